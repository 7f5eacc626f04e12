// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace tradebook::ui {

/// Makes a table of whole rows that are chosen, not edited: no grid, rows of one height, a plain header.
void makePlainList(QTableView *table);

} // namespace tradebook::ui
