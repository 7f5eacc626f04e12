// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reporttext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tradebook::ui {

ReportText::ReportText(const QString &whatsThis, QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    auto *label = new QLabel(tr("&Report"), this);
    label->setBuddy(m_text);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Report"));
    m_text->setWhatsThis(whatsThis);
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
}

void ReportText::setPlaceholder(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void ReportText::setText(const QString &text)
{
    m_text->setPlainText(text);
}

QString ReportText::text() const
{
    return m_text->toPlainText();
}

void ReportText::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

} // namespace tradebook::ui
