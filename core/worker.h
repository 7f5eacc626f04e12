// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tradebook {

/// One thread with one connection, and the queue of what it has to do. The Store has three: the writer and two readers.
/// A task runs on the thread and gets the connection; a task that never ran is called all the same, with the reason: Superseded
/// (a newer one on its channel), Closed, or why there is no connection.
class Worker {
public:
    using Task = std::function<void(Result<db::Connection *>)>;
    using Open = std::function<Result<db::Connection>()>;

    Worker() = default;
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// What the thread does besides its tasks; each runs on it.
    struct Hooks {
        std::function<void(db::Connection &)> opened = {}; ///< once, before the first task
        std::function<void(db::Connection &)> idle = {}; ///< about each second, between tasks
        std::function<void(Result<db::Connection *>)> ending = {}; ///< once, after the last task, the connection still open
    };

    /// Starts the thread, which opens its connection; waits for that and returns its error (the thread has ended then).
    [[nodiscard]] Result<void> start(Open open, Hooks hooks);
    /// Starts a thread that answers every task with this error: the writer of a read-only store.
    void startWithout(const Error &reason, Hooks hooks);

    /// From any thread. A task that waits on the same channel is superseded, one that runs on it is interrupted.
    void post(const QString &channel, Task task);

    /// Runs what is queued, then ends. Later tasks are answered with Closed.
    void finish();
    /// Interrupts what runs, answers what is queued with Closed, then ends.
    void abandon();
    /// Waits for the end. Does nothing on the worker's own thread.
    void join();
    /// Waits so long at the most; true where its last task has ended.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds patience);
    [[nodiscard]] bool isThisThread() const;

private:
    enum class State { Idle, Running, Finishing, Abandoning, Ended };
    struct Queued {
        QString channel;
        Task task;
    };

    void live(Result<db::Connection *> connection);
    void answerSuperseded(std::unique_lock<std::mutex> &lock);
    void runNext(std::unique_lock<std::mutex> &lock, const Result<db::Connection *> &connection);
    void answerRest(std::unique_lock<std::mutex> &lock);

    std::thread m_thread;
    Hooks m_hooks;
    std::optional<db::Interrupter> m_interrupter;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_hasEnded;
    std::deque<Queued> m_queue;
    std::vector<Task> m_superseded;
    std::optional<QString> m_runningChannel;
    State m_state = State::Idle;
};

} // namespace tradebook
