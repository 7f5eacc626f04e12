// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second process of the tests of threads, locks and kills. Says on stdout what it does, line by line.
#include "core/backup/keeping.h"
#include "core/book/instancelock.h"
#include "core/book/newbook.h"
#include "core/book/opening.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/restore/staging.h"
#include "core/restore/swapping.h"
#include "core/store.h"
#include "core/writing.h"
#include "tests/support/edits.h"
#include "tests/support/journalwalk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QTextStream>

#include <sqlite3.h>

#include <chrono>
#include <functional>
#include <iostream>
#include <thread>

using namespace tradebook;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

int fail(const Error &error)
{
    say(u"error %1 %2 [%3 %4]"_s.arg(static_cast<int>(error.kind)).arg(error.data.join(u'|'), error.detail).arg(error.sqliteCode));
    return 1;
}

void waitForStdin()
{
    std::string line;
    std::getline(std::cin, line);
}

void pause(const QString &milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds.toInt()));
}

/// Another program: the SQLite library alone.
struct Foreign {
    explicit Foreign(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
        sqlite3_busy_timeout(handle, 20'000);
        // Two programs that write and checkpoint at once can lose pages (RELIABILITY fact 1); this one only writes.
        run("PRAGMA wal_autocheckpoint = 0");
        run("PRAGMA foreign_keys = ON");
    }
    ~Foreign()
    {
        // Closing last would checkpoint.
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_close(handle);
    }
    Foreign(const Foreign &) = delete;
    Foreign &operator=(const Foreign &) = delete;
    int run(const char *sql) const { return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr); }

    sqlite3 *handle = nullptr;
};

/// hold write|read|exclusive PATH [MILLISECONDS]: takes that lock, and gives it back then, or when told to by a line.
int hold(const QStringList &arguments)
{
    const Foreign book(arguments.at(1));
    const QString &what = arguments.at(0);
    if (what == "exclusive"_L1)
        book.run("PRAGMA locking_mode = EXCLUSIVE");
    int code = book.run(what == "read"_L1 ? "BEGIN" : "BEGIN IMMEDIATE");
    if (code == SQLITE_OK)
        code = book.run(
            what == "read"_L1 ? "SELECT count(*) FROM products" : "UPDATE book SET default_minimum = coalesce(default_minimum, 0) + 1");
    say(code == SQLITE_OK ? u"held"_s : u"failed %1"_s.arg(code));
    if (arguments.size() > 2)
        pause(arguments.at(2));
    else
        waitForStdin();
    code = book.run("COMMIT");
    say(u"released %1"_s.arg(code));
    return code;
}

/// sell PATH PRODUCT COUNT: takes one piece off the shelf so many times, each in its own transaction.
int sell(const QStringList &arguments)
{
    const Foreign book(arguments.at(0));
    const auto sql = "INSERT INTO stock_moves (product_id, delta, reason) VALUES (%1, -1, 'counted')"_L1;
    const auto move = QString(sql).arg(arguments.at(1)).toUtf8();
    for (int i = 0; i < arguments.at(2).toInt(); ++i) {
        int code = book.run("BEGIN IMMEDIATE");
        if (code == SQLITE_OK)
            code = book.run(move.constData());
        if (code == SQLITE_OK)
            code = book.run("COMMIT");
        if (code != SQLITE_OK) {
            say(u"failed %1 %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(book.handle))));
            return 1;
        }
    }
    say(u"sold"_s);
    return 0;
}

/// sellon PATH PRODUCT: takes pieces off the shelf until stdin ends, each in its own transaction; says how many it has been told are gone.
int sellOn(const QStringList &arguments)
{
    const Foreign book(arguments.at(0));
    const auto move = u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (%1, -1, 'counted')"_s.arg(arguments.at(1)).toUtf8();
    std::atomic<bool> isOver{false};
    std::thread listener([&] {
        waitForStdin();
        isOver = true;
    });
    int code = SQLITE_OK;
    for (int sold = 1; code == SQLITE_OK && (sold == 1 || !isOver); ++sold) {
        code = book.run(move.constData());
        if (code == SQLITE_OK)
            say(QString::number(sold));
        else
            say(u"failed %1 %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(book.handle))));
    }
    listener.join();
    return code;
}

/// watch PATH: reads snapshots until stdin ends; says how many, or the first that does not add up.
int watch(const QStringList &arguments)
{
    auto reader = db::Connection::open(arguments.at(0), {});
    if (!reader)
        return fail(reader.error());
    std::atomic<bool> isOver{false};
    std::thread listener([&] {
        waitForStdin();
        isOver = true;
    });
    int snapshots = 0;
    QString wrong;
    while (wrong.isEmpty() && (!isOver || snapshots == 0)) {
        auto sums = test::stockSums(*reader);
        ++snapshots;
        if (!sums)
            wrong = sums.error().detail;
        else if (sums->onHand != sums->moved)
            wrong = u"%1 on hand, %2 moved"_s.arg(sums->onHand).arg(sums->moved);
        pause(u"1"_s);
    }
    say(wrong.isEmpty() ? u"snapshots %1"_s.arg(snapshots) : u"wrong "_s + wrong);
    listener.join();
    return wrong.isEmpty() ? 0 : 1;
}

/// lock PATH WAIT: takes the instance lock and keeps it until stdin ends.
int lock(const QStringList &arguments)
{
    auto held = book::InstanceLock::acquire(arguments.at(0), std::chrono::milliseconds(arguments.at(1).toInt()));
    if (!held)
        return fail(held.error());
    say(u"locked"_s);
    waitForStdin();
    return 0;
}

/// race: for each path on stdin tries the instance lock at once, says won or lost, and gives it back at the next line.
int race(const QStringList &)
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto held = book::InstanceLock::acquire(QString::fromStdString(line), std::chrono::milliseconds(0));
        say(held ? u"won"_s : held.error().kind == ErrorKind::InUse ? u"lost"_s : held.error().detail);
        waitForStdin();
    }
    return 0;
}

