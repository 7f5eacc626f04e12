// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "core/words/spoken.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/fieldtext.h"
#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/support/readername.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString quoted(const QString &text)
{
    constexpr qsizetype kMost = 60;
    return text.isEmpty() ? FieldEditor::tr("empty") : words::quoted(brief(text, kMost));
}

QString notSavedYet()
{
    return FieldEditor::tr("Typed before and not saved yet; press Enter to save it.");
}

} // namespace

FieldEditor::FieldEditor(const edit::Field &field, const QString &label, FieldInput *input, QWidget *parent)
    : QObject(parent)
    , m_field(field)
    , m_label(secondaryLabel(label, parent))
    , m_input(input)
    , m_below(new QWidget(parent))
    , m_icon(new QLabel(m_below))
    , m_reason(new QLabel(m_below))
    , m_keepMine(new QPushButton(tr("Keep Mine"), m_below))
    , m_takeTheirs(new QPushButton(tr("Take Theirs"), m_below))
    , m_chain(std::make_shared<QVariant>())
{
    m_label->setWordWrap(false);
    m_label->setBuddy(m_input->target());
    nameForReaders(m_input->target(), label);
    m_input->setObjectName(field.name);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setMinimumWidth(1); // a long word is cut, it does not widen the pane
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_keepMine->setToolTip(tr("Save what you typed over what somebody else has saved"));
    m_takeTheirs->setToolTip(tr("Show what somebody else has saved; what you typed is dropped"));
    for (auto *button : {m_keepMine, m_takeTheirs})
        button->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_reason, 1);
    auto *choices = new QWidget(m_below);
    auto *choice = new FlowLayout(choices); // below each other where the words are long: the pane stays as wide as it is
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    choice->addWidget(m_keepMine);
    choice->addWidget(m_takeTheirs);
    auto *column = new QVBoxLayout(m_below);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(choices);
    clearReason();

    m_input->target()->installEventFilter(this);
    connect(m_input, &FieldInput::edited, this, &FieldEditor::edited);
    connect(m_input, &FieldInput::chosen, this, &FieldEditor::edited);
    connect(m_input, &FieldInput::chosen, this, &FieldEditor::settled);
    connect(m_input, &FieldInput::refused, this, [this](const QString &why) { say(Tone::Notice, why); });
    connect(m_keepMine, &QPushButton::clicked, this, &FieldEditor::keepMine);
    connect(m_takeTheirs, &QPushButton::clicked, this, &FieldEditor::takeTheirs);
}

void FieldEditor::setSaved(const QVariant &value)
{
    m_saved = value;
    m_chain = std::make_shared<QVariant>(value);
    m_theirs.reset();
    m_isOlder = false;
}

void FieldEditor::showValue(const QVariant &value)
{
    setSaved(value);
    m_input->setText(fieldtext::textOf(m_field, value, m_figures));
    m_savedText = m_input->text(); // as the input itself writes it
    clearReason();
}

void FieldEditor::followValue(const QVariant &value)
{
    if (!isDirty()) {
        if (!isSavedValue(value) || !reason().isEmpty())
            showValue(value);
        else
            setSaved(value);
        return;
    }
    if (isSavedValue(value)) {
        if (m_theirs && *m_theirs != value)
            m_isOlder ? showConflict(value) : endConflict();
        return;
    }
    if (const auto mine = this->value(); mine && *mine == value) {
        showValue(value); // both mean the same
        return;
    }
    showConflict(value);
}

void FieldEditor::showConflict(const QVariant &value)
{
    const QString theirs = fieldtext::textOf(m_field, value, m_figures);
    say(Tone::Notice, tr("Meanwhile this has become %1. You typed %2.").arg(quoted(theirs), quoted(text())));
    m_theirs = value;
    m_keepMine->show();
    m_takeTheirs->show();
}

/// The book has again what it had when the typing began.
void FieldEditor::endConflict()
{
    if (m_input->target()->hasFocus())
        clearReason();
    else
        say(Tone::Notice, notSavedYet());
}

