// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fields.h"
#include "core/list/list.h"
#include "ui/support/figures.h"

/// Between what a person types and reads, in the locale, and what a filter's text holds, whatever the language.
namespace tradebook::ui::filtervalues {

/// Errors: Filter.
[[nodiscard]] Result<QString> written(const filter::Field &field, const QString &typed, const Figures &figures);
/// As it is shown in an input; a value that cannot be read stays as it is.
[[nodiscard]] QString typed(const filter::Field &field, const QString &written, const Figures &figures);

/// The operators that are offered for a field, each meaning once, and the one of these that means the same as another.
[[nodiscard]] QList<filter::Operator> offered(const filter::Field &field);
[[nodiscard]] filter::Operator offeredFor(const filter::Field &field, filter::Operator op);
/// "at least (≥)"
[[nodiscard]] QString operatorText(const filter::Field &field, filter::Operator op);

/// What can be chosen, without other names of the same.
[[nodiscard]] QList<filter::Field> fields(list::Kind kind);
/// As a chip says it.
[[nodiscard]] QString phrase(const filter::Expression &expression, list::Kind kind, const Figures &figures);

} // namespace tradebook::ui::filtervalues
