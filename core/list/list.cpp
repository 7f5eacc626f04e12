// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/list.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/list/beginning.h"
#include "core/list/listspec.h"
#include "core/list/ordering.h"
#include "core/list/scan.h"
#include "core/list/secondreader.h"

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

constexpr std::size_t kIdsInOneQuestion = 20'000;
constexpr int kSqliteInteger = 1;
constexpr std::array kKinds{Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories};

QVariant cellOf(const db::Row &row, int column, CellType type)
{
    if (row.isNull(column))
        return {};
    switch (type) {
    case CellType::Integer:
    case CellType::Money:
    case CellType::Percent:
        return row.integer(column);
    case CellType::Boolean:
        return row.boolean(column);
    case CellType::Text:
    case CellType::Date:
    case CellType::Instant:
    case CellType::Status:
        break;
    }
    return row.text(column);
}

/// The statement that reads rows by the JSON array of their ids, in its order; made once per kind.
Sql rowsSql(const KindSpec &spec)
{
    Sql sql = "SELECT "_sql + spec.id;
    for (const auto &column : spec.columns)
        sql += ", "_sql + column.cell;
    // CROSS JOIN keeps the order of the ids.
    return sql + " FROM json_each(?1) AS wanted CROSS JOIN "_sql + spec.rowsFrom + " WHERE "_sql + spec.id + " = wanted.value"_sql;
}

/// Runs ask() in a read transaction, so that its statements see one state of the book.
template<class Ask>
auto inOneState(db::Connection &connection, Ask &&ask) -> std::invoke_result_t<Ask>
{
    if (connection.isInTransaction())
        return ask();
    auto transaction = db::Transaction::beginRead(connection);
    if (!transaction)
        return transaction.error();
    return ask();
}

/// Where the answer may take a scan over many rows; to be had before the transaction begins.
std::unique_ptr<SecondReader> secondReader(db::Connection &connection, const Request &request, qint64 limit)
{
    if (connection.isInTransaction() || !mayCollect(request, limit))
        return nullptr;
    const auto &spec = specOf(request.kind);
    const auto last = db::Query(connection, "SELECT coalesce(max("_sql + spec.id + "), 0) FROM "_sql + spec.table).number();
    return last && *last >= kManyRows ? std::make_unique<SecondReader>(connection) : nullptr;
}

Error overflowOf(const Error &error)
{
    return {ErrorKind::Overflow, {u"total"_s}, error.detail, error.sqliteCode};
}

/// Adds the sum of one statement; SQLite turns what exceeds 64 bits into an error, or a product into a floating-point number.
Result<void> addSum(db::Query query, Totals &totals)
{
    bool isExact = true;
    qint64 sum = 0;
    auto read = query.forEach([&](const db::Row &row) {
        totals.rows += row.integer(0);
        isExact = row.isNull(1) || row.type(1) == kSqliteInteger;
        sum = row.integer(1);
    });
    if (!read)
        return read.error().detail.contains("integer overflow"_L1) ? overflowOf(read.error()) : read.error();
    qint64 added = 0;
    if (!isExact || qAddOverflow(totals.sum.value_or(0), sum, &added))
        return overflowOf({});
    totals.sum = added;
    return {};
}

/// Sum over the rows with these ids.
Result<Totals> totalsOfIds(db::Connection &connection, const KindSpec &spec, std::span<const qint64> ids)
{
    Totals totals;
    totals.sum = 0;
    const auto sql = "SELECT count(*), sum("_sql + spec.amount + ") FROM json_each(?1) AS wanted CROSS JOIN "_sql + spec.amountFrom
        + " WHERE "_sql + spec.id + " = wanted.value"_sql;
    while (!ids.empty()) {
        const auto some = ids.first(std::min(ids.size(), kIdsInOneQuestion));
        ids = ids.subspan(some.size());
        if (auto added = addSum(db::Query(connection, sql, jsonOf(some)), totals); !added)
            return added.error();
    }
    return totals;
}

Result<qint64> countOf(db::Connection &connection, const KindSpec &spec, const Conditions &conditions)
{
    const auto reason = conditions.filter.empty() ? ""_sql : "/* filtered count */ "_sql;
    return db::Query(connection, reason + "SELECT count(*) FROM "_sql + spec.table + " WHERE "_sql + conditions.where, conditions.values())
        .number();
}

Result<Totals> totalsOfConditions(db::Connection &connection, const Request &request, const KindSpec &spec)
{
    const auto asked = conditionsOf(connection, request);
    if (!asked)
        return asked.error();
    const auto &conditions = *asked;
    const auto hasMoney = !Sql(spec.amountFrom).text().empty();
    const auto isWhole = conditions.where == Sql("1"_sql);
    Totals totals;
    if (!hasMoney || (isWhole && request.kind == Kind::Orders)) {
        const auto count = countOf(connection, spec, conditions);
        if (!count)
            return count.error();
        totals.rows = *count;
        if (!hasMoney)
            return totals;
        // Every order counts: the days have added them up already.
        if (auto added = addSum(db::Query(connection, "SELECT 0, sum(total) FROM daily_sales"_sql), totals); !added)
            return added.error();
        return totals;
    }
    const auto sql
        = "/* total */ SELECT count(*), sum("_sql + spec.amount + ") FROM "_sql + spec.amountFrom + " WHERE "_sql + conditions.where;
    if (auto added = addSum(db::Query(connection, sql, conditions.values()), totals); !added)
        return added.error();
    return totals;
}

QList<Column> columnsIn(const KindSpec &spec)
{
    QList<Column> found;
    for (const auto &column : spec.columns)
        found.append(column.column);
    return found;
}

} // namespace

