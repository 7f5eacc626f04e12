// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import does as a whole: sources it refuses, rows it rejects, and nothing kept where nothing should be.
#include "core/db/query.h"
#include "tests/support/importing.h"
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

/// "line:Fault data|data" of every rejected row.
QString rejected(const ImportReport &report)
{
    QStringList rows;
    for (const RejectedRow &row : report.rejects)
        rows.append(u"%1:%2 %3"_s.arg(row.line).arg(faultName(row.fault), row.data.join(u'|')).trimmed());
    return rows.join(u'\n');
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

} // namespace

class tst_import : public QObject {
    Q_OBJECT
public:
    /// A cache of our own: in the person's, other imports come and go while leavesNoScratchBehind() looks.
    static void initMain()
    {
        static const QTemporaryDir cache;
        qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    }

private Q_SLOTS:
    void refusesSourcesThatAreNoFiles();
    void refusesTheBookItself();
    void opensPathsOfAnyName();
    void refusesDamagedFilesWholly();
    void rejectsEachRowForItsOwnFault();
    void writesTheRejectsSoThatTheyCanComeBack();
    void leavesAnOldRejectsFileWhereTheNewOneCannotBeWritten();
    void refusesToPutRejectsWhereNoFileCanBe();
    void keepsNothingOfADryRun();
    void keepsAllOrNothingWhenStrict();
    void keepsNothingWhenCancelled();
    void keepsNothingWhenTheDiskIsFull();
    void readsNullAsEmptyOnlyWhereTheFileMeansIt();
    void namesIgnoredColumns();
    void leavesNoScratchBehind();
};

void tst_import::refusesSourcesThatAreNoFiles()
{
    const ImportBook book;
    const auto import = [&](const QString &path) { return book.import(ImportKind::Products, path); };
    QVERIFY_KIND(import(book.folder()), ErrorKind::NotARegularFile);
    QVERIFY_KIND(import(test::aDevice()), ErrorKind::NotARegularFile);
    const QString fifo = book.folder() + u"/fifo"_s;
    QVERIFY(test::putNoFile(fifo));
    QVERIFY_KIND(import(fifo), ErrorKind::NotARegularFile); // at once: nobody writes into it
#ifdef Q_OS_UNIX
    const QString loop = book.folder() + u"/loop"_s;
    QVERIFY(QFile::link(loop, loop));
    QVERIFY_KIND(import(loop), ErrorKind::NotARegularFile);
#endif
    QVERIFY_KIND(import(book.folder() + u"/nothing.csv"_s), ErrorKind::FileMissing);
    QVERIFY_KIND(book.importText(ImportKind::Products, ""), ErrorKind::Import);
    QVERIFY_KIND(book.importText(ImportKind::Products, "\n\n\r\n"), ErrorKind::Import);

    QFile sparse(book.folder() + u"/sparse.csv"_s);
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    sparse.write("sku,name\n1,a\n");
    QVERIFY(sparse.resize(qint64{200} << 30));
    const auto huge = import(sparse.fileName());
    QVERIFY_KIND(huge, ErrorKind::Import);
    QCOMPARE(huge.error().data, (QStringList{u"NulByte"_s, u"3"_s}));
}

void tst_import::refusesTheBookItself()
{
    const ImportBook book;
    const QString link = book.folder() + u"/link.csv"_s;
#ifdef Q_OS_UNIX
    QVERIFY(QFile::link(book.path(), link));
#else
    QVERIFY(test::linkHard(book.path(), link)); // by name only administrators may
#endif
    for (const QString &path : {book.path(), link, book.path() + u"-wal"_s}) {
        const auto report = book.import(ImportKind::Products, path);
        QVERIFY_KIND(report, ErrorKind::Import);
        QCOMPARE(report.error().data.value(0), u"IsTheBook"_s);
    }
}

