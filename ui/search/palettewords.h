// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"
#include "ui/search/paletteitem.h"
#include "ui/support/figures.h"

/// How the palette writes what was found.
namespace tradebook::ui::palettewords {

[[nodiscard]] PaletteItem itemOf(const search::Match &match, const Figures &figures);
/// "Users", "Products", "Orders"
[[nodiscard]] QString nameOf(search::Kind kind);
/// "12", "1,000+"
[[nodiscard]] QString countOf(const search::Group &group, const Figures &figures);

} // namespace tradebook::ui::palettewords
