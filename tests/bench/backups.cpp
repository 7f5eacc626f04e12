// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"
#include "core/backup/pagecopy.h"
#include "core/book/opening.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/files/steps.h"
#include "core/ownthread.h"
#include "core/restore/restoring.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <atomic>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 3;

/// When the safety copy is made, and the book itself begins to change.
class RestoreClock final : public Progress {
public:
    RestoreClock() { m_timer.start(); }
    void report(qint64 done, qint64 total) override
    {
        if (m_begun == 0 && 2 * done > total)
            m_begun = millisecondsOf(m_timer);
    }
    [[nodiscard]] bool isCancelled() const override { return false; }
    [[nodiscard]] double begun() const { return m_begun; }

private:
    QElapsedTimer m_timer;
    double m_begun = 0;
};

/// cp, then fsync: what copying that file onto that disk costs at least.
void copyFile(const QString &from, const QString &to)
{
    constexpr std::size_t kChunk = 1 << 20;
    // not a book: of this program; nobody has it open here
    const auto in = sure(files::File::reading(from), "open");
    // not a book: its copy
    const auto out = sure(files::File::making(to), "make");
    std::vector<char> chunk(kChunk);
    for (;;) {
        const auto length = sure(in.read(chunk.data(), static_cast<qsizetype>(chunk.size())), "read");
        if (length == 0)
            break;
        sure(out.write(chunk.data(), length), "cp");
    }
    sure(out.toDisk(), "fsync");
}

/// The pages and their fsync, as the backup takes them: what stands before it is proven.
void copyPages(const QString &from, const QString &to)
{
    // not a book: an empty file for the copy
    (void)sure(files::File::making(to), "make");
    auto source = sure(db::Connection::open(from, {.access = db::Access::ReadOnly}), "open");
    auto snapshot = sure(db::Transaction::beginRead(source), "begin");
    sure(backup::copyPages(source, to, nullptr), "pages");
    sure(files::toDisk(to), "fsync");
}

QString backUp(const QString &book, const QString &folder)
{
    return sure(backup::backUp({.bookPath = book, .target = folder}), "backup").copies.first().path;
}

/// Not while something is measured: a large file that goes keeps the disk busy.
void removeBackup(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + ".sha256"_L1);
}

/// As a store makes its backups.
QString backUpPolitely(const QString &book, const QString &folder)
{
    QString made;
    const std::unique_ptr<QThread> keeper(QThread::create([&] {
        giveWay();
        made = backUp(book, folder);
    }));
    keeper->start();
    keeper->wait();
    return made;
}

/// Somebody who edits: a durable commit every 5 ms, from another thread, until told to stop. What each took.
class Editor {
public:
    explicit Editor(const QString &book)
        : m_thread(QThread::create([this, book] { run(book); }))
    {
        m_thread->start();
        while (!m_isRunning)
            QThread::msleep(1);
    }
    QList<double> stop()
    {
        m_isStopped = true;
        m_thread->wait();
        return m_times;
    }

private:
    void run(const QString &book)
    {
        constexpr int kPause = 5;
        auto writer = sure(db::Connection::open(book, {.access = db::Access::ReadWrite}), "writer");
        sure(writer.trustSchema(), "writer");
        for (qint64 number = 1; !m_isStopped; ++number) {
            QElapsedTimer timer;
            timer.start();
            sure(db::inTransaction(writer,
                     [&]() -> Result<void> {
                         auto done = db::Query(writer, "UPDATE products SET price = price + 1 WHERE id = ?"_sql, number % 1000 + 1).run();
                         return done ? Result<void>() : done.error();
                     }),
                "commit");
            m_times.push_back(millisecondsOf(timer));
            m_isRunning = true;
            QThread::msleep(kPause);
        }
        sure(writer.close(), "writer");
    }

    QList<double> m_times;
    std::atomic<bool> m_isStopped = false;
    std::atomic<bool> m_isRunning = false;
    std::unique_ptr<QThread> m_thread;
};

struct Times {
    Took cp;
    Took pages;
    Took verified;
    Took beside;
    Took staging;
    Took restoring;
    Took overwriting; ///< of the restoring, without the safety copy
    QList<double> commits; ///< without a backup, of all rounds
    QList<double> commitsBeside;
};

