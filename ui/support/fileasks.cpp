// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/fileasks.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

#include <utility>

namespace tradebook::ui {

FileAsks::FileAsks(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QStringList FileAsks::takeEarly()
{
    m_isTold = true;
    return std::exchange(m_early, {});
}

bool FileAsks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen || watched != QCoreApplication::instance())
        return false;
    // An address of the web has no file.
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    if (path.isEmpty())
        return false;
    if (m_isTold)
        Q_EMIT asked(path);
    else
        m_early.append(path);
    return true;
}

} // namespace tradebook::ui
