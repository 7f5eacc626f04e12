// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/support/testbook.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::test;

namespace {

/// What SQLite says to a statement: empty where it is accepted.
QString refusal(db::Connection &connection, const char *sql)
{
    char *message = nullptr;
    sqlite3_exec(connection.handle(), sql, nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    return text;
}

void seed(db::Connection &writer)
{
    QFile file(qEnvironmentVariable("TRADEBOOK_SOURCE") + QStringLiteral("/tests/support/seed.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no seed");
    execute(writer, QString::fromUtf8(file.readAll()));
}

/// What no replacing may change.
const QString kLedger = QStringLiteral("SELECT * FROM orders; SELECT * FROM order_items; SELECT * FROM stock_moves; SELECT * FROM stock; "
                                       "SELECT * FROM product_sales; SELECT * FROM daily_sales; SELECT * FROM customer_sales");

/// All that the stock shell says to this.
QString saidBy(const QString &shell, const QString &book, const QString &sql)
{
    QProcess process;
    process.start(shell, {book, sql});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
}

QString stockOf(db::Connection &connection, int product)
{
    return scalar(connection, QStringLiteral("SELECT on_hand || '/' || reserved FROM stock WHERE product_id = %1").arg(product));
}

} // namespace

/// The rules that stand in the file itself, so that no program can break them.
class SchemaRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void allowsEveryStatusOnlyInOrder();
    void letsAnUndoPassTheRules();
    void keepsReservedWithOrders();
    void keepsSummariesWithOrders();
    void findsWhatItIndexed();
    void letsAProductGoWithItsMoves();
    void isCheckedDumpedAndEditedByTheStockShell();
    void refusesToHaveRowsReplacedByAnotherProgram();
};

void SchemaRules::refuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *sql, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(reason);
    };
    row("stock below zero", "INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, -19, 'adjusted')", "not enough stock on hand");
    row("reserving more than available",
        "INSERT INTO orders (number, placed_at, business_date) VALUES ('9', '2026-01-02T10:00:00.000Z', '2026-01-02'); "
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES (4, 1, 1, 'a', 'Mug', 19, 1, "
        "19)",
        "not enough stock available");
    row("back to pending", "UPDATE orders SET status = 'pending' WHERE id = 1", "this status cannot follow");
    row("out of cancelled", "UPDATE orders SET status = 'pending' WHERE id = 2", "this status cannot follow");
    row("a jump", "UPDATE orders SET status = 'delivered' WHERE id = 3", "this status cannot follow");
    row("unknown status",
        "INSERT INTO orders (number, status, placed_at, business_date) VALUES ('8', 'lost', '2026-01-02T10:00:00.000Z', '2026-01-02')",
        "CHECK constraint failed");
    row("sale to return", "UPDATE orders SET kind = 'return' WHERE id = 1", "cannot become");
    row("deleting a shipped order", "DELETE FROM orders WHERE id = 1", "this order is kept");
    row("changing a move", "UPDATE stock_moves SET delta = 3 WHERE id = 1", "kept as they were written");
    row("deleting a move", "DELETE FROM stock_moves WHERE id = 1", "kept for ever");
    row("deleting a user with orders", "DELETE FROM users WHERE id = 1", "FOREIGN KEY constraint failed");
    row("deleting a product on an order", "DELETE FROM products WHERE id = 1", "constraint failed");
    row("moving a line", "UPDATE order_items SET order_id = 3, line = 9 WHERE id = 1", "cannot change its order");
    row("category below its child", "UPDATE categories SET parent_id = 2 WHERE id = 1", "cannot stand below itself");
    row("category below itself", "UPDATE categories SET parent_id = 1 WHERE id = 1", "cannot stand below itself");
    row("category born below itself", "INSERT INTO categories (id, parent_id, name) VALUES (9, 9, 'x')", "CHECK constraint failed");
    row("another currency", "UPDATE book SET currency = 'USD'", "currency is fixed");
    row("a second book row", "INSERT INTO book (id, name, currency) VALUES (2, 'x', 'EUR')", "CHECK constraint failed");
    row("two default addresses", "INSERT INTO addresses (user_id, kind, is_default) VALUES (1, 'billing', 1)", "UNIQUE constraint failed");
    row("same e-mail in capitals", "INSERT INTO users (name, email) VALUES ('x', 'ANN@EXAMPLE.ORG')", "UNIQUE constraint failed");
    row("e-mail of two @", "INSERT INTO users (name, email) VALUES ('x', 'a@b@c')", "CHECK constraint failed");
    row("SKU with blanks around", "INSERT INTO products (sku, name) VALUES (' x', 'x')", "CHECK constraint failed");
    row("price as text", "INSERT INTO products (sku, name, price) VALUES ('x', 'x', '1,5')", "cannot store TEXT");
    row("negative price", "UPDATE products SET price = -1", "CHECK constraint failed");
    row("no quantity", "UPDATE order_items SET quantity = 0 WHERE id = 3", "CHECK constraint failed");
    row("note on two records", "INSERT INTO notes (user_id, product_id, body) VALUES (1, 1, 'x')", "CHECK constraint failed");
    row("note on nothing", "INSERT INTO notes (body) VALUES ('x')", "CHECK constraint failed");
}

