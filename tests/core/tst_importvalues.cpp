// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a column is and how its cells are read: by its header and by all of its cells.
#include "core/transfer/categorypaths.h"
#include "core/transfer/columns.h"
#include "core/transfer/profiles.h"
#include "core/transfer/rowreader.h"
#include "core/transfer/statuswords.h"
#include "core/words/importwords.h"
#include "tests/support/outcome.h"

#include <QMetaEnum>
#include <QTest>
#include <QTimeZone>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;

namespace {

/// A survey as the reader would make it from these rows.
Survey surveyOf(const QByteArray &text, char delimiter = ',')
{
    Survey survey;
    survey.dialect.delimiter = delimiter;
    bool header = true;
    const auto read = readCsv(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), survey.dialect,
        [&](const Record &record) -> Result<bool> {
            if (header) {
                for (const std::string_view cell : record.cells)
                    survey.header.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
                survey.columns.resize(record.cells.size());
                header = false;
                return true;
            }
            for (std::size_t i = 0; i < record.cells.size() && i < survey.columns.size(); ++i)
                survey.columns[i].add(record.cells[i]);
            survey.sample.emplace_back(record.cells.begin(), record.cells.end());
            ++survey.rows;
            return true;
        });
    if (!read)
        qFatal("not CSV");
    return survey;
}

/// "column=field" of every column that has one.
QString toldLayout(ImportKind kind, const QByteArray &header, const ImportRequest &request = {})
{
    ImportRequest wanted = request;
    wanted.kind = kind;
    const Survey survey = surveyOf(header);
    const auto layout = findLayout(wanted, survey);
    if (!layout)
        return layout.error().data.join(u' ');
    QStringList told;
    for (int column = 0; column < survey.header.size(); ++column) {
        for (int field = 0; field < kFieldCount; ++field) {
            if (layout->column(static_cast<Field>(field)) == column)
                told.append(survey.header[column] + u'=' + fieldName(static_cast<Field>(field)));
        }
    }
    return told.join(u' ');
}

/// One column of every row, read as a value: money in cents of EUR, percent in basis points, dates as instants.
QString toldColumn(ImportKind kind, const QByteArray &text, Field field, char delimiter = ',')
{
    const Survey survey = surveyOf(text, delimiter);
    ImportRequest request;
    request.kind = kind;
    const auto layout = findLayout(request, survey);
    if (!layout)
        return layout.error().data.join(u' ');
    RowReader reader(*layout, survey, *Currency::named(u"EUR"), QTimeZone("Europe/Berlin"));
    QStringList told;
    bool header = true;
    const auto read = readCsv(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), survey.dialect,
        [&](const Record &record) -> Result<bool> {
            if (std::exchange(header, false))
                return true;
            reader.begin(record);
            std::optional<qint64> value;
            switch (fieldType(field)) {
            case FieldType::Money:
                value = reader.money(field);
                break;
            case FieldType::Integer:
                value = reader.integer(field, true);
                break;
            case FieldType::Percent:
                value = reader.percent(field, 10000);
                break;
            case FieldType::Date: {
                const auto moment = reader.moment(field);
                told.append(moment ? QString::fromStdString(moment->instant) : reader.fault() ? faultName(reader.fault()->fault) : u"-"_s);
                return true;
            }
            default: {
                const std::string_view code = reader.identifier(field);
                told.append(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
                return true;
            }
            }
            told.append(value ? QString::number(*value) : reader.fault() ? faultName(reader.fault()->fault) : u"-"_s);
            return true;
        });
    return read ? told.join(u' ') : u"not read"_s;
}

} // namespace

class tst_importvalues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheDecimalMarkOfAColumn();
    void findsTheOrderOfDayAndMonth();
    void readsFractionsAndPercents();
    void dropsPointZeroOnlyWhereTheWholeColumnHasIt();
    void countsTheWordsForNothing();
    void findsFieldsByManyNames_data();
    void findsFieldsByManyNames();
    void obeysTheMapAndTheProfile();
    void tellsWhatIsMissing();
    void splitsCategoryPaths();
    void knowsTheWordsForAStatus();
    void hasASentenceForEveryFault();
};

