// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/restoring.h"

#include "core/backup/bookkey.h"
#include "core/book/bookfile.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"
#include "core/ownthread.h"
#include "core/restore/stagedbook.h"

#include <QLoggingCategory>

#include <sqlite3.h>

#include <thread>

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcRestore, "tradebook.restore")

using Clock = std::chrono::steady_clock;

/// How long another program may hold the book before the restore gives up.
constexpr std::chrono::seconds kPatience{10};
constexpr std::chrono::milliseconds kPause{50};
constexpr int kPagesAStep = 2000;

/// Where in the whole the two long parts stand, in percent.
struct Share {
    qint64 from;
    qint64 to;
};
constexpr Share kSafetyShare{0, 50};
constexpr Share kPagesShare{50, 80};
constexpr Share kElsewhereShare{80, 100};
constexpr qint64 kWhole = 100;

class ShareOfProgress final : public Progress {
public:
    ShareOfProgress(Progress *whole, Share share)
        : m_whole(whole)
        , m_share(share)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        if (m_whole && total > 0)
            m_whole->report(m_share.from + (m_share.to - m_share.from) * done / total, kWhole);
    }
    [[nodiscard]] bool isCancelled() const override { return m_whole && m_whole->isCancelled(); }

private:
    Progress *m_whole;
    Share m_share;
};

bool isLocked(int code)
{
    return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
}

/// The backup API with the book as its target: holds the book's write lock from lock() on. Rolled back unless it was carried through.
class Overwriting {
public:
    Overwriting(db::Connection &book, db::Connection &source)
        : m_book(book)
        , m_backup(sqlite3_backup_init(book.handle(), "main", source.handle(), "main"))
    {
    }
    ~Overwriting() { (void)finish(); }
    Q_DISABLE_COPY_MOVE(Overwriting)

    /// A step of no pages begins the transaction and does nothing else.
    [[nodiscard]] Result<void> lock(Progress &progress) { return step(0, SQLITE_OK, progress); }
    /// Success is DONE from step *and* OK from finish: an abandoned backup's finish also says OK.
    [[nodiscard]] Result<void> carryThrough(Progress &progress)
    {
        if (auto done = step(kPagesAStep, SQLITE_DONE, progress); !done)
            return done;
        if (const int code = finish(); code != SQLITE_OK)
            return db::errorOf(m_book.handle(), code);
        return {};
    }

private:
    Result<void> step(int pages, int wanted, Progress &progress)
    {
        if (!m_backup)
            return db::errorOf(m_book.handle(), sqlite3_extended_errcode(m_book.handle()));
        const auto end = Clock::now() + kPatience;
        for (;;) {
            if (progress.isCancelled())
                return Error{ErrorKind::Cancelled};
            const int code = sqlite3_backup_step(m_backup, pages);
            const int total = sqlite3_backup_pagecount(m_backup);
            if (pages > 0)
                progress.report(total - sqlite3_backup_remaining(m_backup), total);
            if (code == wanted)
                return {};
            if (code == SQLITE_OK)
                continue;
            if (!isLocked(code) || Clock::now() >= end)
                return db::errorOf(m_book.handle(), code);
            std::this_thread::sleep_for(kPause);
        }
    }
    int finish() { return m_backup ? sqlite3_backup_finish(std::exchange(m_backup, nullptr)) : SQLITE_OK; }

    db::Connection &m_book;
    sqlite3_backup *m_backup;
};

Result<QByteArray> fingerprintAndIds(db::Connection &connection)
{
    auto id = db::Query(connection, "PRAGMA application_id"_sql).number();
    if (!id)
        return id.error();
    auto version = db::Query(connection, "PRAGMA user_version"_sql).number();
    if (!version)
        return version.error();
    if (*id != migrate::kApplicationId || *version != migrate::newestVersion())
        return Error{ErrorKind::Damaged, {connection.path()}, u"ids %1 %2"_s.arg(*id).arg(*version)};
    return migrate::fingerprintOf(connection);
}

/// Looks through the pages on a thread and connection of its own.
QFuture<Result<void>> pagesChecked(const QString &path)
{
    return onOwnThread([path](Progress &) -> Result<void> {
        auto reader = db::Connection::open(path, {.access = db::Access::ReadOnly});
        if (!reader)
            return reader.error();
        if (auto sound = backup::checkPages(*reader, backup::Proof::Quick); !sound)
            return sound;
        return reader->close();
    });
}

/// What stands in the book now is what was staged. Rows are compared only while nobody else has committed since.
Result<void> compareRows(db::Connection &book, const migrate::Tally &wanted)
{
    auto before = book.dataVersion();
    if (!before)
        return before.error();
    auto snapshot = db::Transaction::beginRead(book);
    if (!snapshot)
        return snapshot.error();
    auto fingerprint = fingerprintAndIds(book);
    if (!fingerprint)
        return fingerprint.error();
    auto expected = migrate::expectedFingerprint(migrate::newestVersion());
    if (!expected)
        return expected.error();
    if (*fingerprint != *expected)
        return Error{ErrorKind::Damaged, {book.path()}, u"the structure is not what was staged"_s};
    auto tally = migrate::tallyOf(book);
    if (!tally)
        return tally.error();
    auto now = book.dataVersion();
    if (!now)
        return now.error();
    if (*tally != wanted && *now == *before)
        return Error{ErrorKind::Damaged, {book.path()}, u"the rows are not what was staged"_s};
    return {};
}

