// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/tokenizer.h"
#include "core/model/text.h"
#include "core/repo/wordindex.h"

#include <algorithm>

// The half of wordindex.h that asks the book nothing.
namespace tradebook::repo {

namespace {

constexpr qsizetype kMostWords = 12;
constexpr qsizetype kLongestWord = 100;
constexpr qsizetype kLongestText = 2000;

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit.category() == QChar::Other_PrivateUse;
}

bool isNumber(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char unit) { return unit >= '0' && unit <= '9'; });
}

} // namespace

QByteArray firstLetters(const QByteArray &token, qsizetype letters)
{
    const auto beginsLetter = [](char unit) { return (static_cast<unsigned char>(unit) & 0xC0) != 0x80; };
    qsizetype at = 0;
    while (at < token.size() && !(beginsLetter(token[at]) && letters-- == 0))
        ++at;
    return token.left(at);
}

Result<QList<TypedWord>> typedWords(db::Connection &connection, const QString &text)
{
    const auto tokenizer = db::Tokenizer::of(connection);
    if (!tokenizer)
        return tokenizer.error();
    auto typed = text.left(kLongestText);
    typed.remove(QChar::Null);
    const auto utf8 = typed.toUtf8();
    const auto tokens = tokenizer->tokens(utf8);
    QList<TypedWord> words;
    for (qsizetype at = 0; at < std::min(tokens.size(), kMostWords); ++at) {
        const auto &token = tokens[at];
        TypedWord word{firstLetters(token.text, kLongestWord), {}, false};
        word.folded = fold(QString::fromUtf8(word.token));
        if (at + 1 < tokens.size() && word.token == token.text) {
            const auto between = QString::fromUtf8(utf8.sliced(token.end, tokens[at + 1].begin - token.end));
            word.isWhole = std::none_of(between.begin(), between.end(), [](QChar unit) { return unit.isSpace(); });
        }
        if (!words.contains(word))
            words << word;
    }
    return words;
}

WordPlace placeOf(const TypedWord &word, QStringView folded)
{
    auto place = WordPlace::Nowhere;
    qsizetype at = 0;
    while (at < folded.size()) {
        if (!isWordUnit(folded[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < folded.size() && isWordUnit(folded[at]))
            ++at;
        auto found = folded.sliced(begin, at - begin);
        if (isNumber(word.token)) {
            while (found.size() > word.folded.size() && found.startsWith(u'0') && !found.startsWith(word.folded))
                found = found.sliced(1);
        }
        if (found == word.folded)
            return WordPlace::Whole;
        if (!word.isWhole && found.startsWith(word.folded))
            place = WordPlace::Beginning;
    }
    return place;
}

bool hasWords(const QList<TypedWord> &words, const QList<QString> &folded)
{
    return std::all_of(words.begin(), words.end(), [&](const TypedWord &word) {
        return std::any_of(folded.begin(), folded.end(), [&](const QString &text) { return placeOf(word, text) != WordPlace::Nowhere; });
    });
}

} // namespace tradebook::repo
