// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/expression.h"
#include "core/model/money.h"
#include "core/result.h"

#include <QDate>
#include <QTimeZone>

#include <optional>
#include <span>
#include <variant>

namespace tradebook::filter {

/// What the values of a field are, and what `field:value` means of them.
enum class FieldType {
    Text, ///< contains
    Code, ///< a text that is compared as it is written (a SKU, a number); `:` equals
    Integer,
    Money,
    Percent, ///< written as percent: 7.5
    Date, ///< ISO day or a span of days: see spanNamed()
    Instant, ///< the same, in the book's time zone
    Choice, ///< one of choices; `:` too
    Boolean, ///< yes, no
    Reference, ///< a record by its code, e-mail, number or name: `:` is the record, and of a category everything below it
};

struct Field {
    QString name; ///< the schema's column name
    FieldType type = FieldType::Text;
    QStringList choices = {};
};

/// What values are read by.
struct Reading {
    Currency currency;
    QTimeZone zone;
    QDate today; ///< in the zone
    /// Monday for most; weeks of the locale.
    Qt::DayOfWeek weekBegins = Qt::Monday;
};

/// Days from first to last, both in it.
struct Days {
    QDate first;
    QDate last;
    friend bool operator==(const Days &, const Days &) = default;
};

/// Names of spans of days that move with today, in the order in which they are offered: today, yesterday, this-week, last-week,
/// last-7-days, last-30-days, this-month, last-month, this-quarter, this-year, last-year.
[[nodiscard]] const QStringList &spanNames();
/// A span by name, a day (2026-11-21), a month (2026-11) or a year (2026).
[[nodiscard]] std::optional<Days> spanNamed(const QString &name, const Reading &reading);

/// A value of a condition, read: a text, a number (minor units, basis points, 0 or 1) or days.
using Value = std::variant<QString, qint64, Days>;

/// Reads one value of a field. Errors: Filter.
[[nodiscard]] Result<Value> valueOf(const Field &field, const QString &written, const Reading &reading);

/// The operators that a field of this type can be asked with, in the order in which they are offered.
[[nodiscard]] QList<Operator> operatorsOf(FieldType type);

/// Whether the condition can be asked of these fields: the field is one of them, takes the operator, and each value can be read.
/// Errors: Filter (data: reason, what it is about …; see core/words).
[[nodiscard]] Result<void> check(const Condition &condition, std::span<const Field> fields, const Reading &reading);

} // namespace tradebook::filter
