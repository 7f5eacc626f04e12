// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tradebook::ui {

/// Asks where the rejected rows of a file shall go, beside it at first; then(path).
void askWhereRejectsGo(QWidget *parent, const QString &file, std::function<void(const QString &path)> then);
/// What is said when they are there.
[[nodiscard]] QString rejectsSaved(const QString &path);

} // namespace tradebook::ui
