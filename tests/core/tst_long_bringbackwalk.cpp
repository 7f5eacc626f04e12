// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bringback.h"
#include "tests/support/journalwalk.h"

#include <QRegularExpression>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using restore::Outcome;

/// Whatever was done to a book since the backup, or instead of it: everything that differs can be asked for, what comes back leaves the
/// book healthy, one undo takes all of it back, and what came back is no difference any more.
class tst_long_bringbackwalk : public QObject {
    Q_OBJECT

    static void walk(BroughtBook &shop, quint32 seed, int steps)
    {
        JournalWalk walk(*shop.book.store(), seed);
        for (int step = 0; step < steps; ++step)
            (void)walk.edit();
    }

    static QList<RecordRef> everythingThatDiffers(BroughtBook &shop)
    {
        QList<RecordRef> all;
        for (const auto kind : {RecordKind::Order, RecordKind::Product, RecordKind::User, RecordKind::Category}) {
            const auto found = shop.differences(kind);
            if (found.rows.size() != *found.missing + *found.changed)
                qFatal("counted otherwise than listed");
            for (const auto &row : found.rows) {
                all.append(row.record);
                if (shop.differenceOf(row.record).state != row.state)
                    qWarning("%s %lld differs in the list only", tableOf(row.record.kind).data(), static_cast<long long>(row.record.id));
            }
        }
        return all;
    }

    /// Brings everything back at once; how many records came.
    static qint64 bringEverything(BroughtBook &shop)
    {
        const auto chosen = everythingThatDiffers(shop);
        const auto brought = shop.bringAllThereAndBack(chosen);
        qint64 came = 0;
        QSet<std::pair<int, qint64>> refused;
        for (const auto &record : brought.records) {
            came += record.outcome == Outcome::Added || record.outcome == Outcome::Changed ? 1 : 0;
            if (record.outcome == Outcome::Refused)
                refused.insert({static_cast<int>(record.record.kind), record.record.id});
        }
        for (const auto &left : everythingThatDiffers(shop)) {
            if (!refused.contains({static_cast<int>(left.kind), left.id}))
                qWarning("%s %lld still differs", tableOf(left.kind).data(), static_cast<long long>(left.id));
        }
        return came;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"differs"_s)); }

    void afterAnyEditsSinceTheBackup_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void afterAnyEditsSinceTheBackup()
    {
        QFETCH(quint32, seed);
        BroughtBook shop;
        walk(shop, seed, 120);
        shop.backUp();
        walk(shop, seed + 100, 120);
        QVERIFY(bringEverything(shop) > 0);
        QCOMPARE(shop.wrong(), QString());
    }

    void afterAnotherLifeSinceAnEarlierBackup_data() { afterAnyEditsSinceTheBackup_data(); }
    void afterAnotherLifeSinceAnEarlierBackup()
    {
        QFETCH(quint32, seed);
        BroughtBook shop;
        walk(shop, seed, 40);
        const QString early = backedUp(shop.path());
        walk(shop, seed + 100, 100);
        const QString late = backedUp(shop.path());
        shop.stage(early);
        must(answerOf(shop.book.store()->restore(shop.staged())));
        QCoreApplication::processEvents();
        QTest::qWait(3);
        walk(shop, seed + 200, 60);
        shop.stage(late);
        QVERIFY(bringEverything(shop) > 0);
        QCOMPARE(shop.wrong(), QString());
    }

    void intoAnEmptyBook()
    {
        BroughtBook shop;
        const QString empty = backedUp(shop.path());
        walk(shop, 77, 150);
        const QString full = backedUp(shop.path());
        const auto before = shop.book.digest();
        shop.stage(empty);
        must(answerOf(shop.book.store()->restore(shop.staged())));
        QCoreApplication::processEvents();
        shop.stage(full);
        // All but the invoices, which the empty book's counter has not come to, and what refers to them.
        shop.book.execute(u"UPDATE book SET next_invoice_number = 1000"_s);
        QVERIFY(bringEverything(shop) > 0);
        QCOMPARE(shop.wrong(), QString());
        auto after = shop.book.digest();
        for (const auto &table : {u"users"_s, u"addresses"_s, u"categories"_s, u"products"_s, u"product_images"_s, u"orders"_s,
                 u"order_items"_s, u"stock"_s, u"stock_moves"_s, u"notes"_s, u"daily_sales"_s, u"product_sales"_s, u"customer_sales"_s})
            QCOMPARE(after.value(table), before.value(table));
    }
};

QTEST_GUILESS_MAIN(tst_long_bringbackwalk)
#include "tst_long_bringbackwalk.moc"
