// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Words as they stand within a sentence.
namespace tradebook::words {

/// A name or a value, in the quotation marks of the program's language.
[[nodiscard]] QString quoted(const QString &text);
/// The status, or the kind of order, of this stored name; anything else as it is.
[[nodiscard]] QString spokenStatus(const QString &stored);
/// What an import brings, "order lines" for "order-lines".
[[nodiscard]] QString spokenImportKind(const QString &kind);

} // namespace tradebook::words
