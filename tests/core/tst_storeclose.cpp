// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"
#include "core/book/marks.h"
#include "core/db/query.h"
#include "core/store.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QRegularExpression>
#include <QSemaphore>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

/// Closing in the order of RELIABILITY 4.6, and what is left behind: one file.
class tst_storeclose : public QObject {
    Q_OBJECT

    using Gate = test::Gate;

    static auto place(const test::OpenStore &store, const QString &number)
    {
        return store->write({u"order.place"_s}, [number](db::Connection &writer) { return test::placeOrder(writer, number); });
    }
    static Result<qint64> endless(db::Connection &reader)
    {
        return db::Query(reader, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_sql).number();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void leavesTheBookAloneAndTheLockFree()
    {
        const test::OpenStore store;
        QVERIFY_OK(answerOf(place(store, u"1"_s)));
        QVERIFY(QFile::exists(store.path() + u"-wal"_s));
        QVERIFY_OK(answerOf(store->close()));
        QCOMPARE(QDir(store.folder()).entryList(QDir::Files), QStringList{u"shop.tradebook"_s});
        QVERIFY_OK(book::InstanceLock::acquire(store.path(), std::chrono::milliseconds(0)));
        QCOMPARE(test::faultsOf(store.path()), QString());
        QCOMPARE(test::rowCounts(store.path())[u"orders"_s], 1);
    }

    void carriesOutEveryEditThatWasAskedFor()
    {
        const test::OpenStore store;
        QList<QFuture<Result<void>>> edits;
        for (int i = 0; i < 30; ++i)
            edits.append(place(store, QString::number(i)));
        QVERIFY_OK(answerOf(store->close()));
        for (const auto &edit : edits)
            QVERIFY_OK(answerOf(edit));
        QCOMPARE(test::rowCounts(store.path())[u"orders"_s], 30);
    }

    void asksOnceForWhatIsStillToBeWritten()
    {
        const test::OpenStore store;
        QList<QFuture<Result<void>>> edits;
        connect(&*store, &Store::closing, this, [&] { edits.append(place(store, u"typed"_s)); });
        auto closing = store->close();
        store->close();
        QVERIFY_OK(answerOf(closing));
        QCOMPARE(edits.size(), 1);
        QVERIFY_OK(answerOf(edits.first()));
        QCOMPARE(test::rowCounts(store.path())[u"orders"_s], 1);
    }

    void interruptsQuestions()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto running = store->read({}, [gate](db::Connection &reader) {
            gate->arrive();
            return endless(reader);
        });
        gate->waitForArrival();
        auto waiting = store->read({}, endless);
        QVERIFY_OK(answerOf(store->close()));
        QVERIFY_KIND(answerOf(running), ErrorKind::Superseded);
        QVERIFY_KIND(answerOf(waiting), ErrorKind::Closed);
    }

    void answersWithClosedAfterwards()
    {
        const test::OpenStore store;
        QVERIFY_OK(answerOf(store->close()));
        QVERIFY_KIND(answerOf(store->read({}, endless)), ErrorKind::Closed);
        QVERIFY_KIND(answerOf(store->read(u"a"_s, endless, Store::Lane::Background)), ErrorKind::Closed);
        QVERIFY_KIND(answerOf(place(store, u"1"_s)), ErrorKind::Closed);
        QVERIFY_KIND(
            answerOf(store->runJob({u"job"_s}, [](db::Connection &, Progress &) -> Result<void> { return {}; })), ErrorKind::Closed);
    }

    void closesOnce()
    {
        const test::OpenStore store;
        auto first = store->close();
        auto second = store->close();
        QVERIFY_OK(answerOf(first));
        QVERIFY(second.isFinished());
    }

    void hasNoActiveStatementAtTheEnd()
    {
        const test::OpenStore store;
        QVERIFY_OK(answerOf(place(store, u"1"_s)));
        const auto activeNow = [](db::Connection &connection) -> Result<int> {
            // One that stops in the middle, and one that fails, must be reset as well.
            (void)db::Query(connection, "SELECT id FROM products"_sql).forEach([](const db::Row &) { return false; });
            (void)db::Query(connection, "SELECT id FROM products"_sql).forEach([](const db::Row &) -> Result<void> { return Error{}; });
            return connection.activeStatements();
        };
        QCOMPARE(*answerOf(store->read({}, activeNow)), 0);
        QCOMPARE(*answerOf(store->read({}, activeNow, Store::Lane::Background)), 0);
        QCOMPARE(*answerOf(store->write({u"test"_s}, activeNow)), 0);
    }

    void complainsOfAStatementThatIsStillActive()
    {
        const test::OpenStore store;
        auto *leaked = *answerOf(store->read({}, [](db::Connection &reader) -> Result<sqlite3_stmt *> {
            sqlite3_stmt *statement = nullptr;
            sqlite3_prepare_v2(reader.handle(), "SELECT 1 UNION SELECT 2", -1, &statement, nullptr);
            sqlite3_step(statement);
            return statement;
        }));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"1 statements still active on a reader"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a reader did not close"_s));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"outlives its connection"_s));
        QVERIFY_OK(answerOf(store->close()));
        // SQLite has refused to close the connection under the statement: it still is there, and nobody's.
        auto *connection = sqlite3_db_handle(leaked);
        QCOMPARE(sqlite3_finalize(leaked), SQLITE_OK);
        QCOMPARE(sqlite3_close(connection), SQLITE_OK);
    }

