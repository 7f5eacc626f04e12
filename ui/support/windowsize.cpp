// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/windowsize.h"

#include <QScreen>
#include <QWidget>

namespace tradebook::ui {

namespace {

constexpr double kShare = 0.92; ///< of the screen: the rest is for panels and the frame

} // namespace

void resizeWithinScreen(QWidget *dialog, QSize wanted)
{
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * kShare));
}

void resizeWithinParent(QWidget *dialog, QSize wanted)
{
    resizeWithinScreen(dialog, wanted.boundedTo(dialog->parentWidget()->window()->size()));
}

} // namespace tradebook::ui
