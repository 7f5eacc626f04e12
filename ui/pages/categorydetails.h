// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/category.h"
#include "ui/pages/detailspane.h"

namespace tradebook::ui {

class Facts;

/// One category: where it stands, what it holds.
class CategoryDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit CategoryDetails(QWidget *parent = nullptr);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        Category category;
        QStringList path; ///< from the root to itself
        qsizetype below = 0; ///< categories below it, at any depth
        list::Totals products; ///< of the whole branch
    };
    void show(const Record &record);

    QLabel *m_path;
    QLabel *m_title;
    Facts *m_facts;
    QLabel *m_description;
};

} // namespace tradebook::ui
