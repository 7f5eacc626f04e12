// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables from the clipboard: how they are read, what their columns are, and that they go the way of an import.
#include "core/repo/products.h"
#include "core/transfer/htmltable.h"
#include "core/transfer/pastedtable.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

Result<PastedTable> pasted(const QString &text, char mark = '.')
{
    return readPasted({.text = text, .csv = {}, .html = {}}, mark);
}

/// Cells joined by |, rows by line ends.
QString shown(const Result<PastedTable> &table)
{
    if (!table)
        return table.error().data.join(u' ');
    QStringList rows;
    for (const auto &row : table->sample)
        rows.append(row.join(u'|'));
    return rows.join(u'\n');
}

QString layoutOf(const PasteLayout &layout)
{
    return (layout.hasHead ? u"head: "_s : u"no head: "_s) + layout.fields.join(u'|');
}

/// What a paste into the products would do, or does.
Result<ImportReport> paste(const ImportBook &book, const QString &text, bool isRehearsal = false, char mark = '.')
{
    const auto table = pasted(text, mark);
    if (!table)
        return table.error();
    auto import = importOf(*table, guessProducts(*table));
    if (!import)
        return import.error();
    import->request.dryRun = isRehearsal;
    import->request.reviewRows = isRehearsal ? 50 : 0;
    import->request.action = Action{u"product.paste"_s, { { u"count"_s, 2 } }};
    auto report = answerOf(importFile(book.store(), import->request));
    if (report) { // as the dialog tells them: by the row of the block
        for (auto &row : report->rejects)
            row.line = import->rowAt(row.line);
        for (auto &row : report->review)
            row.line = import->rowAt(row.line);
    }
    return report;
}

QString rejected(const Result<ImportReport> &report)
{
    if (!report)
        return u"refused: "_s + report.error().data.join(u' ');
    QStringList rows;
    for (const auto &row : report->rejects)
        rows.append(u"%1 %2 %3"_s.arg(QString::number(row.line), faultName(row.fault), row.data.join(u' ')).trimmed());
    return rows.join(u'\n');
}

const QString kProducts = u"SELECT sku, name, price FROM products ORDER BY id"_s;

} // namespace

class tst_paste : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTabsWithQuotedCells();
    void tabsDivideEvenWhereEveryPriceHasAComma();
    void readsAPageOfASpreadsheet();
    void readsCsv();
    void refusesWhatIsNoTable();
    void takesOffTheMarkOfATextOnlyBeforeAFormula();
    void findsTheHeadAndTheFields_data();
    void findsTheHeadAndTheFields();
    void findsTheColumnsOfLines_data();
    void findsTheColumnsOfLines();
    void changesKnownProductsAndAddsOthers();
    void aBlankPriceLeavesThePrice();
    void tellsWhatWouldHappenAndChangesNothing();
    void namesBadRowsByTheirRowAndField();
    void twoRowsOfOneSkuContradictEachOther();
    void marksOfTheLocaleDecideWhereNoNumberTells();
    void keepsFormulasAsTexts();
    void keepsOtherColumnsAsAttributes();
    void isOneStepOfTheHistory();
    void leavesNoFileBehind();
};

void tst_paste::readsTabsWithQuotedCells()
{
    QCOMPARE(shown(pasted(u"A\t\"two\nlines\"\t3\r\n\t\t\r\nB\t5\" nail\t\r\n"_s)), u"A|two\nlines|3\nB|5\" nail|"_s);
    QCOMPARE(shown(pasted(u"A\t\"say \"\"so\"\"\"\tx\t\t\t\nB\t\t\n"_s)), u"A|say \"so\"|x\nB||"_s);
}

void tst_paste::tabsDivideEvenWhereEveryPriceHasAComma()
{
    const auto table = pasted(u"A\t1,50\nB\t2,75\n"_s);
    QCOMPARE(shown(table), u"A|1,50\nB|2,75"_s);
    QCOMPARE(table->decimalMark(1), ',');
}