/// Several times in a round, each time followed by one that is compared with it. What a copy costs hangs on the memory it comes into: a
/// virtual machine that has not used its own for a while gets it from its host page by page, and the same copy, of 1342 MB, was seen to
/// take the processor 0.45 and 3.6 seconds. The copy that goes is what the next one comes into.
void runCopy(Times &times, const QString &book, const QString &folder)
{
    const QString copy = folder + "/copy"_L1;
    times.cp.run([&] { copyFile(book, copy); });
    QFile::remove(copy);
}

/// Interleaved, so that what else the machine does falls on all of them.
void round(Times &times, const QString &book, const QString &folder)
{
    const QString copy = folder + "/copy"_L1;
    runCopy(times, book, folder);
    times.pages.run([&] { copyPages(book, copy); });
    QFile::remove(copy);
    QString made;
    runCopy(times, book, folder);
    times.verified.run([&] { made = backUp(book, folder); });
    removeBackup(made);
    {
        Editor alone(book);
        QThread::msleep(static_cast<unsigned long>(times.verified.last()));
        times.commits += alone.stop();
    }
    runCopy(times, book, folder);
    Editor editor(book);
    times.beside.run([&] { made = backUpPolitely(book, folder); });
    times.commitsBeside += editor.stop();
    removeBackup(made);
}

void restore(Times &times, const QString &book, const QString &folder)
{
    const auto made = sure(backup::backUp({.bookPath = book, .target = folder}), "backup");
    std::optional<restore::Staged> staged;
    runCopy(times, book, folder);
    times.staging.run([&] { staged = sure(restore::stage(made.copies.first().path, book), "stage"); });
    const auto prepared = sure(book::prepare(book, book::Wanted::ReadWrite), "prepare");
    auto writer = sure(book::openWriter(prepared), "open");
    restore::Restored restored;
    runCopy(times, book, folder);
    RestoreClock clock;
    times.restoring.run([&] { restored = sure(restore::restoreInto(writer, *staged, &clock), "restore"); });
    times.overwriting.add(times.restoring.last() - clock.begun());
    sure(writer.close(), "close");
    removeBackup(made.copies.first().path);
    removeBackup(restored.safetyCopy);
}

QString processorNote(const Took &took, const Took &anchor)
{
    return u"processors %1x"_s.arg(took.processor() / anchor.processor(), 0, 'f', 2);
}

void tell(Report &report, const Times &times, const QString &size)
{
    const auto line = [&](const QString &operation, const Took &took, std::optional<double> reach) {
        report.add({.operation = operation,
            .ours = took.wall(),
            .anchor = u"cp + fsync of the same file"_s,
            .anchorValue = times.cp.wall(),
            .reach = reach,
            .note = processorNote(took, times.cp)});
    };
    line(u"backup of %1, before it is proven"_s.arg(size), times.pages, 1.2);
    line(u"backup, verified"_s, times.verified, 4);
    report.add({.operation = u"backup beside a commit every 5 ms"_s,
        .ours = times.beside.wall(),
        .anchor = u"the same without"_s,
        .anchorValue = times.verified.wall(),
        .reach = 1.3,
        .note = u"%1 commits"_s.arg(times.commitsBeside.size())});
    report.add({.operation = u"those commits, p99"_s,
        .ours = percentile(times.commitsBeside, 99),
        .anchor = u"10 ms"_s,
        .anchorValue = 10,
        .reach = 1,
        .note = u"%1 ms without a backup"_s.arg(percentile(times.commits, 99), 0, 'f', 3)});
    line(u"looking through a backup before a restore"_s, times.staging, {});
    line(u"restore into the open book, safety copy too"_s, times.restoring, {});
    report.add({.operation = u"restore, the safety copy being made"_s,
        .ours = times.overwriting.wall(),
        .anchor = u"cp + fsync of the same file"_s,
        .anchorValue = times.cp.wall(),
        .reach = 3,
        .note = u"written, read back, proven, checkpointed"_s});
}

} // namespace

void benchBackups(Bench &bench)
{
    const QString place = bench.folder + "/backups"_L1;
    // The restores write to it.
    const QString book = copyOf(bench.book(), place);
    Times times;
    for (int number = 0; number < kRounds; ++number) {
        round(times, book, place);
        restore(times, book, place);
    }
    tell(bench.report, times, u"%1 MB"_s.arg(QFileInfo(book).size() / 1'000'000));
    QDir(place).removeRecursively();
}

} // namespace tradebook::bench
