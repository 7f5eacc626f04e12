// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/category.h"
#include "core/repo/categories.h"
#include "ui/pages/detailspane.h"

namespace tradebook::ui {

class Breadcrumb;
class Facts;

/// One category: where it stands, what it holds.
class CategoryDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit CategoryDetails(QWidget *parent = nullptr);

Q_SIGNALS:
    /// A person wants to see this one, of those above.
    void categoryChosen(tradebook::CategoryId id);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        Category category;
        QList<repo::categories::Step> path; ///< from the root to itself
        bool hasTwin = false; ///< a sibling has the same name
        qsizetype below = 0; ///< categories below it, at any depth
        list::Totals products; ///< of the whole branch
    };
    void show(const Record &record);

    Breadcrumb *m_path;
    QLabel *m_title;
    QLabel *m_twin;
    Facts *m_facts;
    QLabel *m_description;
};

} // namespace tradebook::ui
