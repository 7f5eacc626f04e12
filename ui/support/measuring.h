// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tradebook::ui {

/// Sizes that follow the text: measures now, and again whenever the widget gets another font. UI thread.
void measureByFont(QWidget *widget, std::function<void()> measure);

} // namespace tradebook::ui
