// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/model/order.h"
#include "core/model/user.h"

#include <functional>

/// How the values of records become QVariants of edit::FieldType and back. Internal to the room. Pure.
namespace tradebook::edit {

/// The value as the field holds it: texts of one line trimmed, numbers as qint64 or int, what is empty of an optional field null.
/// Invalid (data: field, value) where the field cannot hold it.
[[nodiscard]] Result<QVariant> normalised(const Field &field, const QVariant &value);

[[nodiscard]] QVariant variantOf(const QString &text, bool isOptional);
[[nodiscard]] QVariant variantOf(const std::optional<QString> &text, bool);
[[nodiscard]] QVariant variantOf(Money amount, bool);
[[nodiscard]] QVariant variantOf(int number, bool);
[[nodiscard]] QVariant variantOf(qint64 number, bool);
[[nodiscard]] QVariant variantOf(const std::optional<qint64> &number, bool);
[[nodiscard]] QVariant variantOf(bool flag, bool);
[[nodiscard]] QVariant variantOf(AddressKind kind, bool);
[[nodiscard]] QVariant variantOf(QDate date, bool);
[[nodiscard]] QVariant variantOf(const QDateTime &instant, bool);
template<class Tag>
[[nodiscard]] QVariant variantOf(const std::optional<Id<Tag>> &id, bool)
{
    return id ? QVariant(id->value) : QVariant();
}

// Each takes a value that normalised() has let through.
void assign(QString &text, const QVariant &value);
void assign(std::optional<QString> &text, const QVariant &value);
void assign(Money &amount, const QVariant &value);
void assign(int &number, const QVariant &value);
void assign(qint64 &number, const QVariant &value);
void assign(std::optional<qint64> &number, const QVariant &value);
void assign(bool &flag, const QVariant &value);
void assign(AddressKind &kind, const QVariant &value);
void assign(QDate &date, const QVariant &value);
void assign(QDateTime &instant, const QVariant &value);
template<class Tag>
void assign(std::optional<Id<Tag>> &id, const QVariant &value)
{
    id = value.isNull() ? std::nullopt : std::optional(Id<Tag>{value.toLongLong()});
}

/// A field with its place in a record.
template<class Record>
struct Binding {
    Field field;
    std::function<QVariant(const Record &)> get;
    std::function<void(Record &, const QVariant &)> set;
};

template<class Record, class Member>
[[nodiscard]] Binding<Record> bound(const Field &field, Member Record::*member)
{
    const auto isOptional = field.isOptional;
    return {field, [member, isOptional](const Record &record) { return variantOf(record.*member, isOptional); },
        [member](Record &record, const QVariant &value) { assign(record.*member, value); }};
}

/// A field of a part of the record.
template<class Record, class Part, class Member>
[[nodiscard]] Binding<Record> bound(const Field &field, Part Record::*part, Member Part::*member)
{
    const auto isOptional = field.isOptional;
    return {field, [part, member, isOptional](const Record &record) { return variantOf(record.*part.*member, isOptional); },
        [part, member](Record &record, const QVariant &value) { assign(record.*part.*member, value); }};
}

} // namespace tradebook::edit
