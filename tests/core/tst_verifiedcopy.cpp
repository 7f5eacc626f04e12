// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/verifiedcopy.h"
#include "core/db/query.h"
#include "tests/support/nofile.h"
#include "tests/support/testbook.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace tradebook;
using namespace tradebook::test;
using namespace db::literals;

namespace {

/// Says "cancel" after a number of reports.
class CancelAfter : public Progress {
public:
    explicit CancelAfter(int reports)
        : m_left(reports)
    {
    }
    void report(qint64, qint64) override { --m_left; }
    [[nodiscard]] bool isCancelled() const override { return m_left <= 0; }

private:
    std::atomic<int> m_left;
};

#ifdef Q_OS_UNIX
/// No file of this process grows beyond so many bytes while it lives: a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(int most)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit now = {static_cast<rlim_t>(most), m_before.rlim_max};
        if (::setrlimit(RLIMIT_FSIZE, &now) != 0)
            qFatal("no limit");
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    struct rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// The disk fills up while the copy is written, after it was asked whether it has room.
class LimitAtWork : public Progress {
public:
    explicit LimitAtWork(int most)
        : m_most(most)
    {
    }
    void report(qint64, qint64) override
    {
        if (!m_limit)
            m_limit.emplace(m_most);
    }
    [[nodiscard]] bool isCancelled() const override { return false; }

private:
    int m_most;
    std::optional<FileSizeLimit> m_limit;
};
#endif

/// Changes what has been copied as soon as the copying lets go of it.
class Tampering : public Progress {
public:
    Tampering(QString folder, QByteArray sql)
        : m_folder(std::move(folder))
        , m_sql(std::move(sql))
    {
    }
    void report(qint64, qint64) override
    {
        const QStringList parts = QDir(m_folder).entryList({QStringLiteral(".*.part")}, QDir::Files | QDir::Hidden);
        if (m_isDone || parts.isEmpty())
            return;
        sqlite3 *handle = nullptr;
        const QByteArray path = QFile::encodeName(m_folder + QLatin1Char('/') + parts.first());
        m_isDone = sqlite3_open(path.constData(), &handle) == SQLITE_OK
            && sqlite3_exec(handle, "SELECT count(*) FROM products", nullptr, nullptr, nullptr) == SQLITE_OK
            && sqlite3_exec(handle, m_sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(handle);
    }
    [[nodiscard]] bool isCancelled() const override { return false; }
    [[nodiscard]] bool isDone() const { return m_isDone; }

private:
    QString m_folder;
    QByteArray m_sql;
    bool m_isDone = false;
};

void fill(db::Connection &writer, int products)
{
    execute(writer,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO products (sku, name, description, price) SELECT 'S' || i, 'Product ' || i, hex(randomblob(200)), i FROM n")
            .arg(products));
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class VerifiedCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOneFileThatOpensAnywhere();
    void keepsBothOfOneSecond();
    void leavesNothingWhenCancelled();
    void refusesADamagedBook();
    void refusesAFolderThatIsAFile();
    void saysThatTheDiskTakesNoMore_data();
    void saysThatTheDiskTakesNoMore();
    void refusesACopyThatIsNotItsSource_data();
    void refusesACopyThatIsNotItsSource();
    void isReadByTheStockShellOnAReadOnlyMedium();
    void skipsANameWhoseChecksumIsThere();
    void copiesOneSnapshotBesideABusyWriter();
};

void VerifiedCopy::makesOneFileThatOpensAnywhere()
{
    TestBook book;
    fill(book.writer(), 500);
    const auto copy = backup::makeVerifiedCopy(book.path(), backup::Reason::BeforeMigration, backup::Proof::Thorough);
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
    QVERIFY(copy->path.startsWith(book.folder() + QStringLiteral("/shop Backups/shop 2")));
    QVERIFY(copy->path.endsWith(QStringLiteral(" before-migration.tradebook-backup")));
    QVERIFY(isOwnersAlone(copy->path));
    QVERIFY(hasOneName(copy->path));
    QFile file(copy->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(20).mid(18, 2), QByteArray("\1\1", 2)); // rollback-journal header: no WAL flag
    QFile sidecar(copy->path + QStringLiteral(".sha256"));
    QVERIFY(sidecar.open(QIODevice::ReadOnly));
    QVERIFY(sidecar.readAll().startsWith(copy->sha256 + "  "));
    auto opened = db::Connection::open(copy->path, {.access = db::Access::Immutable});
    QVERIFY(opened);
    QCOMPARE(scalar(*opened, QStringLiteral("SELECT count(*) FROM products")), QStringLiteral("500"));
    QCOMPARE(filesIn(QFileInfo(copy->path).path()).size(), 2);
}

void VerifiedCopy::keepsBothOfOneSecond()
{
    TestBook book;
    QStringList paths;
    for (int i = 0; i < 3; ++i) {
        const auto copy = backup::makeVerifiedCopy(book.path(), backup::Reason::ByHand, backup::Proof::Quick);
        QVERIFY(copy);
        QVERIFY(!paths.contains(copy->path));
        paths.append(copy->path);
    }
    for (const auto &path : std::as_const(paths))
        QVERIFY(QFile::exists(path));
}

void VerifiedCopy::leavesNothingWhenCancelled()
{
    TestBook book;
    fill(book.writer(), 40000);
    CancelAfter progress(1);
    const auto copy = backup::makeVerifiedCopy(book.path(), backup::Reason::ByHand, backup::Proof::Quick, &progress);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, ErrorKind::Cancelled);
    QCOMPARE(filesIn(backup::folderFor(book.path())), QStringList());
}

void VerifiedCopy::refusesADamagedBook()
{
    TestBook book;
    fill(book.writer(), 5000);
    const QString path = book.path();
    book.close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 4096 / 2 * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x7f')), 4096);
    file.close();
    const auto copy = backup::makeVerifiedCopy(path, backup::Reason::ByHand, backup::Proof::Thorough);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, ErrorKind::Damaged);
    QCOMPARE(filesIn(backup::folderFor(path)), QStringList());
}

