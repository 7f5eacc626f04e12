// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/generate/calendar.h"
#include "core/generate/catalog.h"
#include "core/generate/generate.h"
#include "core/generate/people.h"
#include "core/generate/samplegoods.h"
#include "core/generate/sampleshop.h"
#include "core/model/text.h"
#include "tests/support/testbook.h"

#include <QSet>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::scalar;

namespace {

class Watcher : public Progress {
public:
    explicit Watcher(qint64 cancelAfter = -1)
        : m_cancelAfter(cancelAfter)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        ordered = ordered && done >= last && done <= total;
        last = done;
        all = total;
    }
    [[nodiscard]] bool isCancelled() const override { return m_cancelAfter >= 0 && last >= m_cancelAfter; }

    qint64 last = 0;
    qint64 all = 0;
    bool ordered = true;

private:
    qint64 m_cancelAfter;
};

const QDate kDay(2024, 6, 30);

/// Everything that was made up, as one text.
QString fingerprint(db::Connection &book)
{
    QStringList parts;
    for (const QString &sql : {u"SELECT group_concat(name || email || phone || created_at, ';') FROM users"_s,
             u"SELECT group_concat(street || city || postal_code, ';') FROM addresses"_s,
             u"SELECT group_concat(name || ifnull(parent_id, ''), ';') FROM categories"_s,
             u"SELECT group_concat(sku || name || price || cost || description, ';') FROM products"_s,
             u"SELECT group_concat(number || kind || status || placed_at || business_date || total, ';') FROM orders"_s,
             u"SELECT group_concat(sku || quantity || total || discount_share, ';') FROM order_items"_s,
             u"SELECT group_concat(product_id || ' ' || delta || reason || at, ';') FROM stock_moves"_s})
        parts.append(scalar(book, sql));
    return parts.join(u'|');
}

Result<generate::Written> fill(test::TestBook &book)
{
    return db::inTransaction(book.writer(), [&] { return generate::fillSampleShop(book.writer(), kDay); });
}

} // namespace

class tst_generate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasAskedFor();
    void isTheSameForTheSameSeed();
    void goesOnWhereTheBookStands();
    void refusesImpossibleAmounts();
    void keepsWhatWasCommittedWhenCancelled();
    void writesNothingOfACancelledBatch();
    void countsInTheMinorUnitsOfTheCurrency();
    void spreadsOrdersOverTheDaysExactly();
    void makesUpPeopleThatTheBookTakes();
    void namesSiblingCategoriesApart();
    void givesValidBarcodes();
    void theSampleIsAWholeShop();
    void theSampleIsTheSameEachDay();
    void theSampleHasNothingInTheFuture();
};

void tst_generate::writesWhatWasAskedFor()
{
    test::TestBook book(u"GBP"_s, u"Europe/London"_s);
    Watcher watcher;
    const auto written
        = generate::generate(book.writer(), {.products = 500, .users = 300, .orders = 4000, .seed = 3, .lastDay = kDay}, watcher);
    QVERIFY(written);
    QCOMPARE(written->users, qint64{300});
    QCOMPARE(written->products, qint64{500});
    QCOMPARE(written->categories, qint64{10});
    QCOMPARE(written->orders, qint64{4000});
    QVERIFY(written->orderItems > 10000 && written->orderItems < 14000);
    for (const QString &table : {u"users"_s, u"products"_s, u"categories"_s, u"orders"_s})
        QVERIFY2(scalar(book.writer(), u"SELECT count(*) FROM "_s + table).toLongLong() > 0, qPrintable(table));
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM order_items"_s).toLongLong(), written->orderItems);
    QVERIFY(watcher.ordered);
    QCOMPARE(watcher.all, qint64{4800});
    // Of everything a shop has there is some.
    for (const QString &sql :
        {u"SELECT count(*) FROM orders WHERE user_id IS NULL"_s, u"SELECT count(*) FROM orders WHERE kind = 'return'"_s,
            u"SELECT count(*) FROM orders WHERE status = 'pending'"_s, u"SELECT count(*) FROM orders WHERE status = 'cancelled'"_s,
            u"SELECT count(*) FROM orders WHERE moves_stock = 0"_s, u"SELECT count(*) FROM orders WHERE discount > 0"_s,
            u"SELECT count(*) FROM stock WHERE reserved > 0"_s, u"SELECT count(*) FROM stock_moves WHERE reason = 'returned'"_s,
            u"SELECT count(*) FROM order_items WHERE returns_item_id IS NOT NULL"_s})
        QVERIFY2(scalar(book.writer(), sql).toLongLong() > 0, qPrintable(sql));
    QCOMPARE(
        scalar(book.writer(), u"SELECT min(business_date) >= '2022-07-01' AND max(business_date) = '2024-06-30' FROM orders"_s), u"1"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM stock WHERE on_hand < 0 OR reserved > on_hand"_s), u"0"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT next_order_number FROM book"_s), u"4001"_s);
}

