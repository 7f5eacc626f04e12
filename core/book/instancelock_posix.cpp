// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"

#include "core/book/fileidentity.h"
#include "core/files/file.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::book {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPause{50};

/// A file that is another one at each look is on a disk that tells no files apart, or somebody takes it away all the time.
constexpr int kMostReplacements = 1000;

Error lockFileError(const QString &path, int code)
{
    if (code == EROFS) {
        errno = code;
        return files::systemError(path);
    }
    const bool isDenied = code == EACCES || code == EPERM;
    return Error{isDenied ? ErrorKind::PermissionDenied : ErrorKind::InputOutput, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

// Somebody may have deleted or replaced the file between open and flock; a lock on a file that nobody else can find guards nothing.
bool isStillThere(int file, const QString &path)
{
    struct stat facts = {};
    const FileIdentity ours{::fstat(file, &facts) == 0 ? static_cast<quint64>(facts.st_dev) : 0, static_cast<quint64>(facts.st_ino)};
    return FileIdentity::of(path) == ours;
}

void writeNote(int file, const QByteArray &note)
{
    // Only the sentence for the second one suffers where this fails: it tells of who was here before, or, on a full disk, of nobody.
    const bool isWritten = ::pwrite(file, note.constData(), static_cast<size_t>(note.size()), 0) == note.size();
    std::ignore = ::ftruncate(file, isWritten ? note.size() : 0);
}

QByteArray readNote(int file)
{
    constexpr int kLongestNote = 8192;
    QByteArray note(kLongestNote, '\0');
    const auto length = ::pread(file, note.data(), static_cast<size_t>(note.size()), 0);
    return note.first(std::max<qsizetype>(length, 0));
}

} // namespace

void InstanceLock::release()
{
    // Before it is given back: who waits for it sees that it is not the file that stands there.
    if (!m_passing.isEmpty())
        ::unlink(QFile::encodeName(m_passing).constData());
    ::close(m_file);
}

std::optional<QByteArray> InstanceLock::holderOf(const QString &path)
{
    // not a book: a lock file
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return std::nullopt;
    const bool isHeld = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    auto holder = isHeld ? std::optional(readNote(file)) : std::nullopt;
    ::close(file);
    return holder;
}

Result<InstanceLock> InstanceLock::take(const QString &path, const QByteArray &note, std::chrono::milliseconds wait)
{
    const auto deadline = Clock::now() + wait;
    int replacements = 0;
    for (;;) {
        const int file
            // not a book: the lock file beside it
            = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
        if (file < 0)
            return lockFileError(path, errno);
        InstanceLock lock(file);
        struct stat facts = {};
        if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
            return Error{ErrorKind::NotARegularFile, {path}};
        if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
            if (!isStillThere(file, path)) {
                if (++replacements > kMostReplacements)
                    return lockFileError(path, ESTALE);
                continue;
            }
            if ((facts.st_mode & 0777) != (S_IRUSR | S_IWUSR))
                ::fchmod(file, S_IRUSR | S_IWUSR);
            writeNote(file, note);
            return lock;
        }
        if (errno != EWOULDBLOCK && errno != EINTR)
            return lockFileError(path, errno);
        if (Clock::now() >= deadline)
            return inUse(readNote(file));
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace tradebook::book
