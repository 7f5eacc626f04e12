// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names by which a mapping says what a column is.
#include "core/db/query.h"
#include "core/transfer/fields.h"
#include "core/transfer/mappings.h"
#include "core/words/importwords.h"
#include "core/words/words.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

constexpr std::array kKinds
    = {ImportKind::Users, ImportKind::Addresses, ImportKind::Categories, ImportKind::Products, ImportKind::Orders, ImportKind::OrderLines};
const QByteArray kSale = "order,date,sku,quantity,price,discount\n1,2024-03-01,a,2,10.00,0.1\n";
const QString kDiscounts = u"SELECT orders.discount, discount_bp, orders.total FROM orders LEFT JOIN order_items ON order_id = orders.id"_s;

} // namespace

class tst_importnames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldHasItsOwnName();
    void discountMeansWhatTheKindHas();
    void aMappedDiscountOfLinesStaysTheirs_data();
    void aMappedDiscountOfLinesStaysTheirs();
    void bothDiscountsStandSideBySide();
    void aRememberedDiscountIsTheLines();
    void whatAFileSaysIsCutToFitASentence();
    void aMissingFileIsLookedForToBeImported();
};

void tst_importnames::everyFieldHasItsOwnName()
{
    for (const ImportKind kind : kKinds) {
        const QStringList names = importFieldNames(kind);
        QStringList words;
        for (const QString &name : names) {
            const auto field = fieldNamed(name, kind);
            QVERIFY2(field && isFieldOf(*field, kind), qPrintable(name));
            QCOMPARE(fieldName(*field), name);
            QVERIFY(isImportField(name, kind));
            words.append(words::importField(name));
        }
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QVERIFY2(QSet<QString>(words.begin(), words.end()).size() == words.size(), qPrintable(words.join(u'|')));
    }
    QVERIFY(!isImportField(u"line_discount"_s, ImportKind::Orders));
    QVERIFY(!isImportField(u"discount"_s, ImportKind::Products));
}

void tst_importnames::discountMeansWhatTheKindHas()
{
    QVERIFY(fieldNamed(u"discount", ImportKind::OrderLines) == Field::LineDiscount);
    QVERIFY(fieldNamed(u"order_discount", ImportKind::OrderLines) == Field::OrderDiscount);
    QVERIFY(fieldNamed(u"discount", ImportKind::Orders) == Field::OrderDiscount);
    QVERIFY(words::importField(fieldName(Field::LineDiscount)) != words::importField(fieldName(Field::OrderDiscount)));
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Orders, "number,date,less\n1,2024-03-01,3\n", [](ImportRequest &request) {
        request.map = {{u"less"_s, u"discount"_s}};
    }));
    QCOMPARE(book.ask(u"SELECT discount FROM orders"_s), u"300"_s);
}

void tst_importnames::aMappedDiscountOfLinesStaysTheirs_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"found", "window", "map", "profile"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void tst_importnames::aMappedDiscountOfLinesStaysTheirs()
{
    QFETCH(QString, way);
    const ImportBook book;
    const QString file = book.folder() + u"/sales.csv"_s;
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write(kSale) == kSale.size());
    text.close();
    const auto report = way == u"window" ? book.importMapped(ImportKind::OrderLines, file)
                                         : book.import(ImportKind::OrderLines, file, [&](ImportRequest &request) {
                                               if (way == u"map")
                                                   request.map = {{u"discount"_s, u"discount"_s}};
                                               else if (way == u"profile")
                                                   request.profile = u"northwind"_s;
                                           });
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"1 1 0 0 0"_s);
    QCOMPARE(book.table(kDiscounts), u"0|1000|1800"_s);
}

void tst_importnames::bothDiscountsStandSideBySide()
{
    const ImportBook book;
    const auto report = book.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price,off,all off\n1,2024-03-01,a,2,10.00,10%,1.50\n", [](ImportRequest &request) {
            request.map = {{u"off"_s, u"discount"_s}, {u"all off"_s, u"order_discount"_s}};
        });
    QVERIFY_OK(report);
    QCOMPARE(book.table(kDiscounts), u"150|1000|1650"_s);
    const auto twice = book.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price,off,all off\n1,2024-03-01,a,2,10.00,10%,1.50\n", [](ImportRequest &request) {
            request.map = {{u"off"_s, u"discount"_s}, {u"all off"_s, u"line_discount"_s}};
        });
    QVERIFY_KIND(twice, ErrorKind::Import);
    QCOMPARE(twice.error().data.value(0), faultName(Fault::FieldTwice));
}

/// Books have mappings in them that say `discount` for what is `line_discount` now.
void tst_importnames::aRememberedDiscountIsTheLines()
{
    const ImportBook book;
    QVERIFY_OK(answerOf(book.store().write({u"mapping"_s}, [](db::Connection &writer) {
        return db::Query(writer, "INSERT INTO import_profiles (name, json) VALUES ('north', ?)"_sql,
            uR"({"kind":"order-lines","columns":[{"column":"order","field":"number"},{"column":"date","field":"placed_at"},)"
            uR"({"column":"sku","field":"sku"},{"column":"quantity","field":"quantity"},{"column":"price","field":"unit_price"},)"
            uR"({"column":"discount","field":"discount"},{"column":"twice","field":"line_discount"}]})"_s)
            .run();
    })));
    const auto all = answerOf(book.store().read(QString(), [](db::Connection &reader) { return mappings::all(reader); }));
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().columns.size(), 6); // one column only is the discount
    const auto report = book.importText(ImportKind::OrderLines, kSale, [&](ImportRequest &request) {
        request.map = all->first().columns;
        request.onlyMapped = true;
    });
    QVERIFY_OK(report);
    QCOMPARE(book.table(kDiscounts), u"0|1000|1800"_s);
}

void tst_importnames::whatAFileSaysIsCutToFitASentence()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Products, QByteArray(100'000, 'x') + "\n1\n");
    QVERIFY_KIND(report, ErrorKind::Import);
    const QString sentence = words::importError(report.error());
    QVERIFY2(sentence.size() < 600 && sentence.contains(u"xxx…"_s), qPrintable(sentence.first(700)));
    const QString path = u'/' + QString(900, u'p');
    QVERIFY(words::importFault(Fault::FileChanged, {path}).contains(path)); // that must be found again
}

void tst_importnames::aMissingFileIsLookedForToBeImported()
{
    const ImportBook book;
    const QString path = book.folder() + u"/nothing.csv"_s;
    const auto report = book.import(ImportKind::Products, path);
    QVERIFY_KIND(report, ErrorKind::FileMissing);
    QCOMPARE(
        words::sentence(report.error()), u"\u201C%1\u201D does not exist; look for it under another name and import that."_s.arg(path));
}

QTEST_GUILESS_MAIN(tst_importnames)
#include "tst_importnames.moc"
