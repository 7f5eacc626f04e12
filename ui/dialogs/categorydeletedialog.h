// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/categories.h"
#include "ui/openbook.h"

#include <QDialog>

class QPushButton;
class QRadioButton;

namespace tradebook::ui {

class CategoryPicker;

/// Asks where the contents of a category go before it is deleted. Deletes itself when closed; open it with open().
class CategoryDeleteDialog : public QDialog {
    Q_OBJECT
public:
    struct Facts {
        CategoryId id;
        QString name;
        QString parentPath = {}; ///< empty: it is a root
        repo::categories::Held held = {};
    };
    CategoryDeleteDialog(const OpenBook &book, const Facts &facts, QWidget *parent);

Q_SIGNALS:
    void chosen(const tradebook::repo::categories::Contents &contents);

private:
    [[nodiscard]] static QString holds(const Facts &facts);
    void validate();
    void finish();

    QRadioButton *m_toParent;
    QRadioButton *m_toOther;
    QRadioButton *m_nowhere;
    CategoryPicker *m_other;
    QPushButton *m_delete;
};

} // namespace tradebook::ui
