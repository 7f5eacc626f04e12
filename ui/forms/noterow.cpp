// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/noterow.h"

#include "core/model/text.h"
#include "core/words/spoken.h"
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

QString quoted(const QString &text)
{
    constexpr qsizetype kMost = 200;
    return words::quoted(brief(text, kMost));
}

/// The book keeps a text without the gaps around it.
bool isSame(const QString &left, const QString &right)
{
    return trimmedName(left) == trimmedName(right);
}

} // namespace

NoteRow::NoteRow(const Note &note, const Figures &figures, bool isReadOnly, QWidget *parent)
    : QWidget(parent)
    , m_note(note)
    , m_isReadOnly(isReadOnly)
    , m_body(new QLabel(brief(note.body, kMostShown), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
    , m_below(newBelow())
{
    const QString when = note.at.isValid() ? figures.instant(note.at) : tr("Note");
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
    line->setSpacing(12);
    line->addWidget(head, 1);
    line->addWidget(m_edit);
    line->addWidget(m_delete);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_body);
    column->addWidget(m_below);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        edit();
        m_input->target()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (m_input)
            stop();
        Q_EMIT deleted();
    });
}

QWidget *NoteRow::newBelow()
{
    auto *below = new QWidget(this);
    m_reason = new QLabel(below);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setMinimumWidth(1);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"notice"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_keepMine = new QPushButton(tr("Keep Mine"), below);
    m_takeTheirs = new QPushButton(tr("Take Theirs"), below);
    m_keepMine->setToolTip(tr("Save what you typed over what somebody else has saved"));
    m_takeTheirs->setToolTip(tr("Show what somebody else has saved; what you typed is dropped"));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (auto *button : {m_keepMine, m_takeTheirs}) {
        button->setAutoDefault(false);
        choice->addWidget(button);
    }
    choice->addStretch(1);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_reason);
    column->addLayout(choice);
    below->hide();
    connect(m_keepMine, &QPushButton::clicked, this, &NoteRow::keepMine);
    connect(m_takeTheirs, &QPushButton::clicked, this, &NoteRow::takeTheirs);
    return below;
}

void NoteRow::follow(const Note &note)
{
    m_note = note;
    m_body->setText(brief(note.body, kMostShown));
    m_isLost = false;
    m_delete->setVisible(!m_isReadOnly);
    if (!m_input)
        return;
    const QString text = m_input->text();
    if (isSame(note.body, m_base)) {
        if (m_hasConflict || m_takeTheirs->isVisibleTo(this))
            clearReason();
    } else if (isSame(text, m_base)) {
        m_base = note.body;
        m_input->setText(note.body);
    } else if (isSame(text, note.body)) {
        m_base = note.body;
        clearReason();
    } else {
        showConflict();
    }
}

void NoteRow::lose()
{
    if (!m_input)
        return;
    m_isLost = true;
    m_delete->hide();
    say(tr("Meanwhile this note has been deleted. You typed %1.").arg(quoted(m_input->text())), true);
}

std::optional<NoteRow::Unsaved> NoteRow::unsaved() const
{
    if (!m_input || m_input->text().trimmed().isEmpty() || (isSame(m_input->text(), m_base) && !m_isLost))
        return std::nullopt;
    return Unsaved{m_input->text(), m_base};
}

QString NoteRow::reason() const
{
    return m_reason->text();
}

void NoteRow::say(const QString &reason, bool isChoice)
{
    m_reason->setText(reason);
    m_keepMine->setVisible(isChoice);
    m_takeTheirs->setVisible(isChoice);
    m_below->show();
    m_input->target()->setAccessibleDescription(reason);
}

void NoteRow::showConflict()
{
    m_hasConflict = true;
    // One call of arg(): either text may hold a "%2".
    say(tr("Meanwhile this has become %1. You typed %2.").arg(quoted(m_note.body), quoted(m_input->text())), true);
}

void NoteRow::clearReason()
{
    m_hasConflict = false;
    m_isLost = false;
    m_below->hide();
    m_reason->clear();
    if (m_input)
        m_input->target()->setAccessibleDescription({});
}

void NoteRow::edit()
{
    if (m_input)
        return;
    m_base = m_note.body;
    m_input = new LinesInput(this);
    m_input->setText(m_note.body);
    m_input->target()->setAccessibleName(tr("Note"));
    m_input->target()->installEventFilter(this);
    connect(m_input, &FieldInput::edited, this, &NoteRow::edited);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_below), m_input);
    m_body->hide();
    m_edit->hide();
    m_input->show();
}

void NoteRow::resume(const Unsaved &unsaved)
{
    edit();
    m_input->setText(unsaved.text);
    m_base = unsaved.was;
    if (isSame(unsaved.text, m_note.body))
        stop(); // the book has it
    else if (isSame(m_note.body, m_base))
        say(tr("Typed before and not saved yet; press Enter in it to save it."), false);
    else
        showConflict();
}

void NoteRow::refused(const Unsaved &unsaved)
{
    if (m_note.body == unsaved.text)
        m_note.body = unsaved.was;
    if (m_input && m_base == unsaved.text)
        m_base = unsaved.was;
    if (!m_input)
        resume(unsaved);
}

void NoteRow::stop()
{
    if (!m_input)
        return;
    clearReason();
    m_input->target()->removeEventFilter(this);
    m_input->hide();
    m_input->deleteLater();
    m_input = nullptr;
    m_body->setText(brief(m_note.body, kMostShown));
    m_body->show();
    m_edit->setVisible(!m_isReadOnly);
}

void NoteRow::finish()
{
    if (!m_input || hasConflict())
        return;
    // An emptied note is no deleted one: Delete is for that.
    const auto typed = unsaved();
    if (typed)
        m_note.body = typed->text; // until the book says otherwise
    stop();
    if (typed)
        Q_EMIT changed(typed->text, typed->was);
}

void NoteRow::keepMine()
{
    if (m_isLost) {
        Q_EMIT keptMine(m_input->text());
        return;
    }
    m_base = m_note.body;
    m_hasConflict = false;
    finish();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void NoteRow::takeTheirs()
{
    const bool wasLost = m_isLost;
    stop();
    Q_EMIT edited();
    if (wasLost)
        Q_EMIT tookTheirs();
    else
        m_edit->setFocus(Qt::OtherFocusReason);
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
                isEscape ? takeTheirs() : finish();
                if (!m_input)
                    m_edit->setFocus(Qt::OtherFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradebook::ui
