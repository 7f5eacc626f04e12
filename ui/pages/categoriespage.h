// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace tradebook::ui {

class CategoryForm;
class CategoryEditing;
class CategoryTree;
class EmptyState;

/// The tree of categories with what stands below each, rolled up: renamed in place, dragged, cut and pasted, added to, deleted.
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
    [[nodiscard]] QString recordName() const override;
    void showRecord(qint64 id) override;
    [[nodiscard]] Can can() const override;
    void newRecord() override;
    void duplicateRecord() override;
    void deleteSelected() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] CategoryTree *tree() const { return m_tree; }
    [[nodiscard]] CategoryEditing *editing() const { return m_editing; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void beginIfShown();
    void takeCurrent();
    /// Does what the action does.
    [[nodiscard]] QPushButton *newButton(QAction *action);
    void showEmptiness();

    OpenBook m_book;
    bool m_hasBegun = false;
    bool m_hasLoaded = false;
    CategoryTree *m_tree;
    CategoryEditing *m_editing;
    CategoryForm *m_details;
    QLineEdit *m_filter;
    EmptyState *m_empty;
    QTimer m_filterTimer;
};

} // namespace tradebook::ui
