// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbook.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

const Action kAny{u"book.update"_s};

Result<OrderId> place(db::Connection &writer, std::initializer_list<std::pair<qint64, qint64>> lines)
{
    repo::orders::NewOrder order;
    for (const auto &[product, quantity] : lines)
        order.items.append({.productId = {product}, .quantity = quantity});
    order.discount = {50};
    order.shipping = {300};
    return repo::orders::create(writer, order);
}

} // namespace

/// Undo and redo of everything a person does: each row exactly as before, each derived figure, the search index and the foreign keys too.
class tst_journal : public QObject {
    Q_OBJECT

    /// Two products with pieces, a user with an address.
    static void stockUp(JournalBook &book)
    {
        book.edit([](db::Connection &writer) -> Result<int> {
            addProduct(writer, u"A"_s, 1000, 10);
            addProduct(writer, u"B"_s, 333, 5);
            const auto user = addUser(writer, u"Ann"_s);
            must(repo::users::addAddress(writer, {.id = {}, .userId = user, .city = u"Bern"_s, .isDefault = true}));
            return 0;
        });
    }
    static OrderId placed(JournalBook &book)
    {
        return book.edit([](db::Connection &writer) { return place(writer, {{1, 2}, {2, 1}, {1, 1}}); });
    }
    static void set(JournalBook &book, OrderId id, OrderStatus status)
    {
        book.edit([=](db::Connection &writer) { return repo::orders::setStatus(writer, id, status); });
    }

private Q_SLOTS:
    void aNewUserWithAddresses()
    {
        JournalBook book;
        const auto make = [](db::Connection &writer) -> Result<int> {
            const auto user = addUser(writer, u"Ann"_s);
            must(repo::users::addAddress(writer, {.id = {}, .userId = user, .city = u"Bern"_s, .isDefault = true}));
            must(repo::users::addAddress(writer, {.id = {}, .userId = user, .kind = AddressKind::Shipping}));
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, make), QString());
    }

    void aDeletedUserWithAddressesAndNotes()
    {
        JournalBook book;
        stockUp(book);
        book.execute(u"INSERT INTO notes (user_id, body) VALUES (1, 'calls on Mondays'), (1, 'or not')"_s);
        QCOMPARE(goesThereAndBack(book, kAny, [](db::Connection &writer) { return repo::users::remove(writer, {1}); }), QString());
    }

    void aDeletedProductWithItsMovesPhotoAndNote()
    {
        JournalBook book;
        stockUp(book);
        book.edit([](db::Connection &writer) {
            execute(writer, u"INSERT INTO notes (product_id, body) VALUES (1, 'fragile')"_s);
            return repo::products::addImage(writer, {1}, u"image/png"_s, QByteArray(300'000, '\x7f') + QByteArray("\0\xff", 2));
        });
        QCOMPARE(goesThereAndBack(book, kAny, [](db::Connection &writer) { return repo::products::remove(writer, {1}); }), QString());
    }

    void aPhotoThatIsReplaced()
    {
        JournalBook book;
        stockUp(book);
        const auto first = book.edit(
            [](db::Connection &writer) { return repo::products::addImage(writer, {1}, u"image/png"_s, QByteArray(70'000, 'a')); });
        const auto replace = [first](db::Connection &writer) {
            must(repo::products::removeImage(writer, first));
            return repo::products::addImage(writer, {1}, u"image/jpeg"_s, QByteArray(90'000, 'b'));
        };
        QCOMPARE(goesThereAndBack(book, kAny, replace), QString());
    }

    void aDeletedCategoryWhoseContentsMoveUp_data()
    {
        QTest::addColumn<int>("go");
        QTest::newRow("to the parent") << static_cast<int>(repo::categories::Contents::Go::ToParent);
        QTest::newRow("nowhere") << static_cast<int>(repo::categories::Contents::Go::Nowhere);
    }
    void aDeletedCategoryWhoseContentsMoveUp()
    {
        QFETCH(int, go);
        JournalBook book;
        stockUp(book);
        book.edit([](db::Connection &writer) -> Result<int> {
            const auto root = addCategory(writer, u"Kitchen"_s);
            const auto cups = addCategory(writer, u"Cups"_s, root);
            addCategory(writer, u"Espresso cups"_s, cups);
            addCategory(writer, u"Tea cups"_s, cups);
            execute(writer, u"UPDATE products SET category_id = 2"_s);
            return 0;
        });
        QCOMPARE(goesThereAndBack(book, kAny,
                     [go](db::Connection &writer) {
                         return repo::categories::remove(writer, {2}, {.go = static_cast<repo::categories::Contents::Go>(go)});
                     }),
            QString());
    }

    // More rows than are taken back one by one; parents stand before and after their children.
    void aWholeTree()
    {
        JournalBook book;
        const auto grow = [](db::Connection &writer) -> Result<int> {
            QList<CategoryId> all{addCategory(writer, u"root"_s)};
            for (int i = 1; i < 120; ++i)
                all << addCategory(writer, u"c%1"_s.arg(i), all[i / 3]);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, grow), QString());
        VERIFY_OK(book.redo());
        QCOMPARE(goesThereAndBack(book, kAny,
                     [](db::Connection &writer) -> Result<int> {
                         execute(writer, u"DELETE FROM categories WHERE id % 2 = 0"_s);
                         return 0;
                     }),
            QString());
    }

    void anOrderThroughItsLife()
    {
        JournalBook book;
        stockUp(book);
        QCOMPARE(goesThereAndBack(book, kAny, [](db::Connection &writer) { return place(writer, {{1, 2}, {2, 1}}); }), QString());
        const auto order = placed(book);
        using enum OrderStatus;
        for (const auto status : {Processing, Shipped, Delivered}) {
            const auto go = [=](db::Connection &writer) { return repo::orders::setStatus(writer, order, status); };
            QCOMPARE(goesThereAndBack(book, kAny, go), QString());
            VERIFY_OK(book.redo());
        }
        const auto line = book.store().ask(u"SELECT min(id) FROM order_items WHERE order_id = %1"_s.arg(order.value));
        const auto takeBack = [=](db::Connection &writer) {
            const repo::orders::ReturnedItem item{.item = {line}, .quantity = 1};
            return repo::orders::createReturn(writer, order, std::span(&item, 1), {300});
        };
        QCOMPARE(goesThereAndBack(book, kAny, takeBack), QString());
    }

    void anOrderThatIsCancelledAndDeleted()
    {
        JournalBook book;
        stockUp(book);
        const auto order = placed(book);
        const auto cancel = [=](db::Connection &writer) { return repo::orders::setStatus(writer, order, OrderStatus::Cancelled); };
        QCOMPARE(goesThereAndBack(book, kAny, cancel), QString());
        const auto remove = [=](db::Connection &writer) { return repo::orders::remove(writer, order); };
        QCOMPARE(goesThereAndBack(book, kAny, remove), QString());
        set(book, order, OrderStatus::Cancelled);
        QCOMPARE(goesThereAndBack(book, kAny, remove), QString());
    }

    void manyOrdersShippedAtOnce()
    {
        JournalBook book;
        stockUp(book);
        book.edit([](db::Connection &writer) -> Result<int> {
            must(repo::stock::change(writer, {.id = {}, .productId = {1}, .delta = 500, .reason = u"received"_s}));
            for (int i = 0; i < 60; ++i) {
                const auto id = must(place(writer, {{1, 1 + i % 3}, {1, 1}}));
                must(repo::orders::setStatus(writer, id, OrderStatus::Processing));
            }
            return 0;
        });
        const auto ship = [](db::Connection &writer) -> Result<int> {
            for (qint64 id = 1; id <= 60; ++id)
                must(repo::orders::setStatus(writer, {id}, OrderStatus::Shipped));
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, ship), QString());
        const auto shipAndDeliver = [&](db::Connection &writer) -> Result<int> {
            must(ship(writer));
            for (qint64 id = 1; id <= 60; ++id)
                must(repo::orders::setStatus(writer, {id}, OrderStatus::Delivered));
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, shipAndDeliver), QString());
    }

    void stockThatIsReceivedAndCounted()
    {
        JournalBook book;
        stockUp(book);
        const auto receive = [](db::Connection &writer) {
            return repo::stock::change(writer, {.id = {}, .productId = {1}, .delta = 7, .reason = u"received"_s});
        };
        QCOMPARE(goesThereAndBack(book, kAny, receive), QString());
        QCOMPARE(goesThereAndBack(book, kAny, [](db::Connection &writer) { return repo::stock::count(writer, {1}, 3); }), QString());
    }

    void pricesOfManyProducts()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 700; ++i)
                addProduct(writer, u"P%1"_s.arg(i), 10 * i);
            return 0;
        });
        QList<ProductId> ids;
        for (qint64 i = 1; i <= 700; ++i)
            ids << ProductId{i};
        const auto raise
            = [ids](db::Connection &writer) { return repo::products::changePrices(writer, ids, {.percentBp = 550, .amount = {}}); };
        QCOMPARE(goesThereAndBack(book, {u"product.price.raise"_s}, raise), QString());
    }

    void aThousandNewProductsAndChangesOfOthers()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 300; ++i)
                addProduct(writer, u"P%1"_s.arg(i), 10 * i, i % 4);
            return 0;
        });
        const auto import = [](db::Connection &writer) -> Result<int> {
            const auto category = addCategory(writer, u"New"_s);
            QList<Product> products;
            for (int i = 0; i < 1000; ++i)
                products << Product{.id = {}, .sku = u"P%1"_s.arg(i), .name = u"Other %1"_s.arg(i), .price = {i}, .categoryId = category};
            must(repo::products::upsertAll(writer, products));
            execute(writer, u"DELETE FROM products WHERE sku LIKE '%77'"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, import), QString());
    }

    // UNIQUE values that change places: only the strict reverse order is right.
    void valuesThatChangePlaces()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 200; ++i)
                addProduct(writer, u"P%1"_s.arg(1000 + i));
            return 0;
        });
        const auto swap = [](db::Connection &writer) -> Result<int> {
            execute(writer,
                u"UPDATE products SET sku = 'x' WHERE id = 1; UPDATE products SET sku = 'P1000' WHERE id = 2; "
                "UPDATE products SET sku = 'P1001' WHERE id = 1"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, swap), QString());
        const auto shift = [](db::Connection &writer) -> Result<int> {
            for (int id = 200; id > 0; --id)
                execute(
                    writer, u"UPDATE products SET sku = '%1' WHERE id = %2"_s.arg(id == 200 ? u"end"_s : u"P%1"_s.arg(1000 + id)).arg(id));
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, shift), QString());
    }

    void oneRowChangedManyTimes()
    {
        JournalBook book;
        stockUp(book);
        const auto change = [](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 100; ++i)
                execute(
                    writer, u"UPDATE products SET price = price * 3 % 1009 + 1, updated_at = '%1' WHERE id = %2"_s.arg(i).arg(1 + i % 2));
            execute(writer, u"DELETE FROM products WHERE id = 1"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, change), QString());
    }

    void theBookAndItsViews()
    {
        JournalBook book;
        const auto change = [](db::Connection &writer) -> Result<int> {
            execute(writer,
                u"UPDATE book SET seller_name = 'Ann & Co', default_minimum = 3, next_order_number = 77; "
                "INSERT INTO saved_views (name, json) VALUES ('late', '{\"a\":[1,null]}')"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, change), QString());
        QCOMPARE(book.store().ask(u"SELECT next_order_number FROM book"_s), 77); // a counter only goes up
    }

    void stepsAreTakenBackInTurnAndDoneAgain()
    {
        JournalBook book;
        QList<Digest> states{book.digest()};
        for (int i = 0; i < 5; ++i) {
            book.edit({u"product.create"_s, {{u"name"_s, QString::number(i)}}}, [i](db::Connection &writer) -> Result<int> {
                addProduct(writer, u"P%1"_s.arg(i), 100 * i, i);
                execute(writer, u"UPDATE products SET price = price + 7, updated_at = 'later' WHERE true"_s);
                return 0;
            });
            states << book.digest();
        }
        for (int i = 4; i >= 0; --i) {
            QCOMPARE(book.ahead().undo->action.arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(must(book.undo()).arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(difference(book.digest(), states[i]), QString());
            book.reopen();
        }
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(book.ahead().redo->action.arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(must(book.redo()).arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(difference(book.digest(), states[i + 1]), QString());
        }
        COMPARE_ERROR(book.redo(), ErrorKind::NothingToRedo);
        QCOMPARE(book.faults(), QString());
    }

    void somethingNewDropsWhatCouldBeRedone()
    {
        JournalBook book;
        for (const auto *sku : {"A", "B", "C"})
            book.edit([sku](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, QString::fromLatin1(sku)); });
        VERIFY_OK(book.undo());
        VERIFY_OK(book.undo());
        VERIFY_OK(book.redo());
        QVERIFY(book.ahead().redo.has_value());
        book.edit([](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"D"_s); });
        QVERIFY(!book.ahead().redo.has_value());
        COMPARE_ERROR(book.redo(), ErrorKind::NothingToRedo);
        for (int i = 0; i < 3; ++i) // D, B, A; C is passed by
            VERIFY_OK(book.undo());
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM products"_s), 0);
        QCOMPARE(book.faults(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_journal)
#include "tst_journal.moc"
