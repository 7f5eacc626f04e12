// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

namespace tradebook::ui {

class CategoryTree;

/// Products, with the category tree at the left that narrows the list to a branch.
class ProductsPage : public ListPage {
    Q_OBJECT
public:
    explicit ProductsPage(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    [[nodiscard]] CategoryTree *tree() const { return m_tree; }
    [[nodiscard]] bool isSettled() const override;

protected:
    void narrow(list::Request &request) const override;
    [[nodiscard]] bool isNarrowed() const override;
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;
    void begin() override;
    void widen() override;

private:
    void takeBranch();

    CategoryTree *m_tree;
};

} // namespace tradebook::ui
