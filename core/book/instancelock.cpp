// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"

#include "core/processes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <QSysInfo>

namespace tradebook::book {

using namespace Qt::StringLiterals;

QByteArray InstanceLock::note()
{
    return u"%1\n%2\n%3\n"_s.arg(processes::userName(), QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).toUtf8();
}

Error InstanceLock::inUse(const QByteArray &note)
{
    QStringList holder = QString::fromUtf8(note).split(u'\n').mid(0, 3);
    holder.resize(3);
    return Error{ErrorKind::InUse, holder};
}

QString InstanceLock::pathFor(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    return u"%1/.%2.lock"_s.arg(book.absolutePath(), book.fileName());
}

InstanceLock::InstanceLock(InstanceLock &&other) noexcept
    : m_file(std::exchange(other.m_file, kNoFile))
{
}

InstanceLock &InstanceLock::operator=(InstanceLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

} // namespace tradebook::book
