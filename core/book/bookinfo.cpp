// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookinfo.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/money.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

namespace tradebook::book {

using namespace db::literals;
using namespace Qt::StringLiterals;

Result<BookInfo> bookInfo(db::Connection &connection)
{
    auto found = db::Query(connection,
        "SELECT name, currency, time_zone, seller_name, seller_address, prices_include_tax, allow_overselling, next_order_number,"
        " next_invoice_number, default_minimum, created_at FROM book WHERE id = 1"_sql)
                     .one([](const db::Row &row) {
                         return BookInfo{
                             .name = row.text(0),
                             .currency = row.text(1),
                             .timeZone = row.text(2),
                             .sellerName = row.text(3),
                             .sellerAddress = row.text(4),
                             .pricesIncludeTax = row.boolean(5),
                             .allowOverselling = row.boolean(6),
                             .nextOrderNumber = row.integer(7),
                             .nextInvoiceNumber = row.integer(8),
                             .defaultMinimum = row.maybeInteger(9),
                             .createdAt = row.text(10),
                         };
                     });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, {u"book"_s, u"1"_s}};
    return *std::move(*found);
}

namespace {

/// As it will be stored; Invalid where it cannot be.
Result<BookInfo> checked(BookInfo info)
{
    const auto name = repo::requiredText(u"name"_s, info.name);
    if (!name)
        return name.error();
    info.name = *name;
    info.sellerName = trimmedName(info.sellerName);
    if (auto good = repo::storable({{u"name", info.name}, {u"seller_name", info.sellerName}, {u"seller_address", info.sellerAddress}});
        !good)
        return good.error();
    const auto currency = Currency::named(info.currency);
    if (!currency)
        return repo::invalid(u"currency"_s, info.currency);
    info.currency = currency->code;
    if (!timeZoneNamed(info.timeZone))
        return repo::invalid(u"time_zone"_s, info.timeZone);
    if (info.nextOrderNumber < 1 || info.nextOrderNumber > kHighestCounter)
        return repo::invalid(u"next_order_number"_s, QString::number(info.nextOrderNumber));
    if (info.defaultMinimum && *info.defaultMinimum < 0)
        return repo::invalid(u"default_minimum"_s, QString::number(*info.defaultMinimum));
    return info;
}

} // namespace

Result<void> setBookInfo(db::Connection &connection, const BookInfo &info)
{
    const auto good = checked(info);
    if (!good)
        return good.error();
    auto now = bookInfo(connection);
    if (!now)
        return now.error();
    now->nextOrderNumber = good->nextOrderNumber;
    if (*now == *good) {
        // The counter is not in the journal: without `updated_at` it leaves no step there that would undo nothing.
        return repo::changedOne(
            db::Query(connection, "UPDATE book SET next_order_number = ? WHERE id = 1"_sql, good->nextOrderNumber).run(), u"book"_s, 1);
    }
    return repo::changedOne(
        db::Query(connection,
            "UPDATE book SET name = ?, currency = ?, time_zone = ?, seller_name = ?, seller_address = ?, prices_include_tax = ?, "
            "allow_overselling = ?, next_order_number = ?, default_minimum = ?, updated_at = ? WHERE id = 1"_sql,
            good->name, good->currency, good->timeZone, good->sellerName, good->sellerAddress, good->pricesIncludeTax,
            good->allowOverselling, good->nextOrderNumber, good->defaultMinimum, isoNow())
            .run(),
        u"book"_s, 1);
}

Result<bool> hasAmounts(db::Connection &connection)
{
    const auto found
        = db::Query(connection, "SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM products WHERE price <> 0 OR cost <> 0)"_sql)
              .one([](const db::Row &row) { return row.boolean(0); });
    if (!found)
        return found.error();
    return found->value_or(false);
}

} // namespace tradebook::book
