// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker.h"

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace tradebook {

namespace {
using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kIdleBeat{1};
} // namespace

Worker::~Worker()
{
    finish();
    // The last owner of a store may be a task on this very thread.
    if (isThisThread())
        m_thread.detach();
    else
        join();
}

Result<void> Worker::start(Open open, Hooks hooks)
{
    m_hooks = std::move(hooks);
    m_state = State::Running;
    const auto opened = std::make_shared<std::promise<Result<void>>>();
    auto outcome = opened->get_future();
    m_thread = std::thread([this, open = std::move(open), opened] {
        auto connection = open();
        if (!connection) {
            {
                const std::lock_guard lock(m_mutex);
                m_state = State::Ended;
            }
            opened->set_value(connection.error());
            return;
        }
        m_interrupter = connection->interrupter();
        if (m_hooks.opened)
            m_hooks.opened(*connection);
        opened->set_value({});
        live(&*connection);
    });
    auto result = outcome.get();
    if (!result) {
        m_thread.join();
        m_hooks = {};
    }
    return result;
}

void Worker::startWithout(const Error &reason, Hooks hooks)
{
    m_hooks = std::move(hooks);
    m_state = State::Running;
    m_thread = std::thread([this, reason] { live(reason); });
}

void Worker::post(const QString &channel, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Running) {
            if (!channel.isEmpty()) {
                std::erase_if(m_queue, [&](Queued &queued) {
                    if (queued.channel != channel)
                        return false;
                    m_superseded.push_back(std::move(queued.task));
                    return true;
                });
                // Under the mutex, so that it never hits the task that comes after.
                if (m_runningChannel == channel && m_interrupter)
                    m_interrupter->interrupt();
            }
            m_queue.push_back({channel, std::move(task)});
            m_wake.notify_one();
            return;
        }
    }
    task(Error{ErrorKind::Closed});
}

void Worker::finish()
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Running)
        m_state = State::Finishing;
    m_wake.notify_one();
}

void Worker::abandon()
{
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Running && m_state != State::Finishing)
        return;
    m_state = State::Abandoning;
    if (m_runningChannel && m_interrupter)
        m_interrupter->interrupt();
    m_wake.notify_one();
}

void Worker::join()
{
    if (m_thread.joinable() && !isThisThread())
        m_thread.join();
}

bool Worker::endsWithin(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_hasEnded.wait_for(lock, patience, [this] { return m_state == State::Ended || m_state == State::Idle; });
}

bool Worker::isThisThread() const
{
    return m_thread.get_id() == std::this_thread::get_id();
}

void Worker::live(Result<db::Connection *> connection)
{
    auto nextBeat = Clock::now() + kIdleBeat;
    std::unique_lock lock(m_mutex);
    while (m_state != State::Abandoning) {
        m_wake.wait_until(lock, nextBeat, [this] { return !m_queue.empty() || !m_superseded.empty() || m_state != State::Running; });
        answerSuperseded(lock);
        if (m_state == State::Abandoning)
            break;
        if (!m_queue.empty())
            runNext(lock, connection);
        else if (m_state == State::Finishing)
            break;
        if (Clock::now() >= nextBeat) {
            nextBeat = Clock::now() + kIdleBeat;
            if (m_hooks.idle && connection) {
                m_interrupter->rearm();
                lock.unlock();
                m_hooks.idle(**connection);
                lock.lock();
            }
        }
    }
    answerRest(lock);
    lock.unlock();
    // The hooks may hold the last share of what owns this worker: they go last, and nothing of this worker is used after.
    const Hooks hooks = std::move(m_hooks);
    if (hooks.ending)
        hooks.ending(connection);
}

void Worker::answerSuperseded(std::unique_lock<std::mutex> &lock)
{
    while (!m_superseded.empty()) {
        const auto tasks = std::exchange(m_superseded, {});
        lock.unlock();
        for (const auto &task : tasks)
            task(Error{ErrorKind::Superseded});
        lock.lock();
    }
}

void Worker::runNext(std::unique_lock<std::mutex> &lock, const Result<db::Connection *> &connection)
{
    Queued next = std::move(m_queue.front());
    m_queue.pop_front();
    m_runningChannel = next.channel;
    if (m_interrupter)
        m_interrupter->rearm();
    lock.unlock();
    next.task(connection);
    next.task = nullptr; // what the task holds goes before the next one begins
    lock.lock();
    m_runningChannel.reset();
}

void Worker::answerRest(std::unique_lock<std::mutex> &lock)
{
    m_state = State::Ended;
    if (m_interrupter)
        m_interrupter->rearm(); // closing runs statements, too
    answerSuperseded(lock);
    const auto rest = std::exchange(m_queue, {});
    lock.unlock();
    for (const auto &queued : rest)
        queued.task(Error{ErrorKind::Closed});
    lock.lock();
    m_hasEnded.notify_all();
}

} // namespace tradebook
