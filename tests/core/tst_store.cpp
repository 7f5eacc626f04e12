// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/uithread.h"
#include "core/store.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QTest>

using namespace tradebook;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

/// Edits through the Store: what is kept, what is told, and what is refused.
class tst_store : public QObject {
    Q_OBJECT

    static Result<void> change(db::Connection &writer, const db::Sql &sql)
    {
        return db::Query(writer, sql).run().transform([](qint64) {});
    }
    static auto edit(const test::OpenStore &store, const db::Sql &sql)
    {
        return answerOf(store->write({u"test"_s}, [sql](db::Connection &writer) { return change(writer, sql); }));
    }

private Q_SLOTS:
    void keepsAnEditAndAnswersItsValue()
    {
        const test::OpenStore store;
        const auto id
            = answerOf(store->write({u"product.create"_s}, [](db::Connection &writer) { return test::addProduct(writer, u"A"_s, 5); }));
        QVERIFY_OK(id);
        QCOMPARE(store.ask(u"SELECT on_hand FROM stock WHERE product_id = %1"_s.arg(*id)), 5);
    }

    void tellsWhatAnEditHasChangedAndWhatItWas()
    {
        test::OpenStore store;
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann'), ('Bob'), ('Cid')"_sql));
        std::ignore = store.changes();
        const auto done = answerOf(store->write({u"users.tidy"_s, {{u"count"_s, 3}}}, [](db::Connection &writer) -> Result<void> {
            for (const auto &sql : {db::Sql("UPDATE users SET phone = '1' WHERE id = 1"_sql), db::Sql("DELETE FROM users WHERE id = 2"_sql),
                     db::Sql("INSERT INTO users (name) VALUES ('Dan')"_sql)}) {
                if (auto changed = change(writer, sql); !changed)
                    return changed;
            }
            return {};
        }));
        QVERIFY_OK(done);
        const auto changes = store.changes();
        QCOMPARE(changes.size(), 1);
        const auto &users = changes[0].tables[u"users"_s];
        QCOMPARE(users.inserted, QSet<qint64>{4});
        QCOMPARE(users.updated, QSet<qint64>{1});
        QCOMPARE(users.removed, QSet<qint64>{2});
        QVERIFY(!users.all);
        QVERIFY(!changes[0].external);
        QVERIFY(changes[0].touches(u"users"_s));
        QVERIFY(!changes[0].touches(u"products"_s));
        QCOMPARE(changes[0].action->kind, u"users.tidy"_s);
        QCOMPARE(changes[0].action->arguments[u"count"_s], 3);
    }

