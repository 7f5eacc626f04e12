// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/restorekilling.h"

#include "core/backup/backups.h"
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "core/book/bookfile.h"
#include "core/book/opening.h"
#include "core/db/transaction.h"
#include "core/restore/swapping.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/encryptedshop.h"
#include "tests/support/restorebook.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <memory>

namespace tradebook::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOlder = 14;
/// Of fourteen older ones of one day and a new one, twelve stay.
constexpr int kThinned = 3;

/// What every scenario here starts from.
struct Start {
    QByteArray book; ///< two orders
    QByteArray contents; ///< its hash
    QByteArray backup; ///< one order
    Digest restored; ///< what the book then holds
    RowCounts restoredRows; ///< with the restore in the history
};

/// Of the book that is restored into; on no path that is another one each time.
QString secondPlace()
{
    static const QTemporaryDir folder;
    return folder.path();
}

void emptySecondPlace()
{
    for (const QString &name : filesIn(secondPlace()))
        QFile::remove(secondPlace() + u'/' + name);
}

std::shared_ptr<const Start> start()
{
    static const auto made = [] {
        auto start = std::make_shared<Start>();
        TestBook book;
        must(placeOrder(book.writer(), u"1"_s));
        const QString backup = backedUp(book.path());
        start->backup = bytesOf(backup);
        must(placeOrder(book.writer(), u"2"_s));
        must(db::inTransaction(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.secondFolder = secondPlace()}); }));
        book.close();
        start->book = bytesOf(book.path());
        start->contents = contentHash(book.path());
        start->restored = digestOf(backup);
        auto store = must(answerOf(Store::open(book.path(), Store::Mode::ReadWrite)));
        (void)must(answerOf(store->restore(must(restore::stage(backup, book.path())))));
        must(answerOf(store->close()));
        emptySecondPlace();
        start->restoredRows = rowCounts(book.path());
        return start;
    }();
    return made;
}

/// The same book, that wants its backups encrypted.
struct EncryptingBook {
    QByteArray bytes;
    QByteArray contents;
};
const EncryptingBook &encryptingBook()
{
    static const auto made = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shop.tradebook"_s);
        put(path, start()->book);
        auto writer = must(db::Connection::open(path, {.access = db::Access::ReadWrite}));
        mustCommit(writer, [&] { return backup::setBookKey(writer, keysOf(kPassphrase).publicKey); });
        must(writer.close());
        return EncryptingBook{bytesOf(path), contentHash(path)};
    }();
    return made;
}

QString copiesOf(const QString &path)
{
    return backup::folderFor(path);
}
QString stickOf(const QString &path)
{
    return QFileInfo(path).absolutePath() + u"/stick"_s;
}
QString sourceOf(const QString &path)
{
    return QFileInfo(path).absolutePath() + u"/source.tradebook-backup"_s;
}

QString older(const QString &path, int number)
{
    return copiesOf(path) + u'/' + backup::fileNameFor(path, backup::Reason::Automatic, QDateTime({2020, 5, 4}, {8 + number / 4, number}));
}

/// Said, where the program refused: of a kind that a person can do something about.
QString faultsOfRefusal(const QString &said)
{
    static const QRegularExpression pattern(u"^error (\\d+) "_s, QRegularExpression::MultilineOption);
    const auto match = pattern.match(said);
    if (!match.hasMatch())
        return {};
    static const QList<ErrorKind> expected{ErrorKind::DiskFull, ErrorKind::InputOutput, ErrorKind::RestoreCopy, ErrorKind::RestoreFailed,
        ErrorKind::RestoreUnfinished, ErrorKind::Damaged};
    const auto kind = static_cast<ErrorKind>(match.captured(1).toInt());
    return expected.contains(kind) ? QString() : u"refused with "_s + said;
}

/// The same of an encrypted one.
QString faultsOfEncrypted(const QString &path, const QByteArray &contents)
{
    const auto plain = decryptedFile(path, kPassphrase);
    if (!plain)
        return path + u": "_s + described(plain.error());
    const QTemporaryDir folder;
    put(folder.filePath(u"plain"_s), *plain);
    if (const QByteArray sidecar = bytesOf(path + u".sha256"_s); !sidecar.isEmpty() && !sidecar.startsWith(sha256(bytesOf(path))))
        return path + u": a checksum that is none"_s;
    return contentHash(folder.filePath(u"plain"_s)) == contents ? QString() : path + u": other contents"_s;
}

/// A backup that bears its name is whole and says what the book said, and its checksum is right or not there yet.
QString faultsOfCopy(const QString &path, const QByteArray &contents)
{
    if (backup::isEncrypted(bytesOf(path)))
        return faultsOfEncrypted(path, contents);
    const auto verified = backup::verify(path, backup::Proof::Thorough);
    if (!verified)
        return path + u": "_s + described(verified.error());
    if (verified->hadHash != QFile::exists(path + u".sha256"_s))
        return path + u": a checksum that is none"_s;
    return contentHash(path) == contents ? QString() : path + u": other contents"_s;
}

