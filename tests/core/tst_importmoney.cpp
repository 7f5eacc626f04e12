// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Amounts in files: whose currency they are, and what a line's total says beside its price.
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

QTEST_GUILESS_MAIN(tst_importmoney)
#include "tst_importmoney.moc"
