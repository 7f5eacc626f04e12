// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cells.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

bool isRightAligned(list::CellType type)
{
    return type == list::CellType::Integer || type == list::CellType::Money || type == list::CellType::Percent;
}

Cell cellOf(const QVariant &value, list::CellType type, const Currency &currency)
{
    if (value.isNull())
        return {QString(), QJsonValue()};
    switch (type) {
    case list::CellType::Money:
        return {formatMoney(Money{value.toLongLong()}, currency, QLocale()), QJsonValue(value.toLongLong())};
    case list::CellType::Percent:
        return {QLocale().toString(static_cast<double>(value.toLongLong()) / 100, 'f', QLocale::FloatingPointShortest) + u" %"_s,
            QJsonValue(value.toLongLong())};
    case list::CellType::Integer:
        return {QString::number(value.toLongLong()), QJsonValue(value.toLongLong())};
    case list::CellType::Boolean:
        return {value.toBool() ? u"yes"_s : u"no"_s, QJsonValue(value.toBool())};
    case list::CellType::Text:
    case list::CellType::Date:
    case list::CellType::Instant:
    case list::CellType::Status:
        return {value.toString(), QJsonValue(value.toString())};
    }
    return {};
}

Cell cellOf(const QVariant &value)
{
    if (value.isNull())
        return {QString(), QJsonValue()};
    switch (value.metaType().id()) {
    case QMetaType::LongLong:
        return {QString::number(value.toLongLong()), QJsonValue(value.toLongLong())};
    case QMetaType::Double:
        return {QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest), QJsonValue(value.toDouble())};
    case QMetaType::QByteArray: {
        const QString hex = QString::fromLatin1(value.toByteArray().toHex());
        return {u"x'"_s + hex + u"'"_s, QJsonValue(hex)};
    }
    default:
        return {value.toString(), QJsonValue(value.toString())};
    }
}

} // namespace tradebook::cli
