// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"

#include <QHash>
#include <QSet>

#include <list>

namespace tradebook::ui {

/// The rows a list has seen last, by id, so that a sort or a refresh finds those it knows. Holds at most `capacity` rows, the least
/// recently used leaves first. A row is fresh or stale: a stale one may still be shown while its successor is on the way. UI thread.
class RowCache {
public:
    struct Entry {
        list::Row row;
        bool isDeleted = false;
        quint64 stamp = 0; ///< of the question that fetched it
    };

    explicit RowCache(int capacity)
        : m_capacity(capacity)
    {
    }

    /// The entry, now the most recently used; null where unknown.
    const Entry *find(qint64 id)
    {
        const auto found = m_byId.constFind(id);
        if (found == m_byId.cend())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, *found);
        return &m_order.front();
    }
    [[nodiscard]] bool isFresh(qint64 id) const
    {
        const auto found = m_byId.constFind(id);
        return found != m_byId.cend() && isFresh(**found);
    }
    [[nodiscard]] bool isFresh(const Entry &entry) const
    {
        return entry.stamp >= m_allStaleBefore && entry.stamp >= m_staleBefore.value(entry.row.id, 0);
    }

    /// `stamp` is what stamp() was when the row was asked for; older than the entry's, it is dropped.
    void put(list::Row row, quint64 stamp) { store({std::move(row), false, stamp}); }
    void putDeleted(qint64 id, quint64 stamp) { store({{id, {}}, true, stamp}); }

    /// Every row must be asked for again; answers to earlier questions count as stale.
    void makeAllStale()
    {
        m_allStaleBefore = ++m_stamp;
        m_staleBefore.clear();
    }
    /// The same of these rows alone.
    void makeStale(const QSet<qint64> &ids)
    {
        if (m_staleBefore.size() + ids.size() > kMostNamed) {
            makeAllStale();
            return;
        }
        ++m_stamp;
        for (const auto id : ids)
            m_staleBefore.insert(id, m_stamp);
    }
    void clear()
    {
        m_order.clear();
        m_byId.clear();
    }

    [[nodiscard]] quint64 stamp() const { return m_stamp; }
    [[nodiscard]] int size() const { return static_cast<int>(m_order.size()); }
    [[nodiscard]] int capacity() const { return m_capacity; }

private:
    void store(Entry entry)
    {
        const qint64 id = entry.row.id;
        if (const auto found = m_byId.constFind(id); found != m_byId.cend()) {
            if ((*found)->stamp > entry.stamp)
                return;
            **found = std::move(entry);
            m_order.splice(m_order.begin(), m_order, *found);
            return;
        }
        m_order.push_front(std::move(entry));
        m_byId.insert(id, m_order.begin());
        while (size() > m_capacity) {
            m_byId.remove(m_order.back().row.id);
            m_order.pop_back();
        }
    }

    static constexpr qsizetype kMostNamed = 20'000;

    int m_capacity;
    quint64 m_stamp = 1;
    quint64 m_allStaleBefore = 1;
    QHash<qint64, quint64> m_staleBefore; ///< rows that have changed since, whether they are here or on their way
    std::list<Entry> m_order;
    QHash<qint64, std::list<Entry>::iterator> m_byId;
};

} // namespace tradebook::ui
