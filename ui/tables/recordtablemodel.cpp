// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recordtablemodel.h"

#include "ui/help/purposes.h"
#include "ui/support/brieftext.h"
#include "ui/tables/columntitles.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRefreshDelay{150};

QString newChannel()
{
    static std::atomic<int> s_last = 0;
    return u"list-%1"_s.arg(++s_last);
}

/// Tables with a row for each of the list's, under the same id, that some of its cells come from.
QStringList companionsOf(list::Kind kind)
{
    switch (kind) {
    case list::Kind::Users:
        return {u"customer_sales"_s};
    case list::Kind::Products:
        return {u"stock"_s, u"product_sales"_s};
    case list::Kind::Orders:
    case list::Kind::OrderItems:
    case list::Kind::Addresses:
    case list::Kind::Categories:
        break;
    }
    return {};
}

/// Tables of which one row may show in many of the list's: a customer's name, a category's.
QStringList sharedBy(list::Kind kind)
{
    switch (kind) {
    case list::Kind::Orders:
    case list::Kind::Addresses:
        return {u"users"_s};
    case list::Kind::OrderItems:
        return {u"orders"_s};
    case list::Kind::Products:
        return {u"categories"_s};
    case list::Kind::Categories:
        return {u"categories"_s, u"products"_s};
    case list::Kind::Users:
        break;
    }
    return {};
}

bool isNumber(list::CellType type)
{
    return type == list::CellType::Integer || type == list::CellType::Money || type == list::CellType::Percent;
}

} // namespace

RecordTableModel::RecordTableModel(list::Kind kind, QObject *parent)
    : RecordTableModel(kind, Sizes(), parent)
{
}

RecordTableModel::RecordTableModel(list::Kind kind, Sizes sizes, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_sizes(sizes)
    , m_channel(newChannel())
    , m_ids(std::make_shared<const RowIds>())
    , m_cache(sizes.page * sizes.cachedPages)
{
    m_request.kind = kind;
    const auto &all = list::columns(kind);
    for (int column = 0; column < all.size(); ++column) {
        if (all.at(column).shownAtFirst) {
            m_nameColumn = column;
            break;
        }
    }
    m_windowTimer.setSingleShot(true);
    connect(&m_windowTimer, &QTimer::timeout, this, &RecordTableModel::askWindow);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &RecordTableModel::refresh);
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &RecordTableModel::askRest);
}

void RecordTableModel::setBook(std::shared_ptr<Store> store, const Figures &figures)
{
    if (m_store)
        disconnect(m_store.get(), nullptr, this, nullptr);
    m_store = std::move(store);
    m_figures = figures;
    ++m_generation;
    m_complete = false;
    m_hasFailed = false;
    m_windowInFlight = false;
    m_totals = {};
    m_hasTotals = false;
    m_refreshTimer.stop();
    m_restTimer.stop();
    m_wantedPages.clear();
    m_pending.clear();
    beginResetModel();
    m_ids = std::make_shared<const RowIds>();
    m_cache.clear();
    m_cache.makeAllStale();
    endResetModel();
    if (m_store)
        connect(m_store.get(), &Store::changed, this, &RecordTableModel::take);
}

void RecordTableModel::setRequest(list::Request request)
{
    request.kind = m_kind;
    const bool isResorted = request.sorts != m_request.sorts;
    m_request = std::move(request);
    ++m_generation;
    m_complete = false;
    m_hasTotals = false;
    if (isResorted) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        Q_EMIT sortsChanged();
    }
    ask();
}

void RecordTableModel::notePainted()
{
    if (m_restTimer.isActive())
        m_restTimer.start(0);
}

void RecordTableModel::take(const Changes &changes)
{
    const auto own = changes.tables.value(list::tableOf(m_kind));
    // What could not be answered may be answerable by now: the record that a condition names has come, say.
    if (m_hasFailed || changes.external || own.all || !own.inserted.isEmpty() || !own.removed.isEmpty()) {
        m_refreshTimer.start();
        return;
    }
    auto changed = own.updated;
    bool isShared = false;
    for (const auto &table : companionsOf(m_kind)) {
        const auto rows = changes.tables.value(table);
        changed |= rows.updated;
        isShared = isShared || rows.all;
    }
    for (const auto &table : sharedBy(m_kind))
        isShared = isShared || changes.tables.contains(table);
    if (!isShared && changed.isEmpty())
        return;
    // Only rows that somebody looks at are asked for again, in their place.
    if (isShared)
        m_cache.makeAllStale();
    else
        m_cache.makeStale(changed);
    if (m_ids->size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (m_store)
        askTotals();
}

const list::Column &RecordTableModel::columnAt(int column) const
{
    return list::columns(m_kind).at(column);
}

std::optional<qint64> RecordTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return (*m_ids)[row];
}