void VerifiedCopy::refusesAFolderThatIsAFile()
{
    TestBook book;
    QFile inTheWay(backup::folderFor(book.path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto copy = backup::makeVerifiedCopy(book.path(), backup::Reason::ByHand, backup::Proof::Quick);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, ErrorKind::FileExists);
}

void VerifiedCopy::saysThatTheDiskTakesNoMore_data()
{
    QTest::addColumn<int>("most");
    for (const int most : {0, 1, 4096, 100'000, 1 << 20, 1'500'000, 3'000'000})
        QTest::addRow("%d bytes", most) << most;
}

/// What is held back for a larger write must not be lost without a word.
void VerifiedCopy::saysThatTheDiskTakesNoMore()
{
#ifndef Q_OS_UNIX
    QSKIP("no limit of the size of files");
#else
    QFETCH(int, most);
    TestBook book;
    fill(book.writer(), 8000);
    const QString path = book.path();
    book.close();
    QVERIFY(QFileInfo(path).size() > 3'500'000);
    const auto copy = [&] {
        LimitAtWork progress(most);
        return backup::makeVerifiedCopy(path, backup::Reason::ByHand, backup::Proof::Quick, &progress);
    }();
    QVERIFY(!copy);
    QVERIFY(copy.error().kind == ErrorKind::InputOutput || copy.error().kind == ErrorKind::DiskFull);
    QCOMPARE(copy.error().data.value(0), backup::folderFor(path));
    QCOMPARE(filesIn(backup::folderFor(path)), QStringList());
    QVERIFY(backup::makeVerifiedCopy(path, backup::Reason::ByHand, backup::Proof::Quick));
#endif
}

void VerifiedCopy::refusesACopyThatIsNotItsSource_data()
{
    QTest::addColumn<QByteArray>("tampering");
    QTest::newRow("a row less") << QByteArray("DELETE FROM products WHERE id = 3");
    QTest::newRow("a row more") << QByteArray("INSERT INTO users (name) VALUES ('Eve')");
    QTest::newRow("other money, as many rows") << QByteArray("UPDATE products SET price = price + 1 WHERE id = 3");
    QTest::newRow("another application") << QByteArray("PRAGMA application_id = 7");
    QTest::newRow("another version") << QByteArray("PRAGMA user_version = 1");
    QTest::newRow("another structure") << QByteArray("CREATE INDEX extra ON products (cost)");
    QTest::newRow("a foreign trigger") << QByteArray("CREATE TRIGGER extra AFTER INSERT ON products BEGIN DELETE FROM products; END");
    QTest::newRow("a page that is not used") << QByteArray(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'users'");
}

/// Somebody else changes the copy after the last page was written and before it is proven.
void VerifiedCopy::refusesACopyThatIsNotItsSource()
{
    QFETCH(QByteArray, tampering);
    TestBook book;
    fill(book.writer(), 500);
    Tampering progress(backup::folderFor(book.path()), tampering);
    const auto copy = backup::makeVerifiedCopy(book.path(), backup::Reason::ByHand, backup::Proof::Quick, &progress);
    QVERIFY(progress.isDone());
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, ErrorKind::InputOutput); // the disk's fault: the book is sound
    QCOMPARE(copy.error().data, QStringList{backup::folderFor(book.path())});
    QCOMPARE(filesIn(backup::folderFor(book.path())), QStringList());
}

void VerifiedCopy::isReadByTheStockShellOnAReadOnlyMedium()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (shell.isEmpty())
        QSKIP("sqlite3 is not installed");
    TestBook book;
    fill(book.writer(), 500);
    for (const bool isCompact : {false, true}) {
        const QString folder = book.folder() + (isCompact ? QStringLiteral("/compact") : QStringLiteral("/plain"));
        QVERIFY(QDir().mkpath(folder));
        const auto copy = backup::makeVerifiedCopy(
            {.databasePath = book.path(), .folder = folder, .nameFor = [](int) { return QStringLiteral("copy"); }, .compact = isCompact});
        QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
        QVERIFY(isOwnersAlone(copy->path));
        // Where root runs the tests no mode of a folder stops it: the file belongs to nobody, and nobody reads it there.
        QVERIFY(QFile::setPermissions(copy->path, QFile::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(book.folder(), QFile::Permissions(0x5555)));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5555)));
        const auto ask = [&](const QString &sql) {
            const Unprivileged nobody;
            QProcess process;
            process.start(shell, {copy->path, sql});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
        };
        QCOMPARE(ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM products")), QStringLiteral("500"));
        QCOMPARE(ask(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("delete"));
        QVERIFY(ask(QStringLiteral("DELETE FROM products")).contains(QLatin1String("readonly")));
        QCOMPARE(filesIn(folder), (QStringList{QStringLiteral("copy"), QStringLiteral("copy.sha256")}));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7700)));
        QVERIFY(QFile::setPermissions(book.folder(), QFile::Permissions(0x7700)));
    }
}

