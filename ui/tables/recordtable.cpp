// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recordtable.h"

#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// More selected rows than this are not carried over a sort: finding their new places would take longer than a frame.
constexpr int kKeptRows = 5000;

/// A text as wide as most cells of the column.
QString sample(const RecordTableModel &records, const list::Column &column)
{
    const auto &figures = records.figures();
    switch (column.type) {
    case list::CellType::Integer:
        return figures.integer(10000);
    case list::CellType::Money:
        return figures.money(Money{999900});
    case list::CellType::Percent:
        return figures.percent(1250);
    case list::CellType::Date:
        return figures.date(QDate(2028, 12, 29));
    case list::CellType::Instant:
        return figures.instant(QDateTime(QDate(2028, 12, 29), QTime(20, 50), Qt::UTC));
    case list::CellType::Status:
        return u"Processing__"_s;
    case list::CellType::Boolean:
        return u"Yes"_s;
    case list::CellType::Text:
        break;
    }
    if (column.field == "code"_L1)
        return u"C000000"_s;
    if (column.field == "email"_L1)
        return u"name@shop.org"_s;
    const bool isShort = column.field == "sku"_L1 || column.field == "number"_L1;
    return isShort ? u"ABC-000000"_s : column.field == "phone"_L1 ? u"+00 000 000 00"_s : u"A name of usual length"_s;
}

} // namespace

RecordTable::RecordTable(RecordTableModel *records, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_records(records)
    , m_header(new PlainHeader(this))
{
    setObjectName(name);
    setAccessibleName(name);
    setModel(records);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(m_header);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { takeWidth(column, width); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isStretching)
            Q_EMIT shownFieldsChosen();
    });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordTable::sortBy);
    connect(records, &RecordTableModel::aboutToReorder, this, &RecordTable::keepSelection);
    connect(records, &RecordTableModel::reordered, this, &RecordTable::restoreSelection);
    connect(records, &RecordTableModel::completed, this, &RecordTable::restoreSelection);
    connect(records, &RecordTableModel::reordered, this, &RecordTable::showSort); // a saved view sorts too
    connect(records, &QAbstractItemModel::modelReset, this, [this] {
        measure();
        if (m_isReordering)
            return;
        // Another book: ids of the former mean nothing in it.
        m_kept.reset();
        reportCurrent();
    });
    QStringList first;
    for (const auto &column : list::columns(records->kind())) {
        if (column.shownAtFirst)
            first.append(column.field);
    }
    showFields(first);
    showSort();
}

void RecordTable::setStretchField(const QString &field)
{
    m_stretchField = field;
    measure();
}

void RecordTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void RecordTable::measure()
{
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(font()));
    const auto &all = list::columns(m_records->kind());
    constexpr int kAround = 18;
    m_isStretching = true;
    for (int column = 0; column < all.size(); ++column) {
        const int head = m_header->titleWidth(m_records->headerData(column, Qt::Horizontal).toString());
        const QString widest = sample(*m_records, all.at(column));
        // Figures are drawn with digits of one width, a little more than the text's own.
        const int cells = static_cast<int>(tabularWidth(font(), widest)) + kAround;
        const int chosen = m_chosenWidths.value(all.at(column).field);
        setColumnWidth(column, chosen > 0 ? chosen * fontMetrics().height() / 100 : qMax(head, cells));
    }
    m_isStretching = false;
    stretch();
}

void RecordTable::stretch()
{
    const auto column = list::columnOf(m_records->kind(), m_stretchField);
    if (m_isStretching || !column || m_chosenWidths.contains(m_stretchField))
        return;
    // Not QHeaderView::Stretch: that lets the column shrink to nothing before the list scrolls sideways.
    m_isStretching = true;
    const int others = m_header->length() - (isColumnHidden(*column) ? 0 : columnWidth(*column));
    const int least = fontMetrics().height() * 8;
    setColumnWidth(*column, qMax(least, viewport()->width() - others));
    m_isStretching = false;
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretch();
}

