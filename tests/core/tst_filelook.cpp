// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file says about itself before it is imported: its form, its kind, its columns; and what is remembered about files like it.
#include "core/db/query.h"
#include "core/transfer/filelook.h"
#include "core/transfer/mappings.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::ImportBook;

namespace {

ImportBook::Tweak rehearsal(int rows)
{
    return [rows](ImportRequest &request) {
        request.dryRun = true;
        request.reviewRows = rows;
    };
}

QString fileOf(const ImportBook &book, const QByteArray &text, const QString &name = u"look.csv"_s)
{
    QFile file(book.folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

/// "column=field|…" of a plan; * for an attribute, - for one that is ignored, x for one that is left out.
QString planned(const Result<ColumnPlan> &plan)
{
    if (!plan)
        return test::described(plan.error());
    QStringList columns;
    for (const auto &use : plan->columns) {
        const QString as = use.as == ColumnUse::As::Field ? use.field
            : use.as == ColumnUse::As::Attribute          ? u"*"_s
            : use.as == ColumnUse::As::LeftOut            ? u"x"_s
            : use.as == ColumnUse::As::Ours               ? u"ours"_s
                                                          : u"-"_s;
        columns.append(use.name + u'=' + as);
    }
    return columns.join(u'|');
}

} // namespace

class tst_filelook : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        static const QTemporaryDir cache;
        qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    }

private Q_SLOTS:
    void findsTheFormOfAFile();
    void takesTheFormThatAPersonSays();
    void takesAColumnByItsPlace();
    void saysWhatIsMissing();
    void findsTheLikelyKind_data();
    void findsTheLikelyKind();
    void doesNotLookIntoTheBook();
    void stopsLookingWhenCancelled();
    void remembersMappings();
    void leavesOutMappingsThatCannotBeRead();
};

void tst_filelook::findsTheFormOfAFile()
{
    const ImportBook book;
    const auto look = answerOf(lookAtFile({.file = fileOf(book, "sku;name;price\nA;M\xFCg;1,50\nB;Cup;2\n\n")}));
    QVERIFY_OK(look);
    QCOMPARE(look->encoding, u"Windows-1252"_s);
    QCOMPARE(look->delimiter, ';');
    QCOMPARE(look->rows, 2);
    QCOMPARE(look->header, (QStringList{u"sku"_s, u"name"_s, u"price"_s}));
    const auto plan = planColumns(*look, {.kind = ImportKind::Products, .file = look->file});
    QCOMPARE(planned(plan), u"sku=sku|name=name|price=price"_s);
    QCOMPARE(plan->columns.at(1).sample, (QStringList{u"Müg"_s, u"Cup"_s}));
    // the same number as the import finds, and another for other bytes
    const auto report = book.import(ImportKind::Products, look->file, rehearsal(1));
    QVERIFY_OK(report);
    QCOMPARE(report->content, look->content);
    QVERIFY(answerOf(lookAtFile({.file = fileOf(book, "sku;name;price\nA;M\xFCg;1,50\nB;Cup;3\n\n")}))->content != look->content);
}

void tst_filelook::takesTheFormThatAPersonSays()
{
    const ImportBook book;
    const QString file = fileOf(book, "sku;name,2\nA;\xE4\n");
    const auto semicolons = answerOf(lookAtFile({.file = file, .delimiter = ';'}));
    QVERIFY_OK(semicolons);
    QCOMPARE(semicolons->header, (QStringList{u"sku"_s, u"name,2"_s}));
    const auto commas = answerOf(lookAtFile({.file = file, .delimiter = ','}));
    QVERIFY_OK(commas);
    QCOMPARE(commas->header, (QStringList{u"sku;name"_s, u"2"_s}));
    const auto utf8 = answerOf(lookAtFile({.file = file, .encoding = u"UTF-8"_s}));
    QVERIFY_KIND(utf8, ErrorKind::Import);
    QCOMPARE(utf8.error().data, (QStringList{u"BadBytes"_s, u"2"_s, u"UTF-8"_s}));
    const auto as = [&](const QString &encoding, char delimiter) {
        return book.import(ImportKind::Products, file, [&](ImportRequest &request) {
            request.encoding = encoding;
            request.delimiter = delimiter;
            request.map = {{QString(), u"sku"_s, 0}, {QString(), u"name"_s, 1}};
        });
    };
    QVERIFY_KIND(as(u"UTF-8"_s, ';'), ErrorKind::Import);
    QVERIFY_OK(as(u"Windows-1252"_s, ';'));
    QCOMPARE(book.table(u"SELECT sku, name FROM products"_s), u"A|ä"_s);
}

