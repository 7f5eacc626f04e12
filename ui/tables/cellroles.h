// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace tradebook::ui {

/// What the models of lists and trees tell CellDelegate besides the text.
enum CellRole {
    RawRole = Qt::UserRole, ///< the cell as core gave it
    IdRole, ///< qint64, the record's
    TypeRole, ///< int(list::CellType)
    StateRole, ///< int(RowState)
    QuietRole, ///< bool: in the secondary colour
};

enum class RowState { Loaded, InFlight, Deleted };

} // namespace tradebook::ui