    void closesWhenTheLastShareGoes()
    {
        test::OpenStore store;
        auto future = place(store, u"1"_s);
        store.take().reset();
        QVERIFY(future.isFinished());
        QVERIFY(!QFile::exists(store.path() + u"-wal"_s));
        QVERIFY_OK(book::InstanceLock::acquire(store.path(), std::chrono::milliseconds(0)));
    }

    // A question may be what holds the store last: then the destructor runs on the store's own thread.
    void closesWhenItsOwnQuestionHeldItLast()
    {
        test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto share = std::make_shared<std::shared_ptr<Store>>();
        auto future = store->read({}, [gate, share](db::Connection &) -> Result<void> {
            gate->waitUntilOpen();
            share->reset();
            return {};
        });
        *share = store.take();
        gate->open();
        QTRY_VERIFY(book::InstanceLock::acquire(store.path(), std::chrono::milliseconds(0)));
        QVERIFY(!QFile::exists(store.path() + u"-wal"_s));
        QVERIFY(future.isFinished());
    }

    void opensAndClosesAgainAndAgain()
    {
        const test::OpenStore first;
        QVERIFY_OK(answerOf(first->close()));
        for (int i = 0; i < 20; ++i) {
            const auto store = answerOf(Store::open(first.path(), Store::Mode::ReadWrite));
            QVERIFY_OK(store);
            QVERIFY(!(*store)->wasLeftUnclean());
            QVERIFY_OK(answerOf(
                (*store)->write({u"test"_s}, [i](db::Connection &writer) { return test::placeOrder(writer, QString::number(i)); })));
            if (i % 2 == 0)
                QVERIFY_OK(answerOf((*store)->close()));
        }
        QCOMPARE(test::rowCounts(first.path())[u"orders"_s], 20);
    }

    void remembersThatABookWasNotClosed()
    {
        const test::OpenStore first;
        QVERIFY(book::Marks(first.path()).isOpen());
        QVERIFY_OK(answerOf(first->close()));
        QVERIFY(!book::Marks(first.path()).isOpen());
        book::Marks(first.path()).setOpen(true); // what a killed program leaves
        const auto again = answerOf(Store::open(first.path(), Store::Mode::ReadWrite));
        QVERIFY((*again)->wasLeftUnclean());
    }

    void remembersWhenABookWasLookedThrough()
    {
        const test::OpenStore store;
        QVERIFY(!book::Marks(store.path()).lastCheck());
        QList<bool> outcomes;
        connect(&*store, &Store::checked, &*store, [&outcomes](const Result<void> &outcome) { outcomes.append(outcome.isOk()); });
        store->startCheck();
        QTRY_COMPARE(outcomes, QList<bool>{true});
        QVERIFY(book::Marks(store.path()).lastCheck());
    }

    // A folder of a network that is gone holds a backup within the system: no cancelling reaches it.
    void doesNotWaitForABackupThatDoesNotEnd()
    {
        QSemaphore entered;
        QSemaphore opened;
        QFuture<void> held;
        {
            const test::OpenStore store;
            do {
                auto refused = store->backUp({.bookPath = store.path(), .target = store.path()});
                held = refused.then(QtFuture::Launch::Sync, [&, own = QThread::currentThread()](const Result<backup::Made> &) {
                    if (QThread::currentThread() == own)
                        return;
                    entered.release();
                    opened.acquire();
                });
            } while (held.isFinished());
            entered.acquire();
            const auto waiting = store->backUp({.bookPath = store.path()});
            QVERIFY_OK(answerOf(place(store, u"1"_s)));
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not end"_s));
            QVERIFY_OK(answerOf(store->close()));
            // Whole, free, at rest, although the thread is still in there.
            QVERIFY(!held.isFinished());
            QVERIFY(!waiting.isFinished());
            QCOMPARE(QDir(store.folder()).entryList(QDir::Files), QStringList{u"shop.tradebook"_s});
            QVERIFY_OK(book::InstanceLock::acquire(store.path(), std::chrono::milliseconds(0)));
            QVERIFY(!book::Marks(store.path()).isOpen());
            QCOMPARE(test::rowCounts(store.path())[u"orders"_s], 1);
            opened.release();
            QVERIFY_KIND(answerOf(waiting), ErrorKind::Closed);
        }
        held.waitForFinished();
    }

    // Another program's reader keeps the -wal from being emptied: nothing is lost, and the next opening has it all.
    void closesBesideAnotherReader()
    {
        const test::OpenStore store;
        auto other = db::Connection::open(store.path(), {});
        QVERIFY_OK(other);
        test::execute(*other, u"BEGIN; SELECT count(*) FROM orders"_s);
        QVERIFY_OK(answerOf(place(store, u"1"_s)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"rows were left in"_s));
        QVERIFY_OK(answerOf(store->close()));
        QVERIFY(book::Marks(store.path()).isOpen());
        test::execute(*other, u"COMMIT"_s);
        QVERIFY_OK(other->close());
        const auto again = answerOf(Store::open(store.path(), Store::Mode::ReadWrite));
        QVERIFY_OK(again);
        QCOMPARE(*answerOf((*again)->read(
                     {}, [](db::Connection &reader) { return db::Query(reader, "SELECT count(*) FROM orders"_sql).number(); })),
            1);
    }
};

QTEST_GUILESS_MAIN(tst_storeclose)
#include "tst_storeclose.moc"
