// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "core/db/transaction.h"
#include "tests/support/outcome.h"
#include "tests/support/restorebook.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

void set(TestBook &book, const BackupSettings &settings)
{
    if (!db::inTransaction(book.writer(), [&] { return setBackupSettings(book.writer(), settings); }))
        qFatal("the settings cannot be set");
}

} // namespace

/// The copy before a migration or a restore: where it goes, and that it is made wherever that is possible at all.
class tst_safetycopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aSafetyCopyGoesWhereTheOthersGo()
    {
        TestBook book;
        const QString first = book.folder() + "/first"_L1;
        const QString second = book.folder() + "/second"_L1;
        QVERIFY(QDir().mkpath(first) && QDir().mkpath(second));
        set(book, {.folder = first, .secondFolder = second});
        const auto made = backUp({.bookPath = book.path(), .reason = Reason::BeforeRestore});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 2);
        QVERIFY(made->missed.isEmpty());
        QVERIFY(made->copies[0].path.startsWith(first) && made->copies[1].path.startsWith(second));
        QCOMPARE(book::Marks(book.path()).lastBackup()->path, made->copies[0].path);
        QVERIFY(!QFileInfo::exists(folderFor(book.path()))); // needed by nobody
    }

    void aSafetyCopyFallsBackToTheFolderBesideTheBook()
    {
        TestBook book;
        const QString first = book.folder() + "/first"_L1;
        const QString second = book.folder() + "/second"_L1;
        QVERIFY(QDir().mkpath(second));
        set(book, {.folder = first, .secondFolder = second});
        for (const bool isFile : {false, true}) {
            if (isFile)
                writeBytes(first, "no folder");
            const auto made = backUp({.bookPath = book.path(), .reason = Reason::BeforeMigration});
            QVERIFY_OK(made);
            QCOMPARE(made->copies.size(), 2);
            QVERIFY(made->copies[0].path.startsWith(folderFor(book.path())));
            QVERIFY(made->copies[1].path.startsWith(second));
            QCOMPARE(made->missed.size(), 1);
            QCOMPARE(made->missed.first().folder, first);
            QCOMPARE(book::Marks(book.path()).lastBackup()->path, made->copies[0].path);
        }
        // And where the settings themselves cannot be had.
        execute(book.writer(), u"DROP TABLE settings"_s);
        QVERIFY_OK(backUp({.bookPath = book.path(), .reason = Reason::BeforeMigration}));
        QVERIFY(!backUp({.bookPath = book.path()}));
    }

    void withoutAnyPlaceASafetyCopyFails()
    {
        TestBook book;
        set(book, {.folder = book.folder() + "/first"_L1});
        writeBytes(folderFor(book.path()), "in the way");
        QVERIFY_KIND(backUp({.bookPath = book.path(), .reason = Reason::BeforeRestore}), ErrorKind::FolderMissing);
        QVERIFY(!book::Marks(book.path()).lastBackup());
    }
};

QTEST_GUILESS_MAIN(tst_safetycopy)
#include "tst_safetycopy.moc"
