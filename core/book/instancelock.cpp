// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"

#include "core/processes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QStringList>
#include <QSysInfo>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcLock, "tradebook.lock")

} // namespace

QByteArray InstanceLock::note()
{
    return u"%1\n%2\n%3\n"_s.arg(processes::userName(), QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).toUtf8();
}

Error InstanceLock::inUse(const QByteArray &note)
{
    constexpr qsizetype kMost = 4; // user, host, process, path
    QStringList holder = QString::fromUtf8(note).split(u'\n').mid(0, kMost);
    // Somebody who was killed or had no space may have left half a note; what it does not say is not said.
    const auto unknown = holder.indexOf(QString());
    return Error{ErrorKind::InUse, unknown < 0 ? holder : holder.first(unknown)};
}

QString InstanceLock::pathFor(const FileIdentity &file)
{
    // With the machine: the state folder may lie on a disk that several share, whose numbers of files are not the same.
    const auto name
        = QCryptographicHash::hash(QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha256);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    constexpr int kHexadecimal = 16;
    constexpr int kSigns = 8;
    return folder.filePath(u"tradebook/locks/%1-%2-%3.lock"_s.arg(QLatin1String(name.toHex().first(kSigns)))
                               .arg(file.device, 0, kHexadecimal)
                               .arg(file.number, 0, kHexadecimal));
}

Result<InstanceLock> InstanceLock::acquire(const QString &bookPath, std::chrono::milliseconds wait)
{
    return take(pathFor(bookPath), note(), wait);
}

Result<void> InstanceLock::hold(const FileIdentity &file, const QString &bookPath, std::chrono::milliseconds wait)
{
    const QString path = pathFor(file);
    if (m_ofFile && m_ofFile->m_passing == path)
        return {};
    m_ofFile.reset();
    QDir().mkpath(QFileInfo(path).path());
    auto taken = take(path, note() + bookPath.toUtf8() + '\n', wait);
    if (!taken && taken.error().kind == ErrorKind::InUse)
        return taken.error();
    if (!taken) {
        qCWarning(lcLock) << "a book goes without a lock on its file:" << taken.error().data << taken.error().detail;
        return {};
    }
    taken->m_passing = path;
    m_ofFile = std::make_unique<InstanceLock>(*std::move(taken));
    return {};
}

Result<void> InstanceLock::checkOtherNames(const FileIdentity &file, const QString &bookPath)
{
    const auto holder = holderOf(pathFor(file));
    // Who holds the file holds its name before and after: where this one is free, the file is held under another.
    if (!holder || holderOf(pathFor(bookPath)))
        return {};
    return inUse(*holder);
}

QString InstanceLock::pathFor(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    return u"%1/.%2.lock"_s.arg(book.absolutePath(), book.fileName());
}

InstanceLock::InstanceLock(InstanceLock &&other) noexcept
    : m_file(std::exchange(other.m_file, kNoFile))
    , m_passing(std::exchange(other.m_passing, {}))
    , m_ofFile(std::move(other.m_ofFile))
{
}

InstanceLock::~InstanceLock()
{
    m_ofFile.reset(); // first, see checkOtherNames()
    if (m_file != kNoFile)
        release();
}

InstanceLock &InstanceLock::operator=(InstanceLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_passing, other.m_passing);
    std::swap(m_ofFile, other.m_ofFile);
    return *this;
}

} // namespace tradebook::book
