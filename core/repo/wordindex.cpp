// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/wordindex.h"

#include "core/db/query.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace tradebook::db::literals;

// FTS5 reads the matches of a word, or of a beginning of up to three letters (the prefix indexes), one by one. For a longer beginning it
// first collects every match of every word that begins so, hundreds of milliseconds for a million bar codes, which nothing interrupts.
// So longer beginnings are looked up in the vocabulary: few words are asked for as they stand, and of many the first matches are read from
// the vocabulary itself.
namespace tradebook::repo {

namespace {

constexpr qsizetype kPrefixIndex = 3; ///< letters; see the schema
constexpr qsizetype kLeastPadded = 3;
constexpr qsizetype kLongestNumber = 10;

struct IndexSql {
    db::SqlLiteral hasVocabulary;
    db::SqlLiteral makeVocabulary;
    db::SqlLiteral matches;
    db::SqlLiteral term; ///< the first in a range
    db::SqlLiteral rowsOfTerms; ///< rows of all terms in a range
    db::SqlLiteral lastId; ///< about how many rows there are
};

// The vocabulary is a view of the index in the connection's temp schema: the book itself has nothing of it.
constexpr std::array kIndexes{
    IndexSql{"SELECT count(*) FROM temp.sqlite_schema WHERE name = 'users_words'"_sql,
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.users_words USING fts5vocab('main', 'users_fts', 'instance')"_sql,
        "SELECT rowid FROM users_fts WHERE users_fts MATCH ?1 LIMIT ?2"_sql,
        "SELECT term FROM temp.users_words WHERE term >= ?1 AND term < ?2 LIMIT 1"_sql,
        "SELECT doc FROM temp.users_words WHERE term >= ?1 AND term < ?2 LIMIT ?3"_sql, "SELECT coalesce(max(id), 0) FROM users"_sql},
    IndexSql{"SELECT count(*) FROM temp.sqlite_schema WHERE name = 'products_words'"_sql,
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.products_words USING fts5vocab('main', 'products_fts', 'instance')"_sql,
        "SELECT rowid FROM products_fts WHERE products_fts MATCH ?1 LIMIT ?2"_sql,
        "SELECT term FROM temp.products_words WHERE term >= ?1 AND term < ?2 LIMIT 1"_sql,
        "SELECT doc FROM temp.products_words WHERE term >= ?1 AND term < ?2 LIMIT ?3"_sql, "SELECT coalesce(max(id), 0) FROM products"_sql},
    IndexSql{"SELECT count(*) FROM temp.sqlite_schema WHERE name = 'orders_words'"_sql,
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.orders_words USING fts5vocab('main', 'orders_fts', 'instance')"_sql,
        "SELECT rowid FROM orders_fts WHERE orders_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2"_sql,
        "SELECT term FROM temp.orders_words WHERE term >= ?1 AND term < ?2 LIMIT 1"_sql,
        "SELECT doc FROM temp.orders_words WHERE term >= ?1 AND term < ?2 LIMIT ?3"_sql, "SELECT coalesce(max(id), 0) FROM orders"_sql},
};

const IndexSql &sqlOf(WordIndex index)
{
    return kIndexes.at(static_cast<std::size_t>(index));
}

/// Behind every word that begins so.
QByteArray endOf(const QByteArray &begin)
{
    return begin + "\xF4\x8F\xBF\xBF";
}

qsizetype lettersIn(const QByteArray &token)
{
    return std::count_if(token.begin(), token.end(), [](char unit) { return (static_cast<unsigned char>(unit) & 0xC0) != 0x80; });
}

QByteArray quoted(QByteArray token)
{
    return '"' + token.replace('"', "\"\"") + '"';
}

bool isNumber(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char unit) { return unit >= '0' && unit <= '9'; });
}

/// What stands for a word in the question to the index.
struct Expansion {
    QList<QByteArray> parts; ///< any of them
    bool isMany = false; ///< besides them, more words begin so than are asked for one by one

    [[nodiscard]] bool isNothing() const { return parts.isEmpty() && !isMany; }
    [[nodiscard]] QByteArray text() const { return '(' + parts.join(" OR ") + ')'; }
};

