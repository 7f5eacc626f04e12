// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/menukeys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>

namespace tradebook::ui {

MenuKeys::MenuKeys(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool MenuKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F10 && press(static_cast<QWidget *>(watched), key->modifiers()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool MenuKeys::press(QWidget *receiver, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ShiftModifier) {
        // As Qt does for the Menu key: where the cursor or the current row is.
        const QPoint where = receiver->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, where, receiver->mapToGlobal(where), modifiers);
        QCoreApplication::sendEvent(receiver, &asked);
        return true;
    }
    if (modifiers != Qt::NoModifier || receiver->window() != m_window || m_window->menuBar()->actions().isEmpty())
        return false;
    m_window->menuBar()->setActiveAction(m_window->menuBar()->actions().constFirst());
    return true;
}

} // namespace tradebook::ui
