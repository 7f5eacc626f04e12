// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

class QFontMetrics;

namespace tradebook::ui {

/// An icon of resources/icons by its file's name ("orders"), tinted with the palette when it is painted, so that it follows light and
/// dark without being made again. An unknown name is a null icon.
[[nodiscard]] QIcon icon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

/// How large an icon is beside text of this size: the size nearest to it that was drawn, so that no line is blurred.
[[nodiscard]] int iconEdge(const QFontMetrics &metrics);

/// The program's own icon in its colours.
[[nodiscard]] QIcon applicationIcon();
/// The same as a picture of this height, without the room at its sides, so that it stands flush with what is below it.
[[nodiscard]] QPixmap emblem(int height);

} // namespace tradebook::ui
