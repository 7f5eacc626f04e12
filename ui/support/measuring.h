// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tradebook::ui {

/// Sizes that follow the text: measures now, and again whenever the widget gets another font. UI thread.
void measureByFont(QWidget *widget, std::function<void()> measure);
/// What a pane insists on that would like to have this width: where the person has chosen larger text, no more than it would be without,
/// for the screen does not grow with it.
[[nodiscard]] int leastWidth(int wanted);
/// And back: what it would like.
[[nodiscard]] int wholeWidth(int least);

} // namespace tradebook::ui
