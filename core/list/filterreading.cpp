// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/list/list.h"
#include "core/model/businessdate.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

Result<filter::Reading> filterReading(db::Connection &connection)
{
    struct Book {
        QString currency;
        QString zone;
    };
    const auto book = db::Query(connection, "SELECT currency, time_zone FROM book WHERE id = 1"_sql).one([](const db::Row &row) {
        return Book{row.text(0), row.text(1)};
    });
    if (!book)
        return book.error();
    if (!*book)
        return Error{ErrorKind::NotFound, {u"book"_s, u"1"_s}};
    const auto zone = timeZoneNamed((*book)->zone);
    if (!zone)
        return Error{ErrorKind::Invalid, {u"time_zone"_s, (*book)->zone}};
    return filter::Reading{.currency = Currency::named((*book)->currency).value_or(Currency{(*book)->currency}),
        .zone = *zone,
        .today = businessDate(QDateTime::currentDateTimeUtc(), *zone),
        .weekBegins = QLocale().firstDayOfWeek()};
}

} // namespace tradebook::list
