// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/list/list.h"
#include "core/repo/drafts.h"
#include "core/repo/notes.h"
#include "core/repo/settings.h"
#include "tests/support/ordershop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace notes = repo::notes;
namespace drafts = repo::drafts;
namespace settings = repo::settings;

/// What hangs on the records of a book and what travels with it: notes, drafts, settings.
class tst_notes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsNotesOnEveryKind()
    {
        OrderShop shop;
        const QList<RecordRef> records{{RecordKind::User, addUser(shop.writer, u"Ann"_s).value}, {RecordKind::Product, shop.a.value},
            {RecordKind::Order, shop.place(1).value}, {RecordKind::Category, addCategory(shop.writer, u"Mugs"_s).value}};
        const QDateTime early(QDate(2020, 1, 1), QTime(1, 2, 3, 4), Qt::UTC);
        for (const auto &record : records) {
            const auto first = must(notes::add(shop.writer, {.id = {}, .record = record, .author = u"me"_s, .body = u" now "_s}));
            for (const auto &text : hostileTexts())
                must(notes::add(shop.writer, {.id = {}, .record = record, .body = text, .at = early}));
            const auto all = must(notes::of(shop.writer, record));
            QCOMPARE(all.size(), hostileTexts().size() + 1);
            QCOMPARE(all.first().id, first); // the newest
            QCOMPARE(all.first().body, u"now"_s);
            QCOMPARE(all.first().author, u"me"_s);
            QCOMPARE(all.first().record, record);
            QCOMPARE(all.last().at, early);
            QCOMPARE(all.last().body, hostileTexts().first()); // of one time the later one first
        }
    }

    void changesAndRemovesANote()
    {
        OrderShop shop;
        const RecordRef record{RecordKind::Product, shop.a.value};
        const auto id = must(notes::add(shop.writer, {.id = {}, .record = record, .body = u"a"_s}));
        VERIFY_OK(notes::setBody(shop.writer, id, u"b"_s));
        QCOMPARE(must(notes::of(shop.writer, record)).first().body, u"b"_s);
        VERIFY_OK(notes::remove(shop.writer, id));
        QVERIFY(must(notes::of(shop.writer, record)).isEmpty());
        COMPARE_ERROR(notes::remove(shop.writer, id), ErrorKind::NotFound, u"note"_s, u"1"_s);
        COMPARE_ERROR(notes::setBody(shop.writer, id, u"c"_s), ErrorKind::NotFound, u"note"_s, u"1"_s);
    }

    void replacesABodyThatIsStillTheSame()
    {
        OrderShop shop;
        const RecordRef record{RecordKind::Product, shop.a.value};
        const auto id = must(notes::add(shop.writer, {.id = {}, .record = record, .body = u"a"_s}));
        const auto replace = [&](NoteId note, const QString &before, const QString &after) -> Result<void> {
            auto transaction = db::Transaction::begin(shop.writer);
            if (!transaction)
                return transaction.error();
            if (auto replaced = notes::replaceBody(shop.writer, note, before, after); !replaced)
                return replaced;
            return transaction->commit();
        };
        VERIFY_OK(replace(id, u" a\n"_s, u"b"_s)); // gaps around it are none of the text
        COMPARE_ERROR(replace(id, u"a"_s, u"c"_s), ErrorKind::Conflict, u"body"_s, u"b"_s);
        VERIFY_OK(replace(id, u"a"_s, u" b"_s)); // it is that already
        QCOMPARE(must(notes::of(shop.writer, record)).first().body, u"b"_s);
        COMPARE_ERROR(replace(id, u"b"_s, u" "_s), ErrorKind::Invalid, u"body"_s, u" "_s);
        COMPARE_ERROR(replace({99}, u"b"_s, u"c"_s), ErrorKind::NotFound, u"note"_s, u"99"_s);
        COMPARE_ERROR(notes::replaceBody(shop.writer, id, u"b"_s, u"c"_s), ErrorKind::Internal);
    }

    void refusesWhatIsNoNote()
    {
        OrderShop shop;
        const RecordRef record{RecordKind::Product, shop.a.value};
        COMPARE_ERROR(notes::add(shop.writer, {.id = {}, .record = record, .body = u" \n"_s}), ErrorKind::Invalid, u"body"_s, u" \n"_s);
        COMPARE_ERROR(
            notes::add(shop.writer, {.id = {}, .record = {RecordKind::Order, 9}, .body = u"a"_s}), ErrorKind::NotFound, u"order"_s, u"9"_s);
        COMPARE_ERROR(notes::add(shop.writer, {.id = {}, .record = {RecordKind::Book, 1}, .body = u"a"_s}), ErrorKind::Internal);
        COMPARE_ERROR(notes::of(shop.writer, {RecordKind::Book, 1}), ErrorKind::Internal);
        const auto nul = notes::add(shop.writer, {.id = {}, .record = record, .body = u"a"_s + QChar::Null});
        COMPARE_ERROR(nul, ErrorKind::Invalid, u"body"_s, u"a\uFFFD"_s);
        QVERIFY(must(notes::of(shop.writer, record)).isEmpty());
    }

    void findsRecordsByTheirNotes()
    {
        OrderShop shop;
        const auto ann = addUser(shop.writer, u"Ann"_s);
        const auto bob = addUser(shop.writer, u"Bob"_s);
        const auto order = shop.place({.userId = ann, .items = {{.productId = shop.a}}});
        shop.place({.userId = ann, .items = {{.productId = shop.b}}});
        for (const auto &record : {RecordRef{RecordKind::User, bob.value}, RecordRef{RecordKind::Product, shop.b.value},
                 RecordRef{RecordKind::Order, order.value}})
            must(notes::add(shop.writer, {.id = {}, .record = record, .body = u"Called about the Öl % _ 'lamp'"_s}));
        for (const auto &text : {u"the ol"_s, u"% _"_s, u"'LAMP'"_s}) {
            const auto idsOf = [&](list::Kind kind, std::optional<UserId> user = std::nullopt) {
                return must(list::ids(shop.writer, {.kind = kind, .text = text, .user = user}));
            };
            QCOMPARE(idsOf(list::Kind::Users), std::vector<qint64>{bob.value});
            QCOMPARE(idsOf(list::Kind::Products), std::vector<qint64>{shop.b.value});
            QCOMPARE(idsOf(list::Kind::Orders), std::vector<qint64>{order.value});
            QCOMPARE(idsOf(list::Kind::Orders, ann), std::vector<qint64>{order.value});
            QCOMPARE(must(list::totals(shop.writer, {.kind = list::Kind::Users, .text = text})).rows, 1);
        }
    }

    void keepsDrafts()
    {
        TestBook book;
        const QJsonObject draft{{u"name"_s, u"Ann 🧦"_s}, {u"lines"_s, QJsonArray{1, 2}}};
        VERIFY_OK(drafts::save(book.writer(), u"user"_s, draft));
        VERIFY_OK(drafts::save(book.writer(), u"order/b"_s, {{u"n"_s, 1}}));
        VERIFY_OK(drafts::save(book.writer(), u"order/a"_s, {{u"n"_s, 2}}));
        VERIFY_OK(drafts::save(book.writer(), u"order/b"_s, {{u"n"_s, 3}}));
        QCOMPARE(must(drafts::read(book.writer(), u"user"_s)), std::optional(draft));
        QCOMPARE(must(drafts::named(book.writer(), u"order/"_s)), (QStringList{u"order/b"_s, u"order/a"_s}));
        QCOMPARE(must(drafts::named(book.writer(), u"order%"_s)), QStringList());
        QCOMPARE(must(drafts::read(book.writer(), u"order/b"_s))->value(u"n"_s).toInt(), 3);
        VERIFY_OK(drafts::remove(book.writer(), u"user"_s));
        VERIFY_OK(drafts::remove(book.writer(), u"user"_s));
        QVERIFY(!must(drafts::read(book.writer(), u"user"_s)));
        execute(book.writer(), u"UPDATE drafts SET json = 'spoilt'"_s);
        QVERIFY(!must(drafts::read(book.writer(), u"order/a"_s)));
        COMPARE_ERROR(drafts::save(book.writer(), u""_s, draft), ErrorKind::Invalid, u"name"_s, u""_s);
    }

    void keepsSettingsOfEveryType()
    {
        TestBook book;
        const QList<QJsonValue> values{u"a \"quoted\", text"_s, 7, 1.5, true, QJsonValue::Null, QJsonArray{1, u"]"_s}, QJsonObject{}};
        for (const auto &value : values) {
            VERIFY_OK(settings::setValue(book.writer(), u"any"_s, value));
            QCOMPARE(must(settings::value(book.writer(), u"any"_s)), std::optional(value));
        }
        QVERIFY(!must(settings::value(book.writer(), u"other"_s)));
        COMPARE_ERROR(settings::setValue(book.writer(), u""_s, 1), ErrorKind::Invalid, u"name"_s, u""_s);
    }

    void hasDefaultsForWhatIsNotSet()
    {
        TestBook book;
        QCOMPARE(must(settings::priceStep(book.writer())), Money{1});
        QCOMPARE(must(settings::journalBounds(book.writer())).days, 365);
        for (const auto &bad : QList<QJsonValue>{0, -5, u"5"_s, 2.5}) {
            must(settings::setValue(book.writer(), u"price_step"_s, bad));
            QCOMPARE(must(settings::priceStep(book.writer())), Money{1});
        }
        must(settings::setValue(book.writer(), u"price_step"_s, 5));
        must(settings::setValue(book.writer(), u"journal_days"_s, 0));
        must(settings::setValue(book.writer(), u"journal_bytes"_s, 1000));
        QCOMPARE(must(settings::priceStep(book.writer())), Money{5});
        QCOMPARE(must(settings::journalBounds(book.writer())).days, 0);
        QCOMPARE(must(settings::journalBounds(book.writer())).bytes, 1000);
        execute(book.writer(), u"UPDATE settings SET json = '[' WHERE name = 'price_step'"_s);
        QCOMPARE(must(settings::priceStep(book.writer())), Money{1});
    }
};

QTEST_GUILESS_MAIN(tst_notes)
#include "tst_notes.moc"
