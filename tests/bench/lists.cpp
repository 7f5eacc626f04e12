// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/list/list.h"
#include "tests/bench/measuring.h"

#include <QRandomGenerator>

#include <sqlite3.h>

namespace tradebook::bench {

namespace {

constexpr double kFrame = 16; ///< ms; what a jump may take before a person sees it

std::vector<qint64> collected(const Plain &plain, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(plain.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(plain.handle()));
    std::vector<qint64> ids;
    while (sqlite3_step(statement) == SQLITE_ROW)
        ids.push_back(sqlite3_column_int64(statement, 0));
    sqlite3_finalize(statement);
    return ids;
}

list::Request sortedBy(const QString &field)
{
    list::Request request;
    request.kind = list::Kind::Orders;
    request.sorts = {list::Sort{.column = list::columnOf(list::Kind::Orders, field).value(), .descending = false}};
    return request;
}

std::vector<qint64> idsOf(db::Connection &reader, const list::Request &request)
{
    auto ids = list::ids(reader, request);
    if (!ids)
        qFatal("ids: %s", qPrintable(ids.error().detail));
    return *std::move(ids);
}

} // namespace

void benchLists(const QString &book)
{
    auto reader = db::Connection::open(book, {.access = db::Access::ReadOnly});
    if (!reader)
        qFatal("%s: %s", qPrintable(book), qPrintable(reader.error().detail));
    const Plain plain(book);

    const auto byDate = sortedBy(QStringLiteral("placed_at"));
    const std::vector<qint64> ids = idsOf(*reader, byDate);
    const double collecting = best(3, [&] { (void)collected(plain, "SELECT id FROM orders ORDER BY placed_at, id"); });
    const QString rows = QStringLiteral("%1 orders").arg(ids.size());
    print({.operation = QStringLiteral("all ids by date (indexed)"),
        .milliseconds = best(3, [&] { (void)idsOf(*reader, byDate); }),
        .anchor = QStringLiteral("C API collecting the ids"),
        .anchorMilliseconds = collecting,
        .reach = 1.5,
        .note = rows});
    print({.operation = QStringLiteral("all ids by discount (no index)"),
        .milliseconds = best(3, [&] { (void)idsOf(*reader, sortedBy(QStringLiteral("discount"))); }),
        .anchor = QStringLiteral("C API collecting the ids by date"),
        .anchorMilliseconds = collecting,
        .reach = 1.5,
        .note = rows});

    const auto first = [&](const list::Request &request) {
        if (auto screen = list::firstRows(*reader, request, 100); !screen)
            qFatal("first rows: %s", qPrintable(screen.error().detail));
    };
    print({.operation = QStringLiteral("first 100 rows by date"),
        .milliseconds = spread(200, [&](int) { first(byDate); }).median,
        .anchor = QStringLiteral("C API, LIMIT 100"),
        .anchorMilliseconds = spread(200,
            [&](int) {
                (void)collected(
                    plain, "SELECT o.*, u.name FROM orders AS o LEFT JOIN users AS u ON u.id = o.user_id ORDER BY placed_at LIMIT 100");
            }).median,
        .reach = 5,
        .note = {}});

    QRandomGenerator dice(1);
    const Spread jump = spread(1000, [&](int) {
        const auto at = static_cast<std::size_t>(dice.bounded(static_cast<qint64>(ids.size()) - 100));
        if (auto window = list::rows(*reader, list::Kind::Orders, std::span(ids).subspan(at, 100)); !window)
            qFatal("rows: %s", qPrintable(window.error().detail));
    });
    print({.operation = QStringLiteral("jump anywhere, window of 100, p99"),
        .milliseconds = jump.high,
        .anchor = QStringLiteral("one frame"),
        .anchorMilliseconds = kFrame,
        .reach = 1,
        .note = QStringLiteral("median %1 ms, without painting").arg(jump.median, 0, 'f', 3)});
}

} // namespace tradebook::bench
