// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rowcache.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::ui;

namespace {

list::Row row(qint64 id, int value = 0)
{
    return {id, {value}};
}

int valueOf(RowCache &cache, qint64 id)
{
    const auto *entry = cache.find(id);
    return entry ? entry->row.cells.first().toInt() : -1;
}

} // namespace

class tst_rowcache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forgetsWhatWasLongestUnused()
    {
        RowCache cache(3);
        for (const qint64 id : {1, 2, 3})
            cache.put(row(id), cache.stamp());
        QVERIFY(cache.find(1)); // 2 is now the oldest
        cache.put(row(4), cache.stamp());
        QCOMPARE(cache.size(), 3);
        QVERIFY(!cache.find(2));
        QVERIFY(cache.find(1));
        QVERIFY(cache.find(3));
        QVERIFY(cache.find(4));
    }

    void aStaleRowIsKeptUntilItsSuccessorComes()
    {
        RowCache cache(3);
        cache.put(row(1, 10), cache.stamp());
        const auto before = cache.stamp();
        cache.makeAllStale();
        QVERIFY(!cache.isFresh(1));
        QCOMPARE(valueOf(cache, 1), 10);
        cache.put(row(1, 20), before); // asked before the change
        QVERIFY(!cache.isFresh(1));
        cache.put(row(1, 30), cache.stamp());
        QVERIFY(cache.isFresh(1));
        cache.put(row(1, 20), before); // an old answer that comes late
        QCOMPARE(valueOf(cache, 1), 30);
    }

    void aDeletedRowIsKnownAsSuch()
    {
        RowCache cache(3);
        cache.put(row(1, 10), cache.stamp());
        cache.putDeleted(1, cache.stamp());
        QVERIFY(cache.find(1)->isDeleted);
        QVERIFY(cache.find(1)->row.cells.isEmpty());
        cache.clear();
        QVERIFY(!cache.find(1));
        QCOMPARE(cache.size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_rowcache)
#include "tst_rowcache.moc"
