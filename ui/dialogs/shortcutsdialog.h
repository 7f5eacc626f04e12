// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/shortcuts.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace tradebook::ui {

/// Every key by its group, to be searched and copied. Deletes itself when closed.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QList<Shortcut> &shortcuts, QWidget *parent);

    /// What is listed now, a line each with tabs between.
    [[nodiscard]] QString listed() const;

private:
    void build();
    void fill();
    void filter();

    const QList<Shortcut> m_shortcuts;
    QLineEdit *m_search;
    QTableWidget *m_table;
    QLabel *m_none;
};

} // namespace tradebook::ui
