// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/categories.h"
#include "tests/support/lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// The fields that the filter looks into.
QStringList filteredFields(Kind kind)
{
    switch (kind) {
    case Kind::Users:
        return {u"code"_s, u"name"_s, u"email"_s, u"phone"_s};
    case Kind::Addresses:
        return {u"customer"_s, u"recipient"_s, u"street"_s, u"city"_s, u"region"_s, u"postal_code"_s, u"country"_s};
    case Kind::Products:
        return {u"sku"_s, u"name"_s, u"barcode"_s, u"category"_s};
    case Kind::Orders:
        return {u"number"_s, u"customer"_s, u"invoice_number"_s};
    case Kind::OrderItems:
        return {u"sku"_s, u"name"_s};
    case Kind::Categories:
        return {u"code"_s, u"name"_s};
    }
    return {};
}

} // namespace

class tst_lists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesKindsAndColumns()
    {
        QCOMPARE(list::kindNamed(u"orders"_s), std::optional(Kind::Orders));
        QCOMPARE(list::kindNamed(u"order-lines"_s), std::optional(Kind::OrderItems));
        QVERIFY(!list::kindNamed(u"sqlite_schema"_s));
        QCOMPARE(list::columnOf(Kind::Users, u"name"_s), std::optional(1));
        QVERIFY(!list::columnOf(Kind::Users, u"id; DROP TABLE users"_s));
        for (const auto kind : kKinds) {
            QVERIFY(list::ownSort(kind).column < list::columns(kind).size());
            for (int i = 0; i < list::columns(kind).size(); ++i) // no name stands twice
                QCOMPARE(list::columnOf(kind, list::columns(kind)[i].field), std::optional(i));
        }
    }

    void sortsByEveryColumnBothWays()
    {
        Lists lists(1);
        for (const auto kind : kKinds) {
            const auto rows = lists.rowsById(kind);
            QVERIFY(!rows.isEmpty());
            for (int column = 0; column < list::columns(kind).size(); ++column) {
                const auto &spec = list::columns(kind)[column];
                const auto ascending = lists.ids({.kind = kind, .sorts = {Sort{column, false}}});
                auto descending = lists.ids({.kind = kind, .sorts = {Sort{column, true}}});
                QCOMPARE(setOf(ascending), QSet<qint64>(rows.keyBegin(), rows.keyEnd()));
                QCOMPARE(static_cast<qsizetype>(ascending.size()), rows.size());
                // The indexes give a finer order than the id here.
                const auto isFiner = (kind == Kind::Orders && spec.field == u"customer"_s) || (kind == Kind::Addresses && column == 0)
                    || (kind == Kind::OrderItems && column == 0);
                for (std::size_t i = 1; i < ascending.size(); ++i) {
                    const auto before = keyOf(spec, rows[ascending[i - 1]].cells[column]);
                    const auto after = keyOf(spec, rows[ascending[i]].cells[column]);
                    QVERIFY2(before < after || (before == after && (isFiner || ascending[i - 1] < ascending[i])),
                        qPrintable(spec.field + u' ' + QString::fromUtf8(before + " then " + after)));
                }
                std::reverse(descending.begin(), descending.end());
                QVERIFY2(ascending == descending, qPrintable(spec.field));
            }
        }
    }

    void beginsWithTheSameRowsInEverySort()
    {
        Lists lists(2);
        for (const auto kind : kKinds) {
            QList<QList<Sort>> everySort{{}};
            for (int column = 0; column < list::columns(kind).size(); ++column)
                everySort << QList{Sort{column, false}} << QList{Sort{column, true}};
            for (const auto &sorts : everySort) {
                for (const auto &text : {u""_s, u"mug"_s}) {
                    for (const auto tab : kind == Kind::Orders ? QList<OrderTab>(kTabs.begin(), kTabs.end()) : QList{OrderTab::All}) {
                        const Request request{.kind = kind, .text = text, .tab = tab, .sorts = sorts};
                        auto ids = lists.ids(request);
                        const auto all = must(list::firstRows(lists.reader, request, 10'000));
                        QCOMPARE(idsOf(all), ids);
                        ids.resize(std::min<std::size_t>(ids.size(), 7));
                        QCOMPARE(idsOf(must(list::firstRows(lists.reader, request, 7))), ids);
                    }
                }
            }
        }
    }

    void ordersByItselfAsItsHeaderSays()
    {
        Lists lists(3);
        for (const auto kind : kKinds) {
            if (kind != Kind::OrderItems) // these stand by order, then line
                QCOMPARE(lists.ids({.kind = kind}), lists.ids({.kind = kind, .sorts = {list::ownSort(kind)}}));
        }
    }

    void givesRowsInTheOrderAskedAndLeavesOutTheVanished()
    {
        Lists lists(4);
        for (const auto kind : kKinds) {
            auto ids = lists.ids({.kind = kind});
            std::reverse(ids.begin(), ids.end());
            ids.insert(ids.begin() + 3, 999'999);
            ids.push_back(-1);
            const auto rows = must(list::rows(lists.reader, kind, ids));
            std::erase(ids, 999'999);
            ids.pop_back();
            QCOMPARE(idsOf(rows), ids);
            for (const auto &row : rows)
                QCOMPARE(row.cells.size(), list::columns(kind).size());
            QVERIFY(must(list::rows(lists.reader, kind, {})).isEmpty());
        }
    }

    void filtersByFoldedTextInTheShownColumns()
    {
        Lists lists(5);
        const QStringList texts{u"mug"_s, u"MUG 1"_s, u"emile"_s, u"É"_s, u"strasse"_s, u"%"_s, u"_x_"_s, u"'"_s, u"日"_s, u"a1"_s, u"Ä2"_s,
            u"@example.ORG"_s, u"+49"_s, u"9"_s, u"  ann  "_s, u"nothing like this"_s, u"\\"_s, QString(60'000, u'x')};
        for (const auto kind : kKinds) {
            const auto rows = lists.rowsById(kind);
            for (const auto &text : texts) {
                const auto wanted = fold(text.trimmed());
                QSet<qint64> expected;
                for (const auto &row : rows) {
                    for (const auto &field : filteredFields(kind)) {
                        if (const auto cell = lists.cell(kind, row, field); cell.isValid() && fold(cell.toString()).contains(wanted))
                            expected.insert(row.id);
                    }
                }
                for (int column = 0; column < list::columns(kind).size(); column += 3) {
                    auto whole = lists.ids({.kind = kind, .sorts = {Sort{column, true}}});
                    std::erase_if(whole, [&expected](qint64 id) { return !expected.contains(id); });
                    QCOMPARE(setOf(lists.ids({.kind = kind, .text = text, .sorts = {Sort{column, true}}})), expected);
                    if (kind != Kind::Orders && kind != Kind::Addresses && kind != Kind::OrderItems)
                        QCOMPARE(lists.ids({.kind = kind, .text = text, .sorts = {Sort{column, true}}}), whole);
                }
            }
        }
    }

    void tellsTabsApart()
    {
        Lists lists(6);
        const auto rows = lists.rowsById(Kind::Orders);
        const auto statuses = QHash<int, QStringList>{{static_cast<int>(OrderTab::Open), {u"pending"_s, u"processing"_s}},
            {static_cast<int>(OrderTab::Pending), {u"pending"_s}}, {static_cast<int>(OrderTab::Processing), {u"processing"_s}},
            {static_cast<int>(OrderTab::Shipped), {u"shipped"_s}}, {static_cast<int>(OrderTab::Delivered), {u"delivered"_s}},
            {static_cast<int>(OrderTab::Cancelled), {u"cancelled"_s}}};
        for (const auto tab : kTabs) {
            QSet<qint64> expected;
            qint64 sum = 0;
            for (const auto &row : rows) {
                const auto status = lists.cell(Kind::Orders, row, u"status"_s).toString();
                const auto isIn = tab == OrderTab::All
                    || (tab == OrderTab::Returns ? lists.cell(Kind::Orders, row, u"kind"_s) == u"return"_s
                                                 : statuses[static_cast<int>(tab)].contains(status));
                if (!isIn)
                    continue;
                expected.insert(row.id);
                if (status != u"cancelled"_s)
                    sum += lists.cell(Kind::Orders, row, u"total"_s).toLongLong();
            }
            QVERIFY(!expected.isEmpty());
            for (int column = 0; column < list::columns(Kind::Orders).size(); ++column) {
                auto whole = lists.ids({.sorts = {Sort{column, false}}});
                std::erase_if(whole, [&expected](qint64 id) { return !expected.contains(id); });
                const auto ids = lists.ids({.tab = tab, .sorts = {Sort{column, false}}});
                QCOMPARE(setOf(ids), expected);
                if (list::columns(Kind::Orders)[column].field != u"customer"_s)
                    QCOMPARE(ids, whole);
            }
            const auto totals = must(list::totals(lists.reader, {.tab = tab}));
            QCOMPARE(totals.rows, expected.size());
            QCOMPARE(must(list::count(lists.reader, {.tab = tab})), expected.size());
            QCOMPARE(totals.sum, std::optional(sum));
        }
    }

    void filtersProductsByBranch()
    {
        Lists lists(7);
        const auto rows = lists.rowsById(Kind::Products);
        for (qint64 branch = 1; branch <= 25; ++branch) {
            const auto below = must(repo::categories::subtree(lists.reader, {branch}));
            QSet<qint64> expected;
            for (const auto &row : rows) {
                const auto product = must(repo::products::read(lists.reader, {row.id}));
                if (product.categoryId && below.contains(*product.categoryId))
                    expected.insert(row.id);
            }
            for (int column = 0; column < list::columns(Kind::Products).size(); ++column) {
                auto whole = lists.ids({.kind = Kind::Products, .sorts = {Sort{column, true}}});
                std::erase_if(whole, [&expected](qint64 id) { return !expected.contains(id); });
                QCOMPARE(lists.ids({.kind = Kind::Products, .branch = CategoryId{branch}, .sorts = {Sort{column, true}}}), whole);
            }
            const Request request{.kind = Kind::Products, .text = u"ann"_s, .branch = CategoryId{branch}};
            QVERIFY(expected.contains(setOf(lists.ids(request))));
            QCOMPARE(must(list::totals(lists.reader, request)).rows, static_cast<qint64>(lists.ids(request).size()));
            QCOMPARE(must(list::count(lists.reader, request)), static_cast<qint64>(lists.ids(request).size()));
        }
        const auto loose = setOf(lists.ids({.kind = Kind::Products, .withoutCategory = true}));
        QCOMPARE(loose.size(), scalar(lists.reader, u"SELECT count(*) FROM products WHERE category_id IS NULL"_s).toInt());
    }

    void listsWhatBelongsToOneRecord()
    {
        Lists lists(8);
        for (qint64 user = 1; user <= 60; ++user) {
            for (const auto kind : {Kind::Orders, Kind::Addresses}) {
                const auto table = kind == Kind::Orders ? u"orders"_s : u"addresses"_s;
                const auto expected
                    = scalar(lists.reader, u"SELECT count(*) FROM %1 WHERE user_id = %2"_s.arg(table).arg(user)).toLongLong();
                for (int column = 0; column < list::columns(kind).size(); ++column) {
                    const Request request{.kind = kind, .user = UserId{user}, .sorts = {Sort{column, true}}};
                    QCOMPARE(static_cast<qint64>(lists.ids(request).size()), expected);
                    QCOMPARE(must(list::totals(lists.reader, request)).rows, expected);
                }
                auto filtered = Request{.kind = kind, .text = u"1"_s, .user = UserId{user}};
                QVERIFY(setOf(lists.ids({.kind = kind, .user = UserId{user}})).contains(setOf(lists.ids(filtered))));
            }
        }
        for (qint64 order = 1; order <= 50; ++order) {
            const auto ids = lists.ids({.kind = Kind::OrderItems, .order = OrderId{order}});
            const auto rows = must(list::rows(lists.reader, Kind::OrderItems, ids));
            QCOMPARE(rows.size(), scalar(lists.reader, u"SELECT item_count FROM orders WHERE id = %1"_s.arg(order)).toInt());
            for (qsizetype i = 0; i < rows.size(); ++i)
                QCOMPARE(lists.cell(Kind::OrderItems, rows[i], u"line"_s).toInt(), i + 1);
        }
    }

    void addsUpWhatIsListed()
    {
        Lists lists(9);
        for (const auto kind : kKinds) {
            const auto rows = lists.rowsById(kind);
            for (const auto &text : {u""_s, u"ann"_s}) {
                const Request request{.kind = kind, .text = text};
                const auto totals = must(list::totals(lists.reader, request));
                const auto ids = lists.ids(request);
                QCOMPARE(totals.rows, static_cast<qint64>(ids.size()));
                qint64 sum = 0;
                for (const auto id : ids) {
                    if (kind == Kind::Products)
                        sum += lists.cell(kind, rows[id], u"cost"_s).toLongLong() * lists.cell(kind, rows[id], u"on_hand"_s).toLongLong();
                    else if (kind == Kind::OrderItems)
                        sum += lists.cell(kind, rows[id], u"total"_s).toLongLong();
                    else if (kind == Kind::Orders && lists.cell(kind, rows[id], u"status"_s) != u"cancelled"_s)
                        sum += lists.cell(kind, rows[id], u"total"_s).toLongLong();
                }
                const auto hasMoney = kind == Kind::Products || kind == Kind::OrderItems || kind == Kind::Orders;
                QCOMPARE(totals.sum, hasMoney ? std::optional(sum) : std::nullopt);
            }
        }
    }

    void saysWhereASumIsTooLarge()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"S"_s, 1, 10);
        execute(book.writer(), u"UPDATE products SET cost = 9223372036854775807"_s);
        COMPARE_ERROR(list::totals(book.writer(), {.kind = Kind::Products}), ErrorKind::Overflow, u"total"_s);
        COMPARE_ERROR(list::totals(book.writer(), {.kind = Kind::Products, .text = u"S"_s}), ErrorKind::Overflow, u"total"_s);
        mustCommit(book.writer(), [&] {
            return repo::orders::create(book.writer(), {.items = {{.productId = product}, {.productId = product}}});
        });
        execute(book.writer(), u"DROP TRIGGER order_items_resold; UPDATE order_items SET total = 9223372036854775807"_s);
        COMPARE_ERROR(list::totals(book.writer(), {.kind = Kind::OrderItems}), ErrorKind::Overflow, u"total"_s);
    }

    void copesWithAnEmptyBook()
    {
        TestBook book;
        for (const auto kind : kKinds) {
            for (const auto &text : {u""_s, u"x"_s}) {
                QVERIFY(must(list::ids(book.writer(), {.kind = kind, .text = text})).empty());
                QVERIFY(must(list::firstRows(book.writer(), {.kind = kind, .text = text}, 100)).isEmpty());
                QCOMPARE(must(list::totals(book.writer(), {.kind = kind, .text = text})).rows, 0);
            }
        }
    }

    // So many matches that their order comes from the whole list.
    void filtersWhereNearlyAllMatch()
    {
        TestBook book;
        std::vector<Product> products;
        for (int i = 0; i < 30'000; ++i)
            products.push_back({.id = {}, .sku = u"%1"_s.arg(i * 7919 % 30'000), .name = i % 5 ? u"Mug"_s : u"Cup"_s, .price = {i % 100}});
        mustCommit(book.writer(), [&] { return repo::products::insertAll(book.writer(), products); });
        for (const auto &field : {u"sku"_s, u"name"_s, u"price"_s}) {
            const Sort sort{*list::columnOf(Kind::Products, field), true};
            const auto whole = must(list::ids(book.writer(), {.kind = Kind::Products, .sorts = {sort}}));
            const auto names = must(list::rows(book.writer(), Kind::Products, whole));
            std::vector<qint64> expected;
            for (const auto &row : names) {
                if (row.cells[1].toString() == u"Mug"_s)
                    expected.push_back(row.id);
            }
            QCOMPARE(expected.size(), std::size_t{24'000});
            const Request request{.kind = Kind::Products, .text = u"MUG"_s, .sorts = {sort}};
            QCOMPARE(must(list::ids(book.writer(), request)), expected);
            expected.resize(50);
            QCOMPARE(idsOf(must(list::firstRows(book.writer(), request, 50))), expected);
            QCOMPARE(must(list::totals(book.writer(), request)).rows, 24'000);
        }
    }
};

QTEST_GUILESS_MAIN(tst_lists)
#include "tst_lists.moc"
