// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace tradebook::ui {

/// Resizes a dialog to what it wants, within its screen.
void resizeWithinScreen(QWidget *dialog, QSize wanted);
/// The same for one that lies over a window and stays within it.
void resizeWithinParent(QWidget *dialog, QSize wanted);

} // namespace tradebook::ui
