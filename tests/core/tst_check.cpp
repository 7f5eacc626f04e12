// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/generate/generate.h"
#include "core/generate/sampleshop.h"
#include "core/upkeep/check.h"
#include "core/words/checkwords.h"
#include "tests/support/testbook.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <sqlite3.h>

using namespace tradebook;
using namespace Qt::StringLiterals;
using upkeep::Rule;

namespace {

class Silent : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return cancelled; }
    bool cancelled = false;
};

/// A whole shop whose rules still hold. Triggers are dropped where a test breaks a rule: a program that ignores them is meant.
class Shop {
public:
    Shop()
        : m_book(u"GBP"_s, u"Europe/London"_s)
    {
        const auto filled
            = db::inTransaction(m_book.writer(), [this] { return generate::fillSampleShop(m_book.writer(), QDate(2024, 6, 30)); });
        if (!filled)
            qFatal("no sample shop: %s", qPrintable(filled.error().detail));
    }

    void breakBy(const QString &sql)
    {
        test::execute(m_book.writer(), u"PRAGMA foreign_keys = OFF"_s);
        const QString names = test::scalar(m_book.writer(), u"SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'trigger'"_s);
        for (const QString &name : names.split(u' '))
            test::execute(m_book.writer(), u"DROP TRIGGER "_s + name);
        test::execute(m_book.writer(), sql);
        test::execute(m_book.writer(), u"PRAGMA foreign_keys = ON"_s);
    }
    [[nodiscard]] Result<upkeep::Health> check(upkeep::Depth depth = upkeep::Depth::Usual)
    {
        Silent silent;
        auto reader = m_book.reader();
        return upkeep::check(reader, depth, silent);
    }
    [[nodiscard]] test::TestBook &book() { return m_book; }

private:
    test::TestBook m_book;
};

QString told(const upkeep::Health &health)
{
    QStringList lines;
    for (const upkeep::Finding &finding : health.findings)
        lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(
            upkeep::ruleName(finding.rule), finding.table, finding.key, finding.field, finding.found, finding.expected));
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(tradebook::upkeep::Rule)

class tst_check : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInHealthyBooks();
    void findsEachBrokenRuleAlone_data();
    void findsEachBrokenRuleAlone();
    void tellsFoundAndExpected();
    void acceptsReturnsAroundACancelledOne();
    void refusesTermsThatNoOrderHas();
    void findsAReturnThatPaysTooMuch();
    void limitsTheFindingsOfARule();
    void findsADamagedFile();
    void aWriterFindsEveryConstraint();
    void provesTheSearchIndexes();
    void stopsWhenCancelled();
    void everyRuleHasItsNameAndSentence();
};

void tst_check::findsNothingInHealthyBooks()
{
    Shop shop;
    for (const auto depth : {upkeep::Depth::Usual, upkeep::Depth::Deep}) {
        const auto health = shop.check(depth);
        QVERIFY(health);
        QVERIFY2(health->isHealthy(), qPrintable(told(*health)));
    }
    // Prices without tax, a currency of three digits, and a book with nothing in it.
    Silent silent;
    test::TestBook exclusive(u"BHD"_s, u"Asia/Bahrain"_s);
    test::execute(exclusive.writer(), u"UPDATE book SET prices_include_tax = 0"_s);
    QVERIFY(upkeep::check(exclusive.writer(), upkeep::Depth::Deep, silent)->isHealthy());
    QVERIFY(generate::generate(
        exclusive.writer(), {.products = 60, .users = 30, .orders = 2500, .seed = 4, .lastDay = QDate(2024, 3, 10)}, silent));
    const auto health = upkeep::check(exclusive.writer(), upkeep::Depth::Deep, silent);
    QVERIFY(health);
    QVERIFY2(health->isHealthy(), qPrintable(told(*health)));
}

