// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/repo/categories.h"
#include "ui/support/figures.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace tradebook::ui {

/// One category as the tree shows it.
struct TreeNode {
    CategoryId id;
    std::optional<CategoryId> parentId;
    QString name;
    QString code;
    qint64 ownProducts = 0; ///< that stand right here
    qint64 products = 0; ///< here and below
    Money stockValue = {}; ///< here and below, at cost
    Money revenue = {}; ///< here and below
};

/// The tree of categories, laid out once for a view that asks only for what is unfolded: two flat vectors and no object per node, so
/// that 100,000 nodes cost what their names cost. Immutable; built on a worker thread, read in the UI thread.
class CategoryForest {
public:
    /// Nodes in the order siblings shall stand. One whose parent is missing, or that stands in a circle, becomes a root.
    explicit CategoryForest(std::vector<TreeNode> nodes);
    CategoryForest() = default;

    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] const TreeNode &node(int at) const { return m_nodes[static_cast<std::size_t>(at)]; }
    /// -1 is above the roots.
    [[nodiscard]] int parentOf(int at) const { return m_parents[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int childCount(int at) const;
    [[nodiscard]] int childAt(int at, int row) const;
    /// Its place among its siblings.
    [[nodiscard]] int rowOf(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    [[nodiscard]] std::optional<int> find(CategoryId id) const;
    /// From the root to the node.
    [[nodiscard]] QStringList pathOf(CategoryId id) const;
    /// Whether the category may stand below `parent` (absent: as a root): not below itself.
    [[nodiscard]] bool canStandBelow(CategoryId id, std::optional<CategoryId> parent) const;

private:
    void breakCircles();
    void layOut();

    std::vector<TreeNode> m_nodes;
    std::vector<int> m_parents;
    std::vector<int> m_rows;
    std::vector<int> m_children; ///< of all nodes, one after the other; the roots first
    std::vector<int> m_firstChild; ///< where the children of node at - 1 begin in m_children
    QHash<qint64, int> m_byId;
};

/// The model of the trees: Categories, Category tree with "All products" and "No category" around it, and the tree of a picker, which
/// offers none before all others. An editable one asks to be renamed and dragged; whoever listens writes, and the tree is read again.
/// UI thread.
class CategoryTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Frame { Plain, ProductFilter, Picker };
    enum class Special { None, AllProducts, NoCategory };
    enum Column { NameColumn, ProductsColumn, StockValueColumn, RevenueColumn };
    // Internal ids of indexes: the category's id plus 2, below it the two special rows. So an index outlives every edit that does not
    // change the row.
    static constexpr quintptr kAllProducts = 0;
    static constexpr quintptr kNoCategory = 1;
    static constexpr quintptr kFirstNode = 2;

    explicit CategoryTreeModel(Frame frame, QObject *parent = nullptr);

    /// Another tree: views forget what was unfolded.
    void setForest(std::shared_ptr<const CategoryForest> forest, const Figures &figures);
    /// The same tree after an edit: what views know of its nodes (unfolded, selected, being renamed) goes with them.
    void update(std::shared_ptr<const CategoryForest> forest);
    void setEditable(bool editable);
    /// What the first row of a picker is called.
    void setNoneText(const QString &text);
    /// Shows the former name again: renaming was refused.
    void dropRename(CategoryId id);
    void setProductCounts(qint64 all, qint64 withoutCategory);
    /// No number of products in the tree is longer.
    [[nodiscard]] QString largestCount() const;
    [[nodiscard]] const CategoryForest &forest() const { return *m_forest; }
    [[nodiscard]] QModelIndex indexOf(CategoryId id) const;
    [[nodiscard]] QModelIndex indexOf(Special special) const;
    [[nodiscard]] std::optional<CategoryId> categoryAt(const QModelIndex &index) const;
    [[nodiscard]] Special specialAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void renameAsked(tradebook::CategoryId id, const QString &before, const QString &after);
    void placeAsked(tradebook::CategoryId id, const tradebook::repo::categories::Place &place);

private:
    [[nodiscard]] static QString purposeOf(int column);
    struct Drop {
        CategoryId id;
        repo::categories::Place place;
    };
    [[nodiscard]] std::optional<Drop> dropOf(const QMimeData *data, int row, const QModelIndex &parent) const;
    /// Rows before and behind the categories at the top.
    [[nodiscard]] int before() const { return m_frame == Frame::Plain ? 0 : 1; }
    [[nodiscard]] int behind() const { return m_frame == Frame::ProductFilter ? 1 : 0; }
    /// -1 for a special row, and for a category that has gone.
    [[nodiscard]] int nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexAt(int row, int column, int node) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString specialText(Special special, bool isName) const;

    const Frame m_frame;
    std::shared_ptr<const CategoryForest> m_forest;
    Figures m_figures;
    qint64 m_allProducts = 0;
    qint64 m_withoutCategory = 0;
    bool m_isEditable = false;
    QString m_noneText;
    QHash<qint64, QString> m_renames; ///< on their way to the book
};

} // namespace tradebook::ui
