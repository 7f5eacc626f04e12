// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/fields.h"

#include "core/filter/words.h"
#include "core/model/basispoints.h"
#include "core/model/businessdate.h"

#include <algorithm>
#include <array>

namespace tradebook::filter {

using namespace Qt::StringLiterals;

namespace {

Days monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

Days yearOf(int year)
{
    return {QDate(year, 1, 1), QDate(year, 12, 31)};
}

Days weekOf(QDate day, Qt::DayOfWeek begins)
{
    const auto first = day.addDays(-((day.dayOfWeek() - begins + 7) % 7));
    return {first, first.addDays(6)};
}

Days quarterOf(QDate day)
{
    const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return {first, first.addMonths(3).addDays(-1)};
}

struct Span {
    QLatin1StringView name;
    Days (*days)(const Reading &);
};

constexpr std::array kSpans{
    Span{"today"_L1,
        [](const Reading &r) {
            return Days{r.today, r.today};
        }},
    Span{"yesterday"_L1,
        [](const Reading &r) {
            return Days{r.today.addDays(-1), r.today.addDays(-1)};
        }},
    Span{"this-week"_L1, [](const Reading &r) { return weekOf(r.today, r.weekBegins); }},
    Span{"last-week"_L1, [](const Reading &r) { return weekOf(r.today.addDays(-7), r.weekBegins); }},
    Span{"last-7-days"_L1,
        [](const Reading &r) {
            return Days{r.today.addDays(-6), r.today};
        }},
    Span{"last-30-days"_L1,
        [](const Reading &r) {
            return Days{r.today.addDays(-29), r.today};
        }},
    Span{"this-month"_L1, [](const Reading &r) { return monthOf(r.today); }},
    Span{"last-month"_L1, [](const Reading &r) { return monthOf(monthOf(r.today).first.addDays(-1)); }},
    Span{"this-quarter"_L1, [](const Reading &r) { return quarterOf(r.today); }},
    Span{"this-year"_L1, [](const Reading &r) { return yearOf(r.today.year()); }},
    Span{"last-year"_L1, [](const Reading &r) { return yearOf(r.today.year() - 1); }},
};

/// A year or a month as days: `2026`, `2026-11`.
std::optional<Days> calendarDays(const QString &name)
{
    constexpr qsizetype kYear = 4;
    constexpr qsizetype kMonth = 7;
    if (name.size() == kYear || name.size() == kMonth) {
        if (const auto first = dateFromIso(name + (name.size() == kYear ? "-01-01"_L1 : "-01"_L1)))
            return name.size() == kYear ? yearOf(first->year()) : monthOf(*first);
        return std::nullopt;
    }
    if (const auto day = dateFromIso(name))
        return Days{*day, *day};
    return std::nullopt;
}

Error badValue(const Field &field, const QString &written, QLatin1StringView reason)
{
    return faultAt(-1, reason, {field.name, written, field.choices.join(", "_L1)});
}

Result<Value> numberOf(const Field &field, const QString &written)
{
    bool isNumber = false;
    const auto number = written.toLongLong(&isNumber);
    return isNumber ? Result<Value>(Value(number)) : badValue(field, written, "number"_L1);
}

Result<Value> moneyOf(const Field &field, const QString &written, const Reading &reading)
{
    const auto amount = parseMoney(written, reading.currency, NumberMarks{});
    return amount ? Result<Value>(Value(amount->value)) : badValue(field, written, "amount"_L1);
}

Result<Value> percentOf(const Field &field, const QString &written)
{
    auto number = written;
    if (number.endsWith(u'%'))
        number.chop(1);
    // Two digits behind the point are basis points, as in an amount of a currency that has two.
    const auto points = parseMoney(number, Currency{{}, 2}, NumberMarks{});
    return points ? Result<Value>(Value(points->value)) : badValue(field, written, "percent"_L1);
}

Result<Value> booleanOf(const Field &field, const QString &written)
{
    for (const auto yes : {"yes"_L1, "true"_L1, "1"_L1}) {
        if (written.compare(yes, Qt::CaseInsensitive) == 0)
            return Value(qint64{1});
    }
    for (const auto no : {"no"_L1, "false"_L1, "0"_L1}) {
        if (written.compare(no, Qt::CaseInsensitive) == 0)
            return Value(qint64{0});
    }
    return badValue(field, written, "yes-or-no"_L1);
}

bool takesValues(Operator op, qsizetype count)
{
    switch (op) {
    case Operator::Empty:
    case Operator::NotEmpty:
        return count == 0;
    case Operator::Between:
        return count == 2;
    case Operator::AnyOf:
        return count > 0;
    default:
        return count == 1;
    }
}

} // namespace

const QStringList &spanNames()
{
    static const QStringList kNames = [] {
        QStringList names;
        for (const auto &span : kSpans)
            names.append(span.name);
        return names;
    }();
    return kNames;
}

std::optional<Days> spanNamed(const QString &name, const Reading &reading)
{
    const auto span = std::ranges::find_if(kSpans, [&](const Span &each) { return name.compare(each.name, Qt::CaseInsensitive) == 0; });
    return span == kSpans.end() ? calendarDays(name) : std::optional(span->days(reading));
}

Result<Value> valueOf(const Field &field, const QString &written, const Reading &reading)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Reference:
        break;
    case FieldType::Integer:
        return numberOf(field, written);
    case FieldType::Money:
        return moneyOf(field, written, reading);
    case FieldType::Percent:
        return percentOf(field, written);
    case FieldType::Boolean:
        return booleanOf(field, written);
    case FieldType::Date:
    case FieldType::Instant:
        if (const auto days = spanNamed(written, reading))
            return Value(*days);
        return faultAt(-1, u"date"_s, {field.name, written, spanNames().join(", "_L1)});
    case FieldType::Choice:
        for (const auto &choice : field.choices) {
            if (written.compare(choice, Qt::CaseInsensitive) == 0)
                return Value(choice);
        }
        return badValue(field, written, "choice"_L1);
    }
    return Value(written);
}

