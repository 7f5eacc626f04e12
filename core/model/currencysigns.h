// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"

#include <QStringList>

namespace tradebook {

/// The signs that people write for a currency, wherever it is used, the longest first: `$` for USD, CAD and AUD, `R$` for BRL. Any thread;
/// not quick when it is asked of a currency for the first time.
[[nodiscard]] QStringList signsOf(const Currency &currency);
/// Whether a sign as cells carry it (`$`) is one of those, or a part of one.
[[nodiscard]] bool isOneOf(const QStringList &signs, QStringView sign);

} // namespace tradebook
