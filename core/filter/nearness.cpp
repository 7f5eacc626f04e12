// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/words.h"

#include <algorithm>
#include <vector>

namespace tradebook::filter {

using namespace Qt::StringLiterals;

namespace {

/// How many letters differ, are missing or stand too much.
int distance(const QString &left, const QString &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &written, const QStringList &names)
{
    constexpr qsizetype kLongest = 40;
    constexpr qsizetype kLettersPerFault = 3;
    if (written.size() > kLongest)
        return {};
    const auto folded = written.toLower().replace(u'-', u'_');
    const auto most = static_cast<int>(std::max<qsizetype>(1, written.size() / kLettersPerFault));
    QString best;
    int fewest = most + 1;
    for (const auto &name : names) {
        if (const int faults = distance(folded, name); faults < fewest) {
            fewest = faults;
            best = name;
        }
    }
    return best;
}

} // namespace tradebook::filter
