// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/list/list.h"
#include "core/reports/reports.h"
#include "tests/bench/bench.h"

#include <sqlite3.h>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 7;

db::Connection readerOf(const QString &book)
{
    return sure(db::Connection::open(book, {.access = db::Access::ReadOnly}), "open");
}

void dailySales(db::Connection &reader)
{
    if (sure(reports::dailySales(reader), "daily sales").size() < 100)
        qFatal("daily sales of hardly any day");
}

/// What somebody wants to see first: the sales of the last thirty days with their average, open orders, the newest ones, best sellers.
void dashboard(db::Connection &reader)
{
    (void)sure(reports::dailySales(reader, {.from = QDate(2026, 10, 20)}), "daily sales");
    (void)sure(list::count(reader, {.tab = list::OrderTab::Open}), "open orders");
    (void)sure(list::firstRows(reader, {.kind = list::Kind::Orders}, 10), "newest orders");
    list::Request sellers{.kind = list::Kind::Products};
    sellers.sorts = {{.column = list::columnOf(list::Kind::Products, u"revenue"_s).value(), .descending = true}};
    (void)sure(list::firstRows(reader, sellers, 10), "best sellers");
}

/// The ranking as a program without summaries adds it up: signs of the orders, then every line into an array, then a sort by category.
struct Ranked {
    qint64 category = 0;
    qint64 revenue = 0;
    qint64 units = 0;
    qint64 id = 0;
    QString sku = {};
    QString name = {};
};

std::vector<Ranked> rankPlainly(const Plain &plain)
{
    std::vector<signed char> signs;
    plain.forEach("SELECT id, kind = 'return', status = 'cancelled' FROM orders", [&](sqlite3_stmt *row) {
        const auto id = static_cast<std::size_t>(sqlite3_column_int64(row, 0));
        if (signs.size() <= id)
            signs.resize(id * 2 + 1);
        signs[id] = static_cast<signed char>(sqlite3_column_int(row, 2) != 0 ? 0 : 1 - 2 * sqlite3_column_int(row, 1));
    });
    std::vector<Ranked> products;
    plain.forEach("SELECT id, category_id, sku, name FROM products", [&](sqlite3_stmt *row) {
        const auto id = static_cast<std::size_t>(sqlite3_column_int64(row, 0));
        if (products.size() <= id)
            products.resize(id * 2 + 1);
        const auto text = [row](int column) { return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column))); };
        products[id] = {.category = sqlite3_column_int64(row, 1), .id = static_cast<qint64>(id), .sku = text(2), .name = text(3)};
    });
    plain.forEach("SELECT order_id, product_id, quantity, total - discount_share FROM order_items", [&](sqlite3_stmt *row) {
        const qint64 sign = signs[static_cast<std::size_t>(sqlite3_column_int64(row, 0))];
        auto &product = products[static_cast<std::size_t>(sqlite3_column_int64(row, 1))];
        product.units += sign * sqlite3_column_int64(row, 2);
        product.revenue += sign * sqlite3_column_int64(row, 3);
    });
    std::ranges::sort(products, [](const Ranked &left, const Ranked &right) {
        return std::tie(left.category, right.revenue) < std::tie(right.category, left.revenue);
    });
    return products;
}

void benchFlat(Bench &bench, db::Connection &reader)
{
    auto few = readerOf(bench.bookOf(kFewOrders));
    const QString anchor = u"the same over %1 orders"_s.arg(kFewOrders);
    const auto line = [&](const QString &what, void (*report)(db::Connection &)) {
        bench.report.add(what + u" over %1 orders"_s.arg(bench.orders), anchor,
            inTurn(
                kRounds, [&] { report(reader); }, [&] { report(few); }),
            2);
    };
    line(u"daily sales"_s, dailySales);
    line(u"dashboard figures"_s, dashboard);
}

void benchRanking(Bench &bench, db::Connection &reader)
{
    const Plain plain(bench.book());
    qint64 ours = 0;
    qint64 theirs = 0;
    const auto pair = inTurn(
        3,
        [&] {
            ours = 0;
            for (const auto &product : sure(reports::productRanking(reader), "ranking"))
                ours += product.revenue.value;
        },
        [&] {
            theirs = 0;
            for (const auto &product : rankPlainly(plain))
                theirs += product.revenue;
        });
    if (ours != theirs)
        qFatal("the rankings differ: %lld, %lld", ours, theirs);
    bench.report.add(u"product ranking per category"_s, u"C API, array over every line"_s, pair, 0.3);
}

} // namespace

void benchReports(Bench &bench)
{
    auto reader = readerOf(bench.book());
    benchFlat(bench, reader);
    benchRanking(bench, reader);
}

} // namespace tradebook::bench
