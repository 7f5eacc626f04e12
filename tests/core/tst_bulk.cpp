// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/edit/fields.h"
#include "core/repo/settings.h"
#include "core/words/words.h"
#include "tests/support/ordershop.h"

#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using edit::Bulk;

namespace {

Result<qint64> tryApply(db::Connection &writer, const Bulk &bulk)
{
    return db::inTransaction(writer, [&] { return edit::apply(writer, bulk); });
}

const edit::PreviewRow *rowOf(const edit::Preview &preview, qint64 id)
{
    for (const auto &row : preview.rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

qint64 priceOf(db::Connection &writer, ProductId id)
{
    return must(repo::products::read(writer, id)).price.value;
}

} // namespace

class tst_bulk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void raisesPricesToTheBooksStep()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto a = addProduct(writer, u"A"_s, 1000);
        const auto b = addProduct(writer, u"B"_s, 333);
        const auto free = addProduct(writer, u"F"_s, 0);
        const QList<qint64> all{a.value, b.value, free.value};
        QCOMPARE(must(tryApply(writer, {.ids = all, .step = edit::PriceStep{.percentBp = 500}})), 2);
        QCOMPARE(priceOf(writer, a), 1050);
        QCOMPARE(priceOf(writer, b), 350); // 349.65 half up
        must(repo::settings::setValue(writer, u"price_step"_s, 5));
        QCOMPARE(must(tryApply(writer, {.ids = all, .step = edit::PriceStep{.percentBp = -1000, .amount = {2}}})), 2);
        QCOMPARE(priceOf(writer, a), 945); // 947 to the step of 5
        QCOMPARE(priceOf(writer, b), 315); // 317
        QCOMPARE(priceOf(writer, free), 0); // 2 to the step of 5
    }