void FieldEditor::showKept(const QString &text, const QString &was)
{
    const QVariant now = m_saved;
    const bool hasMoved = was != m_savedText;
    m_input->setText(text);
    if (!isDirty())
        return;
    if (hasMoved) {
        m_saved = was; // anything but the value of now
        followValue(now);
        m_saved = now;
        m_isOlder = hasConflict();
        return;
    }
    if (const auto value = this->value(); !value)
        refuse(value.error());
    else
        say(Tone::Notice, notSavedYet());
}

void FieldEditor::setText(const QString &text)
{
    m_input->setText(text);
}

void FieldEditor::confirm(const QString &sent, const QVariant &saved)
{
    if (text() == sent) {
        showValue(saved);
        return;
    }
    setSaved(saved);
    m_savedText = fieldtext::textOf(m_field, saved, m_figures);
    clearReason();
}

void FieldEditor::restore()
{
    m_input->setText(m_savedText);
    clearReason();
    Q_EMIT edited();
}

QString FieldEditor::text() const
{
    return m_input->text();
}

Result<QVariant> FieldEditor::value() const
{
    return fieldtext::valueOf(m_field, text(), m_figures);
}

bool FieldEditor::isSavedValue(const QVariant &value) const
{
    if (m_saved.isNull() || value.isNull())
        return m_saved.isNull() == value.isNull();
    return m_saved == value;
}

void FieldEditor::say(Tone tone, const QString &reason)
{
    m_theirs.reset();
    m_keepMine->hide();
    m_takeTheirs->hide();
    // A sentence may quote what somebody pasted into the field.
    constexpr qsizetype kMostLetters = 300;
    m_reason->setText(brief(reason, kMostLetters));
    m_reason->setProperty("tone", toneName(tone, u"secondary"_s));
    restyle(m_reason);
    m_input->target()->setProperty("invalid", tone == Tone::Bad);
    restyle(m_input->target());
    m_input->target()->setAccessibleDescription(m_reason->text());
    const int edge = m_icon->style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(tone == Tone::Bad ? u"error"_s : u"warning"_s, QPalette::WindowText).pixmap(edge, edge));
    m_below->show();
    QAccessibleEvent event(m_reason, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FieldEditor::refuse(const Error &error)
{
    say(Tone::Bad, fieldtext::reason(m_field, error, m_figures));
}

bool FieldEditor::isRefused() const
{
    return m_input->target()->property("invalid").toBool();
}

void FieldEditor::clearReason()
{
    m_theirs.reset();
    m_below->hide();
    m_keepMine->hide();
    m_takeTheirs->hide();
    if (m_reason->text().isEmpty())
        return;
    m_reason->clear();
    m_input->target()->setProperty("invalid", false);
    restyle(m_input->target());
    m_input->target()->setAccessibleDescription({});
}

QString FieldEditor::reason() const
{
    return m_reason->text();
}

void FieldEditor::keepMine()
{
    if (!m_theirs)
        return;
    setSaved(*m_theirs);
    m_savedText = fieldtext::textOf(m_field, m_saved, m_figures);
    clearReason();
    Q_EMIT settled();
    m_input->target()->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::takeTheirs()
{
    if (!m_theirs)
        return;
    showValue(QVariant(*m_theirs));
    Q_EMIT edited();
    m_input->target()->setFocus(Qt::OtherFocusReason);
}

bool FieldEditor::overridesShortcut(QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        const bool isMine = key->matches(QKeySequence::Undo) ? isDirty() : m_input->canRedo();
        if (!isMine)
            event->ignore(); // the window's
        return !isMine;
    }
    if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier && (isDirty() || !reason().isEmpty())) {
        event->accept();
        return true;
    }
    return false;
}

bool FieldEditor::pressed(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && (isDirty() || !reason().isEmpty())) {
        restore();
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (m_input->takesEnter() && !(key->modifiers() & Qt::ControlModifier)))
        return false;
    Q_EMIT settled();
    Q_EMIT entered();
    return true;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        return overridesShortcut(event) || QObject::eventFilter(watched, event);
    case QEvent::KeyPress:
        return pressed(event) || QObject::eventFilter(watched, event);
    case QEvent::FocusOut: {
        const auto why = static_cast<QFocusEvent *>(event)->reason();
        // A menu or another window is looked at; the person is still in the field. What is typed is kept as a draft meanwhile.
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason && why != Qt::MenuBarFocusReason)
            Q_EMIT settled();
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tradebook::ui