void tst_import::opensPathsOfAnyName()
{
    const ImportBook book;
    QStringList names{u"a b"_s, u"it's"_s, u"%41"_s, u"b#c;d"_s, u"Überß 名前"_s};
#ifndef Q_OS_WIN // which takes no such names
    names += {u"a?b"_s, u"\"q\""_s, u"a\nb"_s, QString(251, u'x')};
#endif
    for (const QString &name : names) {
        QFile file(book.folder() + u'/' + name + u".csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sku,name\nx,y\n");
        file.close();
        QVERIFY_OK(book.import(ImportKind::Products, file.fileName()));
    }
}

void tst_import::refusesDamagedFilesWholly()
{
    const ImportBook book;
    for (const char *text : {"sku,name\n1,a\n2,\"b\n3,c\n", "sku,name\n1,a\n2,\"b\"x\n", "sku,name\n1,\xC3\xA4\n2,\xC3\xB6\n3,\xFF\n"}) {
        QVERIFY_KIND(book.importText(ImportKind::Products, text), ErrorKind::Import);
        QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
    }
}

void tst_import::rejectsEachRowForItsOwnFault()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Products,
        "sku,name,price,stock,active,tax\n"
        "a,Good,2.50,3,yes,20\n"
        "b,Digits,2.505,,,\n"
        "c,Negative,-1.00,,,\n"
        "d,Word,cheap,,,\n"
        ",No SKU,1.00,,,\n"
        "e,Short,1.00\n"
        "f,Long,1.00,,,,9\n"
        "g,Stock,1.00,1.5,,\n"
        "h,Stock,1.00,-1,,\n"
        "i,Active,1.00,,perhaps,\n"
        "j,Large,999999999999999999.00,,,\n"
        "k,Money,\u20AC1.00,,,\n"
        "l,Currency,USD 1.00,,,\n"
        "a,Another,2.50,3,yes,20\n"
        "a,Good,2.50,3,yes,20\n"
        "m,Tax,1.00,,,2000\n"
        "n,Good too,1.00,,,\n"
        ",,,,,\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report),
        u"3:TooManyDigits price|2.505|EUR\n4:Negative price|-1.00\n5:BadNumber price|cheap\n6:MissingValue sku\n7:CellCount 3|6\n"
        "8:CellCount 7|6\n9:NotWhole stock|1.5\n10:Negative stock|-1\n11:BadBoolean is_active|perhaps\n"
        "12:TooLarge price|999999999999999999.00\n14:OtherCurrency USD 1.00|EUR\n15:DuplicateRow sku|a\n17:BadPercent tax|2000"_s);
    QCOMPARE(counts(*report), u"17 3 0 1 13"_s);
    QVERIFY(report->applied);
    QCOMPARE(book.table(u"SELECT sku, name, price FROM products ORDER BY sku"_s), u"a|Good|250\nk|Money|100\nn|Good too|100"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_import::writesTheRejectsSoThatTheyCanComeBack()
{
    const ImportBook book;
    const QString path = book.folder() + u"/rejects.csv"_s;
    const auto withRejects = [&](ImportRequest &request) { request.rejectsFile = path; };
    QVERIFY_OK(book.importText(ImportKind::Products, "sku;name;price\na;\"A; \"\"quoted\"\"\";1,505\nb;B;2,50\nc;\" C\";x\n", withRejects));
    QCOMPARE(contentOf(path),
        QByteArray("sku;name;price;line;reason\r\n"
                   "a;\"A; \"\"quoted\"\"\";1,505;2;The price “1,505” has more decimal digits than EUR has.\r\n"
                   "c;\" C\";x;4;The price “x” is not a number.\r\n"));
    QVERIFY(test::isOwnersAlone(path));

    // mended by hand, the file comes back
    QByteArray mended = contentOf(path);
    mended.replace("1,505", "1,50").replace(";x;", ";3;");
    const auto again = book.importText(ImportKind::Products, mended);
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"2 2 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT sku, name, price, attributes FROM products ORDER BY sku"_s),
        u"a|A; \"quoted\"|150|{}\nb|B|250|{}\nc|C|300|{}"_s);
    // and where nothing is rejected, none is written
    QVERIFY(QFile::remove(path));
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name\nz,Z\n", withRejects));
    QVERIFY(!QFile::exists(path));
}

