// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/filtercomparing.h"
#include "core/list/ordering.h"
#include "core/model/text.h"

using namespace Qt::StringLiterals;

namespace tradebook::list {

namespace {

using filter::Condition;
using filter::Operator;
using Ids = std::vector<qint64>;

/// How the records of a kind are named, and found by a part of their names.
struct Naming {
    QString kind;
    QList<SqlLiteral> byText; ///< ids by ?1 as it is written, the first that finds any counts
    SqlLiteral last; ///< ids by ?1, folded where the name is held so
    SqlLiteral ids; ///< `SELECT id FROM …`
    SqlLiteral name; ///< what parts of names are looked for in
    Compared compared; ///< … and how it is held
    SqlLiteral nameOf; ///< the name of the record whose id follows, a subquery to be closed
};

const Naming &namingOf(Named named)
{
    static const Naming kUser{u"user"_s, {"SELECT id FROM users WHERE code = ?1"_sql, "SELECT id FROM users WHERE email = ?1"_sql},
        "SELECT id FROM users WHERE name_key = ?1"_sql, "SELECT id FROM users"_sql, "name_key"_sql, Compared::AsKey,
        "(SELECT name_key FROM users WHERE id = "_sql};
    // Of several with a name the one that stands highest, of these the first.
    static const Naming kCategory{u"category"_s, {"SELECT id FROM categories WHERE code = ?1"_sql},
        "WITH RECURSIVE up (start, parent_id, depth, path) AS ("
        "SELECT id, parent_id, 0, substr('000000000000' || (position + 2147483648), -12) || name_key FROM categories WHERE name_key = ?1 "
        "UNION ALL "
        "SELECT up.start, c.parent_id, up.depth + 1, substr('000000000000' || (c.position + 2147483648), -12) || c.name_key || char(1) || "
        "up.path "
        "FROM up CROSS JOIN categories AS c ON c.id = up.parent_id WHERE up.depth < 1000) "
        "SELECT start FROM up WHERE parent_id IS NULL ORDER BY depth, path, start LIMIT 1"_sql,
        "SELECT id FROM categories"_sql, "name_key"_sql, Compared::AsKey, "(SELECT name_key FROM categories WHERE id = "_sql};
    static const Naming kOrder{u"order"_s, {}, "SELECT id FROM orders WHERE number = ?1"_sql, "SELECT id FROM orders"_sql, "number"_sql,
        Compared::AsStored, "(SELECT number FROM orders WHERE id = "_sql};
    static const Naming kProduct{u"product"_s,
        {"SELECT id FROM products WHERE sku = ?1"_sql, "SELECT id FROM products WHERE barcode = ?1"_sql},
        "SELECT id FROM products WHERE name_key = ?1"_sql, "SELECT id FROM products"_sql, "name_key"_sql, Compared::AsKey,
        "(SELECT name_key FROM products WHERE id = "_sql};
    switch (named) {
    case Named::Category:
        return kCategory;
    case Named::Order:
        return kOrder;
    case Named::Product:
        return kProduct;
    case Named::User:
    case Named::Nothing:
        break;
    }
    return kUser;
}

Result<Ids> recordsNamed(db::Connection &connection, const Naming &naming, const QString &name)
{
    const auto ask = [&connection](const SqlLiteral &sql, const QString &text) -> Result<Ids> {
        Ids ids;
        if (auto read = db::Query(connection, sql, text).forEach([&ids](const db::Row &row) { ids.push_back(row.integer(0)); }); !read)
            return read.error();
        return ids;
    };
    for (const auto &sql : naming.byText) {
        auto found = ask(sql, name);
        if (!found || !found->empty())
            return found;
    }
    auto found = ask(naming.last, naming.compared == Compared::AsKey ? fold(trimmedName(name)) : name);
    if (found && found->empty())
        return Error{ErrorKind::NotFound, {naming.kind, name}};
    return found;
}

FilterPart theRecords(const FilterSpec &spec, const Ids &ids, FilterValues &values)
{
    FilterPart part{.where = spec.value, .test = spec.value, .leavesFew = spec.leavesFew};
    if (ids.size() == 1) {
        part.where += " = "_sql + values.add(ids.front());
        if (part.test == Sql("o.user_id"_sql)) {
            part.dateIndex = " INDEXED BY orders_by_user"_sql;
            part.rank = 9;
        }
    } else {
        part.where += " IN (SELECT value FROM json_each("_sql + values.add(jsonOf(ids)) + "))"_sql;
    }
    part.test = part.where;
    return part;
}

FilterPart theBranch(const FilterSpec &spec, qint64 root, FilterValues &values)
{
    const auto condition = spec.value + " IN (WITH RECURSIVE branch (id) AS (VALUES ("_sql + values.add(root)
        + ") UNION SELECT c.id FROM branch CROSS JOIN categories AS c ON c.parent_id = branch.id) SELECT id FROM branch)"_sql;
    return {.where = condition, .test = condition, .leavesFew = true};
}

FilterPart theNamed(const FilterSpec &spec, const Naming &naming, const Condition &condition, FilterValues &values)
{
    const auto written = condition.values.value(0);
    const auto compared = [&](const Sql &name, const Sql &begin, const Sql &end) {
        if (condition.op == Operator::StartsWith)
            return name + " >= "_sql + begin + " AND "_sql + name + " < "_sql + end;
        return naming.compared == Compared::AsKey ? "instr("_sql + name + ", "_sql + begin + ") > 0"_sql
                                                  : "contains_folded("_sql + name + ", "_sql + begin + ")"_sql;
    };
    const bool isPrefix = condition.op == Operator::StartsWith;
    const auto part = isPrefix && naming.compared == Compared::AsStored ? written : fold(written);
    const auto begin = values.add(part);
    const auto end = isPrefix ? values.add(endOfPrefix(part)) : begin;
    return {.where = spec.value + " IN ("_sql + naming.ids + " WHERE "_sql + compared(naming.name, begin, end) + ")"_sql,
        .test = "("_sql + compared(naming.nameOf + spec.value + ")"_sql, begin, end) + ")"_sql};
}

FilterPart negatedPart(const FilterPart &part)
{
    return {.where = negated(part.where), .test = negated(part.test)};
}

} // namespace

Result<FilterPart> comparedReference(db::Connection &connection, const FilterSpec &spec, const Condition &condition, FilterValues &values)
{
    const auto &naming = namingOf(spec.named);
    const auto written = condition.values.value(0);
    switch (condition.op) {
    case Operator::Empty:
        return FilterPart{.where = spec.value + " IS NULL"_sql, .test = spec.value + " IS NULL"_sql};
    case Operator::NotEmpty:
        return FilterPart{.where = spec.value + " IS NOT NULL"_sql, .test = spec.value + " IS NOT NULL"_sql};
    case Operator::Contains:
    case Operator::StartsWith:
        return theNamed(spec, naming, condition, values);
    case Operator::ContainsNot:
        return negatedPart(theNamed(spec, naming, condition, values));
    default:
        break;
    }
    if (spec.named == Named::Category && written == "none"_L1) {
        const auto none = spec.value + (condition.op == Operator::NotEqual ? " IS NOT NULL"_sql : " IS NULL"_sql);
        return FilterPart{.where = none, .test = none};
    }
    const auto ids = recordsNamed(connection, naming, written);
    if (!ids)
        return ids.error();
    if (spec.named == Named::Category && condition.op == Operator::Matches)
        return theBranch(spec, ids->front(), values);
    const auto part = theRecords(spec, *ids, values);
    return condition.op == Operator::NotEqual ? negatedPart(part) : part;
}

} // namespace tradebook::list
