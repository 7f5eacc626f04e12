// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QMainWindow;

namespace tradebook::ui {

/// A key and what it does, in the group it belongs to: a menu, or a part of the window.
struct Shortcut {
    QString group;
    QString command;
    QString keys; ///< as people read them on this system
};

/// Every key of a window: those of its commands, by menu, then those that belong to no command.
[[nodiscard]] QList<Shortcut> shortcutsOf(const QMainWindow &window);

} // namespace tradebook::ui
