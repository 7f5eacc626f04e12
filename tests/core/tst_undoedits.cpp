// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/edit/fields.h"
#include "core/repo/notes.h"
#include "tests/support/journalbook.h"

#include <QRandomGenerator>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace orders = repo::orders;

namespace {

/// A small shop behind a store: a user with an address, a tree of two, two products, two open orders, a shipped one.
struct EditedShop {
    JournalBook book;
    ProductId a;
    ProductId b;
    UserId user;
    OrderId open;
    OrderId shipped;

    EditedShop()
    {
        book.edit([this](db::Connection &writer) -> Result<void> {
            a = addProduct(writer, u"A"_s, 1000, 50);
            b = addProduct(writer, u"B"_s, 333, 50);
            user = addUser(writer, u"Ann"_s);
            must(repo::users::addAddress(writer, {.id = {}, .userId = user, .city = u"C"_s, .isDefault = true}));
            addCategory(writer, u"Leaf"_s, addCategory(writer, u"Root"_s));
            open = must(orders::create(writer,
                {.userId = user, .discount = {50}, .shipping = {499}, .items = {{.productId = a, .quantity = 3}, {.productId = b}}}));
            shipped = must(orders::create(writer, {.userId = user, .items = {{.productId = a, .quantity = 2}}}));
            must(orders::setStatus(writer, shipped, OrderStatus::Processing));
            must(orders::setStatus(writer, shipped, OrderStatus::Shipped));
            return {};
        });
    }
    template<class Edit>
    QString thereAndBack(Edit edit)
    {
        return goesThereAndBack(book, {u"order.update"_s}, std::move(edit));
    }
};

} // namespace

