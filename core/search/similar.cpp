// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/similar.h"

#include <algorithm>
#include <vector>

namespace tradebook::search {

namespace {

constexpr qsizetype kLeastLetters = 4;
constexpr qsizetype kLettersOfTwo = 8; ///< from here on two letters may be wrong

/// The distances of all beginnings of one word to another that grows letter by letter.
class Distances {
public:
    Distances(QStringView word, int most)
        : m_word(word)
        , m_most(most)
    {
        std::vector<int> first(static_cast<std::size_t>(word.size()) + 1);
        for (std::size_t at = 0; at < first.size(); ++at)
            first[at] = static_cast<int>(at);
        m_rows.push_back(std::move(first));
    }

    void add(QChar letter)
    {
        const auto &above = m_rows.back();
        std::vector<int> row(above.size());
        row[0] = static_cast<int>(m_rows.size());
        for (std::size_t at = 1; at < row.size(); ++at) {
            const auto own = m_word[static_cast<qsizetype>(at) - 1];
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (own == letter ? 0 : 1)});
            const bool changedPlaces = at > 1 && m_rows.size() > 1 && own == m_last && m_word[static_cast<qsizetype>(at) - 2] == letter;
            if (changedPlaces)
                row[at] = std::min(row[at], m_rows[m_rows.size() - 2][at - 2] + 1);
        }
        m_last = letter;
        m_rows.push_back(std::move(row));
    }

    [[nodiscard]] int whole() const { return m_rows.back().back(); }
    /// However the other word goes on, it is too far.
    [[nodiscard]] bool isHopeless() const
    {
        const auto least = [](const std::vector<int> &row) { return *std::min_element(row.begin(), row.end()); };
        return least(m_rows.back()) > m_most && (m_rows.size() < 2 || least(m_rows[m_rows.size() - 2]) >= m_most);
    }

private:
    QStringView m_word;
    int m_most;
    std::vector<std::vector<int>> m_rows;
    QChar m_last;
};

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// Behind every word of the index that begins so.
QByteArray behind(QStringView beginning)
{
    return beginning.toUtf8() + "\xF4\x8F\xBF\xBF";
}

/// How far a word of the index is, and where to look next: words that cannot suit for what they begin with are passed over.
struct Look {
    std::optional<int> apart;
    QByteArray next;
};
Look lookAt(QStringView word, const QByteArray &term, int most)
{
    const auto other = QString::fromUtf8(term);
    Distances distances(word, most);
    for (qsizetype at = 0; at < other.size(); ++at) {
        const auto beginning = QStringView(other).first(at);
        if (isDigit(other[at]))
            return {std::nullopt, beginning.toUtf8() + ':'}; // behind every digit
        distances.add(other[at]);
        if (distances.isHopeless() && !other[at].isHighSurrogate())
            return {std::nullopt, behind(QStringView(other).first(at + 1))};
    }
    const auto apart = distances.whole();
    return {apart <= most ? std::optional(apart) : std::nullopt, term + '\x01'};
}

} // namespace

std::optional<int> lettersApart(QStringView one, QStringView other, int most)
{
    Distances distances(one, most);
    for (const QChar unit : other)
        distances.add(unit);
    return distances.whole() <= most ? std::optional(distances.whole()) : std::nullopt;
}

Result<std::optional<Similar>> similarWord(db::Connection &connection, repo::WordIndex index, const repo::TypedWord &word, int looks)
{
    const auto typed = QString::fromUtf8(word.token);
    std::optional<Similar> best;
    if (typed.size() < kLeastLetters || std::any_of(typed.begin(), typed.end(), isDigit))
        return best;
    const int most = typed.size() >= kLettersOfTwo ? 2 : 1;
    // With two wrong letters the first is right: nearly every beginning of a word would have to be looked at.
    QByteArray next = most > 1 ? QStringView(typed).first(1).toUtf8() : QByteArray(":");
    const QByteArray end = most > 1 ? behind(QStringView(typed).first(1)) : behind({});
    for (int look = 0; look < looks; ++look) {
        const auto terms = repo::indexedTerms(connection, index, next, end, 1);
        if (!terms)
            return terms.error();
        if (terms->isEmpty())
            break;
        const auto found = lookAt(typed, terms->first(), most);
        if (found.apart && (!best || *found.apart < best->apart))
            best = Similar{QString::fromUtf8(terms->first()), *found.apart};
        next = found.next;
    }
    return best;
}

} // namespace tradebook::search
