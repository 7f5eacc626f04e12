// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/result.h"
#include "ui/support/figures.h"

#include <QString>
#include <QVariant>

/// How a field's value is written and read in a form or an inline editor: the reader's locale, the book's currency and time zone. UI
/// thread. A category or a user is picked, not typed: their text is the id. A choice is its stored word, a boolean "Yes" or "No".
namespace tradebook::ui::fieldtext {

/// What stands in the editor.
[[nodiscard]] QString textOf(const edit::Field &field, const QVariant &value, const Figures &figures);

/// What the person typed; valueOf(textOf(value)) is the value. In a one-line field a line break (of a pasted text) becomes a space.
/// Errors: Invalid, TooManyDigits, Overflow (data: field, text); the book's own rules speak when it is saved.
[[nodiscard]] Result<QVariant> valueOf(const edit::Field &field, const QString &text, const Figures &figures);

/// What was typed where figures were written another way, written as they are now; what cannot be read stays as it is.
[[nodiscard]] QString rewritten(const edit::Field &field, const QString &text, const Figures &typed, const Figures &figures);

/// What stands beside the field: how to write it ("Enter an amount like 12.75."), else the sentence of the error.
[[nodiscard]] QString reason(const edit::Field &field, const Error &error, const Figures &figures);
/// Why an order cannot have a discount that could be read.
[[nodiscard]] QString discountReason();

} // namespace tradebook::ui::fieldtext
