// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filter.h"

#include "core/filter/parsing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

constexpr auto kStatus = "status"_L1;
/// A status for every order, which the language of filters has no need of: scripts may put a tab's name there.
constexpr auto kAll = "all"_L1;

QList<filter::Field> fieldsOf(list::Kind kind)
{
    auto fields = list::filterFields(kind);
    if (kind == list::Kind::Orders) {
        const auto status = std::ranges::find(fields, QString(kStatus), &filter::Field::name);
        if (status != fields.end())
            status->choices.prepend(kAll);
    }
    return fields;
}

/// The tree without what `status:all` says.
filter::Expression withoutAll(filter::Expression expression)
{
    const auto &condition = expression.condition;
    if (expression.type == filter::Expression::Type::Compare && condition.field == kStatus
        && std::ranges::any_of(condition.values, [](const QString &value) { return value.compare(kAll, Qt::CaseInsensitive) == 0; })) {
        const filter::Expression every;
        if (condition.op != filter::Operator::NotEqual)
            return every;
        return {.type = filter::Expression::Type::Not, .parts = {every}};
    }
    for (auto &part : expression.parts)
        part = withoutAll(std::move(part));
    return expression;
}

} // namespace

Result<list::Request> filtered(db::Connection &connection, list::Kind kind, const QString &expression)
{
    const auto reading = list::filterReading(connection);
    if (!reading)
        return reading.error();
    auto parsed = filter::parse(expression, fieldsOf(kind), *reading);
    if (!parsed)
        return parsed.error();
    return list::Request{.kind = kind, .filter = withoutAll(*std::move(parsed))};
}

QString filterHelp()
{
    QStringList lines{
        tr("EXPR is text to find, whatever its case and accents, and conditions on fields:\n"
           "  FIELD:VALUE                 what fits the field: a part of a text, a choice, a day, month or year,\n"
           "                              a record by code, e-mail address, number or name\n"
           "  = != < <= > >=              compared; amounts and days as 12.50 and 2026-11-21\n"
           "  FIELD between A and B       FIELD in (A, B, …)\n"
           "  FIELD contains TEXT         FIELD not contains TEXT    FIELD starts with TEXT\n"
           "  FIELD is empty              FIELD is not empty\n"
           "Conditions are joined by “and”, which may be left out, by “or” and “not”, with brackets. What has blanks or signs in\n"
           "it stands in double quotes."),
        tr("Days are also %1.").arg(filter::spanNames().join(", "_L1)), tr("The fields are")};
    for (const auto &[name, kind] : {std::pair("users"_L1, list::Kind::Users), std::pair("addresses"_L1, list::Kind::Addresses),
             std::pair("categories"_L1, list::Kind::Categories), std::pair("products"_L1, list::Kind::Products),
             std::pair("orders"_L1, list::Kind::Orders), std::pair("order-items"_L1, list::Kind::OrderItems)}) {
        QStringList fields;
        for (const auto &field : list::filterFields(kind))
            fields.append(field.name);
        lines.append(u"  "_s + name.toString().leftJustified(12) + fields.join(u' '));
    }
    lines.append(tr("“category:NAME” has all below it, “category:none” is none; “status:open” is pending or processing."));
    return lines.join(u'\n');
}

} // namespace tradebook::cli
