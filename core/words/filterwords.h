// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/expression.h"
#include "core/filter/fields.h"
#include "core/model/money.h"
#include "core/result.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <span>

namespace tradebook::words {

/// What a filter is told by.
struct FilterTelling {
    std::span<const filter::Field> fields;
    Currency currency;
    QLocale locale;
    /// What a field is called at the head of its column; fieldHeading() where absent.
    std::function<QString(const QString &field)> heading = {};
};

/// A filter, or a part of it, as a person reads it: "Total at least 100.00", "Placed this month", "Status is pending or total is 0.00".
[[nodiscard]] QString filterPhrase(const filter::Expression &expression, const FilterTelling &telling);
[[nodiscard]] QString filterPhrase(const filter::Condition &condition, const FilterTelling &telling);

/// As it is chosen from a list: "at least"; of dates "since".
[[nodiscard]] QString operatorName(filter::Operator op, filter::FieldType type);
/// "this month", for filter::spanNames(); within a sentence.
[[nodiscard]] QString spanName(const QString &span);
/// A choice of a field, or a yes or no: "open", "return", "billing"; within a sentence.
[[nodiscard]] QString choiceName(const QString &choice);

/// What is wrong with a filter (ErrorKind::Filter): where, and what to write instead.
[[nodiscard]] QString filterFault(const Error &error);

} // namespace tradebook::words