QList<Operator> operatorsOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return {Operator::Contains, Operator::ContainsNot, Operator::StartsWith, Operator::Equal, Operator::NotEqual, Operator::AnyOf,
            Operator::Empty, Operator::NotEmpty, Operator::Matches};
    case FieldType::Code:
        return {Operator::Contains, Operator::ContainsNot, Operator::StartsWith, Operator::Equal, Operator::NotEqual, Operator::Less,
            Operator::AtMost, Operator::More, Operator::AtLeast, Operator::Between, Operator::AnyOf, Operator::Empty, Operator::NotEmpty,
            Operator::Matches};
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Percent:
    case FieldType::Date:
    case FieldType::Instant:
        return {Operator::Equal, Operator::NotEqual, Operator::Less, Operator::AtMost, Operator::More, Operator::AtLeast, Operator::Between,
            Operator::AnyOf, Operator::Empty, Operator::NotEmpty, Operator::Matches};
    case FieldType::Choice:
        return {Operator::Equal, Operator::NotEqual, Operator::AnyOf, Operator::Matches};
    case FieldType::Boolean:
        return {Operator::Equal, Operator::NotEqual, Operator::Matches};
    case FieldType::Reference:
        return {Operator::Matches, Operator::Contains, Operator::ContainsNot, Operator::StartsWith, Operator::Equal, Operator::NotEqual,
            Operator::Empty, Operator::NotEmpty};
    }
    return {};
}

Error unknownField(qsizetype begin, const QString &written, std::span<const Field> fields)
{
    QStringList names;
    for (const auto &field : fields)
        names.append(field.name);
    return faultAt(begin, u"field"_s, {written, names.join(", "_L1)});
}

Error wrongOperator(qsizetype begin, const Field &field, Operator op)
{
    QStringList operators;
    for (const auto each : operatorsOf(field.type))
        operators.append(writtenAs(each));
    return faultAt(begin, u"operator"_s, {field.name, writtenAs(op), operators.join(u' ')});
}

Result<void> check(const Condition &condition, std::span<const Field> fields, const Reading &reading)
{
    const auto field = std::ranges::find(fields, condition.field, &Field::name);
    if (field == fields.end())
        return unknownField(-1, condition.field, fields);
    if (!operatorsOf(field->type).contains(condition.op))
        return wrongOperator(-1, *field, condition.op);
    if (!takesValues(condition.op, condition.values.size()))
        return faultAt(-1, u"values"_s, {condition.field, writtenAs(condition.op)});
    for (const auto &value : condition.values) {
        if (auto read = valueOf(*field, value, reading); !read)
            return read.error();
    }
    return {};
}

} // namespace tradebook::filter