Result<void> readBack(db::Connection &book, const migrate::Tally &wanted)
{
    auto pages = pagesChecked(book.path());
    auto rows = compareRows(book, wanted);
    pages.waitForFinished();
    return rows ? pages.result() : rows;
}

Result<void> bringBack(db::Connection &book, const QString &safetyCopy)
{
    auto source = db::Connection::open(safetyCopy, {.access = db::Access::ReadOnly});
    if (!source)
        return source.error();
    auto tally = migrate::tallyOf(*source);
    if (!tally)
        return tally.error();
    ShareOfProgress silent(nullptr, kPagesShare);
    Overwriting overwriting(book, *source);
    return overwriting.lock(silent).andThen([&] { return overwriting.carryThrough(silent); }).andThen([&] {
        return readBack(book, *tally);
    });
}

/// After a restore that went wrong in spite of all: the book as it was. Where that fails as well, the safety copy has to take its place.
Error takenBack(db::Connection &book, const QString &safetyCopy, const Error &reason)
{
    if (auto back = bringBack(book, safetyCopy); !back)
        return Error{ErrorKind::Damaged, {book.path()}, reason.detail + "; "_L1 + back.error().detail, back.error().sqliteCode};
    return Error{ErrorKind::RestoreFailed, {safetyCopy}, reason.detail, reason.sqliteCode};
}

Result<backup::Begun> makeSafetyCopy(const db::Connection &book, Progress &progress)
{
    auto begun = backup::beginBackup({.bookPath = book.path(), .reason = backup::Reason::BeforeRestore}, &progress);
    if (begun)
        return begun;
    const Error &why = begun.error();
    // A damaged book has no copy: it can only be replaced.
    if (why.kind == ErrorKind::Cancelled || why.kind == ErrorKind::Damaged)
        return why;
    return Error{ErrorKind::RestoreCopy, why.data, why.detail, why.sqliteCode};
}

/// The safety copy, in one place, and the restore under one write lock.
Result<backup::Begun> overwrite(db::Connection &book, db::Connection &source, Progress *progress)
{
    ShareOfProgress safetyShare(progress, kSafetyShare);
    ShareOfProgress pagesShare(progress, kPagesShare);
    Overwriting overwriting(book, source);
    if (auto locked = overwriting.lock(pagesShare); !locked)
        return locked.error();
    auto copy = makeSafetyCopy(book, safetyShare);
    if (!copy)
        return copy;
    if (auto carried = overwriting.carryThrough(pagesShare); !carried)
        return carried.error();
    return copy;
}

/// Whether and with what backups are encrypted stays as it is in the book: a backup of the time before would switch it off without a word,
/// or bring back a passphrase that nobody knows any more. What the staged book holds then.
Result<migrate::Tally> keepEncryption(db::Connection &book, const Staged &staged)
{
    migrate::Tally tally = staged.tally;
    const auto wanted = backup::bookKeyOf(book);
    auto connection = openStaged(staged);
    if (!connection)
        return connection.error();
    const auto found = backup::bookKeyOf(*connection);
    if (!wanted || (found && *found == *wanted))
        return tally;
    if (auto kept = db::inTransaction(*connection, [&] { return backup::setBookKey(*connection, *wanted); }); !kept)
        return kept.error();
    auto settings = db::Query(*connection, "SELECT count(*) FROM settings"_sql).number();
    if (!settings)
        return settings.error();
    tally.insert(u"settings"_s, *settings);
    if (auto closed = connection->close(); !closed)
        return closed.error();
    return tally;
}

Result<db::Connection> openSource(db::Connection &book, const Staged &staged)
{
    if (auto ready = prepareForUse(staged); !ready)
        return ready.error();
    auto pageSize = db::Query(book, "PRAGMA page_size"_sql).number();
    if (!pageSize)
        return pageSize.error();
    // The pages of a book in WAL mode cannot change their size.
    if (auto sized = usePageSize(staged, *pageSize); !sized)
        return sized.error();
    return db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
}

} // namespace

Result<Restored> restoreInto(db::Connection &writer, const Staged &staged, Progress *progress)
{
    if (writer.isInTransaction())
        return Error{.kind = ErrorKind::Internal, .detail = u"a restore inside a transaction"_s};
    auto tally = keepEncryption(writer, staged);
    if (!tally)
        return tally.error();
    auto source = openSource(writer, staged);
    if (!source)
        return source.error();
    auto safety = overwrite(writer, *source, progress);
    if (!safety)
        return safety.error();
    const QString safetyCopy = safety->made.copies.first().path;
    if (auto proven = readBack(writer, *tally); !proven) {
        const Error error = takenBack(writer, safetyCopy, proven.error());
        (void)backup::finishBackup(*std::move(safety));
        return error;
    }
    // Another program that reads keeps what it reads from; the next checkpoint takes the rest.
    if (auto moved = writer.checkpoint(); !moved || moved->blocked)
        qCInfo(lcRestore) << "the -wal stays for a while:" << (moved ? u"another program reads"_s : moved.error().detail);
    book::makePrivate(writer.path());
    return Restored{.source = staged.source, .version = staged.version, .safetyCopy = safetyCopy, .safety = *std::move(safety)};
}

void keepElsewhere(Restored &restored, Progress *progress)
{
    if (auto safety = std::exchange(restored.safety, {})) {
        ShareOfProgress share(progress, kElsewhereShare);
        restored.missed = backup::finishBackup(*std::move(safety), &share).missed;
    }
    if (progress)
        progress->report(kWhole, kWhole);
}

} // namespace tradebook::restore
