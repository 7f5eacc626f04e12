// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace tradebook::ui {

class RecordTable;

/// What can be done with the order of a list by one of its columns: Sort Ascending, Sort Descending, Add to Sort. UI thread.
class SortMenu : public QMenu {
    Q_OBJECT
public:
    SortMenu(RecordTable *table, int column, QWidget *parent = nullptr);

    /// The same commands in another menu; none for no column.
    static void addCommands(QMenu *menu, RecordTable *table, int column);
    /// All columns of a list that are shown, each with a menu of its own: for the keyboard. To be filled anew whenever it opens.
    static void fill(QMenu *menu, RecordTable *table);
};

} // namespace tradebook::ui
