// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>
#include <span>

/// Stock in whole pieces (DOMAIN.md, Stock). Pure. Any thread.
namespace tradebook {

/// on_hand after a change; NotEnoughStock (data: empty SKU, on hand, asked) where it would fall below zero, Overflow.
[[nodiscard]] Result<qint64> onHandAfter(qint64 onHand, qint64 delta);

/// Whether an order may take this many pieces: always where the book allows overselling.
[[nodiscard]] bool canPlace(qint64 onHand, qint64 reserved, qint64 quantity, bool allowOverselling);

/// The minimum that counts for a product: its own, else that of the nearest category above which has one, else the book's; absent: never
/// low. `ancestors` starts with the product's own category and ends at the root.
[[nodiscard]] std::optional<qint64> effectiveMinimum(
    std::optional<qint64> own, std::span<const std::optional<qint64>> ancestors, std::optional<qint64> ofTheBook = std::nullopt);

/// Active, and no more available than the minimum.
[[nodiscard]] bool isLow(bool active, qint64 onHand, qint64 reserved, std::optional<qint64> minimum);

} // namespace tradebook
