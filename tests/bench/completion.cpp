// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/repo/suggestions.h"
#include "tests/bench/bench.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

/// 100,000 products with names of three words in 10,000 categories, ten below each.
QString shopIn(const QString &folder)
{
    const QString path = newBook(folder, u"completion"_s);
    const Plain plain(path);
    plain.run("BEGIN IMMEDIATE");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
              "INSERT INTO categories (id, parent_id, name, name_key) "
              "SELECT i, CASE WHEN i > 10 THEN i / 10 END, 'Category ' || i, 'category ' || i FROM n");
    plain.run("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999), "
              "colours (a, colour) AS (VALUES (0, 'Red'), (1, 'Blue'), (2, 'Green'), (3, 'Black'), (4, 'White')), "
              "goods (b, good) AS (VALUES (0, 'Mug'), (1, 'Plate'), (2, 'Lamp'), (3, 'Mirror'), (4, 'Cushion'), (5, 'Clock'), (6, 'Bowl')) "
              "INSERT INTO products (sku, name, name_key, price, tax_bp, barcode, category_id) "
              "SELECT good || '-' || i, colour || ' ' || good || ' ' || i, lower(colour || ' ' || good || ' ' || i), 100 + i % 977, 1900, "
              "CAST(4000000000000 + i AS TEXT), 1 + i % 10000 FROM n JOIN colours ON a = i % 5 JOIN goods ON b = i % 7");
    plain.run("COMMIT");
    plain.run("ANALYZE");
    return path;
}

/// What people type, key after key: a SKU, a name, words the other way round, a barcode.
QStringList keystrokes()
{
    QRandomGenerator dice(1);
    const QStringList colours{u"red"_s, u"blue"_s, u"green"_s, u"black"_s, u"white"_s};
    const QStringList goods{u"Mug"_s, u"Plate"_s, u"Lamp"_s, u"Mirror"_s, u"Cushion"_s, u"Clock"_s, u"Bowl"_s};
    QStringList typed;
    for (int run = 0; run < 25; ++run) {
        const auto at = static_cast<int>(dice.bounded(100'000));
        const QString colour = colours.at(at % 5);
        const QString good = goods.at(at % 7);
        for (const QString &whole : {good + u'-' + QString::number(at), colour + u' ' + good + u' ' + QString::number(at),
                 good.toLower() + u' ' + colour, QString::number(4'000'000'000'000 + at)}) {
            for (qsizetype letters = 1; letters <= whole.size(); ++letters)
                typed.append(whole.left(letters));
        }
    }
    return typed;
}

} // namespace

void benchCompletion(Bench &bench)
{
    auto reader = sure(db::Connection::open(shopIn(bench.folder), {.access = db::Access::ReadOnly}), "open");
    const QStringList typed = keystrokes();
    const auto answers = each(
        static_cast<int>(typed.size()), [&](int at) { (void)sure(repo::products::suggestions(reader, typed.at(at)), "completion"); });
    bench.report.add({.operation = u"completion over 100000 products, p99 of a key"_s,
        .ours = percentile(answers.wall, 99),
        .anchor = u"one frame"_s,
        .anchorValue = kFrame,
        .reach = 1,
        .note = answers.note()});
}

} // namespace tradebook::bench
