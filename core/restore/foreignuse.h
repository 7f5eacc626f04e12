// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::restore {

/// Whether another program has this book open, or its shared memory. No connection of this process may be open on it: it is opened by hand.
[[nodiscard]] bool isUsedElsewhere(const QString &bookPath);

} // namespace tradebook::restore