void tst_importvalues::findsTheDecimalMarkOfAColumn()
{
    const auto prices = [](const QByteArray &cells, char delimiter = ';') {
        return toldColumn(ImportKind::Products, QByteArray("sku;price;cost\n").replace(';', delimiter) + cells, Field::Price, delimiter);
    };
    QCOMPARE(prices("a;2,55;\nb;1.234,00;\nc;1.234;\n"), u"255 123400 123400"_s);
    QCOMPARE(prices("a;2.55;\nb;1,234.00;\nc;1,234;\n"), u"255 123400 123400"_s);
    QCOMPARE(prices("a;1.234;2,50\nb;5;3,10\n"), u"123400 500"_s); // the other column tells
    QCOMPARE(prices("a;1.234.567;\nb;5;\n"), u"123456700 500"_s);
    QCOMPARE(prices("a,1.234,\nb,5,\n", ','), u"TooManyDigits 500"_s); // nothing tells: a point, and refused rather than guessed
    QCOMPARE(prices("a;2.55;\nb;2.60;\nc;2,70;\n"), u"255 260 BadNumber"_s); // a row's own fault
}

void tst_importvalues::findsTheOrderOfDayAndMonth()
{
    const auto dates = [](const QByteArray &cells) { return toldColumn(ImportKind::Orders, "number,date\n" + cells, Field::PlacedAt); };
    QCOMPARE(dates("1,03/04/2010\n2,13/04/2010\n"), u"2010-04-02T22:00:00.000Z 2010-04-12T22:00:00.000Z"_s);
    QCOMPARE(dates("1,03/04/2010\n2,04/13/2010\n"), u"2010-03-03T23:00:00.000Z 2010-04-12T22:00:00.000Z"_s);
    QCOMPARE(dates("1,12/1/2010\n2,12/2/2010\n3,1/3/2011\n"), // only read with the month first it goes on in time
        u"2010-11-30T23:00:00.000Z 2010-12-01T23:00:00.000Z 2011-01-02T23:00:00.000Z"_s);
    QCOMPARE(dates("3,05/03/2010\n2,12/02/2010\n1,10/01/2010\n"), // only read with the day first it goes back all the time
        u"2010-03-04T23:00:00.000Z 2010-02-11T23:00:00.000Z 2010-01-09T23:00:00.000Z"_s);
    QCOMPARE(
        dates("3,1/3/2011\n2,12/2/2010\n1,11/5/2010\n"), u"2011-01-02T23:00:00.000Z 2010-12-01T23:00:00.000Z 2010-11-04T23:00:00.000Z"_s);
    QCOMPARE(dates("1,28.03.2010 02:30\n"), u"2010-03-28T01:30:00.000Z"_s); // a time that the clocks skipped
    QCOMPARE(dates("1,2010-12-01T00:30:00+02:00\n"), u"2010-11-30T22:30:00.000Z"_s);
    QCOMPARE(dates("1,yesterday\n"), u"BadDate"_s);
}

void tst_importvalues::readsFractionsAndPercents()
{
    const auto discounts = [](const QByteArray &cells) {
        return toldColumn(ImportKind::OrderLines, "order,sku,price,discount\n" + cells, Field::LineDiscount);
    };
    QCOMPARE(discounts("1,a,2.5,0.15\n1,b,2.5,0\n1,c,2.5,1\n1,d,2.5,\n"), u"1500 0 10000 -"_s);
    QCOMPARE(discounts("1,a,2.5,0.150000006\n"), u"1500"_s); // what floating point leaves
    QCOMPARE(discounts("1,a,2.5,15\n1,b,2.5,0.5\n"), u"1500 50"_s);
    QCOMPARE(discounts("1,a,2.5,15%\n1,b,2.5,0.5%\n"), u"1500 50"_s);
    QCOMPARE(discounts("1,a,2.5,101\n1,b,2.5,-1\n"), u"BadPercent BadPercent"_s);
}

