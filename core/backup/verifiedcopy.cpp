// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/verifiedcopy.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/filing.h"
#include "core/backup/pagecopy.h"
#include "core/backup/space.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/files/steps.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"
#include "core/migrate/tally.h"
#include "core/ownthread.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <thread>

namespace tradebook::backup {

using namespace db::literals;

namespace {

// Rough shares of the time; what happens within the later ones SQLite does not tell.
constexpr int kCopied = 400;
constexpr int kProven = 850;
constexpr int kWhole = 1000;

/// What copy and source must have in common.
struct Identity {
    qint64 applicationId = 0;
    qint64 version = 0;
    QByteArray fingerprint;
    migrate::Tally tally;
    friend bool operator==(const Identity &, const Identity &) = default;
};

Result<Identity> identityOf(db::Connection &connection)
{
    Identity identity;
    auto id = db::Query(connection, "PRAGMA application_id"_sql).number();
    if (!id)
        return id.error();
    identity.applicationId = *id;
    auto version = db::Query(connection, "PRAGMA user_version"_sql).number();
    if (!version)
        return version.error();
    identity.version = *version;
    auto fingerprint = migrate::fingerprintOf(connection);
    if (!fingerprint)
        return fingerprint.error();
    identity.fingerprint = *fingerprint;
    auto tally = migrate::tallyOf(connection);
    if (!tally)
        return tally.error();
    identity.tally = *tally;
    return identity;
}

/// Works with the finished copy on a connection of its own.
template<class Work>
auto onCopy(const QString &part, Progress *progress, Work work) -> std::invoke_result_t<Work, db::Connection &>
{
    auto copy = db::Connection::open(part, {.access = db::Access::Immutable});
    if (!copy)
        return copy.error();
    const CancelWatch watch(*copy, progress);
    auto outcome = work(*copy);
    if (!outcome)
        return watch.reasonOf(outcome.error());
    if (auto closed = copy->close(); !closed)
        return closed.error();
    return outcome;
}

/// Looks through the pages of the copy on a thread of its own, which has ended when this object has.
class Examination {
public:
    Examination(const QString &part, Proof proof)
        : m_answer(onOwnThread([part, proof](Progress &progress) {
            return onCopy(part, &progress, [proof](db::Connection &copy) { return checkPages(copy, proof); });
        }))
    {
    }
    ~Examination()
    {
        m_answer.cancel();
        (void)wait(nullptr);
    }
    Q_DISABLE_COPY_MOVE(Examination)

