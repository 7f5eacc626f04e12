// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_interrupter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void stopsARunningStatement();
    void isRememberedBetweenStatements();
    void stopsAScanFromItsOwnVisitor();
    void losesNoInterrupt();
    void isHarmlessAfterTheConnection();

private:
    Connection &connection() { return *m_connection; }
    static constexpr auto kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_sql;

    std::optional<ScratchFolder> m_folder;
    std::optional<Connection> m_connection;
};

void tst_interrupter::init()
{
    m_connection.reset();
    m_folder.emplace();
    m_connection.emplace(m_folder->create(u"t.db"_s));
    exec(connection(), "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT) STRICT"_sql);
    exec(connection(), "INSERT INTO t(v) VALUES ('a'), ('b'), ('c')"_sql);
}

void tst_interrupter::stopsARunningStatement()
{
    const Interrupter interrupter = connection().interrupter();
    std::jthread interrupts([interrupter] {
        std::this_thread::sleep_for(50ms);
        interrupter.interrupt();
    });
    const auto outcome = Query(connection(), kEndless).number();
    QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
    QCOMPARE(connection().activeStatements(), 0);
    interrupter.rearm();
    QCOMPARE(*Query(connection(), "SELECT count(*) FROM t"_sql).number(), 3);
}

void tst_interrupter::isRememberedBetweenStatements()
{
    const Interrupter interrupter = connection().interrupter();
    interrupter.interrupt();
    QVERIFY(interrupter.isInterrupted());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Query(connection(), "SELECT 1"_sql).run().error().kind, ErrorKind::Superseded);
    interrupter.rearm();
    QVERIFY(Query(connection(), "SELECT 1"_sql).run());
}

void tst_interrupter::stopsAScanFromItsOwnVisitor()
{
    const Interrupter interrupter = connection().interrupter();
    int rows = 0;
    const auto outcome = Query(connection(), "SELECT v FROM t"_sql).forEach([&](const Row &) {
        ++rows;
        interrupter.interrupt();
    });
    QCOMPARE(rows, 1);
    QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
    interrupter.rearm();
}

// Interrupts that fall anywhere, also just before or after a statement: each must be noticed before its rearm().
void tst_interrupter::losesNoInterrupt()
{
    constexpr int kRounds = 2000;
    const Interrupter interrupter = connection().interrupter();
    std::atomic<int> asked{0};
    std::atomic<int> noticed{0};
    std::jthread interrupts([&] {
        for (int round = 0; round < kRounds; ++round) {
            // Asleep meanwhile: on a busy machine each turn of two threads that spin would cost a time slice.
            for (int now = noticed; now < round; now = noticed)
                noticed.wait(now);
            ++asked;
            interrupter.interrupt();
        }
    });
    while (noticed < kRounds) {
        const auto outcome = Query(connection(), "SELECT count(*) FROM t AS a, t AS b, t AS c"_sql).number();
        if (outcome)
            continue;
        QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
        QCOMPARE(asked.load(), noticed + 1);
        interrupter.rearm();
        ++noticed;
        noticed.notify_one();
    }
}

void tst_interrupter::isHarmlessAfterTheConnection()
{
    const Interrupter interrupter = connection().interrupter();
    std::atomic<bool> ends{false};
    std::jthread interrupts([&] {
        while (!ends)
            interrupter.interrupt();
    });
    m_connection.reset();
    ends = true;
    interrupts.join();
    interrupter.interrupt();
    QVERIFY(interrupter.isInterrupted());
}

QTEST_GUILESS_MAIN(tst_interrupter)
#include "tst_interrupter.moc"
