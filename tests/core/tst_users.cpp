// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/users.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace users = tradebook::repo::users;

namespace {

User ann()
{
    return {.id = {}, .code = u"A-1"_s, .name = u"Ann"_s, .email = u"ann@example.org"_s, .phone = u"+49 30 1"_s};
}

} // namespace

class tst_users : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasCreated()
    {
        TestBook book;
        auto user = ann();
        user.isActive = false;
        user.preferences = uR"({"theme":"dark","n":9007199254740993})"_s;
        const auto id = must(users::create(book.writer(), user));
        const auto read = must(users::read(book.writer(), id));
        QCOMPARE(read.id, id);
        QCOMPARE(read.code, user.code);
        QCOMPARE(read.name, user.name);
        QCOMPARE(read.email, user.email);
        QCOMPARE(read.phone, user.phone);
        QCOMPARE(read.isActive, false);
        QCOMPARE(read.preferences, user.preferences);
        QVERIFY(read.createdAt.isValid());
        QCOMPARE(read.createdAt, read.updatedAt);
        QCOMPARE(read.createdAt.timeSpec(), Qt::UTC);
    }

    void keepsHostileTextsAsTheyAre()
    {
        TestBook book;
        for (const auto &text : hostileTexts()) {
            auto user = User{.id = {}, .code = text, .name = text, .phone = text};
            const auto id = must(users::create(book.writer(), user));
            const auto read = must(users::read(book.writer(), id));
            QCOMPARE(read.name, text);
            QCOMPARE(read.code, std::optional(text));
            QCOMPARE(read.phone, text);
            QCOMPARE(must(users::byCode(book.writer(), text))->id, id);
            const auto address = mustCommit(book.writer(), [&] {
                return users::addAddress(book.writer(), {.id = {}, .userId = id, .recipient = text, .street = text, .city = text});
            });
            QCOMPARE(must(users::addresses(book.writer(), id)).first().street, text);
            must(users::removeAddress(book.writer(), address));
        }
    }

    void tellsAnAbsentCodeFromNone()
    {
        TestBook book;
        const auto first = must(users::create(book.writer(), {.id = {}, .code = u"  "_s, .name = u" Ann "_s, .email = u""_s}));
        const auto second = must(users::create(book.writer(), {.id = {}, .name = u"Bob"_s}));
        const auto read = must(users::read(book.writer(), first));
        QVERIFY(!read.code);
        QVERIFY(!read.email);
        QCOMPARE(read.name, u"Ann"_s);
        QVERIFY(must(users::read(book.writer(), second)).phone.isEmpty());
    }

    void refusesWhatNoUserCanBe()
    {
        TestBook book;
        auto user = ann();
        user.name = u" \t"_s;
        COMPARE_ERROR(users::create(book.writer(), user), ErrorKind::Invalid, u"name"_s, u" \t"_s);
        user = ann();
        user.email = u"not an address"_s;
        COMPARE_ERROR(users::create(book.writer(), user), ErrorKind::Invalid, u"email"_s, u"not an address"_s);
        for (const auto &json : {u"[1]"_s, u"{\"a\":}"_s, u"7"_s, u"{} {}"_s}) {
            user = ann();
            user.preferences = json;
            COMPARE_ERROR(users::create(book.writer(), user), ErrorKind::Invalid, u"preferences"_s, json);
        }
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM users"_s), u"0"_s);
    }

    void namesTheDuplicate()
    {
        TestBook book;
        must(users::create(book.writer(), ann()));
        auto other = User{.id = {}, .code = u"A-1"_s, .name = u"Bea"_s};
        COMPARE_ERROR(users::create(book.writer(), other), ErrorKind::Duplicate, u"code"_s, u"A-1"_s);
        other.code = u"B"_s;
        other.email = u"ANN@Example.ORG"_s;
        COMPARE_ERROR(users::create(book.writer(), other), ErrorKind::Duplicate, u"email"_s, u"ANN@Example.ORG"_s);
        other.email.reset();
        other.id = must(users::create(book.writer(), other));
        other.code = u"A-1"_s;
        COMPARE_ERROR(users::update(book.writer(), other), ErrorKind::Duplicate, u"code"_s, u"A-1"_s);
        QCOMPARE(must(users::read(book.writer(), other.id)).code, std::optional(u"B"_s));
    }

    void findsByCodeAndEmail()
    {
        TestBook book;
        const auto id = must(users::create(book.writer(), ann()));
        QCOMPARE(must(users::byCode(book.writer(), u" A-1 "_s))->id, id);
        QVERIFY(!must(users::byCode(book.writer(), u"a-1"_s)));
        QCOMPARE(must(users::byEmail(book.writer(), u"Ann@EXAMPLE.org"_s))->id, id);
        QVERIFY(!must(users::byEmail(book.writer(), u"bob@example.org"_s)));
    }

    void updatesEveryField()
    {
        TestBook book;
        auto user = ann();
        user.id = must(users::create(book.writer(), user));
        execute(book.writer(), u"UPDATE users SET updated_at = '2000-01-01T00:00:00.000Z'"_s);
        user = {.id = user.id, .code = u"B-2"_s, .name = u"Ænn Öz"_s, .email = std::nullopt, .phone = u""_s, .isActive = false};
        VERIFY_OK(users::update(book.writer(), user));
        const auto read = must(users::read(book.writer(), user.id));
        QCOMPARE(read.name, user.name);
        QCOMPARE(read.code, user.code);
        QVERIFY(!read.email);
        QVERIFY(!read.isActive);
        QVERIFY(read.updatedAt.date().year() > 2000);
        QCOMPARE(scalar(book.writer(), u"SELECT name_key FROM users"_s), u"aenn oz"_s);
        COMPARE_ERROR(users::update(book.writer(), {.id = {99}, .name = u"Nobody"_s}), ErrorKind::NotFound, u"user"_s, u"99"_s);
    }

    void removesAUserWithAddressesButNotOneWithOrders()
    {
        TestBook book;
        const auto id = addUser(book.writer(), u"Ann"_s);
        mustCommit(book.writer(), [&] { return users::addAddress(book.writer(), {.id = {}, .userId = id}); });
        VERIFY_OK(users::remove(book.writer(), id));
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM addresses"_s), u"0"_s);
        COMPARE_ERROR(users::remove(book.writer(), id), ErrorKind::NotFound, u"user"_s, QString::number(id.value));

        const auto buyer = addUser(book.writer(), u"Bob"_s);
        const auto product = addProduct(book.writer(), u"S"_s, 100, 5);
        mustCommit(
            book.writer(), [&] { return repo::orders::create(book.writer(), {.userId = buyer, .items = {{.productId = product}}}); });
        COMPARE_ERROR(users::remove(book.writer(), buyer), ErrorKind::StillInUse, u"user"_s, u"Bob"_s);
        VERIFY_OK(users::read(book.writer(), buyer));
    }

    void keepsOneDefaultAddressPerKind()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = addUser(writer, u"Ann"_s);
        const auto add = [&](AddressKind kind, const QString &city) {
            return mustCommit(
                writer, [&] { return users::addAddress(writer, {.id = {}, .userId = id, .kind = kind, .city = city, .isDefault = true}); });
        };
        const auto first = add(AddressKind::Billing, u"One"_s);
        add(AddressKind::Shipping, u"Two"_s);
        add(AddressKind::Billing, u"Three"_s);
        QCOMPARE(must(users::defaultAddress(writer, id, AddressKind::Billing))->city, u"Three"_s);
        QCOMPARE(must(users::defaultAddress(writer, id, AddressKind::Shipping))->city, u"Two"_s);

        auto again = must(users::addresses(writer, id)).last();
        QCOMPARE(again.kind, AddressKind::Shipping);
        again.kind = AddressKind::Billing; // it takes the default of its new kind with it
        mustCommit(writer, [&] { return users::updateAddress(writer, again); });
        QCOMPARE(must(users::defaultAddress(writer, id, AddressKind::Billing))->city, u"Two"_s);
        QVERIFY(!must(users::defaultAddress(writer, id, AddressKind::Shipping)));
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM addresses WHERE is_default = 1"_s), u"1"_s);

        VERIFY_OK(users::removeAddress(writer, first));
        COMPARE_ERROR(users::removeAddress(writer, first), ErrorKind::NotFound, u"address"_s, QString::number(first.value));
    }

    void makesTheFirstAddressOfAKindTheDefault()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = addUser(writer, u"Ann"_s);
        const auto other = addUser(writer, u"Bob"_s);
        const auto add = [&](UserId user, AddressKind kind, const QString &city) {
            mustCommit(writer, [&] { return users::addAddress(writer, {.id = {}, .userId = user, .kind = kind, .city = city}); });
        };
        add(other, AddressKind::Shipping, u"Elsewhere"_s); // somebody else's does not count
        add(id, AddressKind::Billing, u"One"_s);
        add(id, AddressKind::Shipping, u"Two"_s); // nor does the other kind
        add(id, AddressKind::Shipping, u"Three"_s);
        QCOMPARE(must(users::defaultAddress(writer, id, AddressKind::Billing))->city, u"One"_s);
        QCOMPARE(must(users::defaultAddress(writer, id, AddressKind::Shipping))->city, u"Two"_s);
    }

    void changesAddressesOnlyInATransaction()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = addUser(writer, u"Ann"_s);
        COMPARE_ERROR(users::addAddress(writer, {.id = {}, .userId = id}), ErrorKind::Internal);
        COMPARE_ERROR(users::updateAddress(writer, {.id = {1}, .userId = id}), ErrorKind::Internal);
        const auto orphan = db::inTransaction(writer, [&] { return users::addAddress(writer, {.id = {}, .userId = {77}}); });
        COMPARE_ERROR(orphan, ErrorKind::NotFound, u"user"_s, u"77"_s);
        const auto lost = db::inTransaction(writer, [&] { return users::updateAddress(writer, {.id = {77}, .userId = id}); });
        COMPARE_ERROR(lost, ErrorKind::NotFound, u"address"_s, u"77"_s);
    }

    void sumsUpTheOrdersOfAUser()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = addUser(writer, u"Ann"_s);
        const auto product = addProduct(writer, u"S"_s, 333, 100);
        auto summary = must(users::orderSummary(writer, id));
        QCOMPARE(summary.count, 0);
        QCOMPARE(summary.average, Money{0});
        QVERIFY(!summary.last);
        const auto order = [&](qint64 quantity, int day, OrderKind kind = OrderKind::Sale) {
            return mustCommit(writer, [&] {
                return repo::orders::create(writer,
                    {.kind = kind,
                        .userId = id,
                        .placedAt = QDateTime(QDate(2026, 3, day), QTime(12, 0), Qt::UTC),
                        .items = {{.productId = product, .quantity = quantity}}});
            });
        };
        order(1, 1);
        order(2, 2);
        order(1, 5, OrderKind::Return);
        const auto cancelled = order(9, 9);
        mustCommit(writer, [&] { return repo::orders::setStatus(writer, cancelled, OrderStatus::Cancelled); });
        summary = must(users::orderSummary(writer, id, 3));
        QCOMPARE(summary.count, 3);
        QCOMPARE(summary.total, Money{666});
        QCOMPARE(summary.average, Money{222});
        QCOMPARE(summary.last, std::optional(QDate(2026, 3, 5)));
        QCOMPARE(summary.recent.size(), 3);
        QCOMPARE(summary.recent[0].id, cancelled);
        QCOMPARE(summary.recent[1].total, Money{-333});
        COMPARE_ERROR(users::orderSummary(writer, {99}), ErrorKind::NotFound, u"user"_s, u"99"_s);
    }
};

QTEST_GUILESS_MAIN(tst_users)
#include "tst_users.moc"
