// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/place.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

struct FileSystem {
    const char *type;
    const char *name;
};
/// Those that reach another computer, or another system on this one: neither shares memory with us.
constexpr std::array kNetworks = {
    FileSystem{"nfs", "NFS"},
    FileSystem{"nfs4", "NFS"},
    FileSystem{"cifs", "SMB"},
    FileSystem{"smb3", "SMB"},
    FileSystem{"smbfs", "SMB"},
    FileSystem{"smb", "SMB"},
    FileSystem{"ncpfs", "NCP"},
    FileSystem{"afpfs", "AFP"},
    FileSystem{"afs", "AFS"},
    FileSystem{"9p", "9P"},
    FileSystem{"ceph", "Ceph"},
    FileSystem{"glusterfs", "GlusterFS"},
    FileSystem{"lustre", "Lustre"},
    FileSystem{"ocfs2", "OCFS2"},
    FileSystem{"gfs2", "GFS2"},
    FileSystem{"davfs", "WebDAV"},
    FileSystem{"webdav", "WebDAV"},
    FileSystem{"vboxsf", "VirtualBox"},
    FileSystem{"fuse.vmhgfs-fuse", "VMware"},
    FileSystem{"fuse.sshfs", "SSH"},
    FileSystem{"fuse.davfs", "WebDAV"},
    FileSystem{"fuse.davfs2", "WebDAV"},
    FileSystem{"fuse.curlftpfs", "FTP"},
    FileSystem{"fuse.glusterfs", "GlusterFS"},
    FileSystem{"fuse.s3fs", "S3"},
    FileSystem{"fuse.rclone", "rclone"},
    FileSystem{"fuse.gvfsd-fuse", "GVfs"},
    FileSystem{"fuse.kio-fuse", "KIO"},
    FileSystem{"fuse.smbnetfs", "SMB"},
    FileSystem{"fuse.google-drive-ocamlfuse", "Google Drive"},
    FileSystem{"fuse.onedriver", "OneDrive"},
};

const char *networkNamed(const QByteArray &fileSystem)
{
    for (const auto &network : kNetworks) {
        if (fileSystem == network.type)
            return network.name;
    }
    return nullptr;
}

bool isWithin(const QString &folder, const QString &outer)
{
    return !outer.isEmpty() && (folder == outer || folder.startsWith(outer.endsWith(u'/') ? outer : outer + u'/'));
}

/// By what lies in the folder that a client synchronises.
QString clientMarking(const QStringList &marks)
{
    for (const auto &mark : marks) {
        if (mark == ".dropbox"_L1 || mark == ".dropbox.cache"_L1)
            return u"Dropbox"_s;
        if (mark == ".stfolder"_L1)
            return u"Syncthing"_s;
        if (mark == ".owncloudsync.log"_L1)
            return u"ownCloud"_s;
        if (mark.startsWith(".sync_"_L1) || mark.startsWith("._sync_"_L1) || mark == ".nextcloudsync.log"_L1
            || mark == ".csync_journal.db"_L1)
            return u"Nextcloud"_s;
        if (mark == ".tmp.drivedownload"_L1 || mark == ".tmp.driveupload"_L1)
            return u"Google Drive"_s;
        if (mark == ".seafile-data"_L1)
            return u"Seafile"_s;
    }
    return {};
}

/// By what the folder itself is called.
QString clientNaming(const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    const QString above = QFileInfo(QFileInfo(folder).path()).fileName();
    if (name == "OneDrive"_L1 || name.startsWith("OneDrive - "_L1))
        return u"OneDrive"_s;
    if (name == "Google Drive"_L1 || name == "GoogleDrive"_L1)
        return u"Google Drive"_s;
    if (name == "iCloudDrive"_L1 || (above == "Library"_L1 && name == "Mobile Documents"_L1))
        return u"iCloud"_s;
    if (above == "CloudStorage"_L1) // macOS: "Dropbox", "OneDrive-Personal", "GoogleDrive-somebody@example.com"
        return name.section(u'-', 0, 0);
    return {};
}

} // namespace

Place judgePlace(const PlaceFacts &facts)
{
    const char *network = facts.mountPoint == "/"_L1 ? nullptr : networkNamed(facts.fileSystem);
    if (network != nullptr)
        return {Place::Kind::Network, QLatin1String(network), facts.mountPoint};
    for (const auto &synced : facts.declared) {
        if (isWithin(facts.folder, synced.folder))
            return {Place::Kind::Synced, synced.by, synced.folder};
    }
    for (const auto &level : facts.levels) {
        QString client = clientMarking(level.marks);
        if (client.isEmpty())
            client = clientNaming(level.folder);
        if (!client.isEmpty())
            return {Place::Kind::Synced, client, level.folder};
    }
    return {};
}

Place placeOf(const QString &path)
{
    return judgePlace(placeFacts(QFileInfo(path).absolutePath()));
}

QString safeFolder()
{
    const auto surroundings = Surroundings::ofThisComputer();
    const QStringList folders = {QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), surroundings.home,
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)};
    for (const auto &folder : folders) {
        if (!folder.isEmpty() && judgePlace(placeFacts(folder, surroundings)).isSafe())
            return QDir(folder).filePath(u"Tradebook"_s);
    }
    return {};
}

} // namespace tradebook::book
