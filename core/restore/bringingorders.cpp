// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journaledtable.h"
#include "core/model/returnrules.h"
#include "core/restore/bringing.h"
#include "core/restore/foreseeing.h"

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

Error rule(const QString &text)
{
    return {.kind = ErrorKind::Rule, .detail = text};
}

/// What came back of one sold line in returns that hold, in the order it did.
Result<void> proveLine(db::Connection &book, qint64 soldItem, qint64 sold, Money whole)
{
    qint64 pieces = 0;
    Money refunded;
    qint64 cancelled = 0;
    bool fits = true;
    auto looked = db::Query(book,
        "SELECT part.quantity, part.total, back.status = 'cancelled' FROM main.order_items AS part "
        "JOIN main.orders AS back ON back.id = part.order_id WHERE part.returns_item_id = ? ORDER BY part.order_id, part.line"_sql,
        soldItem)
                      .forEach([&](const db::Row &row) {
                          if (row.boolean(2)) {
                              ++cancelled;
                              return;
                          }
                          const auto expected = refund(whole, sold, pieces, row.integer(0), refunded);
                          fits = fits && expected && expected->value == row.integer(1);
                          pieces += row.integer(0);
                          refunded.value += row.integer(1);
                      });
    if (!looked)
        return looked;
    // A part was reckoned when parts that are cancelled now still counted; then only the whole can be proven.
    const bool isWhole = refunded <= whole && (pieces < sold || refunded == whole);
    if (pieces > sold || !(cancelled > 0 ? isWhole : fits))
        return rule(u"other pieces of the sale have come back meanwhile"_s);
    return {};
}

} // namespace

Result<void> proveReturned(db::Connection &book, qint64 order)
{
    struct Sold {
        qint64 item;
        qint64 quantity;
        Money total;
    };
    auto lines = db::Query(book,
        "SELECT DISTINCT sold.id, sold.quantity, sold.total FROM main.order_items AS mine JOIN main.order_items AS sold "
        "ON sold.id = mine.returns_item_id WHERE mine.order_id = ?"_sql,
        order)
                     .all([](const db::Row &row) {
                         return Sold{row.integer(0), row.integer(1), Money{row.integer(2)}};
                     });
    if (!lines)
        return lines.error();
    for (const Sold &line : std::as_const(*lines)) {
        if (auto proven = proveLine(book, line.item, line.quantity, line.total); !proven)
            return proven;
    }
    return {};
}

Error Bringing::spokenOf(const Error &error, qint64 product, qint64 asked)
{
    if (error.kind != ErrorKind::Rule || !error.detail.contains("not enough stock"_L1))
        return error;
    auto spoken = db::Query(m_book,
        "SELECT sku, on_hand - CASE WHEN ?2 THEN reserved ELSE 0 END FROM main.products JOIN main.stock ON product_id = id WHERE id = ?1"_sql,
        product, error.detail.contains("available"_L1))
                      .one([&](const db::Row &row) {
                          return Error{.kind = ErrorKind::NotEnoughStock,
                              .data = {row.text(0), QString::number(row.integer(1)), QString::number(asked)},
                              .detail = error.detail,
                              .sqliteCode = error.sqliteCode};
                      });
    return spoken ? spoken->value_or(error) : error;
}

Result<std::optional<qint64>> Bringing::soldItem(qint64 returnedItem)
{
    struct Place {
        qint64 order;
        qint64 line;
        qint64 product;
    };
    auto place = db::Query(m_backup,
        "SELECT sold.order_id, sold.line, sold.product_id FROM order_items AS mine JOIN order_items AS sold "
        "ON sold.id = mine.returns_item_id WHERE mine.id = ?"_sql,
        returnedItem)
                     .one([](const db::Row &row) {
                         return Place{row.integer(0), row.integer(1), row.integer(2)};
                     });
    if (!place)
        return place.error();
    if (!*place)
        return std::optional<qint64>();
    auto sale = reference(RecordKind::Order, (*place)->order);
    if (!sale)
        return sale;
    auto product = reference(RecordKind::Product, (*place)->product);
    if (!product)
        return product;
    auto item = db::Query(m_book, "SELECT id FROM main.order_items WHERE order_id = ? AND line = ? AND product_id = ?"_sql,
        sale->value_or(0), (*place)->line, product->value_or(0))
                    .one([](const db::Row &row) { return row.integer(0); });
    if (item && !*item)
        return rule(u"the sale of this return has other lines now"_s);
    return item;
}

Result<qint64> Bringing::addOrder(qint64 id)
{
    if (auto fits = checkInvoice(m_backup, m_book, id); !fits)
        return fits.error();
    auto customer = db::Query(m_backup, "SELECT user_id FROM orders WHERE id = ?"_sql, id).one([](const db::Row &row) {
        return row.maybeInteger(0);
    });
    if (!customer)
        return customer.error();
    auto user = reference(RecordKind::User, customer->value_or(std::nullopt));
    if (!user)
        return user.error();
    auto added = copyRow(RecordKind::Order, id, {{"user_id"_sql, *user}});
    if (!added)
        return added;
    auto lines = db::Query(m_backup, "SELECT id FROM order_items WHERE order_id = ? ORDER BY line"_sql, id).all([](const db::Row &row) {
        return row.integer(0);
    });
    if (!lines)
        return lines.error();
    for (const qint64 line : std::as_const(*lines)) {
        if (auto copied = addLine(line, *added); !copied)
            return copied.error();
    }
    auto whole = copyRows(RecordKind::Note, "order_id"_sql, id, *added).andThen([&] { return proveReturned(m_book, *added); });
    return whole ? added : whole.error();
}

Result<void> Bringing::addLine(qint64 id, qint64 order)
{
    struct Line {
        qint64 product;
        qint64 quantity;
    };
    auto line = db::Query(m_backup, "SELECT product_id, quantity FROM order_items WHERE id = ?"_sql, id).one([](const db::Row &row) {
        return Line{row.integer(0), row.integer(1)};
    });
    if (!line)
        return line.error();
    auto product = reference(RecordKind::Product, (*line)->product);
    if (!product)
        return product.error();
    auto sold = soldItem(id);
    if (!sold)
        return sold.error();
    auto added
        = copyRow(RecordKind::OrderItem, id, {{"order_id"_sql, order}, {"product_id"_sql, *product}, {"returns_item_id"_sql, *sold}});
    if (!added)
        return spokenOf(added.error(), product->value_or(0), (*line)->quantity);
    // What left the shelf with it, or came back.
    auto moved = copyRows(RecordKind::StockMove, "order_item_id"_sql, id, *added, {{"product_id"_sql, *product}});
    return moved ? moved : spokenOf(moved.error(), product->value_or(0), (*line)->quantity);
}

} // namespace tradebook::restore
