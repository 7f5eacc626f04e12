// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/keptwidth.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace tradebook::ui {

KeptWidth::KeptWidth(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

bool KeptWidth::isFree() const
{
    return !m_window->isMaximized() && !m_window->isFullScreen();
}

bool KeptWidth::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || !isFree())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Resize && m_window->width() > m_window->minimumSizeHint().width())
        m_chosen = m_window->width();
    if (event->type() == QEvent::LayoutRequest) {
        // Once the layout has answered it.
        QTimer::singleShot(0, this, [this] {
            if (m_chosen > 0 && isFree() && m_window->width() > m_chosen)
                m_window->resize(qMax(m_chosen, m_window->minimumSizeHint().width()), m_window->height());
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tradebook::ui
