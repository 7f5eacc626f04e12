// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/shownfield.h"

#include <QDialog>
#include <QTimer>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace tradebook::ui {

/// Chooses what is seen of a list: which columns, in which order (dragged, or by the two buttons), how wide. What is chosen is seen at
/// once behind the window. UI thread.
class ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(list::Kind kind, const QString &listName, const QList<ShownField> &shown, QWidget *parent);

    /// Shows another choice, as after a reset.
    void showFields(const QList<ShownField> &shown);

Q_SIGNALS:
    void chosen(const QList<tradebook::ui::ShownField> &fields);
    void resetAsked();

private:
    void moveCurrent(int by);
    void takeCheck(QListWidgetItem *item);
    void takeCurrent();
    void takeWidth(int pixels);
    void tell();
    [[nodiscard]] QList<ShownField> checked() const;

    const list::Kind m_kind;
    QListWidget *m_columns;
    QPushButton *m_up;
    QPushButton *m_down;
    QSpinBox *m_width;
    QTimer m_dropTimer; ///< a drop takes several steps
};

} // namespace tradebook::ui
