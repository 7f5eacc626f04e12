// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"

#include "core/backup/sha256.h"
#include "core/files/steps.h"
#include "core/processes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <atomic>
#include <utility>

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
    return QStringLiteral("%1/.%2.%3-%4-%5.part")
        .arg(folder, finalName, thisMachine())
        .arg(QCoreApplication::applicationPid())
        .arg(++number);
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
    const auto out = files::File::changing(part);
    if (!out)
        return out.error();
    const qint64 total = in.size();
    for (qint64 done = 0; done < total;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const QByteArray chunk = in.read(kChunk);
        if (chunk.isEmpty())
            return Error{ErrorKind::InputOutput, {finished}, in.errorString()};
        if (auto written = out->write(chunk.constData(), chunk.size()); !written)
            return written;
        out->writeBehind(done, done + chunk.size());
        done += chunk.size();
        if (progress != nullptr)
            progress->report(done, total);
    }
    auto safe = out->toDisk();
    out->forget();
    return safe;
}

} // namespace

Result<void> checkName(const QString &folder, const QString &finalName)
{
    if (!files::isFileName(finalName))
        return Error{ErrorKind::Invalid, {QStringLiteral("file_name"), finalName}};
    // Room for the longest of process and part numbers and for what SQLite puts beside a part.
    const QString widest = QStringLiteral(".%1.%2-4194304-1000.part-journal").arg(finalName, thisMachine());
    if (!files::takesName(folder, widest))
        return Error{ErrorKind::NameTooLong, {folder + QLatin1Char('/') + finalName}};
    return {};
}

Result<void> makePrivateFolder(const QString &folder)
{
    auto made = files::makeFolder(folder);
    if (made) {
        // Or what is put into it could be lost with it. A folder that may be written but not read cannot be asked for that.
        (void)files::toDisk(QFileInfo(folder).path());
        return {};
    }
    if (made.error().kind == ErrorKind::FileMissing)
        return Error{ErrorKind::FolderMissing, {QFileInfo(folder).path()}};
    if (made.error().kind != ErrorKind::FileExists)
        return made;
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
        (void)files::remove(m_path + QLatin1String(suffix));
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
    const auto made = files::File::making(path);
    // What is said is the folder: nobody knows the part by its name.
    if (!made)
        return Error{
            made.error().kind == ErrorKind::FileMissing ? ErrorKind::FolderMissing : made.error().kind, {folder}, made.error().detail};
    return PartFile(folder, path);
}

Result<QByteArray> PartFile::sha256() const
{
    constexpr qsizetype kChunk = 1 << 20;
    // not a book: the finished copy, which no SQLite connection writes to
    const auto file = files::File::reading(m_path);
    if (!file)
        return file.error();
    file->expectReadingOnce();
    Sha256 hash;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (;;) {
        const auto length = file->read(chunk.data(), chunk.size());
        if (!length)
            return length.error();
        if (*length == 0)
            return hash.hex();
        hash.add(chunk.constData(), *length);
    }
}

Result<void> PartFile::fill(const QByteArray &content)
{
    // not a book: a small file of ours beside one
    const auto file = files::File::changing(m_path);
    if (!file)
        return file.error();
    return file->write(content.constData(), content.size()).andThen([&] { return file->toDisk(); });
}

Result<void> PartFile::rename(const QString &path)
{
    auto renamed = files::renameWithoutReplacing(m_path, path);
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
    if (auto safe = files::toDisk(m_path); !safe)
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
        if (auto safe = files::toDisk(m_folder); !safe)
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
        const QByteArray names = QSysInfo::machineUniqueId() + processes::space();
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
