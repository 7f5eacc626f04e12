// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"
#include "tests/support/networkfolder.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// A book on a disk of another computer, from the command line.
class tst_network : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsReadAndNotWritten()
    {
        Cli cli;
        const QString book = cli.newBook();
        const NetworkFolder network(QFileInfo(book).path());
        cli.setVariable(u"TRADEBOOK_MOUNTS"_s, network.table());
        const auto refused = cli.run({u"undo"_s, book});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.sentence().contains(u"(NFS)"_s), qPrintable(refused.err));
        QCOMPARE(cli.run({u"list"_s, u"orders"_s, book}).code, 0);
    }

    void whoMakesABookThereIsWarned()
    {
        Cli cli;
        const QString first = cli.newBook();
        const QString book = QFileInfo(first).path() + u"/second.tradebook"_s;
        const NetworkFolder network(QFileInfo(first).path());
        cli.setVariable(u"TRADEBOOK_MOUNTS"_s, network.table());
        const auto made = cli.run({u"new"_s, book});
        QCOMPARE(made.code, 0);
        QVERIFY2(made.err.contains(u"(NFS)"_s), qPrintable(made.err));
        QVERIFY(QFileInfo::exists(book));
    }
};

QTEST_GUILESS_MAIN(tst_network)
#include "tst_network.moc"
