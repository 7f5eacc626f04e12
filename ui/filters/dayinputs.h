// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/valueinput.h"

namespace tradebook::ui {

/// A span that moves with today ("this month"), or one day from a calendar.
[[nodiscard]] ValueInput *newDayInput(const Figures &figures, QFormLayout *form);
/// Two days from calendars.
[[nodiscard]] ValueInput *newDayRange(const Figures &figures, QFormLayout *form);
/// Each is one day: 2026-11-21.
[[nodiscard]] bool areDays(const QStringList &values);

} // namespace tradebook::ui
