// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Where in a text that is shown the words stand that were looked for. Pure.
namespace tradebook::search {

struct Span {
    qsizetype begin = 0;
    qsizetype length = 0;
    friend bool operator==(const Span &, const Span &) = default;
};

/// The beginnings of words that are one of these folded words; where there is none, what stands in the middle of words. In order, apart
/// from each other.
[[nodiscard]] QList<Span> spansOf(const QString &text, const QStringList &words);

} // namespace tradebook::search
