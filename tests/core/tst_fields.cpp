// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookinfo.h"
#include "core/edit/fields.h"
#include "core/edit/newfields.h"
#include "core/repo/settings.h"
#include "core/words/words.h"
#include "tests/support/ordershop.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using edit::Change;

namespace {

Result<void> tryApply(db::Connection &writer, const RecordRef &record, const QList<Change> &changes)
{
    return db::inTransaction(writer, [&] { return edit::apply(writer, record, changes); });
}

/// One record of each kind.
struct Records {
    OrderShop shop;
    db::Connection &writer = shop.writer;
    UserId user = addUser(writer, u"Ann"_s);
    AddressId address = mustCommit(writer, [&] { return repo::users::addAddress(writer, {.id = {}, .userId = user}); });
    CategoryId parent = addCategory(writer, u"Home"_s);
    CategoryId category = addCategory(writer, u"Mugs"_s);
    OrderId order = shop.place(1);

    RecordRef ref(RecordKind kind) const
    {
        switch (kind) {
        case RecordKind::User:
            return {kind, user.value};
        case RecordKind::Address:
            return {kind, address.value};
        case RecordKind::Category:
            return {kind, category.value};
        case RecordKind::Product:
            return {kind, shop.a.value};
        case RecordKind::Order:
            return {kind, order.value};
        default:
            return {kind, 1};
        }
    }
    QVariant now(RecordKind kind, const QString &field) { return must(edit::read(writer, ref(kind))).value(field); }
};

/// For one field: a value that is taken, and one that is refused (an invalid QVariant where every value is good).
struct Sample {
    RecordKind kind;
    const char *field;
    QVariant good;
    QVariant bad;
};

const QList<Sample> &samples()
{
    using K = RecordKind;
    static const auto nul = u"a"_s + QChar::Null + u"b"_s;
    static const QList<Sample> kSamples{
        {K::User, "code", u"C 1"_s, nul},
        {K::User, "email", u"ann@example.org"_s, u"ann"_s},
        {K::User, "name", u"Žofie O'Brien"_s, u"  "_s},
        {K::User, "phone", u"+44 20"_s, nul},
        {K::User, "is_active", false, u"perhaps"_s},
        {K::User, "preferences", u"{\"size\":\"M\"}"_s, u"[1]"_s},
        {K::Address, "kind", u"shipping"_s, u"elsewhere"_s},
        {K::Address, "recipient", u"Ann"_s, nul},
        {K::Address, "street", u"1 % _ '"_s, nul},
        {K::Address, "city", u"Łódź"_s, nul},
        {K::Address, "region", u"R"_s, nul},
        {K::Address, "postal_code", u"00123"_s, nul},
        {K::Address, "country", u"DE"_s, nul},
        {K::Address, "is_default", false, 2}, // the only address of its kind has been it from the beginning
        {K::Category, "parent_id", 1, 99},
        {K::Category, "code", u"M"_s, nul},
        {K::Category, "name", u"Cups"_s, u""_s},
        {K::Category, "description", u"two\nlines \n"_s, nul},
        {K::Category, "position", 7, 1.5},
        {K::Category, "minimum_stock", 3, -1},
        {K::Product, "sku", u"A-2"_s, u" "_s},
        {K::Product, "name", u"🧦 שלום"_s, QVariant()},
        {K::Product, "description", u" kept as it is "_s, nul},
        {K::Product, "barcode", u"4001"_s, nul},
        {K::Product, "price", 1234, -1},
        {K::Product, "cost", 500, u"much"_s},
        {K::Product, "tax_bp", 700, 100001},
        {K::Product, "minimum_stock", 0, -1},
        {K::Product, "category_id", 1, 99},
        {K::Product, "is_active", false, QVariant()},
        {K::Product, "attributes", u"{\"tags\":[\"x\"]}"_s, u"{"_s},
        {K::Order, "number", u"R-7"_s, u" "_s},
        {K::Order, "user_id", 1, 99},
        {K::Order, "placed_at", u"2025-02-03T04:05:06.007Z"_s, u"2025-02-30T04:05:06.007Z"_s},
        {K::Order, "business_date", u"2025-02-03"_s, u"10000-01-01"_s},
        {K::Order, "billing_recipient", u"Ann"_s, nul},
        {K::Order, "billing_street", u"S"_s, nul},
        {K::Order, "billing_city", u"C"_s, nul},
        {K::Order, "billing_region", u"R"_s, nul},
        {K::Order, "billing_postal_code", u"P"_s, nul},
        {K::Order, "billing_country", u"Land"_s, nul},
        {K::Order, "shipping_recipient", u"Bob"_s, nul},
        {K::Order, "shipping_street", u"S2"_s, nul},
        {K::Order, "shipping_city", u"C2"_s, nul},
        {K::Order, "shipping_region", u"R2"_s, nul},
        {K::Order, "shipping_postal_code", u"P2"_s, nul},
        {K::Order, "shipping_country", u"Land2"_s, nul},
        {K::Order, "discount", 100, 1001},
        {K::Order, "shipping", 499, -1},
        {K::Order, "shipping_tax_bp", 1900, -1},
        {K::Order, "message", u"Thanks!\n"_s, nul},
        {K::Book, "name", u"My shop"_s, u""_s},
        {K::Book, "currency", QVariant(), u"XXQ"_s}, // see fixesTheCurrencyOnceAnAmountExists
        {K::Book, "seller_name", u"Shop Ltd"_s, nul},
        {K::Book, "seller_address", u"Street\nCity"_s, nul},
        {K::Book, "prices_include_tax", false, u""_s},
        {K::Book, "allow_overselling", true, QVariant()},
        {K::Book, "time_zone", u"Europe/Paris"_s, u"Europe/Nowhere"_s},
        {K::Book, "next_order_number", 1000, 0},
        {K::Book, "default_minimum", 5, -1},
        {K::Book, "footer", u"Thank you!\nSeats & co. <b>"_s, nul},
        {K::Book, "price_step", 5, 0},
        {K::Book, "journal_days", 30, 0},
        {K::Book, "journal_megabytes", 64, 1'000'001},
        {K::Book, "backup_folder", u"/a"_s, u"a"_s},
        {K::Book, "backup_second_folder", u"/b"_s, u"b"_s},
        {K::Book, "backup_on_close", false, u"?"_s},
        {K::Book, "backup_daily", false, u"?"_s},
    };
    return kSamples;
}

} // namespace

