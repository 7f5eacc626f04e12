// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/csvreader.h"
#include "core/transfer/dialect.h"
#include "core/transfer/fault.h"
#include "core/transfer/survey.h"
#include "core/transfer/textsource.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

struct Table {
    QStringList rows; ///< "line:cell|cell"
    std::optional<Error> error;
};

Table read(const QByteArray &text, const Dialect &dialect = {}, qsizetype pieceSize = 1 << 20)
{
    Table table;
    qsizetype at = 0;
    auto outcome = readCsv(
        [&]() -> Result<std::string_view> {
            const qsizetype size = std::min(pieceSize, text.size() - at);
            const std::string_view piece(text.constData() + at, static_cast<std::size_t>(size));
            at += size;
            return piece;
        },
        dialect,
        [&](const Record &record) -> Result<bool> {
            QStringList cells;
            for (const std::string_view cell : record.cells)
                cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
            table.rows.append(u"%1:%2"_s.arg(record.line).arg(cells.join(u'|')));
            return true;
        });
    if (!outcome)
        table.error = outcome.error();
    return table;
}

QString told(const Table &table)
{
    return table.error ? table.error->data.join(u' ') : table.rows.join(u'/');
}

} // namespace

class tst_csvreader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRowsAndTheirLines_data();
    void readsRowsAndTheirLines();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void letsQuotesStandInsideCellsWhenLenient();
    void refusesFieldsAndRowsThatNeverEnd();
    void stopsWhenToldTo();
    void readsCsvSpectrum();
    void readsAnyEncodingOfTheSameText_data();
    void readsAnyEncodingOfTheSameText();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void takesBlanksAroundQuotesWhereTheFileHasThem();
    void fallsBackToLenientQuotesOnlyWhereEveryRowFits();
};

void tst_csvreader::readsRowsAndTheirLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << u"1:a|b/2:1|2"_s;
    QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n") << u"1:a|b/2:1|2"_s;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r3,4") << u"1:a|b/2:1|2/3:3|4"_s;
    QTest::newRow("mixed ends") << QByteArray("a,b\r\n1,2\r3,4\n5,6") << u"1:a|b/2:1|2/3:3|4/4:5|6"_s;
    QTest::newRow("no end") << QByteArray("a,b\n1,2") << u"1:a|b/2:1|2"_s;
    QTest::newRow("empty lines") << QByteArray("\n\r\n\na,b\n\n1,2\r\n\r\n3,4\n") << u"4:a|b/6:1|2/8:3|4"_s;
    QTest::newRow("lines inside quotes") << QByteArray("a,b\n\"x\r\ny\nz\",2\n3,4\n") << u"1:a|b/2:x\r\ny\nz|2/5:3|4"_s;
    QTest::newRow("doubled quotes") << QByteArray("a,b\n1,\"ha \"\"ha\"\" ha\"\n") << u"1:a|b/2:1|ha \"ha\" ha"_s;
    QTest::newRow("blanks stay") << QByteArray("a,b\n 1 , 2\t\n") << u"1:a|b/2: 1 | 2\t"_s;
    QTest::newRow("empty cells") << QByteArray("a,b,c\n,\"\",\n") << u"1:a|b|c/2:||"_s;
    QTest::newRow("one empty quoted cell") << QByteArray("a\n\"\"\nb\n") << u"1:a/2:/3:b"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void tst_csvreader::readsRowsAndTheirLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    for (const qsizetype piece : {1, 2, 3, 1000})
        QCOMPARE(told(read(text, {}, piece)), rows);
}

void tst_csvreader::refusesWithTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    QTest::newRow("open quote at the end") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << u"UnclosedQuote 3"_s;
    QTest::newRow("text behind a quote") << QByteArray("a,b\n1,\"2\"x\n") << u"StrayQuote 2"_s;
    QTest::newRow("quote inside a cell") << QByteArray("a,b\n1,2\n3,4\"x\n") << u"StrayQuote 3"_s;
    QTest::newRow("zero byte") << QByteArray("a,b\n1,2\n3,\0x\n", 13) << u"NulByte 3"_s;
}

void tst_csvreader::refusesWithTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const Table table = read(text);
    QVERIFY(table.error.has_value());
    QCOMPARE(table.error->kind, ErrorKind::Import);
    QCOMPARE(told(table), fault);
}

void tst_csvreader::letsQuotesStandInsideCellsWhenLenient()
{
    QCOMPARE(told(read("a,b\n5\" nail,\"x,y\"\n", {.quoting = Quoting::Lenient})), u"1:a|b/2:5\" nail|x,y"_s);
    QCOMPARE(told(read("a\tb\n\"Rocket\" x\t1\n", {.delimiter = '\t', .quoting = Quoting::Off})), u"1:a|b/2:\"Rocket\" x|1"_s);
}

