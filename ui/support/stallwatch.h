// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tradebook::ui {

/// Looks from a thread of its own whether one thread is held up, and says where that stands right now: the thread is sent a signal, whose
/// handler notes the addresses of its stack and nothing else; they are given names here, in the watching thread. Without the means for
/// that (no execinfo.h) a report has no stack. One at a time in a program. For debug builds and where TRADEBOOK_STALLS asks for it.
class StallWatch {
public:
    struct Report {
        std::chrono::nanoseconds lasts{0}; ///< until now
        int eventType = 0;
        const char *receiver = ""; ///< class of the receiver
        QList<void *> frames;
        [[nodiscard]] QStringList stack() const;
        /// For a log: a sentence and the stack below it.
        [[nodiscard]] QString toText() const;
    };
    /// Called in the watching thread, once for each event that takes longer than `limit`.
    using Tell = std::function<void(const Report &report)>;

    /// Watches the calling thread.
    StallWatch(std::chrono::nanoseconds limit, Tell tell);
    ~StallWatch();
    StallWatch(const StallWatch &) = delete;
    StallWatch &operator=(const StallWatch &) = delete;

    /// Said by the watched thread: an event begins (class names live as long as the program); it waits for the next one.
    void begin(int eventType, const char *receiver);
    void rest() { m_began.store(0, std::memory_order_release); }

private:
    void run();
    void look();
    [[nodiscard]] QList<void *> framesOfWatched() const;

    const std::chrono::nanoseconds m_limit;
    const Tell m_tell;
    std::thread::native_handle_type m_watched{};
    std::atomic<qint64> m_began{0}; ///< by the steady clock; 0: at rest
    std::atomic<int> m_eventType{0};
    std::atomic<const char *> m_receiver{""};
    qint64 m_told = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace tradebook::ui
