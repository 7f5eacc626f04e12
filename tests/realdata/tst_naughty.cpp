// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/edit/fields.h"
#include "core/list/list.h"
#include "core/model/text.h"
#include "core/repo/likeness.h"
#include "core/repo/notes.h"
#include "core/repo/suggestions.h"
#include "tests/support/health.h"
#include "tests/support/importing.h"
#include "tests/support/ordershop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using edit::FieldType;

namespace {

/// The Big List of Naughty Strings.
QStringList naughtyStrings()
{
    QFile file(realDataFolder() + u"/blns/blns.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList strings;
    const auto list = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &string : list)
        strings << string.toString();
    return strings;
}

} // namespace

class tst_naughty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_strings = naughtyStrings();
        if (m_strings.isEmpty())
            QSKIP("the naughty strings are not on this machine");
        QCOMPARE(m_strings.size(), 515);
        m_user = addUser(m_shop.writer, u"Ann"_s);
        mustCommit(m_shop.writer, [&] { return repo::users::addAddress(m_shop.writer, {.id = {}, .userId = m_user}); });
        addCategory(m_shop.writer, u"C"_s);
        m_shop.place(1);
    }

    // Every text field of every kind keeps every string: a line trimmed at its ends, a longer text to the letter.
    void keepsThemInEveryTextField_data()
    {
        QTest::addColumn<RecordRef>("record");
        QTest::addColumn<QString>("field");
        for (const auto kind :
            {RecordKind::User, RecordKind::Address, RecordKind::Category, RecordKind::Product, RecordKind::Order, RecordKind::Book}) {
            for (const auto &field : edit::fieldsOf(kind)) {
                const auto isText = field.type == FieldType::Text || field.type == FieldType::LongText;
                const bool isFolder = field.name.endsWith(u"_folder"_s); // see refusesThemAsFoldersOrKeepsThem()
                if (isText && !isFolder && field.name != u"email"_s && field.name != u"currency"_s && field.name != u"time_zone"_s)
                    QTest::addRow("%s.%s", tableOf(kind).data(), qPrintable(field.name)) << RecordRef{kind, 1} << field.name;
            }
        }
    }
    void keepsThemInEveryTextField()
    {
        QFETCH(RecordRef, record);
        QFETCH(QString, field);
        const auto &about = *edit::fieldNamed(record.kind, field);
        auto &writer = m_shop.writer;
        auto transaction = must(db::Transaction::begin(writer)); // rolled back: the next field begins anew
        for (const auto &string : std::as_const(m_strings)) {
            const auto before = must(edit::read(writer, record)).value(field);
            const auto wanted = about.type == FieldType::Text ? trimmedName(string) : string;
            const auto done = edit::apply(writer, record, {{field, before, string}});
            if (about.isRequired && wanted.isEmpty()) {
                QVERIFY(!done.isOk());
                continue;
            }
            VERIFY_OK(done);
            QCOMPARE(must(edit::read(writer, record)).value(field).toString(), wanted);
        }
    }

    void refusesThemAsFoldersOrKeepsThem()
    {
        auto &writer = m_shop.writer;
        const RecordRef book{RecordKind::Book, 1};
        const QString field = u"backup_folder"_s;
        auto transaction = must(db::Transaction::begin(writer));
        int kept = 0;
        for (const auto &string : std::as_const(m_strings)) {
            for (const QString &folder : {string, u'/' + string}) {
                const auto before = must(edit::read(writer, book)).value(field);
                const auto wanted = trimmedName(folder);
                const auto done = edit::apply(writer, book, {{field, before, folder}});
                const auto now = must(edit::read(writer, book)).value(field).toString();
                if (done) {
                    ++kept;
                    QCOMPARE(now, wanted.isEmpty() ? QString() : QDir::cleanPath(wanted));
                } else {
                    QCOMPARE(done.error().kind, ErrorKind::Invalid);
                    QVERIFY2(!QDir::isAbsolutePath(wanted), qPrintable(wanted));
                    QCOMPARE(now, before.toString());
                }
            }
        }
        QVERIFY(kept >= m_strings.size());
    }

    void findsThemByFilter()
    {
        auto &writer = m_shop.writer;
        auto transaction = must(db::Transaction::begin(writer));
        const std::pair<RecordRef, QString> places[]{{{RecordKind::User, 1}, u"name"_s}, {{RecordKind::User, 1}, u"phone"_s},
            {{RecordKind::Product, 1}, u"name"_s}, {{RecordKind::Product, 1}, u"sku"_s}, {{RecordKind::Product, 1}, u"barcode"_s},
            {{RecordKind::Order, 1}, u"number"_s}};
        for (const auto &string : std::as_const(m_strings)) {
            if (trimmedName(string).isEmpty())
                continue;
            for (const auto &[record, field] : places) {
                const auto before = must(edit::read(writer, record)).value(field);
                must(edit::apply(writer, record, {{field, before, string}}));
                QVERIFY2(isFound(record, string), qPrintable(field + u": "_s + string));
                must(edit::apply(writer, record, {{field, trimmedName(string), before}}));
            }
            for (const auto kind : {RecordKind::User, RecordKind::Product, RecordKind::Order}) {
                const auto note = must(repo::notes::add(writer, {.id = {}, .record = {kind, 1}, .body = string}));
                QCOMPARE(must(repo::notes::of(writer, {kind, 1})).first().body, trimmedName(string));
                QVERIFY2(isFound({kind, 1}, string), qPrintable(string));
                must(repo::notes::remove(writer, note));
            }
        }
    }

    void completesAndComparesThem()
    {
        auto &writer = m_shop.writer;
        auto transaction = must(db::Transaction::begin(writer));
        for (const auto &string : std::as_const(m_strings)) {
            const auto text = trimmedName(string);
            if (text.isEmpty())
                continue;
            auto product = must(repo::products::read(writer, m_shop.a));
            product.sku = text;
            must(repo::products::update(writer, product));
            QCOMPARE(must(repo::products::suggestions(writer, string)).value(0).sku, text);
            VERIFY_OK(repo::users::suggestions(writer, string));
            product.id = {};
            QCOMPARE(must(repo::products::similarTo(writer, product)).value(0).product.id, m_shop.a);
            VERIFY_OK(repo::users::similarTo(writer, {.id = {}, .name = string, .email = string, .phone = string}));
        }
    }

    void keepsThemInJson()
    {
        auto &writer = m_shop.writer;
        auto transaction = must(db::Transaction::begin(writer));
        for (const auto &string : std::as_const(m_strings)) {
            const auto json = QString::fromUtf8(QJsonDocument(QJsonObject{{string, string}}).toJson(QJsonDocument::Compact));
            must(edit::apply(writer, {RecordKind::Product, 1},
                {{u"attributes"_s, must(edit::read(writer, {RecordKind::Product, 1})).value(u"attributes"_s), json}}));
            QCOMPARE(must(repo::products::read(writer, m_shop.a)).attributes, json);
            if (trimmedName(string).isEmpty())
                continue;
            QCOMPARE(must(edit::apply(writer, {.ids = {1}, .step = edit::TagStep{.add = string}})), 1);
            const auto tagged = QJsonDocument::fromJson(must(repo::products::read(writer, m_shop.a)).attributes.toUtf8()).object();
            QCOMPARE(tagged.value(u"tags"_s).toArray().at(0).toString(), trimmedName(string));
            QCOMPARE(tagged.value(string).toString(), string);
        }
    }

    void standsOnOrdersAndIsSound()
    {
        auto &writer = m_shop.writer;
        for (const auto &string : std::as_const(m_strings)) {
            const auto text = trimmedName(string);
            const orders::NewOrder order{.number = text.isEmpty() ? std::nullopt : std::optional(u"N "_s + text),
                .billing = AddressSnapshot{string, string, string, string, string, string},
                .movesStock = false,
                .message = string,
                .items = {{.productId = m_shop.a}}};
            const auto placed = m_shop.tryPlace(order);
            if (!placed && placed.error().kind == ErrorKind::Duplicate)
                continue; // some differ in nothing but the spaces around them
            VERIFY_OK(placed);
            const auto read = m_shop.read(*placed);
            QCOMPARE(read.message, string);
            QCOMPARE(read.billing.street, string);
        }
        QCOMPARE(complaints(writer, upkeep::Depth::Deep), QString());
    }

private:
    bool isFound(const RecordRef &record, const QString &text)
    {
        const auto kind = record.kind == RecordKind::User ? list::Kind::Users
            : record.kind == RecordKind::Product          ? list::Kind::Products
                                                          : list::Kind::Orders;
        const auto ids = must(list::ids(m_shop.writer, {.kind = kind, .text = text}));
        return std::find(ids.begin(), ids.end(), record.id) != ids.end();
    }

    OrderShop m_shop;
    QStringList m_strings;
    UserId m_user;
};

QTEST_GUILESS_MAIN(tst_naughty)
#include "tst_naughty.moc"