void tst_check::findsEachBrokenRuleAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("field");
    const auto row
        = [](const char *name, Rule rule, const QString &field, const QString &sql) { QTest::newRow(name) << sql << rule << field; };
    const QString sale
        = u"(SELECT min(id) FROM orders WHERE kind = 'sale' AND status = 'delivered' AND total > 100 AND user_id IS NOT NULL)"_s;
    const QString sold = u"(SELECT min(id) FROM order_items WHERE order_id = %1)"_s.arg(sale);
    const QString back = u"(SELECT min(id) FROM order_items WHERE returns_item_id IS NOT NULL)"_s;
    const QString backOrder = u"(SELECT order_id FROM order_items WHERE id = %1)"_s.arg(back);
    row("line total", Rule::LineTotal, u"total"_s, u"UPDATE order_items SET total = total + 1 WHERE id = "_s + sold);
    row("discount share", Rule::DiscountShare, u"discount_share"_s,
        u"UPDATE order_items SET discount_share = discount_share + 1 WHERE id = "_s + sold);
    row("tax", Rule::OrderTax, u"tax"_s, u"UPDATE orders SET tax = tax + 1 WHERE id = "_s + sale);
    row("order total", Rule::OrderTotal, u"total"_s, u"UPDATE orders SET total = total - 1 WHERE id = "_s + sale);
    row("total of a return", Rule::OrderTotal, u"total"_s, u"UPDATE orders SET total = total + 1 WHERE id = "_s + backOrder);
    row("tax of a return", Rule::OrderTax, u"tax"_s, u"UPDATE orders SET tax = tax + 9 WHERE id = "_s + backOrder);
    row("item count", Rule::ItemCount, u"item_count"_s, u"UPDATE orders SET item_count = item_count + 1 WHERE id = "_s + sale);
    row("on hand", Rule::OnHand, u"on_hand"_s, u"UPDATE stock SET on_hand = on_hand + 1 WHERE product_id = 7"_s);
    row("a move that was not counted", Rule::OnHand, u"on_hand"_s,
        u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (7, 1, 'counted')"_s);
    row("no stock row", Rule::OnHand, u"on_hand"_s,
        u"DELETE FROM stock WHERE product_id = (SELECT product_id FROM stock WHERE reserved = 0 AND on_hand > 0 LIMIT 1)"_s);
    row("reserved", Rule::Reserved, u"reserved"_s, u"UPDATE stock SET reserved = reserved + 1 WHERE product_id = 7"_s);
    row("orders of a day", Rule::DailySales, u"orders"_s,
        u"UPDATE daily_sales SET orders = orders + 1 WHERE business_date = '2024-06-28'"_s);
    row("total of a day", Rule::DailySales, u"total"_s, u"UPDATE daily_sales SET total = total + 1 WHERE business_date = '2024-06-28'"_s);
    row("a day without orders", Rule::DailySales, u"total"_s,
        u"INSERT INTO daily_sales (business_date, orders, total) VALUES ('1999-01-01', 0, 5)"_s);
    row("units of a product", Rule::ProductSales, u"units"_s, u"UPDATE product_sales SET units = units + 1 WHERE product_id = 7"_s);
    row("revenue of a product", Rule::ProductSales, u"revenue"_s, u"UPDATE product_sales SET revenue = revenue + 1 WHERE product_id = 7"_s);
    row("orders of a customer", Rule::CustomerSales, u"orders"_s, u"UPDATE customer_sales SET orders = orders + 1 WHERE user_id = 7"_s);
    row("total of a customer", Rule::CustomerSales, u"total"_s, u"UPDATE customer_sales SET total = total + 1 WHERE user_id = 7"_s);
    row("last order of a customer", Rule::CustomerSales, u"last_business_date"_s,
        u"UPDATE customer_sales SET last_business_date = '2031-01-01' WHERE user_id = 7"_s);
    row("sorting name of a user", Rule::NameKey, u"name_key"_s, u"UPDATE users SET name_key = 'x' WHERE id = 7"_s);
    row("sorting name of a product", Rule::NameKey, u"name_key"_s, u"UPDATE products SET name_key = upper(name_key) WHERE id = 7"_s);
    row("sorting name of a category", Rule::NameKey, u"name_key"_s, u"UPDATE categories SET name_key = '' WHERE id = 7"_s);
    row("refund", Rule::ReturnRefund, u"total"_s,
        u"UPDATE order_items SET total = total + 1 WHERE id = %1;"
        "UPDATE orders SET total = total + 1, tax = (SELECT sum(0) + tax FROM order_items LIMIT 1) WHERE id = %2;"
        "UPDATE daily_sales SET total = total - 1 WHERE business_date = (SELECT business_date FROM orders WHERE id = %2);"
        "UPDATE customer_sales SET total = total - 1 WHERE user_id = (SELECT user_id FROM orders WHERE id = %2);"
        "UPDATE product_sales SET revenue = revenue - 1 WHERE product_id = (SELECT product_id FROM order_items WHERE id = %1)"_s.arg(
            back, backOrder));
    row("link to a return", Rule::ReturnLink, u"returns_item_id"_s,
        u"UPDATE order_items SET returns_item_id = id WHERE id = %1 AND (SELECT count(*) FROM order_items WHERE order_id = %2) > 0"_s.arg(
            back, backOrder));
    row("default addresses", Rule::DefaultAddress, u"is_default"_s,
        u"DROP INDEX addresses_one_default; UPDATE addresses SET kind = 'billing' WHERE user_id = 7"_s);
    row("invoice counter", Rule::InvoiceCounter, u"next_invoice_number"_s, u"UPDATE book SET next_invoice_number = 3"_s);
    row("replaying", Rule::Replaying, QString(), u"UPDATE journal_state SET replaying = 1"_s);
    row("foreign key", Rule::ForeignKey, u"users"_s,
        u"UPDATE notes SET user_id = 99999 WHERE id = (SELECT min(id) FROM notes WHERE user_id IS NOT NULL)"_s);
    const QString unchecked = u"PRAGMA ignore_check_constraints = ON; UPDATE %1; PRAGMA ignore_check_constraints = OFF"_s;
    row("price", Rule::Value, u"cost"_s, unchecked.arg(u"products SET cost = -1 WHERE id = 7"_s));
    row("e-mail", Rule::Value, u"email"_s, unchecked.arg(u"users SET email = 'a@b@c' WHERE id = 7"_s));
    row("status", Rule::Value, u"status"_s, unchecked.arg(u"orders SET status = 'sent' WHERE id = %1"_s.arg(sale)));
    row("quantity", Rule::OrderTerms, u"quantity"_s,
        unchecked.arg(u"order_items SET quantity = 0 WHERE id = %1"_s.arg(sold))
            + u"; UPDATE product_sales SET units = units - (SELECT total / unit_price FROM order_items WHERE id = %1) "
              "WHERE product_id = (SELECT product_id FROM order_items WHERE id = %1)"_s.arg(sold));
    row("book row", Rule::BookRow, QString(), u"DELETE FROM book"_s);
}

