// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders and order lines: what is made, matched, refused and reckoned.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

QString rejected(const ImportReport &report)
{
    QStringList rows;
    for (const RejectedRow &row : report.rejects)
        rows.append(u"%1:%2 %3"_s.arg(row.line).arg(faultName(row.fault), row.data.join(u'|')).trimmed());
    return rows.join(u'\n');
}

const QString kOrders = u"SELECT number, kind, status, total, discount, shipping, tax, item_count, coalesce(code, '-') FROM orders "
                        "LEFT JOIN users ON users.id = user_id ORDER BY number"_s;
const QString kLines = u"SELECT number, line, sku, name, quantity, unit_price, discount_bp, order_items.total, discount_share "
                       "FROM order_items JOIN orders ON orders.id = order_id ORDER BY number, line"_s;

} // namespace

class tst_importorders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesWhatAFlatFileCarries();
    void countsNegativeOrdersAsReturns();
    void rejectsMixedSignsAsAWhole();
    void findsLinesByNumberAndByPosition();
    void bringsMendedRowsBackToTheirPlace();
    void changesOnlyWhatIsNew();
    void joinsLinesThatStandApart();
    void reckonsDiscountAndTax();
    void keepsOrdersWhoseLinesComeLater();
    void refusesADiscountThatIsMoreThanItsLines();
    void setsAndWalksTheStatus();
    void refusesChangesOfClosedOrders();
    void makesCustomersByCodeEmailAndName();
    void takesTheLineTotalWhereThereIsNoPrice();
    void movesStockWhenAsked();
    void refusesToSellWhatIsNotThere();
};

