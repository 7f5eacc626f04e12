// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"

#include "core/files/windowsfile.h"

#include <thread>

namespace tradebook::book {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPause{50};

// The byte that is locked lies far behind the note, which others read meanwhile.
OVERLAPPED lockedByte()
{
    OVERLAPPED place{};
    place.OffsetHigh = 1;
    return place;
}

/// What a file has in its way: that somebody keeps it to himself is not the answer to who has the book.
Error lockFileError(const QString &path)
{
    Error error = files::systemError(path);
    if (error.kind != ErrorKind::PermissionDenied && error.kind != ErrorKind::ReadOnly)
        error.kind = ErrorKind::InputOutput;
    return error;
}

QByteArray readNote(HANDLE file)
{
    constexpr DWORD kLongestNote = 8192;
    QByteArray note(kLongestNote, '\0');
    DWORD length = 0;
    ReadFile(file, note.data(), kLongestNote, &length, nullptr);
    return note.first(static_cast<qsizetype>(length));
}

} // namespace

void InstanceLock::release()
{
    CloseHandle(m_file);
    // Best effort: nobody can remove it while another one has it open.
    if (!m_passing.isEmpty())
        DeleteFileW(files::nativePath(m_passing).c_str());
}

std::optional<QByteArray> InstanceLock::holderOf(const QString &path)
{
    // not a book: a lock file
    const files::OwnHandle file(CreateFileW(files::nativePath(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
        OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    OVERLAPPED place = lockedByte();
    if (!file || LockFileEx(file.get(), LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
        return std::nullopt;
    const DWORD code = GetLastError();
    return code == ERROR_LOCK_VIOLATION || code == ERROR_IO_PENDING ? std::optional(readNote(file.get())) : std::nullopt;
}

Result<InstanceLock> InstanceLock::take(const QString &path, const QByteArray &note, std::chrono::milliseconds wait)
{
    const auto deadline = Clock::now() + wait;
    // Nobody may delete or replace it while it is open: a lock on a file that nobody else can find would guard nothing.
    // not a book: the lock file beside it
    files::OwnHandle opened(CreateFileW(files::nativePath(path).c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
        nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    Error why = lockFileError(path);
    if (const auto facts = files::factsOf(path); facts && !facts->isRegular)
        return Error{ErrorKind::NotARegularFile, {path}};
    if (!opened)
        return why;
    InstanceLock lock(opened.release());
    for (;;) {
        OVERLAPPED place = lockedByte();
        if (LockFileEx(lock.m_file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
            break;
        if (const DWORD code = GetLastError(); code != ERROR_LOCK_VIOLATION && code != ERROR_IO_PENDING)
            return lockFileError(path);
        if (Clock::now() >= deadline)
            return inUse(readNote(lock.m_file));
        std::this_thread::sleep_for(kPause);
    }
    // Only the sentence for the second one suffers where this fails.
    SetFilePointer(lock.m_file, 0, nullptr, FILE_BEGIN);
    DWORD written = 0;
    WriteFile(lock.m_file, note.constData(), static_cast<DWORD>(note.size()), &written, nullptr);
    SetFilePointer(lock.m_file, static_cast<LONG>(written), nullptr, FILE_BEGIN);
    SetEndOfFile(lock.m_file);
    return lock;
}

} // namespace tradebook::book
