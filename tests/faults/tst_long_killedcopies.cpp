// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/restorekilling.h"

#include <QTest>

using namespace tradebook::test;

/// tst_killedbackup, tst_killedrestore and tst_killedswap at every point.
class tst_long_killedcopies : public QObject {
    Q_OBJECT

    static void addCalls(const BlowScenario &scenario)
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
    static void strikeEverywhere(const BlowScenario &scenario)
    {
        if (!canStrike())
            QSKIP("strace is not here, or may not trace");
        QFETCH(int, blow);
        QFETCH(QString, call);
        const auto report = strikeAt(scenario, static_cast<Blow>(blow), call, 0);
        qInfo("%d points, %d blows", report.points, report.blows);
        QCOMPARE(report.fault, QString());
        QCOMPARE(report.blows, report.points);
    }

private Q_SLOTS:
    void aBackup_data() { addCalls(backingUp()); }
    void aBackup() { strikeEverywhere(backingUp()); }
    void anEncryptedBackup_data() { addCalls(encryptingBackup()); }
    void anEncryptedBackup() { strikeEverywhere(encryptingBackup()); }
    void aRestoreIntoABook_data() { addCalls(restoringInto()); }
    void aRestoreIntoABook() { strikeEverywhere(restoringInto()); }
    void aRestoreInThePlaceOfABook_data() { addCalls(replacing()); }
    void aRestoreInThePlaceOfABook() { strikeEverywhere(replacing()); }
};

QTEST_GUILESS_MAIN(tst_long_killedcopies)
#include "tst_long_killedcopies.moc"
