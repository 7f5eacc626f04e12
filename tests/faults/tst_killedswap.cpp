// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/restorekilling.h"

#include <QTest>

using namespace tradebook::test;

/// A restore in the place of a book that does not open that is hit at a system call: the old file with its -wal, or the backup with the old
/// one kept. A sample of the points; tst_long_killedcopies takes every one.
class tst_killedswap : public QObject {
    Q_OBJECT

    static constexpr int kSample = 2;

    static void strike(Blow blow)
    {
        if (!canStrike())
            QSKIP("strace is not here, or may not trace");
        QCOMPARE(strikeSample(replacing(), blow, kSample), QString());
    }

private Q_SLOTS:
    void bearsAKill() { strike(Blow::Kill); }
    void bearsAFailingCall() { strike(Blow::Fault); }
    void bearsAFullDisk() { strike(Blow::FullDisk); }
};

QTEST_GUILESS_MAIN(tst_killedswap)
#include "tst_killedswap.moc"
