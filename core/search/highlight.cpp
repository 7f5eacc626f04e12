// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/highlight.h"

#include "core/model/text.h"

#include <algorithm>

namespace tradebook::search {

namespace {

constexpr qsizetype kMostLetters = 200; ///< of a text; what stands further behind is out of sight

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
}

/// How many units of the text, from its beginning, are the word; 0 where it does not begin so. Folding may make one letter of several and
/// the other way round.
qsizetype lengthOf(QStringView text, const QString &word)
{
    if (word.isEmpty() || !fold(text.left(word.size() * 4)).startsWith(word))
        return 0;
    qsizetype length = 1;
    while (length < text.size() && !fold(text.left(length)).startsWith(word))
        ++length;
    // An accent that follows is part of the letter.
    while (length < text.size() && text[length].isMark())
        ++length;
    return length;
}

QList<Span> beginnings(const QString &text, const QStringList &words)
{
    QList<Span> spans;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isWordUnit(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < text.size() && isWordUnit(text[at]))
            ++at;
        qsizetype longest = 0;
        for (const auto &word : words)
            longest = std::max(longest, lengthOf(QStringView(text).sliced(begin, at - begin), word));
        if (longest > 0)
            spans << Span{begin, longest};
    }
    return spans;
}

QList<Span> insides(const QString &text, const QStringList &words)
{
    QList<Span> spans;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype longest = 0;
        for (const auto &word : words)
            longest = std::max(longest, lengthOf(QStringView(text).sliced(at), word));
        if (longest > 0) {
            spans << Span{at, longest};
            at += longest - 1;
        }
    }
    return spans;
}

} // namespace

QList<Span> spansOf(const QString &text, const QStringList &words)
{
    const auto shown = text.left(kMostLetters);
    const auto spans = beginnings(shown, words);
    return spans.isEmpty() ? insides(shown, words) : spans;
}

} // namespace tradebook::search
