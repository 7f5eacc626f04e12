// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace tradebook::ui {

/// The ids of a list in its order: four bytes each as long as they fit. Made on a reader's thread, never changed.
class RowIds {
public:
    RowIds() = default;
    explicit RowIds(const std::vector<qint64> &ids)
    {
        for (const auto id : ids)
            m_digest += mixed(static_cast<quint64>(id));
        const auto fits = [](qint64 id) { return id >= 0 && id <= std::numeric_limits<quint32>::max(); };
        if (std::all_of(ids.begin(), ids.end(), fits)) {
            m_narrow.reserve(ids.size());
            for (const auto id : ids)
                m_narrow.push_back(static_cast<quint32>(id));
        } else {
            m_wide = ids;
        }
    }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_wide.empty() ? m_narrow.size() : m_wide.size()); }
    [[nodiscard]] qint64 operator[](qsizetype row) const
    {
        const auto at = static_cast<std::size_t>(row);
        return m_wide.empty() ? static_cast<qint64>(m_narrow[at]) : m_wide[at];
    }
    /// -1 where it is not among them.
    [[nodiscard]] qsizetype find(qint64 id) const
    {
        if (!m_wide.empty())
            return placeIn(m_wide, id);
        return id >= 0 && id <= std::numeric_limits<quint32>::max() ? placeIn(m_narrow, static_cast<quint32>(id)) : -1;
    }
    /// Both have the same ids, in whatever order; told by a digest of 64 bits.
    [[nodiscard]] bool hasTheIdsOf(const RowIds &other) const { return size() == other.size() && m_digest == other.m_digest; }
    /// How many stand at the same places from the beginning, and of the rest from the end.
    [[nodiscard]] std::pair<qsizetype, qsizetype> commonWith(const RowIds &other) const
    {
        const auto shorter = std::min(size(), other.size());
        qsizetype prefix = 0;
        while (prefix < shorter && (*this)[prefix] == other[prefix])
            ++prefix;
        qsizetype suffix = 0;
        while (suffix < shorter - prefix && (*this)[size() - 1 - suffix] == other[other.size() - 1 - suffix])
            ++suffix;
        return {prefix, suffix};
    }
    [[nodiscard]] qsizetype bytes() const
    {
        return static_cast<qsizetype>(m_narrow.capacity() * sizeof(quint32) + m_wide.capacity() * sizeof(qint64));
    }

private:
    template<class Id>
    static qsizetype placeIn(const std::vector<Id> &ids, Id id)
    {
        const auto found = std::find(ids.begin(), ids.end(), id);
        return found == ids.end() ? -1 : found - ids.begin();
    }

    /// Spreads a number over 64 bits (the finalizer of SplitMix64), so that sums of few numbers do not meet.
    static constexpr quint64 mixed(quint64 number)
    {
        number += 0x9e3779b97f4a7c15U;
        number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9U;
        number = (number ^ (number >> 27)) * 0x94d049bb133111ebU;
        return number ^ (number >> 31);
    }

    std::vector<quint32> m_narrow;
    std::vector<qint64> m_wide;
    quint64 m_digest = 0;
};

/// A set of ids that may be most of a book's: a bit for each number up to the largest. Numbers that are too large for that stand apart.
class IdSet {
public:
    void insert(qint64 id)
    {
        if (id < 0 || id >= kMostBits) {
            m_apart.insert(id);
            return;
        }
        const auto word = static_cast<std::size_t>(id / 64);
        if (word >= m_bits.size())
            m_bits.resize(std::max(word + 1, m_bits.size() * 2));
        m_bits[word] |= quint64{1} << (id % 64);
    }
    void remove(qint64 id)
    {
        if (contains(id)) {
            if (id < 0 || id >= kMostBits)
                m_apart.remove(id);
            else
                m_bits[static_cast<std::size_t>(id / 64)] &= ~(quint64{1} << (id % 64));
        }
    }
    [[nodiscard]] bool contains(qint64 id) const
    {
        if (id < 0 || id >= kMostBits)
            return m_apart.contains(id);
        const auto word = static_cast<std::size_t>(id / 64);
        return word < m_bits.size() && (m_bits[word] >> (id % 64) & 1) != 0;
    }

private:
    static constexpr qint64 kMostBits = qint64{1} << 30; ///< 128 MiB; ids of a book begin at 1

    std::vector<quint64> m_bits;
    QSet<qint64> m_apart;
};

} // namespace tradebook::ui
