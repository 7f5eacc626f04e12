// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/verifiedcopy.h"

#include "core/backup/filing.h"
#include "core/backup/pagecopy.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"
#include "core/migrate/tally.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace tradebook::backup {

using namespace db::literals;

namespace {

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

Result<void> prove(const QString &part, const Identity &source, Proof proof)
{
    auto copy = db::Connection::open(part, {.access = db::Access::ReadOnly});
    if (!copy)
        return copy.error();
    if (auto sound = checkPages(*copy, proof); !sound)
        return sound;
    auto identity = identityOf(*copy);
    if (!identity)
        return identity.error();
    if (*identity != source)
        return Error{ErrorKind::Damaged, {part}, QStringLiteral("the copy is not what was copied")};
    return copy->close();
}

Result<void> checkSpace(const QString &folder, qint64 bytes)
{
    const QStorageInfo storage(folder);
    if (storage.isValid() && storage.bytesAvailable() < bytes + bytes / 5)
        return Error{ErrorKind::DiskFull, {folder}, QStringLiteral("%1 bytes needed").arg(bytes + bytes / 5)};
    return {};
}

/// Copies under one snapshot of the source; what the copy must then be.
Result<Identity> copySnapshot(db::Connection &source, const PartFile &part, Progress *progress)
{
    auto snapshot = db::Transaction::beginRead(source);
    if (!snapshot)
        return snapshot.error();
    auto identity = identityOf(source);
    if (!identity)
        return identity.error();
    if (auto copied = copyPages(source, part.path(), progress); !copied)
        return copied.error();
    return identity;
}

} // namespace

Result<Copy> makeVerifiedCopy(const QString &bookPath, Reason reason, Proof proof, Progress *progress)
{
    const QString folder = folderFor(bookPath);
    if (auto made = makePrivateFolder(folder); !made)
        return made.error();
    auto source = db::Connection::open(bookPath, {.access = db::Access::ReadOnly});
    if (!source)
        return source.error();
    auto bytes = db::Query(*source, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"_sql).number();
    if (!bytes)
        return bytes.error();
    if (auto space = checkSpace(folder, *bytes); !space)
        return space.error();
    auto part = PartFile::create(folder, fileNameFor(bookPath, reason, QDateTime::currentDateTime()));
    if (!part)
        return part.error();
    auto identity = copySnapshot(*source, *part, progress);
    if (!identity)
        return identity.error();
    if (auto closed = source->close(); !closed)
        return closed.error();
    if (auto proven = prove(part->path(), *identity, proof); !proven)
        return proven.error();
    auto hash = part->sha256();
    if (!hash)
        return hash.error();
    const auto now = QDateTime::currentDateTime();
    auto path = part->publish(*hash, [&](int counter) { return fileNameFor(bookPath, reason, now, counter); });
    if (!path)
        return path.error();
    return Copy{*path, QFileInfo(*path).size(), *hash};
}

} // namespace tradebook::backup
