// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/importing.h"

#include "core/store.h"
#include "core/transfer/import.h"
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

struct Row {
    QByteArray sku;
    QByteArray name;
    int price;
};

/// Every tenth row has another price where the file is `changed`.
Row rowAt(int number, int rows, bool changed)
{
    return {.sku = "SKU-" + QByteArray::number(number),
        .name = "Product with a usual name, number " + QByteArray::number(static_cast<qint64>(number) * 7919 % rows),
        .price = 100 + number % 9973 + (changed && number % 10 == 0 ? 1 : 0)};
}

transfer::ImportReport import(const QString &book, const QString &csv, Took &took)
{
    auto store = sure(answerOf(Store::open(book, Store::Mode::ReadWrite)), "open");
    transfer::ImportReport report;
    took.run([&] {
        report = sure(
            answerOf(transfer::importFile(*store, {.kind = transfer::ImportKind::Products, .file = csv, .backsUp = false})), "import");
    });
    if (report.rejected > 0)
        qFatal("import: rejected rows");
    sure(answerOf(store->close()), "close");
    return report;
}

/// The same rows into the same schema with every trigger: staged in a temporary table, then one set-based INSERT. (Row by row the search
/// index costs twice as much, so that would be no limit to measure against.)
void insertStaged(const Plain &plain, int rows)
{
    plain.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
    plain.run("CREATE TEMP TABLE staged (sku TEXT, name TEXT, name_key TEXT, price INTEGER)");
    plain.run("BEGIN IMMEDIATE");
    sqlite3_stmt *statement = plain.prepared("INSERT INTO staged VALUES (?1, ?2, lower(?2), ?3)");
    for (int number = 0; number < rows; ++number) {
        const Row row = rowAt(number, rows, false);
        sqlite3_bind_text(statement, 1, row.sku.constData(), static_cast<int>(row.sku.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, row.name.constData(), static_cast<int>(row.name.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int(statement, 3, row.price);
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(plain.handle()));
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    plain.run("INSERT INTO products (sku, name, name_key, price) SELECT sku, name, name_key, price FROM staged WHERE true ORDER BY sku "
              "ON CONFLICT (sku) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, price = excluded.price");
    plain.run("COMMIT");
}

/// The import is one step: undone and redone set by set.
void takeBackAndDoAgain(Bench &bench, const QString &book, const Took &imported)
{
    auto store = sure(answerOf(Store::open(book, Store::Mode::ReadWrite)), "open");
    Pair undone{.ours = {}, .anchor = imported};
    undone.ours.run([&] { (void)sure(answerOf(store->undo()), "undo"); });
    bench.report.add(u"undo of that import"_s, u"the import"_s, undone, bench.ofMillion(1.5));
    Pair redone{.ours = {}, .anchor = imported};
    redone.ours.run([&] { (void)sure(answerOf(store->redo()), "redo"); });
    bench.report.add(u"redo of it"_s, u"the import"_s, redone, bench.ofMillion(1.5));
    sure(answerOf(store->close()), "close");
}

void benchAgain(Bench &bench, const QString &book, int rows, const Took &first)
{
    const auto line = [&](const QString &operation, bool changed, double reach) {
        Pair again{.ours = {}, .anchor = first};
        const auto report = import(book, productsFile(bench.folder, rows, changed), again.ours);
        const qint64 expected = changed ? (rows + 9) / 10 : 0;
        if (report.changed != expected || report.same != rows - expected)
            qFatal("import: %lld changed, %lld same", report.changed, report.same);
        bench.report.add(operation, u"the first import"_s, again, bench.ofMillion(reach));
    };
    line(u"the same again, nothing changed"_s, false, 0.15);
    line(u"the same again, 10 % changed"_s, true, 0.4);
}

void benchMemoryOfImport(Bench &bench, const QString &csv, int rows)
{
    const int few = rows / 10;
    const auto peak = [&](const QString &file) {
        return errand(u"import"_s, {newBook(bench.folder, u"import-alone"_s), file})["peak"_L1].toDouble();
    };
    const double small = peak(productsFile(bench.folder, few, false));
    const double large = peak(csv);
    bench.report.add({.operation = u"memory while importing %1 products"_s.arg(rows),
        .ours = large,
        .anchor = u"150 MB"_s,
        .anchorValue = 150,
        .reach = bench.ofMillion(1),
        .unit = u"MB"_s,
        .note = u"file of %1 MB; importing %2 takes %3 MB"_s.arg(QFileInfo(csv).size() / 1'000'000).arg(few).arg(small, 0, 'f', 0)});
}

} // namespace

QString productsFile(const QString &folder, int rows, bool changed)
{
    const QString path = QDir(folder).filePath(u"products-%1%2.csv"_s.arg(rows).arg(changed ? u"-changed"_s : QString()));
    // not a book: the file to be imported
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    file.write("sku,name,price\n");
    for (int number = 0; number < rows; ++number) {
        const Row row = rowAt(number, rows, changed);
        file.write(row.sku + ",\"" + row.name + "\"," + QByteArray::number(row.price / 100) + '.'
            + QByteArray::number(row.price % 100).rightJustified(2, '0') + '\n');
    }
    return path;
}

QJsonObject importAlone(const QStringList &arguments)
{
    Took took;
    (void)import(arguments.value(0), arguments.value(1), took);
    return {{u"peak"_s, peakMemory()}};
}

void benchImport(Bench &bench)
{
    const int rows = static_cast<int>(bench.products());
    const QString csv = productsFile(bench.folder, rows, false);
    Pair first;
    {
        const Plain plain(newBook(bench.folder, u"import"_s));
        first.anchor.run([&] { insertStaged(plain, rows); });
    }
    const QString book = newBook(bench.folder, u"import"_s);
    if (import(book, csv, first.ours).newRows != rows)
        qFatal("import: not every row is new");
    bench.report.add(u"import of %1 new products (CSV)"_s.arg(rows), u"C API staged upsert, same schema"_s, first, bench.ofMillion(1.3),
        u"%1 rows/s"_s.arg(rows / first.ours.wall() * 1000, 0, 'f', 0));
    takeBackAndDoAgain(bench, book, first.ours);
    benchAgain(bench, book, rows, first.ours);
    benchMemoryOfImport(bench, csv, rows);
}

} // namespace tradebook::bench
