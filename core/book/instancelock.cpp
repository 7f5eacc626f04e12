// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <QSysInfo>

#include <thread>
#include <utility>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include "core/book/fileidentity.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPause{50};
constexpr int kLongestNote = 1024;

QByteArray noteOf(const QString &user)
{
    return u"%1\n%2\n%3\n"_s.arg(user, QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).toUtf8();
}

Error inUse(const QByteArray &note)
{
    QStringList holder = QString::fromUtf8(note).split(u'\n').mid(0, 3);
    holder.resize(3);
    return Error{ErrorKind::InUse, holder};
}

} // namespace

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

#ifdef Q_OS_WIN

namespace {

// The byte that is locked lies far behind the note, which others read meanwhile.
OVERLAPPED lockedByte()
{
    OVERLAPPED place{};
    place.OffsetHigh = 1;
    return place;
}

Error lockFileError(const QString &path, DWORD code)
{
    const ErrorKind kind = code == ERROR_ACCESS_DENIED ? ErrorKind::PermissionDenied : ErrorKind::InputOutput;
    return Error{kind, {path}, u"Windows error %1"_s.arg(code)};
}

} // namespace

InstanceLock::~InstanceLock()
{
    if (m_file != kNoFile)
        CloseHandle(m_file);
}

Result<InstanceLock> InstanceLock::acquire(const QString &bookPath, std::chrono::milliseconds wait)
{
    const QString path = pathFor(bookPath);
    const HANDLE file = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), GENERIC_READ | GENERIC_WRITE,
        FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_HIDDEN, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lockFileError(path, GetLastError());
    InstanceLock lock(file);
    const auto deadline = Clock::now() + wait;
    for (;;) {
        OVERLAPPED place = lockedByte();
        if (LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
            break;
        if (const DWORD code = GetLastError(); code != ERROR_LOCK_VIOLATION && code != ERROR_IO_PENDING)
            return lockFileError(path, code);
        if (Clock::now() >= deadline) {
            QByteArray note(kLongestNote, '\0');
            DWORD length = 0;
            ReadFile(file, note.data(), kLongestNote, &length, nullptr);
            return inUse(note.first(static_cast<qsizetype>(length)));
        }
        std::this_thread::sleep_for(kPause);
    }
    SetFilePointer(file, 0, nullptr, FILE_BEGIN);
    SetEndOfFile(file);
    const QByteArray note = noteOf(qEnvironmentVariable("USERNAME"));
    DWORD written = 0;
    WriteFile(file, note.constData(), static_cast<DWORD>(note.size()), &written, nullptr);
    return lock;
}

#else

namespace {

/// A file that is another one at each look is on a disk that tells no files apart, or somebody takes it away all the time.
constexpr int kMostReplacements = 1000;

Error lockFileError(const QString &path, int code)
{
    const bool isDenied = code == EACCES || code == EPERM || code == EROFS;
    return Error{isDenied ? ErrorKind::PermissionDenied : ErrorKind::InputOutput, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

QString userName()
{
    std::array<char, 4096> memory{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, memory.data(), memory.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(::geteuid());
}

// Somebody may have deleted or replaced the file between open and flock; a lock on a file that nobody else can find guards nothing.
bool isStillThere(int file, const QString &path)
{
    struct stat facts = {};
    const FileIdentity ours{::fstat(file, &facts) == 0 ? static_cast<quint64>(facts.st_dev) : 0, static_cast<quint64>(facts.st_ino)};
    return FileIdentity::of(path) == ours;
}

void writeNote(int file)
{
    const QByteArray note = noteOf(userName());
    // Only the sentence for the second one suffers where this fails.
    if (::ftruncate(file, 0) == 0)
        std::ignore = ::pwrite(file, note.constData(), static_cast<size_t>(note.size()), 0);
}

QByteArray readNote(int file)
{
    QByteArray note(kLongestNote, '\0');
    const auto length = ::pread(file, note.data(), static_cast<size_t>(note.size()), 0);
    return note.first(std::max<qsizetype>(length, 0));
}

} // namespace

InstanceLock::~InstanceLock()
{
    if (m_file != kNoFile)
        ::close(m_file);
}

Result<InstanceLock> InstanceLock::acquire(const QString &bookPath, std::chrono::milliseconds wait)
{
    const QString path = pathFor(bookPath);
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
            writeNote(file);
            return lock;
        }
        if (errno != EWOULDBLOCK && errno != EINTR)
            return lockFileError(path, errno);
        if (Clock::now() >= deadline)
            return inUse(readNote(file));
        std::this_thread::sleep_for(kPause);
    }
}

#endif

} // namespace tradebook::book