/// Whatever the editing rooms do, undo brings back and redo does again, row for row.
class tst_undoedits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfEveryKindOfRecord()
    {
        EditedShop shop;
        const std::pair<RecordRef, QList<edit::Change>> changes[]{
            {{RecordKind::User, 1}, {{u"name"_s, u"Ann"_s, u"Änne 🧦"_s}, {u"email"_s, {}, u"a@b"_s}, {u"is_active"_s, true, false}}},
            {{RecordKind::Address, 1}, {{u"city"_s, u"C"_s, u""_s}, {u"kind"_s, u"billing"_s, u"shipping"_s}}},
            {{RecordKind::Category, 2}, {{u"parent_id"_s, 1, {}}, {u"minimum_stock"_s, {}, 3}}},
            {{RecordKind::Product, 1}, {{u"price"_s, 1000, 1}, {u"category_id"_s, {}, 2}, {u"attributes"_s, u"{}"_s, u"{\"a\":1}"_s}}},
            {{RecordKind::Order, 1}, {{u"discount"_s, 50, 70}, {u"user_id"_s, 1, {}}, {u"business_date"_s, today(shop), u"2020-01-01"_s}}},
            {{RecordKind::Book, 1}, {{u"name"_s, u"Test"_s, u"Other"_s}, {u"prices_include_tax"_s, true, false}}},
        };
        for (const auto &[record, fields] : changes) {
            auto actual = fields;
            const auto &ref = record;
            // The store's book has a name of its own.
            for (auto &change : actual)
                change.before = shop.book.ask([&](db::Connection &reader) { return edit::read(reader, ref); }).value(change.field);
            QCOMPARE(shop.thereAndBack([&](db::Connection &writer) { return edit::apply(writer, ref, actual); }), QString());
        }
    }

    void linesInvoicesReturnsAndCopies()
    {
        EditedShop shop;
        const auto lineOf
            = [&](OrderId id) { return shop.book.ask([&](db::Connection &reader) { return orders::read(reader, id); }).items[0]; };
        const auto first = lineOf(shop.open);
        QCOMPARE(shop.thereAndBack([&](db::Connection &writer) {
            return orders::setItems(writer, shop.open,
                QList<orders::EditedItem>{{.item = first.id, .quantity = 5, .discountBp = 100}, {.productId = shop.b, .quantity = 2}});
        }),
            QString());
        QCOMPARE(shop.thereAndBack([&](db::Connection &writer) { return orders::removeItem(writer, first.id); }), QString());
        const QList<orders::ReturnedItem> back{{lineOf(shop.shipped).id, 1}};
        QCOMPARE(shop.thereAndBack([&](db::Connection &writer) -> Result<void> {
            const auto id = orders::createReturn(writer, shop.shipped, back);
            return id ? Result<void>() : Result<void>(id.error());
        }),
            QString());
        QCOMPARE(shop.thereAndBack([&](db::Connection &writer) -> Result<void> {
            const auto id = orders::create(writer, must(orders::copyOf(writer, shop.open)).order);
            return id ? Result<void>() : Result<void>(id.error());
        }),
            QString());
    }

    void bulkEditsNotesPhotosAndDuplicates()
    {
        EditedShop shop;
        const QList<qint64> both{shop.a.value, shop.b.value};
        const edit::Bulk bulks[]{
            {.ids = both, .step = edit::PriceStep{.percentBp = 700}},
            {.ids = both, .step = edit::CategoryStep{CategoryId{2}}},
            {.ids = both, .step = edit::ActiveStep{false}},
            {.ids = both, .step = edit::TagStep{.add = u"x"_s}},
            {.kind = RecordKind::User, .ids = {1}, .step = edit::TagStep{.add = u"x"_s}},
            {.kind = RecordKind::Order, .ids = {1, 2}, .step = edit::StatusStep{OrderStatus::Processing}},
        };
        for (const auto &bulk : bulks)
            QCOMPARE(shop.thereAndBack([&](db::Connection &writer) -> Result<void> {
                const auto count = edit::apply(writer, bulk);
                return count ? Result<void>() : Result<void>(count.error());
            }),
                QString());
        const auto steps = std::to_array<std::function<bool(db::Connection &)>>({
            [&](auto &writer) {
                return repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, 1}, .body = u"n"_s}).isOk();
            },
            [&](auto &writer) { return repo::products::setPhoto(writer, shop.a, QByteArray("\xff\xd8\xff rest")).isOk(); },
            [&](auto &writer) { return repo::products::duplicate(writer, shop.a).isOk(); },
            [&](auto &writer) { return repo::users::duplicate(writer, shop.user).isOk(); },
        });
        for (const auto &step : steps)
            QCOMPARE(shop.thereAndBack([&](db::Connection &writer) { return step(writer) ? Result<void>() : Error{}; }), QString());
    }

    // A hundred edits of an order's lines, undone to the first and done again to the last.
    void aHundredEditsOfLines()
    {
        QRandomGenerator random(20261121);
        EditedShop shop;
        QList<Digest> states{shop.book.digest()};
        while (states.size() <= 100) {
            const auto order = shop.book.ask([&](db::Connection &reader) { return orders::read(reader, shop.open); });
            QList<orders::EditedItem> items;
            for (const auto &item : order.items) {
                if (random.bounded(5) > 0)
                    items << orders::EditedItem{.item = item.id, .quantity = random.bounded(1, 9), .discountBp = random.bounded(0, 3000)};
            }
            if (items.isEmpty() || random.bounded(3) == 0)
                items << orders::EditedItem{.productId = random.bounded(2) == 0 ? shop.a : shop.b, .quantity = random.bounded(1, 5)};
            const auto done = answerOf(shop.book.store()->write({u"order.update"_s, {{u"number"_s, order.number}}},
                [&](db::Connection &writer) { return orders::setItems(writer, shop.open, items); }));
            const auto now = shop.book.digest();
            if (now != states.last())
                states << now;
            else
                QVERIFY(!done.isOk() || items.size() == order.items.size());
        }
        QCOMPARE(shop.book.faults(), QString());
        for (auto state = states.size() - 2; state >= 0; --state) {
            QVERIFY(shop.book.undo().isOk());
            QCOMPARE(difference(shop.book.digest(), states[state]), QString());
        }
        shop.book.reopen();
        for (qsizetype state = 1; state < states.size(); ++state) {
            QVERIFY(shop.book.redo().isOk());
            QCOMPARE(difference(shop.book.digest(), states[state]), QString());
        }
        QCOMPARE(shop.book.faults(), QString());
    }

private:
    static QString today(EditedShop &shop)
    {
        return shop.book.ask([](db::Connection &reader) {
                            return edit::read(reader, {RecordKind::Order, 1});
                        })
            .value(u"business_date"_s)
            .toString();
    }
};

QTEST_GUILESS_MAIN(tst_undoedits)
#include "tst_undoedits.moc"
