// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/result.h"
#include "ui/support/figures.h"

#include <QString>
#include <QVariant>

/// How a field's value is written and read in a form or an inline editor: the reader's locale, the book's currency and time zone. UI
/// thread. A category or a user is picked, not typed: their text is the id.
namespace tradebook::ui::fieldtext {

/// What stands in the editor.
[[nodiscard]] QString textOf(const edit::Field &field, const QVariant &value, const Figures &figures);

/// What the person typed. Errors: Invalid, TooManyDigits, Overflow (data: field, text); the book's own rules speak when it is saved.
[[nodiscard]] Result<QVariant> valueOf(const edit::Field &field, const QString &text, const Figures &figures);

} // namespace tradebook::ui::fieldtext
