// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalwalk.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// The long form of tst_journalwalk.
class tst_long_journalwalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysExactOverThousandsOfActions_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {11U, 12U, 13U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void staysExactOverThousandsOfActions()
    {
        QFETCH(quint32, seed);
        JournalBook book;
        const auto begin = book.digest();
        JournalWalk walk(*book.store(), seed);
        for (int i = 1; i <= 4000; ++i) {
            const auto fault = walk.goAndCompare();
            QVERIFY2(fault.isEmpty(), qPrintable(u"turn %1: %2"_s.arg(i).arg(fault)));
            if (i % 400 == 0)
                QCOMPARE(book.faults(), QString());
        }
        qInfo("%d edits, %d refused, %d undone or redone", walk.edits(), walk.refusals(), walk.replays());
        QCOMPARE(walk.undoEverything(), QString());
        QCOMPARE(difference(book.digest(), begin), QString());
        QCOMPARE(book.faults(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_long_journalwalk)
#include "tst_long_journalwalk.moc"
