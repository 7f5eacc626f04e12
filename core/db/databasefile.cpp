// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/databasefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uintmax_t kSmallestDatabase = 512; // bytes: the smallest page there is

std::filesystem::path nativePath(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toStdWString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

Error fileError(ErrorKind kind, const QString &path, const QString &detail)
{
    return {.kind = kind, .data = {path}, .detail = detail};
}

Error systemError(const QString &path, const std::error_code &code)
{
    ErrorKind kind = ErrorKind::InputOutput;
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted)
        kind = ErrorKind::PermissionDenied;
    else if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
        kind = ErrorKind::FileMissing;
    else if (code == std::errc::read_only_file_system)
        kind = ErrorKind::ReadOnly;
    else if (code == std::errc::no_space_on_device)
        kind = ErrorKind::DiskFull;
    return fileError(kind, path, QString::fromStdString(code.message()));
}

Result<void> createFile(const QString &path)
{
#ifdef Q_OS_UNIX
    // not a book: yet; O_EXCL makes it here, and nobody has it open
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return fileError(ErrorKind::FileExists, path, u"a link that leads nowhere, or made at this moment"_s);
    if (file < 0)
        return systemError(path, std::error_code(errno, std::generic_category()));
    ::close(file);
#else
    // not a book: yet, see above
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fileError(ErrorKind::PermissionDenied, path, file.errorString());
#endif
    return {};
}

bool allows([[maybe_unused]] const QString &path, [[maybe_unused]] bool write)
{
#ifdef Q_OS_UNIX
    return ::access(QFile::encodeName(path).constData(), write ? W_OK : R_OK) == 0;
#else
    return true; // access lists are for the system to judge when SQLite opens the file
#endif
}

Result<void> checkRights(const QString &path, Access access)
{
    if (!allows(path, false))
        return fileError(ErrorKind::PermissionDenied, path, u"the file cannot be read"_s);
    std::error_code code;
    if (access == Access::Immutable && std::filesystem::file_size(nativePath(path + u"-wal"_s), code) > 0 && !code)
        return fileError(ErrorKind::ReadOnly, path, u"its -wal holds rows that would not be seen"_s);
    if (access != Access::ReadWrite)
        return {};
    if (!allows(path, true))
        return fileError(ErrorKind::ReadOnly, path, u"the file cannot be written"_s);
    // Beside the file its -wal and -shm must come and go.
    if (!isFolderWritable(path))
        return fileError(ErrorKind::ReadOnly, path, u"the folder cannot be written"_s);
    return {};
}

} // namespace

Result<bool> checkDatabaseFile(const QString &absolutePath, const Connection::Options &options)
{
    if (absolutePath.contains(QChar::Null))
        return fileError(ErrorKind::FileMissing, absolutePath, u"NUL in the file name"_s);
    const std::filesystem::path path = nativePath(absolutePath);
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found) {
        if (options.create)
            return createFile(absolutePath).transform([] { return true; });
        return fileError(ErrorKind::FileMissing, absolutePath, u"no such file"_s);
    }
    if (code)
        return systemError(absolutePath, code);
    if (status.type() != std::filesystem::file_type::regular)
        return fileError(ErrorKind::NotARegularFile, absolutePath, u"a folder or special file"_s);
    const auto size = std::filesystem::file_size(path, code);
    if (code)
        return systemError(absolutePath, code);
    // SQLite takes an empty file for an empty database and finds it in perfect order (RELIABILITY fact 9).
    if (size == 0 && !options.create)
        return fileError(ErrorKind::EmptyFile, absolutePath, u"no bytes"_s);
    // Nor does it look at the head of a file this small: one byte counts as none.
    if (size > 0 && size < kSmallestDatabase)
        return fileError(ErrorKind::NotADatabase, absolutePath, u"too small for a database"_s);
    return checkRights(absolutePath, options.access).transform([] { return false; });
}

bool isFolderWritable(const QString &absolutePath)
{
    return allows(QFileInfo(absolutePath).absolutePath(), true);
}

void removeEmptyFile(const QString &absolutePath)
{
    std::error_code code;
    const std::filesystem::path path = nativePath(absolutePath);
    if (std::filesystem::is_regular_file(path, code) && std::filesystem::file_size(path, code) == 0 && !code)
        std::filesystem::remove(path, code);
}

QString databaseUri(const QString &absolutePath, Access access)
{
    QString slashed = absolutePath;
    if (!slashed.startsWith(u'/'))
        slashed.prepend(u'/'); // a drive letter
    const char *mode = access == Access::ReadWrite ? "mode=rw" : access == Access::ReadOnly ? "mode=ro" : "mode=ro&immutable=1";
    const QByteArray encoded = slashed.toUtf8().toPercentEncoding("/:");
    return u"file://%1?%2"_s.arg(QString::fromLatin1(encoded), QString::fromLatin1(mode));
}

} // namespace tradebook::db
