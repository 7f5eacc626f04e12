// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/notes.h"
#include "core/words/words.h"
#include "tests/support/bringback.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using restore::Outcome;
using restore::RecordState;

namespace {

RecordRef user(qint64 id)
{
    return {RecordKind::User, id};
}

/// Two addresses and a note.
UserId addWholeUser(db::Connection &writer, const QString &name, const QString &email)
{
    const auto id = must(repo::users::create(writer, {.id = {}, .name = name, .email = email, .phone = u"+49 30 1"_s}));
    must(repo::users::addAddress(writer, {.id = {}, .userId = id, .street = u"First Street 1"_s, .isDefault = true}));
    must(repo::users::addAddress(writer, {.id = {}, .userId = id, .kind = AddressKind::Shipping, .street = u"Second Street 2"_s}));
    must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, id.value}, .body = u"pays late"_s}));
    return id;
}

} // namespace

class tst_bringback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeletedUserComesBackWithAllThatBelongsToIt()
    {
        BroughtBook shop;
        const auto id = shop.book.edit([](db::Connection &writer) { return Result(addWholeUser(writer, u"Ada"_s, u"ada@example.com"_s)); });
        shop.book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Bob"_s)); });
        shop.backUp();
        const auto before = shop.book.digest();
        shop.book.edit([id](db::Connection &writer) { return repo::users::remove(writer, id); });

        const auto found = shop.differences(RecordKind::User);
        QCOMPARE(found.rows.size(), 1);
        QCOMPARE(*found.missing, 1);
        QCOMPARE(*found.changed, 0);
        QCOMPARE(found.rows.first().state, RecordState::Missing);
        QCOMPARE(found.rows.first().name, u"Ada"_s);
        QCOMPARE(found.rows.first().code, u"ada@example.com"_s);
        const auto difference = shop.differenceOf(user(id.value));
        QCOMPARE(difference.state, RecordState::Missing);
        QCOMPARE(difference.parts.size(), 3);
        QVERIFY(!difference.refusal);

        const auto brought = shop.bringThereAndBack(user(id.value));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Added);
        QCOMPARE(brought.now, id.value);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
        QVERIFY(shop.differences(RecordKind::User).rows.isEmpty());
        QCOMPARE(shop.differenceOf(user(id.value)).state, RecordState::Same);
    }

    void aChangedUserTakesTheValuesOfTheBackupAndKeepsWhatWasAdded()
    {
        BroughtBook shop;
        const auto id = shop.book.edit([](db::Connection &writer) { return Result(addWholeUser(writer, u"Ada"_s, u"ada@example.com"_s)); });
        shop.backUp();
        shop.book.edit([id](db::Connection &writer) -> Result<void> {
            auto one = must(repo::users::read(writer, id));
            one.name = u"Adele"_s;
            one.email = u"adele@example.com"_s;
            must(repo::users::update(writer, one));
            auto addresses = must(repo::users::addresses(writer, id));
            addresses[0].street = u"Elsewhere 9"_s;
            must(repo::users::updateAddress(writer, addresses[0]));
            must(repo::users::removeAddress(writer, addresses[1].id));
            must(repo::users::addAddress(writer, {.id = {}, .userId = id, .street = u"Third Street 3"_s, .isDefault = true}));
            must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, id.value}, .body = u"moved"_s}));
            return {};
        });
        const auto found = shop.differences(RecordKind::User);
        QCOMPARE(found.rows.size(), 1);
        QCOMPARE(found.rows.first().state, RecordState::Changed);
        const auto brought = shop.bringThereAndBack(user(id.value));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Changed);
        auto reader = shop.reader();
        QCOMPARE(must(repo::users::read(reader, id)).name, u"Ada"_s);
        QCOMPARE(must(repo::users::read(reader, id)).email, u"ada@example.com"_s);
        QStringList streets;
        for (const auto &address : must(repo::users::addresses(reader, id)))
            streets.append(address.street + (address.isDefault ? u"*"_s : QString()));
        QCOMPARE(streets, QStringList({u"First Street 1*"_s, u"Third Street 3"_s, u"Second Street 2*"_s}));
        QCOMPARE(must(repo::notes::of(reader, user(id.value))).size(), 2);
        QCOMPARE(must(shop.bring({user(id.value)})).records.first().outcome, Outcome::Unchanged);
    }

    void anEmailThatAnotherUserHasNowIsRefused()
    {
        BroughtBook shop;
        const auto id = shop.book.edit([](db::Connection &writer) { return Result(addWholeUser(writer, u"Ada"_s, u"ada@example.com"_s)); });
        shop.backUp();
        shop.book.edit([id](db::Connection &writer) -> Result<void> {
            must(repo::users::remove(writer, id));
            must(repo::users::create(writer, {.id = {}, .name = u"Another"_s, .email = u"ADA@example.com"_s}));
            return {};
        });
        const auto before = shop.book.digest();
        QCOMPARE(shop.differenceOf(user(id.value)).refusal->kind, ErrorKind::Duplicate);
        const auto brought = shop.bringThereAndBack(user(id.value));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::Duplicate);
        QCOMPARE(brought.refusal->data, QStringList({u"email"_s, u"ada@example.com"_s}));
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
        // A step that changed nothing is none.
        QVERIFY(shop.book.ahead().undo->action.kind != restore::kBringBack);
    }
};

QTEST_GUILESS_MAIN(tst_bringback)
#include "tst_bringback.moc"