class tst_fields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_records = std::make_unique<Records>(); }
    void cleanupTestCase() { m_records.reset(); }

    void hasASampleOfEveryField()
    {
        QStringList fields;
        for (const auto kind :
            {RecordKind::User, RecordKind::Address, RecordKind::Category, RecordKind::Product, RecordKind::Order, RecordKind::Book}) {
            for (const auto &field : edit::fieldsOf(kind))
                fields << tableOf(kind) + u'.' + field.name;
        }
        QStringList sampled;
        for (const auto &sample : samples())
            sampled << tableOf(sample.kind) + u'.' + QLatin1String(sample.field);
        QCOMPARE(sampled, fields);
        QVERIFY(edit::fieldsOf(RecordKind::StockMove).isEmpty());
        QCOMPARE(edit::fieldNamed(RecordKind::Product, u"price"_s)->type, edit::FieldType::Money);
        QVERIFY(!edit::fieldNamed(RecordKind::Order, u"status"_s));
    }

    void namesEveryFieldForPeople()
    {
        for (const auto &sample : samples())
            QVERIFY2(!words::fieldName(QString::fromLatin1(sample.field)).isEmpty(), sample.field);
        for (const auto &other : {u"body"_s, u"author"_s, u"tags"_s, u"percent"_s, u"items"_s, u"quantity"_s, u"unit_price"_s})
            QVERIFY2(!words::fieldName(other).isEmpty(), qPrintable(other));
    }

    void writesOneField_data() { rows(); }
    void writesOneField()
    {
        QFETCH(int, sample);
        const auto &[kind, name, good, bad] = samples()[sample];
        if (!good.isValid())
            QSKIP("has a test of its own");
        const auto field = QString::fromLatin1(name);
        Records &records = *m_records;
        auto transaction = must(db::Transaction::begin(records.writer)); // rolled back: one book serves every field
        const auto before = must(edit::read(records.writer, records.ref(kind)));
        VERIFY_OK(edit::apply(records.writer, records.ref(kind), {{field, before.value(field), good}}));
        auto expected = before;
        expected.insert(field, good);
        QCOMPARE(must(edit::read(records.writer, records.ref(kind))), expected);
        // Once more is no conflict, though `before` is of yesterday, and writes nothing.
        const auto changes = records.writer.totalChanges();
        VERIFY_OK(edit::apply(records.writer, records.ref(kind), {{field, before.value(field), good}}));
        QCOMPARE(records.writer.totalChanges(), changes);
        // Another value against yesterday's is.
        if (edit::fieldNamed(kind, field)->type != edit::FieldType::Boolean)
            VERIFY_OK(edit::apply(records.writer, records.ref(kind), {{field, good, before.value(field)}}));
    }

    void refusesABadValue_data() { rows(); }
    void refusesABadValue()
    {
        QFETCH(int, sample);
        const auto &[kind, name, good, bad] = samples()[sample];
        const auto field = QString::fromLatin1(name);
        Records &records = *m_records;
        auto transaction = must(db::Transaction::begin(records.writer)); // rolled back: one book serves every field
        const auto before = must(edit::read(records.writer, records.ref(kind)));
        const auto outcome = edit::apply(records.writer, records.ref(kind), {{field, before.value(field), bad}});
        QVERIFY(!outcome.isOk());
        const auto &error = outcome.error();
        const bool namesNobody = error.kind == ErrorKind::NotFound; // an id of nobody
        QVERIFY2(error.kind == ErrorKind::Invalid || namesNobody, qPrintable(error.detail));
        if (!namesNobody)
            QCOMPARE(error.data.value(0).section(u'_', -1), field.section(u'_', -1));
        QCOMPARE(must(edit::read(records.writer, records.ref(kind))), before);
    }

    void checksWhatMustBeANewRecordsOwn()
    {
        Records records;
        auto &writer = records.writer;
        mustCommit(writer,
            [&] { return repo::users::create(writer, {.id = {}, .code = u"C1"_s, .name = u"Bo"_s, .email = u"bo@example.org"_s}); });
        const auto check
            = [&](RecordKind kind, const QString &field, const QString &value) { return edit::checkNew(writer, kind, field, value); };
        COMPARE_ERROR(check(RecordKind::User, u"code"_s, u" C1 "_s), ErrorKind::Duplicate, u"code"_s, u"C1"_s);
        VERIFY_OK(check(RecordKind::User, u"code"_s, u"C2"_s));
        COMPARE_ERROR(check(RecordKind::User, u"email"_s, u"BO@example.org"_s), ErrorKind::Duplicate, u"email"_s, u"BO@example.org"_s);
        COMPARE_ERROR(check(RecordKind::User, u"email"_s, u"bo"_s), ErrorKind::Invalid, u"email"_s, u"bo"_s);
        VERIFY_OK(check(RecordKind::User, u"email"_s, u"bo2@example.org"_s));
        VERIFY_OK(check(RecordKind::User, u"email"_s, u" "_s));
        VERIFY_OK(check(RecordKind::User, u"name"_s, u"Bo"_s)); // need not be anybody's own
        const QString sku = records.now(RecordKind::Product, u"sku"_s).toString();
        COMPARE_ERROR(check(RecordKind::Product, u"sku"_s, sku), ErrorKind::Duplicate, u"sku"_s, sku);
        VERIFY_OK(check(RecordKind::Product, u"sku"_s, u"none yet"_s));
    }

    void noticesAConflict_data() { rows(); }
    void noticesAConflict()
    {
        QFETCH(int, sample);
        const auto &[kind, name, good, bad] = samples()[sample];
        const auto field = QString::fromLatin1(name);
        Records &records = *m_records;
        auto transaction = must(db::Transaction::begin(records.writer)); // rolled back: one book serves every field
        const auto type = edit::fieldNamed(kind, field)->type;
        if (type == edit::FieldType::Boolean || !good.isValid())
            QSKIP("what somebody else wrote can only be the same");
        const auto before = must(edit::read(records.writer, records.ref(kind)));
        VERIFY_OK(edit::apply(records.writer, records.ref(kind), {{field, before.value(field), good}}));
        // Somebody who saw `before` cannot write a third value over it. The third value has to be one that the field can hold.
        const auto third = thirdValue(type, field);
        const auto changes = records.writer.totalChanges();
        if (third.isValid()) {
            COMPARE_ERROR(edit::apply(records.writer, records.ref(kind), {{field, before.value(field), third}}), ErrorKind::Conflict, field,
                good.toString());
            QCOMPARE(records.writer.totalChanges(), changes);
            QCOMPARE(records.now(kind, field), good);
        }
    }

    void writesSeveralFieldsOrNone()
    {
        Records records;
        const auto ref = records.ref(RecordKind::Product);
        const auto before = must(edit::read(records.writer, ref));
        COMPARE_ERROR(tryApply(records.writer, ref, {{u"name"_s, before[u"name"_s], u"new"_s}, {u"price"_s, 999, 5}, {u"cost"_s, 0, 7}}),
            ErrorKind::Conflict, u"price"_s, u"1000"_s);
        QCOMPARE(must(edit::read(records.writer, ref)), before);
        VERIFY_OK(tryApply(records.writer, ref, {{u"name"_s, before[u"name"_s], u" new "_s}, {u"price"_s, 1000, 5LL}}));
        QCOMPARE(records.now(RecordKind::Product, u"name"_s), u"new"_s);
        QCOMPARE(records.now(RecordKind::Product, u"price"_s), 5);
        VERIFY_OK(tryApply(records.writer, ref, {{u"barcode"_s, QVariant(), u"1"_s}}));
        VERIFY_OK(tryApply(records.writer, ref, {{u"barcode"_s, u"1"_s, u" "_s}}));
        QVERIFY(records.now(RecordKind::Product, u"barcode"_s).isNull());
        COMPARE_ERROR(tryApply(records.writer, ref, {{u"barcode"_s, u"1"_s, u"2"_s}}), ErrorKind::Conflict, u"barcode"_s, u""_s);
    }

    void passesTheRulesOfTheRepositories()
    {
        Records records;
        COMPARE_ERROR(tryApply(records.writer, {RecordKind::Product, 99}, {}), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(edit::read(records.writer, {RecordKind::User, 99}), ErrorKind::NotFound, u"user"_s, u"99"_s);
        COMPARE_ERROR(edit::read(records.writer, {RecordKind::StockMove, 1}), ErrorKind::Internal);
        COMPARE_ERROR(edit::apply(records.writer, records.ref(RecordKind::User), {}), ErrorKind::Internal);
        COMPARE_ERROR(tryApply(records.writer, records.ref(RecordKind::User), {{u"id"_s, 1, 2}}), ErrorKind::Internal);
        COMPARE_ERROR(tryApply(records.writer, records.ref(RecordKind::Product), {{u"sku"_s, u"A"_s, u"B"_s}}), ErrorKind::Duplicate,
            u"sku"_s, u"B"_s);
        // A category below itself.
        VERIFY_OK(tryApply(records.writer, {RecordKind::Category, 2}, {{u"parent_id"_s, QVariant(), 1}}));
        const auto circle = tryApply(records.writer, {RecordKind::Category, 1}, {{u"parent_id"_s, QVariant(), 2}});
        QVERIFY(!circle.isOk());
        QCOMPARE(static_cast<int>(circle.error().kind), static_cast<int>(ErrorKind::Rule));
    }

    void reckonsTheOrderAnew()
    {
        Records records;
        const auto ref = records.ref(RecordKind::Order);
        VERIFY_OK(tryApply(records.writer, ref, {{u"discount"_s, 0, 100}, {u"shipping"_s, 0, 250}}));
        QCOMPARE(records.shop.read(records.order).total, Money{1150});
        records.shop.set(records.order, {OrderStatus::Processing, OrderStatus::Shipped});
        COMPARE_ERROR(tryApply(records.writer, ref, {{u"discount"_s, 100, 0}}), ErrorKind::Invalid, u"discount"_s, u"0"_s);
        VERIFY_OK(tryApply(records.writer, ref, {{u"message"_s, u""_s, u"left"_s}}));
    }

    void fixesTheCurrencyOnceAnAmountExists()
    {
        TestBook book;
        VERIFY_OK(tryApply(book.writer(), {RecordKind::Book, 1}, {{u"currency"_s, u"EUR"_s, u"jpy"_s}}));
        QCOMPARE(scalar(book.writer(), u"SELECT currency FROM book"_s), u"JPY"_s);
        addProduct(book.writer(), u"A"_s, 1);
        const auto outcome = tryApply(book.writer(), {RecordKind::Book, 1}, {{u"currency"_s, u"JPY"_s, u"EUR"_s}});
        QVERIFY(!outcome.isOk());
        QCOMPARE(static_cast<int>(outcome.error().kind), static_cast<int>(ErrorKind::Rule));
        VERIFY_OK(tryApply(book.writer(), {RecordKind::Book, 1}, {{u"name"_s, u"Test"_s, u"Other"_s}}));
    }

    void keepsTheBooksSettingsInTheirRows()
    {
        TestBook book;
        auto &writer = book.writer();
        const RecordRef ref{RecordKind::Book, 1};
        QCOMPARE(must(edit::read(writer, ref)).value(u"journal_megabytes"_s), 256);
        QVERIFY(!must(repo::settings::value(writer, u"price_step"_s)));
        VERIFY_OK(tryApply(writer, ref, {{u"journal_megabytes"_s, 256, 8}, {u"price_step"_s, 1, 5}, {u"footer"_s, u""_s, u"Thanks"_s}}));
        QCOMPARE(must(repo::settings::journalBounds(writer)).bytes, 8LL * 1024 * 1024);
        QCOMPARE(must(repo::settings::priceStep(writer)), Money{5});
        QCOMPARE(must(repo::settings::footer(writer)), u"Thanks"_s);
        QVERIFY(!must(repo::settings::value(writer, u"journal_days"_s))); // untouched
    }

    void keepsALogoUpToItsLimit()
    {
        TestBook book;
        auto &writer = book.writer();
        QVERIFY(must(repo::settings::logo(writer)).isEmpty());
        QByteArray image(repo::settings::kLargestLogo, '\0');
        image[7] = '\xff';
        mustCommit(writer, [&] { return repo::settings::setLogo(writer, image); });
        QCOMPARE(must(repo::settings::logo(writer)), image);
        COMPARE_ERROR(repo::settings::setLogo(writer, image + 'x'), ErrorKind::Overflow, u"logo"_s);
        QCOMPARE(must(repo::settings::logo(writer)), image);
        mustCommit(writer, [&] { return repo::settings::setLogo(writer, {}); });
        QVERIFY(must(repo::settings::logo(writer)).isEmpty());
    }

    void knowsWhetherTheBookHasAmounts()
    {
        TestBook book;
        auto &writer = book.writer();
        QVERIFY(!must(book::hasAmounts(writer)));
        execute(writer, u"INSERT INTO products (sku, name) VALUES ('A', 'A')"_s);
        QVERIFY(!must(book::hasAmounts(writer)));
        execute(writer, u"UPDATE products SET cost = 1"_s);
        QVERIFY(must(book::hasAmounts(writer)));
    }

    void leavesTakenNumbersOutWhenTheCounterGoesBack()
    {
        OrderShop shop;
        shop.place(1);
        shop.place(1);
        VERIFY_OK(tryApply(shop.writer, {RecordKind::Book, 1}, {{u"next_order_number"_s, 3, 1}}));
        QCOMPARE(shop.read(shop.place(1)).number, u"3"_s);
        VERIFY_OK(tryApply(shop.writer, {RecordKind::Book, 1}, {{u"next_order_number"_s, 4, 500}}));
        QCOMPARE(shop.read(shop.place(1)).number, u"500"_s);
    }

private:
    std::unique_ptr<Records> m_records;

    static void rows()
    {
        QTest::addColumn<int>("sample");
        for (int i = 0; i < samples().size(); ++i)
            QTest::addRow("%s.%s", tableOf(samples()[i].kind).data(), samples()[i].field) << i;
    }
    /// A value that neither the fixture nor the samples have.
    static QVariant thirdValue(edit::FieldType type, const QString &field)
    {
        switch (type) {
        case edit::FieldType::Text:
        case edit::FieldType::LongText:
            return field == u"email"_s ? u"third@example.org"_s : field == u"time_zone"_s ? u"Asia/Tokyo"_s : u"/third"_s;
        case edit::FieldType::Json:
            return u"{\"third\":3}"_s;
        case edit::FieldType::Money:
        case edit::FieldType::BasisPoints:
        case edit::FieldType::Integer:
            return 33;
        case edit::FieldType::Date:
            return u"2024-03-03"_s;
        default:
            return type == edit::FieldType::Instant ? QVariant(u"2024-03-03T03:03:03.003Z"_s) : QVariant();
        }
    }
};

QTEST_GUILESS_MAIN(tst_fields)
#include "tst_fields.moc"
