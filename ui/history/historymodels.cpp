// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodels.h"

#include "core/list/list.h"
#include "core/words/words.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"

#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// What can never be taken back: see journal::StepState::Dropped.
bool isForGood(const QString &kind)
{
    return kind == "order.invoice"_L1 || kind == "user.anonymise"_L1;
}

} // namespace

StepsModel::StepsModel(const Figures &figures, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figures(figures)
{
}

void StepsModel::setSteps(const QList<journal::Step> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

void StepsModel::append(const QList<journal::Step> &older)
{
    if (older.isEmpty())
        return;
    const int first = static_cast<int>(m_steps.size());
    beginInsertRows({}, first, first + static_cast<int>(older.size()) - 1);
    m_steps.append(older);
    endInsertRows();
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int StepsModel::widestState(const QFontMetrics &metrics)
{
    return qMax(metrics.horizontalAdvance(tr("for good")), metrics.horizontalAdvance(tr("undone")));
}

QString StepsModel::text(const journal::Step &step, int column) const
{
    switch (column) {
    case WhenColumn:
        return m_figures.instant(step.at);
    case WhatColumn:
        return brief(words::actionName(step.action));
    case RowsColumn:
        return m_figures.integer(step.rows);
    case StateColumn:
        if (step.state == journal::StepState::Done)
            return {};
        return isForGood(step.action.kind) ? tr("for good") : tr("undone");
    default:
        return {};
    }
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    const auto &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(step, index.column());
    case IdRole:
        return step.id;
    case TypeRole:
        return static_cast<int>(index.column() == RowsColumn ? list::CellType::Integer : list::CellType::Text);
    case QuietRole:
        return step.state != journal::StepState::Done || index.column() == WhenColumn;
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("What was done");
    case RowsColumn:
        return tr("Rows");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChangesModel::setChanges(const QList<ReadableChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto &change = m_changes.at(index.row());
    switch (index.column()) {
    case RecordColumn:
        return u"%1, %2"_s.arg(brief(change.record), change.what);
    case FieldColumn:
        return brief(change.field);
    case BeforeColumn:
        return brief(change.before);
    case AfterColumn:
        return brief(change.after);
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordColumn:
        return tr("Record");
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace tradebook::ui
