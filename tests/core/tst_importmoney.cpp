// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Amounts in files: whose currency they are, and what a line's total says beside its price.
#include "core/words/importwords.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

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

} // namespace

class tst_importmoney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesTheSignOfAnotherCurrency();
    void takesTheSignsOfTheBooksCurrency_data();
    void takesTheSignsOfTheBooksCurrency();
    void refusesASignBetweenDigits();
    void saysWhyATotalDoesNotTellThePrice();
    void refusesATotalThatContradictsThePrice();
    void takesNoOrdersTotalForALines();
    void aDiscountMayWaitForItsLines();
};

void tst_importmoney::refusesTheSignOfAnotherCurrency()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Products,
        "sku,price,tax,stock\na,$12.50,,\nb,\u20AC5,,\nc,\u00A33.00,,\nd,5 \u00A5,,\ne,\u00A4 7,,\nf,EUR 8,,\ng,\u20AC 9 EUR,,\n"
        "h,1,\u20AC5,\ni,1,,$3\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report),
        u"2:OtherCurrency $12.50|EUR\n4:OtherCurrency \u00A33.00|EUR\n5:OtherCurrency 5 \u00A5|EUR\n9:BadPercent tax|\u20AC5\n"
        "10:BadNumber stock|$3"_s);
    QCOMPARE(book.table(u"SELECT sku, price FROM products ORDER BY sku"_s), u"b|500\ne|700\nf|800\ng|900"_s);
}

void tst_importmoney::takesTheSignsOfTheBooksCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const char *currency, const char16_t *sign, bool isOurs) {
        QTest::addRow("%s %s", currency, qPrintable(QString::fromUtf16(sign)))
            << QString::fromLatin1(currency) << QString::fromUtf16(sign) << isOurs;
    };
    for (const char *currency : {"USD", "CAD", "AUD", "MXN"})
        row(currency, u"$", true);
    row("GBP", u"\u00A3", true);
    row("JPY", u"\u00A5", true);
    row("CNY", u"\u00A5", true);
    row("INR", u"\u20B9", true);
    row("GBP", u"$", false);
    row("CHF", u"$", false);
    row("USD", u"\u20AC", false);
}

void tst_importmoney::takesTheSignsOfTheBooksCurrency()
{
    QFETCH(QString, currency);
    QFETCH(QString, sign);
    QFETCH(bool, isOurs);
    const ImportBook book(currency);
    const auto report = book.importText(ImportKind::Products, ("sku,price,currency\na,%1 5,\nb,6,%1\n"_L1).arg(sign).toUtf8());
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), isOurs ? u"2 2 0 0 0"_s : u"2 0 0 0 2"_s);
}

/// Whether it is 12.50 or 1,250 nobody can tell.
void tst_importmoney::refusesASignBetweenDigits()
{
    const ImportBook book(u"USD"_s);
    const auto report = book.importText(ImportKind::Products, "sku,price\na,12$50\nb,12.-\nc,\"7,-\"\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"2:BadNumber price|12$50"_s);
    QCOMPARE(book.table(u"SELECT sku, price FROM products ORDER BY sku"_s), u"b|1200\nc|700"_s);
}

void tst_importmoney::saysWhyATotalDoesNotTellThePrice()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,total,discount\n1,2024-01-01,a,3,25.00,\n2,2024-01-01,a,1,9.00,10%\n3,2024-01-01,a,3,9.00,\n"
        "4,2024-01-01,a,-1,-92233720368547758.08,\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report),
        u"2:TotalNotDivisible line_total|25.00|3\n3:TotalAfterDiscount line_total|9.00\n"
        "5:TooLarge line_total|-92233720368547758.08"_s);
    QCOMPARE(words::importFault(report->rejects.first().fault, report->rejects.first().data),
        u"The total of the line \u201C25.00\u201D cannot be divided by the quantity 3; give the unit price."_s);
}

void tst_importmoney::refusesATotalThatContradictsThePrice()
{
    const ImportBook book;
    const QByteArray head = "order,date,sku,quantity,price,discount,total\n";
    const auto report = book.importText(ImportKind::OrderLines,
        head
            + "1,2024-01-01,a,3,8.33,,25.00\n" // the price was rounded
              "2,2024-01-01,a,2,8.00,,12.00\n3,2024-01-01,a,-2,8.00,25%,-12.00\n4,2024-01-01,a,2,8.00,,\n5,2024-01-01,a,1,1,,1.02\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"3:TotalContradicts line_total|12.00|16.00\n6:TotalContradicts line_total|1.02|1.00"_s);
    QCOMPARE(book.table(u"SELECT number, total FROM orders ORDER BY number"_s), u"1|2499\n3|1200\n4|1600"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importmoney::takesNoOrdersTotalForALines()
{
    const QByteArray text
        = "order,date,sku,quantity,price,total\n1,2024-01-01,a,1,5,17.00\n1,2024-01-01,b,2,6,17.00\n2,2024-01-01,a,1,5,6.00\n";
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines, text);
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 3 0 0 0"_s);
    QCOMPARE(report->ignoredColumns, QStringList{u"total"_s});
    const auto said = book.importText(ImportKind::OrderLines, text, [](ImportRequest &request) {
        request.map = {{u"total"_s, u"line_total"_s}};
    });
    QVERIFY_OK(said);
    QCOMPARE(counts(*said), u"3 0 0 0 3"_s);
}

/// An orders file comes before its lines: until then the discount takes nothing off, and the book is sound.
void tst_importmoney::aDiscountMayWaitForItsLines()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Orders, "number,date,discount,shipping\n1,2024-01-01,5,2\n"));
    QCOMPARE(book.ask(u"SELECT total, discount FROM orders"_s), u"200|500"_s);
    QCOMPARE(book.findings(), QString());
    QVERIFY_OK(book.importText(ImportKind::OrderLines, "order,sku,name,quantity,price\n1,a,Ay,1,20\n"));
    QCOMPARE(book.ask(u"SELECT total, discount FROM orders"_s), u"1700|500"_s);
    QCOMPARE(book.findings(), QString());
    QVERIFY_OK(answerOf(book.store().write({u"order.edit"_s}, [](db::Connection &writer) -> Result<void> {
        test::execute(writer, u"UPDATE orders SET discount = 9900"_s);
        return {};
    })));
    QVERIFY2(book.findings().startsWith(u"order_terms"_s), qPrintable(book.findings()));
}

QTEST_GUILESS_MAIN(tst_importmoney)
#include "tst_importmoney.moc"
