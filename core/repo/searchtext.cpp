// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/searchtext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::repo {

namespace {

constexpr qsizetype kLongestWord = 100;

/// Whether the tokenizer unicode61 finds a word in it.
bool hasToken(QStringView text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(),
        [](uint point) { return QChar::isLetterOrNumber(point) || QChar::category(point) == QChar::Other_PrivateUse; });
}

QString quoted(QStringView text)
{
    auto inner = text.toString();
    inner.remove(QChar::Null);
    return u'"' + inner.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

std::optional<QString> columnBeginning(const QString &column, const QString &text)
{
    const auto begin = text.left(kLongestWord);
    return hasToken(begin) ? std::optional(column + u" : ^ "_s + quoted(begin) + u" *"_s) : std::nullopt;
}

QStringList casesOf(const QString &code)
{
    const auto lower = code.toLower();
    QStringList cases{code};
    for (const auto &other : {code.toUpper(), lower, lower.left(1).toUpper() + lower.mid(1)}) {
        if (!cases.contains(other))
            cases << other;
    }
    return cases;
}

QString endOfRange(const QString &begin)
{
    return begin + QString::fromUcs4(U"\U0010FFFF", 1);
}

} // namespace tradebook::repo
