// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/notes.h"
#include "ui/openbook.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tradebook::ui {

class LinesInput;
class NoteRow;

/// The notes of one record, newest first, with an input to add one; each can be changed and deleted in its place. Reads and follows its
/// record on its own; what is typed and not added yet is kept as a draft of that record ("note/users/12"). A form adds it, calls
/// setBook() and showRecord(), and passes failed() on. UI thread.
class NotesList : public QWidget {
    Q_OBJECT
public:
    explicit NotesList(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// `title` is what the record is called in the names of actions.
    void showRecord(const std::optional<RecordRef> &record, const QString &title);
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_draftTimer.isActive(); }

Q_SIGNALS:
    void failed(const tradebook::Error &error);
    /// There are other widgets now, or in another order.
    void rearranged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void take(const QList<Note> &notes);
    void showRows();
    void add();
    void keepDraft();
    /// Saves what is being changed in a row and keeps what is being typed, before another record is shown.
    void leave();
    void change(NoteId id, const QString &body);
    void remove(NoteId id);
    void write(const QString &verb, std::function<Result<void>(db::Connection &)> edit, std::function<void(const Result<void> &)> then);
    [[nodiscard]] QString draftName() const;

    OpenBook m_book;
    std::optional<RecordRef> m_record;
    QString m_title;
    QList<Note> m_notes;
    QList<NoteRow *> m_rows;
    bool m_showsAll = false;
    bool m_isFirst = false; ///< nothing of this record is shown yet
    bool m_hasDraft = false;
    int m_pending = 0;
    LinesInput *m_input;
    QPushButton *m_add;
    QVBoxLayout *m_list;
    QPushButton *m_more;
    QTimer m_draftTimer;
};

} // namespace tradebook::ui
