// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace tradebook {

/// A return has positive figures too; they count negative everywhere.
enum class OrderKind { Sale, Return };

enum class OrderStatus { Pending, Processing, Shipped, Delivered, Cancelled };

inline constexpr std::array kOrderKinds{OrderKind::Sale, OrderKind::Return};
inline constexpr std::array kOrderStatuses{
    OrderStatus::Pending, OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered, OrderStatus::Cancelled};

/// The word that stands in the book and in files: "sale", "pending". For people, see core/words.
[[nodiscard]] QLatin1StringView storedName(OrderKind kind);
[[nodiscard]] QLatin1StringView storedName(OrderStatus status);
/// The kind or status of a stored word (any case); absent where there is none.
[[nodiscard]] std::optional<OrderKind> orderKindFrom(QStringView name);
[[nodiscard]] std::optional<OrderStatus> orderStatusFrom(QStringView name);

/// Pending to processing to shipped to delivered; pending and processing to cancelled. Nothing else, and no status to itself.
[[nodiscard]] bool canBecome(OrderStatus from, OrderStatus to);
/// Counted in revenue, summaries and reports: everything but cancelled.
[[nodiscard]] bool counts(OrderStatus status);
/// Pending or processing: still to be worked on; a sale that moves stock reserves its goods.
[[nodiscard]] bool isOpen(OrderStatus status);
/// A pending or cancelled order without invoice number may be deleted.
[[nodiscard]] bool canBeDeleted(OrderStatus status, bool hasInvoiceNumber);
/// What one piece of an order in this status does to `reserved`: 1 or 0.
[[nodiscard]] bool reservesStock(OrderKind kind, OrderStatus status, bool movesStock);
/// The factor of an order's quantities in `on_hand` once it stands in this status: -1 a shipped sale, 1 a delivered return, else 0.
[[nodiscard]] int stockDirection(OrderKind kind, OrderStatus status, bool movesStock);

} // namespace tradebook
