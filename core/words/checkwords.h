// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/upkeep/deepcheck.h"
#include "core/upkeep/finding.h"

#include <QLocale>

namespace tradebook::words {

/// One finding of the health check in one sentence: "The total of order “1042” is £12.00 and should be £12.50."
[[nodiscard]] QString finding(const upkeep::Finding &finding, const Currency &currency, const QLocale &locale);

/// What a deep check has found in the newest backup of a folder, and what to do about it.
[[nodiscard]] QString checkedBackup(const upkeep::CheckedBackup &backup);

} // namespace tradebook::words
