// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/steps.h"

#include "core/files/windowsfile.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tradebook::files {

using namespace Qt::StringLiterals;

namespace {

Result<void> outcomeOf(bool isDone, const QString &path)
{
    return isDone ? Result<void>() : systemError(path);
}

/// A file that is kept from being changed keeps its name, too, unlike on Unix.
void makeReplaceable(const std::wstring &path)
{
    const DWORD attributes = GetFileAttributesW(path.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) != 0)
        SetFileAttributesW(path.c_str(), attributes & ~static_cast<DWORD>(FILE_ATTRIBUTE_READONLY));
}

/// Asks the system itself, by opening: it alone knows the access lists. Whoever has it open just now says nothing about rights.
bool allows(const QString &path, DWORD access)
{
    const OwnHandle handle(
        CreateFileW(nativePath(path).c_str(), access, kShareAll, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    return handle || GetLastError() == ERROR_SHARING_VIOLATION;
}

} // namespace

Result<void> toDisk(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const OwnHandle file(CreateFileW(nativePath(path).c_str(), GENERIC_WRITE, kShareAll, nullptr, OPEN_EXISTING, 0, nullptr));
    return outcomeOf(file && FlushFileBuffers(file.get()), path);
}

Result<void> rename(const QString &from, const QString &to)
{
    const auto before = nativePath(from);
    const auto after = nativePath(to);
    makeReplaceable(after);
    const auto move = [&] { return MoveFileExW(before.c_str(), after.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0; };
    return outcomeOf(patiently(move), to);
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const auto before = nativePath(from);
    const auto after = nativePath(to);
    const auto move = [&] { return MoveFileExW(before.c_str(), after.c_str(), MOVEFILE_WRITE_THROUGH) != 0; };
    return outcomeOf(patiently(move), to);
}

Result<bool> link(const QString &from, const QString &to)
{
    if (CreateHardLinkW(nativePath(to).c_str(), nativePath(from).c_str(), nullptr))
        return true;
    const DWORD code = GetLastError();
    if (code == ERROR_INVALID_FUNCTION || code == ERROR_NOT_SUPPORTED || code == ERROR_TOO_MANY_LINKS || code == ERROR_CALL_NOT_IMPLEMENTED)
        return false;
    return systemError(to);
}

Result<void> remove(const QString &path)
{
    const auto name = nativePath(path);
    const auto isGone = [] { return GetLastError() == ERROR_FILE_NOT_FOUND || GetLastError() == ERROR_PATH_NOT_FOUND; };
    makeReplaceable(name);
    return outcomeOf(patiently([&] { return DeleteFileW(name.c_str()) != 0 || isGone(); }), path);
}

Result<void> makeFolder(const QString &path)
{
    return outcomeOf(CreateDirectoryW(nativePath(path).c_str(), nullptr) != 0, path);
}

Result<void> makeFolderPrivate(const QString &)
{
    return {};
}

bool mayRead(const QString &path)
{
    return allows(path, GENERIC_READ);
}

bool mayWrite(const QString &path)
{
    return allows(path, QFileInfo(path).isDir() ? DWORD(FILE_ADD_FILE) : DWORD(GENERIC_WRITE));
}

int namesOf(const QString &path)
{
    const OwnHandle file(CreateFileW(nativePath(path).c_str(), 0, kShareAll, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    BY_HANDLE_FILE_INFORMATION facts{};
    return file && GetFileInformationByHandle(file.get(), &facts) ? std::max(static_cast<int>(facts.nNumberOfLinks), 1) : 1;
}

bool isFileName(const QString &name)
{
    static const QRegularExpression foreign(uR"([\x00-\x1f<>:"/\\|?*]|[. ]$)"_s);
    static const QRegularExpression device(
        uR"(^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³]) *(\.|$))"_s, QRegularExpression::CaseInsensitiveOption);
    return !name.isEmpty() && !name.contains(foreign) && !name.contains(device);
}

bool takesName(const QString &folder, const QString &name)
{
    constexpr qsizetype kLongestName = 255; // letters of UTF-16, as below
    constexpr qsizetype kLongestPath = MAX_PATH - 1; // SQLite's own, and that of many other programs
    return name.size() <= kLongestName && folder.size() + 1 + name.size() <= kLongestPath;
}

std::optional<qint64> largestFile()
{
    return std::nullopt;
}

} // namespace tradebook::files
