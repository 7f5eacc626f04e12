// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tradebook::list {

/// Asked between the steps of a long sort. Once it answers true the sort ends as it stands: nobody reads what it gives.
using GivenUp = std::function<bool()>;

/// Ids with a key each, to be sorted outside SQLite: an order that no index serves costs a scan of (key, id) and this, a fraction of
/// what the same ORDER BY costs (PERFORMANCE section 3). Absent keys come first, equal keys by id; descending is the exact reverse.
class IntegerKeyedIds {
public:
    void add(std::optional<qint64> key, qint64 id);
    /// Takes in what was added to another.
    void append(IntegerKeyedIds &&other);
    /// Sorted; no more than limit of them (all where negative). None stay here.
    [[nodiscard]] std::vector<qint64> take(bool descending, qint64 limit, const GivenUp &givenUp);

private:
    struct Entry {
        qint64 key;
        qint64 id;
        friend auto operator<=>(const Entry &, const Entry &) = default;
    };
    /// The least and the greatest of the numbers added.
    struct Span {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 greatest = std::numeric_limits<qint64>::min();

        void add(qint64 number);
        [[nodiscard]] int bits() const; ///< that tell them apart
    };
    using Block = std::vector<Entry>;

    [[nodiscard]] std::vector<qint64> takePresent(bool descending, qint64 limit, const GivenUp &givenUp);
    [[nodiscard]] std::vector<quint64> packed(Span keys, Span ids, bool &isById);

    std::vector<Block> m_blocks; ///< so that what is there is never copied as it grows, and goes piece by piece
    std::size_t m_count = 0; ///< in the blocks
    std::vector<qint64> m_absent; ///< ids without a key
};

/// The same for texts, compared byte by byte in UTF-8 as SQLite's BINARY does.
class TextKeyedIds {
public:
    void add(std::optional<std::string_view> key, qint64 id);
    void append(TextKeyedIds &&other);
    [[nodiscard]] std::vector<qint64> take(bool descending, qint64 limit, const GivenUp &givenUp);

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

/// Ids with several keys each: the first decides, equal ones by the next, at last by id, in the direction of the last key.
class SeveralKeyedIds {
public:
    explicit SeveralKeyedIds(const std::vector<bool> &descending);

    /// A row is its keys, each once and in any order, then its id.
    void addKey(std::size_t at, std::optional<qint64> key);
    void addKey(std::size_t at, std::optional<std::string_view> key);
    void addId(qint64 id) { m_ids.push_back(id); }
    /// Of the same keys.
    void append(SeveralKeyedIds &&other);
    [[nodiscard]] std::vector<qint64> take(qint64 limit, const GivenUp &givenUp);
    /// After take() of all: how many stand before those whose first key equals that of the last one.
    [[nodiscard]] std::size_t beforeTheLastRun() const { return m_beforeTheLastRun; }

private:
    /// One key of all rows, a vector for each part of it: a sort touches only what it compares.
    struct Keys {
        bool descending = false;
        std::vector<quint64> heads; ///< in the order of the keys: a number moved above zero, or the first eight bytes of a text
        std::vector<bool> present;
        std::vector<std::size_t> begins; ///< of the texts, in `texts`; one more than rows
        std::string texts;

        [[nodiscard]] int compare(std::size_t left, std::size_t right) const;
        void append(Keys &&other);
    };
    struct Entry {
        quint64 head; ///< of the first key
        quint32 row;
    };
    [[nodiscard]] bool isLess(const Entry &left, const Entry &right) const;

    std::vector<Keys> m_keys;
    std::vector<qint64> m_ids;
    std::size_t m_beforeTheLastRun = 0;
};

} // namespace tradebook::list
