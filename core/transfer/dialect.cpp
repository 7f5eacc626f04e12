// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/dialect.h"

#include <algorithm>
#include <array>

namespace tradebook::transfer {

namespace {

constexpr int kRowsLookedAt = 300;

struct Score {
    double agreeing = 0; ///< share of rows with as many cells as the first
    std::size_t columns = 0;
};

Score scoreOf(std::string_view text, const Dialect &dialect, bool whole)
{
    std::size_t columns = 0;
    std::size_t last = 0;
    int rows = 0;
    int agreeing = 0;
    // The outcome does not matter here: a damaged row further down is reported with its line by whoever reads all of it.
    const auto outcome = readCsv(text, dialect, [&](const Record &record) -> Result<bool> {
        if (rows == 0)
            columns = record.cells.size();
        last = record.cells.size();
        agreeing += last == columns;
        return ++rows < kRowsLookedAt;
    });
    // The row that the end of the sample cuts says nothing.
    if (!whole && outcome && rows > 1 && rows < kRowsLookedAt) {
        --rows;
        agreeing -= last == columns;
    }
    if (rows == 0)
        return {};
    return {static_cast<double>(agreeing) / rows, columns};
}

bool isBetter(const Score &candidate, const Score &best)
{
    const bool divides = candidate.columns > 1;
    if (divides != (best.columns > 1))
        return divides;
    if (candidate.agreeing > best.agreeing + 0.05 || candidate.agreeing < best.agreeing - 0.05)
        return candidate.agreeing > best.agreeing;
    return candidate.columns > best.columns;
}

} // namespace

Dialect detectDialect(std::string_view beginning, bool whole)
{
    constexpr std::array kDelimiters = {',', ';', '\t', '|'};
    Dialect dialect;
    if (beginning.size() > 5 && beginning.starts_with("sep=") && (beginning[5] == '\r' || beginning[5] == '\n')) {
        dialect.separatorLine = true;
        dialect.delimiter = beginning[4];
        return dialect;
    }
    Score best;
    for (const char delimiter : kDelimiters) {
        Dialect candidate;
        candidate.delimiter = delimiter;
        candidate.quoting = Quoting::Lenient;
        const Score score = scoreOf(beginning, candidate, whole);
        if (isBetter(score, best)) {
            best = score;
            dialect.delimiter = delimiter;
        }
    }
    return dialect;
}

} // namespace tradebook::transfer