void tst_import::leavesAnOldRejectsFileWhereTheNewOneCannotBeWritten()
{
    const ImportBook book;
    const QString path = book.folder() + u"/missing/rejects.csv"_s;
    const auto report
        = book.importText(ImportKind::Products, "sku,price\na,x\n", [&](ImportRequest &request) { request.rejectsFile = path; });
    QVERIFY_KIND(report, ErrorKind::Import);
    QCOMPARE(report.error().data, (QStringList{u"CannotWriteRejects"_s, path}));
}

/// A folder stands for all that is no file; a pipe and a device are only where the system has them.
void tst_import::refusesToPutRejectsWhereNoFileCanBe()
{
    const ImportBook book;
    QStringList paths{book.folder()};
#ifdef Q_OS_UNIX
    paths.append(book.folder() + u"/pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(paths.last()).constData(), 0600), 0);
    paths.append(book.folder() + u"/link to the pipe"_s);
    QVERIFY(QFile::link(book.folder() + u"/pipe"_s, paths.last()));
    paths.append(book.folder() + u"/link to a device"_s);
    QVERIFY(QFile::link(u"/dev/null"_s, paths.last()));
#endif
    for (const QString &path : paths) {
        const auto report
            = book.importText(ImportKind::Products, "sku,price\na,x\nb,1\n", [&](ImportRequest &request) { request.rejectsFile = path; });
        QVERIFY_KIND(report, ErrorKind::NotARegularFile);
        QCOMPARE(report.error().data, QStringList{path});
        QVERIFY(QFileInfo::exists(path) && !QFileInfo(path).isFile());
    }
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
}

void tst_import::keepsNothingOfADryRun()
{
    const ImportBook book;
    const QString path = book.folder() + u"/rejects.csv"_s;
    const auto report
        = book.importText(ImportKind::Products, "sku,name,category,stock\na,A,Things,3\nb,B,Things,x\n", [&](ImportRequest &request) {
              request.dryRun = true;
              request.rejectsFile = path;
          });
    QVERIFY_OK(report);
    QVERIFY(!report->applied);
    QCOMPARE(counts(*report), u"2 1 0 0 1"_s);
    QVERIFY(contentOf(path).contains("b,B,Things,x,3,"));
    QCOMPARE(book.number(u"SELECT (SELECT count(*) FROM products) + (SELECT count(*) FROM categories)"_s), 0);
}

void tst_import::keepsAllOrNothingWhenStrict()
{
    const ImportBook book;
    const auto strictly = [](ImportRequest &request) { request.strict = true; };
    const auto refused = book.importText(ImportKind::Products, "sku,price\na,1\nb,x\n", strictly);
    QVERIFY_OK(refused);
    QVERIFY(!refused->applied);
    QCOMPARE(counts(*refused), u"2 1 0 0 1"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
    const auto taken = book.importText(ImportKind::Products, "sku,price\na,1\nb,2\n", strictly);
    QVERIFY_OK(taken);
    QVERIFY(taken->applied);
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 2);
}

void tst_import::keepsNothingWhenCancelled()
{
    const ImportBook book;
    QFile file(book.folder() + u"/large.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sku,name\n");
    for (int i = 0; i < 200'000; ++i)
        file.write("S" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + "\n");
    file.close();
    // once while the file is read, once while the rows are written
    for (const int thousandths : {1, 601}) {
        auto future = importFile(book.store(), {.kind = ImportKind::Products, .file = file.fileName()});
        while (future.progressValue() < thousandths && !future.isFinished())
            QThread::usleep(100);
        future.cancel();
        QVERIFY_KIND(answerOf(future), ErrorKind::Cancelled);
        QTRY_VERIFY(future.isFinished());
    }
    // a further import waits for those to be over
    QVERIFY_OK(book.importText(ImportKind::Products, "sku\nonly\n"));
    QCOMPARE(book.table(u"SELECT sku FROM products"_s), u"only"_s);
}

void tst_import::keepsNothingWhenTheDiskIsFull()
{
    const ImportBook book;
    const auto limit = [&](int more) {
        return answerOf(book.store().write({u"book.update"_s}, [more](db::Connection &writer) -> Result<qint64> {
            using namespace db::literals;
            const auto pages = db::Query(writer, "PRAGMA page_count"_sql).number();
            if (!pages)
                return pages.error();
            const QByteArray sql = "PRAGMA max_page_count = " + QByteArray::number(*pages + more);
            return sqlite3_exec(writer.handle(), sql.constData(), nullptr, nullptr, nullptr);
        }));
    };
    QByteArray text = "sku,name\n";
    for (int i = 0; i < 5000; ++i)
        text += "S" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + "\n";
    QVERIFY_OK(limit(20));
    QVERIFY_KIND(book.importText(ImportKind::Products, text), ErrorKind::DiskFull);
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 0);
    QVERIFY_OK(limit(1'000'000));
    QVERIFY_OK(book.importText(ImportKind::Products, text));
    QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 5000);
}

