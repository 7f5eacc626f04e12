// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownthread.h"

#include <QTest>

#include <algorithm>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace tradebook;

/// giveWay(): a thread, what it starts, and nobody else.
class tst_givingway : public QObject {
    Q_OBJECT

    static int niceness()
    {
#ifdef Q_OS_LINUX
        return ::getpriority(PRIO_PROCESS, 0);
#else
        return 0;
#endif
    }

private Q_SLOTS:
    void itIsForThisThreadAndThoseItStarts()
    {
#ifndef Q_OS_LINUX
        QSKIP("told by the numbers of Linux");
#endif
        const int before = niceness();
        constexpr int kPolite = 10;
        constexpr int kMost = 19;
        int own = -1;
        int started = -1;
        std::thread thread([&] {
            giveWay();
            own = niceness();
            auto answer = onOwnThread([](Progress &) { return niceness(); });
            answer.waitForFinished();
            started = answer.result();
        });
        thread.join();
        QCOMPARE(own, std::min(before + kPolite, kMost));
        QCOMPARE(started, own);
        QCOMPARE(niceness(), before);
        auto other = onOwnThread([](Progress &) { return niceness(); });
        other.waitForFinished();
        QCOMPARE(other.result(), before);
    }
};

QTEST_GUILESS_MAIN(tst_givingway)
#include "tst_givingway.moc"