    void refusesRowByRow()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto cheap = addProduct(writer, u"A"_s, 50);
        const auto dear = addProduct(writer, u"B"_s, std::numeric_limits<qint64>::max() - 10);
        const auto good = addProduct(writer, u"C"_s, 300);
        const Bulk lower{.ids = {cheap.value, dear.value, good.value, good.value, 99}, .step = edit::PriceStep{.amount = {-100}}};
        auto preview = must(edit::preview(writer, lower));
        QCOMPARE(preview.changing, 2);
        QCOMPARE(preview.refused, 2);
        COMPARE_ERROR((Result<void>(*rowOf(preview, cheap.value)->refusal)), ErrorKind::Invalid, u"price"_s, u"-50"_s);
        COMPARE_ERROR((Result<void>(*rowOf(preview, 99)->refusal)), ErrorKind::NotFound, u"product"_s, u"99"_s);
        QVERIFY(preview.rows[0].refusal && preview.rows[1].refusal && !preview.rows[2].refusal);
        QCOMPARE(rowOf(preview, good.value)->code, u"C"_s);
        QCOMPARE(rowOf(preview, good.value)->before, 300);
        QCOMPARE(rowOf(preview, good.value)->after, 200);
        preview = must(edit::preview(writer, {.ids = lower.ids, .step = edit::PriceStep{.percentBp = 100}}, 1));
        QCOMPARE(preview.rows.size(), 1);
        QCOMPARE(static_cast<int>(preview.rows[0].refusal->kind), static_cast<int>(ErrorKind::Overflow));
        QCOMPARE(must(tryApply(writer, lower)), 2);
        QCOMPARE(priceOf(writer, cheap), 50);
        COMPARE_ERROR(tryApply(writer, {.ids = lower.ids, .step = edit::PriceStep{.percentBp = -10001}}), ErrorKind::Invalid, u"percent"_s,
            u"-10001"_s);
    }

    void movesToACategoryAndActivates()
    {
        OrderShop shop;
        const auto category = addCategory(shop.writer, u"Mugs"_s);
        const QList<qint64> ids{shop.a.value, shop.b.value};
        QCOMPARE(must(tryApply(shop.writer, {.ids = ids, .step = edit::CategoryStep{category}})), 2);
        QCOMPARE(must(tryApply(shop.writer, {.ids = ids, .step = edit::CategoryStep{category}})), 0);
        QCOMPARE(must(repo::products::read(shop.writer, shop.a)).categoryId, std::optional(category));
        QCOMPARE(must(tryApply(shop.writer, {.ids = ids, .step = edit::CategoryStep{}})), 2);
        QCOMPARE(must(repo::products::read(shop.writer, shop.a)).categoryId, std::optional<CategoryId>());
        COMPARE_ERROR(
            tryApply(shop.writer, {.ids = ids, .step = edit::CategoryStep{CategoryId{99}}}), ErrorKind::NotFound, u"category"_s, u"99"_s);
        QCOMPARE(must(tryApply(shop.writer, {.ids = ids, .step = edit::ActiveStep{false}})), 2);
        QVERIFY(!must(repo::products::read(shop.writer, shop.b)).isActive);
        const auto ann = addUser(shop.writer, u"Ann"_s);
        const Bulk users{.kind = RecordKind::User, .ids = {ann.value}, .step = edit::ActiveStep{false}};
        QCOMPARE(must(edit::preview(shop.writer, users)).changing, 1);
        QCOMPARE(must(tryApply(shop.writer, users)), 1);
        QVERIFY(!must(repo::users::read(shop.writer, ann)).isActive);
    }

    void keepsWhatStandsBesideTheTags()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto make = [&](const QString &sku, const QString &attributes) {
            const auto id = addProduct(writer, sku);
            execute(writer, u"UPDATE products SET attributes = '%1' WHERE id = %2"_s.arg(attributes).arg(id.value));
            return id.value;
        };
        const auto plain = make(u"A"_s, u"{\"big\":12345678901234567890,\"half\":1.50}"_s);
        const auto tagged = make(u"B"_s, u"{\"tags\":[\"new\",\"sale\"]}"_s);
        const auto broken = make(u"C"_s, u"{"_s);
        const auto other = make(u"D"_s, u"{\"tags\":\"sale\"}"_s);
        const Bulk add{.ids = {plain, tagged, broken, other}, .step = edit::TagStep{.add = u" sale "_s}};
        const auto preview = must(edit::preview(writer, add));
        QCOMPARE(preview.changing, 1);
        QCOMPARE(preview.same, 1);
        QCOMPARE(preview.refused, 2);
        COMPARE_ERROR((Result<void>(*rowOf(preview, broken)->refusal)), ErrorKind::Invalid, u"attributes"_s, u"{"_s);
        QCOMPARE(must(tryApply(writer, add)), 1);
        QCOMPARE(
            must(repo::products::read(writer, {plain})).attributes, u"{\"big\":12345678901234567890,\"half\":1.50,\"tags\":[\"sale\"]}"_s);
        QCOMPARE(must(tryApply(writer, {.ids = add.ids, .step = edit::TagStep{.add = u"“ü\"' 🧦"_s, .remove = u"sale"_s}})), 2);
        QCOMPARE(must(edit::preview(writer, {.ids = {tagged}, .step = edit::TagStep{.remove = u"new"_s}})).rows[0].before,
            u"new, “ü\"' 🧦"_s);
        QCOMPARE(must(tryApply(writer, {.ids = {plain}, .step = edit::TagStep{.remove = u"“ü\"' 🧦"_s}})), 1);
        QCOMPARE(must(repo::products::read(writer, {plain})).attributes, u"{\"big\":12345678901234567890,\"half\":1.50}"_s);
        COMPARE_ERROR(tryApply(writer, {.ids = {plain}, .step = edit::TagStep{}}), ErrorKind::Invalid, u"tags"_s, u""_s);
        const auto ann = addUser(writer, u"Ann"_s);
        QCOMPARE(must(tryApply(writer, {.kind = RecordKind::User, .ids = {ann.value}, .step = edit::TagStep{.add = u"vip"_s}})), 1);
        QCOMPARE(must(repo::users::read(writer, ann)).preferences, u"{\"tags\":[\"vip\"]}"_s);
    }

    void setsTheStatusOfThoseThatMayTakeIt()
    {
        OrderShop shop;
        const auto first = shop.place(6);
        const auto second = shop.place(4);
        const auto pending = shop.place({.movesStock = false, .items = {{.productId = shop.a}}});
        shop.set(first, {OrderStatus::Processing});
        shop.set(second, {OrderStatus::Processing});
        must(repo::stock::count(shop.writer, shop.a, 7)); // enough for the first alone
        const Bulk ship{
            .kind = RecordKind::Order, .ids = {first.value, second.value, pending.value}, .step = edit::StatusStep{OrderStatus::Shipped}};
        const auto preview = must(edit::preview(shop.writer, ship));
        QCOMPARE(preview.changing, 1);
        COMPARE_ERROR((Result<void>(*rowOf(preview, second.value)->refusal)), ErrorKind::NotEnoughStock, u"A"_s, u"1"_s, u"4"_s);
        COMPARE_ERROR((Result<void>(*rowOf(preview, pending.value)->refusal)), ErrorKind::StatusNotAllowed, u"pending"_s, u"shipped"_s);
        QCOMPARE(must(tryApply(shop.writer, ship)), 1);
        QCOMPARE(shop.read(first).status, OrderStatus::Shipped);
        QCOMPARE(shop.read(second).status, OrderStatus::Processing);
        QCOMPARE(shop.stockOf(shop.a), u"1/4"_s);
        QCOMPARE(must(edit::preview(shop.writer, ship)).same, 1);
    }

    void refusesAStepThatDoesNotFit()
    {
        OrderShop shop;
        COMPARE_ERROR(tryApply(shop.writer, {.kind = RecordKind::Order, .ids = {1}, .step = edit::PriceStep{}}), ErrorKind::Internal);
        COMPARE_ERROR(tryApply(shop.writer, {.kind = RecordKind::User, .ids = {1}, .step = edit::StatusStep{}}), ErrorKind::Internal);
        COMPARE_ERROR(tryApply(shop.writer, {.kind = RecordKind::Order, .ids = {1}, .step = edit::ActiveStep{}}), ErrorKind::Internal);
        COMPARE_ERROR(edit::apply(shop.writer, {}), ErrorKind::Internal);
    }

    void saysWhatItIs()
    {
        const auto name = [](const Bulk &bulk, qint64 count) {
            edit::Preview preview{.changing = count, .rows = {{.id = 1, .code = u"7"_s, .name = u"Mug"_s}}};
            return words::actionName(edit::actionOf(bulk, preview));
        };
        QCOMPARE(name({.ids = {}, .step = edit::PriceStep{.percentBp = -250}}, 12), u"Lower 12 prices by 2.5\u00A0%"_s);
        QCOMPARE(name({.ids = {}, .step = edit::PriceStep{.amount = {5}}}, 1), u"Change the price of “Mug”"_s);
        QCOMPARE(name({.kind = RecordKind::User, .ids = {}, .step = edit::ActiveStep{}}, 3), u"Activate 3 users"_s);
        QCOMPARE(
            name({.kind = RecordKind::Order, .ids = {}, .step = edit::StatusStep{OrderStatus::Shipped}}, 1), u"Set order “7” to Shipped"_s);
        QCOMPARE(name({.kind = RecordKind::Order, .ids = {}, .step = edit::StatusStep{OrderStatus::Cancelled}}, 2), u"Cancel 2 orders"_s);
        QCOMPARE(name({.ids = {}, .step = edit::CategoryStep{}}, 2), u"Move 2 products to another category"_s);
        QCOMPARE(name({.ids = {}, .step = edit::TagStep{}}, 2), u"Change the tags of 2 products"_s);
    }

    // Whatever the step: what the preview calls changing is what apply() changes, to the value it showed, and nothing else.
    void doesWhatThePreviewSays()
    {
        QRandomGenerator random(20261121);
        TestBook book;
        auto &writer = book.writer();
        const auto category = addCategory(writer, u"C"_s);
        QList<qint64> ids;
        for (int i = 0; i < 60; ++i) {
            ids << addProduct(writer, u"P%1"_s.arg(i), random.bounded(5000)).value;
            if (i % 7 == 0)
                execute(writer, u"UPDATE products SET attributes = '[]' WHERE id = %1"_s.arg(ids.last()));
        }
        ids << 4711;
        const RecordKind kind = RecordKind::Product;
        for (int round = 0; round < 150; ++round) {
            must(repo::settings::setValue(writer, u"price_step"_s, random.bounded(1, 30)));
            const std::pair<QString, decltype(Bulk::step)> steps[]{
                {u"price"_s, edit::PriceStep{random.bounded(-9000, 9000), {random.bounded(-700, 700)}}},
                {u"category_id"_s, edit::CategoryStep{random.bounded(2) == 0 ? std::nullopt : std::optional(category)}},
                {u"is_active"_s, edit::ActiveStep{random.bounded(2) == 0}},
                {u"attributes"_s, edit::TagStep{u"t%1"_s.arg(random.bounded(3)), u"t%1"_s.arg(random.bounded(3))}},
            };
            const auto &[field, step] = steps[random.bounded(4)];
            Bulk bulk{kind, {}, step};
            for (const auto id : std::as_const(ids)) {
                if (random.bounded(3) > 0)
                    bulk.ids << id;
            }
            QHash<qint64, QVariant> before;
            for (const auto id : std::as_const(ids))
                before.insert(id, edit::read(writer, {kind, id}).valueOr({}).value(field));
            const auto preview = must(edit::preview(writer, bulk, 1000));
            QCOMPARE(preview.changing + preview.refused, preview.rows.size());
            QCOMPARE(preview.changing + preview.refused + preview.same, bulk.ids.size());
            QCOMPARE(must(tryApply(writer, bulk)), preview.changing);
            for (const auto id : std::as_const(ids)) {
                const auto now = edit::read(writer, {kind, id}).valueOr({}).value(field);
                const auto *row = rowOf(preview, id);
                const auto changes = row && !row->refusal;
                QCOMPARE(now != before.value(id), changes);
                if (changes && field != u"attributes"_s)
                    QCOMPARE(now, row->after);
            }
            const auto again = must(edit::preview(writer, bulk, 0));
            if (field != u"price"_s && field != u"attributes"_s)
                QCOMPARE(again.changing, 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_bulk)
#include "tst_bulk.moc"
