// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/swapping.h"

#include "core/book/bookfile.h"
#include "core/book/fileidentity.h"
#include "core/book/instancelock.h"
#include "core/restore/filesteps.h"
#include "core/restore/foreignuse.h"
#include "core/restore/sourcefile.h"
#include "core/restore/stagedbook.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kHead = "tradebook-restore 1"_L1;
constexpr auto kBegin = "begin"_L1;
constexpr auto kSaved = "saved"_L1;
/// A book and what of it belongs together. The -shm holds nothing.
constexpr std::array kParts{""_L1, "-wal"_L1, "-journal"_L1};

/// The files of one replacement.
struct Places {
    explicit Places(const QString &bookPath)
        : book(placeOf(bookPath))
        , bookFolder(QFileInfo(book).path())
        , folder(folderFor(book))
    {
    }
    [[nodiscard]] QString intent() const { return folder + "/intent"_L1; }
    [[nodiscard]] QString fresh() const { return folder + "/new.db"_L1; }
    [[nodiscard]] QString old(QLatin1StringView part) const { return folder + "/old.db"_L1 + part; }

    QString book;
    QString bookFolder;
    QString folder;
};

struct Intent {
    bool isSaved = false;
    QString keptName; ///< what the old book is called afterwards
};

Result<Intent> readIntent(const Places &places)
{
    auto content = readWhole(places.intent());
    if (!content)
        return content.error();
    const QStringList lines = QString::fromUtf8(*content).split(u'\n');
    const bool isKnown = lines.size() == 4 && lines[0] == kHead && (lines[1] == kBegin || lines[1] == kSaved) && !lines[2].isEmpty()
        && !lines[2].contains(u'/') && lines[3].isEmpty();
    if (!isKnown)
        return Error{ErrorKind::RestoreUnfinished, {places.book}, u"the intent is not readable"_s};
    return Intent{lines[1] == kSaved, lines[2]};
}

Result<void> writeIntent(const Places &places, QLatin1StringView state, const QString &keptName)
{
    return writeWhole(places.intent(), u"%1\n%2\n%3\n"_s.arg(kHead, state, keptName).toUtf8());
}

QString freeName(const Places &places)
{
    const QString base = QFileInfo(places.book).completeBaseName();
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    for (int counter = 1;; ++counter) {
        const QString number = counter > 1 ? u" %1"_s.arg(counter) : QString();
        const QString name = u"%1 damaged %2%3.tradebook"_s.arg(base, time, number);
        const bool isFree = std::ranges::none_of(kParts, [&](auto part) { return isThere(places.bookFolder + u'/' + name + part); });
        if (isFree)
            return name;
    }
}

Result<void> removeOld(const Places &places)
{
    for (const auto part : kParts) {
        if (auto removed = files::remove(places.old(part)); !removed)
            return removed;
    }
    return {};
}

/// Nothing of the old book has been touched: the restore is forgotten. The new one goes first, so that no state of the intent can bring
/// it into its place any more.
Result<void> goBack(const Places &places)
{
    if (auto removed = files::remove(places.fresh()); !removed)
        return removed;
    if (auto synced = files::toDisk(places.folder); !synced)
        return synced;
    if (auto removed = files::remove(places.intent()); !removed)
        return removed;
    if (auto synced = files::toDisk(places.folder); !synced)
        return synced;
    return removeOld(places);
}

/// The new book into its place. What lies beside the old one would be taken for the new one's.
Result<void> place(const Places &places)
{
    for (const auto part : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (auto removed = files::remove(places.book + part); !removed)
            return removed;
    }
    if (auto synced = files::toDisk(places.bookFolder); !synced)
        return synced;
    if (auto renamed = files::rename(places.fresh(), places.book); !renamed)
        return renamed;
    if (auto synced = files::toDisk(places.bookFolder); !synced)
        return synced;
    return files::toDisk(places.folder);
}

Result<void> keepOld(const Places &places, const QString &keptName)
{
    for (const auto part : kParts) {
        if (!isThere(places.old(part)))
            continue;
        // Still the book itself, which was not replaced after all: a second name of it would be a danger to both.
        if (book::FileIdentity::of(places.old(part)) == book::FileIdentity::of(places.book + part)) {
            if (auto removed = files::remove(places.old(part)); !removed)
                return removed;
            continue;
        }
        const QString kept = places.bookFolder + u'/' + keptName + part;
        if (isThere(kept))
            return Error{ErrorKind::RestoreUnfinished, {places.book}, u"\"%1\" is taken"_s.arg(kept)};
        if (auto renamed = files::rename(places.old(part), kept); !renamed)
            return renamed;
    }
    return files::toDisk(places.bookFolder);
}

/// From "saved" on, as often as it takes. Where new.db is gone it is the book already, and what lies beside that is its own.
Result<void> goOn(const Places &places, const QString &keptName)
{
    if (isThere(places.fresh())) {
        if (auto placed = place(places); !placed)
            return placed;
    }
    if (auto kept = keepOld(places, keptName); !kept)
        return kept;
    if (auto removed = files::remove(places.intent()); !removed)
        return removed;
    return files::toDisk(places.folder);
}