    void tellsWhatTriggersChangedButNotTheSearchIndex()
    {
        test::OpenStore store;
        QVERIFY_OK(
            answerOf(store->write({u"product.create"_s}, [](db::Connection &writer) { return test::addProduct(writer, u"A"_s, 5); })));
        const auto changes = store.changes();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes[0].touches(u"stock"_s));
        for (const QString &table : changes[0].tables.keys())
            QVERIFY2(!table.contains(u"_fts"_s) && !table.startsWith(u"sqlite_"_s), qPrintable(table));
    }

    void tellsOfARowThatCameBackThatItChanged()
    {
        test::OpenStore store;
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
        std::ignore = store.changes();
        QVERIFY_OK(answerOf(store->write({u"test"_s}, [](db::Connection &writer) {
            return change(writer, "DELETE FROM users"_sql).andThen([&] {
                return change(writer, "INSERT INTO users (id, name) VALUES (1, 'Eve')"_sql);
            });
        })));
        QCOMPARE(store.changes()[0].tables[u"users"_s].updated, QSet<qint64>{1});
    }

    void saysNothingOfARowThatCameAndWent()
    {
        test::OpenStore store;
        QVERIFY_OK(answerOf(store->write({u"test"_s}, [](db::Connection &writer) {
            return change(writer, "INSERT INTO saved_views (name, json) VALUES ('x', '{}')"_sql).andThen([&] {
                return change(writer, "DELETE FROM saved_views WHERE name = 'x'"_sql);
            });
        })));
        QVERIFY(store.changes().isEmpty());
    }

    void namesNoRowsWhereThereAreTooMany()
    {
        test::OpenStore store;
        const auto many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                          " INSERT INTO settings (name, json) SELECT 'n' || i || ?, '{}' FROM n"_sql;
        const auto insert = [&](int count, const QString &suffix) {
            return answerOf(
                store->write({u"test"_s}, [=](db::Connection &writer) { return db::Query(writer, many, count, suffix).run(); }));
        };
        QCOMPARE(*insert(ChangeCollector::kNamedRows, u"a"_s), ChangeCollector::kNamedRows);
        QCOMPARE(*insert(ChangeCollector::kNamedRows + 1, u"b"_s), ChangeCollector::kNamedRows + 1);
        const auto changes = store.changes();
        QVERIFY(!changes[0].tables[u"settings"_s].all);
        QCOMPARE(changes[0].tables[u"settings"_s].inserted.size(), ChangeCollector::kNamedRows);
        QVERIFY(changes[1].tables[u"settings"_s].all);
        QVERIFY(changes[1].tables[u"settings"_s].inserted.isEmpty());
    }

    void tellsWhichRowsWentWithTheWholeTable()
    {
        test::OpenStore store;
        QVERIFY_OK(edit(store, "INSERT INTO settings (name, json) VALUES ('a', '{}'), ('b', '{}')"_sql));
        std::ignore = store.changes();
        QVERIFY_OK(edit(store, "DELETE FROM settings WHERE true"_sql));
        QCOMPARE(store.changes()[0].tables[u"settings"_s].removed, (QSet<qint64>{1, 2}));
    }

    void takesBackAnEditThatFails()
    {
        test::OpenStore store;
        const auto outcome = answerOf(store->write({u"test"_s}, [](db::Connection &writer) -> Result<int> {
            if (auto added = test::addProduct(writer, u"A"_s, 5); !added)
                return added.error();
            return Error{ErrorKind::Invalid, {u"sku"_s, u"A"_s}};
        }));
        QVERIFY_KIND(outcome, ErrorKind::Invalid);
        QCOMPARE(outcome.error().data, (QStringList{u"sku"_s, u"A"_s}));
        QCOMPARE(store.ask(u"SELECT count(*) FROM products"_s), 0);
        QVERIFY(store.changes().isEmpty());
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql)); // and the writer works on
    }

    void refusesATransactionInsideAnEdit()
    {
        const test::OpenStore store;
        QVERIFY(!edit(store, "BEGIN"_sql));
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
    }

    // What an edit does behind the transaction's back must not be told as kept.
    void failsAnEditThatEndsItsOwnTransaction()
    {
        test::OpenStore store;
        QVERIFY(!edit(store, "ROLLBACK"_sql));
        QVERIFY(store.changes().isEmpty());
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
    }

    void carriesOutEditsInTheirOrder()
    {
        const test::OpenStore store;
        QList<QFuture<Result<qint64>>> futures;
        for (int i = 0; i < 50; ++i)
            futures.append(store->write({u"test"_s}, [i](db::Connection &writer) -> Result<qint64> {
                auto added = db::Query(writer, "INSERT INTO users (name) VALUES (?)"_sql, QString::number(i)).run();
                return added ? Result<qint64>(writer.lastInsertId()) : added;
            }));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(*answerOf(futures[i]), i + 1);
    }

    void tellsAChangeBeforeTheEditsFutureGoesOn()
    {
        const test::OpenStore store;
        QStringList order;
        QObject receiver;
        connect(&*store, &Store::changed, &receiver, [&order] { order.append(u"changed"_s); });
        store->write({u"test"_s}, [](db::Connection &writer) { return change(writer, "INSERT INTO users (name) VALUES ('Ann')"_sql); })
            .then(&receiver, [&order](const Result<void> &) { order.append(u"then"_s); });
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order, (QStringList{u"changed"_s, u"then"_s}));
    }

    void refusesToWriteWhenTheBookWasMovedAway()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows moves no file that is open");
#endif
        const test::OpenStore store;
        const QString away = store.folder() + u"/elsewhere"_s;
        QVERIFY(QFile::rename(store.path(), away));
        const auto moved = edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql);
        QVERIFY_KIND(moved, ErrorKind::FileMissing);
        QCOMPARE(moved.error().data, QStringList{store.path()});
        QCOMPARE(store.ask(u"SELECT count(*) FROM users"_s), 0);
        QVERIFY(QFile::rename(away, store.path()));
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
    }

    void refusesToWriteWhenAnotherFileStandsThere()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows moves no file that is open");
#endif
        const test::OpenStore store;
        const QString away = store.folder() + u"/elsewhere"_s;
        QVERIFY(QFile::rename(store.path(), away));
        QFile other(store.path());
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(other.write("another") > 0);
        other.close();
        QVERIFY_KIND(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql), ErrorKind::FileReplaced);
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), QByteArray("another"));
        QVERIFY(other.remove());
        QVERIFY(QFile::rename(away, store.path()));
    }

    // Between BEGIN and COMMIT: the edit itself sees the file go.
    void takesBackAnEditWhoseBookGoesMeanwhile()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows moves no file that is open");
