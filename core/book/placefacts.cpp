// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <unistd.h>
#endif

// Reads what judgePlace() judges by.
namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// The entries by which clients are known.
const QStringList kMarks = {u".dropbox"_s, u".dropbox.cache"_s, u".stfolder"_s, u".owncloudsync.log"_s, u".nextcloudsync.log"_s,
    u".csync_journal.db"_s, u".tmp.drivedownload"_s, u".tmp.driveupload"_s, u".seafile-data"_s};
const QStringList kPatterns = {u".sync_*.db"_s, u"._sync_*.db"_s};

QStringList marksIn(const QDir &folder)
{
    QStringList found;
    for (const auto &mark : kMarks) {
        const QFileInfo entry(folder.filePath(mark));
        // A folder of that name is where Dropbox keeps its settings, in every home.
        if (entry.exists() && (mark != ".dropbox"_L1 || entry.isFile()))
            found.append(mark);
    }
#ifdef Q_OS_UNIX
    // A folder that many people share may have a million entries, and is nobody's to synchronise.
    if (QFileInfo(folder.path()).ownerId() != ::geteuid())
        return found;
#endif
    return found + folder.entryList(kPatterns, QDir::Files | QDir::Hidden | QDir::System | QDir::CaseSensitive);
}

/// The folder, or the nearest above it that is there.
QString nearest(const QString &folder)
{
    QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(path)) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            return path;
        path = above;
    }
    return QFileInfo(path).canonicalFilePath();
}

#ifdef Q_OS_LINUX

/// mountinfo writes blanks, tabs, line ends and backslashes as octal numbers.
QString unescaped(const QByteArray &field)
{
    constexpr int kOctalDigits = 3;
    constexpr int kOctal = 8;
    QByteArray plain;
    for (qsizetype at = 0; at < field.size(); ++at) {
        bool isNumber = false;
        const int code = field.at(at) == '\\' ? field.mid(at + 1, kOctalDigits).toInt(&isNumber, kOctal) : 0;
        plain.append(isNumber ? static_cast<char>(code) : field.at(at));
        at += isNumber ? kOctalDigits : 0;
    }
    return QFile::decodeName(plain);
}

void readMount(PlaceFacts &facts, const QByteArray &mounts)
{
    for (const QByteArray &line : mounts.split('\n')) {
        // "36 35 98:0 /root /mount/point options optional… - type source options"
        const auto fields = line.simplified().split(' ');
        const auto dash = fields.indexOf("-");
        constexpr int kMountPoint = 4;
        if (fields.size() <= kMountPoint || dash < 0 || dash + 1 >= fields.size())
            continue;
        const QString point = unescaped(fields.at(kMountPoint));
        const bool isAbove = point == "/"_L1 || facts.folder == point || facts.folder.startsWith(point + u'/');
        // Of two at one place the later one covers the earlier.
        if (isAbove && point.size() >= facts.mountPoint.size()) {
            facts.mountPoint = point;
            facts.fileSystem = fields.at(dash + 1);
        }
    }
}

#elif defined(Q_OS_WIN)

void readMount(PlaceFacts &facts, const QByteArray &)
{
    const QString native = QDir::toNativeSeparators(facts.folder);
    facts.mountPoint = QStorageInfo(facts.folder).rootPath();
    const QString drive = native.left(3);
    const bool isRemote = native.startsWith("\\\\"_L1) || GetDriveTypeW(reinterpret_cast<const wchar_t *>(drive.utf16())) == DRIVE_REMOTE;
    facts.fileSystem = isRemote ? "smb" : "ntfs";
}

#else

void readMount(PlaceFacts &facts, const QByteArray &)
{
    const QStorageInfo storage(facts.folder);
    facts.mountPoint = storage.rootPath();
    facts.fileSystem = storage.fileSystemType();
}

#endif

/// What Dropbox writes down about itself.
void readDropbox(PlaceFacts &facts, const QString &home)
{
    // not a book: a settings file of Dropbox
    QFile file(home + "/.dropbox/info.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto accounts = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &account : accounts) {
        const QString folder = QFileInfo(account.toObject().value(u"path"_s).toString()).canonicalFilePath();
        if (!folder.isEmpty())
            facts.declared.append({folder, u"Dropbox"_s});
    }
}

/// The client for Windows says so in the environment, the free one for Linux in its settings.
void readOneDrive(PlaceFacts &facts, const QString &home)
{
    QStringList folders
        = {qEnvironmentVariable("OneDrive"), qEnvironmentVariable("OneDriveConsumer"), qEnvironmentVariable("OneDriveCommercial")};
    // not a book: a settings file of OneDrive
    QFile file(home + "/.config/onedrive/config"_L1);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const auto parts = QString::fromUtf8(line).split(u'"');
            if (parts.size() >= 2 && parts.first().simplified() == "sync_dir ="_L1)
                folders.append(QString(parts.at(1)).replace(u'~', home));
        }
    }
    for (const auto &folder : std::as_const(folders)) {
        const QString canonical = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
        if (!canonical.isEmpty())
            facts.declared.append({canonical, u"OneDrive"_s});
    }
}

} // namespace

Surroundings Surroundings::ofThisComputer()
{
    Surroundings here{QDir::homePath(), {}};
#ifdef Q_OS_LINUX
    // TRADEBOOK_MOUNTS: a table to try a network with where there is none.
    const QString other = qEnvironmentVariable("TRADEBOOK_MOUNTS");
    // not a book: the system's table of mounts
    QFile table(other.isEmpty() ? u"/proc/self/mountinfo"_s : other);
    if (table.open(QIODevice::ReadOnly))
        here.mounts = table.readAll();
#endif
    return here;
}

PlaceFacts placeFacts(const QString &folder, const Surroundings &surroundings)
{
    PlaceFacts facts{nearest(folder)};
    readMount(facts, surroundings.mounts);
    readDropbox(facts, surroundings.home);
    readOneDrive(facts, surroundings.home);
    for (QDir level(facts.folder);; level.setPath(QFileInfo(level.path()).path())) {
        facts.levels.append({level.path(), marksIn(level)});
        if (level.isRoot())
            return facts;
    }
}

} // namespace tradebook::book
