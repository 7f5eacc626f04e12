// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/db/connection.h"
#include "core/repo/categories.h"
#include "core/repo/suggestions.h"
#include "tests/bench/measuring.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr double kFrame = 16; ///< ms; what an answer to a key may take before a person sees it

/// 100,000 products with names of three words in 10,000 categories, ten below each.
QString newBookIn(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"completion.tradebook"_s);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
    if (auto made = book::create(path, {.name = u"bench"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s}); !made)
        qFatal("%s: %s", qPrintable(path), qPrintable(made.error().detail));
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

void mustBeOk(bool isOk)
{
    if (!isOk)
        qFatal("the book does not answer");
}

void benchTree(db::Connection &reader, const Plain &plain)
{
    using repo::categories::Figures;
    const double flat = best(5, [&] {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(plain.handle(), "SELECT id, parent_id, name, code FROM categories", -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(plain.handle()));
        while (sqlite3_step(statement) == SQLITE_ROW)
            (void)sqlite3_column_text(statement, 2);
        sqlite3_finalize(statement);
    });
    for (const auto figures : {Figures::Counts, Figures::CountsAndMoney}) {
        print({.operation = figures == Figures::Counts ? QStringLiteral("tree of 10,000 categories, products rolled up")
                                                       : QStringLiteral("the same with stock value and revenue"),
            .milliseconds = best(5, [&] { mustBeOk(repo::categories::tree(reader, figures).isOk()); }),
            .anchor = QStringLiteral("C API, flat SELECT of the categories"),
            .anchorMilliseconds = flat,
            .reach = std::nullopt,
            .note = QStringLiteral("100,000 products in it")});
    }
}

} // namespace

void benchCompletion(const QString &folder)
{
    const QString book = newBookIn(folder);
    auto reader = db::Connection::open(book, {.access = db::Access::ReadOnly});
    if (!reader)
        qFatal("%s: %s", qPrintable(book), qPrintable(reader.error().detail));
    const QStringList typed = keystrokes();
    const Spread answers
        = spread(static_cast<int>(typed.size()), [&](int at) { mustBeOk(repo::products::suggestions(*reader, typed.at(at)).isOk()); });
    print({.operation = QStringLiteral("completion over 100,000 products, p99 of a key"),
        .milliseconds = answers.high,
        .anchor = QStringLiteral("one frame"),
        .anchorMilliseconds = kFrame,
        .reach = 1,
        .note = QStringLiteral("median %1 ms of %2 keys").arg(answers.median, 0, 'f', 3).arg(typed.size())});
    benchTree(*reader, Plain(book));
}

} // namespace tradebook::bench
