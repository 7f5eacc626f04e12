// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/backup/filing.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"
#include "tests/support/testbook.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

void damage(const QString &path, qint64 at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write("\x7f\x7f\x7f\x7f", 4) != 4)
        qFatal("cannot damage %s", qPrintable(path));
}

void set(TestBook &book, const BackupSettings &settings)
{
    if (!db::inTransaction(book.writer(), [&] { return setBackupSettings(book.writer(), settings); }))
        qFatal("the settings cannot be set");
}

class Cancelling final : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

} // namespace

class tst_backup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aClickMakesOneInTheFolderBesideTheBook()
    {
        TestBook book;
        const auto made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 1);
        QVERIFY(made->missed.isEmpty());
        const auto listed = listBackups(folderFor(book.path()), nameFor(book.path()));
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().path, made->copies.first().path);
        QCOMPARE(listed.first().bytes, made->copies.first().bytes);
        QVERIFY(listed.first().hasHash);
        QCOMPARE(listed.first().reason, Reason::ByHand);
        const auto last = lastBackup(book.path(), {});
        QVERIFY(last);
        QCOMPARE(last->path, listed.first().path);
        const auto verified = verify(last->path, Proof::Thorough);
        QVERIFY_OK(verified);
        QVERIFY(verified->hadHash);
        QFile::remove(last->path);
        QVERIFY(!lastBackup(book.path(), {folderFor(book.path())}));
    }

    void contentsAreRead()
    {
        TestBook book;
        execute(book.writer(), u"INSERT INTO products (sku, name, price) VALUES ('A', 'Mug', 350)"_s);
        const auto made = backUp({.bookPath = book.path(), .compact = true});
        QVERIFY_OK(made);
        const auto contents = contentsOf(made->copies.first().path);
        QVERIFY_OK(contents);
        QCOMPARE(contents->tally.value(u"products"_s), 1);
        QCOMPARE(contents->tally.value(u"products.price"_s), 350);
        QCOMPARE(contents->currency, u"EUR"_s);
        QVERIFY(!contents->lastOrderDate);
        // Reading made nothing beside it.
        QCOMPARE(filesIn(folderFor(book.path())).size(), 2);
    }

    void theBookIsNoTargetByAnyName()
    {
        TestBook book;
        const QString link = book.folder() + "/link"_L1;
        const QString hard = book.folder() + "/hard"_L1;
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(book.path(), link));
#else
        QVERIFY(linkHard(book.path(), link)); // by name only administrators may
#endif
        QVERIFY(linkHard(book.path(), hard));
        const QString restore = book.folder() + "/."_L1 + QFileInfo(book.path()).fileName() + ".restore"_L1;
        QVERIFY(QDir().mkpath(restore));
        for (const QString &target : {book.path(), link, hard, book.path() + "-wal"_L1, book.path() + "-shm"_L1,
                 book.path() + "-journal"_L1, restore, restore + "/x"_L1, book.folder() + "/./"_L1 + QFileInfo(book.path()).fileName()}) {
            const auto before = filesIn(book.folder());
            QVERIFY_KIND(backUp({.bookPath = book.path(), .target = target}), ErrorKind::TargetIsBook);
            QCOMPARE(filesIn(book.folder()), before);
        }
        QCOMPARE(scalar(book.writer(), u"PRAGMA integrity_check"_s), u"ok"_s);
    }

    void whatIsThereIsNeverReplaced()
    {
        TestBook book;
        const QString there = book.folder() + "/there"_L1;
        write(there, "mine");
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = there}), ErrorKind::FileExists);
        QFile file(there);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        [[maybe_unused]] const QString pipe = book.folder() + "/pipe"_L1;
