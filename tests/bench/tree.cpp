// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/repo/categories.h"
#include "tests/bench/bench.h"

#include <sqlite3.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 7;

/// 100,000 categories, ten below each, and one product in each.
QString treeIn(const QString &folder)
{
    const QString path = newBook(folder, u"tree"_s);
    const Plain plain(path);
    plain.run("BEGIN IMMEDIATE");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
              "INSERT INTO categories (id, parent_id, name, name_key) "
              "SELECT i, CASE WHEN i > 10 THEN i / 10 END, 'Category ' || i, 'category ' || i FROM n");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
              "INSERT INTO products (sku, name, name_key, price, category_id) "
              "SELECT 'SKU-' || i, 'Product ' || i, 'product ' || i, 100 + i % 977, i * 7919 % 100000 + 1 FROM n");
    plain.run("COMMIT");
    plain.run("ANALYZE");
    return path;
}

/// As a program keeps a row: its texts as they are.
struct Flat {
    qint64 id;
    qint64 parent;
    QString name;
    QString code;
};

void readFlat(const Plain &plain)
{
    std::vector<Flat> rows;
    plain.forEach("SELECT id, parent_id, name, code FROM categories", [&rows](sqlite3_stmt *row) {
        const auto text = [row](int column) { return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column))); };
        rows.push_back({sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), text(2), text(3)});
    });
}

} // namespace

void benchTree(Bench &bench)
{
    using repo::categories::Figures;
    const QString book = treeIn(bench.folder);
    auto reader = sure(db::Connection::open(book, {.access = db::Access::ReadOnly}), "open");
    const Plain plain(book);
    const auto line = [&](const QString &operation, Figures figures, std::optional<double> reach) {
        const auto ours = [&] {
            if (sure(repo::categories::tree(reader, figures), "tree").size() != 100'000)
                qFatal("not every category is in the tree");
        };
        bench.report.add(operation, u"C API, flat SELECT of the categories"_s, inTurn(kRounds, ours, [&] { readFlat(plain); }), reach);
    };
    line(u"tree of 100000 categories, products rolled up"_s, Figures::Counts, 3);
    line(u"the same with stock value and revenue"_s, Figures::CountsAndMoney, {});
}

} // namespace tradebook::bench
