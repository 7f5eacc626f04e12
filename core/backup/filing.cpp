// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"

#include "core/backup/sha256.h"
#include "core/book/publish.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <array>
#include <atomic>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::backup {

namespace {

QString sidecarOf(const QString &path)
{
    return path + QStringLiteral(".sha256");
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// With the process, so that what a killed one left in this very second is not in the way of the next attempt, and that whoever
/// clears up knows whose it was.
QString partPathFor(const QString &folder, const QString &finalName)
{
    static std::atomic<int> number{0};
    return QStringLiteral("%1/.%2.%3-%4-%5.part").arg(folder, finalName, thisMachine()).arg(::getpid()).arg(++number);
}

/// Of one name in this folder, in bytes.
qint64 longestNameIn(const QString &folder)
{
    constexpr qint64 kUsual = 255;
    const auto told = ::pathconf(QFile::encodeName(folder).constData(), _PC_NAME_MAX);
    return told > 0 ? told : kUsual;
}

/// Writes the finished file into the part, to the disk, and lets the system forget what it has of it, so that it is the disk that is read
/// back.
Result<void> copyBytes(const QString &part, const QString &finished, Progress *progress)
{
    constexpr qint64 kChunk = 4LL << 20;
    // not a book: a finished backup
    QFile in(finished);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputOutput, {finished}, in.errorString()};
    // not a book: its copy, made here
    const book::Descriptor out(::open(QFile::encodeName(part).constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    if (!out.isOpen())
        return book::errnoError(part);
    const qint64 total = in.size();
    for (qint64 done = 0; done < total;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const QByteArray chunk = in.read(kChunk);
        if (chunk.isEmpty())
            return Error{ErrorKind::InputOutput, {finished}, in.errorString()};
        if (auto written = book::writeAll(out, chunk.constData(), chunk.size(), part); !written)
            return written;
        book::writeBehind(out, done, done + chunk.size());
        done += chunk.size();
        if (progress != nullptr)
            progress->report(done, total);
    }
    if (::fsync(out.number()) != 0)
        return book::errnoError(part);
    ::posix_fadvise(out.number(), 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

} // namespace

Result<void> checkName(const QString &folder, const QString &finalName)
{
    // SQLite's own, of a whole path; and room for the longest of process and part numbers and for what SQLite puts beside a part.
    constexpr qint64 kLongestPath = 512;
    const QString widest = QStringLiteral("%1/.%2.%3-4194304-1000.part-journal").arg(folder, finalName, thisMachine());
    const qint64 pathBytes = QFile::encodeName(widest).size();
    const qint64 nameBytes = pathBytes - QFile::encodeName(folder).size() - 1;
    if (nameBytes > longestNameIn(folder) || pathBytes > kLongestPath)
        return Error{ErrorKind::NameTooLong, {folder + QLatin1Char('/') + finalName}};
    return {};
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0) {
        // Or what is put into it could be lost with it. A folder that may be written but not read cannot be asked for that.
        (void)book::toDisk(QFileInfo(folder).path());
        return {};
    }
    if (errno == ENOENT || errno == ENOTDIR)
        return Error{ErrorKind::FolderMissing, {QFileInfo(folder).path()}};
    if (errno != EEXIST)
        return book::errnoError(folder);
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::FileExists, {folder}, QStringLiteral("it is no folder")};
    return {};
}

PartFile::PartFile(QString folder, QString path)
    : m_folder(std::move(folder))
    , m_path(std::move(path))
{
}

PartFile::PartFile(PartFile &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_path(std::exchange(other.m_path, {}))
{
}

PartFile::~PartFile()
{
    if (m_path.isEmpty())
        return;
    for (const auto *suffix : {"", "-journal", "-wal", "-shm"})
        ::unlink((QFile::encodeName(m_path) + suffix).constData());
}

void PartFile::swap(PartFile &other) noexcept
{
    m_folder.swap(other.m_folder);
    m_path.swap(other.m_path);
}

Result<PartFile> PartFile::create(const QString &folder, const QString &finalName)
{
    if (auto fits = checkName(folder, finalName); !fits)
        return fits.error();
    const QString path = partPathFor(folder, finalName);
    // not a book: a new, empty file that a copy will fill
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0600);
    // What is said is the folder: nobody knows the part by its name.
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return Error{ErrorKind::FolderMissing, {folder}};
    if (descriptor < 0)
        return book::errnoError(folder);
    ::close(descriptor);
    return PartFile(folder, path);
}

Result<QByteArray> PartFile::sha256() const
{
    constexpr qsizetype kChunk = 1 << 20;
    // not a book: the finished copy, which no SQLite connection writes to
    const book::Descriptor file(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return book::errnoError(m_path);
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_SEQUENTIAL);
    Sha256 hash;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (;;) {
        const auto length = ::read(file.number(), chunk.data(), static_cast<std::size_t>(kChunk));
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return book::errnoError(m_path);
        if (length == 0)
            return hash.hex();
        hash.add(chunk.constData(), length);
    }
}

Result<void> PartFile::fill(const QByteArray &content)
{
    // not a book: a small file of ours beside one
    const book::Descriptor file(::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return book::errnoError(m_path);
    if (auto written = book::writeAll(file, content.constData(), content.size(), m_path); !written)
        return written;
    return ::fsync(file.number()) == 0 ? Result<void>() : Result<void>(book::errnoError(m_path));
}

Result<void> PartFile::rename(const QString &path)
{
    auto renamed = book::renameWithoutReplacing(m_path, path);
    if (renamed)
        m_path = path;
    return renamed;
}

/// Complete or not there: half a checksum would call a good backup damaged.
Result<PartFile> PartFile::putSidecarBeside(const QString &path, const QByteArray &hash)
{
    const QString name = QFileInfo(path).fileName();
    auto sidecar = create(QFileInfo(path).path(), name);
    if (!sidecar)
        return sidecar;
    auto put = sidecar->fill(hash + "  " + name.toUtf8() + '\n').andThen([&] { return sidecar->rename(sidecarOf(path)); });
    if (!put)
        return put.error();
    return sidecar;
}

Result<QString> PartFile::publish(const QByteArray &hash, const std::function<QString(int)> &nameFor)
{
    if (auto safe = book::toDisk(m_path); !safe)
        return safe.error();
    constexpr int kMostNames = 1000;
    QString taken = m_folder;
    for (int counter = 1; counter <= kMostNames; ++counter) {
        const QString name = nameFor(counter);
        if (name.isEmpty())
            break;
        const QString path = m_folder + QLatin1Char('/') + name;
        // A checksum without its backup is nobody's, but nothing is ever replaced.
        taken = isThere(sidecarOf(path)) ? sidecarOf(path) : path;
        if (taken != path)
            continue;
        auto renamed = rename(path);
        if (!renamed && renamed.error().kind == ErrorKind::FileExists)
            continue; // two backups of one second keep both
        if (!renamed)
            return renamed.error();
        // Until all of it is on the disk both are still removed with their objects.
        auto sidecar = putSidecarBeside(path, hash);
        if (!sidecar)
            return sidecar.error();
        if (auto safe = book::toDisk(m_folder); !safe)
            return safe.error();
        sidecar->m_path.clear();
        return std::exchange(m_path, {});
    }
    return Error{ErrorKind::FileExists, {taken}};
}

std::optional<PartMaker> makerOfPart(const QString &fileName)
{
    static const QRegularExpression pattern(QStringLiteral("\\A\\..+\\.([0-9a-f]{8})-(\\d{1,18})-\\d+\\.part(?:-journal|-wal|-shm)?\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    return PartMaker{match.captured(1), match.captured(2).toLongLong()};
}

QString thisMachine()
{
    static const QString machine = [] {
        constexpr qsizetype kDigits = 8;
        // Of a link to what is no file, the words in it.
        std::array<char, 64> space{};
        const auto length = ::readlink("/proc/self/ns/pid", space.data(), space.size());
        const QByteArray names = QSysInfo::machineUniqueId() + QByteArray(space.data(), length > 0 ? length : 0);
        return QString::fromLatin1(QCryptographicHash::hash(names, QCryptographicHash::Sha256).toHex().first(kDigits));
    }();
    return machine;
}

Result<std::optional<QByteArray>> hashBeside(const QString &path)
{
    constexpr qint64 kLongest = 4096;
    constexpr qsizetype kDigits = 64;
    if (!QFileInfo(sidecarOf(path)).isFile())
        return std::optional<QByteArray>();
    // not a book: the checksum beside a backup
    QFile file(sidecarOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::PermissionDenied, {file.fileName()}, file.errorString()};
    const QByteArray hash = file.read(kLongest).left(kDigits).toLower();
    // What is no checksum says nothing against the backup.
    const bool isHash = hash.size() == kDigits && QByteArray::fromHex(hash).toHex() == hash;
    return isHash ? std::optional(hash) : std::nullopt;
}

Result<QString> duplicate(const QString &finished, const QByteArray &sha256, const QString &folder,
    const std::function<QString(int counter)> &nameFor, Progress *progress)
{
    auto part = PartFile::create(folder, nameFor(1));
    if (!part)
        return part.error();
    if (auto filled = copyBytes(part->path(), finished, progress); !filled)
        return filled.error();
    auto hash = part->sha256();
    if (!hash)
        return hash.error();
    if (*hash != sha256)
        return Error{ErrorKind::InputOutput, {folder}, QStringLiteral("what was read back is not what was written")};
    return part->publish(sha256, nameFor);
}

} // namespace tradebook::backup