void tst_paste::readsAPageOfASpreadsheet()
{
    const QString page = u"<html><head><style>td > p {color:red}</style></head><body><!-- <table> --><table><tr><td colspan=2>Caf&eacute; "
                         "&amp;&nbsp;Bar</td><td title=\"a>b\">x<br>y</td></tr>\n<tr><TD>&#8364;&#x31;</TD><td><b>bold</b>  text</td>"
                         "<td>&unknown; &lt;tag&gt;</td></tr></table><table><tr><td>second</td></tr></table></body></html>"_s;
    const auto table = readPasted({.text = u"x"_s, .csv = {}, .html = page}, '.');
    QCOMPARE(shown(table), u"Café &\u00a0Bar||x\ny\n€1|bold text|&unknown; <tag>"_s);
    // Cut off anywhere it is still only a text.
    for (qsizetype length = 0; length <= page.size(); ++length) {
        const auto read = readHtmlTable(QStringView(page).first(length), [](const QStringList &) { return Result<void>(); });
        QVERIFY_OK(read);
    }
    QVERIFY(!*readHtmlTable(u"<p>no table</p>", [](const QStringList &) { return Result<void>(); }));
}

void tst_paste::readsCsv()
{
    QCOMPARE(shown(readPasted({.text = u"shown"_s, .csv = u"A;\"b;c\"\nB;d\n"_s, .html = {}}, '.')), u"A|b;c\nB|d"_s);
    QCOMPARE(shown(pasted(u"A,b\nB,c\n"_s)), u"A|b\nB|c"_s);
    QCOMPARE(shown(pasted(u"A\nB\n"_s)), u"A\nB"_s);
}

