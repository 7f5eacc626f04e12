// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/reports/reports.h"
#include "tests/support/ordershop.h"
#include "tests/support/randomshop.h"

#include <QMap>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;
using reports::DailySales;
using reports::ProductRank;
using reports::Range;

namespace {

/// What the reports are of, read past them: every order that counts, with its sign.
struct Order {
    QDate date;
    qint64 total;
};
struct Line {
    QDate date;
    qint64 product;
    qint64 units;
    qint64 revenue;
};

QList<Order> ordersOf(db::Connection &connection)
{
    return must(
        db::Query(connection, "SELECT business_date, kind, total FROM orders WHERE status <> 'cancelled'"_sql).all([](const db::Row &row) {
            return Order{QDate::fromString(row.text(0), Qt::ISODate), row.text(1) == u"return"_s ? -row.integer(2) : row.integer(2)};
        }));
}

QList<Line> linesOf(db::Connection &connection)
{
    return must(db::Query(connection,
        "SELECT business_date, kind, product_id, quantity, order_items.total, discount_share FROM order_items JOIN orders "
        "ON orders.id = order_id WHERE status <> 'cancelled'"_sql)
                    .all([](const db::Row &row) {
                        const qint64 sign = row.text(1) == u"return"_s ? -1 : 1;
                        return Line{QDate::fromString(row.text(0), Qt::ISODate), row.integer(2), sign * row.integer(3),
                            sign * (row.integer(4) - row.integer(5))};
                    }));
}

bool holds(const Range &range, QDate date)
{
    return (!range.from || date >= *range.from) && (!range.to || date <= *range.to);
}

/// Away from zero at .5.
qint64 divided(qint64 sum, qint64 by)
{
    return (sum < 0 ? -1 : 1) * ((2 * std::abs(sum) + by) / (2 * by));
}

QString textOf(const DailySales &day)
{
    return u"%1 %2 %3 %4 %5 %6 #%7"_s.arg(day.date.toString(Qt::ISODate))
        .arg(day.orders)
        .arg(day.total.value)
        .arg(day.runningTotal.value)
        .arg(day.average7Days.value)
        .arg(day.change ? QString::number(day.change->value) : u"-"_s)
        .arg(day.rank);
}

QStringList dailyOf(db::Connection &connection, const Range &range = {})
{
    QStringList texts;
    for (const auto &day : must(reports::dailySales(connection, range)))
        texts << textOf(day);
    return texts;
}

/// The same by counting, day by day.
QStringList dailyByHand(db::Connection &connection, const Range &range)
{
    struct Day {
        qint64 orders = 0;
        qint64 total = 0;
    };
    QMap<QDate, Day> days;
    for (const Order &order : ordersOf(connection)) {
        ++days[order.date].orders;
        days[order.date].total += order.total;
    }
    QStringList texts;
    qint64 running = 0;
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        if (!holds(range, day.key()))
            continue;
        running += day->total;
        DailySales expected{.date = day.key(), .orders = day->orders, .total = {day->total}, .runningTotal = {running}, .rank = 1};
        qint64 week = 0;
        qint64 weekDays = 0;
        for (int before = 0; before < 7; ++before) {
            const QDate one = day.key().addDays(-before);
            week += days.value(one).total;
            weekDays += one >= days.firstKey() ? 1 : 0;
        }
        expected.average7Days = {divided(week, weekDays)};
        if (day != days.cbegin())
            expected.change = Money{day->total - std::prev(day)->total};
        for (auto other = days.cbegin(); other != days.cend(); ++other)
            expected.rank += holds(range, other.key()) && other->total > day->total ? 1 : 0;
        texts << textOf(expected);
    }
    return texts;
}

QString textOf(const ProductRank &product)
{
    return u"%1 | %2 | %3 | %4 %5 #%6 %7"_s.arg(product.sku, product.name, product.category.value_or(u"-"_s))
        .arg(product.units)
        .arg(product.revenue.value)
        .arg(product.rank)
        .arg(product.share ? QString::number(*product.share, 'f', 9) : u"-"_s);
}

QStringList rankingOf(db::Connection &connection, const Range &range = {})
{
    QStringList texts;
    for (const auto &product : must(reports::productRanking(connection, range)))
        texts << textOf(product);
    return texts;
}

