// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tradebook::list {

/// Another connection on a thread of its own that sees the same state of the book, for scans that one processor would take long over.
///
/// It is opened, and reads the book's data version, before the first reader begins its transaction; begins its own after that, and works
/// only where the version is still the same: then nobody has committed in between, and both see one state. Where somebody has, where it
/// cannot be opened, or comes too late, the first reader does all of the work. Belongs to the thread of the first reader.
class SecondReader {
public:
    /// Where the computer has one processor, and beside a book in memory, it never works.
    explicit SecondReader(const db::Connection &first);
    ~SecondReader();
    SecondReader(const SecondReader &) = delete;
    SecondReader &operator=(const SecondReader &) = delete;

    /// The first reader has begun its transaction. Once.
    void begin();
    /// Runs work() with `first` here and, where that is possible, with the second one at the same time; returns when both are done.
    void share(db::Connection &first, const std::function<void(db::Connection &)> &work);

private:
    void live(const QString &path, db::Access access);
    void workFor(db::Connection &reader);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isSettled = false; ///< open, or never going to be
    bool m_hasBegun = false;
    bool m_isOver = false;
    bool m_isWorking = false;
    const std::function<void(db::Connection &)> *m_work = nullptr; ///< to be done, of share()
    std::thread m_thread;
};

} // namespace tradebook::list
