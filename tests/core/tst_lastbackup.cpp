// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "core/book/newbook.h"
#include "tests/support/outcome.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// Which backup is called the last one that was verified.
class tst_lastbackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    // The status bar must not call a backup verified that has been found damaged since.
    void whatWasFoundDamagedIsNotTheLastBackup()
    {
        TestBook book;
        const QString folder = folderFor(book.path());
        const auto older = backUp({.bookPath = book.path()});
        QVERIFY_OK(older);
        const auto newer = backUp({.bookPath = book.path()});
        QVERIFY_OK(newer);
        const QString good = older->copies.first().path;
        const QString bad = newer->copies.first().path;
        QCOMPARE(lastBackup(book.path(), {folder})->path, bad);
        const auto found = [&](const QStringList &damaged) {
            book::Marks(book.path()).setLastDeepCheck({.at = QDateTime::currentDateTimeUtc(), .damagedBackups = damaged});
        };
        found({bad});
        QCOMPARE(lastBackup(book.path(), {folder})->path, good);
        found({bad, good});
        QVERIFY(!lastBackup(book.path(), {folder}));
        found({});
        QCOMPARE(lastBackup(book.path(), {folder})->path, bad);
    }

    void aFolderThatWasDeletedHoldsNoBackup()
    {
        TestBook book;
        QTemporaryDir disk;
        const QString stick = disk.filePath(u"stick/Backups"_s);
        QVERIFY(QDir().mkpath(stick));
        const auto made = backUp({.bookPath = book.path(), .folders = {stick}});
        QVERIFY_OK(made);
        QCOMPARE(lastBackup(book.path(), {stick})->path, made->copies.first().path);
        // Where the whole disk is gone it is somewhere else, and believed.
        QVERIFY(QFile::rename(disk.filePath(u"stick"_s), disk.filePath(u"pulled out"_s)));
        QCOMPARE(lastBackup(book.path(), {stick})->path, made->copies.first().path);
        QVERIFY(QFile::rename(disk.filePath(u"pulled out"_s), disk.filePath(u"stick"_s)));
        QVERIFY(QDir(stick).removeRecursively());
        QVERIFY(!lastBackup(book.path(), {stick}));
    }

    void aNewBookHasNoneOfTheBookThatLayThereBefore()
    {
        QTemporaryDir place;
        const QString path = place.filePath(u"shop.tradebook"_s);
        const book::NewBook facts{.name = u"Shop"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s};
        QVERIFY_OK(book::create(path, facts));
        const auto made = backUp({.bookPath = path});
        QVERIFY_OK(made);
        // As if it had been made some time ago.
        const QString old = u"%1/shop 2020-01-02 03.04.05.tradebook-backup"_s.arg(folderFor(path));
        QVERIFY(QFile::rename(made->copies.first().path, old));
        QVERIFY(QFile::rename(made->copies.first().path + u".sha256"_s, old + u".sha256"_s));
        book::Marks(path).setLastBackup({old, QFileInfo(old).size(), QDateTime({2020, 1, 2}, {3, 4, 5})});
        book::Marks(path).setOpen(true);
        for (const auto &part : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + part);
        QVERIFY_OK(book::create(path, facts));
        QVERIFY(!lastBackup(path, {folderFor(path)}));
        QVERIFY(!book::Marks(path).isOpen());
        const auto own = backUp({.bookPath = path});
        QVERIFY_OK(own);
        QCOMPARE(lastBackup(path, {folderFor(path)})->path, own->copies.first().path);
    }
};

QTEST_GUILESS_MAIN(tst_lastbackup)
#include "tst_lastbackup.moc"