/// open PATH rw|ro: opens, says how, reads, and closes when stdin ends.
int open(const QStringList &arguments)
{
    const auto mode = arguments.at(1) == "rw"_L1 ? Store::Mode::ReadWrite : Store::Mode::ReadOnly;
    auto store = answerOf(Store::open(arguments.at(0), mode));
    if (!store)
        return fail(store.error());
    const auto reason = (*store)->readOnlyReason();
    say(u"open %1 %2"_s.arg((*store)->mode() == Store::Mode::ReadWrite ? u"rw"_s : u"ro"_s)
            .arg(reason ? static_cast<int>(reason->kind) : -1));
    auto sums = answerOf((*store)->read({}, [](db::Connection &reader) { return test::stockSums(reader); }));
    if (!sums)
        return fail(sums.error());
    say(u"moves %1"_s.arg(sums->moves));
    waitForStdin();
    auto closed = answerOf((*store)->close());
    if (!closed)
        return fail(closed.error());
    say(u"closed"_s);
    return 0;
}

/// Opens for writing on this one thread, works, says so and closes. For kills at a system call.
int onThisThread(const QString &path, const std::function<Result<void>(Writing &)> &work)
{
    auto prepared = book::prepare(path, book::Wanted::ReadWrite);
    if (!prepared)
        return fail(prepared.error());
    auto writer = book::openWriter(*prepared);
    if (!writer)
        return fail(writer.error());
    auto recorder = journal::Recorder::install(*writer);
    if (!recorder)
        return fail(recorder.error());
    {
        Writing writing(*writer, *std::move(recorder), prepared->path, prepared->identity, [](const Changes &) {});
        if (auto worked = work(writing); !worked)
            return fail(worked.error());
    }
    say(u"saved"_s);
    auto closed = writer->close();
    return closed ? 0 : fail(closed.error());
}

/// edit PATH: places one order.
int edit(const QStringList &arguments)
{
    return onThisThread(arguments.at(0), [](Writing &writing) {
        return writing.carryOut({u"order.place"_s}, [](db::Connection &connection) { return test::placeOrder(connection, u"K1"_s); });
    });
}

/// undo PATH: takes the latest step back.
int undo(const QStringList &arguments)
{
    return onThisThread(arguments.at(0), [](Writing &writing) -> Result<void> {
        auto undone = writing.undo();
        return undone ? Result<void>() : undone.error();
    });
}

/// walk PATH SEED: runs the shop by chance for ever, saying the number of each turn, or what was wrong.
int walk(const QStringList &arguments)
{
    auto store = answerOf(Store::open(arguments.at(0), Store::Mode::ReadWrite));
    if (!store)
        return fail(store.error());
    test::JournalWalk walk(**store, arguments.at(1).toUInt());
    for (int turn = 1;; ++turn) {
        if (const QString fault = walk.go(); !fault.isEmpty()) {
            say(u"fault "_s + fault);
            return 1;
        }
        say(QString::number(turn));
    }
}