/// The same by counting; in no order.
QStringList rankingByHand(db::Connection &connection, const Range &range)
{
    struct Product {
        ProductRank rank;
        qint64 category;
    };
    QMap<qint64, Product> sold;
    auto products = db::Query(connection,
        "SELECT products.id, sku, products.name, categories.name, coalesce(categories.id, 0) FROM products LEFT JOIN categories "
        "ON categories.id = category_id"_sql);
    must(products.forEach([&](const db::Row &row) {
        sold[row.integer(0)] = {{.sku = row.text(1), .name = row.text(2), .category = row.maybeText(3)}, row.integer(4)};
    }));
    for (const Line &line : linesOf(connection)) {
        if (!holds(range, line.date))
            continue;
        sold[line.product].rank.units += line.units;
        sold[line.product].rank.revenue.value += line.revenue;
    }
    QStringList texts;
    for (auto product : std::as_const(sold)) {
        if (product.rank.units == 0 && product.rank.revenue.value == 0)
            continue;
        qint64 sum = 0;
        product.rank.rank = 1;
        for (const auto &other : std::as_const(sold)) {
            if (other.category != product.category || (other.rank.units == 0 && other.rank.revenue.value == 0))
                continue;
            sum += other.rank.revenue.value;
            product.rank.rank += other.rank.revenue > product.rank.revenue ? 1 : 0;
        }
        if (sum > 0)
            product.rank.share = static_cast<double>(product.rank.revenue.value) / static_cast<double>(sum);
        texts << textOf(product.rank);
    }
    return texts;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

QDateTime utc(const char *iso)
{
    return instantFromIso(QString::fromLatin1(iso)).value();
}

} // namespace