void tst_check::findsEachBrokenRuleAlone()
{
    QFETCH(QString, sql);
    QFETCH(Rule, rule);
    QFETCH(QString, field);
    Shop shop;
    shop.breakBy(sql);
    const auto health = shop.check();
    QVERIFY(health);
    QVERIFY2(health->findings.size() == 1, qPrintable(told(*health)));
    const upkeep::Finding &finding = health->findings.first();
    QVERIFY2(finding.rule == rule, qPrintable(told(*health)));
    QCOMPARE(finding.field, field);
    const QString sentence = words::finding(finding, {u"GBP"_s, 2}, QLocale::c());
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%') && !sentence.contains("  "_L1), qPrintable(sentence));
    if (finding.id != 0 && rule != Rule::ForeignKey)
        QVERIFY2(!finding.key.isEmpty() && sentence.contains(finding.key), qPrintable(sentence));
}

void tst_check::tellsFoundAndExpected()
{
    Shop shop;
    const qint64 right = test::scalar(shop.book().writer(), u"SELECT total FROM orders WHERE id = 5"_s).toLongLong();
    shop.breakBy(u"UPDATE orders SET total = 123456 WHERE id = 5"_s);
    const auto health = shop.check();
    QVERIFY(health);
    const upkeep::Finding &finding = health->findings.first();
    QCOMPARE(finding.table, u"orders"_s);
    QCOMPARE(finding.id, qint64{5});
    QCOMPARE(finding.key, u"5"_s);
    QCOMPARE(finding.found, u"123456"_s);
    QCOMPARE(finding.expected, QString::number(right));
    const QString sentence = words::finding(finding, {u"GBP"_s, 2}, QLocale(u"en_GB"_s));
    QVERIFY2(sentence.startsWith(u"The total of the order “5” is £1,234.56 and should be £"_s), qPrintable(sentence));
}

