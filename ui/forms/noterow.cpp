// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/noterow.h"

#include "ui/forms/fieldinput.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/facts.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A label lays its whole text out at once.
constexpr qsizetype kMostShown = 4000;

} // namespace

NoteRow::NoteRow(const Note &note, const Figures &figures, bool isReadOnly, QWidget *parent)
    : QWidget(parent)
    , m_note(note)
    , m_body(new QLabel(brief(note.body, kMostShown), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
{
    const QString when = figures.instant(note.at);
    auto *head = secondaryLabel(note.author.isEmpty() ? when : u"%1 · %2"_s.arg(when, note.author), this);
    m_body->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setMinimumWidth(1); // a long word is cut, it does not widen the pane
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto *button : {m_edit, m_delete}) {
        button->setProperty("link", true);
        button->setAutoDefault(false);
        button->setVisible(!isReadOnly);
    }
    m_edit->setAccessibleName(tr("Edit the note of %1").arg(when));
    m_delete->setAccessibleName(tr("Delete the note of %1").arg(when));
    m_delete->setToolTip(tr("Delete this note; Undo brings it back"));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(head, 1);
    line->addWidget(m_edit);
    line->addWidget(m_delete);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_body);
    connect(m_edit, &QPushButton::clicked, this, &NoteRow::edit);
    connect(m_delete, &QPushButton::clicked, this, &NoteRow::deleted);
}

void NoteRow::follow(const Note &note)
{
    m_note = note;
    m_body->setText(brief(note.body, kMostShown));
}

void NoteRow::edit()
{
    if (m_input)
        return;
    m_input = new LinesInput(this);
    m_input->setText(m_note.body);
    m_input->target()->setAccessibleName(tr("Note"));
    m_input->target()->installEventFilter(this);
    layout()->addWidget(m_input);
    m_body->hide();
    m_edit->hide();
    m_input->show();
    m_input->target()->setFocus(Qt::OtherFocusReason);
}

void NoteRow::resume(const QString &body)
{
    edit();
    m_input->setText(body);
}

void NoteRow::stop()
{
    m_input->target()->removeEventFilter(this);
    m_input->hide();
    m_input->deleteLater();
    m_input = nullptr;
    m_body->show();
    m_edit->show();
}

void NoteRow::finish()
{
    if (!m_input)
        return;
    const QString body = m_input->text();
    // An emptied note is no deleted one: Delete is for that.
    if (body != m_note.body && !body.trimmed().isEmpty()) {
        m_body->setText(brief(body, kMostShown));
        Q_EMIT changed(body);
    }
    stop();
}

bool NoteRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto why = static_cast<QFocusEvent *>(event)->reason();
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason && why != Qt::MenuBarFocusReason)
            finish();
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEscape = key->key() == Qt::Key_Escape;
        const bool isSave = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier);
        if (isEscape || isSave) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                isEscape ? stop() : finish();
                m_edit->setFocus(Qt::OtherFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradebook::ui
