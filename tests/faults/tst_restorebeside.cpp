// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/peer.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// Restores while other programs are at work on the book: one that reads sees one state or the other, never half of one; what one that
/// writes has been told is written is in the book as it was before or as it is now; another window waits outside.
class tst_restorebeside : public QObject {
    Q_OBJECT

    static constexpr int kPieces = 100'000;
    static constexpr int kRestores = 6;

    /// Two backups with the product 1 on the shelf, of different sizes; the book is as the second.
    struct Shop {
        OpenStore store;
        QString path = store.path();
        QString small;
        QString large;

        Shop()
        {
            (void)must(answerOf(store->write(
                {u"a"_s}, [](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"SOLD"_s, 100, kPieces); })));
            small = backedUp(path);
            for (int number = 0; number < 60; ++number)
                must(answerOf(
                    store->write({u"b"_s}, [number](db::Connection &writer) { return placeOrder(writer, QString::number(number)); })));
            large = backedUp(path);
        }
        [[nodiscard]] Result<restore::Restored> restore(const QString &file)
        {
            const auto staged = restore::stage(file, path);
            if (!staged)
                return staged.error();
            auto restored = answerOf(store->restore(*staged));
            QCoreApplication::sendPostedEvents();
            return restored;
        }
    };

private Q_SLOTS:
    void aReaderSeesOneStateOrTheOther()
    {
        Shop shop;
        Peer reader({u"watch"_s, shop.path});
        for (int turn = 0; turn < kRestores; ++turn) {
            QVERIFY_OK(shop.restore(turn % 2 == 0 ? shop.small : shop.large));
            QCOMPARE(shop.store.ask(u"SELECT count(*) FROM orders"_s), turn % 2 == 0 ? 0 : 60);
        }
        const bool endedWell = reader.finish();
        const QString said = reader.rest();
        QVERIFY2(endedWell && said.startsWith(u"snapshots "_s), qPrintable(said));
        QVERIFY_OK(answerOf(shop.store->close()));
        QCOMPARE(difference(digestOf(shop.path), digestOf(shop.large)), QString());
    }

    void aWriterGoesOnInWhatWasRestored()
    {
        Shop shop;
        Peer writer;
        writer.start({u"sellon"_s, shop.path, u"1"_s});
        QCOMPARE(writer.line(), u"1"_s);
        for (int turn = 0; turn < kRestores; ++turn) {
            const auto restored = shop.restore(turn % 2 == 0 ? shop.small : shop.large);
            QVERIFY_OK(restored);
            // Whatever had been sold until then is in the safety copy, and nothing between it and the restore is lost without a trace.
            QCOMPARE(faultsOf(restored->safetyCopy), QString());
        }
        QVERIFY(writer.finish());
        const auto stock = must(answerOf(shop.store->read({}, [](db::Connection &reader) { return stockSums(reader); })));
        QCOMPARE(stock.onHand, stock.moved);
        QVERIFY_OK(answerOf(shop.store->close()));
        QCOMPARE(faultsOf(shop.path), QString());
        QCOMPARE(rowCounts(shop.path)[u"orders"_s], 60);
        QVERIFY(!QFile::exists(restore::folderFor(shop.path)));
    }

    // Between the safety copy and the restore nobody commits: what a writer was told it sold is in the copy or in the book.
    void nothingFallsBetweenTheCopyAndTheRestore()
    {
        Shop shop;
        Peer writer;
        writer.start({u"sellon"_s, shop.path, u"1"_s});
        QCOMPARE(writer.line(), u"1"_s);
        const auto restored = shop.restore(shop.large);
        QVERIFY_OK(restored);
        QVERIFY(writer.finish());
        const qint64 told = writer.rest().split(u'\n', Qt::SkipEmptyParts).last().toLongLong();
        const auto movesIn = [](const QString &path) { return rowCounts(path)[u"stock_moves"_s]; };
        const qint64 before = movesIn(shop.large);
        QVERIFY_OK(answerOf(shop.store->close()));
        QCOMPARE((movesIn(restored->safetyCopy) - before) + (movesIn(shop.path) - before), told);
    }

    void anotherWindowWaitsOutside()
    {
        Shop shop;
        const auto staged = restore::stage(shop.small, shop.path);
        QVERIFY_OK(staged);
        auto restoring = shop.store->restore(*staged);
        Peer window({u"open"_s, shop.path, u"rw"_s});
        const QString said = window.line();
        QVERIFY2(said.startsWith(u"error %1 "_s.arg(static_cast<int>(ErrorKind::InUse))), qPrintable(said));
        QVERIFY_OK(answerOf(restoring));
        QVERIFY_OK(answerOf(shop.store->close()));
        (void)shop.store.take();
        Peer next({u"open"_s, shop.path, u"rw"_s});
        QVERIFY(next.line().startsWith(u"open rw"_s));
        QCOMPARE(next.line(), u"moves 1"_s);
        QVERIFY(next.finish());
    }

    void anotherWindowThatOnlyReadsSeesIt()
    {
        Shop shop;
        auto reading = must(answerOf(Store::open(shop.path, Store::Mode::ReadOnly)));
        QList<Changes> told;
        QObject::connect(reading.get(), &Store::changed, reading.get(), [&](const Changes &changes) { told.append(changes); });
        QVERIFY_OK(shop.restore(shop.small));
        QVERIFY(comes([&] { return !told.isEmpty(); }));
        QVERIFY(told.first().external);
        const auto moves = must(answerOf(reading->read({}, [](db::Connection &reader) { return stockSums(reader); })));
        QCOMPARE(moves.moves, 1);
        QVERIFY_OK(answerOf(reading->close()));
    }
};

QTEST_GUILESS_MAIN(tst_restorebeside)
#include "tst_restorebeside.moc"