Result<void> addBeginning(
    db::Connection &connection, WordIndex index, const QByteArray &begin, int most, bool mayBeMany, Expansion &expansion)
{
    if (lettersIn(begin) <= kPrefixIndex) {
        expansion.parts << quoted(begin) + " *";
        return {};
    }
    const auto terms = indexedTerms(connection, index, begin, endOf(begin), most + 1);
    if (!terms)
        return terms.error();
    if (terms->size() > most && mayBeMany) {
        expansion.isMany = true;
        return {};
    }
    for (const auto &term : terms->first(std::min<qsizetype>(terms->size(), most)))
        expansion.parts << quoted(term);
    return {};
}

Result<Expansion> expansionOf(db::Connection &connection, WordIndex index, const TypedWord &word, int most)
{
    Expansion expansion;
    if (word.isWhole)
        expansion.parts << quoted(word.token);
    else if (auto added = addBeginning(connection, index, word.token, most, true, expansion); !added)
        return added.error();
    if (isNumber(word.token) && word.token.size() >= kLeastPadded) {
        for (auto padded = '0' + word.token; padded.size() <= kLongestNumber; padded.prepend('0')) {
            if (word.isWhole)
                expansion.parts << quoted(padded);
            else if (auto added = addBeginning(connection, index, padded, most, false, expansion); !added)
                return added.error();
        }
    }
    return expansion;
}

/// Ids, each once.
class Ids {
public:
    explicit Ids(int most)
        : m_most(static_cast<std::size_t>(std::max(most, 0)))
    {
    }

    /// The statement's last value is how many rows it may give.
    Result<void> add(db::Connection &connection, const db::SqlLiteral &sql, db::Values values)
    {
        const auto most = m_most + 1;
        values.append(static_cast<qint64>(most));
        std::size_t rows = 0;
        auto read = db::Query(connection, sql, values).forEach([&](const db::Row &row) {
            ++rows;
            const auto id = row.integer(0);
            if (m_ids.size() >= m_most || m_seen.contains(id))
                return;
            m_seen.insert(id);
            m_ids.push_back(id);
        });
        m_isCapped = m_isCapped || rows == most;
        return read;
    }

    [[nodiscard]] bool isCapped() const { return m_isCapped; }
    [[nodiscard]] WordMatches take(bool isRough) { return {std::move(m_ids), m_isCapped, isRough}; }

private:
    std::size_t m_most;
    std::vector<qint64> m_ids;
    QSet<qint64> m_seen;
    bool m_isCapped = false;
};

db::Value textValue(const QByteArray &utf8)
{
    return db::Utf8{utf8};
}

Result<WordMatches> matchesOfOne(
    db::Connection &connection, WordIndex index, const TypedWord &word, const Expansion &expansion, const WordBounds &bounds)
{
    Ids ids(bounds.matches);
    if (!expansion.parts.isEmpty()) {
        if (auto added = ids.add(connection, sqlOf(index).matches, {textValue(expansion.text())}); !added)
            return added.error();
    }
    if (expansion.isMany) {
        if (auto added = ids.add(connection, sqlOf(index).rowsOfTerms, {textValue(word.token), textValue(endOf(word.token))}); !added)
            return added.error();
    }
    return ids.take(false);
}

/// One of several words: what the index is asked for, and how common it is.
struct Asked {
    const TypedWord *word;
    Expansion expansion;
    QByteArray text; ///< for a word that begins many: its first letters
    double share = 0; ///< of the rows; 0 to 1
};

/// The share of the rows that have this, by how far one has to go for the first few hundred.
Result<double> shareOf(db::Connection &connection, WordIndex index, const QByteArray &question, double rows)
{
    constexpr int kSample = 256;
    int found = 0;
    qint64 last = 0;
    auto read = db::Query(connection, sqlOf(index).matches, textValue(question), kSample).forEach([&](const db::Row &row) {
        last = row.integer(0);
        ++found;
    });
    if (!read)
        return read.error();
    const bool isNewestFirst = index == WordIndex::Orders;
    const auto looked = found < kSample ? rows : isNewestFirst ? rows - static_cast<double>(last) : static_cast<double>(last);
    return std::min(1.0, found / std::max(looked, 1.0));
}

