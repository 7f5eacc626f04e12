// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/model/money.h"
#include "core/result.h"
#include "ui/support/figures.h"

/// The figures of an order as a person types them: in the reader's locale and the book's currency. Errors carry the field and the text,
/// so that the reason can stand beside it. An empty text is 0 where the field may be left out.
namespace tradebook::ui::orderfigures {

/// Pieces: a whole number above 0.
[[nodiscard]] Result<qint64> quantityOf(const QString &text, const Figures &figures);
/// An amount that is not negative.
[[nodiscard]] Result<Money> amountOf(const QString &field, const QString &text, const Figures &figures);
/// Basis points from 0 to `most`.
[[nodiscard]] Result<int> percentOf(const QString &field, const QString &text, int most, const Figures &figures);
/// The instant that a text names in the book's time zone.
[[nodiscard]] Result<QDateTime> instantOf(const QString &text, const Figures &figures);

/// What stands beside the wrong figure.
[[nodiscard]] QString reason(const Error &error, edit::FieldType type, const Figures &figures);

/// What stands in the editor; a percentage of 0 is empty.
[[nodiscard]] QString amountText(Money amount, const Figures &figures);
[[nodiscard]] QString percentText(int basisPoints, const Figures &figures);
[[nodiscard]] QString instantText(const QDateTime &instant, const Figures &figures);

inline constexpr int kWholeBp = 10000;
inline constexpr int kMostTaxBp = 100000;

} // namespace tradebook::ui::orderfigures