void tst_generate::isTheSameForTheSameSeed()
{
    const auto make = [](quint64 seed) {
        test::TestBook book;
        Watcher watcher;
        const auto written
            = generate::generate(book.writer(), {.products = 120, .users = 60, .orders = 500, .seed = seed, .lastDay = kDay}, watcher);
        return written ? fingerprint(book.writer()) : QString();
    };
    const QString first = make(5);
    QVERIFY(first.size() > 10000);
    QCOMPARE(make(5), first);
    QVERIFY(make(6) != first);
}

void tst_generate::goesOnWhereTheBookStands()
{
    test::TestBook book;
    Watcher watcher;
    const generate::Amounts amounts{.products = 50, .users = 40, .orders = 200, .seed = 3, .lastDay = kDay};
    QVERIFY(generate::generate(book.writer(), amounts, watcher));
    QVERIFY(generate::generate(book.writer(), amounts, watcher));
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) || ' ' || max(number + 0) FROM orders"_s), u"400 400"_s);
}

void tst_generate::refusesImpossibleAmounts()
{
    test::TestBook book;
    Watcher watcher;
    for (const generate::Amounts &amounts : {generate::Amounts{.products = -1}, generate::Amounts{.products = 1, .users = -1},
             generate::Amounts{.products = 1, .orders = -1}, generate::Amounts{.orders = 1}}) {
        const auto refused = generate::generate(book.writer(), amounts, watcher);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }
    QVERIFY(generate::generate(book.writer(), {}, watcher));
    QVERIFY(generate::generate(book.writer(), {.products = 3, .orders = 20, .lastDay = kDay}, watcher));
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM orders WHERE user_id IS NULL"_s), u"20"_s);
}

void tst_generate::keepsWhatWasCommittedWhenCancelled()
{
    test::TestBook book;
    Watcher watcher(4000);
    const auto cancelled
        = generate::generate(book.writer(), {.products = 10, .users = 2000, .orders = 5000, .seed = 3, .lastDay = kDay}, watcher);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM users"_s), u"2000"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM orders"_s), u"0"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT next_order_number FROM book"_s), u"1"_s);
}

void tst_generate::writesNothingOfACancelledBatch()
{
    test::TestBook book;
    Watcher watcher(0);
    const auto cancelled = generate::generate(book.writer(), {.users = 5000}, watcher);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM users"_s), u"0"_s);
}

void tst_generate::countsInTheMinorUnitsOfTheCurrency()
{
    QCOMPARE(generate::priceIn({u"JPY"_s, 0}, 1450), Money{1450});
    QCOMPARE(generate::priceIn({u"EUR"_s, 2}, 1450), Money{1450});
    QCOMPARE(generate::priceIn({u"BHD"_s, 3}, 1450), Money{14500});
    test::TestBook book(u"BHD"_s);
    Watcher watcher;
    QVERIFY(generate::generate(book.writer(), {.products = 30, .users = 5, .orders = 50, .lastDay = kDay}, watcher));
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products WHERE price % 10 <> 0"_s), u"0"_s);
}

void tst_generate::spreadsOrdersOverTheDaysExactly()
{
    for (const qint64 orders : {qint64{0}, qint64{1}, qint64{600}, qint64{1000000}}) {
        const QList<qint64> counts = generate::ordersPerDay(QDate(2023, 7, 1), kDay, orders);
        QCOMPARE(counts.size(), 366);
        qint64 sum = 0;
        for (const qint64 count : counts) {
            QVERIFY(count >= 0);
            sum += count;
        }
        QCOMPARE(sum, orders);
    }
    const QList<qint64> year = generate::ordersPerDay(QDate(2023, 1, 1), QDate(2023, 12, 31), 100000);
    QVERIFY(year[340] > 2 * year[10]); // December and January
    generate::Dice dice(1);
    const QList<QTime> times = generate::timesOfDay(500, {QTime(8, 0), QTime(23, 0)}, dice);
    QVERIFY(std::is_sorted(times.begin(), times.end()));
    QVERIFY(times.first() >= QTime(8, 0) && times.last() < QTime(23, 0));
}

void tst_generate::makesUpPeopleThatTheBookTakes()
{
    generate::Dice dice(8);
    QSet<QString> countries;
    for (qint64 i = 0; i < 5000; ++i) {
        const generate::Person person = generate::Person::anybody(dice);
        QCOMPARE(trimmedName(person.name()), person.name());
        QVERIFY(!person.name().isEmpty());
        QVERIFY2(isEmail(person.email(i)), qPrintable(person.email(i)));
        const auto address = person.address();
        QVERIFY(!address.street.isEmpty() && !address.city.isEmpty() && !address.postalCode.contains(u'#'));
        QVERIFY(!person.phone().contains(u'#'));
        QCOMPARE(address.country.size(), 2);
        countries.insert(address.country);
    }
    QVERIFY(countries.size() >= 10);
}

