// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/windowsfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tradebook::files {

using namespace Qt::StringLiterals;

namespace {

/// A link, a junction: it leads elsewhere. What the cloud keeps, or is compressed by the system, is marked in the same way and is a file.
bool isLink(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO tag{};
    return GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &tag, sizeof tag)
        && (tag.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && IsReparseTagNameSurrogate(tag.ReparseTag);
}

Result<Facts> factsFrom(HANDLE handle, const QString &path)
{
    BY_HANDLE_FILE_INFORMATION facts{};
    if (GetFileType(handle) != FILE_TYPE_DISK)
        return Facts{.isOwn = true};
    if (!GetFileInformationByHandle(handle, &facts))
        return systemError(path);
    const auto joined = [](DWORD high, DWORD low) { return (quint64(high) << 32) | low; };
    const bool isFolder = (facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return Facts{facts.dwVolumeSerialNumber, joined(facts.nFileIndexHigh, facts.nFileIndexLow),
        static_cast<qint64>(joined(facts.nFileSizeHigh, facts.nFileSizeLow)),
        static_cast<qint64>(joined(facts.ftLastWriteTime.dwHighDateTime, facts.ftLastWriteTime.dwLowDateTime)),
        !isFolder && !isLink(handle), isFolder && !isLink(handle), true};
}

OwnHandle openAt(const QString &path, DWORD access, DWORD how, DWORD flags)
{
    if (path.contains(QChar::Null)) {
        SetLastError(ERROR_FILE_NOT_FOUND);
        return OwnHandle(nullptr);
    }
    return OwnHandle(CreateFileW(nativePath(path).c_str(), access, kShareAll, nullptr, how, flags, nullptr));
}

/// Regular, and where links are refused, none of those.
Result<OwnHandle> openRegular(const QString &path, DWORD access, DWORD how, Links links)
{
    OwnHandle handle = openAt(path, access, how, links == Links::Refused ? FILE_FLAG_OPEN_REPARSE_POINT : 0);
    if (!handle)
        return systemError(path);
    FILE_ATTRIBUTE_TAG_INFO tag{};
    const bool isMarked = GetFileInformationByHandleEx(handle.get(), FileAttributeTagInfo, &tag, sizeof tag)
        && (tag.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
    if (links == Links::Refused && isMarked && !isLink(handle.get())) {
        // What was opened is the mark; the file itself is behind it.
        handle = openAt(path, access, OPEN_EXISTING, 0);
        if (!handle)
            return systemError(path);
    }
    const auto facts = factsFrom(handle.get(), path);
    if (!facts)
        return facts.error();
    if (!facts->isRegular)
        return Error{ErrorKind::NotARegularFile, {path}};
    return handle;
}

/// So much of a length as one call takes.
DWORD pieceOf(qint64 length)
{
    constexpr qint64 kMost = 1 << 30;
    return static_cast<DWORD>(std::min(length, kMost));
}

} // namespace

std::wstring nativePath(const QString &path)
{
    constexpr qsizetype kUsual = 247; // of a folder; a file may have twelve more
    const QString native = QDir::toNativeSeparators(path);
    if (native.size() <= kUsual || native.startsWith(uR"(\\?\)"_s))
        return native.toStdWString();
    const QString whole = QDir::toNativeSeparators(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    return (whole.startsWith(uR"(\\)"_s) ? uR"(\\?\UNC)"_s + whole.mid(1) : uR"(\\?\)"_s + whole).toStdWString();
}

Error systemError(const QString &path)
{
    constexpr DWORD kQuotaExceeded = 1295; // ERROR_DISK_QUOTA_EXCEEDED, which MinGW's headers do not know
    const DWORD code = GetLastError();
    auto kind = ErrorKind::InputOutput;
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_DRIVE:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_DIRECTORY:
        kind = ErrorKind::FileMissing;
        break;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        kind = ErrorKind::FileExists;
        break;
    case ERROR_WRITE_PROTECT:
        return {ErrorKind::ReadOnly, {path, {}, QStringLiteral("medium")}, qt_error_string(static_cast<int>(code))};
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
        kind = ErrorKind::PermissionDenied;
        break;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        kind = ErrorKind::Busy;
        break;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case kQuotaExceeded:
    case ERROR_FILE_TOO_LARGE:
        kind = ErrorKind::DiskFull;
        break;
    case ERROR_FILENAME_EXCED_RANGE:
        kind = ErrorKind::NameTooLong;
        break;
    default:
        break;
    }
    return {kind, {path}, qt_error_string(static_cast<int>(code))};
}

Result<Facts> factsOf(const QString &path, Links links)
{
    // No access is asked for: this reads the directory, and hinders nobody.
    const OwnHandle handle
        = openAt(path, 0, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | (links == Links::Refused ? FILE_FLAG_OPEN_REPARSE_POINT : DWORD(0)));
    return handle ? factsFrom(handle.get(), path) : systemError(path);
}

Result<File> File::reading(const QString &path, Links links)
{
    // A folder cannot be opened like this, and is told apart from a file that is not for us.
    if (const auto there = factsOf(path, links); there && !there->isRegular)
        return Error{ErrorKind::NotARegularFile, {path}};
    auto handle = openRegular(path, GENERIC_READ, OPEN_EXISTING, links);
    return handle ? Result<File>(File(path, handle->release())) : handle.error();
}

Result<File> File::changing(const QString &path)
{
    auto handle = openRegular(path, GENERIC_READ | GENERIC_WRITE, OPEN_EXISTING, Links::Refused);
    return handle ? Result<File>(File(path, handle->release())) : handle.error();
}

Result<File> File::making(const QString &path)
{
    auto handle = openRegular(path, GENERIC_READ | GENERIC_WRITE, CREATE_NEW, Links::Refused);
    return handle ? Result<File>(File(path, handle->release())) : handle.error();
}

Result<File> File::remaking(const QString &path)
{
    // Emptied when it is known to be a file: CREATE_ALWAYS would empty what a link leads to.
    auto handle = openRegular(path, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS, Links::Refused);
    if (!handle)
        return handle.error();
    if (!SetEndOfFile(handle->get()))
        return systemError(path);
    return File(path, handle->release());
}

File::File(File &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_handle(std::exchange(other.m_handle, kNone))
{
}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    return *this;
}

File::~File()
{
    if (m_handle != kNone)
        CloseHandle(m_handle);
}

Result<Facts> File::facts() const
{
    return factsFrom(m_handle, m_path);
}

Result<qsizetype> File::read(char *into, qsizetype most) const
{
    qsizetype done = 0;
    while (done < most) {
        DWORD found = 0;
        if (!ReadFile(m_handle, into + done, pieceOf(most - done), &found, nullptr))
            return systemError(m_path);
        if (found == 0)
            break;
        done += found;
    }
    return done;
}

Result<qsizetype> File::readAt(qint64 from, char *into, qsizetype most) const
{
    // Windows moves the place of the next read() along, which pread() does not.
    LARGE_INTEGER before{};
    if (!SetFilePointerEx(m_handle, {}, &before, FILE_CURRENT))
        return systemError(m_path);
    const auto found = seek(from).andThen([&] { return read(into, most); });
    if (!found)
        return found.error();
    if (!SetFilePointerEx(m_handle, before, nullptr, FILE_BEGIN))
        return systemError(m_path);
    return *found;
}

Result<void> File::seek(qint64 to) const
{
    LARGE_INTEGER place{};
    place.QuadPart = to;
    return SetFilePointerEx(m_handle, place, nullptr, FILE_BEGIN) ? Result<void>() : systemError(m_path);
}

Result<void> File::write(const char *bytes, qint64 size) const
{
    while (size > 0) {
        DWORD written = 0;
        if (!WriteFile(m_handle, bytes, pieceOf(size), &written, nullptr))
            return systemError(m_path);
        bytes += written;
        size -= written;
    }
    return {};
}

Result<void> File::toDisk() const
{
    return FlushFileBuffers(m_handle) ? Result<void>() : systemError(m_path);
}

void File::writeBehind(qint64, qint64) const { }

void File::expectReadingOnce() const { }

void File::forget() const { }

} // namespace tradebook::files
