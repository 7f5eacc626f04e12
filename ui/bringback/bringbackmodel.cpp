// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbackmodel.h"

#include "core/model/orderstatus.h"
#include "core/words/words.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/columntitles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// What a record of a kind may refer to stands before it.
constexpr std::array kOrder{RecordKind::Category, RecordKind::Product, RecordKind::User, RecordKind::Order};

list::CellType typeOf(int column)
{
    switch (column) {
    case BringBackModel::StatusColumn:
        return list::CellType::Status;
    case BringBackModel::AmountColumn:
        return list::CellType::Money;
    default:
        return list::CellType::Text;
    }
}

} // namespace

QString calledBack(const restore::Difference &row)
{
    constexpr qsizetype kMost = 80;
    if (row.name.isEmpty())
        return brief(row.code, kMost);
    return row.code.isEmpty() ? brief(row.name, kMost) : u"%1 (%2)"_s.arg(brief(row.name, kMost), brief(row.code, kMost));
}

BringBackModel::BringBackModel(const Figures &figures, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figures(figures)
{
}

void BringBackModel::setKind(RecordKind kind)
{
    beginResetModel();
    m_kind = kind;
    m_rows.clear();
    m_hasMore = false;
    m_isFetching = false;
    endResetModel();
}

void BringBackModel::setRows(const restore::Differences &page)
{
    beginResetModel();
    m_rows = page.rows;
    m_hasMore = page.hasMore;
    m_isFetching = false;
    endResetModel();
}

void BringBackModel::append(const restore::Differences &page)
{
    m_hasMore = page.hasMore;
    m_isFetching = false;
    if (page.rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
    m_rows.append(page.rows);
    endInsertRows();
}

QList<BringBackModel::Chosen> BringBackModel::chosen() const
{
    QList<Chosen> all;
    for (const auto kind : kOrder) {
        const auto ofKind = m_chosen.value(kind);
        auto ids = ofKind.keys();
        std::sort(ids.begin(), ids.end());
        for (const qint64 id : std::as_const(ids))
            all.append({{kind, id}, ofKind.value(id)});
    }
    return all;
}

int BringBackModel::chosenCount() const
{
    qsizetype count = 0;
    for (const auto &ofKind : m_chosen)
        count += ofKind.size();
    return static_cast<int>(count);
}

void BringBackModel::setChosen(int row, bool isChosen)
{
    const auto &record = m_rows.at(row);
    if (isChosen)
        m_chosen[m_kind].insert(record.record.id, calledBack(record));
    else
        m_chosen[m_kind].remove(record.record.id);
    Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void BringBackModel::chooseAll()
{
    for (const auto &row : std::as_const(m_rows))
        m_chosen[m_kind].insert(row.record.id, calledBack(row));
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void BringBackModel::chooseNone()
{
    m_chosen.clear();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void BringBackModel::forget(const QList<RecordRef> &records)
{
    for (const auto &record : records)
        m_chosen[record.kind].remove(record.id);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

int BringBackModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BringBackModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BringBackModel::text(const restore::Difference &row, int column) const
{
    switch (column) {
    case StateColumn:
        return row.state == restore::RecordState::Missing ? tr("Missing") : tr("Different");
    case CodeColumn:
        return row.code;
    case NameColumn:
        return row.name.isEmpty() && m_kind == RecordKind::Order ? walkInName() : row.name;
    case WithinColumn:
        return m_kind == RecordKind::Order ? m_figures.date(QDate::fromString(row.date, Qt::ISODate)) : row.within;
    case StatusColumn: {
        const auto status = orderStatusFrom(row.status);
        return status ? words::statusName(*status) : row.status;
    }
    case AmountColumn:
        return row.amount ? m_figures.amount(Money{*row.amount}) : QString();
    case ChangedColumn:
        return m_figures.instant(QDateTime::fromString(row.changedInBackup, Qt::ISODateWithMs));
    default:
        return {};
    }
}

QVariant BringBackModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows.at(index.row());
    const auto type = typeOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return brief(text(row, index.column()));
    case Qt::ToolTipRole:
        return index.column() == StateColumn
            ? (row.state == restore::RecordState::Missing ? tr("It is not in the book any more") : tr("It was changed in the book since"))
            : brief(text(row, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == StateColumn)
            return static_cast<int>(m_chosen.value(m_kind).contains(row.record.id) ? Qt::Checked : Qt::Unchecked);
        return {};
    case RawRole:
        return type == list::CellType::Status ? QVariant(row.status) : QVariant(text(row, index.column()));
    case IdRole:
        return row.record.id;
    case TypeRole:
        return static_cast<int>(type);
    case Qt::TextAlignmentRole:
        return static_cast<int>((type == list::CellType::Money ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool BringBackModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != StateColumn)
        return false;
    setChosen(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags BringBackModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == StateColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant BringBackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == AmountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const bool isOrder = m_kind == RecordKind::Order;
    switch (section) {
    case StateColumn:
        return tr("State");
    case CodeColumn:
        return isOrder                      ? tr("Number")
            : m_kind == RecordKind::Product ? tr("SKU")
            : m_kind == RecordKind::User    ? tr("Email or code")
                                            : tr("Code");
    case NameColumn:
        return isOrder ? tr("Customer") : tr("Name");
    case WithinColumn:
        return isOrder ? tr("Date") : m_kind == RecordKind::Category ? tr("Parent") : tr("Category");
    case StatusColumn:
        return tr("Status");
    case AmountColumn:
        return isOrder ? tr("Total") : tr("Price");
    case ChangedColumn:
        return tr("Last change");
    default:
        return {};
    }
}

bool BringBackModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void BringBackModel::fetchMore(const QModelIndex &)
{
    m_isFetching = true;
    Q_EMIT moreAsked();
}

} // namespace tradebook::ui
