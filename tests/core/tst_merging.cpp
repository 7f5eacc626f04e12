// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/repo/drafts.h"
#include "core/repo/likeness.h"
#include "core/repo/merging.h"
#include "core/repo/notes.h"
#include "tests/support/health.h"
#include "tests/support/journalbook.h"
#include "tests/support/ordershop.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;
using namespace tradebook;
using namespace tradebook::test;
namespace users = repo::users;
namespace products = repo::products;

namespace {

UserId addFull(db::Connection &writer, const User &user)
{
    return must(users::create(writer, user));
}

} // namespace

/// Two records made one, records that look alike, and a person forgotten.
class tst_merging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergesUsers()
    {
        OrderShop shop;
        auto &writer = shop.writer;
        const auto kept = addFull(writer, {.id = {}, .name = u"Ann"_s, .phone = u"1"_s, .preferences = u"{\"a\":1}"_s});
        const auto other = addFull(writer,
            {.id = {}, .code = u"K2"_s, .name = u"Anne"_s, .email = u"ann@b"_s, .phone = u"2"_s, .preferences = u"{\"a\":2,\"b\":3}"_s});
        const auto address = [&](UserId user, const QString &city, bool isDefault) {
            mustCommit(writer, [&] { return users::addAddress(writer, {.id = {}, .userId = user, .city = city, .isDefault = isDefault}); });
        };
        address(kept, u"Here"_s, true);
        address(other, u"Here"_s, false); // the same
        address(other, u"There"_s, true);
        const auto order = shop.place({.userId = other, .items = {{.productId = shop.a, .quantity = 2}}});
        must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, other.value}, .body = u"n"_s}));
        const auto before = must(users::mergePreview(writer, kept, other));
        QCOMPARE(before.orders, 1);
        QCOMPARE(before.addresses, 1);
        QCOMPARE(before.notes, 1);
        QCOMPARE(before.takenOver, (QStringList{u"code"_s, u"email"_s, u"preferences"_s}));
        mustCommit(writer, [&] { return users::merge(writer, kept, other); });
        const auto now = must(users::read(writer, kept));
        QCOMPARE(now.name, u"Ann"_s);
        QCOMPARE(now.code, std::optional(u"K2"_s));
        QCOMPARE(now.email, std::optional(u"ann@b"_s));
        QCOMPARE(now.phone, u"1"_s);
        QCOMPARE(now.preferences, before.result.preferences);
        QCOMPARE(now.preferences, u"{\"a\":1,\"b\":3}"_s);
        COMPARE_ERROR(users::read(writer, other), ErrorKind::NotFound, u"user"_s, u"2"_s);
        QCOMPARE(shop.read(order).userId, std::optional(kept));
        QCOMPARE(must(users::orderSummary(writer, kept)).total, Money{2000});
        const auto addresses = must(users::addresses(writer, kept));
        QCOMPARE(addresses.size(), 2);
        QCOMPARE(addresses[0].city, u"Here"_s);
        QVERIFY(addresses[0].isDefault && !addresses[1].isDefault);
        QCOMPARE(must(repo::notes::of(writer, {RecordKind::User, kept.value})).size(), 1);
        QCOMPARE(complaints(writer, upkeep::Depth::Deep), QString());
    }

    void mergesProducts()
    {
        OrderShop shop;
        auto &writer = shop.writer;
        auto b = must(products::read(writer, shop.b));
        b.barcode = u"4001"_s;
        b.cost = {100};
        b.attributes = u"{\"tags\":[\"x\"]}"_s;
        must(products::update(writer, b));
        const auto shipped = shop.place({.items = {{.productId = shop.b, .quantity = 2}, {.productId = shop.a}}});
        shop.set(shipped, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto back = must(shop.tryReturn(shipped, {{shop.read(shipped).items[0].id, 1}}));
        shop.set(back, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        const auto open
            = shop.place({.items = {{.productId = shop.b, .quantity = 4}, {.productId = shop.a, .quantity = 9}}}); // all there is
        must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::Product, shop.b.value}, .body = u"n"_s}));
        const auto before = must(products::mergePreview(writer, shop.a, shop.b));
        QCOMPARE(before.lines, 3);
        QCOMPARE(before.onHand, 9 + 4);
        QCOMPARE(before.reserved, 13);
        QCOMPARE(before.takenOver, (QStringList{u"barcode"_s, u"cost"_s, u"attributes"_s}));
        mustCommit(writer, [&] { return products::merge(writer, shop.a, shop.b); });
        QCOMPARE(shop.stockOf(shop.a), u"13/13"_s);
        const auto now = must(products::read(writer, shop.a));
        QCOMPARE(now.barcode, std::optional(u"4001"_s));
        QCOMPARE(now.sku, u"A"_s);
        COMPARE_ERROR(products::read(writer, shop.b), ErrorKind::NotFound, u"product"_s, u"2"_s);
        QCOMPARE(shop.read(shipped).items[0].sku, u"B"_s); // as it was sold
        QCOMPARE(shop.read(shipped).items[0].productId, shop.a);
        QCOMPARE(must(repo::stock::moves(writer, shop.a)).size(), 5); // received twice, shipped twice, returned
        shop.set(open, {OrderStatus::Processing, OrderStatus::Shipped});
        QCOMPARE(shop.stockOf(shop.a), u"0/0"_s);
        QCOMPARE(complaints(writer, upkeep::Depth::Deep), QString());
    }

    void refusesWhatCannotBeOne()
    {
        OrderShop shop;
        const auto ann = addUser(shop.writer, u"Ann"_s);
        const auto tryUsers
            = [&](UserId a, UserId b) { return db::inTransaction(shop.writer, [&] { return users::merge(shop.writer, a, b); }); };
        QCOMPARE(static_cast<int>(tryUsers(ann, ann).error().kind), static_cast<int>(ErrorKind::Rule));
        COMPARE_ERROR(tryUsers(ann, {9}), ErrorKind::NotFound, u"user"_s, u"9"_s);
        COMPARE_ERROR(users::merge(shop.writer, ann, {9}), ErrorKind::Internal);
        const auto tryProducts
            = [&](ProductId a, ProductId b) { return db::inTransaction(shop.writer, [&] { return products::merge(shop.writer, a, b); }); };
        QCOMPARE(static_cast<int>(tryProducts(shop.a, shop.a).error().kind), static_cast<int>(ErrorKind::Rule));
        COMPARE_ERROR(tryProducts({9}, shop.a), ErrorKind::NotFound, u"product"_s, u"9"_s);
        COMPARE_ERROR(products::merge(shop.writer, shop.a, shop.b), ErrorKind::Internal);
    }

    void undoesAMerge()
    {
        JournalBook book;
        UserId ann;
        UserId anne;
        ProductId a;
        ProductId b;
        book.edit([&](db::Connection &writer) -> Result<void> {
            ann = addFull(writer, {.id = {}, .name = u"Ann"_s});
            anne = addFull(writer, {.id = {}, .code = u"K"_s, .name = u"Anne"_s, .email = u"a@b"_s});
            must(users::addAddress(writer, {.id = {}, .userId = anne, .city = u"C"_s, .isDefault = true}));
            a = addProduct(writer, u"A"_s, 100, 5);
            b = addProduct(writer, u"B"_s, 200, 5);
            const auto shipped = must(repo::orders::create(writer, {.userId = anne, .items = {{.productId = b, .quantity = 2}}}));
            must(repo::orders::setStatus(writer, shipped, OrderStatus::Processing));
            must(repo::orders::setStatus(writer, shipped, OrderStatus::Shipped));
            must(repo::orders::create(writer, {.userId = anne, .items = {{.productId = b, .quantity = 3}, {.productId = a}}}));
            return {};
        });
        QCOMPARE(
            goesThereAndBack(book, {u"user.merge"_s}, [&](db::Connection &writer) { return users::merge(writer, ann, anne); }), QString());
        QCOMPARE(
            goesThereAndBack(book, {u"product.merge"_s}, [&](db::Connection &writer) { return products::merge(writer, a, b); }), QString());
    }

    void seesUsersThatLookAlike()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto ann = addFull(writer, {.id = {}, .name = u"Änn  Smith"_s, .email = u"Ann@Example.org"_s, .phone = u"+44 7178 378710"_s});
        addFull(writer, {.id = {}, .name = u"Other"_s, .phone = u"378710"_s});
        const auto alike = [&](const User &user) {
            QStringList found;
            for (const auto &each : must(users::similarTo(writer, user)))
                found << u"%1:%2"_s.arg(each.user.id.value).arg(each.fields.join(u','));
            return found.join(u' ');
        };
        QCOMPARE(alike({.id = {}, .name = u"ANN  smith"_s}), u"1:name"_s);
        QCOMPARE(alike({.id = {}, .name = u"x"_s, .email = u" ANN@example.ORG"_s}), u"1:email"_s);
        QCOMPARE(alike({.id = {}, .name = u"x"_s, .phone = u"07178-378710"_s}), u"1:phone 2:phone"_s);
        QCOMPARE(alike({.id = {}, .name = u"x"_s, .phone = u"8710"_s}), QString()); // too short to mean anything
        QCOMPARE(alike({.id = ann, .name = u"Änn  Smith"_s, .email = u"Ann@Example.org"_s}), QString()); // itself
        QCOMPARE(alike({.id = {}}), QString());
        QCOMPARE(must(users::similarTo(writer, {.id = {}, .name = u"x"_s, .phone = u"07178-378710"_s}, 1)).size(), 1);
    }

    void seesProductsThatLookAlike()
    {
        TestBook book;
        auto &writer = book.writer();
        must(products::create(writer, {.id = {}, .sku = u"Ab-1"_s, .name = u"Müg"_s, .barcode = u"4001"_s}));
        const auto alike = [&](const Product &product) {
            QStringList found;
            for (const auto &each : must(products::similarTo(writer, product)))
                found << u"%1:%2"_s.arg(each.product.id.value).arg(each.fields.join(u','));
            return found.join(u' ');
        };
        QCOMPARE(alike({.id = {}, .sku = u"AB-1"_s, .name = u"x"_s}), u"1:sku"_s);
        QCOMPARE(alike({.id = {}, .sku = u"AB-12"_s, .name = u"x"_s}), QString());
        QCOMPARE(alike({.id = {}, .sku = u"A"_s, .name = u" MUG "_s, .barcode = u"4001"_s}), u"1:barcode,name"_s);
        QCOMPARE(alike({.id = {1}, .sku = u"Ab-1"_s, .name = u"Müg"_s}), QString());
        must(products::create(writer, {.id = {}, .sku = u"B"_s, .name = u"Other"_s, .barcode = u"4002"_s}));
        QCOMPARE(alike({.id = {}, .sku = u"C"_s, .name = u"mug"_s, .barcode = u"4002"_s}), u"2:barcode 1:name"_s); // a name says less
    }

    // A customer entered twice, merged, then forgotten: the journal keeps no image of the one that went, nor the window's drafts.
    void forgetsWhoWasMergedIntoAPerson()
    {
        JournalBook book;
        UserId kept;
        UserId other;
        UserId another;
        book.edit({u"user.create"_s, {{u"count"_s, 3}}}, [&](db::Connection &writer) -> Result<void> {
            kept = addFull(writer, {.id = {}, .name = u"Ann"_s});
            other = addFull(writer, {.id = {}, .name = u"Zyxwvut Personname"_s});
            another = addFull(writer, {.id = {}, .name = u"Zyxwvut Again"_s});
            must(users::addAddress(writer, {.id = {}, .userId = other, .recipient = u"Zyxwvut"_s}));
            for (const auto &name : {u"user/1"_s, u"note/users/1"_s, u"address/new/1"_s, u"address/1"_s, u"user/2"_s})
                must(repo::drafts::save(writer, name, {{u"text"_s, u"Zyxwvut"_s}}));
            // Unfinished orders: this person's, and another's.
            must(repo::drafts::save(writer, u"order/a"_s, {{u"user"_s, u"1"_s}, {u"customer"_s, u"Zyxwvut"_s}}));
            must(repo::drafts::save(writer, u"order/b"_s, {{u"user"_s, u"12"_s}}));
            return {};
        });
        const auto merge = [&book](UserId into, UserId from) {
            book.edit({u"user.merge"_s}, [&](db::Connection &writer) { return users::merge(writer, into, from); });
        };
        merge(other, another);
        merge(kept, other);
        book.edit({u"user.anonymise"_s}, [&](db::Connection &writer) { return users::anonymise(writer, kept); });
        QCOMPARE(book.faults(), QString());
        QCOMPARE(
            book.ask([](db::Connection &reader) { return repo::drafts::named(reader, {}); }), (QStringList{u"user/2"_s, u"order/b"_s}));
        QCOMPARE(book.ask([](db::Connection &reader) {
            return db::Query(reader, "SELECT count(*) FROM changes WHERE instr(lower(coalesce(image, '')), 'zyxwvut') > 0"_sql).number();
        }),
            0);
    }

    // Not a word of the person is left: not in the rows, not in the journal, not in the file.
    void forgetsAPersonThatWasMerged()
    {
        JournalBook book;
        const auto made = [&](const QString &word) {
            return book.edit({u"user.create"_s, {{u"name"_s, word}}}, [&](db::Connection &writer) -> Result<UserId> {
                const auto id = addFull(writer, {.id = {}, .name = word, .email = word + u"@b"_s, .phone = word});
                must(users::addAddress(writer, {.id = {}, .userId = id, .street = word}));
                must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, id.value}, .body = word + u" called"_s}));
                return id;
            });
        };
        const auto kept = made(u"Qvwxyone"_s);
        const auto merged = made(u"Qvwxytwo"_s);
        const auto before = made(u"Qvwxythree"_s);
        const auto other = made(u"Somebody"_s);
        const auto merge = [&](UserId into, UserId gone) {
            book.edit({u"user.merge"_s}, [&](db::Connection &writer) { return users::merge(writer, into, gone); });
        };
        merge(merged, before);
        merge(kept, merged);
        VERIFY_OK(book.undo());
        VERIFY_OK(book.redo());
        book.edit({u"user.anonymise"_s}, [&](db::Connection &writer) { return users::anonymise(writer, kept); });
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes WHERE image LIKE '%qvwxy%'"_s), 0);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM actions WHERE arguments LIKE '%qvwxy%'"_s), 0);
        QVERIFY(book.store().ask(u"SELECT count(*) FROM changes WHERE image LIKE '%somebody%'"_s) > 0);
        QCOMPARE(book.ask([&](db::Connection &reader) { return users::read(reader, other); }).name, u"Somebody"_s);
        QCOMPARE(book.faults(), QString());
    }

    void forgetsAPerson()
    {
        JournalBook book;
        UserId id;
        OrderId order;
        book.edit({u"user.create"_s, {{u"name"_s, u"Zyxwvut Personname"_s}}}, [&](db::Connection &writer) -> Result<void> {
            id = addFull(writer,
                {.id = {},
                    .code = u"Zyxwvut-1"_s,
                    .name = u"Zyxwvut Personname"_s,
                    .email = u"zyxwvut@b"_s,
                    .phone = u"0123456789"_s,
                    .preferences = u"{\"x\":\"Zyxwvut\"}"_s});
            must(users::addAddress(writer, {.id = {}, .userId = id, .recipient = u"Zyxwvut"_s, .isDefault = true}));
            must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, id.value}, .body = u"zyxwvut called"_s}));
            const auto a = addProduct(writer, u"A"_s, 100, 5);
            order = must(repo::orders::create(writer, {.userId = id, .billing = AddressSnapshot{}, .items = {{.productId = a}}}));
            return {};
        });
        book.edit({u"user.update"_s, {{u"name"_s, u"Zyxwvut Personname"_s}}}, [&](db::Connection &writer) {
            auto user = must(users::read(writer, id));
            user.phone = u"Zyxwvut"_s;
            return users::update(writer, user);
        });
        book.edit({u"user.anonymise"_s}, [&](db::Connection &writer) { return users::anonymise(writer, id); });
        const auto now = book.ask([&](db::Connection &reader) { return users::read(reader, id); });
        QCOMPARE(now.name, u"#1"_s);
        QVERIFY(!now.code && !now.email && now.phone.isEmpty() && !now.isActive);
        QCOMPARE(now.preferences, u"{}"_s);
        QCOMPARE(book.ask([&](db::Connection &reader) { return repo::orders::read(reader, order); }).userId, std::optional(id));
        QCOMPARE(book.faults(), QString());
        // What remains can be undone no more, and brings nothing of the person back.
        QCOMPARE(static_cast<int>(book.undo().error().kind), static_cast<int>(ErrorKind::NothingToUndo));
        book.reopen(); // the -wal is in the file now
        QFile file(book.store().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().toLower().contains("zyxwvut"));
    }
};

QTEST_GUILESS_MAIN(tst_merging)
#include "tst_merging.moc"
