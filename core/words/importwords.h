// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/fault.h"

namespace tradebook::words {

/// A field that a column of a file may be (transfer::importFieldNames), within a sentence.
[[nodiscard]] QString importField(const QString &field);
/// Why a row or a file was not taken, in one sentence.
[[nodiscard]] QString importFault(transfer::Fault fault, const QStringList &data);
/// The sentence of an Error of kind Import.
[[nodiscard]] QString importError(const Error &error);

} // namespace tradebook::words
