// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/support/brieftext.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto *headArea = new QWidget(this);
    headArea->setObjectName(u"pageHead"_s);
    m_head = new QVBoxLayout(headArea);
    m_head->setContentsMargins(16, 12, 16, 8);
    m_head->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    constexpr double kTitleScale = 1.4;
    auto *name = titleLabel(title, kTitleScale, headArea);
    m_subtitle = secondaryLabel({}, headArea);
    m_subtitle->setWordWrap(false);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(name);
    line->addWidget(m_subtitle, 1);
    m_head->addLayout(line);
    outer->addWidget(headArea);

    auto *rule = new QFrame(this);
    rule->setProperty("role", u"rule"_s);
    outer->addWidget(rule);

    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    outer->addLayout(m_body, 1);
}

void Page::setSubtitle(const QString &text)
{
    m_subtitle->setText(brief(text));
}

} // namespace tradebook::ui
