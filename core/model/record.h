// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <QtGlobal>

#include <optional>

namespace tradebook {

/// The kinds of records that a person edits; each is a row of one table.
enum class RecordKind { User, Address, Category, Product, ProductImage, Order, OrderItem, StockMove, Note, SavedView, Book };

/// One record of the book.
struct RecordRef {
    RecordKind kind = RecordKind::User;
    qint64 id = 0;
    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

/// The name of its table, which also is the word for it in words::recordName().
[[nodiscard]] QLatin1StringView tableOf(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindOf(QStringView table);

} // namespace tradebook
