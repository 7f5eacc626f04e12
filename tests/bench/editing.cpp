// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/edit/bulk.h"
#include "core/repo/orders.h"
#include "core/store.h"
#include "tests/bench/measuring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kProducts = 10'000;
constexpr int kOrders = 300;

QString newBookIn(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name + u".tradebook"_s);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
    if (auto made = book::create(path, {.name = u"bench"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s}); !made)
        qFatal("%s: %s", qPrintable(path), qPrintable(made.error().detail));
    const Plain plain(path);
    plain.run("BEGIN IMMEDIATE");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
              "INSERT INTO products (sku, name, name_key, price, tax_bp, description) "
              "SELECT 'SKU-' || i, 'Product ' || i, 'product ' || i, 100 + i % 977, 1900, hex(zeroblob(100)) FROM n");
    plain.run("INSERT INTO stock_moves (product_id, delta, reason) SELECT id, 1000, 'received' FROM products");
    plain.run("COMMIT");
    return path;
}

template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().data.join(u'/')), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// The shortest of some runs, each of the two taken by itself: how long it took, and what it cost this process.
struct Shortest {
    double milliseconds = 1e9;
    double cpuMilliseconds = 1e9;

    void take(const std::function<void()> &work)
    {
        const std::clock_t spent = std::clock();
        QElapsedTimer timer;
        timer.start();
        work();
        milliseconds = qMin(milliseconds, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpuMilliseconds = qMin(cpuMilliseconds, 1e3 * static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC);
    }
    [[nodiscard]] QString cpuBeside(const Shortest &anchor) const
    {
        return u"CPU %1 of %2 ms, ratio %3"_s.arg(cpuMilliseconds, 0, 'f', 1)
            .arg(anchor.cpuMilliseconds, 0, 'f', 1)
            .arg(cpuMilliseconds / anchor.cpuMilliseconds, 0, 'f', 2);
    }
};

/// The statements of an order of three lines as a program without anything of ours would write them, its rows of the journal included.
double placePlainly(const QString &book)
{
    const Plain plain(book);
    plain.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON");
    constexpr const char *kStatements[]{
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
    std::vector<sqlite3_stmt *> prepared;
    for (const char *sql : kStatements) {
        if (sqlite3_prepare_v2(plain.handle(), sql, -1, &prepared.emplace_back(), nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(plain.handle()));
    }
    const double median = spread(kOrders, [&](int order) {
        plain.run("BEGIN IMMEDIATE");
        for (auto *statement : prepared) {
            if (sqlite3_bind_parameter_count(statement) > 0)
                sqlite3_bind_int(statement, 1, 1 + order * 3);
            while (sqlite3_step(statement) == SQLITE_ROW) { }
            if (sqlite3_reset(statement) != SQLITE_OK)
                qFatal("%s", sqlite3_errmsg(plain.handle()));
        }
        plain.run("COMMIT");
    }).median;
    for (auto *statement : prepared)
        sqlite3_finalize(statement);
    return median;
}

void benchOrder(Store &store, double plain)
{
    const double ours = spread(kOrders, [&](int order) {
        const auto place = [order](db::Connection &writer) {
            repo::orders::NewOrder placed;
            for (qint64 line = 1; line <= 3; ++line)
                placed.items.append({.productId = {order * 3 + line}, .quantity = 1});
            return repo::orders::create(writer, placed);
        };
        (void)need(answerOf(store.write({u"order.place"_s}, place)));
    }).median;
    print({.operation = u"saving an order of 3 lines, stock, journal, summaries"_s,
        .milliseconds = ours,
        .anchor = u"the same statements on the C API"_s,
        .anchorMilliseconds = plain,
        .reach = 1.5,
        .note = u"median, synchronous=FULL"_s});
}

void benchBulk(Store &store)
{
    edit::Bulk bulk{.kind = RecordKind::Product, .ids = {}, .step = edit::PriceStep{.percentBp = 500, .amount = {}}};
    for (qint64 id = 1; id <= kProducts; ++id)
        bulk.ids.append(id);
    Shortest edited;
    Shortest undone;
    Shortest redone;
    for (int run = 0; run < 5; ++run) {
        edited.take([&] {
            (void)need(
                answerOf(store.write({u"product.price.raise"_s}, [&bulk](db::Connection &writer) { return edit::apply(writer, bulk); })));
        });
        undone.take([&] { (void)need(answerOf(store.undo())); });
        redone.take([&] { (void)need(answerOf(store.redo())); });
    }
    const QString anchor = u"the edit itself"_s;
    print({.operation = u"undo of a bulk edit of %1 prices"_s.arg(kProducts),
        .milliseconds = undone.milliseconds,
        .anchor = anchor,
        .anchorMilliseconds = edited.milliseconds,
        .reach = 1.0,
        .note = undone.cpuBeside(edited)});
    print({.operation = u"redo of it"_s,
        .milliseconds = redone.milliseconds,
        .anchor = anchor,
        .anchorMilliseconds = edited.milliseconds,
        .reach = 1.0,
        .note = redone.cpuBeside(edited)});
}

} // namespace

void benchEditing(const QString &folder)
{
    const double plain = placePlainly(newBookIn(folder, u"plain"_s));
    auto store = need(answerOf(Store::open(newBookIn(folder, u"editing"_s), Store::Mode::ReadWrite)));
    benchOrder(*store, plain);
    benchBulk(*store);
    need(answerOf(store->close()));
}

} // namespace tradebook::bench
