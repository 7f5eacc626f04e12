// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/report.h"

namespace tradebook::bench {

inline constexpr qint64 kMillion = 1'000'000;
inline constexpr qint64 kFewOrders = 10'000; ///< of the book that reports are compared with
inline constexpr double kFrame = 16; ///< ms; what a person does not see

/// What every part works with.
struct Bench {
    QString folder; ///< where the books and what is made of them stand
    qint64 orders = kMillion;
    Report &report;

    /// The generated book of so many orders, a tenth of products, a fifth of customers; made once for each schema, and kept. Parts that
    /// write take a copy.
    [[nodiscard]] QString book() const { return bookOf(orders); }
    [[nodiscard]] QString bookOf(qint64 howMany) const;
    /// A generated book of a million products (fewer where there are fewer orders) and next to no orders.
    [[nodiscard]] QString productsBook() const;
    /// A target that holds from a million orders on; fewer are told, not judged.
    [[nodiscard]] std::optional<double> ofMillion(double reach) const { return orders >= kMillion ? std::optional(reach) : std::nullopt; }
    [[nodiscard]] qint64 products() const { return qMin(orders, kMillion); }
};

/// The parts, by the name that --only takes.
void benchStart(Bench &bench);
void benchLists(Bench &bench);
void benchBrowsing(Bench &bench);
void benchMemory(Bench &bench);
void benchJourney(Bench &bench);
void benchReports(Bench &bench);
void benchSearch(Bench &bench);
void benchTree(Bench &bench);
void benchReading(Bench &bench);
void benchCompletion(Bench &bench);
void benchEditing(Bench &bench);
void benchImport(Bench &bench);
void benchBackups(Bench &bench);
void benchCheck(Bench &bench);

/// A new empty book; one that stands there goes.
[[nodiscard]] QString newBook(const QString &folder, const QString &name);
/// A copy to write to, beside nothing else in `folder`.
[[nodiscard]] QString copyOf(const QString &book, const QString &folder);

} // namespace tradebook::bench
