// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"
#include "core/book/marks.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/restorebook.h"

#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWhole = 1000; // of the progress
constexpr int kRounds = 60; // for what is sooner or later met on the way
constexpr int kNobodysNumber = 4'194'304; // of a process: beyond the largest a kernel gives

/// A book with its store open, and what it has told of backups.
struct Shop {
    OpenStore store;
    QList<backup::Made> told;

    Shop() { listen(); }
    void listen()
    {
        QObject::connect(&*store, &Store::backedUp, &*store, [this](const backup::Made &made) { told.append(made); });
    }
    void reopen()
    {
        store.reopen();
        listen();
    }
    [[nodiscard]] QString path() const { return store.path(); }
    [[nodiscard]] QString folder() const { return backup::folderFor(path()); }
    [[nodiscard]] static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] QStringList files() const { return filesIn(folder()); }

    template<class Edit>
    void edit(Edit edit)
    {
        must(answerOf(store->write({u"book.update"_s}, std::move(edit))));
    }
    void place(int number)
    {
        edit([number](db::Connection &writer) { return placeOrder(writer, QString::number(number)); });
    }
    /// 40 MB, so that a backup has steps.
    void grow()
    {
        edit([](db::Connection &writer) -> Result<void> {
            execute(writer,
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO drafts (name, json) SELECT 'd' "
                "|| i, hex(zeroblob(500000)) FROM n"_s);
            return {};
        });
    }
    void set(const backup::BackupSettings &settings)
    {
        edit([settings](db::Connection &writer) { return backup::setBackupSettings(writer, settings); });
    }
    /// Until everything that was asked for before is over.
    void settle()
    {
        const auto refused = answerOf(store->backUp({.bookPath = {}, .target = folder() + u"/there/is/none"_s}));
        if (refused)
            qFatal("backed up to nowhere");
    }
    [[nodiscard]] Result<backup::Made> backUp() { return answerOf(store->backUp({})); }
    [[nodiscard]] bool backedUpIfDue(backup::Occasion occasion) { return must(answerOf(store->backUpIfDue(occasion))).has_value(); }
    [[nodiscard]] qsizetype tellings()
    {
        QCoreApplication::sendPostedEvents();
        return told.size();
    }
};

template<class T>
bool isHalfWay(const QFuture<T> &future)
{
    return !future.isFinished() && future.progressValue() > 0 && future.progressValue() < kWhole;
}

template<class T>
void waitUntilHalfWay(const QFuture<T> &future)
{
    while (!future.isFinished() && !isHalfWay(future))
        QThread::yieldCurrentThread();
}

QString faultsOfCopy(const QString &path)
{
    const auto verified = backup::verify(path, backup::Proof::Thorough);
    if (!verified)
        return described(verified.error());
    return verified->hadHash ? faultsOf(path) : u"no checksum"_s;
}

} // namespace

