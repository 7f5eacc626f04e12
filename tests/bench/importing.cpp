// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/store.h"
#include "core/transfer/import.h"
#include "tests/bench/measuring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRows = 100'000;

struct Row {
    QByteArray sku;
    QByteArray name;
    int price;
};

Row rowAt(int number)
{
    return {.sku = "SKU-" + QByteArray::number(number),
        .name = "Product with a usual name, number " + QByteArray::number(number * 7919 % kRows),
        .price = 100 + number % 9973};
}

QString csvIn(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"products-%1.csv"_s.arg(kRows));
    // not a book: the file to be imported
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    file.write("sku,name,price\n");
    for (int number = 0; number < kRows; ++number) {
        const Row row = rowAt(number);
        file.write(row.sku + ",\"" + row.name + "\"," + QByteArray::number(row.price / 100) + '.'
            + QByteArray::number(row.price % 100).rightJustified(2, '0') + '\n');
    }
    return path;
}

QString newBookIn(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"import.tradebook"_s);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
    if (auto made = book::create(path, {.name = u"bench"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s}); !made)
        qFatal("%s: %s", qPrintable(path), qPrintable(made.error().detail));
    return path;
}

double importOurs(const QString &book, const QString &csv, qint64 *newRows, qint64 *sameRows)
{
    auto store = answerOf(Store::open(book, Store::Mode::ReadWrite));
    if (!store)
        qFatal("%s: %s", qPrintable(book), qPrintable(store.error().detail));
    QElapsedTimer timer;
    timer.start();
    auto report = answerOf(transfer::importFile(**store, {.kind = transfer::ImportKind::Products, .file = csv}));
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!report || report->rejected > 0)
        qFatal("import: %s", report ? "rejected rows" : qPrintable(report.error().detail));
    *newRows = report->newRows;
    *sameRows = report->same;
    if (auto closed = answerOf((*store)->close()); !closed)
        qFatal("close: %s", qPrintable(closed.error().detail));
    return milliseconds;
}

/// The same rows into the same schema with every trigger: staged in a temporary table, then one set-based INSERT. (Row by row the search
/// index costs twice as much, so that would be no limit to measure against.)
double insertStaged(const QString &book)
{
    const Plain plain(book);
    plain.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
    QElapsedTimer timer;
    timer.start();
    plain.run("CREATE TEMP TABLE staged (sku TEXT, name TEXT, name_key TEXT, price INTEGER)");
    plain.run("BEGIN IMMEDIATE");
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(plain.handle(), "INSERT INTO staged VALUES (?1, ?2, lower(?2), ?3)", -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(plain.handle()));
    for (int number = 0; number < kRows; ++number) {
        const Row row = rowAt(number);
        sqlite3_bind_text(statement, 1, row.sku.constData(), static_cast<int>(row.sku.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, row.name.constData(), static_cast<int>(row.name.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int(statement, 3, row.price);
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(plain.handle()));
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    plain.run("INSERT INTO products (sku, name, name_key, price) SELECT sku, name, name_key, price FROM staged WHERE true "
              "ON CONFLICT (sku) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, price = excluded.price");
    plain.run("COMMIT");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The import is one step: undone and redone set by set.
void takeBackAndDoAgain(const QString &book, double imported)
{
    auto store = answerOf(Store::open(book, Store::Mode::ReadWrite));
    if (!store)
        qFatal("%s: %s", qPrintable(book), qPrintable(store.error().detail));
    for (const bool isUndo : {true, false}) {
        QElapsedTimer timer;
        timer.start();
        const auto done = answerOf(isUndo ? (*store)->undo() : (*store)->redo());
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!done)
            qFatal("undo: %s", qPrintable(done.error().detail));
        print({.operation = isUndo ? u"undo of that import"_s : u"redo of it"_s,
            .milliseconds = milliseconds,
            .anchor = u"the import"_s,
            .anchorMilliseconds = imported,
            .reach = 1.5,
            .note = {}});
    }
    if (auto closed = answerOf((*store)->close()); !closed)
        qFatal("close: %s", qPrintable(closed.error().detail));
}

QString speed(double milliseconds)
{
    return u"%1 rows/s"_s.arg(kRows / milliseconds * 1000, 0, 'f', 0);
}

} // namespace

void benchImport(const QString &folder)
{
    const QString csv = csvIn(folder);
    const double plain = insertStaged(newBookIn(folder));
    const QString book = newBookIn(folder);
    qint64 newRows = 0;
    qint64 sameRows = 0;
    const double first = importOurs(book, csv, &newRows, &sameRows);
    if (newRows != kRows)
        qFatal("import: %lld new rows", static_cast<long long>(newRows));
    print({.operation = u"import of %1 new products (CSV)"_s.arg(kRows),
        .milliseconds = first,
        .anchor = u"C API staged upsert, same schema"_s,
        .anchorMilliseconds = plain,
        .reach = 1.3,
        .note = speed(first)});
    takeBackAndDoAgain(book, first);
    const double again = importOurs(book, csv, &newRows, &sameRows);
    if (sameRows != kRows)
        qFatal("import: %lld same rows", static_cast<long long>(sameRows));
    print({.operation = u"the same again, nothing changed"_s,
        .milliseconds = again,
        .anchor = u"the first import"_s,
        .anchorMilliseconds = first,
        .reach = 0.15,
        .note = speed(again)});
}

} // namespace tradebook::bench
