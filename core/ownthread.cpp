// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownthread.h"

#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

#if defined(Q_OS_LINUX)
#include <sys/resource.h>
#elif defined(Q_OS_WIN)
#include <qt_windows.h>
#endif

namespace tradebook {

namespace {

class OwnThreads {
public:
    OwnThreads() = default;
    OwnThreads(const OwnThreads &) = delete;
    OwnThreads &operator=(const OwnThreads &) = delete;
    ~OwnThreads()
    {
        for (auto &each : m_threads)
            each.thread.join();
    }
    void start(std::function<void()> work)
    {
        const std::lock_guard lock(m_mutex);
        m_threads.remove_if([](OwnThread &each) {
            if (*each.isDone)
                each.thread.join();
            return !each.thread.joinable();
        });
        auto isDone = std::make_shared<std::atomic<bool>>(false);
        ++m_running;
        m_threads.push_back({std::thread([this, work = std::move(work), isDone]() mutable {
                                 work();
                                 work = nullptr; // what it holds goes before the thread counts as done
                                 noteEnd();
                                 *isDone = true; // joined from here on, under the mutex
                             }),
            isDone});
    }
    bool endWithin(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        return m_hasEnded.wait_for(lock, patience, [this] { return m_running == 0; });
    }

private:
    void noteEnd()
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_hasEnded.notify_all();
    }
    struct OwnThread {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> isDone;
    };
    std::mutex m_mutex;
    std::condition_variable m_hasEnded;
    int m_running = 0;
    std::list<OwnThread> m_threads;
};

OwnThreads &all()
{
    static OwnThreads threads;
    return threads;
}

} // namespace

void runOnOwnThread(std::function<void()> work)
{
    all().start(std::move(work));
}

void giveWay()
{
#if defined(Q_OS_LINUX)
    constexpr int kPolite = 10;
    // Of this thread alone, as Linux has it.
    ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + kPolite);
#elif defined(Q_OS_WIN)
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_LOWEST); // those that it starts do not inherit it
#endif
}

bool ownThreadsEndWithin(std::chrono::milliseconds patience)
{
    return all().endWithin(patience);
}

} // namespace tradebook
