// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/notes.h"
#include "ui/support/figures.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class LinesInput;

/// One note: when it was written, its text, and Edit and Delete. While it is edited the text is an input that is saved when it is left;
/// Escape brings the old text back. A text that somebody else changes or deletes meanwhile is saved only when the person says so. UI
/// thread.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    /// What is typed, and the text it began with.
    struct Unsaved {
        QString text;
        QString was;
    };
    NoteRow(const Note &note, const Figures &figures, bool isReadOnly, QWidget *parent = nullptr);

    /// The note as the book has it now; an unsaved text stays, and tells when the one below it is another one.
    void follow(const Note &note);
    /// The note is deleted; what is typed stays.
    void lose();
    [[nodiscard]] const Note &note() const { return m_note; }
    [[nodiscard]] bool isEditing() const { return m_input != nullptr; }
    [[nodiscard]] bool hasConflict() const { return m_hasConflict || m_isLost; }
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] std::optional<Unsaved> unsaved() const;
    [[nodiscard]] QString reason() const;
    /// Saves what was typed, if anything was and nobody else has changed the note.
    void finish();
    /// Shows the note again; what was typed is gone.
    void stop();
    /// It was typed before and is not saved: it stays in the input.
    void resume(const Unsaved &unsaved);
    /// The save of changed() has failed; newer typing stays.
    void refused(const Unsaved &unsaved);

Q_SIGNALS:
    /// The person types.
    void edited();
    void changed(const QString &body, const QString &was);
    void deleted();
    /// Of a note that is deleted: the text is to be a note again, or not.
    void keptMine(const QString &body);
    void tookTheirs();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *newBelow();
    void edit();
    void say(const QString &reason, bool isChoice);
    void showConflict();
    void clearReason();
    void keepMine();
    void takeTheirs();

    Note m_note;
    QString m_base; ///< what the typing began with
    bool m_hasConflict = false;
    bool m_isLost = false;
    const bool m_isReadOnly;
    QLabel *m_body;
    QPushButton *m_edit;
    QPushButton *m_delete;
    QLabel *m_reason = nullptr;
    QPushButton *m_keepMine = nullptr;
    QPushButton *m_takeTheirs = nullptr;
    QWidget *m_below;
    LinesInput *m_input = nullptr;
};

} // namespace tradebook::ui
