// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filtervalues.h"

#include "core/filter/words.h"
#include "core/words/filterwords.h"
#include "ui/tables/columntitles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::ui::filtervalues {
namespace {

using filter::Field;
using filter::FieldType;
using filter::Operator;

/// Percent have two digits behind the mark, as an amount of a currency that has.
const Currency kPercent{{}, 2};

Error refused(const Field &field, const QString &typed, QLatin1StringView reason)
{
    return filter::faultAt(-1, reason, {field.name, typed});
}

QString symbolOf(Operator op)
{
    switch (op) {
    case Operator::Equal:
        return u"="_s;
    case Operator::NotEqual:
        return u"≠"_s;
    case Operator::Less:
        return u"<"_s;
    case Operator::AtMost:
        return u"≤"_s;
    case Operator::More:
        return u">"_s;
    case Operator::AtLeast:
        return u"≥"_s;
    default:
        return {};
    }
}

bool isOfDays(FieldType type)
{
    return type == FieldType::Date || type == FieldType::Instant;
}

} // namespace

Result<QString> written(const Field &field, const QString &typed, const Figures &figures)
{
    const QString text = typed.trimmed();
    switch (field.type) {
    case FieldType::Integer: {
        bool isNumber = false;
        const auto number = figures.locale.toLongLong(text, &isNumber);
        return isNumber ? Result<QString>(QString::number(number)) : refused(field, text, "number"_L1);
    }
    case FieldType::Money: {
        const auto amount = parseMoney(text, figures.currency, figures.locale);
        return amount ? Result<QString>(plainMoney(*amount, figures.currency)) : refused(field, text, "amount"_L1);
    }
    case FieldType::Percent: {
        const auto points = parseMoney(QString(text).remove(u'%'), kPercent, figures.locale);
        return points ? Result<QString>(plainMoney(*points, kPercent)) : refused(field, text, "percent"_L1);
    }
    default:
        return text;
    }
}

QString typed(const Field &field, const QString &written, const Figures &figures)
{
    const auto value = filter::valueOf(field, written, {.currency = figures.currency, .zone = figures.zone, .today = figures.today});
    const auto *number = value ? std::get_if<qint64>(&*value) : nullptr;
    if (!number)
        return written;
    switch (field.type) {
    case FieldType::Integer:
        return figures.integer(*number);
    case FieldType::Money:
        return figures.amount(Money{*number});
    case FieldType::Percent:
        return formatMoney(Money{*number}, kPercent, figures.locale);
    default:
        return written;
    }
}

QList<Operator> offered(const Field &field)
{
    auto operators = filter::operatorsOf(field.type);
    if (isOfDays(field.type)) {
        // A span of days is what one is within; several of them are typed.
        operators.removeAll(Operator::Equal);
        operators.removeAll(Operator::AnyOf);
        operators.removeAll(Operator::Matches);
        operators.prepend(Operator::Matches);
    } else if (field.name != u"category"_s) {
        operators.removeAll(Operator::Matches);
    }
    return operators;
}

Operator offeredFor(const Field &field, Operator op)
{
    if (offered(field).contains(op))
        return op;
    if (op == Operator::Matches)
        return field.type == FieldType::Text ? Operator::Contains : Operator::Equal;
    return op == Operator::Equal && isOfDays(field.type) ? Operator::Matches : op;
}

QString operatorText(const Field &field, Operator op)
{
    if (field.name == u"category"_s && op == Operator::Matches)
        return QCoreApplication::translate("FilterValues", "is, or is below");
    const QString name = words::operatorName(op, field.type);
    const QString symbol = isOfDays(field.type) && op == Operator::Matches ? QString() : symbolOf(op);
    return symbol.isEmpty() ? name : u"%1 (%2)"_s.arg(name, symbol);
}

QList<Field> fields(list::Kind kind)
{
    auto all = list::filterFields(kind);
    all.removeIf([](const Field &field) { return field.name == u"user"_s; }); // the customer once more
    return all;
}

QString phrase(const filter::Expression &expression, list::Kind kind, const Figures &figures)
{
    return words::filterPhrase(expression,
        {.fields = list::filterFields(kind),
            .currency = figures.currency,
            .locale = figures.locale,
            .heading = [kind](const QString &field) { return columnTitle(kind, field); }});
}

} // namespace tradebook::ui::filtervalues
