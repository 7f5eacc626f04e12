// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killing.h"
#include "tests/support/peer.h"
#include "tests/support/walkkilling.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// tst_kills at every point.
class tst_long_kills : public QObject {
    Q_OBJECT

    using Blow = test::Blow;

    static void addCalls(const test::BlowScenario &scenario)
    {
        QTest::addColumn<int>("blow");
        QTest::addColumn<QString>("call");
        const auto add = [](const char *name, Blow blow, const QStringList &calls) {
            for (const QString &call : calls)
                QTest::addRow("%s at %s", name, qPrintable(call)) << static_cast<int>(blow) << call;
        };
        add("kill", Blow::Kill, scenario.calls);
        add("fault", Blow::Fault, scenario.failingCalls);
        add("full disk", Blow::FullDisk, scenario.failingCalls);
    }
    static void strikeEverywhere(const test::BlowScenario &scenario)
    {
        if (!test::Peer::canTrace())
            QSKIP("strace is not here, or may not trace");
        QFETCH(int, blow);
        QFETCH(QString, call);
        const auto report = test::strikeAt(scenario, static_cast<Blow>(blow), call, 0);
        qInfo("%d points, %d blows", report.points, report.blows);
        QCOMPARE(report.fault, QString());
        QCOMPARE(report.blows, report.points);
    }

private Q_SLOTS:
    void anEditIsKeptWholeOrNotAtAll_data() { addCalls(test::edit()); }
    void anEditIsKeptWholeOrNotAtAll() { strikeEverywhere(test::edit()); }
    void anUndoIsDoneWholeOrNotAtAll_data() { addCalls(test::undo()); }
    void anUndoIsDoneWholeOrNotAtAll() { strikeEverywhere(test::undo()); }
    void aMigrationIsAtOneVersionOrTheNext_data() { addCalls(test::migration()); }
    void aMigrationIsAtOneVersionOrTheNext() { strikeEverywhere(test::migration()); }
    void aNewBookIsThereWholeOrNotAtAll_data() { addCalls(test::creation()); }
    void aNewBookIsThereWholeOrNotAtAll() { strikeEverywhere(test::creation()); }

    void shopsThatAreKilledKeepTheirJournalExact()
    {
        for (const quint32 seed : {21U, 22U, 23U})
            QCOMPARE(test::killWalks(seed, 40), QString());
    }
};

QTEST_GUILESS_MAIN(tst_long_kills)
#include "tst_long_kills.moc"
