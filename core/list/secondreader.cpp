// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/secondreader.h"

#include "core/db/transaction.h"

#include <utility>

namespace tradebook::list {

SecondReader::SecondReader(const db::Connection &first)
{
    if (first.path().isEmpty() || std::thread::hardware_concurrency() < 2)
        return;
    const auto access = first.access() == db::Access::ReadWrite ? db::Access::ReadOnly : first.access();
    m_thread = std::thread([this, path = first.path(), access] { live(path, access); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isSettled; });
}

SecondReader::~SecondReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void SecondReader::begin()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasBegun = true;
    }
    m_changed.notify_all();
}

void SecondReader::share(db::Connection &first, const std::function<void(db::Connection &)> &work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work = &work;
    }
    m_changed.notify_all();
    work(first);
    std::unique_lock lock(m_mutex);
    m_work = nullptr;
    m_changed.wait(lock, [this] { return !m_isWorking; });
}

void SecondReader::live(const QString &path, db::Access access)
{
    auto reader = db::Connection::open(path, {.access = access});
    const auto before = reader ? reader->dataVersion() : reader.error();
    std::unique_lock lock(m_mutex);
    m_isSettled = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_hasBegun || m_isOver; });
    if (m_isOver || !before)
        return;
    lock.unlock();
    const auto transaction = db::Transaction::beginRead(*reader);
    const auto now = transaction ? reader->dataVersion() : transaction.error();
    if (now && *now == *before)
        workFor(*reader);
}

void SecondReader::workFor(db::Connection &reader)
{
    std::unique_lock lock(m_mutex);
    while (!m_isOver) {
        if (const auto *work = std::exchange(m_work, nullptr)) {
            m_isWorking = true;
            lock.unlock();
            (*work)(reader);
            lock.lock();
            m_isWorking = false;
            m_changed.notify_all();
        }
        m_changed.wait(lock, [this] { return m_work || m_isOver; });
    }
}

} // namespace tradebook::list
