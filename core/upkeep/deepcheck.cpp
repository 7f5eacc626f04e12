// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/deepcheck.h"

#include "core/backup/backups.h"
#include "core/backup/backupsettings.h"
#include "core/backup/cancelwatch.h"
#include "core/backup/envelope.h"
#include "core/book/bookfile.h"
#include "core/db/query.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace tradebook::upkeep {

using namespace db::literals;

namespace {

Q_LOGGING_CATEGORY(lcDeepCheck, "tradebook.check")

constexpr std::chrono::milliseconds kPause{50};
constexpr int kBookChecked = 600; // of the progress
constexpr int kWhole = 1000;

/// Cancelled, too, when the book has to be let go of: see kMostWalGrowth. Then it stays so, for a -wal grows smaller again.
class GivingWay final : public Progress {
public:
    GivingWay(const DeepRequest &request, Progress &asked)
        : m_request(request)
        , m_asked(asked)
        , m_wal(book::walPathOf(request.bookPath))
        , m_most(walBytes() + kMostWalGrowth)
    {
    }
    void report(qint64 done, qint64 total) override { m_asked.report(done, total); }
    [[nodiscard]] bool isCancelled() const override
    {
        if (m_asked.isCancelled())
            return true;
        if (!m_gaveWay && (hasToWait() || walBytes() > m_most))
            m_gaveWay = true;
        return m_gaveWay;
    }
    [[nodiscard]] bool gaveWay() const { return m_gaveWay && !m_asked.isCancelled(); }

    /// Until the -wal has come to rest.
    void waitForRest()
    {
        constexpr int kStill = 40; // looks without a change: two seconds
        qint64 last = -1;
        for (int still = 0; still < kStill && !m_asked.isCancelled(); ++still) {
            if (const qint64 now = walBytes(); hasToWait() || now != last) {
                last = now;
                still = 0;
            }
            std::this_thread::sleep_for(kPause);
        }
        m_most = walBytes() + kMostWalGrowth;
        m_gaveWay = false;
    }

private:
    [[nodiscard]] bool hasToWait() const { return m_request.mustGiveWay && m_request.mustGiveWay(); }
    /// Asked of the folder: opening the file by hand would drop SQLite's locks.
    [[nodiscard]] qint64 walBytes() const { return QFileInfo(m_wal).size(); }

