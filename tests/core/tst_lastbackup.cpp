// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "tests/support/outcome.h"
#include "tests/support/testbook.h"

#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// Which backup is called the last one that was verified.
class tst_lastbackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    // The status bar must not call a backup verified that has been found damaged since.
    void whatWasFoundDamagedIsNotTheLastBackup()
    {
        TestBook book;
        const QString folder = folderFor(book.path());
        const auto older = backUp({.bookPath = book.path()});
        QVERIFY_OK(older);
        const auto newer = backUp({.bookPath = book.path()});
        QVERIFY_OK(newer);
        const QString good = older->copies.first().path;
        const QString bad = newer->copies.first().path;
        QCOMPARE(lastBackup(book.path(), {folder})->path, bad);
        const auto found = [&](const QStringList &damaged) {
            book::Marks(book.path()).setLastDeepCheck({.at = QDateTime::currentDateTimeUtc(), .damagedBackups = damaged});
        };
        found({bad});
        QCOMPARE(lastBackup(book.path(), {folder})->path, good);
        found({bad, good});
        QVERIFY(!lastBackup(book.path(), {folder}));
        found({});
        QCOMPARE(lastBackup(book.path(), {folder})->path, bad);
    }
};

QTEST_GUILESS_MAIN(tst_lastbackup)
#include "tst_lastbackup.moc"
