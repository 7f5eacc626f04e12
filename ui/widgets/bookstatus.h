// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QStatusBar>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace tradebook::ui {

/// Something that goes on in the background, as the status bar shows it.
struct Work {
    QString what; ///< "Backing up…"
    int thousandths = -1; ///< how far it is; negative: nobody knows
    std::function<void()> cancel = {}; ///< empty: it cannot be cancelled
};

/// The status bar: which book, what the page shows, what goes on in the background, how the book's check ended, and how old the last
/// verified backup is.
class BookStatus : public QStatusBar {
    Q_OBJECT
public:
    enum class Check {
        None,
        Running,
        Good,
        Wrong, ///< the file is whole, but not everything in it is as it should be
        Bad,
    };

    explicit BookStatus(QWidget *parent = nullptr);

    void setBook(const QString &name, const QString &path, bool isReadOnly);
    void setPageText(const QString &text);
    /// Shown when it still goes on after half a second; without words: it has ended. Each part of the window has a name of its own here;
    /// of several works the one that began last is shown.
    void setWork(const QString &who, const Work &work);
    void setCheck(Check check);
    /// The words say what the tone says; empty: nothing to say.
    void setBackup(const QString &text, Tone tone, const QString &tip);
    /// "Saved", for a few seconds.
    void saySaved();

Q_SIGNALS:
    /// What is said about the last backup was pressed.
    void backupsAsked();

private:
    struct Doing {
        QString who;
        Work work;
    };
    void showWork();
    void showCheck();

    QLabel *m_book;
    QLabel *m_readOnly;
    QLabel *m_page;
    QLabel *m_saved;
    QLabel *m_work;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_check;
    QToolButton *m_backup;
    QList<Doing> m_doing; ///< what began last is last
    QTimer m_workTimer;
    QTimer m_savedTimer;
};

} // namespace tradebook::ui
