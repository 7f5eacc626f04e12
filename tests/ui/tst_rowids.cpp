// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rowids.h"

#include <QTest>

using namespace tradebook::ui;

class tst_rowids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourBytesWhereTheyFitEightElsewhere()
    {
        const std::vector<qint64> small{7, 4'294'967'295, 0};
        const RowIds narrow(small);
        QCOMPARE(narrow.bytes(), 12);
        const std::vector<qint64> large{7, 4'294'967'296, -1};
        const RowIds wide(large);
        QCOMPARE(wide.bytes(), 24);
        for (qsizetype row = 0; row < 3; ++row) {
            QCOMPARE(narrow[row], small[static_cast<std::size_t>(row)]);
            QCOMPARE(wide[row], large[static_cast<std::size_t>(row)]);
            QCOMPARE(narrow.find(narrow[row]), row);
            QCOMPARE(wide.find(wide[row]), row);
        }
        QCOMPARE(narrow.find(4'294'967'303), -1); // 7, if it were cut off
        QCOMPARE(wide.find(8), -1);
        QCOMPARE(RowIds().size(), 0);
        QCOMPARE(RowIds().find(1), -1);
    }

    void tellsWhatStandsAtTheSamePlace()
    {
        const RowIds before(std::vector<qint64>{1, 2, 3, 4, 5});
        using Common = std::pair<qsizetype, qsizetype>;
        QCOMPARE(RowIds(std::vector<qint64>{1, 2, 9, 3, 4, 5}).commonWith(before), Common(2, 3));
        QCOMPARE(RowIds(std::vector<qint64>{1, 2, 4, 5}).commonWith(before), Common(2, 2));
        QCOMPARE(RowIds(std::vector<qint64>{1, 2, 3, 4, 5}).commonWith(before), Common(5, 0));
        QCOMPARE(RowIds(std::vector<qint64>{1, 1, 2, 3, 4, 5}).commonWith(before), Common(1, 4));
        QCOMPARE(RowIds(std::vector<qint64>{}).commonWith(before), Common(0, 0));
        QCOMPARE(RowIds(std::vector<qint64>{8, 9}).commonWith(before), Common(0, 0));
    }

    void tellsWhetherTheSameIdsAreThere()
    {
        const RowIds ids(std::vector<qint64>{1, 2, 3, 4});
        QVERIFY(ids.hasTheIdsOf(RowIds(std::vector<qint64>{4, 2, 1, 3})));
        QVERIFY(!ids.hasTheIdsOf(RowIds(std::vector<qint64>{1, 2, 3})));
        QVERIFY(!ids.hasTheIdsOf(RowIds(std::vector<qint64>{1, 2, 3, 5})));
        QVERIFY(!ids.hasTheIdsOf(RowIds(std::vector<qint64>{0, 2, 3, 5}))); // of the same sum
        QVERIFY(!ids.hasTheIdsOf(RowIds(std::vector<qint64>{1, 2, 3, 4'294'967'300}))); // the same in 32 bits
        QVERIFY(RowIds().hasTheIdsOf(RowIds(std::vector<qint64>{})));
    }

    void aSetHoldsSmallAndLargeNumbers()
    {
        IdSet set;
        const QList<qint64> ids{0, 1, 63, 64, 10'000'000, (qint64{1} << 30) - 1, qint64{1} << 30, qint64{1} << 60, -5};
        for (const auto id : ids) {
            QVERIFY(!set.contains(id));
            set.insert(id);
            QVERIFY(set.contains(id));
        }
        for (const auto id : {qint64{2}, qint64{65}, qint64{9'999'999}, (qint64{1} << 60) + 1})
            QVERIFY(!set.contains(id));
        for (const auto id : ids) {
            set.remove(id);
            set.remove(id + 2);
            QVERIFY(!set.contains(id));
        }
    }
};

QTEST_GUILESS_MAIN(tst_rowids)
#include "tst_rowids.moc"
