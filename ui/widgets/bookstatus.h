// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace tradebook::ui {

/// The status bar: which book, what the page shows, what goes on in the background, and how the book's check ended.
class BookStatus : public QStatusBar {
    Q_OBJECT
public:
    enum class Check { None, Running, Good, Bad };

    explicit BookStatus(QWidget *parent = nullptr);

    void setBook(const QString &name, const QString &path, bool isReadOnly);
    void setPageText(const QString &text);
    /// Shown when it still goes on after half a second; empty: nothing goes on.
    void setWork(const QString &what);
    void setCheck(Check check);
    /// "Saved", for a few seconds.
    void saySaved();

private:
    QLabel *m_book;
    QLabel *m_readOnly;
    QLabel *m_page;
    QLabel *m_saved;
    QLabel *m_work;
    QProgressBar *m_progress;
    QLabel *m_check;
    QTimer m_workTimer;
    QTimer m_savedTimer;
};

} // namespace tradebook::ui