void tst_csvreader::refusesFieldsAndRowsThatNeverEnd()
{
    const auto size = static_cast<qsizetype>(kLongestField);
    QCOMPARE(read("a,b\n" + QByteArray(size, 'x') + ",1\n").rows.size(), 2);
    QCOMPARE(told(read("a,b\n1,2\n" + QByteArray(size + 1, 'x') + ",1\n")), u"FieldTooLong 3"_s);
    QCOMPARE(told(read("a,b\n1,2\n\"" + QByteArray(2 * size, 'x') + "\",1\n")), u"FieldTooLong 3"_s);
    QCOMPARE(told(read("a\n" + QByteArray(static_cast<qsizetype>(kMostColumns), ',') + "\n")), u"TooManyColumns 2"_s);
    QCOMPARE(read("a\n" + QByteArray(static_cast<qsizetype>(kMostColumns) - 1, ',') + "\n").rows.size(), 2);
    QCOMPARE(told(read("a\n" + (QByteArray(size, 'x') + ',').repeated(17) + "\n")), u"RowTooLong 2"_s);
}

void tst_csvreader::stopsWhenToldTo()
{
    int rows = 0;
    QVERIFY_OK(readCsv("a\nb\n\"c"sv, {}, [&](const Record &) -> Result<bool> { return ++rows < 2; }));
    QCOMPARE(rows, 2);
    QVERIFY_KIND(readCsv("a\nb\n"sv, {}, [](const Record &) -> Result<bool> { return Error{ErrorKind::Cancelled}; }), ErrorKind::Cancelled);
}

void tst_csvreader::readsCsvSpectrum()
{
    if (test::realDataFolder().isEmpty())
        QSKIP("no shared test data here");
    struct Expected {
        const char16_t *file;
        const char16_t *rows;
    };
    for (const Expected &expected :
        {Expected{u"comma_in_quotes", u"1:first|last|address|city|zip/2:John|Doe|120 any st.|Anytown, WW|08123"},
            Expected{u"empty", u"1:a|b|c/2:1||/3:2|3|4"}, Expected{u"empty_crlf", u"1:a|b|c/2:1||/3:2|3|4"},
            Expected{u"escaped_quotes", u"1:a|b/2:1|ha \"ha\" ha/3:3|4"},
            Expected{u"json", u"1:key|val/2:1|{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"},
            Expected{u"newlines", u"1:a|b|c/2:1|2|3/3:Once upon \na time|5|6/5:7|8|9"},
            Expected{u"newlines_crlf", u"1:a|b|c/2:1|2|3/3:Once upon \r\na time|5|6/5:7|8|9"},
            Expected{u"quotes_and_newlines", u"1:a|b/2:1|ha \n\"ha\" \nha/5:3|4"}, Expected{u"simple", u"1:a|b|c/2:1|2|3"},
            Expected{u"simple_crlf", u"1:a|b|c/2:1|2|3"}, Expected{u"utf8", u"1:a|b|c/2:1|2|3/3:4|5|ʤ"}}) {
        QFile file(test::realDataFolder() + u"/csv_spectrum/"_s + QString::fromUtf16(expected.file) + u".csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(told(read(file.readAll())), QString::fromUtf16(expected.rows));
    }
}

void tst_csvreader::readsAnyEncodingOfTheSameText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("rows");
    const QByteArray utf16le("a\0,\0b\0\n\0"
                             "1\0,\0\xE9\0\n\0",
        16);
    QByteArray utf16be;
    for (qsizetype i = 0; i < utf16le.size(); i += 2)
        utf16be.append(utf16le[i + 1]).append(utf16le[i]);
    const QString rows = u"1:a|b/2:1|é"_s;
    QTest::newRow("UTF-8") << QByteArray("a,b\n1,\xC3\xA9\n") << u"UTF-8"_s << rows;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,\xC3\xA9\n")
                                     << u"UTF-8"_s << rows;
    QTest::newRow("UTF-16LE") << utf16le << u"UTF-16LE"_s << rows;
    QTest::newRow("UTF-16BE") << utf16be << u"UTF-16BE"_s << rows;
    QTest::newRow("UTF-16LE with mark") << "\xFF\xFE" + utf16le << u"UTF-16LE"_s << rows;
    QTest::newRow("UTF-16BE with mark") << "\xFE\xFF" + utf16be << u"UTF-16BE"_s << rows;
    QTest::newRow("Windows-1252") << QByteArray("a,b\n1,\xE9\n") << u"Windows-1252"_s << rows;
    QTest::newRow("Windows-1252 euro") << QByteArray("a,b\n1,2 \x80\n") << u"Windows-1252"_s << u"1:a|b/2:1|2 €"_s;
    QTest::newRow("surrogates") << QByteArray("\xFF\xFE"
                                              "a\0\n\0\x3D\xD8\x00\xDE\n\0",
        12) << u"UTF-16LE"_s << u"1:a/2:😀"_s;
    // what has no meaning is refused, never replaced
    QTest::newRow("cut UTF-8") << QByteArray("a,b\n1,\xC3\xA9\n2,\xC3\xBC\n3,\xE2\x82") << u"UTF-8"_s << u"BadBytes 4 UTF-8"_s;
    QTest::newRow("one bad byte in UTF-8") << QByteArray("a,b\n1,\xC3\xA9\n2,\xC3\xBC\n3,\xFF\n4,5\n") << u"UTF-8"_s
                                           << u"BadBytes 4 UTF-8"_s;
    QTest::newRow("hole of Windows-1252") << QByteArray("a,b\n1,\xE9\n2,\x81\n") << u"Windows-1252"_s << u"BadBytes 3 Windows-1252"_s;
    QTest::newRow("lone surrogate") << QByteArray("\xFF\xFE"
                                                  "a\0\n\0\x00\xDC\n\0",
        10) << u"UTF-16LE"_s << u"BadBytes 2 UTF-16LE"_s;
    QTest::newRow("half a unit") << QByteArray("\xFF\xFE"
                                               "a\0\n\0b",
        7) << u"UTF-16LE"_s << u"BadBytes 2 UTF-16LE"_s;
    QTest::newRow("zero byte") << QByteArray("a,b,c\n\0,2,3\n", 12) << u"UTF-8"_s << u"NulByte 2"_s;
}

