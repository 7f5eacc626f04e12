// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"
#include "core/backup/pagecopy.h"
#include "core/book/opening.h"
#include "core/book/publish.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/ownthread.h"
#include "core/restore/restoring.h"
#include "tests/bench/measuring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <vector>

#include <ctime>
#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 5;

template<class T>
T sure(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail + result.error().data.join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

double processorTime()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double medianOf(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// How long something takes in wall time, and how long the processors work at it: medians of several runs. (The shortest would flatter
/// what is short: on a busy machine a long run meets somebody in any case.)
class Took {
public:
    void run(const std::function<void()> &work)
    {
        const double before = processorTime();
        QElapsedTimer timer;
        timer.start();
        work();
        m_wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_processor.push_back(processorTime() - before);
    }
    void add(double wall) { m_wall.push_back(wall); }
    [[nodiscard]] double last() const { return m_wall.back(); }
    [[nodiscard]] double wall() const { return medianOf(m_wall); }
    [[nodiscard]] double processor() const { return medianOf(m_processor); }

private:
    QList<double> m_wall;
    QList<double> m_processor;
};

/// When the safety copy is made, and the book itself begins to change.
class RestoreClock final : public Progress {
public:
    RestoreClock() { m_timer.start(); }
    void report(qint64 done, qint64 total) override
    {
        if (m_begun == 0 && 2 * done > total)
            m_begun = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
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
    QFile::remove(to);
    // not a book: of this program; nobody has it open here
    const book::Descriptor in(::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC));
    // not a book: its copy
    const book::Descriptor out(::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    std::vector<char> chunk(kChunk);
    for (;;) {
        const auto length = ::read(in.number(), chunk.data(), chunk.size());
        if (length == 0)
            break;
        if (length < 0)
            qFatal("%s cannot be read", qPrintable(from));
        sure(book::writeAll(out, chunk.data(), length, to), "cp");
    }
    sure(book::toDisk(to), "fsync");
}

/// The pages and their fsync, as the backup takes them: what stands before it is proven.
void copyPages(const QString &from, const QString &to)
{
    QFile::remove(to);
    // not a book: an empty file for the copy
    {
        const book::Descriptor made(::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    }
    auto source = sure(db::Connection::open(from, {.access = db::Access::ReadOnly}), "open");
    auto snapshot = sure(db::Transaction::beginRead(source), "begin");
    sure(backup::copyPages(source, to, nullptr), "pages");
    sure(book::toDisk(to), "fsync");
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
            m_times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
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

double percentile99(QList<double> sorted)
{
    std::ranges::sort(sorted);
    return sorted.isEmpty() ? 0 : sorted[sorted.size() * 99 / 100];
}

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

/// Interleaved, so that what else the machine does falls on all of them.
void round(Times &times, const QString &book, const QString &folder)
{
    const QString copy = folder + "/copy"_L1;
    times.cp.run([&] { copyFile(book, copy); });
    times.pages.run([&] { copyPages(book, copy); });
    QFile::remove(copy);
    QString made;
    times.verified.run([&] { made = backUp(book, folder); });
    removeBackup(made);
    {
        Editor alone(book);
        QThread::msleep(static_cast<unsigned long>(times.verified.last()));
        times.commits += alone.stop();
    }
    Editor editor(book);
    times.beside.run([&] { made = backUpPolitely(book, folder); });
    times.commitsBeside += editor.stop();
    removeBackup(made);
}

void restore(Times &times, const QString &book, const QString &folder)
{
    const auto made = sure(backup::backUp({.bookPath = book, .target = folder}), "backup");
    std::optional<restore::Staged> staged;
    times.staging.run([&] { staged = sure(restore::stage(made.copies.first().path, book), "stage"); });
    const auto prepared = sure(book::prepare(book, book::Wanted::ReadWrite), "prepare");
    auto writer = sure(book::openWriter(prepared), "open");
    restore::Restored restored;
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

void tell(const Times &times, const QString &size)
{
    const auto line = [&times](const QString &operation, const Took &took, std::optional<double> reach) {
        print({.operation = operation,
            .milliseconds = took.wall(),
            .anchor = u"cp + fsync of the same file"_s,
            .anchorMilliseconds = times.cp.wall(),
            .reach = reach,
            .note = processorNote(took, times.cp)});
    };
    line(u"backup of %1, before it is proven"_s.arg(size), times.pages, 1.2);
    line(u"backup, verified"_s, times.verified, 4);
    print({.operation = u"backup beside a commit every 5 ms"_s,
        .milliseconds = times.beside.wall(),
        .anchor = u"the same without"_s,
        .anchorMilliseconds = times.verified.wall(),
        .reach = 1.3,
        .note = u"%1 commits"_s.arg(times.commitsBeside.size())});
    print({.operation = u"those commits, p99"_s,
        .milliseconds = percentile99(times.commitsBeside),
        .anchor = u"10 ms"_s,
        .anchorMilliseconds = 10,
        .reach = 1,
        .note = u"%1 ms without a backup"_s.arg(percentile99(times.commits), 0, 'f', 3)});
    line(u"looking through a backup before a restore"_s, times.staging, {});
    line(u"restore into the open book, safety copy too"_s, times.restoring, {});
    print({.operation = u"restore, the safety copy being made"_s,
        .milliseconds = times.overwriting.wall(),
        .anchor = u"cp + fsync of the same file"_s,
        .anchorMilliseconds = times.cp.wall(),
        .reach = 3,
        .note = u"written, read back, proven, checkpointed"_s});
}

} // namespace

void benchBackups(const QString &generated, const QString &folder)
{
    const QString place = folder + "/backups"_L1;
    QDir(place).removeRecursively();
    if (!QDir().mkpath(place))
        qFatal("%s cannot be made", qPrintable(place));
    // The restores write to it.
    const QString book = place + "/book.tradebook"_L1;
    copyFile(generated, book);
    Times times;
    for (int number = 0; number < kRounds; ++number) {
        round(times, book, place);
        restore(times, book, place);
    }
    tell(times, u"%1 MB"_s.arg(QFileInfo(book).size() / 1'000'000));
    QDir(place).removeRecursively();
}

} // namespace tradebook::bench