#endif
        const test::OpenStore store;
        const QString away = store.folder() + u"/elsewhere"_s;
        const auto outcome = answerOf(store->write({u"test"_s}, [&](db::Connection &writer) -> Result<void> {
            auto changed = change(writer, "INSERT INTO users (name) VALUES ('Ann')"_sql);
            QFile::rename(store.path(), away);
            return changed;
        }));
        QVERIFY_KIND(outcome, ErrorKind::FileMissing);
        QVERIFY(QFile::rename(away, store.path()));
        QCOMPARE(store.ask(u"SELECT count(*) FROM users"_s), 0);
    }

    void noticesAnotherProgramsCommit()
    {
        test::OpenStore store;
        QCOMPARE(test::executeOn(store.path(), u"PRAGMA wal_autocheckpoint = 0; UPDATE book SET seller_name = 'Other'"_s), 0);
        QTRY_VERIFY(!store.seen().isEmpty());
        const auto changes = store.changes();
        QVERIFY(changes[0].external);
        QVERIFY(!changes[0].action);
        QVERIFY(changes[0].touches(u"book"_s));
    }

    void noticesAnotherProgramsCommitAtTheNextEdit()
    {
        test::OpenStore store;
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
        QCOMPARE(test::executeOn(store.path(), u"UPDATE book SET seller_name = 'Other'"_s), 0);
        QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Bob')"_sql));
        const auto changes = store.changes();
        QCOMPARE(changes.size(), 3);
        QVERIFY(!changes[0].external);
        QVERIFY(changes[1].external);
        QVERIFY(!changes[2].external);
    }

    void doesNotTakeItsOwnCommitForAnothers()
    {
        test::OpenStore store;
        for (int i = 0; i < 3; ++i) {
            QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
            QTest::qWait(700); // past a look at the number or two
        }
        const auto changes = store.changes();
        QCOMPARE(changes.size(), 3);
        for (const Changes &each : changes)
            QVERIFY(!each.external);
    }

    void aStoreThatOnlyReadsNoticesOthersToo()
    {
        test::OpenStore store(Store::Mode::ReadOnly);
        QCOMPARE(test::executeOn(store.path(), u"UPDATE book SET seller_name = 'Other'"_s), 0);
        QTRY_VERIFY(!store.seen().isEmpty());
    }

    void aStoreThatOnlyReadsRefusesEdits()
    {
        const test::OpenStore store(Store::Mode::ReadOnly);
        QVERIFY(store->mode() == Store::Mode::ReadOnly);
        QVERIFY(!store->readOnlyReason());
        QVERIFY_KIND(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql), ErrorKind::ReadOnly);
        QCOMPARE(store.ask(u"SELECT count(*) FROM users"_s), 0);
    }

    void readersSeeWhatWasSavedBefore()
    {
        const test::OpenStore writing;
        const auto reading = answerOf(Store::open(writing.path(), Store::Mode::ReadOnly));
        QVERIFY_OK(reading);
        QVERIFY_OK(edit(writing, "INSERT INTO users (name) VALUES ('Ann')"_sql));
        QCOMPARE(writing.ask(u"SELECT count(*) FROM users"_s), 1);
        const auto count = answerOf(
            (*reading)->read({}, [](db::Connection &reader) { return db::Query(reader, "SELECT count(*) FROM users"_sql).number(); }));
        QCOMPARE(*count, 1);
    }

    void makesNoDatabaseCallInTheUiThread()
    {
        db::UiThread::declare();
        {
            const test::OpenStore store; // its TestBook is made in this thread, and seen
            QVERIFY(db::UiThread::calls() > 0);
            db::UiThread::declare();
            QVERIFY_OK(edit(store, "INSERT INTO users (name) VALUES ('Ann')"_sql));
            const auto count = answerOf(
                store->read({}, [](db::Connection &reader) { return db::Query(reader, "SELECT count(*) FROM users"_sql).number(); }));
            QCOMPARE(*count, 1);
            store->startCheck();
            QVERIFY_OK(answerOf(store->close()));
        }
        QCOMPARE(db::UiThread::calls(), 0);
        db::UiThread::release();
    }
};

QTEST_GUILESS_MAIN(tst_store)
#include "tst_store.moc"