void SchemaRules::refuses()
{
    QFETCH(QString, sql);
    QFETCH(QString, reason);
    TestBook book;
    seed(book.writer());
    const QString said = refusal(book.writer(), sql.toUtf8().constData());
    QVERIFY2(said.contains(reason), qPrintable(said));
}

void SchemaRules::allowsEveryStatusOnlyInOrder()
{
    const QStringList all{QStringLiteral("pending"), QStringLiteral("processing"), QStringLiteral("shipped"), QStringLiteral("delivered"),
        QStringLiteral("cancelled")};
    const QSet<QString> allowed{QStringLiteral("pending>processing"), QStringLiteral("processing>shipped"),
        QStringLiteral("shipped>delivered"), QStringLiteral("pending>cancelled"), QStringLiteral("processing>cancelled")};
    TestBook book;
    int number = 0;
    for (const auto &from : all) {
        for (const auto &to : all) {
            const QString name = QString::number(++number);
            execute(book.writer(),
                QStringLiteral("INSERT INTO orders (number, status, placed_at, business_date) VALUES ('%1', '%2', "
                               "'2026-01-02T10:00:00.000Z', '2026-01-02')")
                    .arg(name, from));
            const QString said
                = refusal(book.writer(), qPrintable(QStringLiteral("UPDATE orders SET status = '%1' WHERE number = '%2'").arg(to, name)));
            QCOMPARE(said.isEmpty(), from == to || allowed.contains(from + QLatin1Char('>') + to));
        }
    }
}

void SchemaRules::letsAnUndoPassTheRules()
{
    TestBook book;
    seed(book.writer());
    execute(book.writer(),
        QStringLiteral("BEGIN; UPDATE journal_state SET replaying = 1; DELETE FROM stock_moves WHERE order_item_id IS NOT NULL; "
                       "UPDATE orders SET status = 'processing' WHERE id = 1; UPDATE journal_state SET replaying = 0; COMMIT"));
    QCOMPARE(stockOf(book.writer(), 1), QStringLiteral("20/2"));
    QCOMPARE(stockOf(book.writer(), 2), QStringLiteral("5/1"));
}

