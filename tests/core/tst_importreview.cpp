// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import tells of its rows before it is done: the first of each outcome, and the rejected ones for later.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

/// "line outcome key [field before>after, …] cells" of every reviewed row.
QString reviewed(const Result<ImportReport> &report)
{
    if (!report)
        return test::described(report.error());
    constexpr std::array kWords = {u"new", u"changed", u"same"};
    QStringList rows;
    for (const auto &row : report->review) {
        QStringList changes;
        for (const auto &change : row.changes)
            changes.append(u"%1 %2>%3"_s.arg(change.field, change.before.toString(), change.after.toString()));
        rows.append(u"%1 %2 %3 [%4] %5"_s.arg(QString::number(row.line),
            QString::fromUtf16(kWords.at(static_cast<std::size_t>(row.outcome))), row.key, changes.join(u", "_s), row.cells.join(u'|')));
    }
    return rows.join(u'\n');
}

ImportBook::Tweak rehearsal(int rows)
{
    return [rows](ImportRequest &request) {
        request.dryRun = true;
        request.reviewRows = rows;
    };
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

} // namespace

class tst_importreview : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        static const QTemporaryDir cache;
        qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    }

private Q_SLOTS:
    void tellsWhatBecomesOfProducts();
    void tellsWhatBecomesOfUsers();
    void tellsWhatBecomesOfAddresses();
    void tellsWhatBecomesOfCategories();
    void tellsWhatBecomesOfOrders();
    void tellsWhatBecomesOfOrderLines();
    void tellsTheFirstOfEachOutcomeOnly();
    void agreesWithTheImportItself();
    void showsTheCellsOfRejectedRows();
    void refusesAFileThatIsAnotherThanTheOneReviewed();
    void keepsTheRejectedRowsForLater();
};

void tst_importreview::tellsWhatBecomesOfProducts()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name,price,category,stock\nA,Mug,5.00,Home,3\nB,Cup,3.00,Home,4\n"));
    const auto report = book.importText(ImportKind::Products,
        "sku,name,price,category,stock\nB,Cup,3.00,Home,4\nA,Mug,5.50,Home > Mugs,3\nC,Pot,1.00,,\nC,Pot,1.00,,\nB,Other,1,,\n",
        rehearsal(9));
    QCOMPARE(reviewed(report),
        u"2 same B [] B|Cup|3.00|Home|4\n"
        "3 changed A [price 500>550, category_id Home>Home > Mugs] A|Mug|5.50|Home > Mugs|3\n"
        "4 new C [name >Pot, description >, price >100, cost >0, tax_bp >0, is_active >1, attributes >{}, on_hand >0] C|Pot|1.00||\n"
        "5 same  [] C|Pot|1.00||"_s);
    QCOMPARE(report->fields, (QStringList{u"sku"_s, u"name"_s, u"price"_s, u"category"_s, u"stock"_s}));
    QCOMPARE(counts(*report), u"5 1 1 2 1"_s);
}

void tst_importreview::tellsWhatBecomesOfUsers()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name,city,phone\n1,Anna,Bath,11\n2,Berta,York,22\n"));
    const auto report = book.importText(
        ImportKind::Users, "code,name,city,phone\n1,Anna,Leeds,11\n2,Berta,York,22\n3,Carl,Ely,33\n3,Carl,Ely,33\n", rehearsal(9));
    QCOMPARE(reviewed(report),
        u"2 changed 1 [billing_city Bath>Leeds] 1|Anna|Leeds|11\n"
        "3 same 2 [] 2|Berta|York|22\n"
        "4 new 3 [code >3, name >Carl, phone >33, is_active >1, billing_recipient >, billing_street >, billing_city >Ely, billing_region "
        ">, "
        "billing_postal_code >, billing_country >] 3|Carl|Ely|33\n"
        "5 same  [] 3|Carl|Ely|33"_s);
}

void tst_importreview::tellsWhatBecomesOfAddresses()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name\n1,Anna\n"));
    QVERIFY_OK(book.importText(ImportKind::Addresses, "user_code,street,city,default\n1,High St 1,Bath,yes\n1,Low St 2,Ely,no\n"));
    const auto report = book.importText(
        ImportKind::Addresses, "user_code,street,city,default\n1,High St 1,Bath,\n1,Low St 2,Ely,yes\n1,New St 3,York,\n", rehearsal(9));
    QCOMPARE(reviewed(report),
        u"2 same 1 [] 1|High St 1|Bath|\n"
        "3 changed 1 [is_default 0>1] 1|Low St 2|Ely|yes\n"
        "4 new 1 [kind >billing, recipient >, street >New St 3, city >York, region >, postal_code >, country >, is_default >0] "
        "1|New St 3|York|"_s);
}

