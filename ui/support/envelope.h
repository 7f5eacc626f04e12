// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::ui {

/// An address as it is written on an envelope; empty where nothing is known.
[[nodiscard]] QString envelope(const QString &recipient, const QString &street, const QString &postalCode, const QString &city,
    const QString &region, const QString &country);

} // namespace tradebook::ui