void tst_csvreader::readsAnyEncodingOfTheSameText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, rows);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    auto source = TextSource::open(file.fileName());
    QVERIFY_OK(source);
    QCOMPARE(encodingName(source->encoding()), encoding);
    for (int again = 0; again < 2; ++again) {
        QStringList seen;
        const auto outcome = readCsv(*source, {}, [&](const Record &record) -> Result<bool> {
            QStringList cells;
            for (const std::string_view cell : record.cells)
                cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
            seen.append(u"%1:%2"_s.arg(record.line).arg(cells.join(u'|')));
            return true;
        });
        QCOMPARE(outcome ? seen.join(u'/') : outcome.error().data.join(u' '), rows);
    }
}

void tst_csvreader::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1,2\t3;4\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n1,2|3|4\n") << '|';
    QTest::newRow("comma with semicolons in cells") << QByteArray("a,b\nx;y;z,1\nx;y;z,1\n") << ',';
    QTest::newRow("quoted delimiters") << QByteArray("a;b\n\"1,2,3\";4\n\"1,2,3\";4\n") << ';';
    QTest::newRow("one column") << QByteArray("a\n1\n2\n") << ',';
    QTest::newRow("Excel's line") << QByteArray("sep=;\r\na;b\r\n1;2\r\n") << ';';
}

void tst_csvreader::findsTheDelimiter()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    const Dialect dialect = detectDialect({text.constData(), static_cast<std::size_t>(text.size())}, true);
    QCOMPARE(dialect.delimiter, delimiter);
    QVERIFY(read(text, dialect).rows.front().contains(u":a"_s));
}

void tst_csvreader::takesBlanksAroundQuotesWhereTheFileHasThem()
{
    QCOMPARE(told(read("a, b\n 1 , \"x, \"\"y\"\" \" \n", {.quoting = Quoting::Spaced})), u"1:a|b/2:1|x, \"y\" "_s);
    QCOMPARE(told(read("a,b\n 1 ,x\n", {})), u"1:a|b/2: 1 |x"_s); // else they are the cell's
    QCOMPARE(told(read("a,b\n1, \"x\n", {.quoting = Quoting::Spaced})), u"UnclosedQuote 2"_s);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sku, \"name\", price\nA1, \"Mug, big\", 3.00\nA2, plain, 4.00\n") > 0);
    file.close();
    auto source = TextSource::open(file.fileName());
    const auto survey = surveyFile(*source, {});
    QVERIFY_OK(survey);
    QVERIFY(survey->dialect.quoting == Quoting::Spaced);
    QCOMPARE(survey->header, (QStringList{u"sku"_s, u"name"_s, u"price"_s}));
    QCOMPARE(survey->sample.front().at(1), "Mug, big");
}

void tst_csvreader::fallsBackToLenientQuotesOnlyWhereEveryRowFits()
{
    const QTemporaryDir folder;
    const auto survey = [&](const QByteArray &text) {
        QFile file(folder.filePath(u"x.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(text);
        file.close();
        auto source = TextSource::open(file.fileName());
        return surveyFile(*source, {});
    };
    const auto nail = survey("sku,name\n1,5\" nail\n2,x\n");
    QVERIFY_OK(nail);
    QCOMPARE(nail->rows, 2);
    const auto rocket = survey("sku\tname\n1\t\"Rocket\" man\n2\tx\n");
    QVERIFY_OK(rocket);
    QVERIFY(rocket->dialect.quoting == Quoting::Off);
    for (const char *text : {"sku,name\n1,\"Rocket\" man\n2,x\n3,y\n", "sku,name\n1,\"Rocket\" man\n2,x\n3,\"y\"\n"}) {
        const auto damaged = survey(text);
        QVERIFY_KIND(damaged, ErrorKind::Import);
        QCOMPARE(damaged.error().data, (QStringList{u"StrayQuote"_s, u"2"_s}));
    }
}

QTEST_GUILESS_MAIN(tst_csvreader)
#include "tst_csvreader.moc"