Result<QList<Asked>> askedOf(
    db::Connection &connection, WordIndex index, const QList<TypedWord> &words, const QList<Expansion> &expansions, double rows)
{
    QList<Asked> all;
    for (qsizetype at = 0; at < words.size(); ++at) {
        Asked asked{&words[at], expansions[at], {}, 0};
        if (asked.expansion.isMany)
            asked.expansion.parts << quoted(firstLetters(words[at].token, kPrefixIndex)) + " *";
        asked.text = asked.expansion.text();
        const auto share = shareOf(connection, index, asked.text, rows);
        if (!share)
            return share.error();
        asked.share = *share;
        all << asked;
    }
    std::stable_sort(all.begin(), all.end(), [](const Asked &left, const Asked &right) { return left.share < right.share; });
    return all;
}

/// Several words. The index walks through the rows of each word that it is asked for, so common words beside rare ones are not asked for:
/// it is cheaper to look at the rows of the rare.
Result<WordMatches> matchesOfSeveral(db::Connection &connection, WordIndex index, const QList<TypedWord> &words,
    const QList<Expansion> &expansions, const WordBounds &bounds)
{
    constexpr double kStepsOfOneRow = 250; // of the index, in the time in which one row is looked at
    const auto rows = db::Query(connection, sqlOf(index).lastId).number();
    if (!rows)
        return rows.error();
    const auto asked = askedOf(connection, index, words, expansions, static_cast<double>(*rows));
    if (!asked)
        return asked.error();
    double expected = static_cast<double>(*rows);
    bool isRough = false;
    QList<QByteArray> question;
    for (const auto &each : *asked) {
        const auto steps = each.share * static_cast<double>(*rows);
        if (question.isEmpty() || steps < kStepsOfOneRow * std::min<double>(expected, bounds.roughMatches)) {
            question << each.text;
            expected *= question.size() == 1 ? each.share : std::sqrt(each.share); // words of one name stand together
            isRough = isRough || each.expansion.isMany;
        } else {
            isRough = true;
        }
    }
    for (const auto &each : *asked) {
        // A word that begins many, and yet fewer rows than the others have.
        if (!each.expansion.isMany || each.expansion.parts.size() > 1)
            continue;
        Ids ids(static_cast<int>(std::min<double>(expected, bounds.roughMatches)));
        const auto &token = each.word->token;
        if (auto added = ids.add(connection, sqlOf(index).rowsOfTerms, {textValue(token), textValue(endOf(token))}); !added)
            return added.error();
        if (!ids.isCapped())
            return ids.take(true);
    }
    Ids ids(isRough ? bounds.roughMatches : bounds.matches);
    if (auto added = ids.add(connection, sqlOf(index).matches, {textValue(question.join(" AND "))}); !added)
        return added.error();
    return ids.take(isRough);
}

Result<void> makeVocabulary(db::Connection &connection, WordIndex index)
{
    const auto has = db::Query(connection, sqlOf(index).hasVocabulary).number();
    if (!has)
        return has.error();
    if (*has > 0)
        return {};
    if (auto made = db::Query(connection, sqlOf(index).makeVocabulary).run(); !made)
        return made.error();
    return {};
}

} // namespace

Result<QList<QByteArray>> indexedTerms(
    db::Connection &connection, WordIndex index, const QByteArray &from, const QByteArray &before, int most)
{
    if (auto made = makeVocabulary(connection, index); !made)
        return made.error();
    QList<QByteArray> terms;
    auto next = from;
    while (terms.size() < most) {
        const auto term = db::Query(connection, sqlOf(index).term, textValue(next), textValue(before)).one([](const db::Row &row) {
            const auto text = row.utf8(0);
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        });
        if (!term)
            return term.error();
        if (!*term)
            break;
        terms << **term;
        next = **term + '\x01'; // the vocabulary seeks to >=, but walks through every row of a term for >
    }
    return terms;
}

Result<WordMatches> wordMatches(db::Connection &connection, WordIndex index, const QList<TypedWord> &words, const WordBounds &bounds)
{
    QList<Expansion> expansions;
    for (const auto &word : words) {
        const auto expansion = expansionOf(connection, index, word, bounds.terms);
        if (!expansion)
            return expansion.error();
        if (expansion->isNothing())
            return WordMatches{};
        expansions << *expansion;
    }
    if (words.isEmpty())
        return WordMatches{};
    if (words.size() > 1)
        return matchesOfSeveral(connection, index, words, expansions, bounds);
    return matchesOfOne(connection, index, words[0], expansions[0], bounds);
}

} // namespace tradebook::repo
