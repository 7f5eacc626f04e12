// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"
#include "ui/tables/categorytreemodel.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace tradebook::ui {

/// The tree of categories: reads itself off the UI thread, again when products or categories change, and keeps what is unfolded and
/// selected by id. UI thread.
class CategoryTree : public QTreeView {
    Q_OBJECT
public:
    using Special = CategoryTreeModel::Special;

    /// `name` is what a screen reader calls the tree.
    CategoryTree(CategoryTreeModel::Frame frame, const QString &name, QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// Reads the tree; nothing is read before the first call.
    void reload();
    /// Only categories whose name contains the text, and those above them; empty shows all.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_filter; }

    [[nodiscard]] CategoryTreeModel *categories() const { return m_model; }
    [[nodiscard]] const CategoryForest &forest() const { return *m_whole; }
    [[nodiscard]] std::optional<CategoryId> currentCategory() const;
    [[nodiscard]] Special currentSpecial() const;
    /// Rename in place and drag a branch elsewhere; the model asks, the page writes.
    void setEditable(bool editable);
    void select(CategoryId id);
    void select(Special special);
    /// The first category whose own name or code contains the filter.
    void selectFirstMatch();
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_reloadTimer.isActive(); }

Q_SIGNALS:
    /// Another category is current, by a person or because the former one has gone.
    void currentCategoryChanged();
    /// The tree has been read.
    void loadedAgain();
    /// What is shown is new: read again, or filtered.
    void shownAgain();
    void failed(const tradebook::Error &error);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    struct Loaded {
        std::shared_ptr<const CategoryForest> forest;
        qint64 allProducts = 0;
        qint64 withoutCategory = 0;
    };
    void take(const Loaded &loaded);
    void followMoney();
    void applyFilter();
    void showForest(std::shared_ptr<const CategoryForest> forest);
    [[nodiscard]] QList<CategoryId> neighboursOfCurrent() const;
    void selectFirstOf(const QList<CategoryId> &candidates);
    void rememberUnfolded();
    void unfoldAgain();
    void measure();
    void stretchNames();

    const CategoryTreeModel::Frame m_frame;
    const QString m_channel;
    CategoryTreeModel *m_model;
    OpenBook m_book;
    std::shared_ptr<const CategoryForest> m_whole;
    QString m_filter;
    QString m_shownFilter; ///< with which the shown tree was made
    QSet<qint64> m_unfolded;
    bool m_hasLoaded = false;
    bool m_isMoneyOld = false; ///< stock or sales have changed while the tree was out of sight
    bool m_isChanging = false;
    quint64 m_generation = 0;
    int m_pending = 0;
    QTimer m_reloadTimer;
};

} // namespace tradebook::ui
