// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/keyedids.h"
#include "tests/support/lists.h"

#include <algorithm>

using namespace tradebook;
using namespace tradebook::test;

class tst_severalsorts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Against a stable sort of the shown cells, for every two columns, both ways each.
    void sortsByTwoColumns()
    {
        Lists lists(11);
        for (const auto kind : kKinds) {
            const auto rows = lists.rowsById(kind);
            auto byId = rows.keys();
            std::sort(byId.begin(), byId.end());
            const auto columns = static_cast<int>(list::columns(kind).size());
            for (int each = 0; each < columns * columns * 4; ++each) {
                const Sort first{each / 4 / columns, (each & 1) != 0};
                const Sort second{each / 4 % columns, (each & 2) != 0};
                if (first.column == second.column)
                    continue;
                std::vector<qint64> expected(byId.cbegin(), byId.cend());
                if (second.descending)
                    std::reverse(expected.begin(), expected.end());
                for (const auto &sort : {second, first}) {
                    const auto &column = list::columns(kind)[sort.column];
                    QHash<qint64, QByteArray> keys;
                    for (const auto id : expected)
                        keys.insert(id, keyOf(column, rows[id].cells[sort.column]));
                    std::stable_sort(expected.begin(), expected.end(),
                        [&](qint64 left, qint64 right) { return sort.descending ? keys[left] > keys[right] : keys[left] < keys[right]; });
                }
                const Request request{.kind = kind, .sorts = {first, second}};
                QVERIFY2(lists.ids(request) == expected,
                    qPrintable(list::columns(kind)[first.column].field + u' ' + list::columns(kind)[second.column].field));
                expected.resize(std::min<std::size_t>(expected.size(), 5));
                QCOMPARE(idsOf(must(list::firstRows(lists.reader, request, 5))), expected);
            }
        }
    }

    void sortsByThreeColumnsWithinAFilter()
    {
        Lists lists(12);
        const auto column = [](const QString &field) { return *list::columnOf(Kind::Orders, field); };
        const QList<Sort> sorts{{column(u"status"_s), false}, {column(u"shipping_country"_s), true}, {column(u"placed_at"_s), false}};
        const auto whole = lists.ids({.sorts = sorts});
        for (const auto tab : kTabs) {
            for (const auto &text : {u""_s, u"mug"_s, u"a"_s}) {
                const Request request{.text = text, .tab = tab, .sorts = sorts};
                const auto members = setOf(lists.ids({.text = text, .tab = tab}));
                auto expected = whole;
                std::erase_if(expected, [&](qint64 id) { return !members.contains(id); });
                QCOMPARE(lists.ids(request), expected);
                expected.resize(std::min<std::size_t>(expected.size(), 6));
                QCOMPARE(idsOf(must(list::firstRows(lists.reader, request, 6))), expected);
            }
        }
    }

    // The index gives the first screen; where too many rows are equal in it, the whole list does.
    void beginsAWalkedOrderThatIsRefined()
    {
        TestBook book;
        std::vector<Product> products;
        for (int i = 0; i < 30'000; ++i) {
            const auto name = i < 25'000 ? u"Mug"_s : u"Zinc %1"_s.arg(i / 3);
            products.push_back({.id = {}, .sku = u"%1"_s.arg(i * 7919 % 30'000), .name = name, .price = {i * 31 % 1000}});
        }
        mustCommit(book.writer(), [&] { return repo::products::insertAll(book.writer(), products); });
        const auto column = [](const QString &field) { return *list::columnOf(Kind::Products, field); };
        for (const auto firstDescends : {true, false}) {
            const Request request{.kind = Kind::Products, .sorts = {{column(u"name"_s), firstDescends}, {column(u"price"_s), true}}};
            auto ids = must(list::ids(book.writer(), request));
            QCOMPARE(ids.size(), std::size_t{30'000});
            ids.resize(200);
            QCOMPARE(idsOf(must(list::firstRows(book.writer(), request, 200))), ids);
        }
    }

    // A long sort looks whether anybody still waits for it.
    void givesUpALongSort()
    {
        constexpr int kMany = 1'500'000;
        list::SeveralKeyedIds several({false, true});
        list::IntegerKeyedIds single;
        quint64 random = 1;
        for (int id = 0; id < kMany; ++id) {
            random = random * 6364136223846793005U + 1442695040888963407U;
            several.addKey(0, static_cast<qint64>(random >> 60));
            several.addKey(1, static_cast<qint64>(random >> 20));
            several.addId(id);
            single.add(static_cast<qint64>(random >> 20), id);
        }
        int asked = 0;
        const auto never = [&asked] {
            ++asked;
            return false;
        };
        const auto sorted = several.take(-1, never);
        QVERIFY(asked > 5);
        const auto atOnce = [&asked] { return --asked <= 0; };
        asked = 2;
        QVERIFY(several.take(-1, atOnce) != sorted);
        QVERIFY(asked > -10); // it ended, instead of asking again for every part
        auto keys = single;
        const auto whole = single.take(false, -1, never);
        asked = 2;
        QVERIFY(keys.take(false, -1, atOnce) != whole);
        // What is left of the beginning stands right even where only that is wanted.
        const auto some = several.take(700'000, never);
        QVERIFY(std::equal(some.begin(), some.end(), sorted.begin()));
        QCOMPARE(some.size(), std::size_t{700'000});
    }
};

QTEST_GUILESS_MAIN(tst_severalsorts)
#include "tst_severalsorts.moc"
