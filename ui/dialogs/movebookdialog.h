// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/moving.h"
#include "core/book/place.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

/// Asks to which folder of this computer a book is brought that lies where it is not safe, or cannot be written. Deletes itself when
/// closed.
class MoveBookDialog : public QDialog {
    Q_OBJECT
public:
    MoveBookDialog(const QString &bookPath, book::OldBook old, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &folder);

private:
    void chooseFolder();
    void look();
    [[nodiscard]] QString folder() const;
    void finish();

    const QString m_bookPath;
    QLineEdit *m_folder;
    QLabel *m_hint;
    QPushButton *m_move;
    int m_looks = 0;
};

} // namespace tradebook::ui
