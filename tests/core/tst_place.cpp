// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/place.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using Kind = book::Place::Kind;

namespace {

void write(const QString &path, const QByteArray &content = {})
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// Where a book lies: the rule, and how its facts are read, on made-up mount tables and folders.
class tst_place : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void aNetworkIsKnownByItsFileSystem_data()
    {
        QTest::addColumn<QByteArray>("fileSystem");
        QTest::addColumn<QString>("by");
        QTest::newRow("nfs") << QByteArray("nfs4") << u"NFS"_s;
        QTest::newRow("windows share") << QByteArray("cifs") << u"SMB"_s;
        QTest::newRow("smb3") << QByteArray("smb3") << u"SMB"_s;
        QTest::newRow("ssh") << QByteArray("fuse.sshfs") << u"SSH"_s;
        QTest::newRow("gnome") << QByteArray("fuse.gvfsd-fuse") << u"GVfs"_s;
        QTest::newRow("9p") << QByteArray("9p") << u"9P"_s;
        QTest::newRow("webdav") << QByteArray("fuse.davfs") << u"WebDAV"_s;
        QTest::newRow("disk") << QByteArray("ext4") << QString();
        QTest::newRow("stick") << QByteArray("vfat") << QString();
        QTest::newRow("windows disk") << QByteArray("fuseblk") << QString();
        QTest::newRow("memory") << QByteArray("tmpfs") << QString();
        QTest::newRow("unknown") << QByteArray("nfsomething") << QString();
    }
    void aNetworkIsKnownByItsFileSystem()
    {
        QFETCH(const QByteArray, fileSystem);
        QFETCH(const QString, by);
        const book::Place place = book::judgePlace({.folder = u"/mnt/shop"_s, .fileSystem = fileSystem, .mountPoint = u"/mnt"_s});
        QCOMPARE(place.by, by);
        QCOMPARE(place.kind, by.isEmpty() ? Kind::Local : Kind::Network);
        // There is no other place for who has started from it.
        QVERIFY(book::judgePlace({.folder = u"/home/a"_s, .fileSystem = fileSystem, .mountPoint = u"/"_s}).isSafe());
    }

    void theMountIsTheInmostAndTheLatestAboveTheFolder()
    {
#ifndef Q_OS_LINUX
        QSKIP("there is no table of mounts");
#endif
        QVERIFY(QDir(m_root->path()).mkpath(u"share/deep"_s));
        QVERIFY(QDir(m_root->path()).mkpath(u"share two"_s));
        QVERIFY(QDir(m_root->path()).mkpath(u"sharewood"_s));
        const QByteArray root = QFile::encodeName(QFileInfo(m_root->path()).canonicalFilePath());
        QByteArray blank = root + "/share two";
        blank.replace(" ", "\\040");
        const QByteArray mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                                  "23 22 0:30 / "
            + root + "/share rw - autofs systemd-1 rw\n24 22 0:31 / " + root + "/share rw,relatime shared:2 - nfs4 server:/export rw\n"
            + "25 22 0:32 / " + blank + " rw - cifs //server/share rw\nnonsense\n\n26 22\n";
        const auto placeOf = [&](const QString &folder) {
            const auto facts = book::placeFacts(m_root->filePath(folder), {m_root->filePath(u"home"_s), mounts});
            return book::judgePlace(facts);
        };
        QCOMPARE(placeOf(u"share/deep"_s).by, u"NFS"_s);
        QCOMPARE(placeOf(u"share/deep"_s).folder, QFile::decodeName(root) + u"/share"_s);
        QCOMPARE(placeOf(u"share/deep/not there yet"_s).by, u"NFS"_s);
        QCOMPARE(placeOf(u"share two"_s).by, u"SMB"_s);
        QVERIFY(placeOf(u"sharewood"_s).isSafe());
        QVERIFY(placeOf({}).isSafe());
    }