std::optional<int> RecordTableModel::rowOf(qint64 id) const
{
    const auto row = m_ids->find(id);
    return row < 0 ? std::nullopt : std::optional(static_cast<int>(row));
}

QList<int> RecordTableModel::rowsOf(const QList<qint64> &ids) const
{
    QList<int> rows;
    if (ids.size() == 1) {
        if (const auto row = rowOf(ids.first()))
            rows.append(*row);
        return rows;
    }
    IdSet wanted;
    for (const auto id : ids)
        wanted.insert(id);
    for (qsizetype row = 0; row < m_ids->size() && rows.size() < ids.size(); ++row) {
        if (wanted.contains((*m_ids)[row]))
            rows.append(static_cast<int>(row));
    }
    return rows;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(list::columns(m_kind).size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == TypeRole)
        return static_cast<int>(columnAt(index.column()).type);
    if (role == Qt::TextAlignmentRole) {
        const auto side = isNumber(columnAt(index.column()).type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    const qint64 id = (*m_ids)[index.row()];
    if (role == IdRole)
        return id;
    if (role != Qt::DisplayRole && role != RawRole && role != StateRole && role != Qt::ToolTipRole && role != QuietRole)
        return {};
    const auto *entry = m_cache.find(id);
    if (!entry || !m_cache.isFresh(*entry))
        want(index.row());
    return cell(entry, index.column(), role);
}

QVariant RecordTableModel::cell(const RowCache::Entry *entry, int column, int role) const
{
    const auto state = !entry ? RowState::InFlight : entry->isDeleted ? RowState::Deleted : RowState::Loaded;
    if (role == StateRole)
        return static_cast<int>(state);
    if (role == QuietRole)
        return state != RowState::Loaded || entry->row.cells.value(column).isNull();
    if (state != RowState::Loaded) {
        if (column != m_nameColumn || role != Qt::DisplayRole)
            return {};
        return state == RowState::Deleted ? tr("deleted") : u"…"_s;
    }
    QVariant raw = entry->row.cells.value(column);
    if (const auto pending = m_pending.constFind({entry->row.id, column}); pending != m_pending.cend()) {
        if (!pending->writtenAt || entry->stamp < *pending->writtenAt)
            raw = pending->raw;
    }
    if (role == RawRole)
        return raw;
    return brief(cellText(m_figures, m_kind, columnAt(column), raw));
}

void RecordTableModel::setEditableFields(const QStringList &fields)
{
    m_editableColumns.clear();
    for (const auto &field : fields) {
        if (const auto column = list::columnOf(m_kind, field))
            m_editableColumns.insert(*column);
    }
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    const auto id = idAt(index.row());
    if (!id || !m_editableColumns.contains(index.column()))
        return flags;
    const auto *entry = m_cache.find(*id);
    if (entry && !entry->isDeleted)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void RecordTableModel::setPending(qint64 id, int column, const QVariant &raw)
{
    m_pending.insert({id, column}, {raw, std::nullopt});
    showCell(id, column);
}

void RecordTableModel::settlePending(qint64 id, int column, bool isWritten)
{
    const auto pending = m_pending.find({id, column});
    if (pending == m_pending.end())
        return;
    if (isWritten)
        pending->writtenAt = m_cache.stamp();
    else
        m_pending.erase(pending);
    showCell(id, column);
}

void RecordTableModel::showCell(qint64 id, int column)
{
    if (const auto row = rowOf(id))
        Q_EMIT dataChanged(index(*row, column), index(*row, column));
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return columnTitle(m_kind, columnAt(section).field);
    if (role == Qt::WhatsThisRole)
        return purposes::ofColumn(m_kind, columnAt(section).field);
    if (role == Qt::AccessibleDescriptionRole)
        return sortText(section);
    if (role == Qt::TextAlignmentRole) {
        const auto side = isNumber(columnAt(section).type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    return {};
}

QString RecordTableModel::sortText(int column) const
{
    const auto all = sorts();
    const auto found = std::find_if(all.cbegin(), all.cend(), [column](const list::Sort &sort) { return sort.column == column; });
    if (found == all.cend())
        return {};
    const QString way = found->descending ? tr("sorted descending") : tr("sorted ascending");
    if (all.size() == 1)
        return way;
    return tr("%1, %2 of %3").arg(way, m_figures.integer(found - all.cbegin() + 1), m_figures.integer(all.size()));
}

QList<list::Sort> RecordTableModel::sorts() const
{
    return m_request.sorts.isEmpty() ? QList<list::Sort>{list::ownSort(m_kind)} : m_request.sorts;
}

void RecordTableModel::setSorts(const QList<list::Sort> &sorts)
{
    if (m_request.sorts == sorts)
        return;
    auto request = m_request;
    request.sorts = sorts;
    setRequest(request);
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        setSorts({{column, order == Qt::DescendingOrder}});
}

} // namespace tradebook::ui
