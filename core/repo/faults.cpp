// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/faults.h"

#include "core/model/text.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace Qt::StringLiterals;

namespace tradebook::repo {

Error invalid(const QString &field, const QString &value)
{
    return {.kind = ErrorKind::Invalid, .data = {field, value}};
}

Error notFound(const QString &kind, const QString &key)
{
    return {.kind = ErrorKind::NotFound, .data = {kind, key}};
}

Error stillInUse(const QString &kind, const QString &key)
{
    return {.kind = ErrorKind::StillInUse, .data = {kind, key}};
}

Error withValue(Error error, const QList<QPair<QString, QString>> &valuesByField)
{
    if (error.kind != ErrorKind::Duplicate || error.data.size() != 1)
        return error;
    for (const auto &[field, value] : valuesByField) {
        if (field == error.data.first())
            return {.kind = error.kind, .data = {field, value}, .detail = error.detail, .sqliteCode = error.sqliteCode};
    }
    return error;
}

Result<void> changedOne(const Result<qint64> &changed, const QString &kind, qint64 id)
{
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return notFound(kind, QString::number(id));
    return {};
}

Result<void> needsTransaction(const db::Connection &connection)
{
    if (!connection.isInTransaction())
        return Error{.kind = ErrorKind::Internal, .detail = u"this edit needs a transaction around it"_s};
    return {};
}

Result<void> storable(const QString &field, const QString &text)
{
    if (!text.contains(QChar::Null) && text.isValidUtf16())
        return {};
    // The reason is told with the beginning of the text: it may be long.
    constexpr qsizetype kShown = 60;
    auto shown = text.size() > kShown ? text.first(kShown) + u'…' : text;
    for (auto &unit : shown) {
        if (unit.isNull() || unit.isSurrogate())
            unit = QChar::ReplacementCharacter;
    }
    return invalid(field, shown);
}

Result<void> storable(std::initializer_list<std::pair<const char16_t *, const QString &>> texts)
{
    for (const auto &[field, text] : texts) {
        if (auto good = storable(QStringView(field).toString(), text); !good)
            return good;
    }
    return {};
}

Result<QString> requiredText(const QString &field, const QString &text)
{
    auto trimmed = trimmedName(text);
    if (trimmed.isEmpty())
        return invalid(field, text);
    return trimmed;
}

std::optional<QString> optionalText(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    auto trimmed = trimmedName(*text);
    if (trimmed.isEmpty())
        return std::nullopt;
    return trimmed;
}

Result<QString> jsonObject(const QString &field, const QString &text)
{
    if (text.trimmed().isEmpty())
        return u"{}"_s;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject())
        return Error{.kind = ErrorKind::Invalid, .data = {field, text}, .detail = error.errorString()};
    return text;
}

} // namespace tradebook::repo
