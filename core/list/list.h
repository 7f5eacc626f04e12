// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/expression.h"
#include "core/filter/fields.h"
#include "core/model/id.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>
#include <span>
#include <vector>

namespace tradebook::db {
class Connection;
}

/// The lists of the window and of `tradebook-cli list`: the same columns, sorts and filters for both. Synchronous, over a reader.
/// A list is first its first screen, then the ordered ids of the whole result, then windows of rows by id (DESIGN section 6).
namespace tradebook::list {

enum class Kind { Users, Addresses, Products, Orders, OrderItems, Categories };

/// The total of a return is negative in the list of orders, as it counts.
/// How a cell is written, aligned and compared. Money is in minor units, Date is ISO 8601 (yyyy-MM-dd), Instant is ISO 8601 UTC.
enum class CellType { Text, Integer, Money, Percent, Date, Instant, Status, Boolean };

struct Column {
    QString field; ///< the schema's column name, also in --json and --sort
    CellType type;
    bool shownAtFirst; ///< part of the list before the person chooses columns
};

/// The columns of a list, in their order; cells of a Row stand in the same order.
[[nodiscard]] const QList<Column> &columns(Kind kind);
[[nodiscard]] std::optional<int> columnOf(Kind kind, const QString &field);
/// The table whose rows a list is made of: `order_items`.
[[nodiscard]] QString tableOf(Kind kind);
/// The other way; `order-items` and `order-lines` are known too.
[[nodiscard]] std::optional<Kind> kindNamed(const QString &name);

/// Rows of equal cells follow by id; descending is the exact reverse of ascending. Where an index gives a finer order it goes before the
/// id: orders by customer stand by date within a customer.
struct Sort {
    int column = 0;
    bool descending = false;
    friend bool operator==(const Sort &, const Sort &) = default;
};

/// The tabs above the orders list. Open: pending or processing.
enum class OrderTab { All, Open, Pending, Processing, Shipped, Delivered, Cancelled, Returns };

struct Request {
    Kind kind = Kind::Orders;
    QString text = {}; ///< folded contains-match, in notes on the record too; LIKE wildcards are literal
    std::optional<CategoryId> branch = {}; ///< products of this category and everything below it
    bool withoutCategory = false; ///< products that stand in no category
    OrderTab tab = OrderTab::All; ///< orders only
    std::optional<UserId> user = {}; ///< orders and addresses of one user
    std::optional<OrderId> order = {}; ///< items of one order
    QList<Sort> sorts = {}; ///< the first decides, equal rows by the next; the kind's own order where empty
    /// What else holds for each row, over filterFields(). Read anew by each question: `this-month` moves with the calendar.
    filter::Expression filter = {};
};

struct Row {
    qint64 id = 0;
    QList<QVariant> cells;
};

struct Totals {
    qint64 rows = 0;
    std::optional<qint64> sum; ///< minor units: order totals less returns, stock value at cost; absent for kinds without money
};

/// The order of a list whose request asks for none, to show it in the header.
[[nodiscard]] Sort ownSort(Kind kind);

/// What a filter may ask of a kind's rows, in the order in which it is offered: most columns, then references that are no column (`user`).
[[nodiscard]] const QList<filter::Field> &filterFields(Kind kind);
/// What a filter's values are read by in this book: its currency, its time zone and the day there. Errors: Invalid (data: time_zone).
[[nodiscard]] Result<filter::Reading> filterReading(db::Connection &connection);

// Errors of all that ask by a Request: Filter, and NotFound (data: kind, key) where its filter names a record that is not there.

/// The first `limit` rows, as fast as an index allows.
[[nodiscard]] Result<QList<Row>> firstRows(db::Connection &connection, const Request &request, int limit);
/// The ids of the whole result in order.
[[nodiscard]] Result<std::vector<qint64>> ids(db::Connection &connection, const Request &request);
/// The rows with these ids, in the order asked; an id that has vanished is left out.
[[nodiscard]] Result<QList<Row>> rows(db::Connection &connection, Kind kind, std::span<const qint64> ids);
/// How many rows the whole result has; without a text, by index alone.
[[nodiscard]] Result<qint64> count(db::Connection &connection, const Request &request);
/// Count and sum of the whole result.
[[nodiscard]] Result<Totals> totals(db::Connection &connection, const Request &request);
/// The same of the rows with these ids, those that are there; without a sum for kinds without money.
[[nodiscard]] Result<Totals> totalsOf(db::Connection &connection, Kind kind, std::span<const qint64> ids);

} // namespace tradebook::list