/// edits PATH: places orders through a Store for ever, saying the number of each that was saved.
int edits(const QStringList &arguments)
{
    auto store = answerOf(Store::open(arguments.at(0), Store::Mode::ReadWrite));
    if (!store)
        return fail(store.error());
    for (int number = 1;; ++number) {
        auto placed = answerOf((*store)->write(
            {u"order.place"_s}, [number](db::Connection &writer) { return test::placeOrder(writer, QString::number(number)); }));
        if (!placed)
            return fail(placed.error());
        say(QString::number(number));
    }
}

/// migrate PATH: what opening does with an older book.
int bringUpToDate(const QStringList &arguments)
{
    auto prepared = book::prepare(arguments.at(0), book::Wanted::ReadWrite);
    if (!prepared)
        return fail(prepared.error());
    auto writer = book::openWriter(*prepared);
    if (!writer)
        return fail(writer.error());
    say(u"migrated"_s);
    auto closed = writer->close();
    return closed ? 0 : fail(closed.error());
}

/// create PATH
int create(const QStringList &arguments)
{
    auto made = book::create(arguments.at(0), {.name = u"Shop"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s});
    if (!made)
        return fail(made.error());
    say(u"made"_s);
    return 0;
}

/// backup PATH: a regular one, into the folder beside the book and the folder "stick" beside it; thins.
int backUp(const QStringList &arguments)
{
    auto prepared = book::prepare(arguments.at(0), book::Wanted::Inspect);
    if (!prepared)
        return fail(prepared.error());
    auto made = backup::backUp({.bookPath = prepared->path,
        .reason = backup::Reason::Automatic,
        .folders = {backup::folderFor(prepared->path), QFileInfo(prepared->path).absolutePath() + u"/stick"_s},
        .databasePath = prepared->databasePath,
        .access = prepared->readerAccess});
    if (!made)
        return fail(made.error());
    for (const auto &missed : made->missed)
        say(u"missed %1"_s.arg(static_cast<int>(missed.error.kind)));
    for (const auto &copy : made->copies)
        say(u"copy "_s + copy.path);
    return 0;
}

QString sourceBeside(const QString &path)
{
    return QFileInfo(path).absolutePath() + u"/source.tradebook-backup"_s;
}

/// restore PATH: "source.tradebook-backup" beside the book into the book.
int restoreIntoBook(const QStringList &arguments)
{
    auto staged = restore::stage(sourceBeside(arguments.at(0)), arguments.at(0));
    if (!staged)
        return fail(staged.error());
    return onThisThread(arguments.at(0), [&](Writing &writing) -> Result<void> {
        struct Silent final : Progress {
            void report(qint64, qint64) override { }
            [[nodiscard]] bool isCancelled() const override { return false; }
        } silent;
        auto restored = writing.restore(*staged, silent);
        if (!restored)
            return restored.error();
        restore::keepElsewhere(*restored);
        for (const auto &missed : restored->missed)
            say(u"missed %1"_s.arg(static_cast<int>(missed.error.kind)));
        return {};
    });
}

/// replace PATH: "source.tradebook-backup" beside the book in the place of the book.
int replace(const QStringList &arguments)
{
    const QString &path = arguments.at(0);
    auto replaced = restore::finishInterruptedRestore(path)
                        .andThen([&] { return restore::stage(sourceBeside(path), path); })
                        .andThen([&](const restore::Staged &staged) { return restore::replaceBook(path, staged); });
    if (!replaced)
        return fail(replaced.error());
    say(u"replaced"_s);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QMap<QString, std::function<int(const QStringList &)>> commands{{u"hold"_s, hold}, {u"sell"_s, sell}, {u"watch"_s, watch},
        {u"lock"_s, lock}, {u"race"_s, race}, {u"open"_s, open}, {u"edit"_s, edit}, {u"edits"_s, edits}, {u"migrate"_s, bringUpToDate},
        {u"create"_s, create}, {u"undo"_s, undo}, {u"walk"_s, walk}, {u"backup"_s, backUp}, {u"restore"_s, restoreIntoBook},
        {u"replace"_s, replace}, {u"sellon"_s, sellOn}};
    const QStringList arguments = QCoreApplication::arguments();
    const auto command = commands.value(arguments.value(1));
    return command ? command(arguments.mid(2)) : 2;
}
