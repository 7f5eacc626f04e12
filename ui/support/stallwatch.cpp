// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/stallwatch.h"

#include "ui/support/stacks.h"

#include <algorithm>
#include <array>

#ifdef TRADEBOOK_HAS_STACKS
#include <pthread.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

#ifdef TRADEBOOK_HAS_STACKS
constexpr int kSignal = SIGURG; // ignored by default: a late one harms nobody
/// How long the watched thread is given to note its stack; it may not get the processor.
constexpr std::chrono::milliseconds kPatience{500};

// What the handler may touch. Lock-free atomics and plain memory that nobody reads before `done` says so.
std::array<void *, stacks::kMostFrames> sFrames;
std::atomic<int> sCount{0};
std::atomic<bool> sIsAsked{false};
std::atomic<bool> sIsDone{false};

extern "C" void noteStack(int)
{
    if (!sIsAsked.exchange(false))
        return;
    sCount = stacks::take(sFrames);
    sIsDone.store(true, std::memory_order_release);
}

void prepare()
{
    stacks::prepare();
    struct sigaction action = {};
    action.sa_handler = noteStack;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(kSignal, &action, nullptr);
}
#endif

} // namespace

QStringList StallWatch::Report::stack() const
{
    return stacks::names({frames.constData(), static_cast<std::size_t>(frames.size())});
}

QString StallWatch::Report::toText() const
{
    QString text = u"tradebook: the window is held up, %1 ms so far, by event %2 of %3\n"_s
                       .arg(std::chrono::duration_cast<std::chrono::milliseconds>(lasts).count())
                       .arg(eventType)
                       .arg(QString::fromLatin1(receiver));
    for (const auto &line : stack())
        text += u"    "_s + line + u'\n';
    return text;
}

StallWatch::StallWatch(std::chrono::nanoseconds limit, Tell tell)
    : m_limit(limit)
    , m_tell(std::move(tell))
{
#ifdef TRADEBOOK_HAS_STACKS
    m_watched = pthread_self();
    prepare();
#endif
    m_thread = std::thread([this] { run(); });
}

StallWatch::~StallWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void StallWatch::begin(int eventType, const char *receiver)
{
    m_eventType.store(eventType, std::memory_order_relaxed);
    m_receiver.store(receiver, std::memory_order_relaxed);
    m_began.store(now(), std::memory_order_release);
}

void StallWatch::run()
{
    const auto step = std::max<std::chrono::nanoseconds>(m_limit / 5, std::chrono::milliseconds(1));
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, step, [this] { return m_isEnding; })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

void StallWatch::look()
{
    const qint64 began = m_began.load(std::memory_order_acquire);
    if (began == 0 || began == m_told || std::chrono::nanoseconds(now() - began) <= m_limit)
        return;
    Report report{{}, m_eventType.load(std::memory_order_relaxed), m_receiver.load(std::memory_order_relaxed), framesOfWatched()};
    if (m_began.load(std::memory_order_acquire) != began)
        report.frames.clear(); // it has gone on meanwhile: the stack is that of something else
    report.lasts = std::chrono::nanoseconds(now() - began);
    m_told = began;
    m_tell(report);
}

QList<void *> StallWatch::framesOfWatched() const
{
    QList<void *> frames;
#ifdef TRADEBOOK_HAS_STACKS
    sIsDone = false;
    sIsAsked = true;
    if (pthread_kill(m_watched, kSignal) != 0)
        return frames;
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (!sIsDone.load(std::memory_order_acquire)) {
        if (std::chrono::steady_clock::now() > until && sIsAsked.exchange(false))
            return frames; // it will not begin any more
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::copy_n(sFrames.begin(), sCount.load(), std::back_inserter(frames));
#endif
    return frames;
}

} // namespace tradebook::ui
