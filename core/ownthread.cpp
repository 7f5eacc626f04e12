// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownthread.h"

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

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
        m_threads.push_back({std::thread([work = std::move(work), isDone]() mutable {
                                 work();
                                 work = nullptr; // what it holds goes before the thread counts as done
                                 *isDone = true;
                             }),
            isDone});
    }

private:
    struct OwnThread {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> isDone;
    };
    std::mutex m_mutex;
    std::list<OwnThread> m_threads;
};

} // namespace

void runOnOwnThread(std::function<void()> work)
{
    static OwnThreads all;
    all.start(std::move(work));
}

} // namespace tradebook
