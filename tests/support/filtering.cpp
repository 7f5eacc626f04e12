// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filtering.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <algorithm>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace db::literals;
using filter::Condition;
using filter::Days;
using filter::Expression;
using filter::Field;
using filter::FieldType;
using filter::Operator;
using list::Kind;

namespace {

QHash<qint64, std::optional<qint64>> linksOf(db::Connection &reader, const db::Sql &sql)
{
    QHash<qint64, std::optional<qint64>> links;
    must(db::Query(reader, sql).forEach([&](const db::Row &row) { links.insert(row.integer(0), row.maybeInteger(1)); }));
    return links;
}

template<class T>
bool ordered(Operator op, const T &value, const T &first, const T &last)
{
    switch (op) {
    case Operator::Less:
        return value < first;
    case Operator::AtMost:
        return value <= first;
    case Operator::More:
        return value > first;
    case Operator::AtLeast:
        return value >= first;
    case Operator::Between:
        return value >= first && value <= last;
    default:
        return value == first;
    }
}

bool comparesDay(const Condition &condition, QDate day, const filter::Reading &reading)
{
    const auto span = [&](qsizetype at) { return *filter::spanNamed(condition.values[at], reading); };
    const auto isWithin = [&](const Days &days) { return days.first <= day && day <= days.last; };
    switch (condition.op) {
    case Operator::Less:
        return day < span(0).first;
    case Operator::AtMost:
        return day <= span(0).last;
    case Operator::More:
        return day > span(0).last;
    case Operator::AtLeast:
        return day >= span(0).first;
    case Operator::Between:
        return day >= span(0).first && day <= span(1).last;
    case Operator::AnyOf:
        for (qsizetype i = 0; i < condition.values.size(); ++i) {
            if (isWithin(span(i)))
                return true;
        }
        return false;
    default:
        return isWithin(span(0));
    }
}

} // namespace

FilteredRows::FilteredRows(db::Connection &reader)
    : m_reading(must(list::filterReading(reader)))
{
    for (const auto kind : {Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories}) {
        const auto ids = must(list::ids(reader, {.kind = kind}));
        for (const auto &row : must(list::rows(reader, kind, ids)))
            m_rows[static_cast<int>(kind)].insert(row.id, row);
        m_ids[static_cast<int>(kind)] = QList<qint64>(ids.begin(), ids.end());
    }
    const auto names = [&](QHash<qint64, Names> &into, const db::Sql &sql) {
        must(db::Query(reader, sql).forEach([&](const db::Row &row) {
            into.insert(row.integer(0), {row.text(1), row.text(2), row.text(3)});
        }));
    };
    names(m_users, "SELECT id, code, email, name FROM users"_sql);
    names(m_categories, "SELECT id, code, NULL, name FROM categories"_sql);
    names(m_orders, "SELECT id, number, NULL, number FROM orders"_sql);
    names(m_products, "SELECT id, sku, barcode, name FROM products"_sql);
    m_links[u"a.user"_s] = linksOf(reader, "SELECT id, user_id FROM addresses"_sql);
    m_links[u"o.user"_s] = linksOf(reader, "SELECT id, user_id FROM orders"_sql);
    m_links[u"p.category"_s] = linksOf(reader, "SELECT id, category_id FROM products"_sql);
    m_links[u"k.parent"_s] = linksOf(reader, "SELECT id, parent_id FROM categories"_sql);
    m_links[u"i.order"_s] = linksOf(reader, "SELECT id, order_id FROM order_items"_sql);
    m_links[u"i.product"_s] = linksOf(reader, "SELECT id, product_id FROM order_items"_sql);
    must(db::Query(reader, "SELECT id, cost * on_hand FROM products JOIN stock ON product_id = id"_sql).forEach([&](const db::Row &row) {
        m_worth.insert(row.integer(0), row.integer(1));
    }));
    for (auto it = m_categories.cbegin(); it != m_categories.cend(); ++it) {
        int depth = 0;
        for (auto up = m_links[u"k.parent"_s].value(it.key()); up; up = m_links[u"k.parent"_s].value(*up))
            ++depth;
        m_depths.insert(it.key(), depth);
    }
}