class tst_reports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithCountingByHand_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("book %u", seed) << seed;
    }

    void agreesWithCountingByHand()
    {
        QFETCH(quint32, seed);
        TestBook book;
        fillRandomly(book.writer(), seed, {.users = 20, .categories = 8, .products = 60, .orders = 250});
        auto reader = book.reader();
        const QList<Range> ranges{{}, {.from = QDate(2026, 2, 10)}, {.to = QDate(2026, 2, 20)},
            {.from = QDate(2026, 2, 3), .to = QDate(2026, 3, 3)}, {.from = QDate(2026, 3, 5), .to = QDate(2026, 3, 5)},
            {.from = QDate(2020, 1, 1), .to = QDate(2030, 1, 1)}, {.from = QDate(2027, 1, 1)}};
        for (const auto &range : ranges) {
            QCOMPARE(dailyOf(reader, range), dailyByHand(reader, range));
            QCOMPARE(sorted(rankingOf(reader, range)), sorted(rankingByHand(reader, range)));
        }
        QVERIFY(dailyOf(reader).size() > 40);
        QVERIFY(rankingOf(reader).size() > 40);
        // Of all times the summary is read, within a range the lines: both say the same, in the same order.
        QCOMPARE(rankingOf(reader), rankingOf(reader, {.from = QDate(2000, 1, 1)}));
    }

    void isEmptyForAnEmptyBook()
    {
        TestBook book;
        addProduct(book.writer(), u"A"_s);
        auto reader = book.reader();
        QCOMPARE(dailyOf(reader), QStringList());
        QCOMPARE(rankingOf(reader), QStringList());
        QCOMPARE(rankingOf(reader, {.from = QDate(2026, 1, 1)}), QStringList());
    }

    void countsDaysWithoutSalesInTheAverage()
    {
        OrderShop shop;
        const auto sell = [&](int day, qint64 pieces) {
            shop.place({.businessDate = QDate(2026, 5, day), .movesStock = false, .items = {{.productId = shop.a, .quantity = pieces}}});
        };
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        sell(1, 7);
        sell(2, 14);
        sell(7, 7);
        sell(9, 1);
        QCOMPARE(dailyOf(shop.writer),
            (QStringList{u"2026-05-01 1 7000 7000 7000 - #2"_s, u"2026-05-02 1 14000 21000 10500 7000 #1"_s,
                u"2026-05-07 1 7000 28000 4000 -7000 #2"_s, u"2026-05-09 1 1000 29000 1143 -6000 #4"_s}));
        // Within a range the days before it still count for the average and the change, not for the running total and the rank.
        QCOMPARE(dailyOf(shop.writer, {.from = QDate(2026, 5, 7), .to = QDate(2026, 5, 8)}),
            (QStringList{u"2026-05-07 1 7000 7000 4000 -7000 #1"_s}));
    }

    void takesReturnsOffAndLeavesCancelledOrdersOut()
    {
        OrderShop shop;
        const auto sale = shop.place({.businessDate = QDate(2026, 5, 4),
            .discount = {100},
            .shipping = {500},
            .items = {{.productId = shop.a, .quantity = 2}, {.productId = shop.b, .quantity = 3}}});
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto cancelled = shop.place({.businessDate = QDate(2026, 5, 4), .items = {{.productId = shop.a, .quantity = 1}}});
        QCOMPARE(dailyOf(shop.writer).size(), 1);
        QVERIFY(dailyOf(shop.writer).first().startsWith(u"2026-05-04 2 "_s));
        shop.set(cancelled, {OrderStatus::Cancelled});
        // 2 × 10.00 + 3 × 3.33 - 1.00 + 5.00; the discount falls on the lines as 0.67 and 0.33.
        QCOMPARE(dailyOf(shop.writer), (QStringList{u"2026-05-04 1 3399 3399 3399 - #1"_s}));
        QCOMPARE(rankingOf(shop.writer),
            (QStringList{u"A | Name of A | - | 2 1933 #1 %1"_s.arg(QString::number(1933.0 / 2899, 'f', 9)),
                u"B | Name of B | - | 3 966 #2 %1"_s.arg(QString::number(966.0 / 2899, 'f', 9))}));
        const auto back = must(shop.tryReturn(sale, {{shop.read(sale).items.first().id, 2}}));
        execute(shop.writer, u"UPDATE orders SET business_date = '2026-05-06' WHERE id = %1"_s.arg(back.value));
        QCOMPARE(dailyOf(shop.writer), dailyByHand(shop.writer, {}));
        const auto days = must(reports::dailySales(shop.writer));
        QCOMPARE(days.size(), 2);
        QCOMPARE(days.last().total, Money{-1933});
        QCOMPARE(days.last().average7Days, Money{489}); // (3399 - 1933) / 3 days
        // All of A came back: it was not sold, and of all times it is not there at all.
        QCOMPARE(rankingOf(shop.writer), (QStringList{u"B | Name of B | - | 3 966 #1 1.000000000"_s}));
        // On the day of the return it is, below nothing of which it could be a share.
        QCOMPARE(rankingOf(shop.writer, {.from = QDate(2026, 5, 5)}), (QStringList{u"A | Name of A | - | -2 -1933 #1 -"_s}));
    }

    void givesEqualsTheSameRank()
    {
        OrderShop shop;
        const auto c = addProduct(shop.writer, u"C"_s, 1000);
        const auto d = addProduct(shop.writer, u"D"_s, 500);
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        const auto category = addCategory(shop.writer, u"Zebra"_s);
        const auto twin = addCategory(shop.writer, u"Zebra"_s);
        const auto ant = addCategory(shop.writer, u"ant"_s);
        const auto put = [&](ProductId product, CategoryId into) {
            execute(shop.writer, u"UPDATE products SET category_id = %1 WHERE id = %2"_s.arg(into.value).arg(product.value));
        };
        put(shop.a, category);
        put(c, category);
        put(d, category);
        put(shop.b, ant);
        const auto other = addProduct(shop.writer, u"other"_s, 1);
        put(other, twin);
        const auto none = addProduct(shop.writer, u"0"_s, 9);
        for (int day = 1; day <= 3; ++day)
            shop.place({.businessDate = QDate(2026, 5, day),
                .items = {{.productId = day == 3 ? d : shop.a, .quantity = 1}, {.productId = day == 3 ? none : c, .quantity = 1}}});
        shop.place(
            {.businessDate = QDate(2026, 5, 3), .items = {{.productId = shop.b, .quantity = 1}, {.productId = other, .quantity = 1}}});
        QStringList places;
        for (const auto &product : must(reports::productRanking(shop.writer)))
            places << product.sku + u'#' + QString::number(product.rank);
        // By category, those of the same name apart, none last; a rank after two equals is left out.
        QCOMPARE(places, (QStringList{u"B#1"_s, u"A#1"_s, u"C#1"_s, u"D#3"_s, u"other#1"_s, u"0#1"_s}));
        QStringList days;
        for (const auto &day : must(reports::dailySales(shop.writer)))
            days << QString::number(day.rank);
        QCOMPARE(days, (QStringList{u"1"_s, u"1"_s, u"3"_s}));
    }

    // Days are the merchant's, also where a day has 23 or 25 hours.
    void knowsTheDaysOfTheShop()
    {
        OrderShop shop; // New York
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        for (const auto *at :
            {"2026-03-08T04:59:00.000Z", "2026-03-08T05:00:00.000Z", "2026-03-09T03:59:00.000Z", "2026-03-09T04:00:00.000Z",
                "2026-11-01T03:59:00.000Z", "2026-11-01T04:00:00.000Z", "2026-11-02T04:59:00.000Z", "2026-11-02T05:00:00.000Z"})
            shop.place({.placedAt = utc(at), .items = {{.productId = shop.a, .quantity = 1}}});
        QStringList days;
        for (const auto &day : must(reports::dailySales(shop.writer)))
            days << day.date.toString(Qt::ISODate) + u'=' + QString::number(day.orders);
        QCOMPARE(days,
            (QStringList{
                u"2026-03-07=1"_s, u"2026-03-08=2"_s, u"2026-03-09=1"_s, u"2026-10-31=1"_s, u"2026-11-01=2"_s, u"2026-11-02=1"_s}));
    }

    void tellsAmountsThatAreTooLarge()
    {
        TestBook book;
        addProduct(book.writer(), u"A"_s);
        addProduct(book.writer(), u"B"_s);
        execute(book.writer(), u"UPDATE product_sales SET units = 1, revenue = 9223372036854775807"_s);
        QCOMPARE(reports::productRanking(book.writer()).error().kind, ErrorKind::Overflow);
        execute(book.writer(), u"INSERT INTO daily_sales VALUES ('2026-05-01', 1, 9223372036854775807), ('2026-05-02', 1, 1)"_s);
        QCOMPARE(reports::dailySales(book.writer()).error().kind, ErrorKind::Overflow);
        QVERIFY(reports::dailySales(book.writer(), {.to = QDate(2026, 5, 1)}).isOk());
        execute(book.writer(), u"UPDATE daily_sales SET total = -9223372036854775807 WHERE business_date = '2026-05-02'"_s);
        QCOMPARE(reports::dailySales(book.writer()).error().kind, ErrorKind::Overflow); // of the change
        // Lines whose sum no summary could hold: it is set back between them.
        for (int number = 1; number <= 2; ++number) {
            execute(book.writer(), u"UPDATE product_sales SET revenue = 0"_s);
            execute(book.writer(),
                u"INSERT INTO orders (id, number, moves_stock, placed_at, business_date) VALUES (%1, '%1', 0, '2026-05-01T10:00:00.000Z', '2026-05-01')"_s
                    .arg(number));
            execute(book.writer(),
                u"INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) "
                "VALUES (%1, 1, 1, 'A', 'A', 1, 1, 9223372036854775807)"_s.arg(number));
        }
        const auto within = reports::productRanking(book.writer(), {.from = QDate(2026, 5, 1)});
        QVERIFY(!within.isOk());
        QCOMPARE(within.error().kind, ErrorKind::Overflow);
    }

    void isInterrupted()
    {
        TestBook book;
        fillRandomly(book.writer(), 1, {.users = 20, .categories = 8, .products = 60, .orders = 100});
        auto reader = book.reader();
        reader.interrupter().interrupt();
        QCOMPARE(reports::dailySales(reader).error().kind, ErrorKind::Superseded);
        QCOMPARE(reports::productRanking(reader).error().kind, ErrorKind::Superseded);
        QCOMPARE(reports::productRanking(reader, {.from = QDate(2026, 1, 1)}).error().kind, ErrorKind::Superseded);
        reader.interrupter().rearm();
        QVERIFY(reports::dailySales(reader).isOk());
        QVERIFY(!dailyOf(reader).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_reports)
#include "tst_reports.moc"
