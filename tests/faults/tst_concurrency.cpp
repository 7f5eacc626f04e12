// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"
#include "core/db/query.h"
#include "core/store.h"
#include "core/writing.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"
#include "tests/support/selling.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tradebook;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

namespace {
std::atomic<int> sWarningsOfWal{0};
QtMessageHandler sBefore = nullptr;
void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.contains(u"a reader holds"_s))
        ++sWarningsOfWal;
    else
        sBefore(type, context, message);
}
} // namespace

/// Threads and second processes at one book at once, with sums that must agree; foreign locks.
class tst_concurrency : public QObject {
    Q_OBJECT

    static Result<qint64> newProduct(const test::OpenStore &store, qint64 pieces)
    {
        return answerOf(store->write({u"test"_s}, [pieces](db::Connection &writer) { return test::addProduct(writer, u"A"_s, pieces); }));
    }
    static Result<void> takeOne(const test::OpenStore &store, qint64 product)
    {
        return answerOf(store->write({u"test"_s}, [product](db::Connection &writer) { return test::moveStock(writer, product, -1); }));
    }

private Q_SLOTS:
    void everyPieceIsSoldOnceByThreadsAndAnotherProgram() { QCOMPARE(test::sellOut(3, 40), QString()); }

    // A read before the write, and a commit of another program between: with a deferred BEGIN that is 517 at once.
    void readingFirstNeverCostsTheEdit()
    {
        const test::OpenStore store;
        const auto product = newProduct(store, 200);
        QVERIFY_OK(product);
        test::Peer selling({u"sell"_s, store.path(), QString::number(*product), u"60"_s});
        for (int i = 0; i < 60; ++i) {
            const auto outcome = answerOf(store->write({u"test"_s}, [product](db::Connection &writer) -> Result<void> {
                auto before = test::stockSums(writer);
                if (!before)
                    return before.error();
                std::this_thread::yield();
                if (auto moved = test::moveStock(writer, *product, -1); !moved)
                    return moved;
                auto after = test::stockSums(writer);
                if (!after)
                    return after.error();
                // Nobody came between.
                return after->moves == before->moves + 1 ? Result<void>() : Result<void>(Error{ErrorKind::Internal, {}, u"between"_s});
            }));
            QVERIFY_OK(outcome);
        }
        QCOMPARE(selling.line(), u"sold"_s);
        QCOMPARE(store.ask(u"SELECT on_hand FROM stock"_s), 80);
    }

    void waitsForAForeignLock()
    {
        const test::OpenStore store;
        const auto product = newProduct(store, 10);
        test::Peer holding({u"hold"_s, u"write"_s, store.path(), u"1500"_s});
        QCOMPARE(holding.line(), u"held"_s);
        QVERIFY_OK(takeOne(store, *product));
        QCOMPARE(holding.line(), u"released 0"_s);
        QCOMPARE(store.ask(u"SELECT on_hand FROM stock"_s), 9);
        QCOMPARE(store.ask(u"SELECT default_minimum FROM book"_s), 1); // the other one's edit is there, too
    }

    // RELIABILITY 37
    void saysBusyAfterFiveSecondsAndLosesNothing()
    {
        test::OpenStore store;
        const auto product = newProduct(store, 10);
        std::ignore = store.changes();
        test::Peer holding({u"hold"_s, u"write"_s, store.path()});
        QCOMPARE(holding.line(), u"held"_s);
        QElapsedTimer timer;
        timer.start();
        auto edit = store->write({u"test"_s}, [product](db::Connection &writer) { return test::moveStock(writer, *product, -1); });
        QCOMPARE(store.ask(u"SELECT on_hand FROM stock"_s), 10); // lists go on meanwhile
        QVERIFY_KIND(answerOf(edit), ErrorKind::Busy);
        QVERIFY(timer.elapsed() >= 5000);
        QVERIFY(store.changes().isEmpty());
        holding.say("enough");
        QCOMPARE(holding.line(), u"released 0"_s);
        QVERIFY_OK(takeOne(store, *product)); // the same edit again
        QCOMPARE(store.ask(u"SELECT on_hand FROM stock"_s), 9);
    }

    // RELIABILITY 38
    void writesOnBesideAReaderThatNeverEndsAndWarns()
    {
        sWarningsOfWal = 0;
        sBefore = qInstallMessageHandler(countWarnings);
        {
            const test::OpenStore store;
            test::Peer reading({u"hold"_s, u"read"_s, store.path()});
            QCOMPARE(reading.line(), u"held"_s);
            for (int i = 0; i < 70; ++i) {
                QVERIFY_OK(answerOf(store->write({u"test"_s}, [i](db::Connection &writer) {
                    return db::Query(
                        writer, "INSERT INTO settings (name, json) VALUES (?, ?)"_sql, QString::number(i), QString(1'000'000, u'x'))
                        .run();
                })));
            }
            QVERIFY(QFileInfo(book::walPathOf(store.path())).size() > Writing::kLargeWal);
            QTRY_COMPARE(sWarningsOfWal, 1);
            reading.kill();
            QVERIFY(!reading.finish());
            QVERIFY_OK(answerOf(store->close()));
            QVERIFY(!QFile::exists(book::walPathOf(store.path())));
        }
        qInstallMessageHandler(sBefore);
    }

    // RELIABILITY 35
    void oneOfFourProcessesGetsTheBookEachTime()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shop.tradebook"_s);
        test::Peer peers[4];
        for (auto &peer : peers)
            peer.start({u"race"_s});
        for (int round = 0; round < 100; ++round) {
            for (auto &peer : peers)
                peer.say(path.toUtf8());
            int winners = 0;
            for (auto &peer : peers) {
                const QString said = peer.line();
                QVERIFY2(said == u"won"_s || said == u"lost"_s, qPrintable(said));
                winners += said == u"won"_s ? 1 : 0;
            }
            QCOMPARE(winners, 1);
            for (auto &peer : peers)
                peer.say("release");
        }
    }

    void aSecondProgramIsToldWhoHasTheBook()
    {
        const test::OpenStore store;
        test::Peer second({u"open"_s, store.path(), u"rw"_s});
        const QString said = second.line();
        QVERIFY2(said.startsWith(u"error %1 "_s.arg(static_cast<int>(ErrorKind::InUse))), qPrintable(said));
        QVERIFY(said.contains(u"|%1 "_s.arg(QCoreApplication::applicationPid())));
        test::Peer reading({u"open"_s, store.path(), u"ro"_s});
        QCOMPARE(reading.line(), u"open ro -1"_s);
    }

    // RELIABILITY 36
    void opensAfterTheOtherWasKilled()
    {
        test::TestBook book;
        book.close();
        for (int round = 0; round < 3; ++round) {
            test::Peer peer({u"open"_s, book.path(), u"rw"_s});
            QCOMPARE(peer.line(), u"open rw -1"_s);
            peer.kill();
            QVERIFY(!peer.finish());
            QVERIFY_OK(answerOf(Store::open(book.path(), Store::Mode::ReadWrite)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_concurrency)
#include "tst_concurrency.moc"
