// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/categories.h"
#include "ui/openbook.h"

#include <QKeySequence>
#include <QObject>

#include <optional>

class QAction;
class QKeyEvent;

namespace tradebook::ui {

class CategoryTree;

/// What one may do to the tree of categories: rename, drag, new, move by keyboard, cut and paste, delete. Makes the tree's actions and
/// its context menu and writes what they ask for; the tree reads itself again. UI thread.
class CategoryEditing : public QObject {
    Q_OBJECT
public:
    explicit CategoryEditing(CategoryTree *tree, QWidget *page);

    void setBook(const OpenBook &book);
    /// In the order of the context menu.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

    /// A category beside the current one, then below it, then at the top; its name is typed in the tree.
    void newSibling();
    void newChild();
    void newRoot();
    void duplicate();
    /// At once where it holds nothing; else asks where its contents go.
    void remove();
    void askParent();
    /// Nothing of it is on its way to the book.
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

    QAction *newChildAction;
    QAction *newRootAction;
    QAction *renameAction;
    QAction *moveUpAction;
    QAction *moveDownAction;
    QAction *moveInAction;
    QAction *moveOutAction;
    QAction *cutAction;
    QAction *pasteAction;
    QAction *moveToAction;
    QAction *deleteAction;

Q_SIGNALS:
    void failed(const tradebook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Node {
        CategoryId id;
        std::optional<CategoryId> parent;
        QString name;
        int row = 0;
    };
    QAction *newAction(const QString &text, const QString &tip, const QList<QKeySequence> &keys, void (CategoryEditing::*run)());
    [[nodiscard]] QAction *actionFor(const QKeyEvent &event) const;
    [[nodiscard]] std::optional<Node> current() const;
    [[nodiscard]] std::optional<Node> siblingOf(const Node &node, int step) const;
    void enable();

    void rename();
    void moveUp();
    void moveDown();
    void moveIn();
    void moveOut();
    void cut();
    void paste();
    /// Makes `m_shown` current, where the tree holds it by now.
    void showWanted();
    void showMade(const Result<CategoryId> &made);
    void create(const Category &category);
    void writeName(CategoryId id, const QString &before, const QString &after);
    void place(CategoryId id, const repo::categories::Place &place);
    void askContents(const Node &node, const repo::categories::Held &held);
    void writeRemoval(CategoryId id, const QString &name, const repo::categories::Contents &contents);
    /// Runs the edit; `done` gets its value. Failures are told.
    template<class Edit, class Done>
    void write(const Action &action, Edit edit, Done done);

    CategoryTree *m_tree;
    QWidget *m_page;
    OpenBook m_book;
    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_keys;
    std::optional<CategoryId> m_cut;
    std::optional<CategoryId> m_shown; ///< to be made current when the tree has been read again
    bool m_isNamed = true; ///< false: `m_shown` is new and gets its name then
    int m_pending = 0;
};

} // namespace tradebook::ui
