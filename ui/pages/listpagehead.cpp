// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filterchips.h"
#include "ui/filters/listfilter.h"
#include "ui/pages/listcolumns.h"
#include "ui/pages/listpage.h"
#include "ui/tables/sortmenu.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

// The part of ListPage that wires its head: the buttons beside the title, the filter, the head of the list.
namespace tradebook::ui {

void ListPage::connectHead()
{
    m_columnsButton->setAutoDefault(false);
    m_columnsButton->setToolTip(tr("Choose which columns the list has, in which order"));
    connect(m_columnsButton, &QPushButton::clicked, this, &ListPage::chooseColumns);
    m_viewButton->setAutoDefault(false);
    m_viewButton->setToolTip(tr("Keep what the list shows under a name, to show it again later"));
    connect(m_viewButton, &QPushButton::clicked, this, &Page::saveViewAsked);
    connect(m_columns, &ListColumns::chosen, this, &ListPage::showViewTitle);
    connect(m_listFilter, &ListFilter::changed, this, &ListPage::ask);
    addToTitle(m_columnsButton);
    addToTitle(m_viewButton);
    auto *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const int column = header->logicalIndexAt(where);
        SortMenu::addCommands(menu, m_table, column);
        menu->addSeparator();
        m_listFilter->fillMenu(menu, column < 0 ? QString() : m_records->columnAt(column).field);
        m_columns->fillMenu(menu);
        menu->popup(header->viewport()->mapToGlobal(where));
    });
}

void ListPage::sayWhatIsMissing(bool isWhole)
{
    using Choice = EmptyState::Choice;
    auto *empty = m_table->emptyState();
    if (!isWhole) {
        empty->say(m_words.noMatch, tr("Look for less, or take away a filter."),
            {Choice{tr("Show All"), tr("Takes away the filter and whatever else narrows the list"), [this] { showAll(); }}});
    } else if (m_book.isReadOnly()) {
        empty->say(m_words.nothingYet, tr("This book can only be read."));
    } else {
        empty->say(m_words.nothingYet, tr("Begin with the first one, or bring in what another program has."),
            {Choice{m_words.newText, tr("Begins a new, empty record"), [this] { newRecord(); }, true},
                Choice{tr("Import…"), tr("Reads records from a table of text (CSV); you see first what would change"),
                    [this] { Q_EMIT importAsked(); }}});
    }
}

void ListPage::showAll()
{
    setQuickText({});
    m_listFilter->setExpression({});
    widen();
    ask();
}

void ListPage::chooseColumns()
{
    if (can().chooseColumns)
        m_columns->choose();
}

} // namespace tradebook::ui
