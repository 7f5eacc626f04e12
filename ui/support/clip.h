// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/pastedtable.h"

class QMimeData;

namespace tradebook::ui {

/// What another program has put on the clipboard, as far as it may hold a table. UI thread.
[[nodiscard]] transfer::Clip clipOf(const QMimeData *data);
/// More than one cell: a paste of it into an input for one text means rows.
[[nodiscard]] bool hasSeveralCells(const QMimeData *data);

} // namespace tradebook::ui
