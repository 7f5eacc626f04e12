// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/steps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

/// What files can be beside files, on every system.
namespace tradebook::test {

/// Puts something there that is no file: a pipe that nobody writes into; where there are none of those (Windows), a folder.
inline bool putNoFile(const QString &path)
{
#ifdef Q_OS_UNIX
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
#else
    return QDir().mkdir(path);
#endif
}

/// The path of a device.
inline QString aDevice()
{
#ifdef Q_OS_UNIX
    return QStringLiteral("/dev/zero");
#else
    return QStringLiteral("NUL");
#endif
}

/// Whether nobody but its owner may do anything with this file or folder. Where access lists decide (Windows) it has those of the folder it
/// lies in, and whether it is there is all that is asked.
inline bool isOwnersAlone(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 && (facts.st_mode & 0777U) == (S_ISDIR(facts.st_mode) ? 0700U : 0600U);
#else
    return QFileInfo::exists(path);
#endif
}

/// A second name of a file.
inline bool linkHard(const QString &from, const QString &to)
{
    return files::link(from, to).valueOr(false);
}

/// Whether it has no second name anywhere. Not asked on Windows: true.
inline bool hasOneName([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 && facts.st_nlink == 1;
#else
    return true;
#endif
}

} // namespace tradebook::test
