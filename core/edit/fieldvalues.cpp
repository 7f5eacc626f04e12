// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fieldvalues.h"

#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::edit {

namespace {

Error refused(const Field &field, const QVariant &value)
{
    return repo::invalid(field.name, value.toString());
}

Result<QVariant> normalText(const Field &field, const QVariant &value)
{
    if (!value.isNull() && !value.canConvert<QString>())
        return refused(field, value);
    const auto isOneLine = field.type == FieldType::Text;
    const auto text = isOneLine ? trimmedName(value.toString()) : value.toString();
    if (auto storable = repo::storable(field.name, text); !storable)
        return storable.error();
    if (field.isRequired && text.isEmpty())
        return refused(field, value);
    if (field.isOptional && text.isEmpty())
        return QVariant();
    return QVariant(text);
}

/// A whole number; one with a fraction is none.
std::optional<qint64> wholeNumber(const QVariant &value)
{
    bool isNumber = false;
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float:
        if (const auto number = value.toDouble(); number == static_cast<double>(static_cast<qint64>(number)))
            return static_cast<qint64>(number);
        return std::nullopt;
    case QMetaType::Bool:
        return std::nullopt;
    default: {
        const auto number = value.toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    }
}

Result<QVariant> normalNumber(const Field &field, const QVariant &value)
{
    const auto number = wholeNumber(value);
    if (!number || *number < field.least.value_or(*number) || *number > field.most.value_or(*number))
        return refused(field, value);
    if (field.type != FieldType::BasisPoints)
        return QVariant(*number);
    if (*number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        return refused(field, value);
    return QVariant(static_cast<int>(*number));
}

Result<QVariant> normalBoolean(const Field &field, const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value;
    const auto number = wholeNumber(value);
    if (!number || (*number != 0 && *number != 1))
        return refused(field, value);
    return QVariant(*number == 1);
}

} // namespace

Result<QVariant> normalised(const Field &field, const QVariant &value)
{
    const auto isText = field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::Json;
    if (isText)
        return normalText(field, value);
    if (value.isNull()) {
        if (field.isOptional)
            return QVariant();
        return refused(field, value);
    }
    switch (field.type) {
    case FieldType::Boolean:
        return normalBoolean(field, value);
    case FieldType::Date:
        if (!dateFromIso(value.toString()))
            return refused(field, value);
        return QVariant(value.toString());
    case FieldType::Instant:
        if (!instantFromIso(value.toString()))
            return refused(field, value);
        return QVariant(value.toString());
    case FieldType::Choice:
        if (!field.choices.contains(value.toString()))
            return refused(field, value);
        return QVariant(value.toString());
    default:
        return normalNumber(field, value);
    }
}

QVariant variantOf(const QString &text, bool isOptional)
{
    return isOptional && text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant variantOf(const std::optional<QString> &text, bool)
{
    return text ? QVariant(*text) : QVariant();
}

QVariant variantOf(Money amount, bool)
{
    return amount.value;
}

QVariant variantOf(int number, bool)
{
    return number;
}

QVariant variantOf(qint64 number, bool)
{
    return number;
}

QVariant variantOf(const std::optional<qint64> &number, bool)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant variantOf(bool flag, bool)
{
    return flag;
}

QVariant variantOf(AddressKind kind, bool)
{
    return kind == AddressKind::Billing ? u"billing"_s : u"shipping"_s;
}

QVariant variantOf(QDate date, bool)
{
    return isoDate(date);
}

QVariant variantOf(const QDateTime &instant, bool)
{
    return isoInstant(instant);
}

void assign(QString &text, const QVariant &value)
{
    text = value.toString();
}

void assign(std::optional<QString> &text, const QVariant &value)
{
    text = value.isNull() ? std::nullopt : std::optional(value.toString());
}

void assign(Money &amount, const QVariant &value)
{
    amount.value = value.toLongLong();
}

void assign(int &number, const QVariant &value)
{
    number = value.toInt();
}

void assign(qint64 &number, const QVariant &value)
{
    number = value.toLongLong();
}

void assign(std::optional<qint64> &number, const QVariant &value)
{
    number = value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

void assign(bool &flag, const QVariant &value)
{
    flag = value.toBool();
}

void assign(AddressKind &kind, const QVariant &value)
{
    kind = value.toString() == u"billing"_s ? AddressKind::Billing : AddressKind::Shipping;
}

void assign(QDate &date, const QVariant &value)
{
    date = dateFromIso(value.toString()).value_or(QDate());
}

void assign(QDateTime &instant, const QVariant &value)
{
    instant = instantFromIso(value.toString()).value_or(QDateTime());
}

} // namespace tradebook::edit
