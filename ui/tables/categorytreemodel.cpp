// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/categorytreemodel.h"

#include "core/list/list.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
int CategoryTreeModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() < kFirstNode)
        return -1;
    return m_forest->find(CategoryId{static_cast<qint64>(index.internalId() - kFirstNode)}).value_or(-1);
}

QModelIndex CategoryTreeModel::indexAt(int row, int column, int node) const
{
    return createIndex(row, column, static_cast<quintptr>(m_forest->node(node).id.value) + kFirstNode);
}

CategoryTreeModel::CategoryTreeModel(Frame frame, QObject *parent)
    : QAbstractItemModel(parent)
    , m_frame(frame)
    , m_forest(std::make_shared<const CategoryForest>())
{
}

void CategoryTreeModel::setForest(std::shared_ptr<const CategoryForest> forest, const Figures &figures)
{
    beginResetModel();
    m_forest = std::move(forest);
    m_figures = figures;
    m_renames.clear();
    endResetModel();
}

void CategoryTreeModel::setNoneText(const QString &text)
{
    m_noneText = text;
    if (m_frame == Frame::Picker)
        Q_EMIT dataChanged(indexOf(Special::NoCategory), indexOf(Special::NoCategory));
}

void CategoryTreeModel::setProductCounts(qint64 all, qint64 withoutCategory)
{
    m_allProducts = all;
    m_withoutCategory = withoutCategory;
    if (m_frame == Frame::ProductFilter) {
        for (const auto special : {Special::AllProducts, Special::NoCategory})
            Q_EMIT dataChanged(indexOf(special), indexOf(special).siblingAtColumn(1));
    }
}

QModelIndex CategoryTreeModel::indexOf(CategoryId id) const
{
    const auto at = m_forest->find(id);
    if (!at)
        return {};
    const int offset = m_forest->parentOf(*at) < 0 ? before() : 0;
    return indexAt(m_forest->rowOf(*at) + offset, 0, *at);
}

QModelIndex CategoryTreeModel::indexOf(Special special) const
{
    if (m_frame == Frame::Plain || special == Special::None || (m_frame == Frame::Picker && special == Special::AllProducts))
        return {};
    if (special == Special::AllProducts)
        return createIndex(0, 0, kAllProducts);
    return createIndex(m_frame == Frame::Picker ? 0 : rowCount() - 1, 0, kNoCategory);
}

std::optional<CategoryId> CategoryTreeModel::categoryAt(const QModelIndex &index) const
{
    const int at = nodeOf(index);
    return at < 0 ? std::nullopt : std::optional(m_forest->node(at).id);
}

CategoryTreeModel::Special CategoryTreeModel::specialAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() >= kFirstNode)
        return Special::None;
    return index.internalId() == kAllProducts ? Special::AllProducts : Special::NoCategory;
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (parent.isValid())
        return indexAt(row, column, m_forest->childAt(nodeOf(parent), row));
    if (before() > 0 && row == 0)
        return createIndex(row, column, m_frame == Frame::Picker ? kNoCategory : kAllProducts);
    if (m_frame == Frame::ProductFilter && row == rowCount() - 1)
        return createIndex(row, column, kNoCategory);
    return indexAt(row, column, m_forest->childAt(-1, row - before()));
}

QModelIndex CategoryTreeModel::parent(const QModelIndex &child) const
{
    const int at = nodeOf(child);
    const int above = at < 0 ? -1 : m_forest->parentOf(at);
    if (above < 0)
        return {};
    const int offset = m_forest->parentOf(above) < 0 ? before() : 0;
    return indexAt(m_forest->rowOf(above) + offset, 0, above);
}

int CategoryTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return m_forest->childCount(-1) + before() + behind();
    const int at = nodeOf(parent);
    return at < 0 ? 0 : m_forest->childCount(at);
}

int CategoryTreeModel::columnCount(const QModelIndex &) const
{
    switch (m_frame) {
    case Frame::Plain:
        return RevenueColumn + 1;
    case Frame::ProductFilter:
        return ProductsColumn + 1;
    case Frame::Picker:
        break;
    }
    return NameColumn + 1;
}

QVariant CategoryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return brief(text(index));
    case RawRole:
        return text(index);
    case Qt::EditRole:
        return isName ? QVariant(text(index)) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case TypeRole:
        return static_cast<int>(isName ? list::CellType::Text : list::CellType::Integer);
    case QuietRole:
        return m_frame == Frame::ProductFilter && !isName;
    case IdRole: {
        const auto id = categoryAt(index);
        return id ? QVariant(id->value) : QVariant();
    }
    case Qt::ToolTipRole: {
        const auto id = categoryAt(index);
        return id ? QVariant(brief(m_forest->pathOf(*id).join(u" › "_s))) : QVariant();
    }
    default:
        return {};
    }
}

QString CategoryTreeModel::largestCount() const
{
    qint64 largest = std::max(m_allProducts, m_withoutCategory);
    for (int row = 0; m_forest && row < m_forest->childCount(-1); ++row) // each root counts all below it
        largest = std::max(largest, m_forest->node(m_forest->childAt(-1, row)).products);
    return m_figures.integer(largest);
}

QString CategoryTreeModel::text(const QModelIndex &index) const
{
    if (const auto special = specialAt(index); special != Special::None)
        return specialText(special, index.column() == NameColumn);
    const int at = nodeOf(index);
    if (at < 0)
        return {}; // it has gone since
    const auto &node = m_forest->node(at);
    switch (index.column()) {
    case ProductsColumn:
        return m_figures.integer(node.products);
    case StockValueColumn:
        return m_figures.money(node.stockValue);
    case RevenueColumn:
        return m_figures.money(node.revenue);
    default:
        return m_renames.value(node.id.value, node.name);
    }
}

QString CategoryTreeModel::specialText(Special special, bool isName) const
{
    if (special == Special::AllProducts)
        return isName ? tr("All products") : m_figures.integer(m_allProducts);
    if (!m_noneText.isEmpty() && isName)
        return m_noneText;
    return isName ? tr("No category") : m_figures.integer(m_withoutCategory);
}

QString CategoryTreeModel::purposeOf(int column)
{
    switch (column) {
    case NameColumn:
        return tr("What the category is called. What is below it stands indented.");
    case ProductsColumn:
        return tr("How many products stand in the category and all below it.");
    case StockValueColumn:
        return tr("What the pieces on hand in the category and all below it have cost.");
    case RevenueColumn:
        return tr("What the products in the category and all below it were sold for, less returns.");
    default:
        return {};
    }
}

QVariant CategoryTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::WhatsThisRole)
        return purposeOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ProductsColumn:
        return tr("Products");
    case StockValueColumn:
        return tr("Stock value");
    case RevenueColumn:
        return tr("Sales");
    default:
        return {};
    }
}

} // namespace tradebook::ui