void SchemaRules::keepsReservedWithOrders()
{
    TestBook book;
    seed(book.writer());
    auto &writer = book.writer();
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/0"));
    execute(writer,
        QStringLiteral(
            "INSERT INTO orders (id, number, placed_at, business_date) VALUES (10, '10', '2026-01-02T10:00:00.000Z', '2026-01-02')"));
    execute(writer,
        QStringLiteral("INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES (10, 1, 1, "
                       "'a', 'Mug', 3, 1, 3), (10, 2, 1, 'a', 'Mug', 4, 1, 4)"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/7"));
    QCOMPARE(scalar(writer, QStringLiteral("SELECT item_count FROM orders WHERE id = 10")), QStringLiteral("2"));
    execute(writer, QStringLiteral("UPDATE order_items SET quantity = 1 WHERE order_id = 10 AND line = 2"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/4"));
    execute(writer, QStringLiteral("UPDATE orders SET moves_stock = 0 WHERE id = 10"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/0"));
    execute(writer, QStringLiteral("UPDATE orders SET moves_stock = 1 WHERE id = 10"));
    execute(writer, QStringLiteral("UPDATE order_items SET product_id = 2 WHERE order_id = 10 AND line = 2"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/3"));
    QCOMPARE(stockOf(writer, 2), QStringLiteral("4/1"));
    execute(writer, QStringLiteral("DELETE FROM order_items WHERE order_id = 10 AND line = 2"));
    QCOMPARE(stockOf(writer, 2), QStringLiteral("4/0"));
    execute(writer, QStringLiteral("UPDATE orders SET status = 'cancelled' WHERE id = 10"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/0"));
    execute(writer, QStringLiteral("DELETE FROM orders WHERE id = 10"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/0"));
    execute(writer,
        QStringLiteral("UPDATE book SET allow_overselling = 1; INSERT INTO orders (id, number, placed_at, business_date) VALUES (11, '11', "
                       "'2026-01-02T10:00:00.000Z', '2026-01-02'); "
                       "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES (11, 1, 1, "
                       "'a', 'Mug', 30, 1, 30)"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/30"));
    execute(writer, QStringLiteral("DELETE FROM orders WHERE id = 11"));
    QCOMPARE(stockOf(writer, 1), QStringLiteral("18/0"));
}

void SchemaRules::keepsSummariesWithOrders()
{
    TestBook book;
    seed(book.writer());
    auto &writer = book.writer();
    const auto daily = [&] {
        return scalar(writer,
            QStringLiteral("SELECT group_concat(business_date || ':' || orders || ':' || total) FROM (SELECT * FROM daily_sales WHERE "
                           "orders <> 0 ORDER BY business_date)"));
    };
    const auto customer = [&] {
        return scalar(writer,
            QStringLiteral(
                "SELECT orders || ':' || total || ':' || coalesce(last_business_date, '-') FROM customer_sales WHERE user_id = 1"));
    };
    const auto product = [&] { return scalar(writer, QStringLiteral("SELECT group_concat(units || ':' || revenue) FROM product_sales")); };
    QCOMPARE(daily(), QStringLiteral("2026-01-02:1:790,2026-01-05:1:-244"));
    QCOMPARE(customer(), QStringLiteral("2:546:2026-01-05"));
    QCOMPARE(product(), QStringLiteral("1:250,1:296"));
    execute(writer, QStringLiteral("UPDATE orders SET business_date = '2026-01-04' WHERE id = 3"));
    QCOMPARE(daily(), QStringLiteral("2026-01-02:1:790,2026-01-04:1:-244"));
    QCOMPARE(customer(), QStringLiteral("2:546:2026-01-04"));
    execute(writer, QStringLiteral("UPDATE orders SET status = 'cancelled' WHERE id = 3"));
    QCOMPARE(daily(), QStringLiteral("2026-01-02:1:790"));
    QCOMPARE(customer(), QStringLiteral("1:790:2026-01-02"));
    QCOMPARE(product(), QStringLiteral("2:494,1:296"));
    execute(writer, QStringLiteral("UPDATE orders SET user_id = 2 WHERE id = 1"));
    QCOMPARE(customer(), QStringLiteral("0:0:-"));
    execute(writer, QStringLiteral("UPDATE order_items SET quantity = 3, total = 750 WHERE id = 1"));
    QCOMPARE(product(), QStringLiteral("3:744,1:296"));
}

void SchemaRules::findsWhatItIndexed()
{
    TestBook book;
    seed(book.writer());
    auto &writer = book.writer();
    QCOMPARE(scalar(writer, QStringLiteral("SELECT rowid FROM users_fts('oz')")), QStringLiteral("1"));
    execute(writer, QStringLiteral("UPDATE users SET name = 'Ann Berg' WHERE id = 1"));
    QCOMPARE(scalar(writer, QStringLiteral("SELECT count(*) FROM users_fts('oz')")), QStringLiteral("0"));
    QCOMPARE(scalar(writer, QStringLiteral("SELECT rowid FROM users_fts('be*')")), QStringLiteral("1"));
    execute(writer, QStringLiteral("DELETE FROM users WHERE id = 2"));
    for (const auto *table : {"users_fts", "products_fts", "orders_fts", "notes_fts"})
        QCOMPARE(refusal(writer,
                     qPrintable(QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('integrity-check', 1)").arg(QLatin1String(table)))),
            QString());
}

void SchemaRules::letsAProductGoWithItsMoves()
{
    TestBook book;
    execute(book.writer(),
        QStringLiteral("INSERT INTO products (id, sku, name) VALUES (7, 'x', 'x'); "
                       "INSERT INTO stock_moves (product_id, delta, reason) VALUES (7, 5, 'received'), (7, -3, 'adjusted')"));
    QCOMPARE(refusal(book.writer(), "DELETE FROM products WHERE id = 7"), QString());
    for (const auto *table : {"stock", "stock_moves", "product_sales"})
        QCOMPARE(scalar(book.writer(), QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))), QStringLiteral("0"));
}

void SchemaRules::isCheckedDumpedAndEditedByTheStockShell()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (shell.isEmpty())
        QSKIP("sqlite3 is not installed");
    TestBook book;
    seed(book.writer());
    const QString path = book.path();
    book.close();
    const auto run = [&](const QString &sql) { return saidBy(shell, path, sql); };
    QCOMPARE(run(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    QCOMPARE(run(QStringLiteral("UPDATE products SET price = 999, name = 'Big mug' WHERE sku = 'a'")), QString());
    QCOMPARE(run(QStringLiteral("UPDATE orders SET status = 'pending' WHERE id = 1")).contains(QLatin1String("this status cannot follow")),
        true);
    QCOMPARE(run(QStringLiteral("INSERT INTO users (name) VALUES ('Cy'); SELECT count(*) FROM customer_sales")), QStringLiteral("3"));
    QVERIFY(run(QStringLiteral(".dump")).contains(QLatin1String("COMMIT;")));
    QCOMPARE(run(QStringLiteral("SELECT rowid FROM products_fts('big')")), QStringLiteral("1"));
    QCOMPARE(run(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void SchemaRules::refusesToHaveRowsReplacedByAnotherProgram()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (shell.isEmpty())
        QSKIP("sqlite3 is not installed");
    TestBook book;
    seed(book.writer());
    const QString path = book.path();
    book.close();
    const auto run = [&](const QString &sql) { return saidBy(shell, path, sql); };
    const auto ledger = run(kLedger);
    QVERIFY(ledger.count(QLatin1Char('\n')) > 5);
    // allowed (no_replace): what another program may try, and the book refuses
    const auto insert = QStringLiteral("INSERT OR REPLACE INTO ");
    // allowed (no_replace): what another program may try, and the book refuses
    const auto update = QStringLiteral("UPDATE OR REPLACE ");
    for (const auto &replacing :
        {insert + QLatin1String("orders (id, number, placed_at, business_date) VALUES (1, '1', '2026-01-02T10:00:00.000Z', '2026-01-02')"),
            insert + QLatin1String("orders (number, placed_at, business_date) VALUES ('1', '2026-01-02T10:00:00.000Z', '2026-01-02')"),
            update + QLatin1String("orders SET number = '1' WHERE id = 2"), update + QLatin1String("orders SET id = 1 WHERE id = 2"),
            insert
                + QLatin1String("order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) "
                                "VALUES (1, 1, 1, 'a', 'Mug', 1, 1, 1)"),
            update + QLatin1String("order_items SET line = 2 WHERE id = 1"),
            insert + QLatin1String("stock_moves (id, product_id, delta, reason) VALUES (1, 1, 900, 'received')"),
            update + QLatin1String("stock_moves SET id = 2 WHERE id = 1"),
            insert + QLatin1String("stock (product_id, on_hand) VALUES (1, 99)"),
            insert + QLatin1String("products (id, sku, name) VALUES (1, 'a', 'x')")}) {
        const auto said = run(replacing);
        QVERIFY2(said.contains(QLatin1String("UNIQUE constraint failed")), qPrintable(replacing + said));
        QCOMPARE(run(kLedger), ledger);
    }
    // A row -1 is not taken for that of an INSERT without an id.
    for (const auto &number : {QStringLiteral("-1, 'x'"), QStringLiteral("NULL, 'y'"), QStringLiteral("NULL, 'z'")})
        QCOMPARE(run(QStringLiteral("INSERT INTO orders (id, number, placed_at, business_date) VALUES (%1, '2026-01-02T10:00:00.000Z', "
                                    "'2026-01-02')")
                         .arg(number)),
            QString());
    QCOMPARE(run(QStringLiteral("SELECT count(*) FROM orders WHERE number IN ('x', 'y', 'z')")), QStringLiteral("3"));
}

QTEST_GUILESS_MAIN(SchemaRules)
#include "tst_schemarules.moc"
