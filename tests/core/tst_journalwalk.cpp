// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalwalk.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// Whatever is done to a shop, in whatever order: every undo and redo is exact, every sum holds, and everything taken back leaves the book
/// as it began. tst_long_journalwalk compares thousands of steps, one by one.
class tst_journalwalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysExactWhateverIsDone_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void staysExactWhateverIsDone()
    {
        QFETCH(quint32, seed);
        JournalBook book;
        const auto begin = book.digest();
        JournalWalk walk(*book.store(), seed);
        for (int i = 1; i <= 250; ++i) {
            const auto fault = walk.goAndCompare();
            QVERIFY2(fault.isEmpty(), qPrintable(u"turn %1: %2"_s.arg(i).arg(fault)));
            if (i % 50 == 0)
                QCOMPARE(book.faults(), QString());
        }
        QVERIFY(walk.edits() > 60 && walk.replays() > 30);
        QCOMPARE(walk.undoEverything(), QString());
        QCOMPARE(difference(book.digest(), begin), QString());
        QCOMPARE(book.faults(), QString());
    }

    /// The book is closed and opened now and then; what was done before can be taken back after.
    void keepsEverySumOverThousandsOfActions()
    {
        JournalBook book;
        const auto begin = book.digest();
        int done = 0;
        for (quint32 part = 1; part <= 10; ++part) {
            JournalWalk walk(*book.store(), 100 + part);
            for (int i = 1; i <= 300; ++i) {
                const auto fault = walk.go();
                QVERIFY2(fault.isEmpty(), qPrintable(u"part %1, turn %2: %3"_s.arg(part).arg(i).arg(fault)));
            }
            QCOMPARE(book.faults(), QString());
            done += walk.edits() + walk.replays();
            book.reopen();
        }
        QVERIFY(done > 1500);
        QCOMPARE(JournalWalk(*book.store(), 1).undoEverything(), QString());
        QCOMPARE(difference(book.digest(), begin), QString());
        QCOMPARE(book.faults(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_journalwalk)
#include "tst_journalwalk.moc"
