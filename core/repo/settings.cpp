// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/settings.h"

#include "core/db/query.h"
#include "core/repo/faults.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::settings {

namespace {

/// A whole number of at least `least`, else the one that holds where nothing is set.
Result<qint64> numberOf(db::Connection &connection, const QString &name, qint64 least, qint64 otherwise)
{
    const auto set = value(connection, name);
    if (!set)
        return set.error();
    const auto number = *set ? (*set)->toInteger(least - 1) : least - 1;
    return number >= least ? number : otherwise;
}

} // namespace

Result<std::optional<QJsonValue>> value(db::Connection &connection, const QString &name)
{
    const auto json
        = db::Query(connection, "SELECT json FROM settings WHERE name = ?"_sql, name).one([](const db::Row &row) { return row.text(0); });
    if (!json)
        return json.error();
    if (!*json)
        return std::optional<QJsonValue>();
    // A document is an object or a list: a single value is read as a list of one. What is no JSON counts as not set.
    const auto list = QJsonDocument::fromJson('[' + (*json)->toUtf8() + ']').array();
    return list.size() == 1 ? std::optional<QJsonValue>(list.first()) : std::nullopt;
}

Result<void> setValue(db::Connection &connection, const QString &name, const QJsonValue &value)
{
    if (name.isEmpty())
        return invalid(u"name"_s, name);
    auto json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.sliced(1, json.size() - 2);
    auto set = db::Query(connection,
        "INSERT INTO settings (name, json) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET json = excluded.json "
        "WHERE json <> excluded.json"_sql,
        name, QString::fromUtf8(json))
                   .run();
    if (!set)
        return set.error();
    return {};
}

Result<Money> priceStep(db::Connection &connection)
{
    const auto step = numberOf(connection, u"price_step"_s, 1, 1);
    if (!step)
        return step.error();
    return Money{*step};
}

Result<JournalBounds> journalBounds(db::Connection &connection)
{
    JournalBounds bounds;
    const auto days = numberOf(connection, u"journal_days"_s, 0, bounds.days);
    const auto bytes = numberOf(connection, u"journal_bytes"_s, 0, bounds.bytes);
    if (!days || !bytes)
        return days ? bytes.error() : days.error();
    bounds.days = static_cast<int>(qMin<qint64>(*days, std::numeric_limits<int>::max()));
    bounds.bytes = *bytes;
    return bounds;
}

Result<QString> footer(db::Connection &connection)
{
    const auto set = value(connection, u"footer"_s);
    if (!set)
        return set.error();
    return *set ? (*set)->toString() : QString();
}

Result<QByteArray> logo(db::Connection &connection)
{
    const auto set = value(connection, u"logo"_s);
    if (!set)
        return set.error();
    return *set ? QByteArray::fromBase64((*set)->toString().toLatin1()) : QByteArray();
}

Result<void> setLogo(db::Connection &connection, const QByteArray &image)
{
    if (image.size() > kLargestLogo)
        return Error{ErrorKind::Overflow, {u"logo"_s}};
    return setValue(connection, u"logo"_s, QString::fromLatin1(image.toBase64()));
}

} // namespace tradebook::repo::settings
