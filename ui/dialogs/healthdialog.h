// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tradebook::ui {

class Facts;
class HealthDesk;
class TextTable;

/// How the open book and its newest backups were found when they were looked through last, what was found, and the button that looks
/// again. Never in the way of the main window. Deletes itself when closed. UI thread.
class HealthDialog : public QDialog {
    Q_OBJECT
public:
    HealthDialog(HealthDesk *desk, QWidget *parent);

private:
    void build();
    QWidget *buildContent();
    QWidget *buildButtons();
    void showState();
    void showFacts();
    void showFindings();
    void showWhatToDo();

    HealthDesk *m_desk;
    QLabel *m_verdict;
    QLabel *m_when;
    Facts *m_facts;
    QLabel *m_found;
    TextTable *m_findings;
    QProgressBar *m_progress;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_backups;
    QPushButton *m_backUp;
};

} // namespace tradebook::ui
