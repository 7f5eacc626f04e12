// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"
#include "tests/support/peer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

namespace {

/// The calls of a traced program that put files onto the disk or give them names, in their order; other threads' among them.
QStringList callsOf(const QStringList &program)
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"log"_s);
    QProcess strace;
    strace.start(u"strace"_s,
        QStringList{u"-f"_s, u"-y"_s, u"-s"_s, u"400"_s, u"-e"_s, u"trace=fsync,fdatasync,rename,renameat,renameat2,link,linkat,mkdir"_s,
            u"-o"_s, log}
            + program);
    QFile file(log);
    if (!strace.waitForFinished(-1) || strace.exitCode() != 0 || !file.open(QIODevice::ReadOnly))
        qFatal("strace: %s", strace.readAllStandardError().constData());
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// Where the last call stands that has all of these words; -1 where none does.
qsizetype lastWith(const QStringList &calls, const QStringList &words)
{
    for (qsizetype at = calls.size() - 1; at >= 0; --at) {
        if (std::ranges::all_of(words, [&](const QString &word) { return calls[at].contains(word); }))
            return at;
    }
    return -1;
}

} // namespace

/// What a backup that is told of has on the disk, whatever happens to the current: the file before its name, both before the word.
class tst_backupondisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsOnTheDiskBeforeItHasItsName()
    {
        if (!Peer::canTrace())
            QSKIP("strace is not here, or may not trace");
        const Cli cli;
        const QString book = cli.newBook();
        const QString program = qEnvironmentVariable("TRADEBOOK_BIN") + u"/tradebook-cli"_s;
        const QStringList calls = callsOf({program, u"backup"_s, book});
        const qsizetype folderMade = lastWith(calls, {u"mkdir("_s, u"shop Backups"_s});
        const qsizetype folderKept = lastWith(calls, {u"fsync("_s, u'<' + QFileInfo(book).canonicalPath() + u'>'});
        const qsizetype named = lastWith(calls, {u"renameat2("_s, u".part\", "_s, u".tradebook-backup\", RENAME_NOREPLACE"_s});
        const qsizetype hashNamed = lastWith(calls, {u"renameat2("_s, u".part\", "_s, u".sha256\", RENAME_NOREPLACE"_s});
        const qsizetype namesKept = lastWith(calls, {u"fsync("_s, u"shop Backups>"_s});
        const QString all = calls.join(u'\n');
        QVERIFY2(folderMade >= 0 && folderKept > folderMade, qPrintable(all));
        QVERIFY2(named > folderKept && hashNamed > named && namesKept > hashNamed, qPrintable(all));
        // The files themselves: the part of the copy before its name, that of the checksum between the two.
        const qsizetype bytesKept = lastWith(calls.first(named), {u"fsync("_s, u".part>"_s});
        QVERIFY2(bytesKept >= 0, qPrintable(all));
        const qsizetype hashKept = lastWith(calls.first(hashNamed), {u"fsync("_s, u".part>"_s});
        QVERIFY2(hashKept > named, qPrintable(all));
        QCOMPARE(QDir(cli.path(u"shop Backups"_s)).entryList({u"*.tradebook-backup"_s}, QDir::Files).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_backupondisk)
#include "tst_backupondisk.moc"