void tst_check::acceptsReturnsAroundACancelledOne()
{
    // 3 pieces for 100: one comes back for 33, then one for 34; the first return is cancelled.
    test::TestBook book;
    test::execute(book.writer(),
        u"INSERT INTO products (id, sku, name, name_key) VALUES (1, 'A', 'a', 'a');"
        "INSERT INTO orders (id, number, status, placed_at, business_date, total, moves_stock) VALUES (1, '1', 'delivered', "
        "'2024-01-01T00:00:00.000Z', '2024-01-01', 99, 0);"
        "INSERT INTO order_items (id, order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES (1, 1, 1, 1, 'A', 'a', 3, "
        "33, 99);"
        "INSERT INTO orders (id, number, kind, status, placed_at, business_date, total, moves_stock) VALUES "
        "(2, '2', 'return', 'cancelled', '2024-01-02T00:00:00.000Z', '2024-01-02', 33, 0),"
        "(3, '3', 'return', 'delivered', '2024-01-03T00:00:00.000Z', '2024-01-03', 33, 0);"
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total, returns_item_id) VALUES "
        "(2, 1, 1, 'A', 'a', 1, 33, 33, 1), (3, 1, 1, 'A', 'a', 1, 33, 33, 1)"_s);
    Silent silent;
    auto health = upkeep::check(book.writer(), upkeep::Depth::Usual, silent);
    QVERIFY(health);
    QVERIFY2(health->isHealthy(), qPrintable(told(*health)));
    // All pieces back, but not all of the money.
    test::execute(book.writer(),
        u"INSERT INTO orders (id, number, kind, status, placed_at, business_date, total, moves_stock) VALUES "
        "(4, '4', 'return', 'delivered', '2024-01-04T00:00:00.000Z', '2024-01-04', 60, 0);"
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total, returns_item_id) VALUES "
        "(4, 1, 1, 'A', 'a', 2, 33, 60, 1)"_s);
    health = upkeep::check(book.writer(), upkeep::Depth::Usual, silent);
    QCOMPARE(told(*health), u"return_refund order_items 1/1 total 93 99"_s);
}

void tst_check::refusesTermsThatNoOrderHas()
{
    Shop shop;
    shop.breakBy(u"UPDATE orders SET discount = 99999999 WHERE id = 5"_s);
    const auto health = shop.check();
    QVERIFY(health);
    QCOMPARE(told(*health), u"order_terms orders 5 discount 99999999 "_s);
    const QString sentence = words::finding(health->findings.first(), {u"GBP"_s, 2}, QLocale::c());
    QVERIFY2(sentence.startsWith(u"The discount of the order “"_s), qPrintable(sentence));
}

void tst_check::findsAReturnThatPaysTooMuch()
{
    Shop shop;
    const QString sold = test::scalar(shop.book().writer(), u"SELECT min(returns_item_id) FROM order_items"_s);
    // More came back than was sold: only this is told, beside the sums that no longer fit.
    shop.breakBy(u"UPDATE order_items SET quantity = quantity + 100 WHERE returns_item_id = "_s + sold);
    const auto health = shop.check();
    QVERIFY(health);
    QSet<QString> rules;
    for (const upkeep::Finding &finding : health->findings)
        rules.insert(upkeep::ruleName(finding.rule));
    QVERIFY2(rules.contains(u"returned_pieces"_s) && rules.contains(u"product_sales"_s) && rules.size() == 2, qPrintable(told(*health)));
}