void VerifiedCopy::skipsANameWhoseChecksumIsThere()
{
    TestBook book;
    const QString folder = book.folder() + QStringLiteral("/there");
    QVERIFY(QDir().mkpath(folder));
    QFile orphan(folder + QStringLiteral("/1.sha256"));
    QVERIFY(orphan.open(QIODevice::WriteOnly));
    QCOMPARE(orphan.write("mine"), 4);
    orphan.close();
    const auto copy = backup::makeVerifiedCopy(
        {.databasePath = book.path(), .folder = folder, .nameFor = [](int counter) { return QString::number(counter); }});
    QVERIFY(copy);
    QCOMPARE(filesIn(folder), (QStringList{QStringLiteral("1.sha256"), QStringLiteral("2"), QStringLiteral("2.sha256")}));
    QVERIFY(orphan.open(QIODevice::ReadOnly));
    QCOMPARE(orphan.readAll(), QByteArray("mine"));
}

void VerifiedCopy::copiesOneSnapshotBesideABusyWriter()
{
    TestBook book;
    fill(book.writer(), 20000);
    std::atomic<bool> isDone = false;
    Result<backup::Copy> copy = Error{};
    QScopedPointer<QThread> thread(QThread::create([&] {
        copy = backup::makeVerifiedCopy(book.path(), backup::Reason::ByHand, backup::Proof::Quick);
        isDone = true;
    }));
    thread->start();
    int commits = 0;
    while (!isDone) {
        QVERIFY(db::Query(book.writer(), "UPDATE products SET price = price + 1 WHERE id % 100 = 1"_sql).run());
        ++commits;
    }
    thread->wait();
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
    QVERIFY(commits > 0);
    auto opened = db::Connection::open(copy->path, {.access = db::Access::ReadOnly});
    QVERIFY(opened);
    // All of a commit or nothing: every touched price has been raised equally often.
    QCOMPARE(scalar(*opened, QStringLiteral("SELECT count(DISTINCT price - id) FROM products WHERE id % 100 = 1")), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(VerifiedCopy)
#include "tst_verifiedcopy.moc"
