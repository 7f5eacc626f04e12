// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bookinputs.h"

#include "core/model/money.h"
#include "ui/widgets/facts.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tradebook::ui {
namespace {

/// Scrolling the form does not change what it shows.
class StillBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

CurrencyInput::CurrencyInput(QWidget *parent)
    : FieldInput(parent)
    , m_box(new StillBox(this))
    , m_why(secondaryLabel(tr("Fixed, because the book has amounts in it."), this))
{
    for (const auto &code : Currency::codes())
        m_box->addItem(code);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_box);
    column->addWidget(m_why);
    m_why->hide();
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, &FieldInput::chosen);
}

QString CurrencyInput::text() const
{
    return m_box->currentText();
}

void CurrencyInput::setText(const QString &text)
{
    if (m_box->findText(text) < 0 && !text.isEmpty())
        m_box->addItem(text); // one that is no longer in use
    m_box->setCurrentIndex(m_box->findText(text));
}

void CurrencyInput::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    enable();
}

void CurrencyInput::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    m_why->setVisible(isFixed);
    m_box->setAccessibleDescription(isFixed ? m_why->text() : QString());
    enable();
}

void CurrencyInput::enable()
{
    m_box->setEnabled(!m_isReadOnly && !m_isFixed);
}

QWidget *CurrencyInput::target() const
{
    return m_box;
}

TimeZoneInput::TimeZoneInput(QWidget *parent)
    : LineInput(parent)
{
    QStringList names;
    for (const auto &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    names.sort();
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit()->setCompleter(completer);
    // After the line has taken the text over.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &FieldInput::chosen, Qt::QueuedConnection);
}

} // namespace tradebook::ui
