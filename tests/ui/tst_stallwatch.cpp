// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/watchedapplication.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

namespace {

std::atomic<bool> sIsTold{false};
constexpr qint64 kGivenUp = 60'000;

/// Blocks its thread until somebody has noticed, in small sleeps of the C library.
[[gnu::noinline]] bool blockOnPurpose()
{
    QElapsedTimer clock;
    clock.start();
    while (!sIsTold && clock.elapsed() < kGivenUp)
        QThread::msleep(1);
    return sIsTold;
}

WatchedApplication *application()
{
    return static_cast<WatchedApplication *>(QCoreApplication::instance());
}

} // namespace

class tst_stallwatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventThatBlocksIsToldWithItsStack()
    {
        using namespace std::chrono_literals;
        QList<StallWatch::Report> reports;
        const auto watched = QThread::currentThread();
        QThread *teller = nullptr;
        application()->watchStalls(50ms, [&](const StallWatch::Report &report) {
            reports.append(report);
            teller = QThread::currentThread();
            sIsTold = true;
        });
        bool wasNoticed = false;
        QEventLoop loop;
        QTimer::singleShot(0, this, [&] {
            wasNoticed = blockOnPurpose();
            loop.quit();
        });
        loop.exec();
        application()->watchStalls(1h, {}); // joins the first one: what it told is whole
        QVERIFY(wasNoticed);
        QVERIFY(teller != watched);
        QVERIFY(reports.size() >= 1);
        const auto &report = reports.last();
        QVERIFY(report.lasts > 50ms);
        QVERIFY(report.eventType != 0);
        QVERIFY(report.toText().contains(QString::fromLatin1(report.receiver)));
#if __has_include(<execinfo.h>)
        QVERIFY(report.frames.size() > 5);
        // In the middle of it: the function that blocks is on the stack.
        const auto begin = reinterpret_cast<quintptr>(&blockOnPurpose);
        const auto isInIt = std::any_of(report.frames.cbegin(), report.frames.cend(), [begin](void *frame) {
            const auto at = reinterpret_cast<quintptr>(frame);
            return at > begin && at < begin + 1024;
        });
        QVERIFY2(isInIt, qPrintable(report.toText()));
        QCOMPARE(report.stack().size(), report.frames.size());
        QVERIFY2(report.toText().contains("libQt6Core"_L1), qPrintable(report.toText()));
#endif
    }

    void oneEventIsToldOnce()
    {
        using namespace std::chrono_literals;
        std::atomic<int> reports = 0;
        int told = 0;
        application()->watchStalls(200ms, [&](const StallWatch::Report &) { ++reports; });
        QEventLoop loop;
        QTimer::singleShot(0, this, [&] {
            QElapsedTimer clock;
            clock.start();
            while (reports == 0 && clock.elapsed() < kGivenUp)
                QThread::msleep(1);
            QThread::msleep(500); // a second report would come in this time
            told = reports;
            loop.quit();
        });
        loop.exec();
        application()->watchStalls(1h, {});
        QCOMPARE(told, 1);
    }

    // A drag or a native dialog waits in a loop of its own, within an event.
    void waitingWithinAnEventIsNoStall()
    {
        using namespace std::chrono_literals;
        std::atomic<int> reports = 0;
        application()->watchStalls(1s, [&](const StallWatch::Report &) { ++reports; });
        QEventLoop outer;
        QTimer::singleShot(0, this, [&] {
            QEventLoop inner;
            QTimer::singleShot(1600ms, &inner, &QEventLoop::quit);
            inner.exec();
            outer.quit();
        });
        outer.exec();
        application()->watchStalls(1h, {});
        QCOMPARE(reports.load(), 0);
    }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    tst_stallwatch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stallwatch.moc"