void tst_importreview::tellsWhatBecomesOfCategories()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Categories, "code,name,parent_code\nh,Home,\nm,Mugs,h\n"));
    const auto report
        = book.importText(ImportKind::Categories, "code,name,parent_code\nh,Home,\nm,Cups,h\nt,Tea,h\nz,Zoo,nowhere\n", rehearsal(9));
    QCOMPARE(reviewed(report),
        u"2 same h [] h|Home|\n3 changed m [name Mugs>Cups] m|Cups|h\n4 new t [name >Tea, code >t, parent_id >Home, position >0] t|Tea|h"_s);
    QCOMPARE(counts(*report), u"4 1 1 1 1"_s);
}

void tst_importreview::tellsWhatBecomesOfOrders()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name\n1,Anna\n2,Berta\n"));
    QVERIFY_OK(book.importText(
        ImportKind::Orders, "number,user_code,placed_at,shipping,status\nO1,1,2026-01-02,1.00,delivered\nO2,1,2026-01-03,2.00,pending\n"));
    const auto report = book.importText(ImportKind::Orders,
        "number,user_code,placed_at,shipping,status\nO1,1,2026-01-02,1.00,delivered\nO2,2,2026-01-03,2.50,shipped\nO3,2,2026-01-04,0,"
        "delivered\n",
        rehearsal(9));
    QVERIFY2(reviewed(report).startsWith(u"2 same O1 [] O1|1|2026-01-02|1.00|delivered\n"
                                         "3 changed O2 [user_id Anna>Berta, status pending>shipped, shipping 200>250, total 200>250] "
                                         "O2|2|2026-01-03|2.50|shipped\n4 new O3 [kind >sale, user_id >Berta, "_s),
        qPrintable(reviewed(report)));
}

void tst_importreview::tellsWhatBecomesOfOrderLines()
{
    const ImportBook book;
    const QByteArray head = "number,line,placed_at,sku,quantity,unit_price,shipping\n";
    QVERIFY_OK(book.importText(
        ImportKind::OrderLines, head + "O1,1,2026-01-02,A,1,2.00,0\nO1,2,2026-01-02,B,1,3.00,0\nO2,1,2026-01-02,A,1,2.00,0\n"));
    const auto report = book.importText(ImportKind::OrderLines,
        head + "O1,1,2026-01-02,A,2,2.00,0\nO1,2,2026-01-02,B,1,3.00,0\nO2,1,2026-01-02,A,1,2.00,1.50\nO3,1,2026-01-05,A,1,2.00,0\n",
        rehearsal(9));
    QCOMPARE(counts(*report), u"4 1 2 1 0"_s);
    const QStringList rows = reviewed(report).split(u'\n');
    QCOMPARE(rows.value(0), u"2 changed A [quantity 1>2] O1|1|2026-01-02|A|2|2.00|0"_s);
    QCOMPARE(rows.value(1), u"3 same B [] O1|2|2026-01-02|B|1|3.00|0"_s);
    QCOMPARE(rows.value(2), u"4 changed A [shipping 0>150] O2|1|2026-01-02|A|1|2.00|1.50"_s);
    QVERIFY2(rows.value(3).startsWith(u"5 new A [sku >A, name >A, quantity >1, unit_price >200, "_s), qPrintable(rows.value(3)));
}

void tst_importreview::tellsTheFirstOfEachOutcomeOnly()
{
    const ImportBook book;
    QByteArray old = "sku,name\n";
    QByteArray text = "sku,name\n";
    for (int i = 0; i < 50; ++i) {
        const QByteArray sku = QByteArray::number(1000 + i);
        old += sku + ",Old\n";
        text += sku + (i % 2 == 0 ? ",Old\n" : ",Better\n") + "N" + sku + ",New\n";
    }
    QVERIFY_OK(book.importText(ImportKind::Products, old));
    const auto report = book.importText(ImportKind::Products, text, rehearsal(3));
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"100 50 25 25 0"_s);
    QStringList lines;
    for (const auto &row : report->review)
        lines.append(QString::number(row.line));
    QCOMPARE(lines.join(u' '), u"2 3 4 5 6 7 8 10 12"_s); // same 2 6 10, new 3 5 7, changed 4 8 12
}

