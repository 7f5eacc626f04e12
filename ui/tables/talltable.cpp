// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/talltable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

namespace tradebook::ui {
namespace {

/// Rows of the table measured for the width of a column.
constexpr int kMeasuredRows = 100;
/// Ranges of a selection that are painted one by one.
constexpr qsizetype kPaintedRanges = 200;

/// A header of rows that never hears of the rows.
class RowlessHeader : public QHeaderView {
public:
    explicit RowlessHeader(QWidget *parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setSectionResizeMode(Fixed);
        hide();
        // The table asks it for the selection when a row is selected beside others.
        auto *none = new QStandardItemModel(this);
        QHeaderView::setModel(none);
        QHeaderView::setSelectionModel(new QItemSelectionModel(none, this));
    }
    void setModel(QAbstractItemModel *) override { }
    void setSelectionModel(QItemSelectionModel *) override { }
};

} // namespace

TallTable::TallTable(QWidget *parent)
    : QTableView(parent)
{
    setVerticalHeader(new RowlessHeader(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    for (auto *corner : findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->hide();
}

void TallTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    const auto layOut = [this] {
        updateGeometries();
        viewport()->update();
    };
    connect(newModel, &QAbstractItemModel::rowsInserted, this, layOut);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, layOut);
    connect(newModel, &QAbstractItemModel::modelReset, this, layOut);
}

void TallTable::setRowHeight(int height)
{
    if (height == m_rowHeight || height <= 0)
        return;
    const int first = verticalOffset() / m_rowHeight;
    m_rowHeight = height;
    verticalHeader()->setDefaultSectionSize(height);
    updateGeometries();
    verticalScrollBar()->setValue(first * height);
    viewport()->update();
}

int TallTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int TallTable::rowAt(int y) const
{
    const int at = y + verticalOffset();
    const int row = at / m_rowHeight;
    return at >= 0 && row < rows() ? row : -1;
}

int TallTable::rowViewportPosition(int row) const
{
    return row * m_rowHeight - verticalOffset();
}

TallTable::Span TallTable::rowsBetween(int top, int bottom) const
{
    const int offset = verticalOffset();
    return {std::max(0, (top + offset) / m_rowHeight), std::min(rows() - 1, (bottom + offset) / m_rowHeight)};
}

QRect TallTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.parent() != rootIndex() || isColumnHidden(index.column()))
        return {};
    const_cast<TallTable *>(this)->executeDelayedItemsLayout(); // as QTableView does
    return {columnViewportPosition(index.column()), rowViewportPosition(index.row()), columnWidth(index.column()), m_rowHeight};
}

QModelIndex TallTable::indexAt(const QPoint &position) const
{
    const_cast<TallTable *>(this)->executeDelayedItemsLayout();
    const int row = rowAt(position.y());
    const int column = columnAt(position.x());
    return row >= 0 && column >= 0 ? model()->index(row, column) : QModelIndex();
}

bool TallTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

void TallTable::scrollAcross(int column, ScrollHint hint)
{
    const int width = columnWidth(column);
    const int room = viewport()->width();
    const int position = horizontalHeader()->sectionPosition(column);
    const int offset = horizontalOffset();
    if (hint == PositionAtCenter)
        horizontalScrollBar()->setValue(position - (room - width) / 2);
    else if (position < offset || width > room)
        horizontalScrollBar()->setValue(position);
    else if (position + width > offset + room)
        horizontalScrollBar()->setValue(position + width - room);
}

void TallTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.model() != model() || isIndexHidden(index))
        return;
    executeDelayedItemsLayout();
    scrollAcross(index.column(), hint);
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height();
    const int offset = verticalOffset();
    auto *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < offset))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top + m_rowHeight > offset + room))
        bar->setValue(top + m_rowHeight - room);
    else if (hint == PositionAtCenter)
        bar->setValue(top - (room - m_rowHeight) / 2);
    update(index);
}

void TallTable::layOutHeader()
{
    auto *header = horizontalHeader();
    const int height
        = header->isHidden() ? 0 : std::min(header->maximumHeight(), std::max(header->minimumHeight(), header->sizeHint().height()));
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    header->setGeometry(area.left(), area.top() - height, area.width(), height);
    if (header->isHidden())
        QMetaObject::invokeMethod(header, "updateGeometries");
}

void TallTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    // Of several cells it paints what its header of rows finds on the screen, and that header is empty.
    const auto [first, last] = rowsBetween(0, viewport()->height() - 1);
    if (isVisible() && topLeft.row() <= last && bottomRight.row() >= first)
        viewport()->update();
}

