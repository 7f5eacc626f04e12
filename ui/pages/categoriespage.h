// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QTimer>

class QLineEdit;

namespace tradebook::ui {

class CategoryDetails;
class CategoryTree;

/// The tree of categories with what stands below each, rolled up.
class CategoriesPage : public Page {
    Q_OBJECT
public:
    explicit CategoriesPage(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    void focusFilter() override;
    void focusList() override;
    [[nodiscard]] QAbstractItemView *listView() const override;
    [[nodiscard]] RecordKind kind() const override { return RecordKind::Category; }
    [[nodiscard]] std::optional<RecordRef> record() const override;
    void showRecord(qint64 id) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] CategoryTree *tree() const { return m_tree; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void beginIfShown();
    void takeCurrent();

    OpenBook m_book;
    bool m_hasBegun = false;
    bool m_hasLoaded = false;
    CategoryTree *m_tree;
    CategoryDetails *m_details;
    QLineEdit *m_filter;
    QTimer m_filterTimer;
};

} // namespace tradebook::ui
