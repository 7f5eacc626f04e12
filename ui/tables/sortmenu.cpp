// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/sortmenu.h"

#include "ui/tables/recordtable.h"

#include <QHeaderView>

#include <algorithm>

namespace tradebook::ui {

SortMenu::SortMenu(RecordTable *table, int column, QWidget *parent)
    : QMenu(parent)
{
    setTitle(table->records()->headerData(column, Qt::Horizontal).toString().replace(u'&', QStringLiteral("&&")));
    menuAction()->setStatusTip(tr("Sort by this column, or add it to the columns that the list is sorted by"));
    addCommands(this, table, column);
}

void SortMenu::addCommands(QMenu *menu, RecordTable *table, int column)
{
    if (column < 0)
        return;
    auto *records = table->records();
    const auto sorts = records->sorts();
    const auto found = std::find_if(sorts.cbegin(), sorts.cend(), [column](const list::Sort &sort) { return sort.column == column; });
    const bool isAmong = found != sorts.cend();
    for (const bool descending : {false, true}) {
        auto *action = menu->addAction(descending ? tr("Sort &Descending") : tr("Sort &Ascending"), [records, column, descending] {
            records->setSorts({{column, descending}});
        });
        action->setStatusTip(
            descending ? tr("The largest or last by this column first") : tr("The smallest or first by this column first"));
        action->setCheckable(true);
        action->setChecked(isAmong && sorts.size() == 1 && found->descending == descending);
    }
    auto *add = menu->addAction(isAmong ? tr("Reverse &in Sort") : tr("Add &to Sort"), [table, column] { table->addToSort(column); });
    add->setStatusTip(isAmong ? tr("Turns the order by this column round, and leaves the other columns of the sort")
                              : tr("Rows that are equal so far stand by this column"));
}

void SortMenu::fill(QMenu *menu, RecordTable *table)
{
    for (auto *former : menu->findChildren<SortMenu *>(QString(), Qt::FindDirectChildrenOnly))
        former->deleteLater();
    menu->clear();
    if (!table) {
        auto *none = menu->addAction(tr("This page has no columns to choose"));
        none->setStatusTip(none->text());
        none->setEnabled(false);
        return;
    }
    const auto *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !table->isColumnHidden(column))
            menu->addMenu(new SortMenu(table, column, menu));
    }
}

} // namespace tradebook::ui
