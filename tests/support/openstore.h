// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"
#include "tests/support/testbook.h"

#include <future>

namespace tradebook::test {

/// A new book and the Store that has it open; collects what the store says has changed. Aborts the test program where it cannot be
/// opened.
class OpenStore {
public:
    explicit OpenStore(Store::Mode mode = Store::Mode::ReadWrite);

    [[nodiscard]] Store &operator*() const { return *m_store; }
    [[nodiscard]] Store *operator->() const { return m_store.get(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_book.folder(); }
    /// Closes the book and opens it again; what was told before is forgotten.
    void reopen();
    /// Gives the store away: the last share of it.
    [[nodiscard]] std::shared_ptr<Store> take() { return std::move(m_store); }

    /// What was told since the last call; deliver events first.
    [[nodiscard]] QList<Changes> changes();
    /// The same, kept.
    [[nodiscard]] const QList<Changes> &seen() const { return m_changes; }

    /// The first column of the first row, asked of a reader.
    [[nodiscard]] qint64 ask(const QString &sql) const;

private:
    void open(Store::Mode mode);

    TestBook m_book;
    QString m_path;
    std::shared_ptr<Store> m_store;
    QList<Changes> m_changes;
};

/// Lets a task wait until the test goes on, and the test until the task is there.
class Gate {
public:
    void arrive() { m_arrived.set_value(); }
    void waitForArrival() { m_arrived.get_future().wait(); }
    void open() { m_opened.set_value(); }
    void waitUntilOpen() { m_opened.get_future().wait(); }

private:
    std::promise<void> m_arrived;
    std::promise<void> m_opened;
};

} // namespace tradebook::test