void tst_import::readsNullAsEmptyOnlyWhereTheFileMeansIt()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name,phone\n1,Anna,NULL\n2,NULL,5\n"));
    QCOMPARE(book.table(u"SELECT code, name, phone FROM users ORDER BY code"_s), u"1|Anna|\n2|2|5"_s);
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name,phone\n3,NULL,\n4,Berta,5\n5,Carl,\n"));
    QCOMPARE(book.table(u"SELECT name FROM users WHERE code = '3'"_s), u"NULL"_s);
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name,phone\n6,Dora,\\N\n7,Emil,5\n"));
    QCOMPARE(book.table(u"SELECT phone FROM users WHERE code = '6'"_s), QString());
}

void tst_import::namesIgnoredColumns()
{
    const ImportBook book;
    const auto users = book.importText(ImportKind::Users, "code,name,shoe size,fax\n1,Anna,38,9\n");
    QVERIFY_OK(users);
    QCOMPARE(users->ignoredColumns, (QStringList{u"shoe size"_s, u"fax"_s}));
    const auto products = book.importText(ImportKind::Products, "sku,name,Vendor,,Vendor\n1,Anna,\"X \"\"Y\"\"\",,Z\n");
    QVERIFY_OK(products);
    QCOMPARE(products->ignoredColumns, QStringList());
    QCOMPARE(book.ask(u"SELECT attributes FROM products"_s), u"{\"Vendor\":\"X \\\"Y\\\"\",\"Vendor 2\":\"Z\"}"_s);
    const auto left = book.importText(ImportKind::Products, "sku,name,Vendor\n2,Berta,X\n", [](ImportRequest &request) {
        request.map = {{u"Vendor"_s, QString()}};
    });
    QVERIFY_OK(left);
    QCOMPARE(left->ignoredColumns, QStringList{u"Vendor"_s});
    QCOMPARE(book.ask(u"SELECT attributes FROM products WHERE sku = '2'"_s), u"{}"_s);
}

void tst_import::leavesNoScratchBehind()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/tradebook/sqlite"_s;
    const auto scratches = [&] { return QDir(folder).entryList({u"import-*"_s}, QDir::Dirs); };
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name\n1,a\n"));
    QVERIFY_KIND(book.importText(ImportKind::Products, "foo,bar\n1,a\n"), ErrorKind::Import);
    QVERIFY(QDir(folder).exists());
    QTRY_COMPARE(scratches(), QStringList());
}

QTEST_GUILESS_MAIN(tst_import)
#include "tst_import.moc"
