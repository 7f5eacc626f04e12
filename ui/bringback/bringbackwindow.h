// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bringback/bringbackdesk.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tradebook::ui {

class BringBackModel;
class BringBackPane;
class BringBackTable;
class EmptyState;
class MessageBar;
class TextTable;

/// Chooses single records of a backup, shows each beside the one of the book, and brings them back as one step that can be undone. Never
/// in the way of the main window; deletes itself when closed. UI thread.
class BringBackWindow : public QDialog {
    Q_OBJECT
public:
    /// when: names the backup within sentences. staged: where it is staged already. keys: where it is encrypted.
    BringBackWindow(const OpenBook &book, const QString &source, const QString &when, const std::optional<restore::Staged> &staged,
        QWidget *parent, const backup::Keyring &keys = {});

    /// Nothing is being read or written; for screenshots and tests.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// Undo in the message bar.
    void undoAsked();

private:
    enum class Doing { Nothing, Staging, Listing, Bringing };

    void build();
    [[nodiscard]] QWidget *buildHead(const QString &when);
    [[nodiscard]] QWidget *buildChoice();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildFoot();
    void connectParts();
    [[nodiscard]] RecordKind kind() const;
    void setDoing(Doing doing);
    void showDoing();
    void ask();
    void askMore();
    void takeRows(const restore::DifferencesRequest &request, const restore::Differences &page);
    void takeCurrent();
    void takeRecord(const restore::RecordDifference &difference);
    void takeChanges(const Changes &changes);
    void chooseAll();
    void bringBack();
    void takeBrought(const restore::BroughtBack &brought);
    void takeFailure(const Error &error);
    void showRefused(const restore::BroughtBack &brought);
    void showChosen();
    void showCounts();

    const OpenBook m_book;
    BringBackDesk *m_desk;
    BringBackModel *m_model;
    MessageBar *m_messages;
    TextTable *m_refused;
    QComboBox *m_kind;
    QLineEdit *m_search;
    QLabel *m_counts;
    BringBackTable *m_table;
    EmptyState *m_empty = nullptr;
    BringBackPane *m_pane;
    QLabel *m_busy;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_bring;
    QTimer m_searchTimer;
    QTimer m_changeTimer;
    QTimer m_busyTimer;
    Doing m_doing = Doing::Nothing;
    qint64 m_missing = 0;
    qint64 m_changed = 0;
    qint64 m_shownId = 0; ///< in the pane; 0: none
    bool m_isListed = false;
    bool m_isFirst = true; ///< the list that comes next takes the keyboard
    bool m_choosesAll = false; ///< as soon as all of them are here
    bool m_offersUndo = false;
    bool m_isCommitted = false; ///< the book holds what is being brought back
};

} // namespace tradebook::ui
