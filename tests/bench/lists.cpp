// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/list/list.h"
#include "tests/bench/bench.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 5;

std::vector<qint64> collected(const Plain &plain, const char *sql)
{
    std::vector<qint64> ids;
    sqlite3_stmt *statement = plain.prepared(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        ids.push_back(sqlite3_column_int64(statement, 0));
    sqlite3_finalize(statement);
    return ids;
}

list::Request sortedBy(const QString &field, bool descending = false)
{
    list::Request request;
    request.kind = list::Kind::Orders;
    request.sorts = {{.column = list::columnOf(list::Kind::Orders, field).value(), .descending = descending}};
    return request;
}

void benchIds(Bench &bench, db::Connection &reader, const Plain &plain)
{
    const auto collect = [&] { (void)collected(plain, "SELECT id FROM orders ORDER BY placed_at, id"); };
    const auto line = [&](const QString &operation, const QString &field) {
        const auto request = sortedBy(field);
        const auto ours = [&] {
            if (sure(list::ids(reader, request), "ids").size() != static_cast<std::size_t>(bench.orders))
                qFatal("not every order is in the list");
        };
        bench.report.add(operation, u"C API collecting the ids by date"_s, inTurn(kRounds, ours, collect), bench.ofMillion(1.5));
    };
    line(u"exact scroll bar, sorted by date (indexed)"_s, u"placed_at"_s);
    line(u"exact scroll bar, sorted by total (no index)"_s, u"total"_s);
    line(u"exact scroll bar, sorted by discount (no index)"_s, u"discount"_s);
}

/// Of a question, the statement that asks the same of the C API.
struct Question {
    list::Request request;
    const char *sql;
};

void benchFirstRows(Bench &bench, db::Connection &reader, const Plain &plain)
{
    list::Request pending{.tab = list::OrderTab::Pending};
    list::Request ofUser{.user = UserId{7}};
    const QList<Question> questions{
        {sortedBy(u"placed_at"_s),
            "SELECT o.*, u.name FROM orders AS o LEFT JOIN users AS u ON u.id = user_id ORDER BY placed_at LIMIT 100"},
        {sortedBy(u"placed_at"_s, true),
            "SELECT o.*, u.name FROM orders AS o LEFT JOIN users AS u ON u.id = user_id ORDER BY placed_at DESC LIMIT 100"},
        {pending,
            "SELECT o.*, u.name FROM orders AS o LEFT JOIN users AS u ON u.id = user_id WHERE status = 'pending' "
            "ORDER BY placed_at DESC LIMIT 100"},
        {ofUser,
            "SELECT o.*, u.name FROM orders AS o LEFT JOIN users AS u ON u.id = user_id WHERE user_id = 7 "
            "ORDER BY placed_at DESC LIMIT 100"}};
    const auto read = [](sqlite3_stmt *row) {
        for (int column = 0; column < sqlite3_column_count(row); ++column)
            (void)sqlite3_column_text(row, column);
    };
    // Too short to be timed alone.
    constexpr int kTimes = 50;
    const auto ours = [&] {
        for (int time = 0; time < kTimes; ++time) {
            for (const auto &question : questions)
                (void)sure(list::firstRows(reader, question.request, 100), "first rows");
        }
    };
    const auto anchor = [&] {
        for (int time = 0; time < kTimes; ++time) {
            for (const auto &question : questions)
                plain.forEach(question.sql, read);
        }
    };
    bench.report.add(u"first 100 rows, 200 times: date, status, customer"_s, u"C API, LIMIT 100"_s, inTurn(kRounds, ours, anchor), 5);
}

} // namespace

void benchLists(Bench &bench)
{
    auto reader = sure(db::Connection::open(bench.book(), {.access = db::Access::ReadOnly}), "open");
    const Plain plain(bench.book());
    benchIds(bench, reader, plain);
    benchFirstRows(bench, reader, plain);
}

} // namespace tradebook::bench
