// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"
#include "tests/support/filtering.h"
#include "tests/support/testbook.h"

#include <algorithm>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using filter::Condition;
using filter::Expression;
using filter::Field;
using filter::FieldType;
using filter::Operator;
using list::Kind;

void scatterTimes(db::Connection &writer)
{
    // Sprinkled over two nights, one with a change of the clocks in New York (2026-03-08), minute by minute around each midnight.
    execute(writer,
        u"UPDATE orders SET placed_at = strftime('%Y-%m-%dT%H:%M:%fZ', '2026-03-07T03:00:00', '+' || (id * 997 % 3600) || ' minutes')"
        " WHERE id % 3 = 0"_s);
    execute(writer, u"UPDATE orders SET placed_at = '2026-03-09T03:59:59.999Z' WHERE id = 4"_s);
    execute(writer, u"UPDATE orders SET placed_at = '2026-03-09T04:00:00.000Z' WHERE id = 5"_s);
    execute(writer, u"UPDATE addresses SET region = CASE id % 3 WHEN 0 THEN 'Ober-Ämt' ELSE '' END, is_default = id % 5 = 0"_s);
    execute(
        writer, u"UPDATE orders SET shipping = id % 7 * 10, tax = id % 11, shipping_country = CASE id % 4 WHEN 0 THEN 'Österreich' END"_s);
    execute(writer, u"UPDATE order_items SET discount_share = id % 6"_s);
    for (const auto &table : {u"users"_s, u"products"_s, u"orders"_s, u"categories"_s}) {
        execute(writer,
            QString(
                u"UPDATE %1 SET created_at = strftime('%Y-%m-%dT%H:%M:%fZ', '2026-10-31T12:00:00', '+' || (id * 61 % 2880) || ' minutes'), "
                "updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-02T12:00:00', '+' || (id * 67 % 2880) || ' minutes')"_s)
                .replace(u"%1"_s, table));
    }
}

QString FilteredRows::writtenValue(Kind kind, const Field &field, QRandomGenerator &random) const
{
    const auto &ids = m_ids[static_cast<int>(kind)];
    const auto id = ids[random.bounded(ids.size())];
    if (field.type == FieldType::Reference) {
        const auto record = referenceOf(kind, id, field.name);
        if (!record)
            return writtenValue(kind, field, random);
        const auto names = namesOf(kind, field.name)[*record];
        const auto by = random.bounded(3);
        if (by == 0 && !names.code.isEmpty())
            return names.code;
        return by == 1 && !names.other.isEmpty() ? names.other
            : kind == Kind::Products             ? (names.code.isEmpty() ? u"none"_s : names.code)
                                                 : names.name;
    }
    const auto value = valueOf(kind, id, field.name);
    if (!value.isValid() || (field.type == FieldType::Text && value.toString().isEmpty()))
        return random.bounded(20) == 0 ? field.type == FieldType::Text || field.type == FieldType::Code ? u"x"_s
                : field.type == FieldType::Date || field.type == FieldType::Instant                     ? u"today"_s
                                                                                                        : u"1"_s
                                       : writtenValue(kind, field, random);
    const auto number = value.toLongLong() + (random.bounded(3) == 0 ? static_cast<int>(random.bounded(3)) - 1 : 0);
    switch (field.type) {
    case FieldType::Money:
        return plainMoney(Money{number}, m_reading.currency);
    case FieldType::Percent:
        return plainMoney(Money{number}, Currency{{}, 2});
    case FieldType::Integer:
        return QString::number(number);
    case FieldType::Boolean:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case FieldType::Date:
    case FieldType::Instant: {
        const auto day
            = field.type == FieldType::Date ? value.toString() : isoDate(businessDate(*instantFromIso(value.toString()), m_reading.zone));
        return QStringList{day, day, day.first(7), day.first(4)}[random.bounded(4)];
    }
    case FieldType::Choice:
        return field.choices[random.bounded(field.choices.size())];
    default:
        return value.toString();
    }
}

Condition FilteredRows::someCondition(Kind kind, const Field &field, Operator op, QRandomGenerator &random) const
{
    Condition condition{field.name, op, {}};
    if (op == Operator::Empty || op == Operator::NotEmpty)
        return condition;
    const auto count = op == Operator::Between ? 2 : op == Operator::AnyOf ? 1 + static_cast<int>(random.bounded(4)) : 1;
    for (int i = 0; i < count; ++i) {
        auto written = writtenValue(kind, field, random);
        const bool isPart = op == Operator::Contains || op == Operator::ContainsNot || op == Operator::StartsWith
            || (op == Operator::Matches && field.type == FieldType::Text);
        if (field.type == FieldType::Reference && isPart) {
            const auto names = namesOf(kind, field.name).values();
            written = names[random.bounded(names.size())].name;
        }
        if (isPart && written.size() > 2) {
            const auto from = op == Operator::StartsWith ? 0 : random.bounded(written.size() - 1);
            written = written.mid(from, 1 + random.bounded(4));
            if (random.bounded(2) == 0 && field.type != FieldType::Code && op != Operator::StartsWith)
                written = written.toUpper();
        }
        condition.values.append(written);
    }
    if (op == Operator::Between && random.bounded(8) != 0)
        std::ranges::sort(condition.values);
    return condition;
}

Expression FilteredRows::someExpression(Kind kind, QRandomGenerator &random, int depth) const
{
    const auto shape = depth > 3 ? 9 : random.bounded(10);
    if (shape < 4) {
        Expression several{.type = shape < 2 ? Expression::Type::All : Expression::Type::Any};
        for (auto parts = 2 + random.bounded(2); parts > 0; --parts)
            several.parts.append(someExpression(kind, random, depth + 1));
        return several;
    }
    if (shape == 4)
        return {.type = Expression::Type::Not, .parts = {someExpression(kind, random, depth + 1)}};
    const auto &fields = list::filterFields(kind);
    const auto &field = fields[random.bounded(fields.size())];
    const auto operators = filter::operatorsOf(field.type);
    return {
        .type = Expression::Type::Compare, .condition = someCondition(kind, field, operators[random.bounded(operators.size())], random)};
}

} // namespace tradebook::test
