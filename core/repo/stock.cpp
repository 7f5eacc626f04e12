// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/stock.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/stockrules.h"
#include "core/repo/faults.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::stock {

namespace {

struct Shelf {
    QString sku;
    qint64 onHand = 0;
};

Result<Shelf> shelfOf(db::Connection &connection, ProductId product)
{
    auto shelf = db::Query(connection,
        "SELECT p.sku, s.on_hand FROM stock AS s CROSS JOIN products AS p ON p.id = s.product_id WHERE s.product_id = ?"_sql, product)
                     .one([](const db::Row &row) {
                         return Shelf{row.text(0), row.integer(1)};
                     });
    if (!shelf)
        return shelf.error();
    if (!*shelf)
        return notFound(u"product"_s, product);
    return **std::move(shelf);
}

/// The model does not know the SKU.
Error named(Error error, const Shelf &shelf, qint64 delta)
{
    if (error.kind == ErrorKind::NotEnoughStock)
        error.data = {shelf.sku, QString::number(shelf.onHand), QString::number(-delta)};
    return error;
}

} // namespace

Result<StockLevel> level(db::Connection &connection, ProductId product)
{
    const auto found
        = db::Query(connection, "SELECT on_hand, reserved FROM stock WHERE product_id = ?"_sql, product).one([product](const db::Row &row) {
              return StockLevel{product, row.integer(0), row.integer(1)};
          });
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"product"_s, product);
    return **found;
}

Result<StockMoveId> change(db::Connection &connection, const StockMove &move)
{
    auto shelf = shelfOf(connection, move.productId);
    if (!shelf)
        return shelf.error();
    if (move.delta == 0)
        return invalid(u"delta"_s, u"0"_s);
    if (const auto after = onHandAfter(shelf->onHand, move.delta); !after)
        return named(after.error(), *shelf, move.delta);
    const auto now = isoNow();
    const auto written = db::Query(connection,
        "INSERT INTO stock_moves (product_id, delta, reason, order_item_id, note, at, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        move.productId, move.delta, move.reason, move.orderItemId, move.note, move.at.isValid() ? isoInstant(move.at) : now, now, now)
                             .run();
    if (written)
        return StockMoveId{connection.lastInsertId()};
    if (written.error().kind == ErrorKind::Rule) {
        // Outside a transaction somebody else may have taken the pieces between the look and the move: the trigger saw it.
        shelf = shelfOf(connection, move.productId);
        if (!shelf)
            return shelf.error();
        return named({.kind = ErrorKind::NotEnoughStock, .data = {}, .detail = written.error().detail}, *shelf, move.delta);
    }
    if (written.error().kind == ErrorKind::Invalid)
        return Error{.kind = ErrorKind::Invalid, .data = {u"reason"_s, move.reason}, .detail = written.error().detail};
    return written.error();
}

Result<std::optional<StockMoveId>> count(db::Connection &connection, ProductId product, qint64 counted, const QString &note)
{
    if (counted < 0)
        return invalid(u"on_hand"_s, QString::number(counted));
    const auto now = isoNow();
    // One statement, so that a sale between looking and writing cannot spoil the difference.
    const auto written = db::Query(connection,
        "INSERT INTO stock_moves (product_id, delta, reason, note, at, created_at, updated_at) "
        "SELECT product_id, ?2 - on_hand, 'counted', ?3, ?4, ?4, ?4 FROM stock WHERE product_id = ?1 AND on_hand <> ?2"_sql,
        product, counted, note, now)
                             .run();
    if (!written)
        return written.error();
    if (*written > 0)
        return std::optional(StockMoveId{connection.lastInsertId()});
    if (const auto exists = level(connection, product); !exists)
        return exists.error();
    return std::optional<StockMoveId>();
}

Result<QList<StockMove>> moves(db::Connection &connection, ProductId product, int limit)
{
    return db::Query(connection,
        "SELECT id, product_id, delta, reason, order_item_id, note, at FROM stock_moves WHERE product_id = ? ORDER BY id DESC LIMIT ?"_sql,
        product, limit)
        .all([](const db::Row &row) {
            return StockMove{.id = row.id<StockMoveId>(0),
                .productId = row.id<ProductId>(1),
                .delta = row.integer(2),
                .reason = row.text(3),
                .orderItemId = row.maybeId<OrderItemId>(4),
                .note = row.text(5),
                .at = instantFromIso(row.text(6)).value_or(QDateTime())};
        });
}

Result<QList<LedgerLine>> ledger(db::Connection &connection, ProductId product, int limit)
{
    // One statement, so that the balance and the moves are of the same moment.
    auto lines = db::Query(connection,
        "SELECT m.id, m.delta, m.reason, m.order_item_id, m.note, m.at, s.on_hand, o.id, o.number FROM stock AS s "
        "CROSS JOIN stock_moves AS m ON m.product_id = s.product_id "
        "LEFT JOIN order_items AS i ON i.id = m.order_item_id LEFT JOIN orders AS o ON o.id = i.order_id "
        "WHERE s.product_id = ? ORDER BY m.id DESC LIMIT ?"_sql,
        product, limit)
                     .all([product](const db::Row &row) {
                         return LedgerLine{.move = {.id = row.id<StockMoveId>(0),
                                               .productId = product,
                                               .delta = row.integer(1),
                                               .reason = row.text(2),
                                               .orderItemId = row.maybeId<OrderItemId>(3),
                                               .note = row.text(4),
                                               .at = instantFromIso(row.text(5)).value_or(QDateTime())},
                             .onHand = row.integer(6),
                             .order = row.maybeId<OrderId>(7),
                             .orderNumber = row.text(8)};
                     });
    if (!lines)
        return lines;
    for (qsizetype at = 1; at < lines->size(); ++at)
        (*lines)[at].onHand = lines->at(at - 1).onHand - lines->at(at - 1).move.delta;
    return lines;
}

} // namespace tradebook::repo::stock