void tst_importvalues::dropsPointZeroOnlyWhereTheWholeColumnHasIt()
{
    const auto codes = [](const QByteArray &cells) { return toldColumn(ImportKind::Users, "code,name\n" + cells, Field::Code); };
    QCOMPARE(codes("17850.0,a\n,b\n12.0,c\n"), u"17850  12"_s);
    QCOMPARE(codes("17850.0,a\n12,c\n"), u"17850.0 12"_s);
    QCOMPARE(codes("17850.0,a\n1.5,c\n"), u"17850.0 1.5"_s);
    QCOMPARE(codes("05021,a\n"), u"05021"_s);
}

void tst_importvalues::countsTheWordsForNothing()
{
    // ColumnFacts count the words; what the file means by them is decided over all columns (tst_import).
    const Survey survey = surveyOf("code,city\na,NULL\nb,\nc,\\N\nd,null\n");
    QCOMPARE(survey.columns[1].nullWords, 1);
    QCOMPARE(survey.columns[1].backslashNs, 1);
    QCOMPARE(survey.columns[1].blank, 1);
}

void tst_importvalues::findsFieldsByManyNames_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("layout");
    const auto row = [](ImportKind kind, const char *header, const char16_t *layout) {
        QTest::addRow("%s", header) << static_cast<int>(kind) << QByteArray(header) + "\n" << QString::fromUtf16(layout);
    };
    row(ImportKind::Users, "customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax",
        u"customerID=code companyName=company contactName=contact address=street city=city region=region postalCode=postal_code "
        "country=country phone=phone");
    row(ImportKind::Users, "CustomerId,FirstName,LastName,Company,Address,City,State,Country,PostalCode,Phone,Fax,Email,SupportRepId",
        u"CustomerId=code FirstName=first_name LastName=last_name Company=company Address=street City=city State=region Country=country "
        "PostalCode=postal_code Phone=phone Email=email");
    row(ImportKind::Users, "Kundennummer,Name,E-Mail,Stra\u00DFe,PLZ,Ort,Land,Telefon",
        u"Kundennummer=code Name=name E-Mail=email Stra\u00DFe=street PLZ=postal_code Ort=city Land=country Telefon=phone");
    row(ImportKind::Users, "Customer ID,Billing City,Shipping City,shipping_postal_code",
        u"Customer ID=code Billing City=billing_city Shipping City=shipping_city shipping_postal_code=shipping_postal_code");
    row(ImportKind::Addresses, "email,type,name,address 1,city,zip,default",
        u"email=user_email type=kind name=recipient address 1=street city=city zip=postal_code default=is_default");
    row(ImportKind::Categories, "id,name,parent_id", u"id=code name=name parent_id=parent_code");
    row(ImportKind::Categories, "GenreId,Name", u"GenreId=code Name=name");
    row(ImportKind::Categories, "Category ID,Category Name,Sort Order", u"Category ID=code Category Name=name Sort Order=position");
    row(ImportKind::Products, "ID,Type,SKU,Name,Published,Description,In stock?,Stock,Low stock amount,Sale price,Regular price,Categories",
        u"SKU=sku Name=name Published=is_active Description=description Stock=stock Low stock amount=minimum_stock Regular price=price "
        "Categories=category");
    row(ImportKind::Products, "StockCode,Description,UnitPrice", u"StockCode=sku Description=name UnitPrice=price");
    row(ImportKind::Products, "Artikelnummer;Bezeichnung", u"MissingColumns products sku Artikelnummer;Bezeichnung");
    row(ImportKind::Products, "Artikelnummer,Bezeichnung,Preis,EK-Preis,Lagerbestand,Mindestbestand,Warengruppe,EAN",
        u"Artikelnummer=sku Bezeichnung=name Preis=price EK-Preis=cost Lagerbestand=stock Mindestbestand=minimum_stock "
        "Warengruppe=category EAN=barcode");
    row(ImportKind::Orders,
        "orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress,shipCity",
        u"orderID=number customerID=user_code orderDate=placed_at shippedDate=shipped_at freight=shipping shipName=shipping_recipient "
        "shipAddress=shipping_street shipCity=shipping_city");
    row(ImportKind::Orders, "InvoiceId,CustomerId,InvoiceDate,BillingAddress,BillingCity,BillingCountry,Total",
        u"InvoiceId=number CustomerId=user_code InvoiceDate=placed_at BillingAddress=billing_street BillingCity=billing_city "
        "BillingCountry=billing_country");
    row(ImportKind::OrderLines, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        u"InvoiceNo=number StockCode=sku Description=product_name Quantity=quantity InvoiceDate=placed_at UnitPrice=unit_price "
        "CustomerID=user_code Country=country");
    row(ImportKind::OrderLines, "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
        u"Invoice=number StockCode=sku Description=product_name Quantity=quantity InvoiceDate=placed_at Price=unit_price "
        "Customer ID=user_code Country=country");
    row(ImportKind::OrderLines, "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value",
        u"order_id=number order_item_id=line product_id=sku price=unit_price freight_value=shipping");
    row(ImportKind::OrderLines, "InvoiceLineId,InvoiceId,TrackId,UnitPrice,Quantity",
        u"InvoiceId=number TrackId=sku UnitPrice=unit_price Quantity=quantity");
    for (const char *quantity : {"Item Quantity", "Quantity Sold", "Units Sold", "Qty Ordered", "Order Item Quantity", "item_quantity",
             "Quantit\u00E9", "Cantidad", "Aantal", "Units"})
        QTest::addRow("%s", quantity) << static_cast<int>(ImportKind::OrderLines)
                                      << QByteArray("order,sku,price,order_currency,") + quantity
                + "\n" << u"order=number sku=sku price=unit_price order_currency=currency %1=quantity"_s.arg(QString::fromUtf8(quantity));
    row(ImportKind::OrderLines, "orderID,productID,unitPrice,quantity,discount,line,reason", // a file of rejected rows
        u"orderID=number productID=sku unitPrice=unit_price quantity=quantity discount=line_discount");
}