QString faultsOfNewCopies(const QString &folder, const QByteArray &contents)
{
    for (const QString &name : filesIn(folder)) {
        if (name.startsWith(u"shop 2020-"_s))
            continue;
        const bool isHash = name.endsWith(u".tradebook-backup.sha256"_s);
        if (isHash && !QFile::exists(folder + u'/' + name.chopped(7)))
            return u"a checksum of nothing: "_s + name;
        if (isHash)
            continue;
        if (!name.endsWith(u".tradebook-backup"_s))
            return u"left behind: "_s + name;
        if (const QString fault = faultsOfCopy(folder + u'/' + name, contents); !fault.isEmpty())
            return fault;
    }
    return {};
}

/// Older copies are as they were; the oldest may have been thinned, once there is a new one.
QString faultsOfOlder(const QString &path)
{
    const bool hasNew = backup::listBackups(copiesOf(path)).size() > kOlder
        || filesIn(copiesOf(path)).join(u' ').contains(QDateTime::currentDateTime().toString(u" yyyy-"_s));
    for (int number = 0; number < kOlder; ++number) {
        const QString copy = older(path, number);
        const bool mayBeGone = hasNew && number < kThinned;
        if (!QFile::exists(copy) && !mayBeGone)
            return copy + u" is gone"_s;
        if (QFile::exists(copy) && bytesOf(copy) != start()->backup)
            return copy + u" was changed"_s;
        if (QFile::exists(copy) != QFile::exists(copy + u".sha256"_s))
            return copy + u" and its checksum are parted"_s;
    }
    return {};
}

QString faultsOfBackup(const QString &path, const QString &said)
{
    if (const QString refusal = faultsOfRefusal(said); !refusal.isEmpty())
        return refusal;
    // Who is told of a failure finds nothing half done; after a kill the next start clears up.
    if (!said.contains(u"error "_s)) {
        backup::removeLeftovers(path, {copiesOf(path), stickOf(path)});
    } else if (const auto left = filesIn(copiesOf(path)) + filesIn(stickOf(path)); left.join(u' ').contains(u".part"_s)) {
        return u"left behind: "_s + left.join(u' ');
    }
    for (const QString &line : said.split(u'\n')) {
        if (line.startsWith(u"copy "_s) && !QFile::exists(line.mid(5) + u".sha256"_s))
            return u"said to be made, and not there: "_s + line;
    }
    const auto contents = contentHash(path);
    if ((contents != start()->contents && contents != encryptingBook().contents) || !faultsOf(path).isEmpty())
        return u"the book is not what it was"_s;
    QString fault = faultsOfOlder(path);
    for (const QString &folder : {copiesOf(path), stickOf(path)}) {
        if (fault.isEmpty())
            fault = faultsOfNewCopies(folder, contents);
    }
    return fault;
}

/// As after a crash: opened for writing and closed.
Result<void> openOnce(const QString &path)
{
    auto prepared = book::prepare(path, book::Wanted::ReadWrite, 0ms);
    if (!prepared)
        return prepared.error();
    auto writer = book::openWriter(*prepared);
    if (!writer)
        return writer.error();
    auto closed = writer->close();
    backup::removeLeftovers(path, {secondPlace()});
    return closed;
}

QString faultsOfEntries(const QString &path, const QStringList &expected)
{
    QStringList found = entriesOf(QFileInfo(path).absolutePath());
    found.removeIf([](const QString &name) { return name.startsWith(u"shop damaged "_s); });
    return found == expected ? QString() : u"left behind: "_s + found.join(u' ');
}

/// The safety copy in the second place: after a restore that was told, unless it was told that it is missing.
QString faultsOfSecondPlace(const QString &said)
{
    const bool mustBeThere = said.contains(u"saved"_s) && !said.contains(u"missed "_s);
    if (mustBeThere && backup::listBackups(secondPlace()).isEmpty())
        return u"said to be in the second place, and is not"_s;
    return faultsOfNewCopies(secondPlace(), start()->contents);
}

bool isRestored(const QString &path)
{
    return digestOf(path) == start()->restored && rowCounts(path) == start()->restoredRows;
}

QString faultsOfRestored(const QString &path, const QString &said)
{
    if (const QString refusal = faultsOfRefusal(said); !refusal.isEmpty())
        return refusal;
    if (const QString faults = faultsOf(path); !faults.isEmpty())
        return faults;
    const bool isOld = contentHash(path) == start()->contents;
    if (!isOld && !isRestored(path))
        return u"neither the old book nor the backup"_s;
    if (said.contains(u"saved"_s) && isOld)
        return u"said to be restored, and is not"_s;
    if (said.contains(u"error "_s) && !said.contains(u"saved"_s) && !isOld)
        return u"said to have failed, and is restored"_s;
    if (auto opened = openOnce(path); !opened)
        return described(opened.error());
    if (bytesOf(sourceOf(path)) != start()->backup)
        return u"the backup was changed"_s;
    if (const QString left = faultsOfEntries(path, {u"shop.tradebook"_s, u"source.tradebook-backup"_s}); !left.isEmpty())
        return left;
    const QString faults = faultsOfNewCopies(copiesOf(path), start()->contents);
    return faults.isEmpty() ? faultsOfSecondPlace(said) : faults;
}

