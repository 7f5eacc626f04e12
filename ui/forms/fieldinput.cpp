// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldinput.h"

#include "ui/forms/fieldtext.h"
#include "ui/forms/keyvalues.h"
#include "ui/support/brieftext.h"
#include "ui/support/restyling.h"
#include "ui/widgets/plainedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// To be seen, too: the style sheet looks at this property only when it is told to.
template<class Edit>
void makeReadOnly(Edit *edit, bool isReadOnly)
{
    if (edit->isReadOnly() == isReadOnly)
        return;
    edit->setReadOnly(isReadOnly);
    restyle(edit);
}

} // namespace

FieldInput::FieldInput(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FieldInput::setSole(QWidget *widget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    // No focus proxy: the Tab key would come by here a second time, wherever this widget stands in the order.
    row->addWidget(widget);
}

FieldInput *newInput(const edit::Field &field, QWidget *parent)
{
    switch (field.type) {
    case edit::FieldType::LongText:
        return new LinesInput(parent);
    case edit::FieldType::Boolean:
        return new CheckInput(field, parent);
    case edit::FieldType::Json:
        return new KeyValuesInput(parent);
    case edit::FieldType::Choice: {
        QList<ChoiceInput::Choice> choices;
        for (const auto &choice : field.choices)
            choices.append({choice, choice});
        return new ChoiceInput(choices, parent);
    }
    default:
        return new LineInput(parent);
    }
}

LineInput::LineInput(QWidget *parent)
    : FieldInput(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setMaxLength(kMostLetters);
    setSole(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FieldInput::edited);
    connect(m_edit, &QLineEdit::inputRejected, this, [this] {
        Q_EMIT refused(tr("This field holds at most %1 letters; the rest was left out.").arg(QLocale().toString(kMostLetters)));
    });
}

QString LineInput::text() const
{
    return m_tooLong.isNull() ? m_edit->text() : m_tooLong;
}

void LineInput::setText(const QString &text)
{
    m_tooLong = text.size() > kMostLetters ? text : QString();
    const QString shown = m_tooLong.isNull() ? text : brief(text);
    if (m_edit->text() != shown) {
        m_edit->setText(shown);
        m_edit->setCursorPosition(0);
    }
    m_edit->setModified(false);
    makeReadOnly(m_edit, m_isReadOnly || !m_tooLong.isNull());
    m_edit->setToolTip(m_tooLong.isNull() ? QString() : tr("This text is too long to be edited here; only its beginning is shown."));
}

void LineInput::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    makeReadOnly(m_edit, m_isReadOnly || !m_tooLong.isNull());
}

QWidget *LineInput::target() const
{
    return m_edit;
}

bool LineInput::canRedo() const
{
    return m_edit->isRedoAvailable();
}

LinesInput::LinesInput(QWidget *parent)
    : FieldInput(parent)
    , m_edit(new PlainEdit(this))
{
    setSole(m_edit);
    measure();
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldInput::edited);
    connect(m_edit, &PlainEdit::tooMuch, this, [this] {
        Q_EMIT refused(tr("This field holds at most %1 letters; nothing was pasted.").arg(QLocale().toString(PlainEdit::kMostLetters)));
    });
}

void LinesInput::measure()
{
    constexpr int kLines = 3;
    constexpr int kAround = 14;
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * kLines + kAround);
}

void LinesInput::changeEvent(QEvent *event)
{
    FieldInput::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

QString LinesInput::text() const
{
    // Qt's documents know one mark of a line's end only: a text that nobody has touched keeps its own.
    const bool isTyped = m_tooLong.isNull() && m_edit->document()->isModified();
    return isTyped ? m_edit->text() : m_given;
}

void LinesInput::setText(const QString &text)
{
    const QSignalBlocker blocker(m_edit);
    m_given = text;
    m_tooLong = text.size() > PlainEdit::kMostLetters ? text : QString();
    const QString shown = m_tooLong.isNull() ? text : brief(text);
    if (m_edit->text() != shown)
        m_edit->setText(shown);
    m_edit->document()->setModified(false);
    makeReadOnly(m_edit, m_isReadOnly || !m_tooLong.isNull());
    m_edit->setToolTip(m_tooLong.isNull() ? QString() : tr("This text is too long to be edited here; only its beginning is shown."));
}

void LinesInput::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    makeReadOnly(m_edit, m_isReadOnly || !m_tooLong.isNull());
}

QWidget *LinesInput::target() const
{
    return m_edit;
}

bool LinesInput::canRedo() const
{
    return m_edit->document()->isRedoAvailable();
}

ChoiceInput::ChoiceInput(const QList<Choice> &choices, QWidget *parent)
    : FieldInput(parent)
    , m_box(new QComboBox(this))
{
    for (const auto &choice : choices)
        m_box->addItem(choice.shown, choice.stored);
    setSole(m_box);
    connect(m_box, &QComboBox::activated, this, &FieldInput::chosen);
}

QString ChoiceInput::text() const
{
    return m_box->currentData().toString();
}

void ChoiceInput::setText(const QString &text)
{
    m_box->setCurrentIndex(m_box->findData(text));
}

void ChoiceInput::setReadOnly(bool isReadOnly)
{
    m_box->setEnabled(!isReadOnly);
}

QWidget *ChoiceInput::target() const
{
    return m_box;
}

CheckInput::CheckInput(const edit::Field &field, QWidget *parent)
    : FieldInput(parent)
    , m_field(field)
    , m_box(new QCheckBox(this))
{
    setSole(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        Q_EMIT chosen();
    });
}

QString CheckInput::text() const
{
    if (m_box->checkState() == Qt::PartiallyChecked)
        return {};
    return fieldtext::textOf(m_field, m_box->isChecked(), {});
}

void CheckInput::setText(const QString &text)
{
    const auto value = fieldtext::valueOf(m_field, text, {});
    m_box->setTristate(false);
    if (value && !value->isNull())
        m_box->setChecked(value->toBool());
    else
        m_box->setCheckState(Qt::PartiallyChecked);
}

void CheckInput::setReadOnly(bool isReadOnly)
{
    m_box->setEnabled(!isReadOnly);
}

QWidget *CheckInput::target() const
{
    return m_box;
}

} // namespace tradebook::ui
