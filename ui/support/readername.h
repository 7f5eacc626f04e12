// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tradebook::ui {

/// Tells screen readers the name of an input whose label stands elsewhere: Qt tells them of a buddy only where label and input have
/// the same parent. A later call gives another name. The mark of the label's key (&) is not part of the name.
void nameForReaders(QWidget *input, const QString &label);

} // namespace tradebook::ui
