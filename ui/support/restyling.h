// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

class QPushButton;
class QWidget;

namespace tradebook::ui {

/// Lets the style sheet look again at a widget whose properties have changed.
void restyle(QWidget *widget);
/// The tone by the name that the style sheet knows; `otherwise` for those that are no state.
[[nodiscard]] QString toneName(Tone tone, const QString &otherwise);
/// The one button that is meant to be pressed; for those of a QDialogButtonBox too, which has polished them already.
void makePrimary(QPushButton *button);

} // namespace tradebook::ui
