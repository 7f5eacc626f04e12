// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"

#include <optional>

namespace tradebook::ui {

/// A column that is seen in a list.
struct ShownField {
    QString field;
    int width = 0; ///< in hundredths of a line's height, so that larger text has wider columns; 0: as wide as it needs
    friend bool operator==(const ShownField &, const ShownField &) = default;
};

/// Wider than any screen is no column.
inline constexpr int kWidestField = 20000;

/// What a person has chosen to see of each list, in the order of the screen, and how it is sorted; kept with the program (QSettings), for
/// every book. Fields that the list does not have are left out; absent where nothing was chosen.
namespace shownfields {

[[nodiscard]] std::optional<QList<ShownField>> remembered(list::Kind kind);
void remember(list::Kind kind, const QList<ShownField> &fields);
void forget(list::Kind kind);

/// How the list was sorted last; empty: in its own order.
[[nodiscard]] QList<list::Sort> rememberedSorts(list::Kind kind);
void rememberSorts(list::Kind kind, const QList<list::Sort> &sorts);

} // namespace shownfields
} // namespace tradebook::ui
