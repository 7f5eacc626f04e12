// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/text.h"
#include "tests/support/randomshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QSet>

#include <array>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using list::CellType;
using list::Kind;
using list::OrderTab;
using list::Request;
using list::Sort;

inline constexpr std::array kKinds{Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories};
inline constexpr std::array kTabs{OrderTab::All, OrderTab::Open, OrderTab::Pending, OrderTab::Processing, OrderTab::Shipped,
    OrderTab::Delivered, OrderTab::Cancelled, OrderTab::Returns};

/// What a person would sort by, from the cell alone: an absent value first.
inline QByteArray keyOf(const list::Column &column, const QVariant &cell)
{
    static const QSet<QString> kPlain{u"sku"_s, u"code"_s, u"barcode"_s, u"phone"_s, u"postal_code"_s, u"kind"_s};
    static const QStringList kStatuses{u"pending"_s, u"processing"_s, u"shipped"_s, u"delivered"_s, u"cancelled"_s};
    if (!cell.isValid())
        return "0";
    const auto text = cell.toString();
    switch (column.type) {
    case CellType::Integer:
    case CellType::Money:
    case CellType::Percent:
    case CellType::Boolean:
        return "1" + QByteArray::number(cell.toLongLong() + 1'000'000'000'000).rightJustified(20, '0');
    case CellType::Status:
        return "1" + QByteArray::number(kStatuses.indexOf(text));
    default:
        break;
    }
    if (column.field == u"number"_s)
        return "1" + QByteArray::number(text.size()).rightJustified(8, '0') + text.toUtf8();
    if (column.field == u"path"_s)
        return "1" + fold(text).replace(u" > "_s, u"\u0001"_s).toUtf8();
    if (column.type != CellType::Text || kPlain.contains(column.field))
        return "1" + text.toUtf8();
    return "1" + fold(text).toUtf8();
}

/// A random shop, and what its lists give.
class Lists {
public:
    explicit Lists(quint32 seed) { fillRandomly(book.writer(), seed); }

    std::vector<qint64> ids(const Request &request) { return must(list::ids(reader, request)); }
    QHash<qint64, list::Row> rowsById(Kind kind)
    {
        QHash<qint64, list::Row> all;
        for (const auto &row : must(list::rows(reader, kind, ids({.kind = kind}))))
            all.insert(row.id, row);
        return all;
    }
    QVariant cell(Kind kind, const list::Row &row, const QString &field) { return row.cells[*list::columnOf(kind, field)]; }

    TestBook book;
    db::Connection reader = book.reader();
};

inline QSet<qint64> setOf(const std::vector<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

inline std::vector<qint64> idsOf(const QList<list::Row> &rows)
{
    std::vector<qint64> ids;
    for (const auto &row : rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace tradebook::test
