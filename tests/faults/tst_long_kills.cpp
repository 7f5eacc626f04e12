// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killing.h"
#include "tests/support/peer.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// tst_kills at every point.
class tst_long_kills : public QObject {
    Q_OBJECT

    static void addCalls(const test::KillScenario &scenario)
    {
        QTest::addColumn<QString>("call");
        for (const QString &call : scenario.calls)
            QTest::newRow(qPrintable(call)) << call;
    }
    static void killEverywhere(const test::KillScenario &scenario)
    {
        if (!test::Peer::canTrace())
            QSKIP("strace is not here, or may not trace");
        QFETCH(QString, call);
        const auto report = test::killAt(scenario, call, 0);
        qInfo("%s: %d points, %d kills", qPrintable(call), report.points, report.kills);
        QCOMPARE(report.fault, QString());
        QCOMPARE(report.kills, report.points);
    }

private Q_SLOTS:
    void anEditIsKeptWholeOrNotAtAll_data() { addCalls(test::edit()); }
    void anEditIsKeptWholeOrNotAtAll() { killEverywhere(test::edit()); }
    void aMigrationIsAtOneVersionOrTheNext_data() { addCalls(test::migration()); }
    void aMigrationIsAtOneVersionOrTheNext() { killEverywhere(test::migration()); }
    void aNewBookIsThereWholeOrNotAtAll_data() { addCalls(test::creation()); }
    void aNewBookIsThereWholeOrNotAtAll() { killEverywhere(test::creation()); }
};

QTEST_GUILESS_MAIN(tst_long_kills)
#include "tst_long_kills.moc"
