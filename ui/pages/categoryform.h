// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/repo/categories.h"
#include "ui/forms/recordform.h"

namespace tradebook::ui {

class Breadcrumb;
class CategoryInput;
class Facts;
class NotesList;

/// One category: where it stands, its fields, what it holds, notes. New ones are made in the tree. UI thread.
class CategoryForm : public RecordForm {
    Q_OBJECT
public:
    explicit CategoryForm(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void showRecord(std::optional<qint64> id) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] CategoryInput *parentInput() const { return m_parent; }

Q_SIGNALS:
    /// A person wants to see this one, of those above.
    void categoryChosen(tradebook::CategoryId id);

protected:
    void ask(qint64 id) override;

private:
    /// What is shown besides the fields.
    struct Record {
        Category category;
        QList<repo::categories::Step> path; ///< from the root to itself
        bool hasTwin = false; ///< a sibling has the same name
        qsizetype below = 0; ///< categories below it, at any depth
        list::Totals products; ///< of the whole branch
    };
    static Result<Record> recordOf(db::Connection &connection, CategoryId id);
    void display(const Record &record);

    Breadcrumb *m_path;
    QLabel *m_title;
    QWidget *m_twin;
    CategoryInput *m_parent;
    Facts *m_holds;
    NotesList *m_notes;
};

} // namespace tradebook::ui