void tst_check::limitsTheFindingsOfARule()
{
    test::TestBook book;
    test::execute(book.writer(),
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) INSERT INTO users (name, name_key) SELECT 'A' || i, 'wrong' FROM n"_s);
    Silent silent;
    const auto health = upkeep::check(book.writer(), upkeep::Depth::Usual, silent);
    QVERIFY(health);
    QCOMPARE(health->findings.size(), upkeep::Findings::kMostPerRule);
    QCOMPARE(health->leftOut, qint64{500});
}

void tst_check::findsADamagedFile()
{
    Shop shop;
    const QString root = test::scalar(shop.book().writer(), u"SELECT rootpage FROM sqlite_schema WHERE name = 'orders_by_placed'"_s);
    const qint64 size = test::scalar(shop.book().writer(), u"PRAGMA page_size"_s).toLongLong();
    shop.book().close();
    QFile file(shop.book().path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((root.toLongLong() - 1) * size));
    QCOMPARE(file.write(QByteArray(static_cast<qsizetype>(size), '\x5a')), size);
    file.close();
    const auto health = shop.check();
    QVERIFY(health);
    QVERIFY(!health->isHealthy());
    for (const upkeep::Finding &finding : health->findings)
        QVERIFY2(finding.rule == Rule::Integrity, qPrintable(told(*health)));
}

void tst_check::aWriterFindsEveryConstraint()
{
    Shop shop;
    shop.breakBy(u"PRAGMA ignore_check_constraints = ON; UPDATE products SET attributes = '{}', is_active = 7 WHERE id = 7;"
                 "PRAGMA ignore_check_constraints = OFF"_s);
    QVERIFY(shop.check()->isHealthy()); // readers know no CHECKs
    Silent silent;
    const auto health = upkeep::check(shop.book().writer(), upkeep::Depth::Usual, silent);
    QCOMPARE(told(*health), u"integrity    CHECK constraint failed in products "_s);
}

void tst_check::provesTheSearchIndexes()
{
    Shop shop;
    // A writer finds that an entry says something else than its record; a reader finds that one is missing.
    shop.breakBy(u"UPDATE products SET name = 'Something else', name_key = 'something else' WHERE id = 7"_s);
    Silent silent;
    auto health = upkeep::check(shop.book().writer(), upkeep::Depth::Deep, silent);
    QVERIFY(health);
    QCOMPARE(told(*health), u"search_index products    "_s);
    QVERIFY(shop.check(upkeep::Depth::Usual)->isHealthy());
    // Past the guard that our own connections have before these tables.
    shop.book().close();
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(shop.book().path().toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, "DELETE FROM users_fts_docsize WHERE id = 7", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    health = shop.check(upkeep::Depth::Deep);
    QCOMPARE(told(*health), u"search_index users   1 "_s);
    QCOMPARE(words::finding(health->findings.first(), {}, QLocale::c()), u"The search does not find all users as they are."_s);
}

void tst_check::stopsWhenCancelled()
{
    Shop shop;
    Silent silent;
    silent.cancelled = true;
    const auto cancelled = upkeep::check(shop.book().writer(), upkeep::Depth::Usual, silent);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
}

void tst_check::everyRuleHasItsNameAndSentence()
{
    QSet<QString> names;
    for (int i = 0; i < upkeep::kRuleCount; ++i) {
        const auto rule = static_cast<Rule>(i);
        names.insert(upkeep::ruleName(rule));
        const QString sentence
            = words::finding({rule, u"orders"_s, 5, u"A%2"_s, u"total"_s, u"12"_s, u"13"_s}, {u"GBP"_s, 2}, QLocale::c());
        QVERIFY2(sentence.endsWith(u'.') && sentence[0].isUpper(), qPrintable(sentence));
    }
    names.remove(QString());
    QCOMPARE(names.size(), upkeep::kRuleCount);
}

QTEST_GUILESS_MAIN(tst_check)
#include "tst_check.moc"
