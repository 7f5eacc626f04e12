// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"
#include "ui/support/theme.h"

/// What people read about an import.
namespace tradebook::ui::importingwords {

/// "Products", as in a choice.
[[nodiscard]] QString kindName(transfer::ImportKind kind);
/// "Import Products"
[[nodiscard]] QString title(transfer::ImportKind kind);
/// "&Import 3,214 Products"; of none: "&Import Products".
[[nodiscard]] QString button(transfer::ImportKind kind, qint64 rows);
/// "Semicolon"
[[nodiscard]] QString delimiterName(char delimiter);
/// "Code of the customer", as in a choice.
[[nodiscard]] QString fieldTitle(const QString &field);
/// "WooCommerce"
[[nodiscard]] QString profileName(const QString &profile);
/// "Products need a column for the SKU …"
[[nodiscard]] QString missing(transfer::ImportKind kind, const QList<QStringList> &fields);
/// "48,112 rows"
[[nodiscard]] QString rows(qint64 count);
/// "3,214 new, 1,870 changed, 43,011 the same"; what is none is left out.
[[nodiscard]] QString counts(const transfer::ImportReport &report);

/// What becomes of a row, in the order of the tabs.
enum class Outcome { New, Changed, Same, Rejected };
[[nodiscard]] QString word(Outcome outcome);
[[nodiscard]] Tone tone(Outcome outcome);

/// Whether an error is this fault of a file.
[[nodiscard]] bool isFault(const Error &error, transfer::Fault fault);
/// Why a file cannot be imported, in one sentence that names it; nothing was changed.
[[nodiscard]] QString problem(const Error &error, const QString &file);

} // namespace tradebook::ui::importingwords
