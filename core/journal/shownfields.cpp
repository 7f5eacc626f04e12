// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/shownfields.h"

#include <algorithm>
#include <array>

namespace tradebook::journal {

namespace {

constexpr std::array<std::string_view, 3> kHidden{"name_key", "created_at", "updated_at"};

} // namespace

QVariant variantOf(const db::Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value.variant()))
        return QVariant::fromValue(*integer);
    if (const auto *text = std::get_if<db::Utf8>(&value.variant()))
        return QString::fromUtf8(text->bytes);
    return {};
}

QString nameOf(db::SqlLiteral column)
{
    return QString::fromUtf8(column.view().data(), static_cast<qsizetype>(column.view().size()));
}

QList<FieldChange> shownFields(const Change &change)
{
    QList<FieldChange> shown;
    const auto image = change.read();
    if (!image)
        return shown;
    for (const auto &field : image->fields) {
        const auto column = change.table->columns[static_cast<std::size_t>(field.column)];
        if (std::ranges::find(kHidden, column.view()) != kHidden.end())
            continue;
        FieldChange fieldChange{nameOf(column), variantOf(field.before), variantOf(field.after)};
        if (change.operation == Operation::Insert)
            std::swap(fieldChange.before, fieldChange.after);
        if (!fieldChange.before.isNull() || !fieldChange.after.isNull())
            shown.append(std::move(fieldChange));
    }
    return shown;
}

} // namespace tradebook::journal
