// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

FormStrip::FormStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setObjectName(u"formStrip"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addWidget(m_text);
    column->addLayout(buttons);
    const auto call = [this](int which) {
        if (const auto action = m_offers[which].action)
            action();
    };
    connect(m_first, &QPushButton::clicked, this, [call] { call(0); });
    connect(m_second, &QPushButton::clicked, this, [call] { call(1); });
    hide();
}

void FormStrip::say(const QString &text, const Offer &first, const Offer &second)
{
    m_text->setText(text);
    m_offers[0] = first;
    m_offers[1] = second;
    m_first->setText(first.verb);
    m_second->setText(second.verb);
    m_first->setVisible(!first.verb.isEmpty());
    m_second->setVisible(!second.verb.isEmpty());
    show();
}

void FormStrip::dismiss()
{
    hide();
    m_text->clear();
}

QString FormStrip::text() const
{
    return m_text->text();
}

} // namespace tradebook::ui
