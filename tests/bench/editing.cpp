// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/repo/orders.h"
#include "core/store.h"
#include "tests/bench/bench.h"

#include <sqlite3.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kProducts = 10'000;
constexpr int kOrders = 300;

QString shopIn(const QString &folder, const QString &name)
{
    const QString path = newBook(folder, name);
    const Plain plain(path);
    plain.run("BEGIN IMMEDIATE");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
              "INSERT INTO products (sku, name, name_key, price, tax_bp, description) "
              "SELECT 'SKU-' || i, 'Product ' || i, 'product ' || i, 100 + i % 977, 1900, hex(zeroblob(100)) FROM n");
    plain.run("INSERT INTO stock_moves (product_id, delta, reason) SELECT id, 1000, 'received' FROM products");
    plain.run("COMMIT");
    return path;
}

/// The statements of an order of three lines as a program without anything of ours would write them, its rows of the journal included.
class PlainShop {
public:
    explicit PlainShop(const QString &book)
        : m_plain(book)
    {
        m_plain.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON");
        for (const char *sql : kStatements)
            m_prepared.push_back(m_plain.prepared(sql));
    }
    PlainShop(const PlainShop &) = delete;
    PlainShop &operator=(const PlainShop &) = delete;
    ~PlainShop()
    {
        for (auto *statement : m_prepared)
            sqlite3_finalize(statement);
    }
    void place(int order) const
    {
        m_plain.run("BEGIN IMMEDIATE");
        for (auto *statement : m_prepared) {
            if (sqlite3_bind_parameter_count(statement) > 0)
                sqlite3_bind_int(statement, 1, 1 + order * 3);
            while (sqlite3_step(statement) == SQLITE_ROW) { }
            if (sqlite3_reset(statement) != SQLITE_OK)
                qFatal("%s", sqlite3_errmsg(m_plain.handle()));
        }
        m_plain.run("COMMIT");
    }

private:
    static constexpr const char *kStatements[]{
        "SELECT next_order_number, prices_include_tax FROM book",
        "SELECT sku, name, price, tax_bp FROM products WHERE id = ?1",
        "SELECT sku, name, price, tax_bp FROM products WHERE id = ?1 + 1",
        "SELECT sku, name, price, tax_bp FROM products WHERE id = ?1 + 2",
        "INSERT INTO orders (number, placed_at, business_date, tax, total) VALUES ('P' || ?1, '2026-05-01T10:00:00.000Z', '2026-05-01', "
        "57, 300)",
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, tax_bp, total) "
        "SELECT max(orders.id), 1, ?1, 'SKU-1', 'Product 1', 1, 100, 1900, 100 FROM orders",
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, tax_bp, total) "
        "SELECT max(orders.id), 2, ?1 + 1, 'SKU-1', 'Product 1', 1, 100, 1900, 100 FROM orders",
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, tax_bp, total) "
        "SELECT max(orders.id), 3, ?1 + 2, 'SKU-1', 'Product 1', 1, 100, 1900, 100 FROM orders",
        "UPDATE book SET next_order_number = next_order_number + ?1 * 0 + 1",
        "INSERT INTO actions (kind) SELECT 'order.place' WHERE ?1",
        "INSERT INTO changes (action_id, table_name, row_id, operation, image) "
        "SELECT (SELECT max(id) FROM actions), 'order_items', ?1 + column1, 'insert', hex(zeroblob(120)) FROM (VALUES (1), (2), (3), (4))",
    };

    Plain m_plain;
    std::vector<sqlite3_stmt *> m_prepared;
};

void benchOrder(Bench &bench, Store &store, const PlainShop &plain)
{
    Pair pair;
    for (int order = 0; order < kOrders; ++order) {
        pair.anchor.run([&] { plain.place(order); });
        pair.ours.run([&] {
            const auto place = [order](db::Connection &writer) {
                repo::orders::NewOrder placed;
                for (qint64 line = 1; line <= 3; ++line)
                    placed.items.append({.productId = {order * 3 + line}, .quantity = 1});
                return repo::orders::create(writer, placed);
            };
            (void)sure(answerOf(store.write({u"order.place"_s}, place)), "order");
        });
    }
    bench.report.add(u"saving an order of 3 lines, stock, journal, summaries"_s, u"the same statements on the C API"_s, pair, 1.5,
        u"synchronous=FULL"_s);
}

void benchBulk(Bench &bench, Store &store)
{
    edit::Bulk bulk{.kind = RecordKind::Product, .ids = {}, .step = edit::PriceStep{.percentBp = 500, .amount = {}}};
    for (qint64 id = 1; id <= kProducts; ++id)
        bulk.ids.append(id);
    Pair undone;
    Pair redone;
    for (int run = 0; run < 5; ++run) {
        undone.anchor.run([&] {
            const auto edit = [&bulk](db::Connection &writer) { return edit::apply(writer, bulk); };
            (void)sure(answerOf(store.write({u"product.price.raise"_s}, edit)), "edit");
        });
        undone.ours.run([&] { (void)sure(answerOf(store.undo()), "undo"); });
        redone.ours.run([&] { (void)sure(answerOf(store.redo()), "redo"); });
    }
    redone.anchor = undone.anchor;
    bench.report.add(u"undo of a bulk edit of %1 prices"_s.arg(kProducts), u"the edit itself"_s, undone, 1);
    bench.report.add(u"redo of it"_s, u"the edit itself"_s, redone, 1);
}

} // namespace

void benchEditing(Bench &bench)
{
    const PlainShop plain(shopIn(bench.folder, u"plain"_s));
    auto store = sure(answerOf(Store::open(shopIn(bench.folder, u"editing"_s), Store::Mode::ReadWrite)), "open");
    benchOrder(bench, *store, plain);
    benchBulk(bench, *store);
    sure(answerOf(store->close()), "close");
}

} // namespace tradebook::bench
