// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/store.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"

#include <QTest>

#include <atomic>

using namespace tradebook;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

/// Questions: channels, lanes, and what happens to the older one.
class tst_storereads : public QObject {
    Q_OBJECT

    using Gate = test::Gate;
    using Answer = QFuture<Result<qint64>>;

    // Would count for hours.
    static Result<qint64> endless(db::Connection &reader)
    {
        return db::Query(reader, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_sql).number();
    }
    static Result<qint64> seven(db::Connection &reader) { return db::Query(reader, "SELECT 7"_sql).number(); }

    /// A task that holds its lane until the gate opens.
    static Answer occupy(const test::OpenStore &store, const std::shared_ptr<Gate> &gate, const QString &channel = {})
    {
        auto answer = store->read(channel, [gate](db::Connection &reader) {
            gate->arrive();
            gate->waitUntilOpen();
            return seven(reader);
        });
        gate->waitForArrival();
        return answer;
    }
    static Answer startEndless(const test::OpenStore &store, const QString &channel)
    {
        auto gate = std::make_shared<Gate>();
        auto answer = store->read(channel, [gate](db::Connection &reader) {
            gate->arrive();
            return endless(reader);
        });
        gate->waitForArrival();
        return answer;
    }

private Q_SLOTS:
    void interruptsTheOlderQuestionOfAChannel()
    {
        const test::OpenStore store;
        auto older = startEndless(store, u"orders"_s);
        auto newer = store->read(u"orders"_s, seven);
        QVERIFY_KIND(answerOf(older), ErrorKind::Superseded);
        QCOMPARE(*answerOf(newer), 7);
    }

    void dropsTheOlderQuestionThatStillWaits()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto first = occupy(store, gate);
        auto hasRun = std::make_shared<std::atomic<bool>>(false);
        auto older = store->read(u"orders"_s, [hasRun](db::Connection &reader) {
            *hasRun = true;
            return seven(reader);
        });
        auto newer = store->read(u"orders"_s, seven);
        gate->open();
        QVERIFY_KIND(answerOf(older), ErrorKind::Superseded);
        QCOMPARE(*answerOf(newer), 7);
        QCOMPARE(*answerOf(first), 7);
        QVERIFY(!*hasRun);
    }

    void leavesOtherChannelsAlone()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto running = occupy(store, gate, u"users"_s);
        auto waiting = store->read(u"products"_s, seven);
        auto older = store->read(u"orders"_s, seven);
        auto newer = store->read(u"orders"_s, seven);
        gate->open();
        QCOMPARE(*answerOf(running), 7);
        QCOMPARE(*answerOf(waiting), 7);
        QVERIFY_KIND(answerOf(older), ErrorKind::Superseded);
        QCOMPARE(*answerOf(newer), 7);
    }

    void neverSupersedesWithoutAChannel()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto first = occupy(store, gate);
        QList<Answer> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(store->read({}, seven));
        gate->open();
        QCOMPARE(*answerOf(first), 7);
        for (const auto &answer : answers)
            QCOMPARE(*answerOf(answer), 7);
    }

    // An interrupt is meant for one task: the next, on whatever channel, must not feel it.
    void answersEveryNewestQuestionOfAStorm()
    {
        const test::OpenStore store;
        for (int round = 0; round < 300; ++round) {
            auto older = store->read(u"a"_s, [](db::Connection &reader) {
                return db::Query(
                    reader, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT count(*) FROM n"_sql)
                    .number();
            });
            if (round % 3 == 0)
                std::this_thread::yield();
            auto newest = store->read(u"a"_s, seven);
            auto other = store->read(u"b"_s + QString::number(round), seven);
            QCOMPARE(*answerOf(newest), 7);
            QCOMPARE(*answerOf(other), 7);
            const auto dropped = answerOf(older);
            QVERIFY(dropped ? *dropped == 3000 : dropped.error().kind == ErrorKind::Superseded);
        }
    }

    // A question that takes its interrupted statement for the end of the rows must not pass on half an answer.
    void neverAnswersWithHalfOfTheRows()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto older = store->read(u"orders"_s, [gate](db::Connection &reader) -> Result<qint64> {
            gate->arrive();
            (void)endless(reader);
            return 1;
        });
        gate->waitForArrival();
        auto newer = store->read(u"orders"_s, seven);
        QVERIFY_KIND(answerOf(older), ErrorKind::Superseded);
        QCOMPARE(*answerOf(newer), 7);
    }

    void aLongReportDoesNotHoldUpAList()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto report = store->read(
            u"report"_s,
            [gate](db::Connection &reader) {
                gate->arrive();
                return endless(reader);
            },
            Store::Lane::Background);
        gate->waitForArrival();
        QCOMPARE(*answerOf(store->read(u"orders"_s, seven)), 7);
        // The same name on the other lane is another channel.
        QCOMPARE(*answerOf(store->read(u"report"_s, seven)), 7);
        QVERIFY(!report.isFinished());
        auto newer = store->read(u"report"_s, seven, Store::Lane::Background);
        QVERIFY_KIND(answerOf(report), ErrorKind::Superseded);
        QCOMPARE(*answerOf(newer), 7);
    }

    void readersCannotWrite()
    {
        const test::OpenStore store;
        const auto outcome = answerOf(store->read({},
            [](db::Connection &reader) { return db::Query(reader, "INSERT INTO settings (name, json) VALUES ('a', '{}')"_sql).run(); }));
        QVERIFY_KIND(outcome, ErrorKind::ReadOnly);
    }

    void goesOnInTheWidgetsThread()
    {
        const test::OpenStore store;
        QObject widget;
        QThread *where = nullptr;
        store->read({}, seven).then(&widget, [&where](const Result<qint64> &) { where = QThread::currentThread(); });
        QTRY_COMPARE(where, QThread::currentThread());
    }

    void aQuestionMayAskTheNext()
    {
        const test::OpenStore store;
        std::promise<qint64> last;
        store->read({}, seven).then(
            [&](const Result<qint64> &) { store->read({}, seven).then([&](const Result<qint64> &second) { last.set_value(*second); }); });
        QCOMPARE(last.get_future().get(), 7);
    }

    void findsAHealthyBookHealthy()
    {
        const test::OpenStore store;
        QList<bool> outcomes;
        connect(&*store, &Store::checked, &*store, [&outcomes](const Result<void> &outcome) { outcomes.append(outcome.isOk()); });
        store->startCheck();
        QTRY_COMPARE(outcomes, QList<bool>{true});
    }
};

QTEST_GUILESS_MAIN(tst_storereads)
#include "tst_storereads.moc"