    const DeepRequest &m_request;
    Progress &m_asked;
    QString m_wal;
    qint64 m_most;
    mutable std::atomic<bool> m_gaveWay{false};
};

bool isDamage(const Error &error)
{
    return error.kind == ErrorKind::Damaged || error.kind == ErrorKind::NotADatabase || error.kind == ErrorKind::EmptyFile;
}

/// What the deep check has to know of the book besides its health.
struct Facts {
    Health health;
    QString id; ///< empty where it could not be read
    QStringList folders;
};

Result<Facts> lookThrough(const DeepRequest &request, Progress &progress)
{
    auto connection
        = db::Connection::open(request.databasePath.isEmpty() ? request.bookPath : request.databasePath, {.access = request.access});
    if (!connection)
        return connection.error();
    Facts facts;
    const backup::CancelWatch watch(*connection, &progress);
    auto health = check(*connection, Depth::Deep, progress);
    // Of what was ended in the middle nothing holds: pages that were not reached look as if nobody used them.
    if (auto alone = watch.wasLeftAlone(); !alone)
        return alone.error();
    if (!health)
        return health.error();
    facts.health = *std::move(health);
    facts.id = db::Query(*connection, "SELECT created_at FROM book WHERE id = 1"_sql).text().valueOr(QString());
    // Where the settings cannot be read, the folder beside the book is the one to look in.
    facts.folders = backup::foldersOf(request.bookPath, backup::backupSettings(*connection).valueOr(backup::BackupSettings{}));
    if (auto closed = connection->close(); !closed)
        return closed.error();
    return facts;
}

Result<Facts> lookThroughInRest(const DeepRequest &request, Progress &progress)
{
    backup::Stage stage(&progress, 0, kBookChecked);
    GivingWay givingWay(request, stage);
    for (;;) {
        if (givingWay.isCancelled())
            givingWay.waitForRest();
        auto facts = lookThrough(request, givingWay);
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        if (givingWay.gaveWay()) {
            qCInfo(lcDeepCheck) << "the deep check gives way and begins again later";
            continue;
        }
        if (!facts && isDamage(facts.error())) {
            Findings findings;
            findings.add({.rule = Rule::Integrity, .found = facts.error().detail});
            return Facts{Health{findings.all(), 0}, {}, backup::foldersOf(request.bookPath, {})};
        }
        return facts;
    }
}

/// The newest one of this book. One that does not say whose it is counts as this book's: so it is named.
std::optional<QString> newestIn(const QString &folder, const QString &bookName, const QString &bookId)
{
    const auto all = backup::listBackups(folder, bookName);
    for (const backup::Backup &backup : all) {
        const auto mark = backup::bookMarkIn(backup.path);
        if (!mark || bookId.isEmpty() || *mark == backup::bookMarkOf(bookId))
            return backup.path;
    }
    return std::nullopt;
}

Result<QList<CheckedBackup>> checkBackups(const QString &bookPath, const Facts &facts, Progress &progress)
{
    QList<CheckedBackup> checked;
    const QString bookName = backup::nameFor(bookPath);
    const auto folders = static_cast<int>(facts.folders.size());
    for (int at = 0; at < folders; ++at) {
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto newest = newestIn(facts.folders.at(at), bookName, facts.id);
        if (!newest)
            continue;
        const int share = (kWhole - kBookChecked) / folders;
        backup::Stage stage(&progress, kBookChecked + at * share, kBookChecked + (at + 1) * share);
        const auto verified = backup::verify(*newest, backup::Proof::Thorough, &stage);
        if (!verified && verified.error().kind == ErrorKind::Cancelled)
            return verified.error();
        CheckedBackup backup{.path = *newest};
        if (!verified)
            backup.error = verified.error();
        else if (!verified->hasSeenContents)
            backup.error = Error{ErrorKind::Encrypted, {*newest}}; // its checksum is right, where it has one
        if (verified || QFileInfo::exists(*newest)) // or it was thinned meanwhile
            checked.append(backup);
    }
    return checked;
}

} // namespace

QList<CheckedBackup> DeepCheck::damagedBackups() const
{
    QList<CheckedBackup> damaged;
    std::ranges::copy_if(backups, std::back_inserter(damaged), &CheckedBackup::isDamaged);
    return damaged;
}

Result<DeepCheck> checkDeeply(const DeepRequest &request, Progress &progress)
{
    DeepCheck check{.at = QDateTime::currentDateTimeUtc()};
    auto facts = lookThroughInRest(request, progress);
    if (!facts)
        return facts.error();
    check.book = facts->health;
    auto backups = checkBackups(request.bookPath, *facts, progress);
    if (!backups)
        return backups.error();
    check.backups = *backups;
    book::Marks(request.bookPath).setLastDeepCheck(markOf(check));
    progress.report(kWhole, kWhole);
    return check;
}

book::Marks::DeepCheck markOf(const DeepCheck &check)
{
    book::Marks::DeepCheck mark{.at = check.at, .findings = check.book.findings.size() + check.book.leftOut};
    for (const CheckedBackup &backup : check.damagedBackups())
        mark.damagedBackups.append(backup.path);
    return mark;
}

bool isDeepCheckDue(const book::Marks &marks, const QDateTime &now, bool isOnBattery)
{
    const auto last = marks.lastDeepCheck();
    if (!last || marks.isDeepCheckOwed() || last->at > now)
        return true;
    const int days = last->isWhole() ? kDeepCheckDays : 1;
    return last->at.addDays(isOnBattery ? days + kDeepCheckDays : days) <= now;
}

} // namespace tradebook::upkeep
