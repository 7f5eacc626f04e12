// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/notes.h"
#include "ui/openbook.h"

#include <QHash>
#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tradebook::ui {

class LinesInput;
class NoteRow;

/// The notes of one record, newest first, with an input to add one; each can be changed and deleted in its place. Reads and follows its
/// record on its own; what is typed and not added or not saved yet is kept as a draft of that record ("note/users/12"). A form adds it,
/// calls setBook() and showRecord(), and passes failed() on. UI thread.
class NotesList : public QWidget {
    Q_OBJECT
public:
    explicit NotesList(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// `title` is what the record is called in the names of actions.
    void showRecord(const std::optional<RecordRef> &record, const QString &title);
    /// What is typed is gone for good, here and in what is under way.
    void dropTyped();
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_draftTimer.isActive(); }

Q_SIGNALS:
    void failed(const tradebook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void take(const QList<Note> &notes);
    void showRows();
    NoteRow *newRow(const Note &note);
    [[nodiscard]] NoteRow *rowOf(NoteId id) const;
    void removeRow(NoteRow *row);
    /// Texts of notes that were typed before and not saved.
    void showKept(const QJsonObject &edits);
    void add();
    void keepDraft();
    /// Saves what is being changed in a row and keeps what is being typed, before another record is shown.
    void leave();
    [[nodiscard]] QJsonObject unsaved() const;
    void change(NoteId id, const QString &body, const QString &was);
    /// True: the row says why.
    bool takeRefusal(const QString &draft, NoteId id, const QJsonObject &edit, const Error &error);
    void addAgain(NoteRow *row, const QString &body);
    void remove(NoteId id);
    /// then() answers whether it has told of a failure itself.
    void write(const QString &verb, std::function<Result<void>(db::Connection &)> edit, std::function<bool(const Result<void> &)> then);
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
    int m_saving = 0; ///< changed notes on their way
    quint64 m_asked = 0;
    quint64 m_drops = 0;
    QHash<QString, QJsonObject> m_refused; ///< by the name of the draft: edits that were refused after their record was left
    LinesInput *m_input;
    QPushButton *m_add;
    QVBoxLayout *m_list;
    QPushButton *m_more;
    QTimer m_draftTimer;
};

} // namespace tradebook::ui