Result<void> save(const Places &places, const QString &keptName)
{
    if (auto begun = writeIntent(places, kBegin, keptName); !begun)
        return begun;
    for (const auto part : kParts) {
        // An empty -wal is what a reader leaves; there is nothing in it to be kept.
        if (!part.isEmpty() && QFileInfo(places.book + part).size() == 0)
            continue;
        if (auto linked = linkOrCopy(places.book + part, places.old(part)); !linked)
            return linked;
    }
    if (auto synced = files::toDisk(places.folder); !synced)
        return synced;
    return writeIntent(places, kSaved, keptName);
}

/// Another program at the file would go on writing into the old one, which nobody finds any more (RELIABILITY experiment 2d).
Result<void> checkUnattached(const Places &places)
{
    if (isUsedElsewhere(places.book))
        return Error{ErrorKind::Busy, {places.book}, u"another program has it open"_s};
    return {};
}

/// A file of which nobody would expect that a book takes its name.
Result<void> checkIsNoOtherFile(const QString &path)
{
    constexpr qint64 kHeadBytes = 512;
    if (path.endsWith(".tradebook"_L1, Qt::CaseInsensitive))
        return {};
    auto file = SourceFile::of(path);
    if (!file)
        return file.error();
    if (file->bytes() == 0)
        return {};
    auto head = file->head(kHeadBytes);
    if (!head)
        return head.error();
    if (!DatabaseHead::from(*head))
        return Error{ErrorKind::NotADatabase, {path}};
    return {};
}

Result<void> checkPlace(const Places &places)
{
    if (const auto facts = files::factsOf(places.book)) {
        if (!facts->isRegular)
            return Error{ErrorKind::NotARegularFile, {places.book}};
        return checkIsNoOtherFile(places.book);
    }
    if (!QFileInfo(places.bookFolder).isDir())
        return Error{ErrorKind::FolderMissing, {places.bookFolder}};
    return {};
}

Result<QStringList> replace(const Places &places, const Staged &staged)
{
    if (auto linked = linkOrCopy(staged.path, places.fresh()); !linked)
        return linked.error();
    const QString keptName = freeName(places);
    auto saved = files::toDisk(places.fresh()).andThen([&] { return save(places, keptName); });
    if (!saved) {
        // Best effort: whatever is left is taken back at the next start.
        (void)goBack(places);
        return saved.error();
    }
    if (auto done = goOn(places, keptName); !done)
        return done.error();
    QStringList kept;
    for (const auto part : kParts) {
        if (const QString path = places.bookFolder + u'/' + keptName + part; isThere(path))
            kept.append(path);
    }
    return kept;
}

} // namespace

bool mayReplace(const Error &whyItDoesNotOpen)
{
    switch (whyItDoesNotOpen.kind) {
    case ErrorKind::FileMissing:
    case ErrorKind::EmptyFile:
    case ErrorKind::NotADatabase:
    case ErrorKind::Damaged:
    case ErrorKind::SchemaChanged:
    case ErrorKind::UnknownVersion:
    case ErrorKind::MigrationEdited:
    case ErrorKind::MigrationMissing:
    case ErrorKind::MigrationFailed:
        return true;
    default:
        return false;
    }
}

Result<void> checkTarget(const QString &bookPath)
{
    return checkPlace(Places(bookPath));
}

Result<Restored> replaceBook(const QString &bookPath, const Staged &staged, std::chrono::milliseconds wait)
{
    const Places places(bookPath);
    if (auto checked = checkPlace(places); !checked)
        return checked.error();
    auto lock = book::InstanceLock::acquire(places.book, wait);
    if (!lock)
        return lock.error();
    if (auto finished = finishUnderLock(places.book); !finished)
        return finished.error();
    if (const auto there = book::FileIdentity::of(places.book)) {
        if (auto held = lock->hold(*there, places.book, wait); !held)
            return held.error();
    }
    if (auto free = checkUnattached(places); !free)
        return free.error();
    if (auto noted = prepareForUse(staged); !noted)
        return noted.error();
    auto kept = replace(places, staged);
    if (!kept)
        return kept.error();
    return Restored{.source = staged.source, .version = staged.version, .safetyCopy = {}, .kept = *kept};
}

Result<void> finishUnderLock(const QString &bookPath)
{
    const Places places(bookPath);
    if (!isThere(places.intent())) {
        // Killed before the intent stood, or when it was taken back: what is left are names of files that have others.
        if (!QFileInfo(places.folder).isDir())
            return {};
        for (const QString &path : {places.intent() + ".part"_L1, places.fresh()}) {
            if (auto removed = files::remove(path); !removed)
                return removed;
        }
        return removeOld(places);
    }
    auto intent = readIntent(places);
    if (!intent)
        return intent.error();
    if (auto ended = intent->isSaved ? goOn(places, intent->keptName) : goBack(places); !ended)
        return Error{ErrorKind::RestoreUnfinished, {places.book}, ended.error().detail};
    (void)files::remove(places.intent() + ".part"_L1);
    QDir().rmdir(places.folder);
    return {};
}

Result<void> finishInterruptedRestore(const QString &bookPath, std::chrono::milliseconds wait)
{
    const Places places(bookPath);
    if (!isThere(places.intent()))
        return {};
    auto lock = book::InstanceLock::acquire(places.book, wait);
    if (!lock && lock.error().kind == ErrorKind::InUse)
        return lock.error();
    if (!lock)
        return Error{ErrorKind::RestoreUnfinished, {places.book}, lock.error().detail};
    return finishUnderLock(places.book);
}

} // namespace tradebook::restore