void tst_importvalues::findsFieldsByManyNames()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, header);
    QFETCH(QString, layout);
    const QStringList told = toldLayout(static_cast<ImportKind>(kind), header).split(u' ');
    const QStringList expected = layout.split(u' ');
    QCOMPARE(told.join(u' '), expected.join(u' '));
}

void tst_importvalues::obeysTheMapAndTheProfile()
{
    ImportRequest request;
    request.map = {{u"Foo"_s, u"sku"_s}, {u"name"_s, QString()}};
    QCOMPARE(toldLayout(ImportKind::Products, "Foo,sku,name,price\n", request), u"Foo=sku price=price"_s);
    request.map = {{u"Bar"_s, u"sku"_s}};
    QCOMPARE(toldLayout(ImportKind::Products, "Foo,sku\n", request), u"UnknownColumn Bar Foo, sku"_s);
    request.map = {{u"Foo"_s, u"quantity"_s}};
    QCOMPARE(toldLayout(ImportKind::Products, "Foo,sku\n", request), u"UnknownField quantity products"_s);
    request.map = {{u"Foo"_s, u"sku"_s}, {u"sku"_s, u"sku"_s}};
    QCOMPARE(toldLayout(ImportKind::Products, "Foo,sku\n", request), u"FieldTwice sku"_s);
    request.map = {};
    request.profile = u"nobody"_s;
    QCOMPARE(toldLayout(ImportKind::Products, "Foo,sku\n", request), u"UnknownProfile nobody"_s);
    request.profile = u"northwind"_s;
    QCOMPARE(toldLayout(ImportKind::Products, "productID,productName,unitsInStock,sku\n", request),
        u"productID=sku productName=name unitsInStock=stock"_s);
    for (const QString &profile : importProfileNames()) {
        QVERIFY(isProfile(profile));
        for (const QString &kind : importKindNames())
            QVERIFY(!importFieldNames(*importKindNamed(kind)).isEmpty());
    }
}

