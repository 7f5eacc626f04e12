// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/list/beginning.h"
#include "core/list/keyedids.h"
#include "core/list/list.h"
#include "core/list/secondreader.h"
#include "tests/support/plans.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Expression;
using filter::Operator;

namespace {

constexpr int kOrders = 60'000;
const auto kNever = [] { return false; };

list::Request sortedBy(const QString &field, bool descending, const Expression &filter = {})
{
    return {.sorts = {{list::columnOf(list::Kind::Orders, field).value(), descending}}, .filter = filter};
}

Expression ofCity(const QString &city)
{
    return {.type = Expression::Type::Compare, .condition = {u"shipping_city"_s, Operator::Equal, {city}}};
}

Expression ofStatus(const QString &status)
{
    return {.type = Expression::Type::Compare, .condition = {u"status"_s, Operator::Equal, {status}}};
}

/// So long does whoever works wait for the other one.
constexpr std::chrono::seconds kLongest{20};

} // namespace

class tst_scans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book.emplace();
        // Ids with gaps; every hundredth order is cancelled.
        execute(m_book->writer(),
            u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
            " INSERT INTO orders (id, number, placed_at, business_date, status, discount, shipping_city)"
            " SELECT i * 3, 'x' || i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || i || ' minutes'), '2026-01-01',"
            " CASE WHEN i % 100 = 0 THEN 'cancelled' ELSE 'pending' END, i * 7919 % 1000, 'City ' || (i * 31 % 7) FROM n"_s.arg(kOrders));
        m_reader.emplace(m_book->reader());
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        m_book.reset();
    }

    // Two readers' pieces make one order: SQLite's own.
    void sortsManyRowsAsSqliteDoes_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Expression>("filter");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("where");
        QTest::newRow("numbers") << u"discount"_s << Expression() << u"discount"_s << u"1"_s;
        QTest::newRow("texts") << u"shipping_city"_s << Expression() << u"fold(shipping_city)"_s << u"1"_s;
        QTest::newRow("all the same") << u"tax"_s << Expression() << u"tax"_s << u"1"_s;
        QTest::newRow("no index for the filter") << u"discount"_s << ofCity(u"City 3"_s) << u"discount"_s << u"shipping_city = 'City 3'"_s;
        QTest::newRow("few by an index") << u"discount"_s << ofStatus(u"cancelled"_s) << u"discount"_s << u"status = 'cancelled'"_s;
        QTest::newRow("most by an index") << u"discount"_s << ofStatus(u"pending"_s) << u"discount"_s << u"status = 'pending'"_s;
    }
    void sortsManyRowsAsSqliteDoes()
    {
        QFETCH(QString, field);
        QFETCH(Expression, filter);
        QFETCH(QString, key);
        QFETCH(QString, where);
        for (const auto descending : {false, true}) {
            const auto sql = u"SELECT group_concat(id) FROM (SELECT id FROM orders WHERE %1 ORDER BY %2 %3, id %3)"_s.arg(
                where, key, descending ? u"DESC"_s : u"ASC"_s);
            std::vector<qint64> expected;
            for (const auto &id : scalar(*m_reader, sql).split(u','))
                expected.push_back(id.toLongLong());
            const auto request = sortedBy(field, descending, filter);
            const auto ids = must(list::ids(*m_reader, request));
            QCOMPARE(ids.size(), expected.size());
            QVERIFY(ids == expected);
            const auto first = must(list::firstRows(*m_reader, request, 100));
            QCOMPARE(first.size(), qsizetype(100));
            for (qsizetype row = 0; row < first.size(); ++row)
                QCOMPARE(first[row].id, expected[static_cast<std::size_t>(row)]);
        }
    }

    void sortsManyRowsByTwoColumns()
    {
        auto request = sortedBy(u"shipping_city"_s, true);
        request.sorts.append({list::columnOf(list::Kind::Orders, u"discount"_s).value(), false});
        const auto ids = must(list::ids(*m_reader, request));
        const auto sql = u"SELECT group_concat(id) FROM (SELECT id FROM orders ORDER BY fold(shipping_city) DESC, discount, id)"_s;
        QStringList written;
        for (const auto id : ids)
            written.append(QString::number(id));
        QVERIFY(written.join(u',') == scalar(*m_reader, sql));
    }

    // Whoever had to read all of them for the first need not be asked again.
    void theBeginningBringsTheIdsWhereAllWereRead()
    {
        const auto request = sortedBy(u"discount"_s, true, ofCity(u"City 3"_s));
        const auto whole = must(list::beginning(*m_reader, request, 100));
        QVERIFY(whole.ids);
        QVERIFY(*whole.ids == must(list::ids(*m_reader, request)));
        QCOMPARE(whole.rows.size(), qsizetype(100));
        for (qsizetype row = 0; row < whole.rows.size(); ++row)
            QCOMPARE(whole.rows[row].id, (*whole.ids)[static_cast<std::size_t>(row)]);
        const auto indexed = must(list::beginning(*m_reader, sortedBy(u"placed_at"_s, true), 100));
        QVERIFY(!indexed.ids);
        QCOMPARE(indexed.rows.size(), qsizetype(100));
    }

    // Looking up most of the rows one by one would take longer than reading all.
    void readsTheTableWhereAFilterKeepsMostOfIt()
    {
        const auto isReadInPieces = [this](const Expression &filter) {
            const StatementTrace trace(*m_reader);
            (void)must(list::ids(*m_reader, sortedBy(u"discount"_s, false, filter)));
            const auto statements = trace.statements();
            return std::ranges::any_of(statements, [](const QString &sql) { return sql.contains(u"NOT INDEXED"_s); });
        };
        QVERIFY(isReadInPieces(ofStatus(u"pending"_s)));
        QVERIFY(!isReadInPieces(ofStatus(u"cancelled"_s)));
        QVERIFY(isReadInPieces(ofCity(u"City 3"_s)));
        QVERIFY(isReadInPieces({}));
    }

    void twoReadersWorkAtATime()
    {
        if (std::thread::hardware_concurrency() < 2)
            QSKIP("one processor");
        list::SecondReader second(*m_reader);
        const auto transaction = must(db::Transaction::beginRead(*m_reader));
        second.begin();
        for (int time = 0; time < 3; ++time)
            QCOMPARE(readersOf(second, kLongest), 2);
    }

    // What is committed in between would be in the rows of one reader and not in those of the other.
    void theSecondReaderDoesNothingWhereTheBookHasChanged()
    {
        list::SecondReader second(*m_reader);
        execute(m_book->writer(), u"UPDATE orders SET message = message || 'x' WHERE id = 3"_s);
        const auto transaction = must(db::Transaction::beginRead(*m_reader));
        second.begin();
        QCOMPARE(readersOf(second, std::chrono::milliseconds(300)), 1);
    }

    void nothingHelpsWithABookInMemory()
    {
        auto memory = must(db::Connection::openInMemory());
        list::SecondReader second(memory);
        second.begin();
        std::atomic<int> calls = 0;
        second.share(memory, [&calls](db::Connection &) { ++calls; });
        QCOMPARE(calls.load(), 1);
    }

    // A question that nobody waits for ends, whichever reader is at it.
    void anInterruptEndsTheScan()
    {
        const auto interrupter = m_reader->interrupter();
        std::atomic<bool> isOver = false;
        std::thread other([&] {
            while (!isOver)
                interrupter.interrupt();
        });
        const auto ids = list::ids(*m_reader, sortedBy(u"discount"_s, false));
        isOver = true;
        other.join();
        interrupter.rearm();
        QVERIFY(!ids);
        QCOMPARE(ids.error().kind, ErrorKind::Superseded);
        QCOMPARE(must(list::ids(*m_reader, sortedBy(u"discount"_s, false))).size(), std::size_t(kOrders));
    }

    // Against a plain sort: narrow and wide numbers, absent ones, ids in any order.
    void sortsNumbersOfAnyWidth_data()
    {
        QTest::addColumn<QList<qint64>>("keys");
        QTest::addColumn<qint64>("firstId");
        constexpr auto kLeast = std::numeric_limits<qint64>::min();
        constexpr auto kGreatest = std::numeric_limits<qint64>::max();
        QTest::newRow("one key") << QList<qint64>{5} << qint64(1);
        QTest::newRow("narrow") << QList<qint64>{-3, 0, 7, 2047, 2048, 70'000} << qint64(1);
        QTest::newRow("beyond one number with the id") << QList<qint64>{kLeast, -1, 0, 1, kGreatest} << qint64(1);
        QTest::newRow("ids as wide as they come") << QList<qint64>{5} << kLeast;
        QTest::newRow("both") << QList<qint64>{kLeast, kGreatest} << kLeast;
    }
    void sortsNumbersOfAnyWidth()
    {
        QFETCH(QList<qint64>, keys);
        QFETCH(qint64, firstId);
        using Entry = std::pair<std::optional<qint64>, qint64>;
        for (const auto isById : {true, false}) {
            std::vector<Entry> entries;
            for (int i = 0; i < 40'000; ++i) {
                const int at = isById ? i : i * 7919 % 40'000;
                const auto id = at == 39'999 ? firstId / 2 + 50'000 : firstId + at;
                entries.emplace_back(at % 9 == 0 ? std::nullopt : std::optional(keys[at * 31 % keys.size()]), id);
            }
            list::IntegerKeyedIds all;
            list::IntegerKeyedIds rest;
            for (std::size_t i = 0; i < entries.size(); ++i)
                (i < 25'000 ? all : rest).add(entries[i].first, entries[i].second);
            all.append(std::move(rest));
            std::sort(entries.begin(), entries.end());
            for (const auto descending : {false, true}) {
                std::vector<qint64> expected;
                std::ranges::transform(entries, std::back_inserter(expected), &Entry::second);
                if (descending)
                    std::reverse(expected.begin(), expected.end());
                for (const qint64 limit : {-1, 0, 10, 4'000, 4'500, 36'000, 50'000}) {
                    auto ids = all;
                    auto some = expected;
                    if (limit >= 0 && some.size() > static_cast<std::size_t>(limit))
                        some.resize(static_cast<std::size_t>(limit));
                    QVERIFY2(ids.take(descending, limit, kNever) == some, qPrintable(QString::number(limit)));
                }
            }
        }
    }

private:
    /// How many take a share of one work; the first one waits so long for the other.
    int readersOf(list::SecondReader &second, std::chrono::milliseconds patience)
    {
        std::atomic<int> calls = 0;
        second.share(*m_reader, [&](db::Connection &reader) {
            ++calls;
            const auto end = std::chrono::steady_clock::now() + patience;
            while (&reader == &*m_reader && calls < 2 && std::chrono::steady_clock::now() < end)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        });
        return calls;
    }

    std::optional<TestBook> m_book;
    std::optional<db::Connection> m_reader;
};

QTEST_GUILESS_MAIN(tst_scans)
#include "tst_scans.moc"