void tst_importreview::agreesWithTheImportItself()
{
    const ImportBook book;
    const QByteArray text = "sku,name,price\nA,Mug,1\nB,Cup,x\nC,Pot,3\nA,Mug,1\n";
    const auto review = book.importText(ImportKind::Products, text, rehearsal(9));
    QVERIFY_OK(review);
    QVERIFY(!review->applied);
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
    const auto done = book.importText(ImportKind::Products, text, [&](ImportRequest &request) { request.content = review->content; });
    QVERIFY_OK(done);
    QVERIFY(done->applied);
    QCOMPARE(counts(*done), counts(*review));
    QVERIFY(done->review.isEmpty());
}

void tst_importreview::showsTheCellsOfRejectedRows()
{
    const ImportBook book;
    const auto report = book.importText(
        ImportKind::Products, "sku,name,price\nA,Mug,cheap\n,None,1\nB," + QByteArray(5000, 'x') + ",dear\nC,c,d\n", rehearsal(3));
    QVERIFY_OK(report);
    QCOMPARE(report->rejects.size(), 4);
    QCOMPARE(report->rejects.at(0).cells, (QStringList{u"A"_s, u"Mug"_s, u"cheap"_s}));
    QCOMPARE(report->rejects.at(1).cells, (QStringList{QString(), u"None"_s, u"1"_s}));
    QCOMPARE(report->rejects.at(2).cells.at(1).size(), 200);
    QVERIFY(report->rejects.at(3).cells.isEmpty());
}

void tst_importreview::refusesAFileThatIsAnotherThanTheOneReviewed()
{
    const ImportBook book;
    const auto review = book.importText(ImportKind::Products, "sku,name\nA,Mug\n", rehearsal(1));
    QVERIFY_OK(review);
    const auto again = [&](ImportRequest &request) { request.content = review->content; };
    const auto other = book.importText(ImportKind::Products, "sku,name\nA,Jug\n", again); // of the same length
    QVERIFY_KIND(other, ErrorKind::Import);
    QCOMPARE(other.error().data.value(0), u"FileChanged"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name\nA,Mug\n", again));
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 1);
}

void tst_importreview::keepsTheRejectedRowsForLater()
{
    const ImportBook book;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/tradebook/sqlite"_s;
    const QString path = book.folder() + u"/rejects.csv"_s;
    auto report = book.importText(ImportKind::Products, "sku;name;price\nA;Mug;cheap\nB;Cup;1,00\n", [](ImportRequest &request) {
        request.dryRun = true;
        request.keepsRejects = true;
    });
    QVERIFY_OK(report);
    QVERIFY(report->keptRejects);
    // Only the list of them stays behind, and that for as long as it is held.
    const auto kept = QDir(folder).entryList({u"import-*"_s}, QDir::Dirs);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(QDir(folder + u'/' + kept.first()).entryList(QDir::Files), QStringList{u"rejects"_s});
    QVERIFY_OK(answerOf(saveRejects(report->keptRejects, path, book.path())));
    QCOMPARE(contentOf(path), QByteArray("sku;name;price;line;reason\r\nA;Mug;cheap;2;The price “cheap” is not a number.\r\n"));

    for (const QString &taken : {book.path(), book.folder() + u"/import.csv"_s}) {
        const auto refused = answerOf(saveRejects(report->keptRejects, taken, book.path()));
        QVERIFY_KIND(refused, ErrorKind::Import);
        QCOMPARE(refused.error().data.value(0), u"CannotWriteRejects"_s);
    }
    QVERIFY(write(book.folder() + u"/import.csv"_s, "sku;name;price\nA;Mug;dear!\nB;Cup;1,00\n"));
    const auto changed = answerOf(saveRejects(report->keptRejects, path, book.path()));
    QVERIFY_KIND(changed, ErrorKind::Import);
    QCOMPARE(changed.error().data.value(0), u"FileChanged"_s);
    QVERIFY(contentOf(path).contains("cheap")); // what was saved before stays
    QVERIFY(QFile::remove(book.folder() + u"/import.csv"_s));
    QVERIFY_KIND(answerOf(saveRejects(report->keptRejects, path, book.path())), ErrorKind::FileMissing);
    report = Error{ErrorKind::Cancelled};
    QTRY_COMPARE(QDir(folder).entryList({u"import-*"_s}, QDir::Dirs), QStringList());
}

QTEST_GUILESS_MAIN(tst_importreview)
#include "tst_importreview.moc"