void TallTable::updateGeometries()
{
    if (m_isLayingOut)
        return;
    m_isLayingOut = true;
    layOutHeader();
    const int across = horizontalHeader()->length();
    const int down = rows() * m_rowHeight;
    const QSize most = maximumViewportSize();
    const QSize room = most.width() >= across && most.height() >= down ? most : viewport()->size();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(std::max(room.width() / 12, 2));
    horizontalScrollBar()->setRange(0, across - room.width());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(0, std::max(0, down - room.height()));
    m_isLayingOut = false;
    // QTableView's own would set the ranges of the bars by the header of rows, which is empty.
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

QList<int> TallTable::columnsBetween(int left, int right) const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const int x = columnViewportPosition(column);
        if (!isColumnHidden(column) && x <= right && x + columnWidth(column) > left)
            columns.append(column);
    }
    return columns;
}

bool TallTable::isRowSelected(const QModelIndex &index) const
{
    return selectionModel() && selectionModel()->isSelected(index);
}

void TallTable::paintCell(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    if (!model()->flags(index).testFlag(Qt::ItemIsEnabled)) {
        option.state.setFlag(QStyle::State_Enabled, false);
        option.palette.setCurrentColorGroup(QPalette::Disabled);
    }
    if (index == currentIndex() && (hasFocus() || viewport()->hasFocus()))
        option.state |= QStyle::State_HasFocus;
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, painter, this);
    itemDelegateForIndex(index)->paint(painter, option, index);
}

void TallTable::paintEvent(QPaintEvent *event)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QPainter painter(viewport());
    const QRect area = event->rect();
    const auto [first, last] = rowsBetween(area.top(), area.bottom());
    const auto columns = columnsBetween(area.left(), area.right());
    const int outermost = nextColumn(-1, 1);
    for (int row = first; row <= last && !columns.isEmpty(); ++row) {
        option.state.setFlag(QStyle::State_Selected, isRowSelected(model()->index(row, columns.first())));
        for (const int column : columns) {
            option.rect = QRect(columnViewportPosition(column), rowViewportPosition(row), columnWidth(column), m_rowHeight);
            option.viewItemPosition = column == outermost ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
            paintCell(&painter, option, model()->index(row, column));
        }
    }
}

/// The next column that is shown, by places; the column itself, or the first one, where there is none.
int TallTable::nextColumn(int from, int step) const
{
    const auto *header = horizontalHeader();
    for (int visual = (from < 0 ? -1 : header->visualIndex(from)) + step; visual >= 0 && visual < header->count(); visual += step) {
        if (const int column = header->logicalIndex(visual); !isColumnHidden(column))
            return column;
    }
    return std::max(0, from);
}

QModelIndex TallTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    executeDelayedItemsLayout();
    if (rows() == 0 || model()->columnCount() == 0)
        return {};
    const auto current = currentIndex();
    if (!current.isValid())
        return model()->index(0, nextColumn(-1, 1));
    const int page = std::max(1, viewport()->height() / m_rowHeight);
    const int ahead = isRightToLeft() ? -1 : 1;
    int row = current.row();
    int column = current.column();
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    // Rows are selected whole: their beginning and end is nothing that one could see.
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows() - 1;
        break;
    case MoveLeft:
        column = nextColumn(column, -ahead);
        break;
    case MoveRight:
        column = nextColumn(column, ahead);
        break;
    case MovePrevious:
        column = nextColumn(column, -1);
        break;
    case MoveNext:
        column = nextColumn(column, 1);
        break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), column);
}

void TallTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    const auto [first, last] = rowsBetween(area.top(), area.bottom());
    if (!selectionModel() || last < first || area.bottom() + verticalOffset() < 0)
        return;
    selectionModel()->select(QItemSelection(model()->index(first, 0), model()->index(last, model()->columnCount() - 1)), command);
}

void TallTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // For a screen reader QTableView lists every cell of both and takes the first: of a million selected rows, that alone is left.
    const auto firstOf = [](const QItemSelection &selection) {
        QItemSelection first;
        if (!selection.isEmpty() && selection.first().isValid())
            first.append(QItemSelectionRange(selection.first().topLeft()));
        return first;
    };
    QTableView::selectionChanged(firstOf(selected), firstOf(deselected));
    viewport()->update(visualRegionForSelection(selected) + visualRegionForSelection(deselected));
}

QRegion TallTable::visualRegionForSelection(const QItemSelection &selection) const
{
    const QRect area = viewport()->rect();
    if (selection.size() > kPaintedRanges)
        return area;
    const auto [first, last] = rowsBetween(area.top(), area.bottom());
    QRegion region;
    for (const auto &range : selection) {
        const int top = std::max(first, range.top());
        const int bottom = std::min(last, range.bottom());
        if (range.isValid() && top <= bottom)
            region += QRect(area.left(), rowViewportPosition(top), area.width(), (bottom - top + 1) * m_rowHeight);
    }
    return region;
}

int TallTable::sizeHintForRow(int) const
{
    return m_rowHeight;
}

int TallTable::sizeHintForColumn(int column) const
{
    if (!model())
        return -1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto [first, last] = rowsBetween(0, viewport()->height());
    int width = 0;
    for (int row = first; row <= std::min(last, first + kMeasuredRows); ++row) {
        const auto index = model()->index(row, column);
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

} // namespace tradebook::ui