void tst_paste::refusesWhatIsNoTable()
{
    QCOMPARE(shown(pasted({})), u"NoHeader"_s);
    QCOMPARE(shown(pasted(u"\t\t\n \t\n"_s)), u"NoHeader"_s);
    QCOMPARE(shown(pasted(u"A\tB\nC\t%1D\n"_s.arg(QChar(0)))), u"NulByte 2"_s);
    QCOMPARE(shown(pasted(QString(40, u'x').split(QString(), Qt::SkipEmptyParts).join(u'\t'))).count(u'|'), 39);
    QCOMPARE(shown(pasted(QString(41, u'x').split(QString(), Qt::SkipEmptyParts).join(u'\t'))), u"BlockTooWide 41 40"_s);
    QCOMPARE(shown(pasted(u"A"_s + QString(20'000, u'\t'))), u"TooManyColumns 1"_s);
}

void tst_paste::takesOffTheMarkOfATextOnlyBeforeAFormula()
{
    QCOMPARE(shown(pasted(u"'=1+1\t'-x\t'quoted'\t'\n"_s)), u"=1+1|-x|'quoted'|'"_s);
    QCOMPARE(shown(pasted(u"' =1\t''=1\t'\uFF1D1\t'' x\n"_s)), u" =1|'=1|\uFF1D1|'' x"_s);
}

void tst_paste::findsTheHeadAndTheFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("layout");
    QTest::newRow("a head") << u"SKU\tName\tPrice\nA\tMug\t5\n"_s << u"head: sku|name|price"_s;
    QTest::newRow("a German head") << u"Artikelnummer\tBezeichnung\tVerkaufspreis\nA\tMug\t5\n"_s << u"head: sku|name|price"_s;
    QTest::newRow("our own list") << u"SKU\tName\tPrice\tOn hand\tReserved\tAvailable\nA\tMug\t5\t1\t0\t1\n"_s
                                  << u"head: sku|name|price|stock||"_s;
    QTest::newRow("a column of one's own") << u"SKU\tColour\nA\tblue\n"_s << u"head: sku|*"_s;
    QTest::newRow("no head") << u"A-1\tMug\t5.00\nA-2\tCup\t3.00\n"_s << u"no head: sku|name|price"_s;
    QTest::newRow("price before name") << u"A-1\t5.00\tMug\n"_s << u"no head: sku|price|name"_s;
    QTest::newRow("a figure in the first row is no head") << u"Name\t5\nMug\t6\n"_s << u"no head: sku|price"_s;
    QTest::newRow("only SKUs") << u"A-1\nA-2\n"_s << u"no head: sku"_s;
}

void tst_paste::findsTheHeadAndTheFields()
{
    QFETCH(QString, text);
    const auto table = pasted(text);
    QVERIFY_OK(table);
    QTEST(layoutOf(guessProducts(*table)), "layout");
}

void tst_paste::findsTheColumnsOfLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("layout");
    QTest::newRow("item and quantity") << u"MUG\t3\nTEA\t2\n"_s << u"no head: item|quantity"_s;
    QTest::newRow("with a price") << u"MUG\t3\t9.95\n"_s << u"no head: item|quantity|price"_s;
    QTest::newRow("a name between") << u"MUG\tBlue mug\t3\t9.95\n"_s << u"no head: item||quantity|price"_s;
    QTest::newRow("a wrong quantity is still one") << u"MUG\tmany\n"_s << u"no head: item|quantity"_s;
    QTest::newRow("a head") << u"Qty\tName\tSKU\tUnit price\n3\tBlue mug\tMUG\t9.95\n"_s << u"head: quantity||item|price"_s;
    QTest::newRow("barcodes") << u"Barcode\tQuantity\n501\t3\n"_s << u"head: item|quantity"_s;
    QTest::newRow("only items") << u"MUG\nTEA\n"_s << u"no head: item"_s;
}

void tst_paste::findsTheColumnsOfLines()
{
    QFETCH(QString, text);
    const auto table = pasted(text);
    QVERIFY_OK(table);
    QTEST(layoutOf(guessLines(*table)), "layout");
}

void tst_paste::changesKnownProductsAndAddsOthers()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"A\tMug\t5.00\nB\tCup\t3.00\n"_s));
    const auto again = paste(book, u"SKU\tPrice\nA\t6.00\nB\t3.00\nC\t1.00\n"_s);
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"3 1 1 1 0"_s);
    QCOMPARE(book.table(kProducts), u"A|Mug|600\nB|Cup|300\nC|C|100"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_paste::aBlankPriceLeavesThePrice()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"A\tMug\t5.00\nB\tCup\t3.00\n"_s));
    const QString block = u"SKU\tName\tPrice\nA\tBlue mug\t\nB\tCup\t\nC\tPot\t\n"_s;
    const auto review = paste(book, block, true);
    QVERIFY_OK(review);
    QCOMPARE(review->review.size(), 3); // what is shown before says so too
    QCOMPARE(review->review.first().changes.size(), 1);
    QCOMPARE(review->review.first().changes.first().field, u"name"_s);
    const auto report = paste(book, block);
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 1 1 1 0"_s);
    QCOMPARE(book.table(kProducts), u"A|Blue mug|500\nB|Cup|300\nC|Pot|0"_s);
}

void tst_paste::tellsWhatWouldHappenAndChangesNothing()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"SKU\tName\tPrice\tCategory\nA\tMug\t5.00\tHome\nB\tCup\t3.00\t\n"_s));
    const auto review = paste(book, u"SKU\tPrice\tCategory\n\t\t\nA\t6.00\tHome > Mugs\nB\t3.00\t\nC\t1.00\t\n"_s, true);
    QVERIFY_OK(review);
    QCOMPARE(counts(*review), u"3 1 1 1 0"_s);
    QVERIFY(!review->applied);
    QCOMPARE(review->review.size(), 3); // B stays as it is
    const auto &changed = review->review.first();
    QCOMPARE(changed.line, 3);
    QVERIFY(changed.outcome == RowOutcome::Changed);
    QCOMPARE(changed.name, u"Mug"_s);
    QCOMPARE(changed.changes.size(), 2);
    QCOMPARE(changed.changes.first().field, u"price"_s);
    QCOMPARE(changed.changes.first().before.toInt(), 500);
    QCOMPARE(changed.changes.first().after.toInt(), 600);
    QCOMPARE(changed.changes.last().field, u"category_id"_s);
    QVERIFY2(changed.changes.last().after.toString().contains(u"Mugs"_s), qPrintable(changed.changes.last().after.toString()));
    QVERIFY(review->review.last().outcome == RowOutcome::New);
    QCOMPARE(review->review.last().key, u"C"_s);
    QCOMPARE(review->review.last().line, 5);
    QCOMPARE(book.table(kProducts), u"A|Mug|500\nB|Cup|300"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 1);
}