void tst_filelook::takesAColumnByItsPlace()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Products, "x,x,x\nA,1.00,Mug\n", [](ImportRequest &request) {
        request.onlyMapped = true;
        request.map = {{u"x"_s, u"sku"_s, 0}, {u"x"_s, u"price"_s, 1}, {u"x"_s, u"name"_s, 2}};
    });
    QVERIFY_OK(report);
    QCOMPARE(book.table(u"SELECT sku, name, price FROM products"_s), u"A|Mug|100"_s);
    const auto beyond = book.importText(ImportKind::Products, "x\nA\n", [](ImportRequest &request) {
        request.map = {{u"x"_s, u"sku"_s, 1}};
    });
    QVERIFY_KIND(beyond, ErrorKind::Import);
    QCOMPARE(beyond.error().data.value(0), u"UnknownColumn"_s);
}

void tst_filelook::saysWhatIsMissing()
{
    const ImportBook book;
    const auto look = answerOf(lookAtFile({.file = fileOf(book, "colour,shape,line,reason\nred,round,2,Why\n")}));
    QVERIFY_OK(look);
    const auto products = planColumns(*look, {.kind = ImportKind::Products, .file = look->file});
    QCOMPARE(planned(products), u"colour=*|shape=*|line=ours|reason=ours"_s);
    QCOMPARE(products->missing, QList<QStringList>{QStringList{u"sku"_s}});
    const auto orders
        = planColumns(*look, {.kind = ImportKind::Orders, .file = look->file, .map = {{u"shape"_s, u"number"_s}, {u"colour"_s, {}}}});
    QCOMPARE(planned(orders), u"colour=x|shape=number|line=ours|reason=ours"_s);
    QCOMPARE(orders->missing, (QList<QStringList>{QStringList{u"placed_at"_s, u"business_date"_s}}));
    QVERIFY_KIND(planColumns(*look,
                     {.kind = ImportKind::Orders, .file = look->file, .map = {{u"shape"_s, u"number"_s}, {u"colour"_s, u"number"_s}}}),
        ErrorKind::Import);
    QCOMPARE(likelyKind(*look), ImportKind::Products);
}

void tst_filelook::findsTheLikelyKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("products") << QByteArray("SKU,Name,Price,Category,Stock\nA,Mug,1,Home,3\n") << u"products"_s;
    QTest::newRow("products in German") << QByteArray("Artikelnummer;Bezeichnung;Preis\nA;Tasse;1,50\n") << u"products"_s;
    QTest::newRow("customers") << QByteArray("CustomerID,CompanyName,ContactName,Address,City,Phone\n1,A,B,C,D,5\n") << u"users"_s;
    QTest::newRow("addresses") << QByteArray("user_code,kind,street,city\n1,billing,High St,Bath\n") << u"addresses"_s;
    QTest::newRow("categories") << QByteArray("id,name,parent_id\n1,Home,\n") << u"categories"_s;
    QTest::newRow("orders") << QByteArray("orderID,customerID,orderDate,freight,shipName,shipCity\n1,2,2026-01-02,3,A,B\n") << u"orders"_s;
    QTest::newRow("order lines") << QByteArray("orderID,productID,unitPrice,quantity,discount\n1,2,3,4,0\n") << u"order-lines"_s;
    QTest::newRow("flat sales") << QByteArray("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                                              "1,2,Mug,3,2010-12-01 08:26:00,2.55,17850,UK\n")
                                << u"order-lines"_s;
}

