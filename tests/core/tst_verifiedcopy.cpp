// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/verifiedcopy.h"
#include "core/db/query.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

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
    int m_left;
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
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(copy->path).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777U, 0600U);
    QCOMPARE(facts.st_nlink, 1U);
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
    QCOMPARE(copy.error().kind, ErrorKind::InputOutput);
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
