// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reports.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/reports/bounds.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace tradebook::reports {

using namespace db::literals;

namespace {

/// A product beside the place of its category among all, by which it is sorted.
struct Placed {
    std::size_t category;
    ProductRank product;
};

constexpr auto kNoCategory = std::numeric_limits<std::size_t>::max();

struct Category {
    std::size_t place = kNoCategory;
    QString name = {};
};
using Categories = QHash<qint64, Category>;

Result<Categories> categoriesOf(db::Connection &connection)
{
    struct Named {
        QString key;
        qint64 id;
        QString name;
    };
    auto named = db::Query(connection, "SELECT name_key, id, name FROM categories"_sql).all([](const db::Row &row) {
        return Named{row.text(0), row.integer(1), row.text(2)};
    });
    if (!named)
        return named.error();
    std::ranges::sort(*named, {}, [](const Named &one) { return std::tie(one.key, one.id); });
    Categories categories;
    for (const Named &one : std::as_const(*named))
        categories.insert(one.id, {static_cast<std::size_t>(categories.size()), one.name});
    return categories;
}

const Error kOverflow{.kind = ErrorKind::Overflow, .data = {QStringLiteral("revenue")}};

struct Sold {
    qint64 units = 0;
    qint64 revenue = 0;
};

/// `row`: id, SKU, name, category.
Placed placed(const db::Row &row, const Sold &sold, const Categories &categories)
{
    const auto category = categories.constFind(row.isNull(3) ? 0 : row.integer(3));
    Placed one{.category = kNoCategory,
        .product = {.id = row.id<ProductId>(0),
            .sku = row.text(1),
            .name = row.text(2),
            .category = {},
            .units = sold.units,
            .revenue = {sold.revenue},
            .rank = 0,
            .share = {}}};
    if (category != categories.cend()) {
        one.category = category->place;
        one.product.category = category->name;
    }
    return one;
}

Result<std::vector<Placed>> soldEver(db::Connection &connection, const Categories &categories)
{
    std::vector<Placed> products;
    auto read = db::Query(connection,
        "SELECT id, sku, name, category_id, units, revenue FROM product_sales CROSS JOIN products ON id = product_id "
        "WHERE units <> 0 OR revenue <> 0"_sql)
                    .forEach([&](const db::Row &row) {
                        products.push_back(placed(row, {row.integer(4), row.integer(5)}, categories));
                    });
    if (!read)
        return read.error();
    return products;
}

/// Added up here: grouping in SQL would sort every line first.
Result<QHash<qint64, Sold>> linesWithin(db::Connection &connection, const Range &range)
{
    QHash<qint64, Sold> sold;
    auto read = db::Query(connection,
        "SELECT product_id, CASE kind WHEN 'return' THEN -quantity ELSE quantity END, "
        "CASE kind WHEN 'return' THEN discount_share - order_items.total ELSE order_items.total - discount_share END "
        "FROM orders INDEXED BY orders_by_date CROSS JOIN order_items ON order_id = orders.id "
        "WHERE business_date BETWEEN ?1 AND ?2 AND status <> 'cancelled'"_sql,
        firstDay(range), lastDay(range))
                    .forEach([&sold](const db::Row &row) -> Result<void> {
                        Sold &product = sold[row.integer(0)];
                        if (qAddOverflow(product.units, row.integer(1), &product.units)
                            || qAddOverflow(product.revenue, row.integer(2), &product.revenue))
                            return kOverflow;
                        return {};
                    });
    if (!read)
        return read.error();
    return sold;
}

Result<std::vector<Placed>> soldWithin(db::Connection &connection, const Range &range, const Categories &categories)
{
    auto sold = linesWithin(connection, range);
    if (!sold)
        return sold.error();
    std::vector<Placed> products;
    db::Query byId(connection, "SELECT id, sku, name, category_id FROM products WHERE id = ?"_sql);
    for (auto product = sold->cbegin(); product != sold->cend(); ++product) {
        if (product->units == 0 && product->revenue == 0)
            continue;
        auto read = byId.with(product.key()).forEach([&](const db::Row &row) { products.push_back(placed(row, *product, categories)); });
        if (!read)
            return read.error();
    }
    return products;
}

/// Ranks and shares of the products of one category, best first.
Result<void> rank(std::span<Placed> products)
{
    qint64 sum = 0;
    for (const Placed &one : products) {
        if (qAddOverflow(sum, one.product.revenue.value, &sum))
            return kOverflow;
    }
    qint64 number = 0;
    const ProductRank *before = nullptr;
    for (Placed &one : products) {
        ++number;
        one.product.rank = before != nullptr && before->revenue == one.product.revenue ? before->rank : number;
        if (sum > 0)
            one.product.share = static_cast<double>(one.product.revenue.value) / static_cast<double>(sum);
        before = &one.product;
    }
    return {};
}

/// By category, then best first.
Result<QList<ProductRank>> ranked(std::vector<Placed> products)
{
    std::ranges::sort(products, [](const Placed &left, const Placed &right) {
        return std::tie(left.category, right.product.revenue, left.product.sku)
            < std::tie(right.category, left.product.revenue, right.product.sku);
    });
    QList<ProductRank> ranking;
    ranking.reserve(static_cast<qsizetype>(products.size()));
    for (auto first = products.begin(); first != products.end();) {
        const auto end = std::find_if(first, products.end(), [&](const Placed &one) { return one.category != first->category; });
        if (auto done = rank(std::span(first, end)); !done)
            return done.error();
        for (; first != end; ++first)
            ranking.append(std::move(first->product));
    }
    return ranking;
}

} // namespace

Result<QList<ProductRank>> productRanking(db::Connection &connection, const Range &range)
{
    // Categories and products of one state of the book.
    std::optional<Result<db::Transaction>> snapshot;
    if (!connection.isInTransaction())
        snapshot.emplace(db::Transaction::beginRead(connection));
    if (snapshot && !*snapshot)
        return snapshot->error();
    auto categories = categoriesOf(connection);
    if (!categories)
        return categories.error();
    auto products = range.from || range.to ? soldWithin(connection, range, *categories) : soldEver(connection, *categories);
    if (!products)
        return products.error();
    return ranked(*std::move(products));
}

} // namespace tradebook::reports