void tst_filelook::findsTheLikelyKind()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, kind);
    const ImportBook book;
    const auto look = answerOf(lookAtFile({.file = fileOf(book, text)}));
    QVERIFY_OK(look);
    QCOMPARE(importKindName(likelyKind(*look)), kind);
}

void tst_filelook::doesNotLookIntoTheBook()
{
    const ImportBook book;
    const auto look = answerOf(lookAtFile({.file = book.path(), .book = book.path()}));
    QVERIFY_KIND(look, ErrorKind::Import);
    QCOMPARE(look.error().data.value(0), u"IsTheBook"_s);
    QVERIFY_KIND(answerOf(lookAtFile({.file = book.folder() + u"/none.csv"_s, .book = book.path()})), ErrorKind::FileMissing);
    const auto empty = answerOf(lookAtFile({.file = fileOf(book, "")}));
    QVERIFY_KIND(empty, ErrorKind::Import);
    QCOMPARE(empty.error().data.value(0), u"NoHeader"_s);
}

void tst_filelook::stopsLookingWhenCancelled()
{
    const ImportBook book;
    QByteArray text = "sku,name\n";
    for (int i = 0; i < 300'000; ++i)
        text += QByteArray::number(i) + ",Product\n";
    auto future = lookAtFile({.file = fileOf(book, text)});
    future.cancel();
    QVERIFY_KIND(answerOf(future), ErrorKind::Cancelled);
    QTRY_VERIFY(future.isFinished());
}

void tst_filelook::remembersMappings()
{
    const ImportBook book;
    using mappings::Mapping;
    const Mapping north{u"Supplier North"_s, ImportKind::Products, {{u"Art."_s, u"sku"_s}, {u"EK"_s, u"cost"_s}, {u"Web"_s, QString()}}};
    const auto write = [&](const Mapping &mapping) {
        return answerOf(book.store().write({u"mapping"_s}, [mapping](db::Connection &writer) { return mappings::save(writer, mapping); }));
    };
    const auto all = [&] { return answerOf(book.store().read(QString(), [](db::Connection &reader) { return mappings::all(reader); })); };
    QVERIFY_OK(write(north));
    QCOMPARE(*all(), QList<Mapping>{north});
    QVERIFY(north.fits({u"art"_s, u"ek"_s, u"Name"_s}));
    QVERIFY(!north.fits({u"art"_s, u"Name"_s}));
    QVERIFY(!Mapping{}.fits({u"art"_s}));
    const Mapping other{u"Supplier North"_s, ImportKind::Users, {{u"Kunde"_s, u"code"_s}}};
    QVERIFY_OK(write(other));
    QCOMPARE(*all(), QList<Mapping>{other});
    for (const QString &name : {u"  "_s, QString(101, u'x')})
        QVERIFY_KIND(write({name, ImportKind::Users, {}}), ErrorKind::Invalid);
    QVERIFY_OK(
        answerOf(book.store().write({u"mapping"_s}, [](db::Connection &writer) { return mappings::remove(writer, u"Supplier North"_s); })));
    QCOMPARE(*all(), QList<Mapping>());
}

void tst_filelook::leavesOutMappingsThatCannotBeRead()
{
    const ImportBook book;
    const auto put = [&](const QString &name, const QString &json) {
        QVERIFY_OK(answerOf(book.store().write({u"mapping"_s}, [name, json](db::Connection &writer) {
            using namespace db::literals;
            return db::Query(writer, "INSERT INTO import_profiles (name, json) VALUES (?, ?)"_sql, name, json).run();
        })));
    };
    put(u"a"_s, u"{"_s);
    put(u"b"_s, u"[1]"_s);
    put(u"c"_s, uR"({"kind":"spoons","columns":[]})"_s);
    put(u"d"_s,
        uR"({"kind":"users","columns":[{"column":"x","field":"price"},{"column":"y","field":"code"},{"column":"z","field":"code"},7]})"_s);
    const auto all = answerOf(book.store().read(QString(), [](db::Connection &reader) { return mappings::all(reader); }));
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().columns.first().field, u"code"_s);
}

QTEST_GUILESS_MAIN(tst_filelook)
#include "tst_filelook.moc"