void tst_generate::namesSiblingCategoriesApart()
{
    test::TestBook book;
    Watcher watcher;
    QVERIFY(generate::generate(book.writer(), {.products = 100000 / 20, .lastDay = kDay}, watcher));
    auto made = db::inTransaction(book.writer(), [&]() -> Result<void> {
        auto writer = generate::BulkWriter::on(book.writer());
        generate::Dice dice(1);
        generate::Catalog catalog(*writer, dice, {u"EUR"_s, 2}, QDateTime::currentDateTimeUtc());
        return catalog.writeCategories(2000);
    });
    QVERIFY(made);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM categories"_s), u"2100"_s);
    QCOMPARE(scalar(book.writer(),
                 u"SELECT count(*) FROM (SELECT 1 FROM categories WHERE parent_id IS NOT NULL GROUP BY parent_id, name "
                 u"HAVING count(*) > 1)"_s),
        u"0"_s);
    QCOMPARE(scalar(book.writer(),
                 u"WITH RECURSIVE tree(id, depth) AS (SELECT id, 1 FROM categories WHERE parent_id IS NULL UNION ALL SELECT "
                 u"c.id, depth + 1 FROM categories c JOIN tree ON c.parent_id = tree.id) SELECT max(depth) FROM tree"_s),
        u"4"_s);
}

void tst_generate::givesValidBarcodes()
{
    QSet<QString> seen;
    for (qint64 number = 0; number < 2000; ++number) {
        const QString code = generate::inStoreBarcode(number * 7919);
        QCOMPARE(code.size(), 13);
        int sum = 0;
        for (int i = 0; i < 13; ++i)
            sum += code[i].digitValue() * (i % 2 == 0 ? 1 : 3);
        QCOMPARE(sum % 10, 0);
        seen.insert(code);
    }
    QCOMPARE(seen.size(), 2000);
}

void tst_generate::theSampleIsAWholeShop()
{
    test::TestBook book(u"GBP"_s, u"Europe/London"_s);
    const auto written = fill(book);
    QVERIFY(written);
    QCOMPARE(written->categories, qint64{25});
    QCOMPARE(written->products, qint64{120});
    QCOMPARE(written->users, qint64{80});
    QCOMPARE(written->orders, qint64{600});
    QCOMPARE(scalar(book.writer(), u"SELECT count(DISTINCT sku) || ' ' || count(DISTINCT name) FROM products"_s), u"120 120"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT count(DISTINCT name) FROM users"_s), u"80"_s);
    const auto between = [&book](const QString &sql, qint64 low, qint64 high) {
        const qint64 found = scalar(book.writer(), sql).toLongLong();
        if (found < low || found > high)
            qWarning("%lld for %s", found, qPrintable(sql));
        return found >= low && found <= high;
    };
    QVERIFY(between(u"SELECT count(*) FROM orders WHERE status IN ('pending', 'processing')"_s, 5, 30));
    QVERIFY(between(u"SELECT count(*) FROM orders WHERE status = 'shipped'"_s, 5, 30));
    QVERIFY(between(u"SELECT count(*) FROM orders WHERE status = 'cancelled'"_s, 8, 35));
    QVERIFY(between(u"SELECT count(*) FROM orders WHERE kind = 'return'"_s, 6, 30));
    QVERIFY(between(u"SELECT count(*) FROM orders WHERE user_id IS NULL"_s, 10, 60));
    QVERIFY(between(
        u"WITH RECURSIVE up(product, category, minimum) AS (SELECT id, category_id, minimum_stock FROM products UNION ALL SELECT product, "
        u"c.parent_id, c.minimum_stock FROM up JOIN categories c ON c.id = up.category WHERE up.minimum IS NULL) SELECT count(*) FROM up "
        u"JOIN stock ON product_id = product WHERE minimum IS NOT NULL AND on_hand - reserved <= minimum"_s,
        4, 40));
    QCOMPARE(scalar(book.writer(),
                 u"SELECT max(invoice_number) = count(invoice_number) AND max(invoice_number) + 1 = (SELECT next_invoice_number "
                 u"FROM book) FROM orders"_s),
        u"1"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products WHERE price <= cost OR description = ''"_s), u"0"_s);
    QVERIFY(!scalar(book.writer(), u"SELECT seller_name FROM book"_s).isEmpty());
    QVERIFY(!fill(book)); // the SKUs are there already
}

void tst_generate::theSampleIsTheSameEachDay()
{
    test::TestBook one(u"GBP"_s, u"Europe/London"_s);
    test::TestBook two(u"GBP"_s, u"Europe/London"_s);
    QVERIFY(fill(one) && fill(two));
    QCOMPARE(fingerprint(one.writer()), fingerprint(two.writer()));
}

void tst_generate::theSampleHasNothingInTheFuture()
{
    test::TestBook book(u"GBP"_s, u"Europe/London"_s);
    QVERIFY(fill(book));
    const QString end = u"'2024-06-29T23:10:00.000Z'"_s; // ten past midnight in London
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM orders WHERE placed_at > %1 OR updated_at > %1"_s.arg(end)), u"0"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM stock_moves WHERE at > %1"_s.arg(end)), u"0"_s);
    QCOMPARE(scalar(book.writer(), u"SELECT max(business_date) FROM orders"_s), u"2024-06-30"_s);
}

QTEST_GUILESS_MAIN(tst_generate)
#include "tst_generate.moc"