QVariant FilteredRows::valueOf(Kind kind, qint64 id, const QString &field) const
{
    return m_rows[static_cast<int>(kind)][id].cells[*list::columnOf(kind, field)];
}

std::optional<qint64> FilteredRows::referenceOf(Kind kind, qint64 id, const QString &field) const
{
    switch (kind) {
    case Kind::Addresses:
        return m_links[u"a.user"_s][id];
    case Kind::Orders:
        return m_links[u"o.user"_s][id];
    case Kind::Products:
        return m_links[u"p.category"_s][id];
    default:
        return m_links[field == u"product"_s ? u"i.product"_s : u"i.order"_s][id];
    }
}

const QHash<qint64, FilteredRows::Names> &FilteredRows::namesOf(Kind kind, const QString &field) const
{
    if (kind == Kind::Products)
        return m_categories;
    if (kind == Kind::OrderItems)
        return field == u"product"_s ? m_products : m_orders;
    return m_users;
}

QSet<qint64> FilteredRows::named(Kind kind, const QString &field, const QString &name) const
{
    const auto &all = namesOf(kind, field);
    const auto thoseWith = [&](const auto &isIt) {
        QSet<qint64> found;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (isIt(*it))
                found.insert(it.key());
        }
        return found;
    };
    const bool isUser = &all == &m_users;
    for (const auto &found :
        {thoseWith([&](const Names &each) { return each.code == name && !name.isEmpty(); }), thoseWith([&](const Names &each) {
             return !each.other.isEmpty() && each.other.compare(name, isUser ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
         })}) {
        if (!found.isEmpty())
            return found;
    }
    auto found = thoseWith([&](const Names &each) { return fold(each.name) == fold(name); });
    if (&all != &m_categories)
        return found;
    // The highest; the tests name no two at one depth.
    const auto highest = std::min_element(found.cbegin(), found.cend(), [&](qint64 a, qint64 b) { return m_depths[a] < m_depths[b]; });
    return highest == found.cend() ? QSet<qint64>() : QSet<qint64>{*highest};
}

QSet<qint64> FilteredRows::branchOf(const QSet<qint64> &roots) const
{
    QSet<qint64> branch;
    for (auto it = m_categories.cbegin(); it != m_categories.cend(); ++it) {
        for (std::optional<qint64> up = it.key(); up; up = m_links[u"k.parent"_s].value(*up)) {
            if (roots.contains(*up))
                branch.insert(it.key());
        }
    }
    return branch;
}

bool FilteredRows::comparesReference(Kind kind, qint64 id, const Condition &condition) const
{
    const auto record = referenceOf(kind, id, condition.field);
    const auto name = record ? namesOf(kind, condition.field)[*record].name : QString();
    const auto written = condition.values.value(0);
    const bool isOrder = kind == Kind::OrderItems && condition.field != u"product"_s;
    switch (condition.op) {
    case Operator::Empty:
        return !record;
    case Operator::Contains:
        return record && fold(name).contains(fold(written));
    case Operator::StartsWith:
        return record && (isOrder ? name.startsWith(written) : fold(name).startsWith(fold(written)));
    case Operator::Matches:
        if (kind == Kind::Products && written != u"none"_s)
            return record && branchOf(named(kind, condition.field, written)).contains(*record);
        [[fallthrough]];
    default:
        if (kind == Kind::Products && written == u"none"_s)
            return !record;
        return record && named(kind, condition.field, written).contains(*record);
    }
}

