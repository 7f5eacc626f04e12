// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::bench {

/// A CSV file of so many products, written into the folder; `changed`: every tenth with another price.
[[nodiscard]] QString productsFile(const QString &folder, int rows, bool changed);

} // namespace tradebook::bench
