// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/store.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 5;
constexpr auto kRows = "SELECT id, number, placed_at, status, total, item_count FROM orders LIMIT 1000000";

struct Order {
    qint64 id;
    QString number;
    QString placedAt;
    QString status;
    qint64 total;
    qint64 items;
};

void readPlainly(const Plain &plain)
{
    std::vector<Order> orders;
    sqlite3_stmt *row = plain.prepared(kRows);
    const auto text = [row](int column) {
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)), sqlite3_column_bytes(row, column));
    };
    while (sqlite3_step(row) == SQLITE_ROW)
        orders.push_back(
            {sqlite3_column_int64(row, 0), text(1), text(2), text(3), sqlite3_column_int64(row, 4), sqlite3_column_int64(row, 5)});
    sqlite3_finalize(row);
}

void readOurs(db::Connection &reader)
{
    std::vector<Order> orders;
    sure(db::Query(reader, "SELECT id, number, placed_at, status, total, item_count FROM orders LIMIT 1000000"_sql)
             .forEach([&](const db::Row &row) {
                 orders.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5)});
             }),
        "read");
}

void readByQtSql(const QString &connection)
{
    std::vector<Order> orders;
    QSqlQuery query(QSqlDatabase::database(connection));
    query.setForwardOnly(true);
    if (!query.exec(QString::fromLatin1(kRows)))
        qFatal("%s", qPrintable(query.lastError().text()));
    while (query.next())
        orders.push_back({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(), query.value(3).toString(),
            query.value(4).toLongLong(), query.value(5).toLongLong()});
}

void benchStructs(Bench &bench, db::Connection &reader, const Plain &plain)
{
    const QString anchor = u"sqlite3_step, columns to QString"_s;
    const QString rows = u"%1 rows of 6 columns"_s.arg(qMin(bench.orders, kMillion));
    const auto plainly = [&] { readPlainly(plain); };
    bench.report.add(u"reading rows into structs"_s, anchor,
        inTurn(
            kRounds, [&] { readOurs(reader); }, plainly),
        1.3, rows);
    const QString connection = u"bench"_s;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(bench.book());
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
    }
    bench.report.add(u"the same by QSqlQuery alone, to compare"_s, anchor,
        inTurn(
            3, [&] { readByQtSql(connection); }, plainly),
        {}, rows);
    QSqlDatabase::removeDatabase(connection);
}

/// Each alone and outside a transaction, as a form reads its record.
void benchPointReads(Bench &bench, db::Connection &reader)
{
    constexpr int kReads = 100'000;
    QRandomGenerator dice(1);
    db::Query query(reader, "SELECT number, status, total FROM orders WHERE id = ?"_sql);
    Took took;
    for (int round = 0; round < 3; ++round) {
        took.run([&] {
            for (int number = 0; number < kReads; ++number)
                (void)sure(query.with(dice.bounded(bench.orders) + 1).one([](const db::Row &row) {
                    return Order{0, row.text(0), {}, row.text(1), row.integer(2), 0};
                }),
                    "point read");
        });
    }
    bench.report.add({.operation = u"%1 point reads by id"_s.arg(kReads),
        .ours = took.wall(),
        .anchor = u"100000 a second"_s,
        .anchorValue = 1000,
        .reach = 1,
        .note = u"%1 a second, %2 a second of processor time; each outside a transaction"_s.arg(kReads / took.wall() * 1000, 0, 'f', 0)
                    .arg(kReads / took.processor() * 1000, 0, 'f', 0)});
}

/// A page appended to a file and brought to the disk: no durable commit can be faster.
class Disk {
public:
    explicit Disk(const QString &folder)
        : m_path(QFile::encodeName(folder + "/sync"_L1))
        // not a book: an empty file that goes again
        , m_file(::open(m_path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    {
    }
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    ~Disk()
    {
        ::close(m_file);
        ::unlink(m_path.constData());
    }
    void append() const
    {
        const QByteArray page(4096, 'x');
        if (::write(m_file, page.constData(), 4096) != 4096 || ::fdatasync(m_file) != 0)
            qFatal("the disk does not take a page: %d", errno);
    }

private:
    QByteArray m_path;
    int m_file;
};

/// One price after the other, each on the disk before the next: through the store, with its journal.
Pair writeDurably(Store &store, const QString &folder)
{
    constexpr int kWrites = 2000;
    const Disk disk(folder);
    Pair pair;
    for (int number = 0; number < kWrites; ++number) {
        pair.anchor.run([&] { disk.append(); });
        pair.ours.run([&] {
            const auto edit = [number](db::Connection &writer) -> Result<void> {
                auto done = db::Query(writer, "UPDATE products SET price = price + 1 WHERE id = ?"_sql, number % 1000 + 1).run();
                return done ? Result<void>() : done.error();
            };
            sure(answerOf(store.write({u"product.update"_s}, edit)), "write");
        });
    }
    return pair;
}

void benchDurableWrites(Bench &bench)
{
    constexpr double kWanted = 0.2; // ms: 5000 a second
    const QString path = newBook(bench.folder, u"writes"_s);
    Plain(path).run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                    "INSERT INTO products (sku, name, name_key, price) SELECT 'SKU-' || i, 'Product', 'product', 100 FROM n");
    auto store = sure(answerOf(Store::open(path, Store::Mode::ReadWrite)), "open");
    const Pair pair = writeDurably(*store, bench.folder);
    sure(answerOf(store->close()), "close");
    const double sync = pair.anchor.wall();
    const bool isDiskFast = 1.5 * sync <= kWanted;
    bench.report.add({.operation = u"durable write of one row, journaled"_s,
        .ours = pair.ours.wall(),
        .anchor = isDiskFast ? u"5000 a second"_s : u"fdatasync of a page: the disk's limit"_s,
        .anchorValue = isDiskFast ? kWanted : sync,
        .reach = isDiskFast ? 1 : 1.5,
        .note = u"%1 a second; this disk takes a page in %2 ms"_s.arg(1000 / pair.ours.wall(), 0, 'f', 0).arg(sync, 0, 'f', 3)});
}

} // namespace

void benchReading(Bench &bench)
{
    auto reader = sure(db::Connection::open(bench.book(), {.access = db::Access::ReadOnly}), "open");
    benchStructs(bench, reader, Plain(bench.book()));
    benchPointReads(bench, reader);
    benchDurableWrites(bench);
}

} // namespace tradebook::bench
