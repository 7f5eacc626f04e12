// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"
#include "ui/tables/categorytreemodel.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// More changed rows than these are told to the view as one change of all.
constexpr qsizetype kFewChanges = 200;

QString mimeType()
{
    return u"application/x-tradebook-category"_s;
}

/// The same nodes at the same places.
bool isAlike(const CategoryForest &one, const CategoryForest &other)
{
    if (one.size() != other.size())
        return false;
    for (int at = 0; at < one.size(); ++at) {
        if (one.node(at).id != other.node(at).id || one.parentOf(at) != other.parentOf(at))
            return false;
    }
    return true;
}

bool looksAlike(const TreeNode &one, const TreeNode &other)
{
    return one.name == other.name && one.code == other.code && one.products == other.products && one.stockValue == other.stockValue
        && one.revenue == other.revenue;
}

} // namespace

void CategoryTreeModel::update(std::shared_ptr<const CategoryForest> forest)
{
    const auto former = m_forest;
    const auto renames = std::exchange(m_renames, {});
    if (isAlike(*former, *forest)) {
        m_forest = forest;
        QList<int> changed;
        for (int at = 0; at < m_forest->size() && changed.size() <= kFewChanges; ++at) {
            if (!looksAlike(former->node(at), m_forest->node(at)) || renames.contains(m_forest->node(at).id.value))
                changed.append(at);
        }
        if (changed.size() <= kFewChanges) {
            for (const int at : std::as_const(changed)) {
                const auto first = indexOf(m_forest->node(at).id);
                Q_EMIT dataChanged(first, first.siblingAtColumn(columnCount() - 1));
            }
            return;
        }
    }
    Q_EMIT layoutAboutToBeChanged();
    // Only what views hold on to (the unfolded, the selected, the one being renamed), and of these only what has another row now: with
    // ten thousand of them unfolded the rest would cost a tenth of a second.
    m_forest = std::move(forest);
    QModelIndexList before;
    QModelIndexList now;
    for (const auto &index : persistentIndexList()) {
        const auto special = specialAt(index);
        const auto first
            = special == Special::None ? indexOf(CategoryId{static_cast<qint64>(index.internalId() - kFirstNode)}) : indexOf(special);
        const auto there = first.isValid() ? first.siblingAtColumn(index.column()) : QModelIndex();
        if (there != index) {
            before.append(index);
            now.append(there);
        }
    }
    changePersistentIndexList(before, now);
    Q_EMIT layoutChanged();
}

void CategoryTreeModel::setEditable(bool editable)
{
    m_isEditable = editable;
}

void CategoryTreeModel::dropRename(CategoryId id)
{
    m_renames.remove(id.value);
    if (const auto index = indexOf(id); index.isValid())
        Q_EMIT dataChanged(index, index.siblingAtColumn(columnCount() - 1));
}

Qt::ItemFlags CategoryTreeModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractItemModel::flags(index);
    if (!m_isEditable)
        return flags;
    flags |= Qt::ItemIsDropEnabled; // between the roots and behind them too
    if (categoryAt(index)) {
        flags |= Qt::ItemIsDragEnabled;
        if (index.column() == NameColumn)
            flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool CategoryTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto id = categoryAt(index);
    if (role != Qt::EditRole || !m_isEditable || !id || index.column() != NameColumn)
        return false;
    const QString before = text(index);
    const QString after = trimmedName(value.toString());
    if (after == before)
        return true;
    if (!after.isEmpty()) {
        m_renames.insert(id->value, after);
        Q_EMIT dataChanged(index, index.siblingAtColumn(columnCount() - 1));
    }
    Q_EMIT renameAsked(*id, before, after);
    return !after.isEmpty();
}

QStringList CategoryTreeModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *CategoryTreeModel::mimeData(const QModelIndexList &indexes) const
{
    const auto id = indexes.isEmpty() ? std::nullopt : categoryAt(indexes.first());
    if (!id)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType(), QByteArray::number(id->value));
    data->setText(m_forest->pathOf(*id).join(u" > "_s));
    return data;
}

Qt::DropActions CategoryTreeModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

std::optional<CategoryTreeModel::Drop> CategoryTreeModel::dropOf(const QMimeData *data, int row, const QModelIndex &parent) const
{
    using Among = repo::categories::Place::Among;
    if (!m_isEditable || !data || !data->hasFormat(mimeType()))
        return std::nullopt;
    const CategoryId id{data->data(mimeType()).toLongLong()};
    const auto below = categoryAt(parent);
    if (!m_forest->find(id) || !m_forest->canStandBelow(id, below))
        return std::nullopt;
    Drop drop{id, {.parent = below}};
    if (row >= 0) {
        const int above = below ? *m_forest->find(*below) : -1;
        drop.place.among = row < m_forest->childCount(above) ? Among::Before : Among::Last;
        if (drop.place.among == Among::Before)
            drop.place.sibling = m_forest->node(m_forest->childAt(above, row)).id;
    }
    return drop;
}

bool CategoryTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int /*column*/, const QModelIndex &parent) const
{
    return action == Qt::MoveAction && dropOf(data, row, parent);
}

bool CategoryTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/, const QModelIndex &parent)
{
    const auto drop = action == Qt::MoveAction ? dropOf(data, row, parent) : std::nullopt;
    if (!drop)
        return false;
    const auto &node = m_forest->node(*m_forest->find(drop->id));
    const bool staysOnParent = row < 0 && node.parentId == drop->place.parent && drop->place.parent;
    if (!staysOnParent && drop->place.sibling != drop->id)
        Q_EMIT placeAsked(drop->id, drop->place);
    return false; // nothing has been inserted here, so the view has nothing to remove: the tree comes again from the book
}

} // namespace tradebook::ui
