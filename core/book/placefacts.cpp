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

/// Servers that are no other computer's, or speak another language than SMB, by how their names begin or what is in them.
QByteArray kindOfShare(const QString &share)
{
    const QString name = share.toLower();
    if (name.startsWith("//wsl"_L1)) // "//wsl$/", "//wsl.localhost/"
        return "9p";
    if (name.startsWith("//vboxsv"_L1))
        return "vboxsf";
    if (name.startsWith("//vmware-host/"_L1))
        return "fuse.vmhgfs-fuse";
    return name.contains("@ssl"_L1) || name.contains("/davwwwroot"_L1) ? "webdav" : "smb";
}

void readMount(PlaceFacts &facts, const QByteArray &)
{
    constexpr int kShareParts = 4; // "//server/share"
    const QStorageInfo storage(facts.folder);
    facts.mountPoint = storage.rootPath();
    facts.fileSystem = storage.fileSystemType();
    const QString drive = QDir::toNativeSeparators(facts.folder.left(3));
    if (facts.folder.startsWith("//"_L1)) {
        facts.mountPoint = facts.folder.section(u'/', 0, kShareParts - 1);
        facts.fileSystem = kindOfShare(facts.folder);
    } else if (GetDriveTypeW(reinterpret_cast<const wchar_t *>(drive.utf16())) == DRIVE_REMOTE) {
        facts.fileSystem = kindOfShare(QString::fromUtf8(storage.device()).replace(u'\\', u'/'));
    }
    // Its client makes a disk of its own, which looks like one of this computer.
    if (storage.name() == "Google Drive"_L1)
        facts.declared.append({facts.mountPoint, u"Google Drive"_s});
}

#else

void readMount(PlaceFacts &facts, const QByteArray &)
{
    const QStorageInfo storage(facts.folder);
    facts.mountPoint = storage.rootPath();
    facts.fileSystem = storage.fileSystemType();
}

#endif

/// What Dropbox writes down about itself: in the home, on Windows in one of two folders of the profile.
void readDropbox(PlaceFacts &facts, const QString &home)
{
    for (const auto &folder : {u"/.dropbox"_s, u"/AppData/Local/Dropbox"_s, u"/AppData/Roaming/Dropbox"_s}) {
        // not a book: a settings file of Dropbox
        QFile file(home + folder + "/info.json"_L1);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto accounts = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto &account : accounts) {
            const QString synced = QFileInfo(account.toObject().value(u"path"_s).toString()).canonicalFilePath();
            if (!synced.isEmpty())
                facts.declared.append({synced, u"Dropbox"_s});
        }
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
