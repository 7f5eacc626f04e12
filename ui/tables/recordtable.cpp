// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recordtable.h"

#include "core/words/words.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabulartext.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A text as wide as most cells of the column.
QString longestStatus()
{
    QString longest;
    for (const auto status :
        {OrderStatus::Pending, OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered, OrderStatus::Cancelled}) {
        if (const QString name = words::statusName(status); name.size() > longest.size())
            longest = name;
    }
    return longest;
}

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
        return longestStatus() + u"__"_s; // the chip around it
    case list::CellType::Boolean:
        return u"Yes"_s;
    case list::CellType::Text:
        break;
    }
    if (column.field == "code"_L1)
        return u"C000000"_s;
    if (column.field == "email"_L1)
        return u"name@shop.org"_s;
    if (column.field == "number"_L1)
        return u"00000000"_s;
    return column.field == "sku"_L1 ? u"ABC-000000"_s : column.field == "phone"_L1 ? u"+00 0000 000000"_s : u"A name of usual length"_s;
}

} // namespace

RecordTable::RecordTable(RecordTableModel *records, const QString &name, QWidget *parent)
    : TallTable(parent)
    , m_records(records)
    , m_selection(new RecordSelection(records, this))
    , m_header(new PlainHeader(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(name);
    setAccessibleName(name);
    setWhatsThis(tr("A row for each record. Select rows to change, copy or delete them; double-click or press F2 to change a cell; click "
                    "on the head of a column to sort by it."));
    setModel(records);
    auto *plain = selectionModel();
    setSelectionModel(m_selection);
    delete plain;
    records->expectPainting();
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(m_header);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { takeWidth(column, width); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isStretching)
            Q_EMIT shownFieldsChosen();
    });
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (m_header->clickModifiers().testFlag(Qt::ShiftModifier))
            addToSort(column);
        else
            sortBy(column);
    });
    connect(records, &RecordTableModel::sortsChanged, this, &RecordTable::showSort);
    connect(records, &RecordTableModel::beginningFound, this, [this](int row) {
        makeCurrent(row);
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
    connect(m_selection, &RecordSelection::scatteredChanged, this, [this] {
        viewport()->update();
        Q_EMIT selectionCounted();
    });
    connect(records, &RecordTableModel::aboutToReorder, this, &RecordTable::keepSelection);
    connect(m_selection, &RecordSelection::currentRowLeaving, this, &RecordTable::keepSelection);
    connect(records, &RecordTableModel::reordered, this, &RecordTable::restoreSelection);
    connect(records, &RecordTableModel::completed, this, &RecordTable::restoreSelection);
    connect(records, &RecordTableModel::reordered, this, &RecordTable::showSort); // a saved view sorts too
    connect(records, &RecordTableModel::completed, this, &RecordTable::showEmptiness);
    connect(records, &RecordTableModel::failed, this, &RecordTable::showEmptiness);
    connect(records, &QAbstractItemModel::rowsInserted, this, &RecordTable::showEmptiness);
    connect(records, &QAbstractItemModel::modelReset, this, [this] {
        showEmptiness();
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

void RecordTable::showEmptiness()
{
    if (m_records->rowCount() > 0 || m_records->hasFailed())
        m_empty->setShown(false);
    else if (m_records->isComplete())
        m_empty->setShown(true); // else what is shown stays until the answer is there
}

void RecordTable::measure()
{
    setRowHeight(CellDelegate::rowHeight(font()));
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
    TallTable::resizeEvent(event);
    stretch();
}

void RecordTable::scrollContentsBy(int across, int down)
{
    if (down != 0 && isVisible()) {
        const int last = rowAt(viewport()->height() - 1);
        m_records->lookAt(rowAt(0), last < 0 ? m_records->rowCount() - 1 : last);
    }
    TallTable::scrollContentsBy(across, down);
}

std::optional<qint64> RecordTable::currentId() const
{
    return currentIndex().isValid() ? m_records->idAt(currentIndex().row()) : std::nullopt;
}

qsizetype RecordTable::selectedRows() const
{
    return m_selection->rowCount();
}

SelectedRows RecordTable::selected() const
{
    return m_selection->rows();
}

QList<qint64> RecordTable::selectedIds(qsizetype most) const
{
    const auto ids = m_selection->rows().toIds(most);
    return {ids.begin(), ids.end()};
}

bool RecordTable::isRowSelected(const QModelIndex &index) const
{
    return m_selection->isRowSelected(index.row());
}

QItemSelectionModel::SelectionFlags RecordTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    auto command = TallTable::selectionCommand(index, event);
    if (command.testFlag(QItemSelectionModel::Toggle) && m_selection->isScattered() && index.isValid()) {
        // Qt would ask its own ranges whether the row is selected.
        command.setFlag(QItemSelectionModel::Toggle, false);
        command |= isRowSelected(index) ? QItemSelectionModel::Deselect : QItemSelectionModel::Select;
    }
    return command;
}

void RecordTable::selectId(qint64 id)
{
    m_kept = Kept{id, {std::make_shared<const RowIds>(std::vector{id}), {{0, 0}}, {}}};
    restoreSelection();
}

void RecordTable::keepSelection()
{
    m_isReordering = true;
    if (m_kept)
        return; // still waiting for its place from the time before
    Kept kept{currentId(), m_selection->rows()};
    if (kept.current && m_records->isComplete())
        kept.row = currentIndex().row();
    if (kept.current || m_selection->rowCount() > 0)
        m_kept = kept;
}

void RecordTable::restoreSelection()
{
    m_isReordering = false;
    if (m_kept) {
        const auto currentRow = m_kept->current ? m_records->rowOf(*m_kept->current) : std::nullopt;
        const auto &ranges = m_kept->selected.ranges;
        const bool isOne
            = !m_kept->selected.scattered && (ranges.isEmpty() || (ranges.size() == 1 && ranges.first().first == ranges.first().second));
        if ((currentRow && isOne) || m_records->isComplete()) {
            const auto kept = *std::exchange(m_kept, std::nullopt);
            if (currentRow)
                makeCurrent(*currentRow);
            m_selection->restore(kept.selected);
            if (!currentRow && kept.row && m_records->rowCount() > 0)
                takePlaceOf(*kept.row);
        }
    }
    reportCurrent();
    Q_EMIT selectionCounted();
}

void RecordTable::takePlaceOf(int row)
{
    // What the form shows is marked in the list: a row that stayed selected, else the one that has moved up.
    const auto selected = m_selection->rows().ranges;
    makeCurrent(selected.isEmpty() ? qMin(row, m_records->rowCount() - 1) : selected.first().first);
    if (!isRowSelected(currentIndex()))
        m_selection->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::makeCurrent(int row)
{
    const auto current = m_records->index(row, qMax(0, m_header->logicalIndex(0)));
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    scrollTo(current);
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
    TallTable::currentChanged(current, previous);
    if (current.isValid() && !m_isReordering)
        m_kept.reset(); // the person has moved on
    reportCurrent();
}

void RecordTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    TallTable::selectionChanged(selected, deselected);
    Q_EMIT selectionCounted();
}

void RecordTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    Q_EMIT rowsLeaving(first, last);
    TallTable::rowsAboutToBeRemoved(parent, first, last);
}

void RecordTable::sortBy(int column)
{
    const auto sorts = m_records->sorts();
    const bool descending = sorts.first().column == column && !sorts.first().descending;
    m_records->setSorts({{column, descending}});
}

void RecordTable::addToSort(int column)
{
    auto sorts = m_records->sorts();
    const auto known = std::find_if(sorts.begin(), sorts.end(), [column](const list::Sort &sort) { return sort.column == column; });
    if (known != sorts.end())
        known->descending = !known->descending;
    else
        sorts.append({column, false});
    m_records->setSorts(sorts);
}

void RecordTable::showSort()
{
    QList<PlainHeader::Mark> marks;
    for (const auto &sort : m_records->sorts())
        marks.append({sort.column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    m_header->setMarks(marks);
}

void RecordTable::keyboardSearch(const QString &text)
{
    if (!m_sinceTyped.isValid() || m_sinceTyped.hasExpired(QApplication::keyboardInputInterval()))
        m_typed.clear();
    m_sinceTyped.start();
    m_typed += text;
    if (!m_typed.trimmed().isEmpty())
        m_records->findBeginning(m_typed, currentIndex().isValid() ? std::optional(currentIndex().row()) : std::nullopt);
}

void RecordTable::paintEvent(QPaintEvent *event)
{
    TallTable::paintEvent(event);
    m_records->notePainted();
}

void RecordTable::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    if (!hadCurrent && !m_records->isComplete()) {
        // Qt would make the first row current: while the list is read, whoever fills it is still to say which one is.
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call): what lies between is what makes it current
        viewport()->update();
        return;
    }
    TallTable::focusInEvent(event);
    if (!hadCurrent && currentIndex().isValid() && selectedRows() == 0) // Qt leaves it unmarked
        m_selection->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::changeEvent(QEvent *event)
{
    TallTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace tradebook::ui
