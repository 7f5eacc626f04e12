// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_transaction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsWhatIsCommitted();
    void forgetsWhatIsNot();
    void refusesASecondOne();
    void refusesToBeginOnARow();
    void beginsAfterFullTextWork();
    void readsOneSnapshot();
    void writesNothingInAReadSnapshot();
    void neverMeetsBusySnapshot();
    void keepsNothingAfterADeferredConstraintFails();
    void runsNothingBehindALostTransaction();
    void tellsAFileThatCannotGrow();
    void keepsNothingWhenInterruptedBeforeCommit();
    void rollsBackUnderARunningRead();
    void wrapsWork();

private:
    Connection &writer() { return *m_writer; }
    qint64 rows() { return *Query(writer(), "SELECT count(*) FROM t"_sql).number(); }

    std::optional<ScratchFolder> m_folder;
    std::optional<Connection> m_writer;
};

void tst_transaction::init()
{
    m_folder.emplace();
    m_writer.emplace(m_folder->create(u"t.db"_s));
    exec(writer(), "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT) STRICT"_sql);
}

void tst_transaction::cleanup()
{
    QVERIFY(!writer().isInTransaction());
    QCOMPARE(writer().activeStatements(), 0);
    m_writer.reset();
    m_folder.reset();
}

void tst_transaction::keepsWhatIsCommitted()
{
    auto transaction = Transaction::begin(writer());
    QVERIFY(transaction);
    QVERIFY(writer().isInTransaction());
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    QVERIFY(transaction->commit());
    QVERIFY(!writer().isInTransaction());
    QCOMPARE(transaction->commit().error().kind, ErrorKind::Internal);
    QCOMPARE(rows(), 1);
}

void tst_transaction::forgetsWhatIsNot()
{
    {
        auto transaction = Transaction::begin(writer());
        QVERIFY(transaction);
        exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    }
    QCOMPARE(rows(), 0);
    auto transaction = Transaction::begin(writer());
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    transaction->rollback();
    QCOMPARE(rows(), 0);
}

void tst_transaction::refusesASecondOne()
{
    auto first = Transaction::begin(writer());
    QVERIFY(first);
    QCOMPARE(Transaction::begin(writer()).error().kind, ErrorKind::Internal);
    QCOMPARE(Transaction::beginRead(writer()).error().kind, ErrorKind::Internal);
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    QVERIFY(first->commit()); // the refused ones have not touched it
    QCOMPARE(rows(), 1);
}

void tst_transaction::refusesToBeginOnARow()
{
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    const auto outcome = Query(writer(), "SELECT v FROM t"_sql).forEach([this](const Row &) -> Result<void> {
        auto transaction = Transaction::begin(writer());
        return transaction ? Result<void>() : transaction.error();
    });
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
}

void tst_transaction::beginsAfterFullTextWork()
{
    QVERIFY(writer().trustSchema());
    exec(writer(), "CREATE VIRTUAL TABLE s USING fts5(v)"_sql);
    for (int i = 0; i < 3; ++i) {
        auto transaction = Transaction::begin(writer());
        QVERIFY2(transaction, transaction ? "" : qPrintable(transaction.error().detail));
        exec(writer(),
            "INSERT INTO s(v) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT 'lamp ' || i FROM n"_sql);
        QCOMPARE(*Query(writer(), "SELECT count(*) FROM s WHERE s MATCH 'lamp'"_sql).number(), 5000 * (i + 1));
        QVERIFY(transaction->commit());
        QVERIFY(Query(writer(), "SELECT v FROM s WHERE s MATCH 'lamp' ORDER BY rank"_sql).text());
        QCOMPARE(writer().activeStatements(), 0);
    }
}

void tst_transaction::readsOneSnapshot()
{
    Connection reader = m_folder->open(u"t.db"_s, {.access = Access::ReadOnly});
    auto snapshot = Transaction::beginRead(reader);
    QVERIFY(snapshot);
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 0);
    QVERIFY(snapshot->commit());
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 1);
}

void tst_transaction::writesNothingInAReadSnapshot()
{
    auto snapshot = Transaction::beginRead(writer());
    QVERIFY(snapshot);
    QCOMPARE(Query(writer(), "INSERT INTO t(v) VALUES ('a')"_sql).run().error().kind, ErrorKind::Internal);
    QCOMPARE(rows(), 0);
    snapshot->rollback();
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
}

// What a deferred BEGIN does to a reader that turns writer, and that each way there is closed.
void tst_transaction::neverMeetsBusySnapshot()
{
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    const auto othersCommit = [this] {
        ForeignProcess other(m_folder->file(u"t.db"_s), {u"sql:INSERT INTO t(v) VALUES ('other')"_s});
        return other.finish();
    };

    sqlite3 *handle = writer().handle();
    QCOMPARE(sqlite3_exec(handle, "BEGIN; SELECT count(*) FROM t", nullptr, nullptr, nullptr), SQLITE_OK);
    QVERIFY(othersCommit());
    QCOMPARE(sqlite3_exec(handle, "INSERT INTO t(v) VALUES ('mine')", nullptr, nullptr, nullptr), SQLITE_BUSY_SNAPSHOT);
    QCOMPARE(sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);

    const auto onARow = Query(writer(), "SELECT v FROM t"_sql).forEach([&](const Row &) -> Result<void> {
        if (!othersCommit())
            return Error{};
        const auto written = Query(writer(), "INSERT INTO t(v) VALUES ('mine')"_sql).run();
        return written ? Result<void>() : written.error();
    });
    QCOMPARE(onARow.error().kind, ErrorKind::Internal);
    QCOMPARE(onARow.error().sqliteCode, 0);

    auto transaction = Transaction::begin(writer());
    QVERIFY(transaction);
    QVERIFY(rows() > 1);
    exec(writer(), "INSERT INTO t(v) VALUES ('mine')"_sql);
    QVERIFY(transaction->commit());
}