const KindSpec &specOf(Kind kind)
{
    switch (kind) {
    case Kind::Users:
        return userSpec();
    case Kind::Addresses:
        return addressSpec();
    case Kind::Products:
        return productSpec();
    case Kind::Orders:
        return orderSpec();
    case Kind::OrderItems:
        return orderItemSpec();
    case Kind::Categories:
        break;
    }
    return categorySpec();
}

Sql containsFolded(const SqlLiteral &column, const Sql &text)
{
    return "contains_folded("_sql + column + ", "_sql + text + ")"_sql;
}

Sql keyContains(const SqlLiteral &column, const Sql &text)
{
    return "instr("_sql + column + ", "_sql + text + ") > 0"_sql;
}

const QList<Column> &columns(Kind kind)
{
    static const QHash<int, QList<Column>> kColumns = [] {
        QHash<int, QList<Column>> all;
        for (const auto each : kKinds)
            all.insert(static_cast<int>(each), columnsIn(specOf(each)));
        return all;
    }();
    return *kColumns.constFind(static_cast<int>(kind));
}

std::optional<int> columnOf(Kind kind, const QString &field)
{
    const auto &all = columns(kind);
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].field == field)
            return i;
    }
    return std::nullopt;
}

QString tableOf(Kind kind)
{
    switch (kind) {
    case Kind::Users:
        return u"users"_s;
    case Kind::Addresses:
        return u"addresses"_s;
    case Kind::Products:
        return u"products"_s;
    case Kind::Orders:
        return u"orders"_s;
    case Kind::OrderItems:
        return u"order_items"_s;
    case Kind::Categories:
        break;
    }
    return u"categories"_s;
}

std::optional<Kind> kindNamed(const QString &name)
{
    if (name == "order-lines"_L1)
        return Kind::OrderItems;
    const QString table = QString(name).replace(u'-', u'_');
    for (const auto kind : kKinds) {
        if (tableOf(kind) == table)
            return kind;
    }
    return std::nullopt;
}

Sort ownSort(Kind kind)
{
    return specOf(kind).ownSort;
}

Result<Beginning> beginning(db::Connection &connection, const Request &request, int limit)
{
    const auto second = secondReader(connection, request, limit);
    return inOneState(connection, [&]() -> Result<Beginning> {
        if (second)
            second->begin();
        const bool isWhole = mayCollect(request, limit);
        auto found = orderedIds(connection, request, isWhole ? -1 : limit, second.get());
        if (!found)
            return found.error();
        const auto first = std::span(*found).first(std::min(found->size(), static_cast<std::size_t>(limit)));
        auto shown = rows(connection, request.kind, first);
        if (!shown)
            return shown.error();
        return Beginning{*std::move(shown), isWhole ? std::optional(*std::move(found)) : std::nullopt};
    });
}

Result<QList<Row>> firstRows(db::Connection &connection, const Request &request, int limit)
{
    auto first = beginning(connection, request, limit);
    if (!first)
        return first.error();
    return std::move(first->rows);
}

Result<std::vector<qint64>> ids(db::Connection &connection, const Request &request)
{
    const auto second = secondReader(connection, request, -1);
    return inOneState(connection, [&] {
        if (second)
            second->begin();
        return orderedIds(connection, request, -1, second.get());
    });
}

Result<QList<Row>> rows(db::Connection &connection, Kind kind, std::span<const qint64> ids)
{
    const auto &spec = specOf(kind);
    QList<Row> found;
    found.reserve(static_cast<qsizetype>(ids.size()));
    db::Query query(connection, rowsSql(spec), jsonOf(ids));
    auto read = query.forEach([&](const db::Row &row) {
        Row &each = found.emplaceBack();
        each.id = row.integer(0);
        each.cells.reserve(spec.columns.size());
        for (int i = 0; i < spec.columns.size(); ++i)
            each.cells.append(cellOf(row, i + 1, spec.columns[i].column.type));
    });
    if (!read)
        return read.error();
    return found;
}

Result<qint64> count(db::Connection &connection, const Request &asked)
{
    const auto request = withWordsAsText(asked);
    return inOneState(connection, [&]() -> Result<qint64> {
        if (!foldedText(request).isEmpty()) {
            const auto found = orderedIds(connection, request, -1);
            if (!found)
                return found.error();
            return static_cast<qint64>(found->size());
        }
        const auto conditions = conditionsOf(connection, request);
        if (!conditions)
            return conditions.error();
        return countOf(connection, specOf(request.kind), *conditions);
    });
}

Result<Totals> totals(db::Connection &connection, const Request &asked)
{
    const auto request = withWordsAsText(asked);
    const auto &spec = specOf(request.kind);
    if (foldedText(request).isEmpty())
        return inOneState(connection, [&] { return totalsOfConditions(connection, request, spec); });
    return inOneState(connection, [&]() -> Result<Totals> {
        const auto found = orderedIds(connection, request, -1);
        if (!found)
            return found.error();
        if (Sql(spec.amountFrom).text().empty())
            return Totals{static_cast<qint64>(found->size()), std::nullopt};
        return totalsOfIds(connection, spec, *found);
    });
}

Result<Totals> totalsOf(db::Connection &connection, Kind kind, std::span<const qint64> ids)
{
    const auto &spec = specOf(kind);
    if (Sql(spec.amountFrom).text().empty())
        return Totals{static_cast<qint64>(ids.size()), std::nullopt};
    return inOneState(connection, [&] { return totalsOfIds(connection, spec, ids); });
}

} // namespace tradebook::list
