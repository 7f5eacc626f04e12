// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/statementcache.h"

#include <QTest>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;

class tst_statementcache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void preparesOnce();
    void keepsTheRecentOnes();
    void preparesASecondWhileTheFirstRuns();
    void leavesRunningOnesAlone();
    void keepsNoValues();
    void remembersNoBrokenStatement();
    void survivesAChangeOfTheSchema();

private:
    [[nodiscard]] int open() const
    {
        int count = 0;
        for (auto *one = sqlite3_next_stmt(m_connection->handle(), nullptr); one; one = sqlite3_next_stmt(m_connection->handle(), one))
            ++count;
        return count;
    }

    std::optional<StatementCache> m_cache;
    std::optional<Connection> m_connection;
};

void tst_statementcache::init()
{
    m_cache.reset();
    auto memory = Connection::openInMemory();
    QVERIFY(memory);
    m_connection.emplace(std::move(*memory));
    m_cache.emplace(m_connection->handle());
}

void tst_statementcache::preparesOnce()
{
    sqlite3_stmt *first = m_cache->lease("SELECT 1")->handle();
    sqlite3_stmt *second = m_cache->lease("SELECT 1")->handle();
    QCOMPARE(first, second);
    QCOMPARE(open(), 1);
}

void tst_statementcache::keepsTheRecentOnes()
{
    sqlite3_stmt *often = m_cache->lease("SELECT 'often'")->handle();
    for (std::size_t i = 0; i < 3 * StatementCache::kCapacity; ++i) {
        QVERIFY(m_cache->lease("SELECT " + std::to_string(i)));
        QCOMPARE(m_cache->lease("SELECT 'often'")->handle(), often);
    }
    QCOMPARE(open(), static_cast<int>(StatementCache::kCapacity));
    m_cache->clear();
    QCOMPARE(open(), 0);
}

void tst_statementcache::preparesASecondWhileTheFirstRuns()
{
    auto outer = m_cache->lease("SELECT 1");
    {
        auto inner = m_cache->lease("SELECT 1");
        QVERIFY(inner->handle() != outer->handle());
        QCOMPARE(open(), 2);
    }
    QCOMPARE(open(), 1);
}

void tst_statementcache::leavesRunningOnesAlone()
{
    auto running = m_cache->lease("SELECT 1 UNION SELECT 2");
    QCOMPARE(sqlite3_step(running->handle()), SQLITE_ROW);
    for (std::size_t i = 0; i < 2 * StatementCache::kCapacity; ++i)
        QVERIFY(m_cache->lease("SELECT " + std::to_string(i)));
    m_cache->clear();
    QCOMPARE(sqlite3_step(running->handle()), SQLITE_ROW);
    QCOMPARE(sqlite3_column_int(running->handle(), 0), 2);
}

void tst_statementcache::keepsNoValues()
{
    QCOMPARE(*Query(*m_connection, "SELECT ? IS NULL"_sql, u"secret"_s).number(), 0);
    for (auto *one = sqlite3_next_stmt(m_connection->handle(), nullptr); one; one = sqlite3_next_stmt(m_connection->handle(), one)) {
        char *expanded = sqlite3_expanded_sql(one);
        QVERIFY(!QByteArray(expanded).contains("secret"));
        sqlite3_free(expanded);
    }
}

void tst_statementcache::remembersNoBrokenStatement()
{
    QVERIFY(!m_cache->lease("SELECT a FROM later"));
    QCOMPARE(open(), 0);
    QVERIFY(Query(*m_connection, "CREATE TABLE later(a INTEGER) STRICT"_sql).run());
    QVERIFY(m_cache->lease("SELECT a FROM later"));
}

void tst_statementcache::survivesAChangeOfTheSchema()
{
    QVERIFY(Query(*m_connection, "CREATE TABLE t(a INTEGER) STRICT"_sql).run());
    QVERIFY(Query(*m_connection, "INSERT INTO t VALUES (1)"_sql).run());
    QCOMPARE(*Query(*m_connection, "SELECT count(*) FROM t WHERE a = ?"_sql, 1).number(), 1);
    QVERIFY(Query(*m_connection, "CREATE INDEX t_a ON t(a)"_sql).run());
    QCOMPARE(*Query(*m_connection, "SELECT count(*) FROM t WHERE a = ?"_sql, 1).number(), 1);
}

QTEST_GUILESS_MAIN(tst_statementcache)
#include "tst_statementcache.moc"
