// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"
#include "ui/tables/categorytree.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

// How CategoryTree is drawn and how wide it is.
namespace tradebook::ui {

void CategoryTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height() - 1);
    if (m_frame == CategoryTreeModel::Frame::Plain)
        painter->fillRect(QRect(0, row.bottom() + 1, row.width(), 1), Theme::line(palette()));
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0))
        drawFocusBar(painter, row, palette(), layoutDirection());
}

QSize CategoryTree::sizeHint() const
{
    return {fontMetrics().height() * 13, 200};
}

void CategoryTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void CategoryTree::measure()
{
    setIndentation(fontMetrics().height());
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    header()->setMinimumSectionSize(24);
    constexpr int kAround = 20; // of a figure, as its delegate draws it
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const bool isPlain = m_frame == CategoryTreeModel::Frame::Plain;
        // Beside the list of products the names need the room: as much as the largest number there is.
        const QString products = isPlain ? u"0,000,000"_s : m_model->largestCount();
        const QString widest = column == CategoryTreeModel::ProductsColumn ? products : u"£000,000,000.00"_s;
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        const int title
            = isPlain ? static_cast<PlainHeader *>(header())->titleWidth(m_model->headerData(column, Qt::Horizontal).toString()) : 0;
        header()->resizeSection(column, qMax(title, static_cast<int>(tabularWidth(font(), widest)) + kAround));
    }
    stretchNames();
}

void CategoryTree::stretchNames()
{
    // The names get the room that the figures leave, and enough to be read where there is none: then the tree scrolls sideways.
    constexpr int kLeastLines = 8;
    const int least = m_frame == CategoryTreeModel::Frame::Plain ? fontMetrics().height() * kLeastLines : 0;
    const int others = header()->length() - header()->sectionSize(0);
    header()->resizeSection(0, qMax(least, viewport()->width() - others));
}

void CategoryTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    stretchNames();
}

} // namespace tradebook::ui
