// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/foreseeing.h"

#include "core/db/query.h"
#include "core/repo/orders.h"
#include "core/restore/counterparts.h"

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// A value of which there is only one, with the statements that read it and look for it.
struct Unique {
    RecordKind kind;
    const char16_t *field;
    db::SqlLiteral read;
    db::SqlLiteral find;
};
constexpr Unique kUniques[]{
    {RecordKind::User, u"code", "SELECT code FROM users WHERE id = ?"_sql, "SELECT id FROM users WHERE code = ?"_sql},
    {RecordKind::User, u"email", "SELECT email FROM users WHERE id = ?"_sql, "SELECT id FROM users WHERE email = ?"_sql},
    {RecordKind::Category, u"code", "SELECT code FROM categories WHERE id = ?"_sql, "SELECT id FROM categories WHERE code = ?"_sql},
    {RecordKind::Product, u"sku", "SELECT sku FROM products WHERE id = ?"_sql, "SELECT id FROM products WHERE sku = ?"_sql},
    {RecordKind::Order, u"number", "SELECT number FROM orders WHERE id = ?"_sql, "SELECT id FROM orders WHERE number = ?"_sql},
    {RecordKind::Order, u"invoice_number", "SELECT invoice_number FROM orders WHERE id = ?"_sql,
        "SELECT id FROM orders WHERE invoice_number = CAST(? AS INTEGER)"_sql},
};

Result<void> checkFree(db::Connection &backup, db::Connection &book, const Unique &unique, qint64 id, std::optional<qint64> now)
{
    auto value = db::Query(backup, unique.read, id).one([](const db::Row &row) { return row.maybeText(0); });
    if (!value)
        return value.error();
    if (!value->value_or(std::nullopt))
        return {};
    auto holder = db::Query(book, unique.find, **value).one([](const db::Row &row) { return row.integer(0); });
    if (!holder)
        return holder.error();
    if (*holder && *holder != now)
        return Error{ErrorKind::Duplicate, {QStringView(unique.field).toString(), ***value}};
    return {};
}

/// What a sale that is still open would reserve: each product once, with all its lines.
Result<void> checkGoods(db::Connection &backup, db::Connection &book, qint64 id)
{
    struct Asked {
        qint64 product;
        qint64 quantity;
    };
    auto asked = db::Query(backup,
        "SELECT product_id, sum(quantity) FROM order_items JOIN orders ON orders.id = order_id WHERE order_id = ? AND kind = 'sale' "
        "AND status IN ('pending', 'processing') AND moves_stock = 1 GROUP BY product_id"_sql,
        id)
                     .all([](const db::Row &row) {
                         return Asked{row.integer(0), row.integer(1)};
                     });
    if (!asked)
        return asked.error();
    const Counterparts counterparts(backup, book);
    for (const Asked &one : std::as_const(*asked)) {
        auto product = counterparts.standIn({RecordKind::Product, one.product});
        if (!product)
            return product.error();
        if (!*product)
            continue; // comes along, with its goods
        auto lacking = db::Query(book,
            "SELECT sku, on_hand - reserved FROM stock JOIN products ON products.id = product_id WHERE product_id = ? "
            "AND on_hand - reserved < ? AND NOT (SELECT allow_overselling FROM book)"_sql,
            **product, one.quantity)
                           .one([&](const db::Row &row) {
                               return Error{ErrorKind::NotEnoughStock,
                                   {row.text(0), QString::number(row.integer(1)), QString::number(one.quantity)}};
                           });
        if (!lacking)
            return lacking.error();
        if (*lacking)
            return **lacking;
    }
    return {};
}

Result<void> check(db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now)
{
    if (auto fits = checkCurrency(backup, book); !fits)
        return fits;
    for (const Unique &unique : kUniques) {
        // An issued invoice stays as it is on an order that is there.
        const bool isAsked = unique.kind == record.kind && !(now && QStringView(unique.field) == u"invoice_number");
        if (!isAsked)
            continue;
        if (auto free = checkFree(backup, book, unique, record.id, now); !free)
            return free;
    }
    if (record.kind == RecordKind::User && now)
        return checkRemembered(book, *now);
    if (record.kind != RecordKind::Order || now)
        return {};
    return checkInvoice(backup, book, record.id).andThen([&] { return checkGoods(backup, book, record.id); });
}

} // namespace

Result<std::optional<Error>> foreseenRefusal(
    db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now)
{
    auto checked = check(backup, book, record, now);
    if (checked)
        return std::optional<Error>();
    switch (checked.error().kind) {
    case ErrorKind::Rule:
    case ErrorKind::Duplicate:
    case ErrorKind::NotEnoughStock:
        return std::optional(checked.error());
    default:
        return checked.error();
    }
}

Result<void> checkCurrency(db::Connection &backup, db::Connection &book)
{
    auto there = db::Query(backup, "SELECT currency FROM book"_sql).text();
    if (!there)
        return there.error();
    auto here = db::Query(book, "SELECT currency FROM main.book"_sql).text();
    if (!here)
        return here.error();
    if (*there != *here)
        return Error{.kind = ErrorKind::Rule, .data = {*there, *here}, .detail = u"the backup has another currency than the book"_s};
    return {};
}

Result<void> checkRemembered(db::Connection &book, qint64 user)
{
    // As repo::users::anonymise() leaves them.
    auto forgotten = db::Query(book,
        "SELECT count(*) FROM main.users WHERE id = ? AND name = '#' || id AND is_active = 0 AND code IS NULL AND email IS NULL"_sql, user)
                         .number();
    if (!forgotten)
        return forgotten.error();
    if (*forgotten > 0)
        return Error{.kind = ErrorKind::Rule, .detail = u"a user who was anonymised stays so"_s};
    return {};
}

Result<void> checkInvoice(db::Connection &backup, db::Connection &book, qint64 order)
{
    auto issued = db::Query(backup, "SELECT invoice_number FROM orders WHERE id = ?"_sql, order).one([](const db::Row &row) {
        return row.maybeInteger(0);
    });
    if (!issued)
        return issued.error();
    const auto number = issued->value_or(std::nullopt);
    if (!number)
        return {};
    auto next = db::Query(book, "SELECT next_invoice_number FROM main.book"_sql).number();
    if (!next)
        return next.error();
    // Undo takes the order away again, but never a number back: the next invoice would leave a gap.
    if (*number >= *next)
        return Error{.kind = ErrorKind::Rule, .detail = u"the book has not come to this invoice number yet"_s};
    return {};
}

} // namespace tradebook::restore
