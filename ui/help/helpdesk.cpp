// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdesk.h"

#include "ui/help/helpwindow.h"
#include "ui/help/topicmap.h"
#include "ui/help/whatsthis.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QTextDocument>
#include <QWhatsThis>

#include <utility>

namespace tradebook::ui {
namespace {

int sDesks = 0;
QPointer<HelpWindow> sWindow;

/// Qt takes a text with signs of HTML for HTML.
QString asPlain(const QString &text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

/// The head whose section lies under the mouse, where `widget` is what a head is painted on.
const QHeaderView *headOf(const QWidget *widget)
{
    const auto *head = qobject_cast<const QHeaderView *>(widget->parentWidget());
    return head && head->viewport() == widget ? head : nullptr;
}

QString textAt(const QWidget *widget, const QPoint &at)
{
    if (const auto *head = headOf(widget)) {
        if (const QString column = whatsthis::ofColumn(head, head->logicalIndexAt(at)); !column.isEmpty())
            return column;
    }
    return whatsthis::of(widget);
}

/// Menus and tool buttons show what their actions hold.
void prepareActions()
{
    for (const auto *window : QApplication::topLevelWidgets()) {
        for (auto *action : window->findChildren<QAction *>()) {
            if (!action->whatsThis().isEmpty() && !action->property(whatsthis::kDerived).toBool())
                continue;
            action->setWhatsThis(asPlain(whatsthis::of(action)));
            action->setProperty(whatsthis::kDerived, true);
        }
    }
}

bool isKey(const QEvent *event, QKeySequence::StandardKey which)
{
    return static_cast<const QKeyEvent *>(event)->matches(which);
}

} // namespace

HelpDesk::HelpDesk(QObject *parent)
    : QObject(parent)
{
    ++sDesks;
    qApp->installEventFilter(this);
}

HelpDesk::~HelpDesk()
{
    qApp->removeEventFilter(this);
    if (--sDesks == 0)
        delete sWindow.data();
}

HelpWindow *HelpDesk::window()
{
    return sWindow;
}

void HelpDesk::showForFocus()
{
    const auto *focus = QApplication::focusWidget();
    show(topicFor(focus ? focus : QApplication::activeWindow()));
}

void HelpDesk::show(const QString &topic, const QString &place)
{
    if (!sWindow)
        sWindow = new HelpWindow;
    sWindow->showTopic(topic, place);
    sWindow->show();
    sWindow->raise();
    sWindow->activateWindow();
}

void HelpDesk::askWhatsThis()
{
    if (QWhatsThis::inWhatsThisMode()) {
        QWhatsThis::leaveWhatsThisMode();
        tellFocus();
        return;
    }
    prepareActions();
    QWhatsThis::enterWhatsThisMode();
}

void HelpDesk::tellFocus()
{
    auto *focus = QApplication::focusWidget();
    if (!focus)
        return;
    if (const QString text = whatsthis::of(focus); !text.isEmpty())
        tell(focus->mapToGlobal(focus->rect().center()), text, focus);
}

void HelpDesk::tell(const QPoint &where, const QString &text, QWidget *about)
{
    QWhatsThis::showText(where, asPlain(text), about);
    Q_EMIT told(asPlain(text));
}

bool HelpDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // In the mode Qt takes the key itself to end it.
        if (!isKey(event, QKeySequence::WhatsThis) || !QWhatsThis::inWhatsThisMode())
            return false;
        askWhatsThis();
        m_hasTold = true;
        event->accept();
        return true;
    case QEvent::KeyPress:
        // Here where no menu has the key: in dialogs, and in a field that asks for it.
        if (isKey(event, QKeySequence::HelpContents)) {
            show(topicFor(widget));
            return true;
        }
        if (isKey(event, QKeySequence::WhatsThis)) {
            if (!std::exchange(m_hasTold, false))
                askWhatsThis();
            return true;
        }
        return false;
    case QEvent::QueryWhatsThis:
        if (textAt(widget, static_cast<QHelpEvent *>(event)->pos()).isEmpty())
            return false;
        event->accept();
        return true;
    case QEvent::WhatsThis: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = qobject_cast<const QMenu *>(widget) ? QString() : textAt(widget, help->pos());
        if (text.isEmpty())
            return false;
        event->accept();
        tell(help->globalPos(), text, widget);
        return true;
    }
    default:
        return false;
    }
}

} // namespace tradebook::ui
