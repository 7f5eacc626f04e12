// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/migrator.h"
#include "core/restore/staging.h"
#include "tests/support/bookstate.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

class CancelledProgress final : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

/// A closed book, and a backup of it with the bytes at hand.
struct Scene {
    TestBook book;
    QString path = book.path();
    QString source;

    Scene()
    {
        for (int number = 0; number < 300; ++number)
            mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"S%1"_s.arg(number), 100, 5); });
        source = backedUp(path);
        book.close();
    }
    [[nodiscard]] QString file(const QString &name) const { return book.folder() + u'/' + name; }
    /// A copy of the backup under another name, without its checksum, changed by SQL as another program would.
    [[nodiscard]] QString changed(const QString &sql) const
    {
        const QString copy = file(u"changed.tradebook-backup"_s);
        QFile::remove(copy);
        QFile::copy(source, copy);
        if (executeOn(copy, sql) != 0)
            qFatal("%s", qPrintable(sql));
        return copy;
    }
};

} // namespace

class tst_staging : public QObject {
    Q_OBJECT

    /// Refuses with this kind, leaves the book byte by byte as it was and nothing beside it.
    static void refuses(const Scene &scene, const QString &source, ErrorKind kind)
    {
        const QByteArray before = bytesOf(scene.path);
        const QStringList entries = entriesOf(scene.book.folder());
        const auto staged = restore::stage(source, scene.path);
        QVERIFY_KIND(staged, kind);
        QCOMPARE(bytesOf(scene.path), before);
        QCOMPARE(entriesOf(scene.book.folder()), entries);
    }

private Q_SLOTS:
    void stagesAWholeBackup()
    {
        const Scene scene;
        QString folder;
        {
            const auto staged = restore::stage(scene.source, scene.path);
            QVERIFY_OK(staged);
            folder = staged->folder->path();
            QCOMPARE(staged->source, scene.source);
            QCOMPARE(staged->version, migrate::newestVersion());
            QVERIFY(!staged->hadWal);
            QCOMPARE(staged->tally[u"products"_s], 300);
            QVERIFY(isOwnersAlone(folder));
            QVERIFY(isOwnersAlone(staged->path));
            QCOMPARE(difference(digestOf(staged->path), digestOf(scene.source)), QString());
        }
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!QFile::exists(restore::folderFor(scene.path)));
    }

    void refusesWhatIsNoFile()
    {
        const Scene scene;
        refuses(scene, scene.file(u"nothing"_s), ErrorKind::FileMissing);
        refuses(scene, QString(), ErrorKind::FileMissing);
        refuses(scene, scene.book.folder(), ErrorKind::NotARegularFile);
        refuses(scene, aDevice(), ErrorKind::NotARegularFile);
#ifdef Q_OS_UNIX
        const QString link = scene.file(u"link"_s);
        QVERIFY(QFile::link(scene.source, link));
        refuses(scene, link, ErrorKind::NotARegularFile);
        const QString loop = scene.file(u"loop"_s);
        QVERIFY(QFile::link(loop, loop));
        refuses(scene, loop, ErrorKind::NotARegularFile);
#endif
        const QString pipe = scene.file(u"pipe"_s);
        QVERIFY(putNoFile(pipe));
        refuses(scene, pipe, ErrorKind::NotARegularFile);
    }

    void refusesWhatIsNoDatabase()
    {
        const Scene scene;
        const QString path = scene.file(u"file"_s);
        writeBytes(path, {});
        refuses(scene, path, ErrorKind::EmptyFile);
        writeBytes(path, "x");
        refuses(scene, path, ErrorKind::NotADatabase);
        writeBytes(path, QByteArray(100'000, 'x'));
        refuses(scene, path, ErrorKind::NotADatabase);
        writeBytes(path, bytesOf(scene.source).first(400));
        refuses(scene, path, ErrorKind::NotADatabase);
    }

    void refusesAHugeSparseFileWithoutCopyingIt()
    {
        const Scene scene;
        const QString path = scene.file(u"sparse"_s);
        writeBytes(path, bytesOf(scene.source));
        QVERIFY(QFile::resize(path, 200LL << 30));
        refuses(scene, path, ErrorKind::Damaged);
    }

    void refusesTheBookItselfByAnyName()
    {
        const Scene scene;
        refuses(scene, scene.path, ErrorKind::SameFile);
        const QString hard = scene.file(u"hard"_s);
        QVERIFY(linkHard(scene.path, hard));
        refuses(scene, hard, ErrorKind::SameFile);
#ifdef Q_OS_UNIX
        const QString soft = scene.file(u"soft"_s);
        QVERIFY(QFile::link(scene.path, soft));
        refuses(scene, soft, ErrorKind::SameFile);
#endif
        refuses(
            scene, scene.book.folder() + u"/../"_s + QFileInfo(scene.book.folder()).fileName() + u"/shop.tradebook"_s, ErrorKind::SameFile);
    }

    void refusesForeignNewerAndUnknown()
    {
        const Scene scene;
        refuses(scene, scene.changed(u"PRAGMA application_id = 7"_s), ErrorKind::NotABook);
        refuses(scene, scene.changed(u"PRAGMA user_version = 999"_s), ErrorKind::NewerVersion);
        refuses(scene, scene.changed(u"PRAGMA user_version = -3"_s), ErrorKind::UnknownVersion);
        refuses(scene, scene.changed(u"PRAGMA user_version = 2"_s), ErrorKind::ForeignSchema);
    }

    void refusesAForeignStructureAndExecutesNothingOfIt_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("trigger") << u"CREATE TRIGGER evil AFTER INSERT ON products BEGIN UPDATE users SET name = 'x'; END"_s;
        QTest::newRow("view") << u"CREATE VIEW evil AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s;
        QTest::newRow("view in place of the history")
            << u"DROP TABLE schema_migrations; CREATE VIEW schema_migrations AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
               "FROM n) SELECT i AS version, '' AS name, '' AS checksum, '' AS algorithm, '' AS app_version, '' AS applied_at FROM n"_s;
        QTest::newRow("view in place of the book")
            << u"ALTER TABLE book RENAME TO book_old; CREATE VIEW book AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
               "SELECT i AS id FROM n"_s;
        QTest::newRow("table") << u"CREATE TABLE extra (x)"_s;
        QTest::newRow("virtual table") << u"CREATE VIRTUAL TABLE extra USING fts5(x)"_s;
        QTest::newRow("index by an expression") << u"CREATE INDEX evil ON products (abs(price))"_s;
        QTest::newRow("missing trigger") << u"DROP TRIGGER (SELECT 1)"_s;
    }

    void refusesAForeignStructureAndExecutesNothingOfIt()
    {
        QFETCH(QString, sql);
        const Scene scene;
        if (sql.startsWith("DROP TRIGGER"_L1)) {
            TestBook other;
            sql = u"DROP TRIGGER "_s
                + scalar(other.writer(), u"SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name LIMIT 1"_s);
        }
        refuses(scene, scene.changed(sql), ErrorKind::ForeignSchema);
    }

    void refusesRowsThatPointNowhere()
    {
        const Scene scene;
        refuses(scene,
            scene.changed(
                u"PRAGMA foreign_keys = OFF; INSERT INTO stock_moves (product_id, delta, reason) VALUES (999999, 1, 'received')"_s),
            ErrorKind::Damaged);
        refuses(scene, scene.changed(u"PRAGMA foreign_keys = OFF; DELETE FROM book"_s), ErrorKind::Damaged);
    }

    void refusesATruncatedFile()
    {
        const Scene scene;
        const QByteArray whole = bytesOf(scene.source);
        const QString path = scene.file(u"cut"_s);
        for (const qsizetype length : {whole.size() - 1, whole.size() - 4096, whole.size() / 2, qsizetype(4096), qsizetype(4097)}) {
            writeBytes(path, whole.first(length));
            refuses(scene, path, ErrorKind::Damaged);
        }
    }

    void refusesAFlippedBitThatOnlyTheChecksumTells()
    {
        const Scene scene;
        QByteArray bytes = bytesOf(scene.source);
        const auto at = bytes.indexOf("Name of S7");
        QVERIFY(at > 0);
        bytes[at] = 'M';
        writeBytes(scene.source, bytes);
        refuses(scene, scene.source, ErrorKind::Damaged);
    }

    void refusesADamagedPage()
    {
        const Scene scene;
        QByteArray bytes = bytesOf(scene.source);
        const QString path = scene.file(u"damaged"_s);
        bytes.replace(bytes.size() / 4096 / 2 * 4096, 4096, QByteArray(4096, '\x7f'));
        writeBytes(path, bytes);
        refuses(scene, path, ErrorKind::Damaged);
    }

    void refusesAFileInTheMiddleOfAWrite()
    {
        const Scene scene;
        writeBytes(scene.source + u"-journal"_s, QByteArray(1024, 'j'));
        refuses(scene, scene.source, ErrorKind::Damaged);
    }

    void takesTheRowsOfItsWal()
    {
        // Another book that is open, with rows that stand in its -wal only.
        TestBook other;
        mustCommit(other.writer(), [&]() -> Result<ProductId> { return addProduct(other.writer(), u"IN-THE-WAL"_s); });
        const Scene scene;
        const QString copy = scene.file(u"copied.tradebook"_s);
        writeBytes(copy, bytesOf(other.path()));
        writeBytes(copy + u"-wal"_s, bytesOf(other.path() + u"-wal"_s));
        const auto staged = restore::stage(copy, scene.path);
        QVERIFY_OK(staged);
        QVERIFY(staged->hadWal);
        QCOMPARE(staged->tally[u"products"_s], 1);
        QVERIFY(!QFile::exists(staged->path + u"-wal"_s));
        QVERIFY(!QFile::exists(copy + u"-shm"_s));
    }

    void leavesAStaleWalAlone()
    {
        // A backup is one file; what lies beside it under that name is another's, and would be mixed into it.
        TestBook other;
        mustCommit(other.writer(), [&]() -> Result<ProductId> { return addProduct(other.writer(), u"OTHER"_s); });
        const Scene scene;
        writeBytes(scene.source + u"-wal"_s, bytesOf(other.path() + u"-wal"_s));
        const auto staged = restore::stage(scene.source, scene.path);
        QVERIFY_OK(staged);
        QVERIFY(!staged->hadWal);
        QCOMPARE(staged->tally[u"products"_s], 300);
    }

    void migratesAnOlderVersionInStaging()
    {
        const Scene scene;
        const QString older = scene.file(u"older.tradebook"_s);
        QVERIFY(QFile::copy(scene.source, older));
        {
            auto writer = db::Connection::open(older, {.access = db::Access::ReadWrite});
            QVERIFY_OK(writer);
            QVERIFY_OK(migrate::migrateTo(*writer, migrate::newestVersion() - 1, [] { return Result<QString>(QString()); }));
            QVERIFY_OK(writer->close());
        }
        const QByteArray before = bytesOf(older);
        const auto staged = restore::stage(older, scene.path);
        QVERIFY_OK(staged);
        QCOMPARE(staged->version, migrate::newestVersion() - 1);
        QCOMPARE(staged->tally[u"products"_s], 300);
        auto reader = db::Connection::open(staged->path, {});
        QVERIFY_OK(reader);
        QVERIFY_OK(migrate::verifyHistory(*reader));
        QCOMPARE(scalar(*reader, u"PRAGMA user_version"_s), QString::number(migrate::newestVersion()));
        QCOMPARE(bytesOf(older), before);
    }

    void stagesBesideABookThatIsMissingOrDamaged()
    {
        const Scene scene;
        writeBytes(scene.path, QByteArray(5000, 'x'));
        QVERIFY_OK(restore::stage(scene.source, scene.path));
        QVERIFY(QFile::remove(scene.path));
        QVERIFY_OK(restore::stage(scene.source, scene.path));
        QVERIFY_KIND(restore::stage(scene.source, scene.file(u"no/such/folder/shop.tradebook"_s)), ErrorKind::FolderMissing);
    }

    void leavesNothingWhenCancelled()
    {
        const Scene scene;
        CancelledProgress progress;
        QVERIFY_KIND(restore::stage(scene.source, scene.path, &progress), ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(restore::folderFor(scene.path)));
    }

    void tidiesUpWhatAKilledOneLeftAndNothingElse()
    {
        const Scene scene;
        const auto living = restore::stage(scene.source, scene.path);
        QVERIFY_OK(living);
        const QString dead = restore::folderFor(scene.path) + u"/staged-dead"_s;
        QVERIFY(QDir().mkpath(dead));
        writeBytes(dead + u"/staged.db"_s, "left");
        restore::removeLeftovers(scene.path);
        QVERIFY(!QFile::exists(dead));
        QVERIFY(QFile::exists(living->path));
    }

    void refusesAFolderOfSomebodyElse()
    {
        const Scene scene;
        writeBytes(restore::folderFor(scene.path), "in the way");
        QVERIFY_KIND(restore::stage(scene.source, scene.path), ErrorKind::PermissionDenied);
        QVERIFY(QFile::remove(restore::folderFor(scene.path)));
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(scene.book.folder(), restore::folderFor(scene.path)));
        QVERIFY_KIND(restore::stage(scene.source, scene.path), ErrorKind::PermissionDenied);
#endif
    }
};

QTEST_GUILESS_MAIN(tst_staging)
#include "tst_staging.moc"
