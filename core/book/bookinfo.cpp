// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookinfo.h"

#include "core/db/query.h"

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

} // namespace tradebook::book
