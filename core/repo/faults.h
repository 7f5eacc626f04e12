// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/model/id.h"

#include <QList>
#include <QPair>

#include <initializer_list>

/// How the functions of core/repo answer what is wrong with a record. Internal to the room.
namespace tradebook::repo {

[[nodiscard]] Error invalid(const QString &field, const QString &value);
[[nodiscard]] Error notFound(const QString &kind, const QString &key);
template<class Tag>
[[nodiscard]] Error notFound(const QString &kind, Id<Tag> id)
{
    return notFound(kind, QString::number(id.value));
}
[[nodiscard]] Error stillInUse(const QString &kind, const QString &key);

/// A Duplicate of SQLite names the column; this adds the value that is there already.
[[nodiscard]] Error withValue(Error error, const QList<QPair<QString, QString>> &valuesByField);

/// NotFound where a statement that names one record changed none.
[[nodiscard]] Result<void> changedOne(const Result<qint64> &changed, const QString &kind, qint64 id);

/// Internal error unless a transaction is open: functions of several statements must not be left half done.
[[nodiscard]] Result<void> needsTransaction(const db::Connection &connection);

/// Invalid for a text that the book could not give back as it was: one with a NUL in it (SQLite's text functions end there) or with
/// half a character (a lone surrogate).
[[nodiscard]] Result<void> storable(const QString &field, const QString &text);
/// The same for several texts, each after its field.
[[nodiscard]] Result<void> storable(std::initializer_list<std::pair<const char16_t *, const QString &>> texts);

/// Trimmed; Invalid where nothing is left.
[[nodiscard]] Result<QString> requiredText(const QString &field, const QString &text);
/// Trimmed; absent where nothing is left.
[[nodiscard]] std::optional<QString> optionalText(const std::optional<QString> &text);
/// A JSON object as text ("{}" where empty); Invalid where it is none.
[[nodiscard]] Result<QString> jsonObject(const QString &field, const QString &text);

} // namespace tradebook::repo
