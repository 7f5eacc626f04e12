// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/newbook.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

/// Asks what a new book must know: its name, its currency and where its file shall lie. Deletes itself when closed.
class NewBookDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewBookDialog(QWidget *parent);
    void suggestName(const QString &name);

Q_SIGNALS:
    void chosen(const QString &path, const tradebook::book::NewBook &facts);

private:
    void chooseFolder();
    void validate();
    void lookAtFolder();
    [[nodiscard]] QString path() const;
    void finish();

    QLineEdit *m_name;
    QComboBox *m_currency;
    QCheckBox *m_includeTax;
    QLineEdit *m_folder;
    QLabel *m_hint;
    QLabel *m_warning; ///< of a folder in which books should not lie
    int m_looks = 0;
    QPushButton *m_create;
};

} // namespace tradebook::ui