void tst_paste::namesBadRowsByTheirRowAndField()
{
    const ImportBook book;
    const auto report = paste(book,
        u"SKU\tName\tPrice\nA\t\"two\nlines\"\t1\n\tMug\t2\nC\tC\tabc\nD\tD\t99999999999999999999\nE\tE\t-1\nF\tF\t1.234,567\nG\tG\t7\n"_s);
    QVERIFY_OK(report);
    QCOMPARE(rejected(report),
        u"3 MissingValue sku\n4 BadNumber price abc\n5 TooLarge price 99999999999999999999\n6 Negative price -1\n7 TooManyDigits price "
        "1.234,567 EUR"_s);
    QCOMPARE(counts(*report), u"7 2 0 0 5"_s);
    QCOMPARE(book.ask(u"SELECT group_concat(sku) FROM products"_s), u"A,G"_s);
}

void tst_paste::twoRowsOfOneSkuContradictEachOther()
{
    const ImportBook book;
    const auto report = paste(book, u"A\tMug\t5\nA\tMug\t5\nA\tMug\t6\n"_s);
    QCOMPARE(rejected(report), u"3 DuplicateRow sku A"_s);
    QCOMPARE(book.table(kProducts), u"A|Mug|500"_s);
}

void tst_paste::marksOfTheLocaleDecideWhereNoNumberTells()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"A\tMug\t1.234\n"_s, false, ','));
    QCOMPARE(book.table(kProducts), u"A|Mug|123400"_s);
    QVERIFY_OK(paste(book, u"A\tMug\t1.234\nB\tCup\t2.5\n"_s, false, ','));
    QCOMPARE(book.table(kProducts), u"A|Mug|123400\nB|Cup|250"_s);
}

void tst_paste::keepsFormulasAsTexts()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"SKU\tName\n=1+1\t=cmd|' /C calc'!A0\n@x\tO'Neil's %_\n"_s));
    QCOMPARE(book.table(u"SELECT sku, name FROM products ORDER BY id"_s), u"=1+1|=cmd|' /C calc'!A0\n@x|O'Neil's %_"_s);
}

void tst_paste::keepsOtherColumnsAsAttributes()
{
    const ImportBook book;
    // A column of one's own that is called like a field takes that field's column nothing away.
    QVERIFY_OK(paste(book, u"name\tTitle\tSKU\tColour\nMug\tThe mug\tA\tblue\n"_s));
    QCOMPARE(book.table(u"SELECT sku, name, attributes FROM products"_s), u"A|Mug|{\"Title\":\"The mug\",\"Colour\":\"blue\"}"_s);
}

void tst_paste::isOneStepOfTheHistory()
{
    const ImportBook book;
    QVERIFY_OK(paste(book, u"A\tMug\t5\n"_s));
    QVERIFY_OK(paste(book, u"A\tMug\t6\nB\tCup\t1\n"_s));
    const auto undone = answerOf(book.store().undo());
    QVERIFY_OK(undone);
    QCOMPARE(undone->kind, u"product.paste"_s);
    QCOMPARE(book.table(kProducts), u"A|Mug|500"_s);
    QVERIFY_OK(answerOf(book.store().redo()));
    QCOMPARE(book.table(kProducts), u"A|Mug|600\nB|Cup|100"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_paste::leavesNoFileBehind()
{
    QString folder;
    {
        const auto table = pasted(u"A\tMug\n"_s);
        QVERIFY_OK(table);
        folder = table->folder->path();
        QVERIFY(QDir(folder).exists());
    }
    QVERIFY(!QDir(folder).exists());
}

QTEST_GUILESS_MAIN(tst_paste)
#include "tst_paste.moc"