    [[nodiscard]] Result<void> wait(const Progress *progress)
    {
        constexpr std::chrono::milliseconds kPause{2};
        while (!m_answer.isFinished()) {
            if (progress != nullptr && progress->isCancelled())
                m_answer.cancel();
            std::this_thread::sleep_for(kPause);
        }
        if (m_answer.resultCount() == 0)
            return Error{ErrorKind::Cancelled};
        return m_answer.result();
    }

private:
    QFuture<Result<void>> m_answer;
};

/// Rewrites the copy without its free pages into another part, which takes its place. From the copy and not from the book, so that both
/// are of one snapshot.
Result<void> compact(PartFile &part, const CopyOrder &order, Progress *progress)
{
    auto smaller = PartFile::create(order.folder, order.nameFor(1));
    if (!smaller)
        return smaller.error();
    auto copy = db::Connection::open(part.path(), {.access = db::Access::ReadOnly});
    if (!copy)
        return copy.error();
    const CancelWatch watch(*copy, progress);
    if (auto written = db::Query(*copy, "VACUUM INTO ?"_sql, smaller->path()).run(); !written)
        return watch.reasonOf(written.error());
    if (auto closed = copy->close(); !closed)
        return closed;
    part.swap(*smaller);
    return {};
}

Result<void> checkSpaceFor(db::Connection &source, const CopyOrder &order)
{
    auto bytes = db::Query(source, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"_sql).number();
    if (!bytes)
        return bytes.error();
    // A compact one is written from the copy.
    return checkSpace(order.folder, *bytes, order.compact ? 2 : 1);
}

/// Damage that the copy has: the book's own, or made on the way.
Error judgeDamage(const CopyOrder &order, const Error &found)
{
    if (found.kind != ErrorKind::Damaged && found.kind != ErrorKind::NotADatabase)
        return found;
    auto source = db::Connection::open(order.databasePath, {.access = order.access});
    const auto pages = source ? checkPages(*source, order.proof) : Result<void>(source.error());
    if (!pages && pages.error().kind != ErrorKind::Busy)
        return Error{ErrorKind::Damaged, {order.databasePath}, pages.error().detail, pages.error().sqliteCode};
    return Error{ErrorKind::InputOutput, {order.folder}, found.detail, found.sqliteCode};
}

/// Proves the copy against the snapshot it was taken from, and lets go of that as soon as it can; the checksum. A second thread looks
/// through the pages of the copy, while this one writes it to the disk, adds up the checksum and compares what stands in both.
Result<QByteArray> proveAndHash(
    const PartFile &part, const CopyOrder &order, db::Connection &source, db::Transaction &snapshot, Progress *progress)
{
    Examination examination(part.path(), order.proof);
    auto wanted = [&] {
        const CancelWatch watch(source, progress);
        auto identity = files::toDisk(part.path()).andThen([&] { return identityOf(source); });
        return identity ? identity : Result<Identity>(watch.reasonOf(identity.error()));
    }();
    if (!wanted)
        return wanted.error();
    snapshot.rollback();
    auto hash = part.sha256();
    if (!hash)
        return hash.error();
    const auto found = onCopy(part.path(), progress, identityOf);
    if (auto sound = examination.wait(progress); !sound)
        return judgeDamage(order, sound.error());
    if (!found)
        return judgeDamage(order, found.error());
    if (*found != *wanted)
        return judgeDamage(order, Error{ErrorKind::Damaged, {part.path()}, QStringLiteral("the copy is not what was copied")});
    return hash;
}

/// The copy without its name: what becomes of it is judged by the caller.
Result<QByteArray> makeProven(PartFile &part, const CopyOrder &order, Progress *progress)
{
    auto source = db::Connection::open(order.databasePath, {.access = order.access});
    if (!source)
        return source.error();
    if (auto space = checkSpaceFor(*source, order); !space)
        return space.error();
    auto snapshot = db::Transaction::beginRead(*source);
    if (!snapshot)
        return snapshot.error();
    Stage copying(progress, 0, kCopied);
    if (auto copied = copyPages(*source, part.path(), progress == nullptr ? nullptr : &copying); !copied)
        return copied.error();
    if (order.compact) {
        if (auto compacted = compact(part, order, progress); !compacted)
            return compacted.error();
    }
    const Stage proving(progress, kCopied, kProven);
    auto hash = proveAndHash(part, order, *source, *snapshot, progress);
    if (hash && proving.isCancelled())
        return Error{ErrorKind::Cancelled};
    return hash;
}

} // namespace

Result<void> checkPages(db::Connection &copy, Proof proof)
{
    auto query = proof == Proof::Thorough ? "PRAGMA integrity_check(1)"_sql : "PRAGMA quick_check(1)"_sql;
    auto answers = db::Query(copy, query).all([](const db::Row &row) { return row.text(0); });
    if (!answers)
        return answers.error();
    if (*answers != QStringList{QStringLiteral("ok")})
        return Error{ErrorKind::Damaged, {copy.path()}, answers->join(QLatin1Char(' '))};
    if (proof == Proof::Quick)
        return {};
    auto orphans = db::Query(copy, "SELECT count(*) FROM pragma_foreign_key_check"_sql).number();
    if (!orphans)
        return orphans.error();
    if (*orphans != 0)
        return Error{ErrorKind::Damaged, {copy.path()}, QStringLiteral("%1 rows point nowhere").arg(*orphans)};
    return {};
}

Error aboutFolder(Error error, const QString &folder)
{
    if (error.data.isEmpty() || !makerOfPart(QFileInfo(error.data.first()).fileName()))
        return error;
    if (error.kind == ErrorKind::FileMissing)
        error.kind = ErrorKind::InputOutput;
    error.data = {folder};
    return error;
}

Result<ProvenPart> makeProvenPart(const CopyOrder &order, Progress *progress)
{
    auto part = PartFile::create(order.folder, order.nameFor(1));
    if (!part)
        return part.error();
    const auto takenAt = QDateTime::currentDateTimeUtc();
    auto hash = makeProven(*part, order, progress);
    if (!hash)
        return aboutFolder(hash.error(), order.folder);
    return ProvenPart{*std::move(part), *hash, takenAt};
}

Result<Copy> makeVerifiedCopy(const CopyOrder &order, Progress *progress)
{
    auto proven = makeProvenPart(order, progress);
    if (!proven)
        return proven.error();
    auto path = proven->part.publish(proven->sha256, order.nameFor);
    if (!path)
        return aboutFolder(path.error(), order.folder);
    if (progress != nullptr)
        progress->report(kWhole, kWhole);
    return Copy{*path, QFileInfo(*path).size(), proven->sha256, proven->takenAt};
}

Result<Copy> makeVerifiedCopy(const QString &bookPath, Reason reason, Proof proof, Progress *progress)
{
    const QString folder = folderFor(bookPath);
    if (auto made = makePrivateFolder(folder); !made)
        return made.error();
    const auto now = QDateTime::currentDateTime();
    const auto nameFor = [&](int counter) { return fileNameFor(bookPath, reason, now, counter); };
    return makeVerifiedCopy(CopyOrder{.databasePath = bookPath, .folder = folder, .nameFor = nameFor, .proof = proof}, progress);
}

} // namespace tradebook::backup
