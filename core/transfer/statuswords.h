// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/orderstatus.h"

#include <QString>

#include <optional>

namespace tradebook::transfer {

/// The status that other shop programs mean by a word ("complete", "on-hold", "storniert").
[[nodiscard]] std::optional<OrderStatus> orderStatusOfWord(const QString &word);
/// "sale", "return" and their relatives ("credit note", "refund", "Gutschrift").
[[nodiscard]] std::optional<OrderKind> orderKindOfWord(const QString &word);

} // namespace tradebook::transfer