void tst_importvalues::tellsWhatIsMissing()
{
    QCOMPARE(toldLayout(ImportKind::OrderLines, "order,foo\n"), u"MissingColumns order-lines sku, unit_price / line_total order, foo"_s);
    QCOMPARE(toldLayout(ImportKind::Orders, "order,foo\n"), u"MissingColumns orders placed_at / business_date order, foo"_s);
    // A quantity of an unknown name would make one piece of every line.
    const QByteArray amounts = "order,sku,price,shipped units\n";
    QCOMPARE(toldLayout(ImportKind::OrderLines, amounts), u"MissingColumns order-lines quantity order, sku, price, shipped units"_s);
    ImportRequest request;
    request.map = {{u"shipped units"_s, u"quantity"_s}};
    QCOMPARE(toldLayout(ImportKind::OrderLines, amounts, request), u"order=number sku=sku price=unit_price shipped units=quantity"_s);
    request.map = {{u"shipped units"_s, QString()}};
    QCOMPARE(toldLayout(ImportKind::OrderLines, amounts, request), u"order=number sku=sku price=unit_price"_s);
    QVERIFY(words::importError(fileError(Fault::MissingColumns, {u"order-lines"_s, u"sku"_s, u"a, b"_s})).contains(u"order lines"_s));
}

void tst_importvalues::splitsCategoryPaths()
{
    const auto told = [](const QByteArray &header, const QByteArray &cells) {
        const Survey survey = surveyOf(header + "\n" + cells);
        const PathForm form = pathFormOf(headerKey(survey.header[0]), survey.columns[0], false);
        QStringList lines;
        QList<QStringList> all;
        for (const auto &row : survey.sample) {
            const auto paths = splitPaths(QString::fromStdString(row[0]), form);
            all += paths;
            for (const QStringList &path : paths)
                lines.append(path.join(u'/'));
        }
        return lines.join(u'|') + u" root:"_s + sharedRoot(all, form);
    };
    QCOMPARE(told("Categories", "\"Clothing, Clothing > T-shirts\"\n\"Food\\, Drinks > Tea\"\n"),
        u"Clothing|Clothing/T-shirts|Food, Drinks/Tea root:"_s);
    QCOMPARE(told("categories", "\"Default Category/Men/Tops,Default Category/Sale\"\n"),
        u"Default Category/Men/Tops|Default Category/Sale root:Default Category"_s);
    QCOMPARE(
        told("categories", "Default Category > Men\nDefault Category\n"), u"Default Category/Men|Default Category root:Default Category"_s);
    QCOMPARE(told("categories", "Clothing > Men\nClothing > Women\n"), u"Clothing/Men|Clothing/Women root:"_s);
    QCOMPARE(told("category", "\"Food, Drinks & More\"\nMen/Women\nTea\nNuts\n"), u"Food, Drinks & More|Men/Women|Tea|Nuts root:"_s);
}

void tst_importvalues::knowsTheWordsForAStatus()
{
    QVERIFY(orderStatusOfWord(u"Completed"_s) == OrderStatus::Delivered);
    QVERIFY(orderStatusOfWord(u"wc-on-hold"_s) == OrderStatus::Pending);
    QVERIFY(orderStatusOfWord(u"canceled"_s) == OrderStatus::Cancelled);
    QVERIFY(orderStatusOfWord(u"In Bearbeitung"_s) == OrderStatus::Processing);
    QVERIFY(orderStatusOfWord(u"shipped"_s) == OrderStatus::Shipped);
    QVERIFY(!orderStatusOfWord(u"purple"_s));
    QVERIFY(orderKindOfWord(u"Credit Note"_s) == OrderKind::Return);
    QVERIFY(!orderKindOfWord(u"purple"_s));
}

void tst_importvalues::hasASentenceForEveryFault()
{
    const QMetaEnum faults = QMetaEnum::fromType<Fault>();
    for (int i = 0; i < faults.keyCount(); ++i) {
        const auto fault = static_cast<Fault>(faults.value(i));
        QVERIFY(faultNamed(faultName(fault)) == fault);
        const QString sentence = words::importFault(fault, {u"x%2"_s, u"y"_s, u"z"_s});
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u"%1"_s), qPrintable(sentence));
        QVERIFY(!words::importFault(fault, {}).isEmpty());
    }
    QVERIFY(!faultNamed(u"purple"_s));
}

QTEST_GUILESS_MAIN(tst_importvalues)
#include "tst_importvalues.moc"
