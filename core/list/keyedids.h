// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tradebook::list {

/// Ids with a key each, to be sorted outside SQLite: an order that no index serves costs a scan of (key, id) and this, a fraction of
/// what the same ORDER BY costs (PERFORMANCE section 3). Absent keys come first, equal keys by id; descending is the exact reverse.
class IntegerKeyedIds {
public:
    void add(std::optional<qint64> key, qint64 id);
    /// Sorted; no more than limit of them (all where negative).
    [[nodiscard]] std::vector<qint64> take(bool descending, qint64 limit);

private:
    struct Entry {
        qint64 key;
        qint64 id;
        bool present;
    };
    std::vector<Entry> m_entries;
};

/// The same for texts, compared byte by byte in UTF-8 as SQLite's BINARY does.
class TextKeyedIds {
public:
    void add(std::optional<std::string_view> key, qint64 id);
    [[nodiscard]] std::vector<qint64> take(bool descending, qint64 limit);

private:
    struct Entry {
        quint64 prefix; ///< the first eight bytes, most significant first: most comparisons end here
        std::size_t begin;
        quint32 length;
        bool present;
        qint64 id;
    };
    std::string m_texts; ///< all keys in one piece of memory
    std::vector<Entry> m_entries;
};

} // namespace tradebook::list