    void aClientIsKnownByWhatItLeavesInItsFolder_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("by");
        QTest::newRow("Dropbox") << u"Cloud/.dropbox.cache/x"_s << u"Dropbox"_s;
        QTest::newRow("Dropbox' mark") << u"Cloud/.dropbox"_s << u"Dropbox"_s;
        QTest::newRow("Nextcloud") << u"Cloud/.sync_3f5a.db"_s << u"Nextcloud"_s;
        QTest::newRow("older Nextcloud") << u"Cloud/._sync_3f5a.db"_s << u"Nextcloud"_s;
        QTest::newRow("ownCloud") << u"Cloud/.owncloudsync.log"_s << u"ownCloud"_s;
        QTest::newRow("Syncthing") << u"Cloud/.stfolder/x"_s << u"Syncthing"_s;
        QTest::newRow("Google Drive") << u"Cloud/.tmp.driveupload/x"_s << u"Google Drive"_s;
        QTest::newRow("Seafile") << u"Cloud/.seafile-data/x"_s << u"Seafile"_s;
        QTest::newRow("beside") << u"Other/.dropbox"_s << QString();
        QTest::newRow("nearly") << u"Cloud/.sync_of_mine"_s << QString();
        QTest::newRow("nothing") << u"Cloud/readme.txt"_s << QString();
    }
    void aClientIsKnownByWhatItLeavesInItsFolder()
    {
        QFETCH(const QString, mark);
        QFETCH(const QString, by);
        write(m_root->filePath(mark));
        QVERIFY(QDir(m_root->path()).mkpath(u"Cloud/Shop/2026"_s));
        const auto place = book::judgePlace(book::placeFacts(m_root->filePath(u"Cloud/Shop/2026"_s), {m_root->path(), {}}));
        QCOMPARE(place.by, by);
        QCOMPARE(place.kind, by.isEmpty() ? Kind::Local : Kind::Synced);
        if (!by.isEmpty())
            QCOMPARE(place.folder, QFileInfo(m_root->filePath(u"Cloud"_s)).canonicalFilePath());
    }

    void aClientIsKnownByTheNameOfItsFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("by");
        QTest::newRow("OneDrive") << u"OneDrive"_s << u"OneDrive"_s;
        QTest::newRow("of a firm") << u"OneDrive - Mug and Linen"_s << u"OneDrive"_s;
        QTest::newRow("Google") << u"Google Drive"_s << u"Google Drive"_s;
        QTest::newRow("iCloud") << u"Library/Mobile Documents"_s << u"iCloud"_s;
        QTest::newRow("macOS") << u"Library/CloudStorage/Dropbox-Personal"_s << u"Dropbox"_s;
        QTest::newRow("a name alike") << u"OneDrives"_s << QString();
        QTest::newRow("documents") << u"Documents"_s << QString();
    }
    void aClientIsKnownByTheNameOfItsFolder()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, by);
        QVERIFY(QDir(m_root->path()).mkpath(folder + u"/Shop"_s));
        QCOMPARE(book::judgePlace(book::placeFacts(m_root->filePath(folder + u"/Shop"_s), {m_root->path(), {}})).by, by);
    }

    void aClientIsBelievedAboutItsFolders()
    {
        QVERIFY(QDir(m_root->path()).mkpath(u"My Files/Shop"_s));
        QVERIFY(QDir(m_root->path()).mkpath(u"Firm/Shop"_s));
        QVERIFY(QDir(m_root->path()).mkpath(u"Elsewhere"_s));
        write(m_root->filePath(u".dropbox/info.json"_s),
            u"{\"personal\": {\"path\": \"%1\", \"host\": 7}, \"business\": {\"path\": \"/not/there\"}}"_s
                .arg(m_root->filePath(u"My Files"_s))
                .toUtf8());
        write(m_root->filePath(u".config/onedrive/config"_s), "# comment\nsync_dir = \"~/Firm\"\nskip_file = \"~*|.~*\"\n");
        const auto by = [&](const QString &folder) {
            return book::judgePlace(book::placeFacts(m_root->filePath(folder), {m_root->path(), {}})).by;
        };
        QCOMPARE(by(u"My Files/Shop"_s), u"Dropbox"_s);
        QCOMPARE(by(u"Firm/Shop"_s), u"OneDrive"_s);
        QCOMPARE(by(u"Elsewhere"_s), QString());
        write(m_root->filePath(u".dropbox/info.json"_s), "no JSON at all");
        QCOMPARE(by(u"My Files/Shop"_s), QString());
    }

    void theSafeFolderIsOneThatIsNotSynchronised()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows tells the folders of a person, no variable does");
#endif
        const QByteArray home = qgetenv("HOME");
        const QByteArray data = qgetenv("XDG_DATA_HOME");
        qputenv("HOME", QFile::encodeName(m_root->path()));
        qunsetenv("XDG_DATA_HOME");
        QVERIFY(QDir(m_root->path()).mkpath(u"Documents"_s));
        QCOMPARE(book::safeFolder(), m_root->filePath(u"Documents/Tradebook"_s));
        write(m_root->filePath(u"Documents/.stfolder/x"_s));
        QCOMPARE(book::safeFolder(), m_root->filePath(u"Tradebook"_s));
        write(m_root->filePath(u".stfolder/x"_s));
        QCOMPARE(book::safeFolder(), QString()); // everything of this person is synchronised
        qputenv("HOME", home);
        if (!data.isNull())
            qputenv("XDG_DATA_HOME", data);
    }

private:
    std::unique_ptr<QTemporaryDir> m_root;
};

QTEST_GUILESS_MAIN(tst_place)
#include "tst_place.moc"