class tst_storebackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aBackupIsMadeAndTold()
    {
        Shop shop;
        shop.place(1);
        const auto made = answerOf(shop.store->backUp({.bookPath = u"/another/book"_s}));
        QVERIFY_OK(made);
        const QString copy = made->copies.first().path;
        QVERIFY(copy.startsWith(shop.folder() + u"/shop "_s));
        QCOMPARE(faultsOfCopy(copy), QString());
        QCOMPARE(contentHash(copy), contentHash(shop.path()));
        QCOMPARE(shop.tellings(), 1);
        QCOMPARE(shop.told.first().copies.first().path, copy);
        QCOMPARE(backup::lastBackup(shop.path(), {})->path, copy);
    }

    void itTellsHowFarItIs()
    {
        Shop shop;
        shop.grow();
        bool hasBeenSeen = false;
        for (int round = 0; round < kRounds && !hasBeenSeen; ++round) {
            const auto future = shop.store->backUp({.bookPath = {}, .target = shop.store.folder() + u"/%1"_s.arg(round)});
            QSet<int> seen;
            int last = 0;
            while (!future.isFinished()) {
                const int now = future.progressValue();
                QVERIFY(now >= last);
                last = now;
                if (now > 0 && now < kWhole)
                    seen.insert(now);
            }
            QCOMPARE(future.progressMaximum(), kWhole);
            QCOMPARE(future.progressValue(), kWhole);
            QVERIFY_OK(answerOf(future));
            hasBeenSeen = seen.size() >= 3;
        }
        QVERIFY(hasBeenSeen);
    }

    void editsGoOnMeanwhileAndTheCopyIsOfOneMoment()
    {
        Shop shop;
        shop.grow();
        int orders = 0;
        int meanwhile = 0;
        for (int round = 0; round < kRounds && meanwhile < 3; ++round) {
            const int before = orders;
            auto future = shop.store->backUp({});
            while (!future.isFinished()) {
                const bool wasHalfWay = isHalfWay(future);
                shop.place(++orders);
                if (wasHalfWay && isHalfWay(future))
                    ++meanwhile;
            }
            const auto made = answerOf(future);
            QVERIFY_OK(made);
            const QString copy = made->copies.first().path;
            QCOMPARE(faultsOfCopy(copy), QString());
            const auto counts = rowCounts(copy);
            QVERIFY(counts[u"orders"_s] >= before && counts[u"orders"_s] <= orders);
            QCOMPARE(counts[u"order_items"_s], 3 * counts[u"orders"_s]);
            QCOMPARE(counts[u"users"_s], counts[u"orders"_s]);
            QCOMPARE(counts[u"actions"_s], counts[u"orders"_s] + 1); // grow()
        }
        QVERIFY(meanwhile >= 3);
        QCOMPARE(shop.store.ask(u"SELECT count(*) FROM orders"_s), orders);
    }

    void cancelledItLeavesNothing()
    {
        Shop shop;
        shop.grow();
        bool wasCancelled = false;
        for (int round = 0; round < kRounds && !wasCancelled; ++round) {
            const QStringList before = shop.files();
            auto future = shop.store->backUp({});
            waitUntilHalfWay(future);
            future.cancel();
            const auto answer = answerOf(future);
            shop.settle();
            wasCancelled = shop.files() == before;
            if (wasCancelled)
                QVERIFY_KIND(answer, ErrorKind::Cancelled);
            QVERIFY(!shop.files().join(u' ').contains(u".part"_s));
        }
        QVERIFY(wasCancelled);
        QVERIFY_OK(shop.backUp());
    }

    void oneThatWaitsCanBeCancelledToo()
    {
        Shop shop;
        shop.grow();
        auto first = shop.store->backUp({});
        auto second = shop.store->backUp({});
        second.cancel();
        QVERIFY_OK(answerOf(first));
        QVERIFY_KIND(answerOf(second), ErrorKind::Cancelled);
        shop.settle();
        QCOMPARE(shop.tellings(), 1);
        QCOMPARE(shop.files().size(), 2); // with its checksum
    }

    void closingCancels()
    {
        bool wasCancelled = false;
        for (int round = 0; round < kRounds && !wasCancelled; ++round) {
            Shop shop;
            shop.grow();
            const QList futures{shop.store->backUp({}), shop.store->backUp({}), shop.store->backUp({})};
            waitUntilHalfWay(futures.first());
            QVERIFY_OK(answerOf(shop.store->close()));
            const auto first = answerOf(futures.first());
            wasCancelled = !first;
            if (wasCancelled)
                QVERIFY_KIND(first, ErrorKind::Cancelled);
            QVERIFY(!answerOf(futures.last()));
            QVERIFY(!shop.files().join(u' ').contains(u".part"_s));
            QVERIFY_KIND(answerOf(shop.store->backUp({})), ErrorKind::Closed);
        }
        QVERIFY(wasCancelled);
    }

    void onClosingOneIsDueWhenSomethingHasChanged()
    {
        constexpr auto kClosing = backup::Occasion::Closing;
        Shop shop;
        QVERIFY(shop.backedUpIfDue(kClosing)); // there is none
        QCOMPARE(shop.tellings(), 1);
        QVERIFY(shop.told.first().copies.first().path.contains(u" automatic"_s));
        QVERIFY(!shop.backedUpIfDue(kClosing));
        shop.place(1);
        QVERIFY(shop.backedUpIfDue(kClosing));
        QVERIFY(!shop.backedUpIfDue(kClosing));
        shop.reopen();
        QVERIFY(!shop.backedUpIfDue(kClosing));
        shop.place(2);
        shop.reopen();
        QVERIFY(shop.backedUpIfDue(kClosing)); // of a change before
        shop.place(3);
        shop.set({.onClose = false});
        QVERIFY(!shop.backedUpIfDue(kClosing));
        QVERIFY(!shop.backedUpIfDue(backup::Occasion::Daily)); // the last one is not a day old
    }

    void whatAnotherProgramChangedCounts()
    {
        Shop shop;
        shop.place(1);
        QVERIFY(shop.backedUpIfDue(backup::Occasion::Closing));
        // While it is open: noticed about each second.
        (void)shop.store.changes();
        QCOMPARE(executeOn(shop.path(), u"UPDATE users SET email = 'a@example.org'"_s), 0);
        QVERIFY(comes([&] { return !shop.store.changes().isEmpty(); }));
        QVERIFY(shop.backedUpIfDue(backup::Occasion::Closing));
        // Just before it is closed.
        QCOMPARE(executeOn(shop.path(), u"UPDATE users SET email = 'b@example.org'"_s), 0);
        shop.reopen();
        QVERIFY(shop.backedUpIfDue(backup::Occasion::Closing));
        // And while it is closed.
        QVERIFY_OK(answerOf(shop.store->close()));
        (void)shop.store.take();
        QCOMPARE(executeOn(shop.path(), u"UPDATE users SET email = 'c@example.org'"_s), 0);
        const auto store = must(answerOf(Store::open(shop.path(), Store::Mode::ReadWrite)));
        QVERIFY(must(answerOf(store->backUpIfDue(backup::Occasion::Closing))).has_value());
    }

    void dailyOneIsDueWhenADayIsOver()
    {
        constexpr auto kDaily = backup::Occasion::Daily;
        Shop shop;
        QVERIFY_OK(shop.backUp());
        shop.place(1);
        QVERIFY(!shop.backedUpIfDue(kDaily));
        // The same backup, a day older.
        const auto made = backup::listBackups(shop.folder()).first();
        const auto yesterday = QDateTime::currentDateTime().addDays(-1).addSecs(-10);
        const QString old = shop.folder() + u'/' + backup::fileNameFor(shop.path(), backup::Reason::ByHand, yesterday);
        QVERIFY(QFile::rename(made.path, old) && QFile::rename(made.path + u".sha256"_s, old + u".sha256"_s));
        book::Marks(shop.path()).setLastBackup({old, made.bytes, yesterday.toUTC()});
        QVERIFY(shop.backedUpIfDue(kDaily));
        QVERIFY(!shop.backedUpIfDue(kDaily));
        shop.set({.daily = false});
        QVERIFY(!shop.backedUpIfDue(kDaily));
    }

    void aBookThatIsOnlyReadIsBackedUpOnlyWhenAsked()
    {
        Shop shop;
        shop.place(1);
        QVERIFY_OK(answerOf(shop.store->close()));
        const auto reading = must(answerOf(Store::open(shop.path(), Store::Mode::ReadOnly)));
        QVERIFY(!must(answerOf(reading->backUpIfDue(backup::Occasion::Closing))).has_value());
        QCOMPARE(shop.files(), QStringList());
        const auto made = answerOf(reading->backUp({}));
        QVERIFY_OK(made);
        QCOMPARE(contentHash(made->copies.first().path), contentHash(shop.path()));
    }

    void theNextStartClearsUp()
    {
        Shop shop;
        const QString stick = shop.store.folder() + u"/stick"_s;
        QVERIFY(QDir().mkpath(stick));
        shop.set({.secondFolder = stick});
        QVERIFY_OK(shop.backUp());
        const QStringList whole = shop.files();
        const QStringList there = Shop::filesIn(stick);
        const auto part = [](const QString &folder, qint64 process) {
            return folder + u"/.shop 2026-11-21 09.30.00.tradebook-backup.%1-%2-1.part"_s.arg(backup::thisMachine()).arg(process);
        };
        const QString alive = part(stick, QCoreApplication::applicationPid());
        for (const QString &each :
            {part(shop.folder(), kNobodysNumber), part(shop.folder(), kNobodysNumber) + u"-journal"_s, part(stick, kNobodysNumber), alive})
            writeBytes(each, "half");
        shop.reopen();
        shop.settle();
        QCOMPARE(shop.files(), whole);
        QVERIFY(QFile::remove(alive));
        QCOMPARE(Shop::filesIn(stick), there);
    }

    void aSecondFolderGetsItAndIsToldWhereMissing()
    {
        Shop shop;
        const QString stick = shop.store.folder() + u"/stick"_s;
        shop.set({.secondFolder = stick});
        const auto without = shop.backUp();
        QVERIFY_OK(without);
        QCOMPARE(without->copies.size(), 1);
        QCOMPARE(without->missed.size(), 1);
        QCOMPARE(without->missed.first().folder, stick);
        QVERIFY(without->missed.first().error.kind == ErrorKind::FolderMissing);
        QCOMPARE(shop.tellings(), 1);
        QVERIFY(QDir().mkpath(stick));
        const auto with = shop.backUp();
        QVERIFY_OK(with);
        QVERIFY(with->missed.isEmpty());
        for (const auto &copy : with->copies)
            QCOMPARE(faultsOfCopy(copy.path), QString());
        QCOMPARE(bytesOf(with->copies.first().path), bytesOf(with->copies.last().path));
    }

    void whereNoPlaceTakesItNothingIsTold()
    {
        Shop shop;
        shop.set({.folder = shop.store.folder() + u"/disk"_s, .secondFolder = shop.store.folder() + u"/stick"_s});
        QVERIFY_KIND(shop.backUp(), ErrorKind::FolderMissing);
        QVERIFY_KIND(answerOf(shop.store->backUp({.bookPath = {}, .target = shop.path()})), ErrorKind::TargetIsBook);
        QVERIFY_KIND(answerOf(shop.store->backUpIfDue(backup::Occasion::Closing)), ErrorKind::FolderMissing);
        QCOMPARE(shop.tellings(), 0);
        QVERIFY(!backup::lastBackup(shop.path(), {}).has_value());
        QVERIFY(QDir().mkpath(shop.store.folder() + u"/stick"_s));
        const auto made = shop.backUp();
        QVERIFY_OK(made);
        QCOMPARE(made->missed.size(), 1);
        QVERIFY(made->copies.first().path.contains(u"/stick/"_s));
    }

    void besideARestoreItIsOfBeforeOrAfter()
    {
        Shop shop;
        shop.place(1);
        const auto first = shop.backUp();
        QVERIFY_OK(first);
        shop.grow();
        shop.place(2);
        for (int round = 0; round < 4; ++round) {
            const auto staged = restore::stage(first->copies.first().path, shop.path());
            QVERIFY_OK(staged);
            auto copying = shop.store->backUp({});
            if (round % 2 == 0)
                waitUntilHalfWay(copying);
            QVERIFY_OK(answerOf(shop.store->restore(*staged)));
            const auto made = answerOf(copying);
            QVERIFY_OK(made);
            QCOMPARE(faultsOfCopy(made->copies.first().path), QString());
            const auto orders = rowCounts(made->copies.first().path)[u"orders"_s];
            QVERIFY(orders == 1 || (orders == 2 && round == 0));
            QCOMPARE(shop.store.ask(u"SELECT count(*) FROM orders"_s), 1);
            QCoreApplication::sendPostedEvents();
        }
    }
};

QTEST_GUILESS_MAIN(tst_storebackup)
#include "tst_storebackup.moc"