void tst_transaction::keepsNothingAfterADeferredConstraintFails()
{
    exec(writer(), "CREATE TABLE child(t_id INTEGER REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED) STRICT"_sql);
    auto transaction = Transaction::begin(writer());
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    exec(writer(), "INSERT INTO child VALUES (99)"_sql);
    QCOMPARE(transaction->commit().error().kind, ErrorKind::StillInUse);
    QVERIFY(!writer().isInTransaction());
    QCOMPARE(rows(), 0);
}

// RELIABILITY fact 8: a full disk rolls back by itself, and what follows would be kept row by row.
void tst_transaction::runsNothingBehindALostTransaction()
{
    const qint64 pages = *Query(writer(), "PRAGMA page_count"_sql).number();
    QCOMPARE(
        sqlite3_exec(writer().handle(), qPrintable(u"PRAGMA max_page_count=%1"_s.arg(pages + 20)), nullptr, nullptr, nullptr), SQLITE_OK);
    auto transaction = Transaction::begin(writer());
    QVERIFY(transaction);
    Query insert(writer(), "INSERT INTO t(v) VALUES (?)"_sql, QString(3000, u'x'));
    int inserted = 0;
    Result<qint64> outcome = 0;
    while (inserted < 1000 && (outcome = insert.run()))
        ++inserted;
    QVERIFY(inserted > 0 && inserted < 1000);
    QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
    if (!writer().isInTransaction()) {
        QCOMPARE(Query(writer(), "INSERT INTO t(v) VALUES ('late')"_sql).run().error().kind, ErrorKind::DiskFull);
        QCOMPARE(transaction->commit().error().kind, ErrorKind::DiskFull);
    } else {
        transaction->rollback();
    }
    QCOMPARE(rows(), 0);
    exec(writer(), "INSERT INTO t(v) VALUES ('free again')"_sql);
    QCOMPARE(rows(), 1);
}

void tst_transaction::tellsAFileThatCannotGrow()
{
#ifndef Q_OS_UNIX
    QSKIP("no limit of the size of files");
#else
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 400'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    auto transaction = Transaction::begin(writer());
    Result<qint64> outcome = 0;
    // More than the writer's cache holds, so that pages have to go out before the commit.
    for (int i = 0; i < 2000 && outcome; ++i)
        outcome = Query(writer(), "INSERT INTO t(v) VALUES (?)"_sql, QString(50'000, u'x')).run();
    Result<void> committed = transaction->commit();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!outcome || !committed);
    QCOMPARE(committed.error().kind, ErrorKind::DiskFull);
    QCOMPARE(rows(), 0);
    exec(writer(), "INSERT INTO t(v) VALUES ('again')"_sql);
#endif
}

void tst_transaction::keepsNothingWhenInterruptedBeforeCommit()
{
    const Interrupter interrupter = writer().interrupter();
    auto transaction = Transaction::begin(writer());
    exec(writer(), "INSERT INTO t(v) VALUES ('a')"_sql);
    interrupter.interrupt();
    QCOMPARE(Query(writer(), "INSERT INTO t(v) VALUES ('b')"_sql).run().error().kind, ErrorKind::Superseded);
    QCOMPARE(transaction->commit().error().kind, ErrorKind::Superseded);
    QVERIFY(!writer().isInTransaction());
    QCOMPARE(Transaction::begin(writer()).error().kind, ErrorKind::Superseded);
    interrupter.rearm();
    QCOMPARE(rows(), 0);
}

void tst_transaction::rollsBackUnderARunningRead()
{
    exec(writer(), "INSERT INTO t(v) VALUES ('a'), ('b')"_sql);
    const Interrupter interrupter = writer().interrupter();
    std::optional<Transaction> transaction;
    {
        auto begun = Transaction::begin(writer());
        QVERIFY(begun);
        transaction.emplace(std::move(*begun));
    }
    exec(writer(), "INSERT INTO t(v) VALUES ('c')"_sql);
    const auto outcome = Query(writer(), "SELECT v FROM t"_sql).forEach([&](const Row &) {
        interrupter.interrupt();
        transaction.reset();
    });
    QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
    QVERIFY(!writer().isInTransaction());
    interrupter.rearm();
    QCOMPARE(rows(), 2);
}

void tst_transaction::wrapsWork()
{
    const auto kept = inTransaction(writer(), [this] { return Query(writer(), "INSERT INTO t(v) VALUES ('a')"_sql).run(); });
    QCOMPARE(*kept, 1);
    const auto failed = inTransaction(writer(), [this]() -> Result<void> {
        exec(writer(), "INSERT INTO t(v) VALUES ('b')"_sql);
        return Error{.kind = ErrorKind::Cancelled};
    });
    QCOMPARE(failed.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rows(), 1);
}

TRADEBOOK_FOREIGN_TEST_MAIN(tst_transaction)
#include "tst_transaction.moc"
