// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/querymonitor.h"
#include "core/db/queryplan.h"
#include "core/db/transaction.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList logged;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

/// Catches the log while it lives.
class LogScope {
public:
    LogScope()
        : m_before(qInstallMessageHandler(collect))
    {
        logged.clear();
    }
    Q_DISABLE_COPY_MOVE(LogScope)
    ~LogScope() { qInstallMessageHandler(m_before); }

private:
    QtMessageHandler m_before;
};

StatementFigures figuresOf(const QString &sql)
{
    for (const StatementFigures &figures : QueryMonitor::process().figures()) {
        if (figures.sql == sql)
            return figures;
    }
    return {};
}

Connection memory()
{
    auto opened = Connection::openInMemory();
    if (!opened)
        qFatal("no memory database");
    return std::move(*opened);
}

} // namespace

class tst_querymonitor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void countsAndTimes();
    void countsOverConnectionsAndThreads();
    void countsFailuresToo();
    void countsCommits();
    void putsTheMostExpensiveFirst();
    void isSilentUnlessAsked();
    void logsEveryStatementWithoutItsValues();
    void logsSlowOnesWithTheirPlan();
    void staysBounded();
    void drawsThePlanAsATree();
};

void tst_querymonitor::init()
{
    QueryMonitor::process().reset();
    QueryMonitor::process().setLogging({});
    QueryMonitor::process().setSlowThreshold(1h); // however busy the machine is
}

void tst_querymonitor::countsAndTimes()
{
    Connection connection = memory();
    for (int i = 0; i < 5; ++i)
        QVERIFY(Query(connection, "SELECT 1 AS counted"_sql).run());
    const StatementFigures figures = figuresOf(u"SELECT 1 AS counted"_s);
    QCOMPARE(figures.count, 5);
    QVERIFY(figures.total > 0ns);
    QVERIFY(figures.longest > 0ns && figures.longest <= figures.total);
    QVERIFY(figures.mean() <= figures.longest);
    QCOMPARE(StatementFigures{}.mean(), 0ns);
}

void tst_querymonitor::countsOverConnectionsAndThreads()
{
    constexpr int kThreads = 4;
    constexpr int kEach = 500;
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([] {
            Connection connection = memory();
            for (int run = 0; run < kEach; ++run)
                (void)Query(connection, "SELECT 2 AS shared"_sql).run();
        });
    }
    threads.clear();
    QCOMPARE(figuresOf(u"SELECT 2 AS shared"_s).count, kThreads * kEach);
}

void tst_querymonitor::countsFailuresToo()
{
    Connection connection = memory();
    QVERIFY(!Query(connection, "SELECT abs(?)"_sql, std::numeric_limits<qint64>::min()).run());
    QCOMPARE(figuresOf(u"SELECT abs(?)"_s).count, 1);
}

void tst_querymonitor::countsCommits()
{
    Connection connection = memory();
    auto transaction = Transaction::begin(connection);
    QVERIFY(transaction);
    QVERIFY(transaction->commit());
    QCOMPARE(figuresOf(u"BEGIN IMMEDIATE"_s).count, 1);
    QCOMPARE(figuresOf(u"COMMIT"_s).count, 1);
}

void tst_querymonitor::putsTheMostExpensiveFirst()
{
    Connection connection = memory();
    QVERIFY(Query(connection, "SELECT 3 AS cheap"_sql).run());
    const auto dear = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n"_sql;
    QVERIFY(Query(connection, dear).run());
    QCOMPARE(QueryMonitor::process().figures().first().sql, QString::fromStdString(Sql(dear).text()));
}

void tst_querymonitor::isSilentUnlessAsked()
{
    Connection connection = memory();
    QueryMonitor::process().setSlowThreshold(0ms);
    const LogScope log;
    QVERIFY(Query(connection, "SELECT 4"_sql).run());
    QVERIFY(logged.isEmpty());
}

void tst_querymonitor::logsEveryStatementWithoutItsValues()
{
    Connection connection = memory();
    QueryMonitor::process().setLogging(u"SQL, nothing"_s);
    const LogScope log;
    QVERIFY(Query(connection, "SELECT ? AS value"_sql, u"a secret"_s).run());
    QCOMPARE(logged.size(), 1);
    QVERIFY(logged[0].contains(u"SELECT ? AS value"_s));
    QVERIFY(!logged[0].contains(u"secret"_s));
}

void tst_querymonitor::logsSlowOnesWithTheirPlan()
{
    Connection connection = memory();
    QVERIFY(Query(connection, "CREATE TABLE t(a INTEGER) STRICT"_sql).run());
    QueryMonitor::process().setLogging(u"slow"_s);
    QueryMonitor::process().setSlowThreshold(0ms);
    const LogScope log;
    QVERIFY(Query(connection, "SELECT a FROM t WHERE a = ? ORDER BY a"_sql, 5).run());
    QCOMPARE(logged.size(), 1);
    QVERIFY(logged[0].contains(u"SCAN t"_s));
    QueryMonitor::process().setSlowThreshold(1h);
    QVERIFY(Query(connection, "SELECT a FROM t WHERE a = ? ORDER BY a"_sql, 5).run());
    QCOMPARE(logged.size(), 1);
}

void tst_querymonitor::staysBounded()
{
    QueryMonitor &monitor = QueryMonitor::process();
    for (std::size_t i = 0; i < QueryMonitor::kMostStatements + 100; ++i)
        monitor.tallyOf("SELECT " + std::to_string(i)).add(1ns);
    QVERIFY(static_cast<std::size_t>(monitor.figures().size()) <= QueryMonitor::kMostStatements + 1);
    qint64 total = 0;
    for (const StatementFigures &figures : monitor.figures())
        total += figures.count;
    QCOMPARE(total, static_cast<qint64>(QueryMonitor::kMostStatements + 100));
}

void tst_querymonitor::drawsThePlanAsATree()
{
    Connection connection = memory();
    QVERIFY(Query(connection, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT"_sql).run());
    const auto plan = queryPlan(connection.handle(), "SELECT * FROM t WHERE a IN (SELECT a FROM t WHERE b > ?) ORDER BY b");
    QVERIFY(plan);
    QVERIFY(plan->first().startsWith(u"SEARCH t"_s));
    QVERIFY(plan->filter(u"  SCAN t"_s).size() == 1); // inside the list subquery
    QVERIFY(!queryPlan(connection.handle(), "SELECT nothing FROM nowhere"));
}

QTEST_GUILESS_MAIN(tst_querymonitor)
#include "tst_querymonitor.moc"
