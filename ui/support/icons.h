// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace tradebook::ui {

/// An icon of resources/icons by its file's name ("orders"), tinted with the palette when it is painted, so that it follows light and
/// dark without being made again. An unknown name is a null icon.
[[nodiscard]] QIcon icon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

/// The program's own icon in its colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace tradebook::ui
