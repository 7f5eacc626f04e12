// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/support/brieftext.h"
#include "ui/widgets/chip.h"
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
    m_titleLine = new QHBoxLayout;
    m_titleLine->setSpacing(8);
    constexpr double kTitleScale = 1.4;
    m_name = titleLabel(title, kTitleScale, headArea);
    m_changed = new Chip(headArea);
    m_subtitle = secondaryLabel({}, headArea);
    m_subtitle->setWordWrap(false);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_titleLine->addWidget(m_name);
    m_titleLine->addWidget(m_changed);
    m_titleLine->addWidget(m_subtitle, 1);
    m_head->addLayout(m_titleLine);
    outer->addWidget(headArea);

    m_rule = new QFrame(this);
    m_rule->setProperty("role", u"rule"_s);
    outer->addWidget(m_rule);

    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    outer->addLayout(m_body, 1);
}

void Page::setTitleOfView(const QString &name, bool isChanged)
{
    constexpr qsizetype kMost = 30; // the title must leave room on a small screen
    m_name->setText(name.isEmpty() ? m_title : tr("%1: %2", "page, saved view").arg(m_title, brief(name, kMost)));
    m_name->setToolTip(name.size() > kMost ? name : QString());
    m_changed->setState(isChanged ? tr("changed") : QString(), Tone::Notice);
    m_changed->setToolTip(tr("The list differs from the saved view; Save View… can bring the view up to date"));
}

void Page::setHeadShown(bool isShown)
{
    m_head->parentWidget()->setVisible(isShown);
    m_rule->setVisible(isShown);
}

void Page::addToTitle(QWidget *widget)
{
    m_titleLine->addWidget(widget);
}

void Page::setSubtitle(const QString &text)
{
    m_subtitle->setText(brief(text));
}

} // namespace tradebook::ui
