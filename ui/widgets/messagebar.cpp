// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/support/restyling.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLoggingCategory>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// For reports and tests: what was said. It quotes records, so that it is written only where somebody asks for it.
Q_LOGGING_CATEGORY(lcMessages, "tradebook.ui.messages", QtWarningMsg)

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"check"_s;
    case Tone::Notice:
        return u"warning"_s;
    case Tone::Bad:
        return u"error"_s;
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Calm:
        break;
    }
    return u"info"_s;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_copy(new QPushButton(tr("Copy Details"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumWidth(1); // a long word is cut, it does not widen the window
    m_close->setIcon(icon(u"close"_s, QPalette::WindowText));
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));
    m_button->setObjectName(u"messageButton"_s);
    m_copy->setToolTip(tr("Copies the message with what a report of a fault needs to know"));
    m_close->setWhatsThis(tr("Takes the message away; what it tells about stays as it is. Escape does the same."));
    setWhatsThis(
        tr("Tells what has happened, and offers what may be done next. It stays until the next message, or until you take it away."));
    m_other->setObjectName(u"messageOtherButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_other);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text() + u'\n' + m_details); });
    const auto press = [this](std::function<void()> MessageBar::*pressed) {
        const auto action = this->*pressed;
        dismiss();
        if (action)
            action();
    };
    connect(m_button, &QPushButton::clicked, this, [press] { press(&MessageBar::m_action); });
    connect(m_other, &QPushButton::clicked, this, [press] { press(&MessageBar::m_otherAction); });
    hide();
}

void MessageBar::say(const Message &message)
{
    setProperty("tone", toneName(message.tone, u"accent"_s));
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_button),
             static_cast<QWidget *>(m_other), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_close)})
        restyle(widget);
    const int edge = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconName(message.tone), QPalette::WindowText).pixmap(edge, edge));
    // A sentence may quote what somebody pasted into a field.
    constexpr qsizetype kMostLetters = 500;
    m_text->setText(brief(message.text, kMostLetters));
    m_button->setText(message.button);
    m_button->setVisible(!message.button.isEmpty());
    m_other->setText(message.otherButton);
    m_other->setVisible(!message.otherButton.isEmpty());
    m_copy->setVisible(!message.details.isEmpty());
    m_action = message.action;
    m_otherAction = message.otherAction;
    m_details = message.details;
    qCDebug(lcMessages).noquote() << m_text->text() << message.button << message.otherButton;
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    hide();
    m_text->clear();
    m_action = {};
    m_otherAction = {};
    Q_EMIT dismissed();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tradebook::ui