bool FilteredRows::comparesText(const Field &field, const QVariant &value, const Condition &condition) const
{
    if (condition.op == Operator::Empty)
        return value.toString().isEmpty();
    if (!value.isValid())
        return false;
    const bool isCode = field.type == FieldType::Code;
    const bool isEmail = field.name == u"email"_s;
    const auto asCompared = [&](const QString &text) { return isCode ? text : isEmail ? text.toLower() : fold(text); };
    const auto text = value.toString();
    const auto written = condition.values[0];
    switch (condition.op) {
    case Operator::Contains:
        return fold(text).contains(fold(written));
    case Operator::StartsWith:
        return asCompared(text).startsWith(asCompared(written));
    case Operator::AnyOf:
        return std::ranges::any_of(condition.values, [&](const QString &each) { return asCompared(each) == asCompared(text); });
    case Operator::Matches:
        if (!isCode)
            return fold(text).contains(fold(written));
        [[fallthrough]];
    default:
        break;
    }
    // Numbers of orders are compared as people count.
    const auto key = [&](const QString &each) { return std::pair(field.name == u"number"_s ? each.size() : 0, asCompared(each).toUtf8()); };
    return ordered(condition.op, key(text), key(written), key(condition.values.last()));
}

bool FilteredRows::compares(Kind kind, qint64 id, const Condition &condition) const
{
    if (condition.op == Operator::NotEqual || condition.op == Operator::ContainsNot || condition.op == Operator::NotEmpty) {
        auto positive = condition;
        positive.op = condition.op == Operator::NotEqual ? Operator::Equal
            : condition.op == Operator::NotEmpty         ? Operator::Empty
                                                         : Operator::Contains;
        return !compares(kind, id, positive);
    }
    const auto field = *std::ranges::find(list::filterFields(kind), condition.field, &Field::name);
    if (field.type == FieldType::Reference)
        return comparesReference(kind, id, condition);
    const auto value = valueOf(kind, id, field.name);
    if (field.type == FieldType::Text || field.type == FieldType::Code)
        return comparesText(field, value, condition);
    if (condition.op == Operator::Empty)
        return !value.isValid();
    if (!value.isValid())
        return false;
    if (field.type == FieldType::Date)
        return comparesDay(condition, *dateFromIso(value.toString()), m_reading);
    if (field.type == FieldType::Instant)
        return comparesDay(condition, businessDate(*instantFromIso(value.toString()), m_reading.zone), m_reading);
    if (field.type == FieldType::Choice) {
        return std::ranges::any_of(condition.values, [&](const QString &each) {
            const auto text = value.toString();
            return each == u"open"_s ? text == u"pending"_s || text == u"processing"_s : text == each;
        });
    }
    QList<qint64> numbers;
    for (const auto &written : condition.values)
        numbers.append(std::get<qint64>(must(filter::valueOf(field, written, m_reading))));
    const auto number = value.toLongLong();
    return condition.op == Operator::AnyOf ? numbers.contains(number) : ordered(condition.op, number, numbers.first(), numbers.last());
}

bool FilteredRows::holds(Kind kind, qint64 id, const Expression &expression) const
{
    const auto part = [&](const Expression &each) { return holds(kind, id, each); };
    switch (expression.type) {
    case Expression::Type::All:
        return std::ranges::all_of(expression.parts, part);
    case Expression::Type::Any:
        return std::ranges::any_of(expression.parts, part);
    case Expression::Type::Not:
        return !part(expression.parts.first());
    case Expression::Type::Compare:
        return compares(kind, id, expression.condition);
    case Expression::Type::Words:
        break;
    }
    qFatal("words are compared with the list's own text");
}

qint64 FilteredRows::sumOf(Kind kind, const std::vector<qint64> &ids) const
{
    qint64 sum = 0;
    for (const auto id : ids) {
        if (kind == Kind::Products)
            sum += m_worth[id];
        else if (kind != Kind::Orders || valueOf(kind, id, u"status"_s) != u"cancelled"_s)
            sum += valueOf(kind, id, u"total"_s).toLongLong();
    }
    return sum;
}

} // namespace tradebook::test
