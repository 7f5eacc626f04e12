// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tradebook::ui {

/// What the window shows while no book is open: begin a book, open one, or try the sample shop.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Reads the recent books again.
    void reload();
    /// While a book is being opened or made nothing else can be begun.
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void newBookAsked();
    void openBookAsked();
    void sampleAsked();
    void restoreAsked();
    void importAsked();
    void recentChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildColumn();
    void open(int row);

    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_sample;
    QPushButton *m_restore;
    QPushButton *m_import;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace tradebook::ui