const QByteArray kRubble(50'000, 'r');
const QByteArray kRubbleOfWal(5'000, 'w');

/// The former files under their own names, or the backup's book with the former ones kept beside it.
QString faultsOfReplaced(const QString &path, bool mustBeReplaced)
{
    const QDir folder(QFileInfo(path).absolutePath());
    const auto kept = folder.entryList({u"shop damaged *.tradebook"_s}, QDir::Files);
    const auto keptWals = folder.entryList({u"shop damaged *.tradebook-wal"_s}, QDir::Files);
    if (bytesOf(path) == kRubble) {
        if (mustBeReplaced)
            return u"said to be replaced, and is not"_s;
        return bytesOf(path + u"-wal"_s) == kRubbleOfWal && kept.isEmpty() && keptWals.isEmpty() ? QString() : u"half of the old book"_s;
    }
    if (!isRestored(path))
        return u"neither the old file nor the backup"_s;
    if (kept.size() != 1 || keptWals.size() != 1 || bytesOf(folder.filePath(kept.first())) != kRubble
        || bytesOf(folder.filePath(keptWals.first())) != kRubbleOfWal)
        return u"the old file was not kept"_s;
    return {};
}

QString faultsOfReplacing(const QString &path, const QString &said)
{
    if (const QString refusal = faultsOfRefusal(said); !refusal.isEmpty())
        return refusal;
    // The next start finishes; where there is nothing to be finished it refuses the rubble, and the next attempt succeeds.
    const auto opened = openOnce(path);
    if (!opened && opened.error().kind != ErrorKind::NotADatabase)
        return described(opened.error());
    if (const QString fault = faultsOfReplaced(path, opened.isOk() || said.contains(u"replaced"_s)); !fault.isEmpty())
        return fault;
    if (!opened) {
        const auto replaced = restore::stage(sourceOf(path), path).andThen([&](const restore::Staged &staged) {
            return restore::replaceBook(path, staged, 0ms);
        });
        if (!replaced)
            return u"a second attempt: "_s + described(replaced.error());
        if (auto again = openOnce(path); !again)
            return u"after a second attempt: "_s + described(again.error());
        if (const QString fault = faultsOfReplaced(path, true); !fault.isEmpty())
            return u"after a second attempt: "_s + fault;
    }
    if (bytesOf(sourceOf(path)) != start()->backup)
        return u"the backup was changed"_s;
    return faultsOfEntries(path, {u"shop.tradebook"_s, u"source.tradebook-backup"_s});
}

const QStringList kWriting{u"pwrite64"_s, u"write"_s, u"fdatasync"_s, u"fsync"_s, u"ftruncate"_s, u"unlink"_s, u"unlinkat"_s, u"rename"_s,
    u"renameat2"_s, u"link"_s, u"mkdir"_s, u"rmdir"_s, u"openat"_s};
const QStringList kFailing{
    u"pwrite64"_s, u"write"_s, u"fdatasync"_s, u"fsync"_s, u"ftruncate"_s, u"rename"_s, u"renameat2"_s, u"link"_s, u"mkdir"_s};

} // namespace

BlowScenario backingUp()
{
    return {
        .prepare =
            [](const QString &folder) {
                const QString path = folder + u"/shop.tradebook"_s;
                put(path, start()->book);
                for (const QString &place : {copiesOf(path), stickOf(path)})
                    QDir().mkpath(place);
                const auto hash = QCryptographicHash::hash(start()->backup, QCryptographicHash::Sha256).toHex();
                for (int number = 0; number < kOlder; ++number) {
                    put(older(path, number), start()->backup);
                    put(older(path, number) + u".sha256"_s, hash);
                }
                return path;
            },
        .command = u"backup"_s,
        .check = faultsOfBackup,
        .calls = kWriting,
        .failingCalls = kFailing,
    };
}

BlowScenario encryptingBackup()
{
    auto scenario = backingUp();
    scenario.prepare = [prepare = scenario.prepare](const QString &folder) {
        const QString path = prepare(folder);
        put(path, encryptingBook().bytes);
        return path;
    };
    return scenario;
}

BlowScenario restoringInto()
{
    return {
        .prepare =
            [](const QString &folder) {
                const QString path = folder + u"/shop.tradebook"_s;
                put(path, start()->book);
                put(sourceOf(path), start()->backup);
                emptySecondPlace();
                return path;
            },
        .command = u"restore"_s,
        .check = faultsOfRestored,
        .calls = kWriting,
        .failingCalls = kFailing,
    };
}

BlowScenario replacing()
{
    return {
        .prepare =
            [](const QString &folder) {
                const QString path = folder + u"/shop.tradebook"_s;
                put(path, kRubble);
                put(path + u"-wal"_s, kRubbleOfWal);
                put(sourceOf(path), start()->backup);
                return path;
            },
        .command = u"replace"_s,
        .check = faultsOfReplacing,
        .calls = kWriting,
        .failingCalls = kFailing,
    };
}

} // namespace tradebook::test
