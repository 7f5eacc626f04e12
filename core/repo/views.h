// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// Saved views: what narrows a list, how it is sorted and what is seen of it, under a name, in the table `saved_views`; journaled. The text
/// of a filter is kept as it was written: whether it still means something is known when the list is asked. Synchronous, on the
/// connection's thread.
namespace tradebook::repo::views {

using ViewId = Id<struct ViewTag>;

/// Longer names are refused; a longer JSON is not read.
inline constexpr qsizetype kLongestName = 100;
inline constexpr qsizetype kLongestJson = 100'000;

struct Column {
    QString field;
    int width = 0; ///< in hundredths of a line's height; 0: as wide as it needs
    friend bool operator==(const Column &, const Column &) = default;
};

struct SortedBy {
    QString field;
    bool descending = false;
    friend bool operator==(const SortedBy &, const SortedBy &) = default;
};

/// What a view shows. Columns and sorts by fields that the list no longer has are left out when it is read; none: the list's own.
struct Content {
    list::Kind kind = list::Kind::Orders;
    QString filter = {}; ///< filter::textOf()
    QString text = {};
    list::OrderTab tab = list::OrderTab::All;
    std::optional<CategoryId> category = {}; ///< products of this category and everything below it
    bool withoutCategory = false;
    QList<Column> columns = {};
    QList<SortedBy> sorts = {};
    friend bool operator==(const Content &, const Content &) = default;
};

struct View {
    QString name;
    QString icon = {}; ///< one of those that the window draws; any other is its first
    Content content = {};
};

/// A view as it stands in the book: one that cannot be read has its name still, and the reason.
struct Saved {
    ViewId id;
    QString name;
    Result<View> view;
};

/// By name, as people sort. The `view` of one that cannot be read: Invalid (data: "view", the name; detail says what is wrong with it).
[[nodiscard]] Result<QList<Saved>> all(db::Connection &connection);
/// Errors: Invalid (data: "name"), Duplicate (data: "name", the name).
[[nodiscard]] Result<ViewId> add(db::Connection &connection, const View &view);
/// Name, icon and content. Errors besides those of add(): NotFound.
[[nodiscard]] Result<void> update(db::Connection &connection, ViewId id, const View &view);
/// The name alone, of one that cannot be read too.
[[nodiscard]] Result<void> rename(db::Connection &connection, ViewId id, const QString &name);
[[nodiscard]] Result<void> remove(db::Connection &connection, ViewId id);

/// What the list is asked for, with the filter read and the category looked for; not the columns. Errors: Filter; NotFound (the category
/// has gone); those of list::filterReading().
[[nodiscard]] Result<list::Request> request(db::Connection &connection, const Content &content);

[[nodiscard]] QString toJson(const View &view);
/// The name is not part of it. Errors: Invalid, see all().
[[nodiscard]] Result<View> fromJson(const QString &name, const QString &json);

} // namespace tradebook::repo::views
