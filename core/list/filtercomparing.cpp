// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/filtercomparing.h"

#include "core/list/ordering.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;

namespace tradebook::list {

namespace {

using filter::Condition;
using filter::Days;
using filter::FieldType;
using filter::Operator;

/// A comparison of whatever stands for the field.
using Comparison = std::function<Sql(const Sql &field)>;

Sql joined(std::span<const Sql> conditions, const SqlLiteral &word)
{
    if (conditions.size() == 1)
        return conditions.front();
    const auto half = conditions.size() / 2;
    return "("_sql + joined(conditions.first(half), word) + word + joined(conditions.subspan(half), word) + ")"_sql;
}

bool isEquality(const Condition &condition, FieldType type)
{
    return condition.op == Operator::Equal || (condition.op == Operator::Matches && type != FieldType::Text);
}

SqlLiteral signOf(Operator op)
{
    switch (op) {
    case Operator::Less:
        return " < "_sql;
    case Operator::AtMost:
        return " <= "_sql;
    case Operator::More:
        return " > "_sql;
    case Operator::AtLeast:
        return " >= "_sql;
    default:
        return " = "_sql;
    }
}

// --- texts --------------------------------------------------------------------------------------------------------------------

Comparison containing(const FilterSpec &spec, const Sql &part)
{
    if (spec.compared == Compared::AsKey)
        return [part](const Sql &field) { return "instr("_sql + field + ", "_sql + part + ") > 0"_sql; };
    return [part](const Sql &field) { return "contains_folded("_sql + field + ", "_sql + part + ")"_sql; };
}

Comparison startingWith(const FilterSpec &spec, const QString &written, FilterValues &values)
{
    if (spec.compared == Compared::Folded) {
        return
            [begin = values.add(fold(written))](const Sql &field) { return "instr(fold("_sql + field + "), "_sql + begin + ") = 1"_sql; };
    }
    const auto prefix = spec.compared == Compared::AsKey ? fold(written) : written;
    return [begin = values.add(prefix), end = values.add(endOfPrefix(prefix))](
               const Sql &field) { return "("_sql + field + " >= "_sql + begin + " AND "_sql + field + " < "_sql + end + ")"_sql; };
}

Comparison ordered(const FilterSpec &spec, const SqlLiteral &sign, const Sql &value)
{
    if (spec.compared != Compared::Counted)
        return [sign, value](const Sql &field) { return field + sign + value; };
    // An index narrows a comparison of one expression alone: the length.
    const bool isUpwards = sign.view() == " > " || sign.view() == " >= ";
    return [sign, value, isUpwards](const Sql &field) {
        const auto lengths = "length("_sql + field + ")"_sql + (isUpwards ? " >= "_sql : " <= "_sql) + "length("_sql + value + ")"_sql;
        return "("_sql + lengths + " AND (length("_sql + field + "), "_sql + field + ")"_sql + sign + "(length("_sql + value + "), "_sql
            + value + "))"_sql;
    };
}

Comparison both(const Comparison &left, const Comparison &right)
{
    return [left, right](const Sql &field) { return "("_sql + left(field) + " AND "_sql + right(field) + ")"_sql; };
}

QString jsonOfTexts(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

Comparison oneOf(const Sql &json)
{
    return [json](const Sql &field) { return field + " IN (SELECT value FROM json_each("_sql + json + "))"_sql; };
}

Comparison comparedText(const FilterSpec &spec, const Condition &condition, FilterValues &values)
{
    const bool isFolded = spec.compared == Compared::AsKey || spec.compared == Compared::Folded;
    QStringList texts = condition.values;
    if (isFolded)
        std::ranges::transform(texts, texts.begin(), [](const QString &text) { return fold(text); });
    const auto inForm = [&spec](Comparison comparison) -> Comparison {
        if (spec.compared != Compared::Folded)
            return comparison;
        return [comparison](const Sql &field) { return comparison("fold("_sql + field + ")"_sql); };
    };
    switch (condition.op) {
    case Operator::Contains:
    case Operator::ContainsNot:
        return containing(spec, values.add(fold(condition.values.value(0))));
    case Operator::StartsWith:
        return startingWith(spec, condition.values.value(0), values);
    case Operator::AnyOf:
        return inForm(oneOf(values.add(jsonOfTexts(texts))));
    case Operator::Empty:
        return [](const Sql &field) { return "("_sql + field + " IS NULL OR "_sql + field + " = '')"_sql; };
    case Operator::NotEmpty:
        return [](const Sql &field) { return field + " <> ''"_sql; };
    case Operator::Between:
        return both(ordered(spec, " >= "_sql, values.add(texts.value(0))), ordered(spec, " <= "_sql, values.add(texts.value(1))));
    case Operator::Less:
    case Operator::AtMost:
    case Operator::More:
    case Operator::AtLeast:
        return ordered(spec, signOf(condition.op), values.add(texts.value(0)));
    case Operator::Matches:
        if (spec.field.type == FieldType::Text)
            return containing(spec, values.add(fold(condition.values.value(0))));
        [[fallthrough]];
    default:
        return inForm([value = values.add(texts.value(0))](const Sql &field) { return field + " = "_sql + value; });
    }
}

// --- numbers ------------------------------------------------------------------------------------------------------------------

Comparison comparedNumber(const Condition &condition, const std::vector<qint64> &numbers, FilterValues &values)
{
    const auto compared = [&](const SqlLiteral &sign, std::size_t at) -> Comparison {
        return [sign, value = values.add(at < numbers.size() ? db::Value(numbers[at]) : db::Value(nullptr))](
                   const Sql &field) { return field + sign + value; };
    };
    switch (condition.op) {
    case Operator::Empty:
        return [](const Sql &field) { return field + " IS NULL"_sql; };
    case Operator::NotEmpty:
        return [](const Sql &field) { return field + " IS NOT NULL"_sql; };
    case Operator::AnyOf:
        return oneOf(values.add(jsonOf(std::span(numbers))));
    case Operator::Between: {
        const auto from = compared(" >= "_sql, 0);
        return both(from, compared(" <= "_sql, 1));
    }
    default:
        return compared(signOf(condition.op), 0);
    }
}

/// A yes or no stands in the statement, so that an index of the active ones alone can serve.
Comparison comparedBoolean(const std::vector<qint64> &numbers)
{
    const bool isYes = !numbers.empty() && numbers.front() != 0;
    return [isYes](const Sql &field) { return field + (isYes ? " = 1"_sql : " = 0"_sql); };
}

// --- days ---------------------------------------------------------------------------------------------------------------------

/// What a span of days is in a column: from `begin`, and before `end`.
struct Bounds {
    QString begin;
    QString end;
};

/// The text of a moment in a column; beyond the years that have one, what is smaller or greater than all of them.
QString boundAt(QDate day, FieldType type, const QTimeZone &zone)
{
    const auto moment = instantOfLocal(day, QTime(0, 0), zone).toUTC();
    const auto year = type == FieldType::Date ? day.year() : moment.date().year();
    if (year < 1)
        return {};
    if (year > 9999)
        return u":"_s;
    return type == FieldType::Date ? isoDate(day) : isoInstant(moment);
}

Comparison comparedDays(const Condition &condition, const std::vector<Bounds> &spans, FilterValues &values)
{
    const auto compared = [&values](const SqlLiteral &sign, const QString &bound) -> Comparison {
        return [sign, value = values.add(bound)](const Sql &field) { return field + sign + value; };
    };
    switch (condition.op) {
    case Operator::Empty:
        return [](const Sql &field) { return field + " IS NULL"_sql; };
    case Operator::NotEmpty:
        return [](const Sql &field) { return field + " IS NOT NULL"_sql; };
    case Operator::Less:
        return compared(" < "_sql, spans.front().begin);
    case Operator::AtMost:
        return compared(" < "_sql, spans.front().end);
    case Operator::More:
        return compared(" >= "_sql, spans.front().end);
    case Operator::AtLeast:
        return compared(" >= "_sql, spans.front().begin);
    case Operator::Between:
        return both(compared(" >= "_sql, spans.front().begin), compared(" < "_sql, spans.back().end));
    default:
        break;
    }
    std::vector<Comparison> within;
    within.reserve(spans.size());
    for (const auto &span : spans)
        within.push_back(both(compared(" >= "_sql, span.begin), compared(" < "_sql, span.end)));
    return [within](const Sql &field) {
        std::vector<Sql> conditions;
        conditions.reserve(within.size());
        for (const auto &comparison : within)
            conditions.push_back(comparison(field));
        return anyOfThem(conditions);
    };
}

// --- choices ------------------------------------------------------------------------------------------------------------------

/// Choices that stand in the statement: an index holds these rows alone, or the word is not what the column holds.
struct Written {
    QLatin1StringView field;
    QStringList choices;
    SqlLiteral condition;
    SqlLiteral dateIndex;
    int rank;
};

const QList<Written> &writtenChoices()
{
    static const QList<Written> kWritten{
        {"status"_L1, {u"open"_s}, "o.status IN ('pending', 'processing')"_sql, " INDEXED BY orders_open"_sql, 2},
        {"status"_L1, {u"pending"_s, u"processing"_s}, "o.status IN ('pending', 'processing')"_sql, " INDEXED BY orders_open"_sql, 2},
        {"kind"_L1, {u"return"_s}, "o.kind = 'return'"_sql, " INDEXED BY orders_returns"_sql, 1},
    };
    return kWritten;
}

FilterPart comparedChoice(const FilterSpec &spec, QStringList choices, FilterValues &values)
{
    const Sql field = spec.value;
    const bool isOfOrders = field == Sql("o.status"_sql) || field == Sql("o.kind"_sql);
    choices.removeDuplicates();
    choices.sort();
    for (const auto &written : writtenChoices()) {
        if (isOfOrders && written.field == spec.field.name && written.choices == choices)
            return {.where = written.condition, .test = written.condition, .dateIndex = written.dateIndex, .rank = written.rank};
    }
    if (choices.removeAll(u"open"_s) > 0) {
        choices += {u"pending"_s, u"processing"_s};
        choices.removeDuplicates();
    }
    FilterPart part{.where = field, .test = field};
    if (choices.size() == 1) {
        part.where = part.test = field + " = "_sql + values.add(choices.front());
        if (field == Sql("o.status"_sql)) {
            part.dateIndex = " INDEXED BY orders_by_status"_sql;
            part.rank = 3;
        }
    } else {
        part.where = part.test = oneOf(values.add(jsonOfTexts(choices)))(field);
    }
    return part;
}

// --- all of them --------------------------------------------------------------------------------------------------------------

bool isNegative(Operator op)
{
    return op == Operator::NotEqual || op == Operator::ContainsNot;
}

/// The values as the column holds them.
struct ReadValues {
    std::vector<qint64> numbers;
    std::vector<Bounds> spans;
    QStringList texts;
};

Result<ReadValues> readValues(const FilterSpec &spec, const Condition &condition, const filter::Reading &reading)
{
    ReadValues read;
    for (const auto &written : condition.values) {
        const auto value = filter::valueOf(spec.field, written, reading);
        if (!value)
            return value.error();
        if (const auto *number = std::get_if<qint64>(&*value))
            read.numbers.push_back(*number);
        else if (const auto *days = std::get_if<Days>(&*value))
            read.spans.push_back(
                {boundAt(days->first, spec.field.type, reading.zone), boundAt(days->last.addDays(1), spec.field.type, reading.zone)});
        else
            read.texts.append(std::get<QString>(*value));
    }
    return read;
}

/// Rows lie beside each other in the order of the field, or of an index over it.
bool isRangeOf(const FilterSpec &spec, const Condition &condition)
{
    switch (condition.op) {
    case Operator::Less:
    case Operator::AtMost:
    case Operator::More:
    case Operator::AtLeast:
    case Operator::Between:
        return true;
    case Operator::StartsWith:
        return spec.compared == Compared::AsStored || spec.compared == Compared::AsKey;
    case Operator::Equal:
    case Operator::Matches:
        return isEquality(condition, spec.field.type) && spec.compared != Compared::Folded && spec.compared != Compared::Counted;
    default:
        return false;
    }
}

} // namespace

Sql negated(const Sql &condition)
{
    return "("_sql + condition + ") IS NOT TRUE"_sql;
}

Sql anyOfThem(std::span<const Sql> conditions)
{
    return conditions.empty() ? Sql("0"_sql) : joined(conditions, " OR "_sql);
}

Sql allOfThem(std::span<const Sql> conditions)
{
    return conditions.empty() ? Sql("1"_sql) : joined(conditions, " AND "_sql);
}

db::Value endOfPrefix(const QString &prefix)
{
    // A byte that UTF-8 does not have.
    return db::Utf8{prefix.toUtf8() + '\xff'};
}

Result<FilterPart> comparedField(const FilterSpec &spec, const Condition &condition, const filter::Reading &reading, FilterValues &values)
{
    const auto read = readValues(spec, condition, reading);
    if (!read)
        return read.error();
    FilterPart part{.where = spec.value, .test = spec.value};
    Comparison comparison;
    switch (spec.field.type) {
    case FieldType::Choice:
        part = comparedChoice(spec, read->texts, values);
        break;
    case FieldType::Boolean:
        comparison = comparedBoolean(read->numbers);
        break;
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Percent:
        comparison = comparedNumber(condition, read->numbers, values);
        break;
    case FieldType::Date:
    case FieldType::Instant:
        comparison = comparedDays(condition, read->spans, values);
        break;
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Reference:
        comparison = comparedText(spec, condition, values);
        break;
    }
    if (comparison) {
        const bool hasOtherIndex = !spec.inner.view().empty() && !isNegative(condition.op) && condition.op != Operator::Empty;
        part.test = comparison(spec.value);
        part.where = hasOtherIndex ? spec.within + comparison(spec.inner) + ")"_sql : part.test;
    }
    if (isNegative(condition.op))
        return FilterPart{.where = negated(part.where), .test = negated(part.test), .field = spec.field.name};
    part.field = spec.field.name;
    part.isRange = comparison && isRangeOf(spec, condition);
    part.leavesFew = spec.leavesFew && (isEquality(condition, spec.field.type) || condition.op == Operator::AnyOf);
    return part;
}

} // namespace tradebook::list
