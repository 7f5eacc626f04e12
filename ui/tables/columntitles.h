// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/orderstatus.h"
#include "ui/support/figures.h"
#include "ui/support/theme.h"

namespace tradebook::ui {

/// The title of a list's column, by the schema's name of it.
[[nodiscard]] QString columnTitle(list::Kind kind, const QString &field);
/// A cell as text for people.
[[nodiscard]] QString cellText(const Figures &figures, list::Kind kind, const list::Column &column, const QVariant &raw);

/// The customer of an order that has none.
[[nodiscard]] QString walkInName();
[[nodiscard]] Tone statusTone(OrderStatus status);

} // namespace tradebook::ui
