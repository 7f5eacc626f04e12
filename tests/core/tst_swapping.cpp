// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"
#include "core/book/opening.h"
#include "core/restore/swapping.h"
#include "tests/support/bookstate.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"

#include <QTest>

#include <optional>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kNoWait{0};

/// A backup with one product, and in the place of its book what cannot be opened.
struct Wreck {
    TestBook book;
    QString path = book.path();
    QString backup;
    QByteArray rubble = QByteArray(20'000, 'x');

    Wreck()
    {
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"A"_s, 100, 3); });
        backup = backedUp(path);
        book.close();
        writeBytes(path, rubble);
    }
    [[nodiscard]] QString folder() const { return restore::folderFor(path); }
    [[nodiscard]] restore::Staged staged() const { return must(restore::stage(backup, path)); }
    [[nodiscard]] QStringList kept() const { return QDir(book.folder()).entryList({u"shop damaged *"_s}, QDir::Files, QDir::Name); }
};

} // namespace

class tst_swapping : public QObject {
    Q_OBJECT

    /// The backup's book stands at its place, opens for writing, and nothing of the restore is left.
    static void isRestored(const Wreck &wreck)
    {
        QCOMPARE(difference(digestOf(wreck.path), digestOf(wreck.backup)), QString());
        auto store = answerOf(Store::open(wreck.path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY((*store)->mode() == Store::Mode::ReadWrite);
        const auto ahead = answerOf((*store)->read({}, [](db::Connection &reader) { return journal::history(reader, {}); }));
        QVERIFY_OK(ahead);
        QCOMPARE(ahead->first().action.kind, QString(restore::kAction));
        QVERIFY_OK(answerOf((*store)->close()));
        QVERIFY(!QFile::exists(wreck.folder()));
        QCOMPARE(faultsOf(wreck.path), QString());
    }

private Q_SLOTS:
    void putsTheBackupInThePlaceOfADamagedBookAndKeepsThat()
    {
        const Wreck wreck;
        writeBytes(wreck.path + u"-wal"_s, "its wal");
        writeBytes(wreck.path + u"-shm"_s, "its shm");
        writeBytes(wreck.path + u"-journal"_s, "its journal");
        const auto restored = restore::replaceBook(wreck.path, wreck.staged());
        QVERIFY_OK(restored);
        QVERIFY(restored->safetyCopy.isEmpty());
        QCOMPARE(restored->kept.size(), 3);
        QCOMPARE(bytesOf(restored->kept[0]), wreck.rubble);
        QVERIFY(restored->kept[0].endsWith(u".tradebook"_s));
        QCOMPARE(bytesOf(restored->kept[1]), QByteArray("its wal"));
        QCOMPARE(bytesOf(restored->kept[2]), QByteArray("its journal"));
        for (const auto &part : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QVERIFY(!QFile::exists(wreck.path + part));
        QVERIFY(isOwnersAlone(wreck.path));
        isRestored(wreck);
    }

    void putsTheBackupWhereTheBookIsMissing()
    {
        const Wreck wreck;
        QVERIFY(QFile::remove(wreck.path));
        const auto restored = restore::replaceBook(wreck.path, wreck.staged());
        QVERIFY_OK(restored);
        QVERIFY(restored->kept.isEmpty());
        isRestored(wreck);
    }

    void keepsAWalThatStandsAlone()
    {
        const Wreck wreck;
        QVERIFY(QFile::remove(wreck.path));
        writeBytes(wreck.path + u"-wal"_s, "the last rows");
        const auto restored = restore::replaceBook(wreck.path, wreck.staged());
        QVERIFY_OK(restored);
        QCOMPARE(restored->kept.size(), 1);
        QCOMPARE(bytesOf(restored->kept.first()), QByteArray("the last rows"));
        isRestored(wreck);
    }

    void keepsEveryOneOfSeveral()
    {
        const Wreck wreck;
        for (int time = 1; time <= 3; ++time) {
            writeBytes(wreck.path, QByteArray(1000 * time, 'x'));
            QVERIFY_OK(restore::replaceBook(wreck.path, wreck.staged()));
            QCOMPARE(wreck.kept().size(), time);
        }
        isRestored(wreck);
    }

    void refusesAPlaceThatIsNoFile()
    {
        const Wreck wreck;
        const auto staged = wreck.staged();
        QVERIFY_KIND(restore::replaceBook(wreck.book.folder(), staged), ErrorKind::NotARegularFile);
        QVERIFY_KIND(restore::replaceBook(aDevice(), staged), ErrorKind::NotARegularFile);
#ifdef Q_OS_UNIX
        const QString dangling = wreck.book.folder() + u"/dangling.tradebook"_s;
        QVERIFY(QFile::link(wreck.book.folder() + u"/nowhere"_s, dangling));
        QVERIFY_KIND(restore::replaceBook(dangling, staged), ErrorKind::NotARegularFile);
#endif
        QVERIFY_KIND(restore::replaceBook(wreck.book.folder() + u"/no/folder.tradebook"_s, staged), ErrorKind::FolderMissing);
        QCOMPARE(bytesOf(wreck.path), wreck.rubble);
    }

    void aLetterIsNotReplaced()
    {
        const Wreck wreck;
        const auto staged = wreck.staged();
        const auto beside = [&] { return QDir(wreck.book.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); };
        const QString letter = wreck.book.folder() + u"/letter.odt"_s;
        for (const QByteArray &content :
            {QByteArray("Dear Sir, ").repeated(900), QByteArray("x"), QByteArray("SQLite format 2").repeated(99)}) {
            writeBytes(letter, content);
            const auto before = beside();
            QVERIFY_KIND(restore::checkTarget(letter), ErrorKind::NotADatabase);
            QVERIFY_KIND(restore::replaceBook(letter, staged), ErrorKind::NotADatabase);
            QCOMPARE(bytesOf(letter), content);
            QCOMPARE(beside(), before);
        }
        // A name that leads to it is no way round.
#ifdef Q_OS_UNIX
        const QString link = wreck.book.folder() + u"/link.tradebook"_s;
        QVERIFY(QFile::link(letter, link));
        QVERIFY_KIND(restore::replaceBook(link, staged), ErrorKind::NotADatabase);
#endif
        // What holds nothing, or was a book by its name or its beginning, may be.
        const QString book = wreck.book.folder() + u"/shop.db"_s;
        writeBytes(book, {});
        QVERIFY_OK(restore::checkTarget(book));
        writeBytes(book, bytesOf(wreck.backup).first(4096));
        QVERIFY_OK(restore::checkTarget(book));
        QVERIFY_OK(restore::checkTarget(wreck.path));
        QVERIFY_OK(restore::checkTarget(wreck.book.folder() + u"/nothing there"_s));
    }

    void refusesWhileAnotherTradebookHasIt()
    {
        const Wreck wreck;
        const auto staged = wreck.staged();
        const auto lock = book::InstanceLock::acquire(wreck.path);
        QVERIFY_OK(lock);
        QVERIFY_KIND(restore::replaceBook(wreck.path, staged, kNoWait), ErrorKind::InUse);
        QCOMPARE(bytesOf(wreck.path), wreck.rubble);
    }

    void refusesWhileAnotherProgramHasItOpen()
    {
        const Wreck wreck;
        writeBytes(wreck.path, bytesOf(wreck.backup));
        QCOMPARE(executeOn(wreck.path, u"PRAGMA journal_mode = WAL; CREATE TABLE foreign_table (x)"_s), 0);
        auto staged = std::make_optional(wreck.staged());
        ForeignProcess other(wreck.path, {u"sql:SELECT count(*) FROM products"_s, u"say:open"_s, u"wait"_s});
        QVERIFY(other.waitFor("open"));
        QVERIFY_KIND(restore::replaceBook(wreck.path, *staged), ErrorKind::Busy);
        other.tell();
        QVERIFY(other.finish());
        QVERIFY_OK(restore::replaceBook(wreck.path, *staged));
        staged.reset();
        isRestored(wreck);
    }

    void replacesOnlyWhatIsLost()
    {
        for (const auto kind :
            {ErrorKind::FileMissing, ErrorKind::EmptyFile, ErrorKind::NotADatabase, ErrorKind::Damaged, ErrorKind::SchemaChanged})
            QVERIFY(restore::mayReplace(Error{kind}));
        for (const auto kind : {ErrorKind::NotABook, ErrorKind::NewerVersion, ErrorKind::InUse, ErrorKind::Busy,
                 ErrorKind::PermissionDenied, ErrorKind::ReadOnly, ErrorKind::NotARegularFile, ErrorKind::DiskFull})
            QVERIFY(!restore::mayReplace(Error{kind}));
    }

    void goesBackFromWhereNothingHadBeenSaved()
    {
        const Wreck wreck;
        const auto staged = wreck.staged();
        QVERIFY(QFile::copy(staged.path, wreck.folder() + u"/new.db"_s));
        QVERIFY(linkHard(wreck.path, wreck.folder() + u"/old.db"_s));
        writeBytes(wreck.folder() + u"/intent"_s, "tradebook-restore 1\nbegin\nshop damaged X.tradebook\n");
        QVERIFY_OK(restore::finishInterruptedRestore(wreck.path));
        QCOMPARE(bytesOf(wreck.path), wreck.rubble);
        for (const auto &name : {u"/new.db"_s, u"/old.db"_s, u"/intent"_s})
            QVERIFY(!QFile::exists(wreck.folder() + name));
        QVERIFY(wreck.kept().isEmpty());
    }

    /// What a kill right after each step from "saved" on leaves, and that opening the book ends it: the same whatever came before.
    void opensGoOnFromWhereTheOldOneWasSaved_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 0; steps <= 3; ++steps)
            QTest::addRow("%d steps done", steps) << steps;
    }

    void opensGoOnFromWhereTheOldOneWasSaved()
    {
        QFETCH(int, steps);
        const Wreck wreck;
        {
            const auto staged = wreck.staged(); // its folder is where all of this happens
            const QString elsewhere = wreck.book.folder() + u"/elsewhere.tradebook"_s;
            writeBytes(wreck.path + u"-wal"_s, "its wal");
            const auto linked = [&](const QString &from, const QString &name) { return linkHard(from, wreck.folder() + name); };
            QVERIFY_OK(restore::replaceBook(elsewhere, must(restore::stage(wreck.backup, elsewhere)))); // with its note in the history
            QVERIFY(QFile::copy(elsewhere, wreck.folder() + u"/new.db"_s));
            QVERIFY(linked(wreck.path, u"/old.db"_s) && linked(wreck.path + u"-wal"_s, u"/old.db-wal"_s));
            writeBytes(wreck.folder() + u"/intent"_s, "tradebook-restore 1\nsaved\nshop damaged X.tradebook\n");
            if (steps >= 1)
                QVERIFY(QFile::remove(wreck.path + u"-wal"_s));
            if (steps >= 2)
                QVERIFY_OK(files::rename(wreck.folder() + u"/new.db"_s, wreck.path));
            if (steps >= 3)
                QVERIFY(QFile::rename(wreck.folder() + u"/old.db"_s, wreck.book.folder() + u"/shop damaged X.tradebook"_s));
        }
        const auto prepared = book::prepare(wreck.path, book::Wanted::ReadOnly);
        QVERIFY_OK(prepared);
        QCOMPARE(bytesOf(wreck.book.folder() + u"/shop damaged X.tradebook"_s), wreck.rubble);
        QCOMPARE(bytesOf(wreck.book.folder() + u"/shop damaged X.tradebook-wal"_s), QByteArray("its wal"));
        isRestored(wreck);
    }

    void rowsThatWereWrittenAfterTheReplacementStay()
    {
        const Wreck wreck;
        QVERIFY_OK(restore::replaceBook(wreck.path, wreck.staged()));
        // Killed before the intent was taken away; then another tool has written, and left its -wal.
        QVERIFY(QDir().mkpath(wreck.folder()));
        QVERIFY(QFile::setPermissions(wreck.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        writeBytes(wreck.folder() + u"/intent"_s, "tradebook-restore 1\nsaved\nshop damaged X.tradebook\n");
        ForeignProcess tool(wreck.path,
            {u"sql:PRAGMA journal_mode = WAL"_s, u"sql:INSERT INTO products (sku, name) VALUES ('LATER', 'Later')"_s, u"say:written"_s,
                u"wait"_s});
        QVERIFY(tool.waitFor("written"));
        tool.kill();
        QVERIFY(QFileInfo(wreck.path + u"-wal"_s).size() > 0);
        QVERIFY_OK(restore::finishInterruptedRestore(wreck.path));
        auto reader = db::Connection::open(wreck.path, {});
        QVERIFY_OK(reader);
        QCOMPARE(scalar(*reader, u"SELECT count(*) FROM products"_s), u"2"_s);
    }

    void aKillAfterTakingBackLeavesNoSecondNameOfTheBook()
    {
        const Wreck wreck;
        QVERIFY(QDir().mkpath(wreck.folder()));
        QVERIFY(linkHard(wreck.path, wreck.folder() + u"/old.db"_s));
        writeBytes(wreck.folder() + u"/intent"_s, "tradebook-restore 1\nsaved\nshop damaged X.tradebook\n");
        QVERIFY_OK(restore::finishInterruptedRestore(wreck.path));
        QVERIFY(wreck.kept().isEmpty());
        QCOMPARE(bytesOf(wreck.path), wreck.rubble);
        QVERIFY(hasOneName(wreck.path));
    }

    void anIntentThatCannotBeReadIsTold()
    {
        for (const QByteArray &intent : {QByteArray(), QByteArray("nonsense"), QByteArray("tradebook-restore 1\nsaved\n../../escape\n"),
                 QByteArray("tradebook-restore 2\nsaved\nx\n")}) {
            const Wreck wreck;
            QVERIFY(QDir().mkpath(wreck.folder()));
            writeBytes(wreck.folder() + u"/intent"_s, intent);
            QVERIFY_KIND(book::prepare(wreck.path, book::Wanted::ReadWrite), ErrorKind::RestoreUnfinished);
            QCOMPARE(bytesOf(wreck.path), wreck.rubble);
        }
    }

    void whoReadsWaitsForWhoRestores()
    {
        const Wreck wreck;
        QVERIFY(QDir().mkpath(wreck.folder()));
        writeBytes(wreck.folder() + u"/intent"_s, "tradebook-restore 1\nbegin\nshop damaged X.tradebook\n");
        const auto lock = book::InstanceLock::acquire(wreck.path);
        QVERIFY_OK(lock);
        QVERIFY_KIND(book::prepare(wreck.path, book::Wanted::ReadOnly, kNoWait), ErrorKind::InUse);
    }

    void openingTidiesUp()
    {
        const Wreck wreck;
        QVERIFY_OK(restore::replaceBook(wreck.path, wreck.staged()));
        QVERIFY(QDir().mkpath(wreck.folder() + u"/staged-dead"_s));
        writeBytes(wreck.folder() + u"/staged-dead/staged.db"_s, "left");
        writeBytes(wreck.folder() + u"/new.db"_s, "left");
        writeBytes(wreck.folder() + u"/intent.part"_s, "left");
        QVERIFY_OK(book::prepare(wreck.path, book::Wanted::ReadWrite));
        QVERIFY(!QFile::exists(wreck.folder()));
    }
};

TRADEBOOK_FOREIGN_TEST_MAIN(tst_swapping)
#include "tst_swapping.moc"
