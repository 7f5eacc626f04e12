// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/paletteitem.h"

#include <QList>

class QMenuBar;

/// The commands of the menus as the palette finds them.
namespace tradebook::ui::commandsearch {

/// Every command that can be carried out now, in the order of the menus, with the way to it and its keys; `without` is left out.
[[nodiscard]] QList<PaletteItem> commandsOf(const QMenuBar *menus, const QAction *without);

/// How badly the text suits a command: 0 where its name begins so; more where words begin words, stand inside them, or their letters follow
/// each other; none where it does not. Pure.
[[nodiscard]] std::optional<int> distance(const PaletteItem &command, const QString &text);
/// From here on a command is named only where nothing else is.
inline constexpr int kFar = 100;

/// Those that suit, the best first, not more than `most`. `far`: only those that suit badly, or only those that suit well. Pure.
[[nodiscard]] QList<PaletteItem> matching(const QList<PaletteItem> &commands, const QString &text, bool far, qsizetype most);

} // namespace tradebook::ui::commandsearch
