// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/notes.h"
#include "ui/support/figures.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class LinesInput;

/// One note: when it was written, its text, and Edit and Delete. While it is edited the text is an input that is saved when it is left;
/// Escape brings the old text back. UI thread.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    NoteRow(const Note &note, const Figures &figures, bool isReadOnly, QWidget *parent = nullptr);

    /// Another text of the same note; an input with unsaved text keeps it.
    void follow(const Note &note);
    [[nodiscard]] const Note &note() const { return m_note; }
    [[nodiscard]] bool isEditing() const { return m_input != nullptr; }
    /// Saves what was typed, if anything was.
    void finish();
    /// It was not saved: the text stays in the input.
    void resume(const QString &body);

Q_SIGNALS:
    void changed(const QString &body);
    void deleted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void edit();
    void stop();

    Note m_note;
    QLabel *m_body;
    QPushButton *m_edit;
    QPushButton *m_delete;
    LinesInput *m_input = nullptr;
};

} // namespace tradebook::ui
