// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tradebook::ui {

/// Lets the Tab key go through what stands in this widget in the order of its layouts, as one reads it: after rows have come, gone or
/// moved. UI thread.
void tabInReadingOrder(QWidget *within);

} // namespace tradebook::ui
