// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"

#include <QStringList>

namespace tradebook::transfer {

/// The signs that people write for a currency, wherever it is used: `$` for USD, CAD and AUD, `R$` for BRL. Not quick; ask once.
[[nodiscard]] QStringList signsOf(const Currency &currency);
/// Whether a sign as cells carry it (`$`) is one of those, or a part of one.
[[nodiscard]] bool isOneOf(const QStringList &signs, QStringView sign);

} // namespace tradebook::transfer
