// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/killing.h"
#include "tests/support/peer.h"
#include "tests/support/testbook.h"
#include "tests/support/walkkilling.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// kill -9 and failing writes in the middle of an edit, a migration and the making of a book: old or new, never between. A sample of the
/// points; tst_long_kills takes every one.
class tst_kills : public QObject {
    Q_OBJECT

    using Blow = test::Blow;
    static constexpr int kSample = 2;

    static void strikeSample(const test::BlowScenario &scenario, test::Blow blow)
    {
        if (!test::Peer::canTrace())
            QSKIP("strace is not here, or may not trace");
        int blows = 0;
        for (const QString &call : blow == Blow::Kill ? scenario.calls : scenario.failingCalls) {
            const auto report = test::strikeAt(scenario, blow, call, kSample);
            QCOMPARE(report.fault, QString());
            blows += report.blows;
        }
        QVERIFY(blows > kSample);
    }

private Q_SLOTS:
    void anEditIsKeptWholeOrNotAtAll() { strikeSample(test::edit(), Blow::Kill); }
    void anUndoIsDoneWholeOrNotAtAll() { strikeSample(test::undo(), Blow::Kill); }
    void aMigrationIsAtOneVersionOrTheNext() { strikeSample(test::migration(), Blow::Kill); }
    void aNewBookIsThereWholeOrNotAtAll() { strikeSample(test::creation(), Blow::Kill); }

    void anEditBearsAFullDisk() { strikeSample(test::edit(), Blow::FullDisk); }
    void anUndoBearsAFullDisk() { strikeSample(test::undo(), Blow::FullDisk); }
    void aMigrationBearsAFullDisk() { strikeSample(test::migration(), Blow::FullDisk); }
    void aNewBookBearsAFullDisk() { strikeSample(test::creation(), Blow::FullDisk); }

    // Without strace, at moments of chance: what the Store has answered is there.
    void whatWasAnsweredIsThere()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 5; ++round) {
            test::TestBook book;
            book.close();
            test::Peer peer({u"edits"_s, book.path()});
            const int wanted = static_cast<int>(random.bounded(1, 40));
            qint64 answered = 0;
            while (answered < wanted) {
                const QString line = peer.line();
                QCOMPARE(line, QString::number(answered + 1));
                ++answered;
            }
            peer.kill();
            QVERIFY(!peer.finish());
            for (const QString &line : peer.rest().split(u'\n', Qt::SkipEmptyParts))
                answered = line.toLongLong();
            const auto counts = test::rowCounts(book.path());
            const qint64 orders = counts[u"orders"_s];
            QVERIFY2(orders >= answered, qPrintable(u"%1 orders, %2 answered"_s.arg(orders).arg(answered)));
            QCOMPARE(counts[u"order_items"_s], 3 * orders);
            QCOMPARE(counts[u"users"_s], orders);
            QCOMPARE(test::faultsOf(book.path()), QString());
        }
    }

    void aShopThatIsKilledKeepsItsJournalExact() { QCOMPARE(test::killWalks(5, 6), QString()); }
};

QTEST_GUILESS_MAIN(tst_kills)
#include "tst_kills.moc"
