// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/words.h"

#include <array>

namespace tradebook::filter {

using namespace Qt::StringLiterals;

namespace {

struct Sign {
    QStringView written;
    QLatin1StringView meant;
};

// The longer ones first.
constexpr std::array kSigns{Sign{u"<=", "<="_L1}, Sign{u">=", ">="_L1}, Sign{u"!=", "!="_L1}, Sign{u"<>", "!="_L1}, Sign{u"==", "="_L1},
    Sign{u"\u2264", "<="_L1}, Sign{u"\u2265", ">="_L1}, Sign{u"\u2260", "!="_L1}, Sign{u"=", "="_L1}, Sign{u"<", "<"_L1},
    Sign{u">", ">"_L1}, Sign{u":", ":"_L1}, Sign{u"(", "("_L1}, Sign{u")", ")"_L1}, Sign{u",", ","_L1}};

const Sign *signAt(QStringView rest)
{
    for (const auto &sign : kSigns) {
        if (rest.startsWith(sign.written))
            return &sign;
    }
    return nullptr;
}

constexpr std::array kLanguage{
    "and"_L1, "or"_L1, "not"_L1, "in"_L1, "is"_L1, "empty"_L1, "between"_L1, "contains"_L1, "starts"_L1, "with"_L1};

bool endsWord(QStringView rest)
{
    return rest.front().isSpace() || rest.front() == u'"' || signAt(rest);
}

/// The text in quotes that begin at `begin`; absent where they are not closed. `end` stands behind them.
std::optional<QString> quotedAt(const QString &text, qsizetype begin, qsizetype &end)
{
    QString inside;
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        if (text[i] != u'"') {
            inside += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            inside += u'"';
            ++i;
        } else {
            end = i + 1;
            return inside;
        }
    }
    return std::nullopt;
}

} // namespace

Error faultAt(qsizetype begin, const QString &reason, const QStringList &about)
{
    return Error{ErrorKind::Filter, QStringList{reason, QString::number(begin + 1)} + about};
}

bool isPlainWord(const QString &value)
{
    if (value.isEmpty())
        return false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (endsWord(QStringView(value).sliced(i)))
            return false;
    }
    for (const auto word : kLanguage) {
        if (value.compare(word, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

Result<std::vector<Word>> wordsOf(const QString &text)
{
    std::vector<Word> words;
    qsizetype i = 0;
    qsizetype lastEnd = -1;
    const auto add = [&](Word::Type type, QString word, qsizetype end) {
        words.push_back({type, std::move(word), i, i == lastEnd});
        i = lastEnd = end;
    };
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
        } else if (text[i] == u'"') {
            qsizetype end = 0;
            auto inside = quotedAt(text, i, end);
            if (!inside)
                return faultAt(i, u"quote"_s);
            add(Word::Type::Quoted, std::move(*inside), end);
        } else if (const auto *sign = signAt(QStringView(text).sliced(i))) {
            add(Word::Type::Sign, sign->meant, i + sign->written.size());
        } else {
            auto end = i;
            while (end < text.size() && !endsWord(QStringView(text).sliced(end)))
                ++end;
            add(Word::Type::Plain, text.sliced(i, end - i), end);
        }
    }
    words.push_back({Word::Type::End, {}, text.size(), false});
    return words;
}

} // namespace tradebook::filter
