// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/store.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"

#include <QFutureWatcher>
#include <QTest>

using namespace tradebook;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

/// Long jobs on the writer: staged imports and jobs with transactions of their own, progress and cancel.
class tst_storejobs : public QObject {
    Q_OBJECT

    using Gate = test::Gate;
    QTemporaryDir m_folder;

    /// A scratch file with three rows to take over.
    QString stagedFile()
    {
        const QString path = m_folder.filePath(u"it's staged.db"_s);
        if (!QFile::exists(path)) {
            auto scratch = db::Connection::open(path, {.access = db::Access::ReadWrite, .scratch = true, .create = true});
            if (!scratch)
                qFatal("%s", qPrintable(scratch.error().detail));
            test::execute(*scratch, u"CREATE TABLE rows (name TEXT); INSERT INTO rows VALUES ('a'), ('b'), ('c')"_s);
        }
        return path;
    }
    static Result<qint64> takeOver(db::Connection &writer, Progress &progress)
    {
        progress.report(1, 4);
        auto rows = db::Query(writer, "INSERT INTO settings (name, json) SELECT name, '{}' FROM staged.rows"_sql).run();
        progress.report(4, 4);
        return rows;
    }
    static Result<qint64> endless(db::Connection &writer)
    {
        return db::Query(writer, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_sql).number();
    }
    static Result<void> addView(db::Connection &writer, const QString &name)
    {
        return db::inTransaction(writer, [&] {
            return db::Query(writer, "INSERT INTO saved_views (name, json) VALUES (?, '{}')"_sql, name).run().transform([](qint64) {});
        });
    }

private Q_SLOTS:
    void takesOverAStagedFileInOneEdit()
    {
        test::OpenStore store;
        auto future = store->writeStaged({u"import"_s}, stagedFile(), &takeOver);
        future.waitForFinished();
        QCOMPARE(future.progressMinimum(), 0);
        QCOMPARE(future.progressMaximum(), 1000);
        QCOMPARE(future.progressValue(), 1000);
        QCOMPARE(*answerOf(future), 3);
        const auto changes = store.changes();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].tables.keys(), QStringList{u"settings"_s});
        QCOMPARE(changes[0].action->kind, u"import"_s);
    }

    void letsGoOfTheStagedFile()
    {
        const test::OpenStore store;
        QVERIFY_OK(answerOf(store->writeStaged({u"import"_s}, stagedFile(), &takeOver)));
        QVERIFY_OK(answerOf(store->write(
            {u"tidy"_s}, [](db::Connection &writer) { return db::Query(writer, "DELETE FROM settings WHERE true"_sql).run(); })));
        QVERIFY_OK(answerOf(store->writeStaged({u"import"_s}, stagedFile(), &takeOver)));
    }

    void letsGoOfTheStagedFileAfterAFailure()
    {
        const test::OpenStore store;
        for (int i = 0; i < 2; ++i) {
            const auto failed = answerOf(
                store->writeStaged({u"import"_s}, stagedFile(), [](db::Connection &writer, Progress &progress) -> Result<qint64> {
                    if (auto taken = takeOver(writer, progress); !taken)
                        return taken;
                    return Error{ErrorKind::Import};
                }));
            QVERIFY_KIND(failed, ErrorKind::Import);
        }
        QCOMPARE(store.ask(u"SELECT count(*) FROM settings"_s), 0);
    }

    void saysWhenThereIsNoStagedFile()
    {
        const test::OpenStore store;
        QVERIFY_KIND(answerOf(store->writeStaged({u"import"_s}, m_folder.filePath(u"none.db"_s), &takeOver)), ErrorKind::FileMissing);
    }

    void cancelsAnImportBetweenTwoStatements()
    {
        test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto future = store->writeStaged({u"import"_s}, stagedFile(), [gate](db::Connection &writer, Progress &progress) {
            auto taken = takeOver(writer, progress);
            gate->arrive();
            gate->waitUntilOpen();
            return taken; // does not even ask
        });
        gate->waitForArrival();
        future.cancel();
        gate->open();
        QVERIFY_KIND(answerOf(future), ErrorKind::Cancelled);
        QCOMPARE(store.ask(u"SELECT count(*) FROM settings"_s), 0);
        QVERIFY(store.changes().isEmpty());
    }

    void cancelsInTheMiddleOfAStatement()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto future = store->writeStaged({u"import"_s}, stagedFile(), [gate](db::Connection &writer, Progress &progress) -> Result<qint64> {
            if (auto taken = takeOver(writer, progress); !taken)
                return taken;
            gate->arrive();
            return endless(writer);
        });
        gate->waitForArrival();
        future.cancel();
        QVERIFY_KIND(answerOf(future), ErrorKind::Cancelled);
        QCOMPARE(store.ask(u"SELECT count(*) FROM settings"_s), 0);
        // The next edit is not hit by what stopped this one.
        QVERIFY_OK(answerOf(store->write({u"test"_s}, [](db::Connection &writer) { return test::placeOrder(writer, u"1"_s); })));
    }

    void tellsProgressInThousandths()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto future = store->runJob({u"generate"_s}, [gate](db::Connection &, Progress &progress) -> Result<void> {
            progress.report(5, 0); // unknown: nothing to tell yet
            progress.report(3'000'000'000, 12'000'000'000);
            gate->arrive();
            gate->waitUntilOpen();
            return {};
        });
        gate->waitForArrival();
        QCOMPARE(future.progressValue(), 250);
        gate->open();
        QVERIFY_OK(answerOf(future));
    }

    void keepsWhatAJobCommittedBeforeItFailed()
    {
        test::OpenStore store;
        const auto outcome = answerOf(store->runJob({u"generate"_s}, [](db::Connection &writer, Progress &) -> Result<void> {
            if (auto added = addView(writer, u"a"_s); !added)
                return added;
            return addView(writer, u"a"_s);
        }));
        QVERIFY_KIND(outcome, ErrorKind::Duplicate);
        QCOMPARE(store.ask(u"SELECT count(*) FROM saved_views"_s), 1);
        QCOMPARE(store.changes()[0].tables[u"saved_views"_s].inserted, QSet<qint64>{1});
    }

    void cancelsAJob()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto future = store->runJob({u"generate"_s}, [gate](db::Connection &writer, Progress &) {
            gate->arrive();
            return endless(writer);
        });
        gate->waitForArrival();
        future.cancel();
        QVERIFY_KIND(answerOf(future), ErrorKind::Cancelled);
    }

    void closingCancelsAJobButNotTheEditsBehindIt()
    {
        test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto job = store->runJob({u"generate"_s}, [gate](db::Connection &writer, Progress &) {
            gate->arrive();
            return endless(writer);
        });
        gate->waitForArrival();
        auto edit = store->write({u"test"_s}, [](db::Connection &writer) { return test::placeOrder(writer, u"1"_s); });
        QVERIFY_OK(answerOf(store->close()));
        QVERIFY_KIND(answerOf(job), ErrorKind::Cancelled);
        QVERIFY_OK(answerOf(edit));
    }

    void listsAreReadWhileAJobRuns()
    {
        const test::OpenStore store;
        auto gate = std::make_shared<Gate>();
        auto job = store->runJob({u"generate"_s}, [gate](db::Connection &writer, Progress &) -> Result<void> {
            return db::inTransaction(writer, [&]() -> Result<void> {
                if (auto added = test::placeOrder(writer, u"1"_s); !added)
                    return added;
                gate->arrive();
                gate->waitUntilOpen();
                return {};
            });
        });
        gate->waitForArrival();
        QCOMPARE(store.ask(u"SELECT count(*) FROM orders"_s), 0); // answered, and from before the job's commit
        gate->open();
        QVERIFY_OK(answerOf(job));
        QCOMPARE(store.ask(u"SELECT count(*) FROM orders"_s), 1);
    }

    void aStoreThatOnlyReadsRefusesJobs()
    {
        const test::OpenStore store(Store::Mode::ReadOnly);
        QVERIFY_KIND(answerOf(store->writeStaged({u"import"_s}, stagedFile(), &takeOver)), ErrorKind::ReadOnly);
        QVERIFY_KIND(
            answerOf(store->runJob({u"generate"_s}, [](db::Connection &, Progress &) -> Result<void> { return {}; })), ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(tst_storejobs)
#include "tst_storejobs.moc"
