// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/saletotals.h"

#include "core/db/query.h"
#include "core/model/orderrules.h"

namespace tradebook::transfer {

using namespace db::literals;

namespace {

/// One order being read, line by line.
struct Reckoning {
    qint64 sale = 0;
    OrderTerms terms;
    std::vector<LineTerms> lines;
    std::vector<qint64> lineIds;
};

/// Reads `sale, shipping, discount, shipping_tax_bp, prices_include_tax, line id, quantity, price, discount_bp, tax_bp, total`, in the
/// order of sales and lines, and writes the figures.
class Reckoner {
public:
    explicit Reckoner(db::Connection &writer)
        : m_writer(writer)
    {
    }

    Result<void> add(const db::Row &row)
    {
        if (row.integer(0) != m_open.sale) {
            if (auto closed = close(); !closed)
                return closed;
            m_open = {
                row.integer(0), {Money{row.integer(2)}, Money{row.integer(1)}, static_cast<int>(row.integer(3)), row.boolean(4)}, {}, {}};
        }
        if (row.isNull(5))
            return {};
        m_open.lineIds.push_back(row.integer(5));
        m_open.lines.push_back({row.integer(6), Money{row.integer(7)}, static_cast<int>(row.integer(8)), static_cast<int>(row.integer(9)),
            Money{row.integer(10)}});
        return {};
    }

    Result<void> close()
    {
        if (m_open.sale == 0)
            return {};
        if (m_open.lines.empty()) // the header of an order whose lines come with another file
            m_open.terms.discount = {};
        const auto figures = orderFigures(m_open.terms, m_open.lines);
        if (!figures)
            return refuse(figures.error().kind == ErrorKind::Overflow ? Fault::TooLarge : Fault::OrderTotalNegative);
        auto kept = db::Query(m_writer, "INSERT INTO staged.figures (sale, tax, total) VALUES (?, ?, ?)"_sql, m_open.sale,
            figures->tax.value, figures->total.value)
                        .run();
        if (!kept)
            return kept.error();
        for (std::size_t i = 0; i < figures->lines.size(); ++i) {
            if (figures->lines[i].discountShare.value == 0)
                continue;
            auto share = db::Query(m_writer, "INSERT INTO staged.shares (line, discount_share) VALUES (?, ?)"_sql, m_open.lineIds[i],
                figures->lines[i].discountShare.value)
                             .run();
            if (!share)
                return share.error();
        }
        return {};
    }

private:
    Result<void> refuse(Fault fault)
    {
        const auto marked
            = db::Query(m_writer, "INSERT INTO staged.unreckoned (sale, fault) VALUES (?, ?)"_sql, m_open.sale, faultName(fault)).run();
        if (!marked)
            return marked.error();
        return {};
    }

    db::Connection &m_writer;
    Reckoning m_open;
};

Result<void> reckon(db::Connection &writer, const db::Sql &question, const db::Values &values)
{
    for (const db::Sql &sql :
        {db::Sql("CREATE TABLE IF NOT EXISTS staged.figures (sale INTEGER PRIMARY KEY, tax INTEGER, total INTEGER)"_sql),
            db::Sql("CREATE TABLE IF NOT EXISTS staged.shares (line INTEGER PRIMARY KEY, discount_share INTEGER)"_sql),
            db::Sql("CREATE TABLE IF NOT EXISTS staged.unreckoned (sale INTEGER PRIMARY KEY, fault TEXT)"_sql)}) {
        if (auto made = db::Query(writer, sql).run(); !made)
            return made.error();
    }
    Reckoner reckoner(writer);
    if (auto read = db::Query(writer, question, values).forEach([&](const db::Row &row) { return reckoner.add(row); }); !read)
        return read;
    return reckoner.close();
}

} // namespace

Result<void> reckonNewOrders(db::Connection &writer, const BookFacts &book)
{
    auto reckoned = reckon(writer,
        "SELECT sales.id, coalesce(sales.shipping, 0), coalesce(sales.discount, 0), 0, ?, lines.line, lines.quantity, lines.price, "
        "lines.discount_bp, lines.tax_bp, lines.total FROM staged.sales LEFT JOIN staged.lines ON lines.sale = sales.id AND lines.state < "
        "8 "
        "WHERE sales.state = 1 ORDER BY sales.id, lines.position"_sql,
        {book.pricesIncludeTax ? 1 : 0});
    if (!reckoned)
        return reckoned;
    const auto marked = db::Query(writer,
        "UPDATE staged.sales SET state = 8, fault = unreckoned.fault, "
        "data = CASE unreckoned.fault WHEN 'TooLarge' THEN 'total' || char(31) || number ELSE number END "
        "FROM staged.unreckoned WHERE sales.id = unreckoned.sale"_sql)
                            .run();
    if (!marked)
        return marked.error();
    return {};
}

Result<void> reckonTouchedOrders(db::Connection &writer, const QString &now)
{
    // The figures of new orders have done their work.
    for (const db::Sql &sql : {db::Sql("DELETE FROM staged.figures"_sql), db::Sql("DELETE FROM staged.shares"_sql)}) {
        if (auto emptied = db::Query(writer, sql).run(); !emptied)
            return emptied.error();
    }
    auto reckoned = reckon(writer,
        "SELECT orders.id, orders.shipping, orders.discount, orders.shipping_tax_bp, orders.prices_include_tax, order_items.id, "
        "order_items.quantity, order_items.unit_price, order_items.discount_bp, order_items.tax_bp, order_items.total "
        "FROM main.orders LEFT JOIN main.order_items ON order_items.order_id = orders.id WHERE orders.id IN "
        "(SELECT order_id FROM staged.sales WHERE state = 2) ORDER BY orders.id, order_items.line"_sql,
        {});
    if (!reckoned)
        return reckoned;
    auto items = db::Query(writer,
        "UPDATE main.order_items SET discount_share = coalesce((SELECT discount_share FROM staged.shares "
        "WHERE shares.line = order_items.id), 0), updated_at = ?1 WHERE order_id IN (SELECT sale FROM "
        "staged.figures) AND discount_share <> coalesce((SELECT discount_share FROM staged.shares "
        "WHERE shares.line = order_items.id), 0)"_sql,
        now)
                     .run();
    if (!items)
        return items.error();
    auto orders = db::Query(writer,
        "UPDATE main.orders SET tax = figures.tax, total = figures.total, updated_at = ?1 FROM staged.figures "
        "WHERE orders.id = figures.sale AND (orders.tax, orders.total) IS NOT (figures.tax, figures.total)"_sql,
        now)
                      .run();
    if (!orders)
        return orders.error();
    return {};
}

} // namespace tradebook::transfer
