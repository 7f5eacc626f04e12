// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/products.h"
#include "ui/pages/listpage.h"

#include <functional>

namespace tradebook::ui {

class CategoryTree;
class ProductForm;

/// Products, with the category tree at the left that narrows the list to a branch.
class ProductsPage : public ListPage {
    Q_OBJECT
public:
    explicit ProductsPage(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    [[nodiscard]] CategoryTree *tree() const { return m_tree; }
    [[nodiscard]] ProductForm *form();
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] Can can() const override;
    /// In the branch that is shown.
    void newRecord() override;
    void duplicateRecord() override;
    /// Those that orders hold stay; the message offers to deactivate them.
    void deleteSelected() override;
    void paste() override;

protected:
    [[nodiscard]] DetailsPane *newDetails(QWidget *parent) override;
    void narrow(list::Request &request) const override;
    void narrowTo(const list::Request &request) override;
    [[nodiscard]] bool isNarrowed() const override;
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;
    void follow() override;
    void widen() override;

private:
    void takeBranch();
    void showBranch();
    void selectWanted();
    void removeThese(const repo::products::Removable &products);
    void sayOrdered(const QList<repo::products::Named> &ordered, bool hasDeleted);
    void deactivate(const QList<repo::products::Named> &products);
    /// One edit of these products, told when it fails.
    void write(const QString &kind, const QList<repo::products::Named> &products, std::function<Result<void>(db::Connection &)> edit,
        std::function<void()> then = {});

    ProductForm *m_form = nullptr; ///< once the details are built; see form()
    int m_writing = 0;
    CategoryTree *m_tree;
    /// What a saved view narrows by, until the tree has been read and stands there.
    struct Wanted {
        std::optional<CategoryId> branch;
        bool withoutCategory = false;
    };
    std::optional<Wanted> m_wanted;
    bool m_isSelecting = false;
};

} // namespace tradebook::ui
