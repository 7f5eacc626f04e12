// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recordselection.h"

#include "ui/tables/recordtablemodel.h"

#include <algorithm>

namespace tradebook::ui {
namespace {

/// QItemSelectionModel compares each range with each, and a table looks through all of them for each cell it paints.
constexpr qsizetype kMostRanges = 500;

} // namespace

std::vector<qint64> SelectedRows::toIds(qsizetype most) const
{
    std::vector<qint64> found;
    const auto add = [&](qsizetype row) {
        if (static_cast<qsizetype>(found.size()) < most)
            found.push_back((*ids)[row]);
    };
    if (scattered) {
        for (qsizetype row = 0; row < ids->size(); ++row) {
            if (scattered->contains((*ids)[row]))
                add(row);
        }
        return found;
    }
    for (const auto &[first, last] : ranges) {
        for (qsizetype row = first; row <= std::min<qsizetype>(last, ids->size() - 1) && static_cast<qsizetype>(found.size()) < most; ++row)
            add(row);
    }
    return found;
}

IdSet SelectedRows::toSet() const
{
    if (scattered)
        return *scattered;
    IdSet set;
    for (const auto &[first, last] : ranges) {
        for (qsizetype row = first; row <= std::min<qsizetype>(last, ids->size() - 1); ++row)
            set.insert((*ids)[row]);
    }
    return set;
}

bool SelectedRows::isAll() const
{
    return !scattered && ranges.size() == 1 && ranges.first() == std::pair(0, static_cast<int>(ids->size()) - 1);
}

RecordSelection::RecordSelection(RecordTableModel *records, QObject *parent)
    : QItemSelectionModel(nullptr, parent)
    , m_records(records)
{
    // Connected before the model is taken: Qt's own answer to the same signal moves the current row already.
    connect(records, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (currentIndex().row() >= first && currentIndex().row() <= last)
            Q_EMIT currentRowLeaving();
    });
    setModel(records);
}

qsizetype RecordSelection::rowCount() const
{
    if (m_scattered)
        return m_scatteredRows;
    qsizetype count = 0;
    for (const auto &range : selection()) {
        if (range.left() == 0)
            count += range.height();
    }
    return count;
}

bool RecordSelection::isRowSelected(int row) const
{
    if (!m_scattered)
        return isSelected(m_records->index(row, 0));
    const auto id = m_records->idAt(row);
    return id && m_scattered->contains(*id);
}

SelectedRows RecordSelection::rows() const
{
    SelectedRows rows{m_records->ids(), {}, m_scattered};
    if (m_scattered)
        return rows;
    for (const auto &range : selection()) {
        if (range.isValid() && range.left() == 0)
            rows.ranges.append({range.top(), range.bottom()});
    }
    std::sort(rows.ranges.begin(), rows.ranges.end()); // else the first ones were those that were clicked first
    return rows;
}

void RecordSelection::restore(const SelectedRows &former)
{
    if (!former.scattered && former.ranges.size() == 1 && former.ranges.first().first == former.ranges.first().second) {
        // One row, as nearly always: found without looking at each.
        const auto row = m_records->rowOf((*former.ids)[former.ranges.first().first]);
        clearSelection();
        if (row)
            select(m_records->index(*row, 0), Select | Rows);
        return;
    }
    if (!former.scattered && former.ranges.isEmpty()) {
        clearSelection();
        return;
    }
    const auto ids = m_records->ids();
    if (former.isAll() && ids->hasTheIdsOf(*former.ids)) {
        // All of ten million: no look at each.
        clearSelection();
        select({m_records->index(0, 0), m_records->index(m_records->rowCount() - 1, m_records->columnCount() - 1)}, ClearAndSelect);
        return;
    }
    const auto wanted = former.toSet();
    QList<std::pair<int, int>> ranges;
    qsizetype count = 0;
    for (qsizetype row = 0; row < ids->size(); ++row) {
        if (!wanted.contains((*ids)[row]))
            continue;
        ++count;
        const auto at = static_cast<int>(row);
        if (!ranges.isEmpty() && ranges.last().second == at - 1)
            ranges.last().second = at;
        else if (ranges.size() <= kMostRanges)
            ranges.append({at, at});
    }
    clearSelection();
    if (ranges.size() > kMostRanges) {
        m_scattered = wanted;
        m_scatteredRows = count;
        Q_EMIT scatteredChanged();
        return;
    }
    QItemSelection selection;
    for (const auto &[first, last] : std::as_const(ranges))
        selection.append({m_records->index(first, 0), m_records->index(last, m_records->columnCount() - 1)});
    QItemSelectionModel::select(selection, ClearAndSelect);
}

void RecordSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (!m_scattered || command == NoUpdate) {
        QItemSelectionModel::select(selection, command);
    } else if (command.testFlag(Clear)) {
        m_scattered.reset();
        QItemSelectionModel::select(selection, command);
        Q_EMIT scatteredChanged();
    } else {
        selectAmongScattered(selection, command);
        Q_EMIT scatteredChanged();
    }
}

void RecordSelection::selectAmongScattered(const QItemSelection &selection, SelectionFlags command)
{
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto id = m_records->idAt(row);
            if (!id)
                continue;
            const bool was = m_scattered->contains(*id);
            const bool is = command.testFlag(Toggle) ? !was : command.testFlag(Select) || (was && !command.testFlag(Deselect));
            if (is && !was)
                m_scattered->insert(*id);
            else if (was && !is)
                m_scattered->remove(*id);
            m_scatteredRows += static_cast<int>(is) - static_cast<int>(was);
        }
    }
}

void RecordSelection::clear()
{
    m_scattered.reset();
    QItemSelectionModel::clear();
    Q_EMIT scatteredChanged();
}

void RecordSelection::reset()
{
    m_scattered.reset();
    QItemSelectionModel::reset();
}

} // namespace tradebook::ui
