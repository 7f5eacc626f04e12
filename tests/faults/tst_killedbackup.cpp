// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/restorekilling.h"

#include <QTest>

using namespace tradebook::test;

/// A backup that is hit at a system call: the older ones and the book stay, and what bears the name of a backup is one.
/// A sample of the points; tst_long_killedcopies takes every one.
class tst_killedbackup : public QObject {
    Q_OBJECT

    static constexpr int kSample = 2;

    static void strike(const BlowScenario &scenario, Blow blow)
    {
        if (!canStrike())
            QSKIP("strace is not here, or may not trace");
        QCOMPARE(strikeSample(scenario, blow, kSample), QString());
    }

private Q_SLOTS:
    void bearsAKill() { strike(backingUp(), Blow::Kill); }
    void bearsAFailingCall() { strike(backingUp(), Blow::Fault); }
    void bearsAFullDisk() { strike(backingUp(), Blow::FullDisk); }
    void bearsAKillWhileEncrypting() { strike(encryptingBackup(), Blow::Kill); }
    void bearsAFailingCallWhileEncrypting() { strike(encryptingBackup(), Blow::Fault); }
    void bearsAFullDiskWhileEncrypting() { strike(encryptingBackup(), Blow::FullDisk); }
};

QTEST_GUILESS_MAIN(tst_killedbackup)
#include "tst_killedbackup.moc"
