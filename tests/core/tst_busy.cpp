// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/busyhandler.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/scratchfolder.h"

#include <QElapsedTimer>
#include <QTest>

#include <sqlite3.h>
#include <thread>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Locks of another process.
class tst_busy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void waitsUntilTheOtherIsDone();
    void givesUpAtTheDeadline();
    void readsBesideAWritingProcess();
    void stopsWaitingWhenInterrupted();
    void losesNoWriteBetweenTwoProcesses();
    void waitsNoLongerThanAsked();

private:
    [[nodiscard]] Connection writer(std::chrono::milliseconds deadline) const
    {
        return m_folder->open(u"t.db"_s, {.access = Access::ReadWrite, .busyDeadline = deadline});
    }
    [[nodiscard]] std::unique_ptr<ForeignProcess> holder() const
    {
        return std::make_unique<ForeignProcess>(m_folder->file(u"t.db"_s),
            QStringList{u"sql:BEGIN IMMEDIATE"_s, u"sql:INSERT INTO t(v) VALUES ('theirs')"_s, u"say:held"_s, u"wait"_s, u"sql:COMMIT"_s});
    }

    std::optional<ScratchFolder> m_folder;
};

void tst_busy::init()
{
    m_folder.emplace();
    Connection first = m_folder->create(u"t.db"_s);
    exec(first, "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT) STRICT"_sql);
}

void tst_busy::waitsUntilTheOtherIsDone()
{
    Connection mine = writer(30s);
    ForeignProcess other(m_folder->file(u"t.db"_s),
        {u"sql:BEGIN IMMEDIATE; INSERT INTO t(v) VALUES ('theirs')"_s, u"say:held"_s, u"sleep:1500"_s, u"sql:COMMIT"_s});
    QVERIFY(other.waitFor("held"));
    auto transaction = Transaction::begin(mine);
    QVERIFY(transaction);
    QCOMPARE(*Query(mine, "SELECT count(*) FROM t"_sql).number(), 1); // theirs came first
    exec(mine, "INSERT INTO t(v) VALUES ('mine')"_sql);
    QVERIFY(transaction->commit());
    QVERIFY(other.finish());
    QCOMPARE(*Query(mine, "SELECT count(*) FROM t"_sql).number(), 2);
}

void tst_busy::givesUpAtTheDeadline()
{
    Connection mine = writer(200ms);
    const auto other = holder();
    QVERIFY(other->waitFor("held"));
    QElapsedTimer waited;
    waited.start();
    const auto transaction = Transaction::begin(mine);
    QVERIFY(!transaction);
    QVERIFY(waited.elapsed() >= 200);
    QCOMPARE(transaction.error().kind, ErrorKind::Busy);
    QCOMPARE(transaction.error().sqliteCode, SQLITE_BUSY);
    QCOMPARE(Query(mine, "INSERT INTO t(v) VALUES ('mine')"_sql).run().error().kind, ErrorKind::Busy);
    other->tell();
    QVERIFY(other->finish());
    QVERIFY(Transaction::begin(mine)); // nothing has stuck
}

void tst_busy::readsBesideAWritingProcess()
{
    Connection reader = m_folder->open(u"t.db"_s, {.access = Access::ReadOnly, .busyDeadline = 0ms});
    const auto other = holder();
    QVERIFY(other->waitFor("held"));
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 0);
    other->tell();
    QVERIFY(other->finish());
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 1);
}

void tst_busy::stopsWaitingWhenInterrupted()
{
    Connection mine = writer(1h);
    const auto other = holder();
    QVERIFY(other->waitFor("held"));
    const Interrupter interrupter = mine.interrupter();
    std::jthread interrupts([interrupter] {
        std::this_thread::sleep_for(100ms);
        interrupter.interrupt();
    });
    QCOMPARE(Transaction::begin(mine).error().kind, ErrorKind::Superseded);
    interrupter.rearm();
    other->kill();
    QVERIFY(Transaction::begin(mine));
    QCOMPARE(*Query(mine, "SELECT count(*) FROM t"_sql).number(), 0);
}

void tst_busy::losesNoWriteBetweenTwoProcesses()
{
    constexpr int kEach = 100;
    exec(*std::make_unique<Connection>(writer(1s)), "INSERT INTO t VALUES (1, '0')"_sql);
    QStringList steps;
    for (int i = 0; i < kEach; ++i)
        steps.append(u"sql:BEGIN IMMEDIATE; UPDATE t SET v = v + 1; COMMIT"_s);
    ForeignProcess other(m_folder->file(u"t.db"_s), steps);
    Connection mine = writer(30s);
    for (int i = 0; i < kEach; ++i) {
        const auto outcome = inTransaction(mine, [&mine]() -> Result<qint64> {
            // Read, then write: what a deferred BEGIN would fail at.
            const auto value = Query(mine, "SELECT v FROM t"_sql).number();
            if (!value)
                return value.error();
            return Query(mine, "UPDATE t SET v = ?"_sql, QString::number(*value + 1)).run();
        });
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    }
    QVERIFY(other.finish());
    QCOMPARE(*Query(mine, "SELECT v FROM t"_sql).number(), 2 * kEach);
}

void tst_busy::waitsNoLongerThanAsked()
{
    Interrupter::State state;
    BusyHandler handler(state, 30ms);
    int attempts = 0;
    while (handler.wait(attempts))
        ++attempts;
    QVERIFY(attempts >= 1);
    QVERIFY(handler.wait(0)); // another lock, another deadline
    handler.setDeadline(0ms);
    QVERIFY(!handler.wait(0));
    handler.setDeadline(60s);
    state.isInterrupted = true;
    QVERIFY(!handler.wait(0));
}

TRADEBOOK_FOREIGN_TEST_MAIN(tst_busy)
#include "tst_busy.moc"