void tst_importorders::makesWhatAFlatFileCarries()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "Order,Date,Customer ID,Customer Name,Country,SKU,Description,Quantity,Price\n"
        "1,2024-03-01 10:00,C1,Anna,Germany,a,,2,1.50\n"
        "1,2024-03-01 10:00,C2,Berta,France,b,Bee,1,2.00\n" // of one order the first row's customer counts
        "1,2024-03-01 10:00,C1,Anna,Germany,a,Ay,1,1.75\n" // a product may stand twice
        "2,2024-03-02,,,Narnia,a,Other,1,1.80\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"4 4 0 0 0"_s);
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|675|0|0|0|3|C1\n2|sale|delivered|180|0|0|0|1|-"_s);
    // the first description that is not blank, the last price
    QCOMPARE(book.table(u"SELECT sku, name, price FROM products ORDER BY sku"_s), u"a|Ay|180\nb|Bee|200"_s);
    QCOMPARE(book.table(kLines), u"1|1|a|Ay|2|150|0|300|0\n1|2|b|Bee|1|200|0|200|0\n1|3|a|Ay|1|175|0|175|0\n2|1|a|Other|1|180|0|180|0"_s);
    QCOMPARE(book.table(u"SELECT code, name, country FROM users JOIN addresses ON users.id = user_id"_s), u"C1|Anna|DE"_s);
    QCOMPARE(book.table(u"SELECT billing_country, placed_at, business_date, moves_stock FROM orders ORDER BY number"_s),
        u"DE|2024-03-01T10:00:00.000Z|2024-03-01|0\nNarnia|2024-03-02T00:00:00.000Z|2024-03-02|0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::countsNegativeOrdersAsReturns()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,price\nR1,2024-03-01,a,-2,1.50\nR1,2024-03-01,b,-1,2\nR2,2024-03-01,a,-3,0\nS,2024-03-01,a,5,1\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"4 4 0 0 0"_s);
    QCOMPARE(book.table(kOrders), u"R1|return|delivered|500|0|0|0|2|-\nR2|return|delivered|0|0|0|0|1|-\nS|sale|delivered|500|0|0|0|1|-"_s);
    QCOMPARE(book.ask(u"SELECT orders, total FROM daily_sales"_s), u"3|0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::rejectsMixedSignsAsAWhole()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,price\nM,2024-03-01,a,2,1\nS,2024-03-01,b,1,1\nM,2024-03-01,c,-1,1\nS,2024-03-01,b,0,1\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"2:MixedSigns M\n4:MixedSigns M\n5:ZeroQuantity"_s);
    QCOMPARE(book.table(u"SELECT number FROM orders"_s), u"S"_s);
    QCOMPARE(book.table(u"SELECT sku FROM products"_s), u"b"_s);
}

void tst_importorders::findsLinesByNumberAndByPosition()
{
    const ImportBook book;
    QVERIFY_OK(
        book.importText(ImportKind::OrderLines, "order,date,line,sku,quantity,price\n1,2024-03-01,20,a,1,1\n1,2024-03-01,10,b,1,2\n"));
    QCOMPARE(book.table(u"SELECT line, sku FROM order_items ORDER BY line"_s), u"10|b\n20|a"_s);
    const auto changed = book.importText(
        ImportKind::OrderLines, "order,date,line,sku,quantity,price\n1,2024-03-01,10,b,3,2\n1,2024-03-01,10,c,9,9\n1,2024-03-01,0,c,9,9\n");
    QVERIFY_OK(changed);
    QCOMPARE(counts(*changed), u"3 0 1 0 2"_s);
    QCOMPARE(rejected(*changed), u"3:DuplicateRow line|10\n4:BadNumber line|0"_s);
    QCOMPARE(book.ask(u"SELECT total FROM orders"_s), u"700"_s);

    // a rejected row keeps its place, so that it finds it again when it is mended
    const ImportBook other;
    QVERIFY_OK(other.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price\n1,2024-03-01,a,1,1\n1,2024-03-01,b,x,2\n1,2024-03-01,c,1,3\n"));
    QCOMPARE(other.table(u"SELECT line, sku FROM order_items ORDER BY line"_s), u"1|a\n3|c"_s);
    const auto mended = other.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price\n1,2024-03-01,a,1,1\n1,2024-03-01,b,2,2\n1,2024-03-01,c,1,3\n");
    QVERIFY_OK(mended);
    QCOMPARE(counts(*mended), u"3 1 0 2 0"_s);
    QCOMPARE(other.ask(u"SELECT total, item_count FROM orders"_s), u"800|3"_s);
    QCOMPARE(other.findings(), QString());
}

void tst_importorders::bringsMendedRowsBackToTheirPlace()
{
    const ImportBook book;
    const QString path = book.folder() + u"/rejects.csv"_s;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,price\n1,2024-03-01,a,1,1\n1,2024-03-01,b,x,2\n1,2024-03-01,c,1,3\n2,2024-03-01,d\n"
        "3,2024-03-01,e,1,1\n3,2024-03-01,f,-1,1\n",
        [&](ImportRequest &request) { request.rejectsFile = path; });
    QVERIFY_OK(report);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray rejects = file.readAll();
    QCOMPARE(rejects,
        QByteArray("order,date,sku,quantity,price,order_line,line,reason\r\n"
                   "1,2024-03-01,b,x,2,2,3,The quantity “x” is not a number.\r\n"
                   "2,2024-03-01,d,,,1,5,The row has 3 cells where the header has 5.\r\n"
                   "3,2024-03-01,e,1,1,1,6,Order “3” has positive and negative quantities; it is neither a sale nor a return.\r\n"
                   "3,2024-03-01,f,-1,1,2,7,Order “3” has positive and negative quantities; it is neither a sale nor a return.\r\n"));
    rejects.replace("b,x,", "b,5,").replace("f,-1,", "f,1,").replace("d,,,1,", "d,1,1,1,");
    const auto mended = book.importText(ImportKind::OrderLines, rejects);
    QVERIFY_OK(mended);
    QCOMPARE(counts(*mended), u"4 4 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT number, line, sku FROM order_items JOIN orders ON orders.id = order_id ORDER BY number, line"_s),
        u"1|1|a\n1|2|b\n1|3|c\n2|1|d\n3|1|e\n3|2|f"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::changesOnlyWhatIsNew()
{
    const ImportBook book;
    const QByteArray header = "order,date,customer,sku,quantity,price,message\n";
    QVERIFY_OK(book.importText(ImportKind::OrderLines, header + "1,2024-03-01,C1,a,1,1,hello\n1,2024-03-01,C1,b,1,2,hello\n"));
    const auto again = book.importText(ImportKind::OrderLines,
        header + "1,2024-03-02,C1,a,1,1,hello\n1,2024-03-02,C1,b,1,2,hello\n1,2024-03-02,C1,c,1,4,hello\n2,2024-03-02,C2,a,1,1,\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"4 2 0 2 0"_s);
    QCOMPARE(book.table(u"SELECT number, business_date, total, item_count FROM orders ORDER BY number"_s),
        u"1|2024-03-02|700|3\n2|2024-03-02|100|1"_s);
    const auto header2 = book.importText(ImportKind::OrderLines, header + "2,2024-03-02,C3,a,1,1,bye\n");
    QVERIFY_OK(header2);
    QCOMPARE(counts(*header2), u"1 0 1 0 0"_s); // the row that carries the changed order
    QCOMPARE(book.ask(u"SELECT code, message FROM orders JOIN users ON users.id = user_id WHERE number = '2'"_s), u"C3|bye"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::joinsLinesThatStandApart()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price\n1,2024-03-01,a,1,1\n2,2024-03-01,b,1,2\n1,,c,1,3\n2,,d,1,4\n1,,e,1,5\n"));
    QCOMPARE(book.table(u"SELECT number, line, sku FROM order_items JOIN orders ON orders.id = order_id ORDER BY number, line"_s),
        u"1|1|a\n1|2|c\n1|3|e\n2|1|b\n2|2|d"_s);
    QCOMPARE(book.table(u"SELECT total FROM orders ORDER BY number"_s), u"900\n600"_s);
}

void tst_importorders::reckonsDiscountAndTax()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,price,discount,tax,order discount,shipping\n"
        "1,2024-03-01,a,3,3.33,0.1,0.2,1.00,4.50\n1,2024-03-01,b,1,5,0,0.2,,\n"));
    // 9.99 less 10 % is 8.99; 1.00 over 8.99 and 5.00 is 0.64 and 0.36; tax inside (12.99)
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|1749|100|450|217|2|-"_s);
    QCOMPARE(book.table(kLines), u"1|1|a|a|3|333|1000|899|64\n1|2|b|b|1|500|0|500|36"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::keepsOrdersWhoseLinesComeLater()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name,price\na,Ay,1\n"));
    const auto orders = book.importText(ImportKind::Orders, "number,date,shipping\n1,2024-03-01,4.50\n2,2024-03-01,1\n");
    QVERIFY_OK(orders);
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|450|0|450|0|0|-\n2|sale|delivered|100|0|100|0|0|-"_s);
    const auto lines = book.importText(ImportKind::OrderLines, "order,sku,quantity,price\n1,a,2,1.50\n9,a,1,1\n2,z,1,1\n");
    QVERIFY_OK(lines);
    QCOMPARE(rejected(*lines), u"3:UnknownOrder 9\n4:UnknownProduct z"_s);
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|750|0|450|0|1|-\n2|sale|delivered|100|0|100|0|0|-"_s);
    const auto again
        = book.importText(ImportKind::Orders, "number,date,shipping\n1,2024-03-01,5.50\n2,2024-03-01,1\n2,2024-03-01,1\n2,2024-03-02,1\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"4 0 1 2 1"_s);
    QCOMPARE(rejected(*again), u"5:DuplicateRow number|2"_s);
    QCOMPARE(book.ask(u"SELECT total FROM orders WHERE number = '1'"_s), u"850"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::refusesADiscountThatIsMoreThanItsLines()
{
    const ImportBook book;
    const auto report = book.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price,order discount\n1,2024-03-01,a,1,1,2\n2,2024-03-01,a,1,2,2\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"2:OrderTotalNegative 1"_s);
    QCOMPARE(book.table(kOrders), u"2|sale|delivered|0|200|0|0|1|-"_s);
    const auto later = book.importText(ImportKind::Orders, "number,date,discount\n2,2024-03-01,3\n3,2024-03-01,3\n");
    QVERIFY_OK(later);
    QCOMPARE(rejected(*later), u"2:OrderTotalNegative 2"_s);
    const auto lines = book.importText(ImportKind::OrderLines, "order,sku,quantity,price\n3,a,1,2\n");
    QVERIFY_OK(lines);
    QCOMPARE(rejected(*lines), u"2:OrderTotalNegative 3"_s);
    QVERIFY_OK(book.importText(ImportKind::OrderLines, "order,sku,quantity,price\n3,a,1,4\n"));
    QCOMPARE(book.ask(u"SELECT total FROM orders WHERE number = '3'"_s), u"100"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::setsAndWalksTheStatus()
{
    const ImportBook book;
    const auto import = [&](const QByteArray &rows) { return book.importText(ImportKind::Orders, "number,date,status\n" + rows); };
    const auto first = import("1,2024-03-01,new\n2,2024-03-01,canceled\n3,2024-03-01,purple\n4,2024-03-01,\n5,2024-03-01,complete\n");
    QVERIFY_OK(first);
    QCOMPARE(rejected(*first), u"4:BadStatus purple"_s);
    const QString states = u"SELECT number, status FROM orders ORDER BY number"_s;
    QCOMPARE(book.table(states), u"1|pending\n2|cancelled\n4|delivered\n5|delivered"_s);
    const auto second = import("1,2024-03-01,delivered\n2,2024-03-01,delivered\n4,2024-03-01,\n5,2024-03-01,pending\n");
    QVERIFY_OK(second);
    QCOMPARE(rejected(*second), u"3:StatusNotAllowed cancelled|delivered\n5:StatusNotAllowed delivered|pending"_s);
    QCOMPARE(counts(*second), u"4 0 1 1 2"_s);
    QCOMPARE(book.table(states), u"1|delivered\n2|cancelled\n4|delivered\n5|delivered"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::refusesChangesOfClosedOrders()
{
    const ImportBook book;
    const QByteArray header = "order,date,sku,quantity,price\n";
    QVERIFY_OK(book.importText(ImportKind::OrderLines, header + "1,2024-03-01,a,1,1\n2,2024-03-01,a,-1,1\n"));
    QVERIFY_OK(answerOf(book.store().write({u"order.invoice"_s}, [](db::Connection &writer) -> Result<void> {
        test::execute(writer, u"UPDATE orders SET invoice_number = 7 WHERE number = '1'"_s);
        return {};
    })));
    const auto same = book.importText(ImportKind::OrderLines, header + "1,2024-03-01,a,1,1\n");
    QVERIFY_OK(same);
    QCOMPARE(counts(*same), u"1 0 0 1 0"_s);
    const auto changed = book.importText(ImportKind::OrderLines, header + "1,2024-03-01,a,2,1\n2,2024-03-01,a,1,1\n");
    QVERIFY_OK(changed);
    QCOMPARE(rejected(*changed), u"2:OrderLocked 1\n3:OrderLocked 2"_s);
    QCOMPARE(book.ask(u"SELECT quantity FROM order_items JOIN orders ON orders.id = order_id WHERE number = '1'"_s), u"1"_s);
}

void tst_importorders::makesCustomersByCodeEmailAndName()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,email,name\nC1,anna@x.org,Anna\n,berta@x.org,Berta\n"));
    const auto report = book.importText(ImportKind::Orders,
        "number,date,customer id,email,customer name\n"
        "1,2024-03-01,C1,,\n"
        "2,2024-03-01,,BERTA@x.org,\n"
        "3,2024-03-01,C9,,\n" // a code alone says too little
        "4,2024-03-01,C3,carl@x.org,Carl\n"
        "5,2024-03-01,C4,carl@x.org,Dora\n" // the address is Carl's
        "6,2024-03-01,,,Emil\n"
        "7,2024-03-01,,,Emil\n"
        "8,2024-03-01,,,\n"
        "9,2024-03-01,,no address,\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"4:UnknownUser C9\n10:BadEmail no address"_s);
    QCOMPARE(book.table(u"SELECT number, coalesce(users.name, '-') FROM orders LEFT JOIN users ON users.id = user_id ORDER BY number"_s),
        u"1|Anna\n2|Berta\n4|Carl\n5|Dora\n6|Emil\n7|Emil\n8|-"_s);
    QCOMPARE(book.table(u"SELECT coalesce(code, '-'), coalesce(email, '-'), name FROM users ORDER BY name"_s),
        u"C1|anna@x.org|Anna\n-|berta@x.org|Berta\nC3|carl@x.org|Carl\nC4|-|Dora\n-|-|Emil"_s);
    const auto again
        = book.importText(ImportKind::Orders, "number,date,customer id,email,customer name\n6,2024-03-01,,,Emil\n8,2024-03-01,,,\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"2 0 0 2 0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importorders::takesTheLineTotalWhereThereIsNoPrice()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,line total\n1,2024-03-01,a,3,9.99\n2,2024-03-01,a,3,10.00\n3,2024-03-01,a,-2,-5\n4,2024-03-01,a,1,\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"3:TotalNotDivisible line_total|10.00|3\n5:MissingValue unit_price"_s);
    QCOMPARE(
        book.table(u"SELECT number, kind, unit_price, orders.total FROM orders JOIN order_items ON orders.id = order_id ORDER BY number"_s),
        u"1|sale|333|999\n3|return|250|500"_s);
}

void tst_importorders::movesStockWhenAsked()
{
    const ImportBook book;
    const auto moving = [](ImportRequest &request) { request.moveStock = true; };
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name,stock\na,Ay,10\nb,Bee,5\n"));
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,status,sku,quantity,price\n"
        "1,2024-03-01,delivered,a,4,1\n1,2024-03-01,delivered,b,1,1\n"
        "2,2024-03-02,pending,a,3,1\n"
        "3,2024-03-03,delivered,a,-1,1\n"
        "4,2024-03-04,cancelled,b,5,1\n",
        moving);
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"5 5 0 0 0"_s);
    const QString stock = u"SELECT sku, on_hand, reserved FROM stock JOIN products ON products.id = product_id ORDER BY sku"_s;
    QCOMPARE(book.table(stock), u"a|7|3\nb|4|0"_s);
    QCOMPARE(book.table(u"SELECT reason, delta FROM stock_moves WHERE order_item_id IS NOT NULL ORDER BY id"_s),
        u"shipped|-4\nshipped|-1\nreturned|1"_s);
    QCOMPARE(book.findings(), QString());
    const auto again = book.importText(ImportKind::OrderLines,
        "order,date,status,sku,quantity,price\n1,2024-03-01,delivered,a,4,1\n1,2024-03-01,delivered,b,2,1\n", moving);
    QVERIFY_OK(again);
    QCOMPARE(rejected(*again), u"2:OrderLocked 1\n3:OrderLocked 1"_s); // its goods have moved
    QCOMPARE(book.table(stock), u"a|7|3\nb|4|0"_s);
}

void tst_importorders::refusesToSellWhatIsNotThere()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name,stock\na,Ay,10\n"));
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,status,sku,quantity,price\n"
        "1,2024-03-03,delivered,a,6,1\n" // after order 2
        "2,2024-03-01,delivered,a,6,1\n"
        "3,2024-03-04,delivered,a,4,1\n"
        "4,2024-03-01,pending,a,1,1\n"
        "5,2024-03-02,delivered,new,1,1\n",
        [](ImportRequest &request) { request.moveStock = true; });
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"2:NotEnoughStock a\n5:NotEnoughStock a\n6:NotEnoughStock new"_s);
    QCOMPARE(book.ask(u"SELECT on_hand, reserved FROM stock JOIN products ON products.id = product_id WHERE sku = 'a'"_s), u"0|0"_s);
    QCOMPARE(book.findings(), QString());
}

QTEST_GUILESS_MAIN(tst_importorders)
#include "tst_importorders.moc"