#ifdef Q_OS_UNIX
        QVERIFY(putNoFile(pipe));
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = pipe}), ErrorKind::NotARegularFile);
#endif
#ifdef Q_OS_UNIX
        const QString nowhere = book.folder() + "/nowhere"_L1;
        QVERIFY(QFile::link(book.folder() + "/gone"_L1, nowhere));
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = nowhere}), ErrorKind::FileExists);
#endif
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = book.folder() + "/no/file"_L1}), ErrorKind::FolderMissing);
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = there + "/file"_L1}), ErrorKind::NotARegularFile);
        QVERIFY_KIND(backUp({.bookPath = book.path(), .folders = {book.folder() + "/no"_L1}}), ErrorKind::FolderMissing);
    }

    void aChosenFolderOrFileGetsIt()
    {
        TestBook book;
        const QString folder = book.folder() + "/stick"_L1;
        QVERIFY(QDir().mkpath(folder));
        const auto inFolder = backUp({.bookPath = book.path(), .target = folder});
        QVERIFY_OK(inFolder);
        QVERIFY(inFolder->copies.first().path.startsWith(folder + "/shop 2"_L1));
        const QString file = folder + "/my copy"_L1;
        const auto asFile = backUp({.bookPath = book.path(), .target = file});
        QVERIFY_OK(asFile);
        QCOMPARE(asFile->copies.first().path, file);
        QVERIFY(isOwnersAlone(file));
        QVERIFY_OK(verify(file, Proof::Quick));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
#ifndef Q_OS_UNIX
        QSKIP("no modes of folders");
#endif
        TestBook book;
        const QString folder = book.folder() + "/locked"_L1;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(book.folder(), QFile::Permissions(0x7777)));
        const QString path = book.path();
        book.close();
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
        Result<Made> made = Error{};
        {
            const Unprivileged nobody;
            made = backUp({.bookPath = path, .target = folder});
        }
        QVERIFY_KIND(made, ErrorKind::PermissionDenied);
        QCOMPARE(filesIn(folder), QStringList());
    }

    void bothPlacesGetItAndAMissingOneIsSaid()
    {
        TestBook book;
        const QString second = book.folder() + "/second"_L1;
        set(book, {.secondFolder = second});
        auto made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 1);
        QCOMPARE(made->missed.size(), 1);
        QCOMPARE(made->missed.first().folder, second);
        QCOMPARE(made->missed.first().error.kind, ErrorKind::FolderMissing);
        QCOMPARE(lastBackup(book.path(), {folderFor(book.path()), second})->missingIn, QStringList{second});

        QVERIFY(QDir().mkpath(second));
        made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 2);
        QVERIFY(made->missed.isEmpty());
        QCOMPARE(made->copies[0].sha256, made->copies[1].sha256);
        QVERIFY(made->copies[1].path.startsWith(second));
        QVERIFY_OK(verify(made->copies[1].path, Proof::Quick));
        QVERIFY(lastBackup(book.path(), {folderFor(book.path()), second})->missingIn.isEmpty());
        QCOMPARE(filesIn(second).size(), 2);

        // The first one away: the second gets it from the book itself.
        const QString first = book.folder() + "/first"_L1;
        set(book, {.folder = first, .secondFolder = second});
        made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        QCOMPARE(made->missed.size(), 1);
        QVERIFY(made->copies.first().path.startsWith(second));
    }

    void aChecksumWithoutItsBackupIsNotReplaced()
    {
        TestBook book;
        const QString file = book.folder() + "/my copy"_L1;
        write(file + ".sha256"_L1, "mine");
        const auto refused = backUp({.bookPath = book.path(), .target = file});
        QVERIFY_KIND(refused, ErrorKind::FileExists);
        QCOMPARE(refused.error().data, QStringList{file + ".sha256"_L1});
        QVERIFY(!QFile::exists(file));
    }

    void cancelledLeavesNothing()
    {
        TestBook book;
        Cancelling progress;
        QVERIFY_KIND(backUp({.bookPath = book.path()}, &progress), ErrorKind::Cancelled);
        QCOMPARE(filesIn(folderFor(book.path())), QStringList());
        QVERIFY(!book::Marks(book.path()).lastBackup());
    }

    void aDamagedBookKeepsItsOldBackupsAndThinsNothing()
    {
        TestBook book;
        execute(book.writer(),
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
            "INSERT INTO products (sku, name, description, price) SELECT 'S' || i, 'P', hex(randomblob(300)), 1 FROM n"_s);
        for (int i = 0; i < 14; ++i)
            QVERIFY_OK(backUp({.bookPath = book.path(), .reason = Reason::BeforeImport}));
        const QString path = book.path();
        book.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 4096 / 2 * 4096));
        QCOMPARE(file.write(QByteArray(4096, '\x7f')), 4096);
        file.close();
        const auto refused = backUp({.bookPath = path, .reason = Reason::Automatic});
        QVERIFY_KIND(refused, ErrorKind::Damaged);
        QCOMPARE(refused.error().data, QStringList{path}); // the book, and not a part that nobody knows
        QCOMPARE(listBackups(folderFor(path)).size(), 14);
    }

    void thinnedAreOnlyThoseOfThisBook()
    {
        TestBook book;
        TestBook other;
        const QString folder = book.folder() + "/shared"_L1;
        QVERIFY(QDir().mkpath(folder));
        execute(other.writer(), u"UPDATE book SET created_at = '2001-01-01T00:00:00.000Z'"_s);
        QCOMPARE(nameFor(book.path()), nameFor(other.path()));
        for (int i = 0; i < 15; ++i)
            QVERIFY_OK(backUp({.bookPath = other.path(), .reason = Reason::BeforeImport, .folders = {folder}}));
        QVERIFY_OK(backUp({.bookPath = book.path(), .reason = Reason::Automatic, .folders = {folder}}));
        QCOMPARE(listBackups(folder).size(), 16);
        const auto made = backUp({.bookPath = other.path(), .reason = Reason::Automatic, .folders = {folder}});
        QVERIFY_OK(made);
        QVERIFY(!made->thinned.isEmpty());
        for (const QString &gone : made->thinned) {
            QVERIFY(!QFile::exists(gone));
            QVERIFY(!QFile::exists(gone + ".sha256"_L1));
        }
        QVERIFY(QFile::exists(made->copies.first().path));
    }

    void aBackupThatChangedIsNotGood()
    {
        TestBook book;
        const auto made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        const QString path = made->copies.first().path;
        damage(path, QFileInfo(path).size() - 100);
        QVERIFY_KIND(verify(path, Proof::Quick), ErrorKind::Damaged);
        const QString junk = book.folder() + "/junk"_L1;
        write(junk, QByteArray(5000, 'x'));
        QVERIFY_KIND(verify(junk, Proof::Quick), ErrorKind::NotADatabase);
        write(junk, {});
        QVERIFY_KIND(verify(junk, Proof::Quick), ErrorKind::EmptyFile);
        QVERIFY_KIND(verify(book.folder(), Proof::Quick), ErrorKind::NotARegularFile);
        QVERIFY_KIND(verify(book.folder() + "/none"_L1, Proof::Quick), ErrorKind::FileMissing);
        QVERIFY_KIND(contentsOf(aDevice()), ErrorKind::NotARegularFile);
    }

    void leftoversOfDeadProcessesGo()
    {
        TestBook book;
        const QString folder = folderFor(book.path());
        QVERIFY(QDir().mkpath(folder));
        constexpr int kNobodysNumber = 4'194'304; // beyond the largest a kernel gives
        const auto part = [&](const QString &machine, qint64 process) {
            return folder + u"/.shop 2026-11-21 09.30.00.tradebook-backup.%1-%2-1.part"_s.arg(machine).arg(process);
        };
        const QString dead = part(thisMachine(), kNobodysNumber);
        const QString alive = part(thisMachine(), QCoreApplication::applicationPid());
        const QString elsewhere = part(u"0123abcd"_s, kNobodysNumber);
        const QString foreign = folder + "/.notes.part"_L1;
        const QString orphan = folder + "/shop 2026-11-20 09.30.00 automatic.tradebook-backup.sha256"_L1;
        const QString moved = folder + "/shop 2026-11-20 09.30.00.tradebook-backup.sha256"_L1;
        for (const QString &each : {dead, dead + "-journal"_L1, orphan, alive, elsewhere, foreign, moved})
            write(each, "x");
        removeLeftovers(book.path());
        QVERIFY(!QFile::exists(dead) && !QFile::exists(dead + "-journal"_L1) && !QFile::exists(orphan));
        QVERIFY(QFile::exists(alive) && QFile::exists(elsewhere) && QFile::exists(foreign) && QFile::exists(moved));
        QFile old(elsewhere);
        QVERIFY(old.open(QIODevice::ReadWrite));
        QVERIFY(old.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
        old.close();
        removeLeftovers(book.path());
        QVERIFY(!QFile::exists(elsewhere));
    }

    void namesTellTimeReasonAndCounter_data()
    {
        QTest::addColumn<QString>("bookPath");
        QTest::newRow("plain") << u"/a/shop.tradebook"_s;
        QTest::newRow("a date in the name") << u"/a/shop 2020-01-01 00.00.00.tradebook"_s;
        QTest::newRow("a line break") << u"/a/my\nshop.tradebook"_s;
        QTest::newRow("long") << u"/a/"_s + QString(255, u'\u00e4') + u".tradebook"_s;
    }
    void namesTellTimeReasonAndCounter()
    {
        QFETCH(QString, bookPath);
        const QDateTime time(QDate(2026, 11, 21), QTime(7, 33, 53));
        for (const auto reason :
            {Reason::ByHand, Reason::Automatic, Reason::BeforeMigration, Reason::BeforeRestore, Reason::BeforeImport}) {
            for (const int counter : {1, 2, 17}) {
                const QString name = fileNameFor(bookPath, reason, time, counter);
                QVERIFY(name.toUtf8().size() <= 230);
                const auto parts = partsOf(name);
                QVERIFY(parts);
                QCOMPARE(parts->bookName, nameFor(bookPath));
                QCOMPARE(parts->localTime, time);
                QCOMPARE(parts->reason, reason);
                QCOMPARE(parts->counter, counter);
            }
        }
        QVERIFY(!partsOf(u"shop.tradebook-backup"_s));
        QVERIFY(!partsOf(u"shop 2026-13-41 07.33.53.tradebook-backup"_s));
    }

    void settingsAreKeptAndChecked()
    {
        TestBook book;
        QCOMPARE(*backupSettings(book.writer()), BackupSettings());
        const BackupSettings wanted{.folder = u"/media/a"_s, .secondFolder = u"/media/b"_s, .onClose = false, .daily = false};
        set(book, wanted);
        QCOMPARE(*backupSettings(book.writer()), wanted);
        QVERIFY_KIND(setBackupSettings(book.writer(), {.folder = u"relative"_s}), ErrorKind::Invalid);
        QVERIFY_KIND(setBackupSettings(book.writer(), {.folder = u"/a"_s, .secondFolder = u"/a/"_s}), ErrorKind::Invalid);
        QVERIFY_KIND(setBackupSettings(book.writer(), {.secondFolder = folderFor(book.path())}), ErrorKind::Invalid);
        execute(book.writer(), u"UPDATE settings SET json = 'nonsense' WHERE name LIKE 'backup_%'"_s);
        QCOMPARE(*backupSettings(book.writer()), BackupSettings());
    }

    void dueWhenSomethingHasChanged()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        const BackupSettings on;
        using enum Occasion;
        QVERIFY(isDue(Daily, on, {}, now) && isDue(Closing, on, {}, now));
        const Situation fresh{.lastBackup = now.addSecs(-60), .hasChanged = true};
        QVERIFY(!isDue(Daily, on, fresh, now) && isDue(Closing, on, fresh, now));
        const Situation old{.lastBackup = now.addDays(-1), .hasChanged = true};
        QVERIFY(isDue(Daily, on, old, now));
        const Situation unchanged{.lastBackup = now.addDays(-30), .hasChanged = false};
        QVERIFY(!isDue(Daily, on, unchanged, now) && !isDue(Closing, on, unchanged, now));
        const Situation future{.lastBackup = now.addDays(30), .hasChanged = false};
        QVERIFY(isDue(Daily, on, future, now) && isDue(Closing, on, future, now));
        const BackupSettings off{.onClose = false, .daily = false};
        QVERIFY(!isDue(Daily, off, {}, now) && !isDue(Closing, off, {}, now));
    }
};

QTEST_GUILESS_MAIN(tst_backup)
#include "tst_backup.moc"