std::optional<qint64> RecordTable::currentId() const
{
    return currentIndex().isValid() ? m_records->idAt(currentIndex().row()) : std::nullopt;
}

qsizetype RecordTable::selectedRows() const
{
    // By ranges: listing the indexes of a million selected rows would freeze the window.
    qsizetype rows = 0;
    for (const auto &range : selectionModel()->selection()) {
        if (range.left() == 0)
            rows += range.height();
    }
    return rows;
}

QList<qint64> RecordTable::selectedIds(qsizetype most) const
{
    QList<std::pair<int, int>> ranges;
    for (const auto &range : selectionModel()->selection()) {
        if (range.left() == 0)
            ranges.append({range.top(), range.bottom()});
    }
    std::sort(ranges.begin(), ranges.end()); // else the first ones were those that were clicked first
    QList<qint64> ids;
    for (const auto &[first, last] : std::as_const(ranges)) {
        for (int row = first; row <= last && ids.size() < most; ++row) {
            if (const auto id = m_records->idAt(row))
                ids.append(*id);
        }
    }
    return ids;
}

void RecordTable::selectId(qint64 id)
{
    m_kept = Kept{id, {id}};
    restoreSelection();
}

void RecordTable::keepSelection()
{
    m_isReordering = true;
    if (m_kept)
        return; // still waiting for its place from the time before
    Kept kept{currentId(), {}};
    for (const auto &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && kept.selected.size() < kKeptRows; ++row) {
            if (const auto id = m_records->idAt(row))
                kept.selected.append(*id);
        }
    }
    if (kept.current || !kept.selected.isEmpty())
        m_kept = kept;
}

void RecordTable::restoreSelection()
{
    m_isReordering = false;
    if (m_kept) {
        const auto currentRow = m_kept->current ? m_records->rowOf(*m_kept->current) : std::nullopt;
        const bool isWholeHere = currentRow && m_kept->selected.size() <= 1;
        if (isWholeHere || m_records->isComplete()) {
            const auto kept = *std::exchange(m_kept, std::nullopt);
            select(m_records->rowsOf(kept.selected), currentRow);
        }
    }
    reportCurrent();
    Q_EMIT selectionCounted();
}

void RecordTable::select(const QList<int> &rows, std::optional<int> currentRow)
{
    const int lastColumn = m_records->columnCount() - 1;
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_records->index(row, 0), m_records->index(row, lastColumn));
    if (currentRow) {
        const auto current = m_records->index(*currentRow, qMax(0, m_header->logicalIndex(0)));
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        scrollTo(current);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RecordTable::reportCurrent()
{
    if (m_isReordering || m_kept)
        return;
    const auto id = currentId();
    if (id == m_reportedId)
        return;
    m_reportedId = id;
    Q_EMIT currentIdChanged();
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_isReordering)
        m_kept.reset(); // the person has moved on
    reportCurrent();
}

void RecordTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCounted();
}

void RecordTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    Q_EMIT rowsLeaving(first, last);
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void RecordTable::sortBy(int section)
{
    const auto &sorts = m_records->request().sorts;
    const auto sort = sorts.isEmpty() ? list::ownSort(m_records->kind()) : sorts.first();
    const bool descending = sort.column == section && !sort.descending;
    m_records->sort(section, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showSort();
}

void RecordTable::showSort()
{
    const auto &sorts = m_records->request().sorts;
    const auto sort = sorts.isEmpty() ? list::ownSort(m_records->kind()) : sorts.first();
    horizontalHeader()->setSortIndicator(sort.column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RecordTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || !m_records->isComplete() || m_records->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::secondaryText(palette()));
    painter.drawText(
        viewport()->rect().adjusted(16, 16, -16, -16), static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_emptyText);
}

void RecordTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace tradebook::ui
