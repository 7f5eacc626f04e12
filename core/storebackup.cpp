// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a store backs up its book: on a thread of its own, beside the writer, and never with one of the store's connections.
#include "core/ownthread.h"
#include "core/storeprivate.h"

#include <QFileInfo>

namespace tradebook {

QFuture<Result<backup::Made>> Store::backUp(backup::Request request)
{
    auto promise = detail::started<Result<backup::Made>>();
    detail::postUnconnected(
        d->keeper, promise, [d = d.get(), request = std::move(request)](Progress &asked) { return d->backUp(request, asked); });
    return promise->future();
}

QFuture<Result<std::optional<backup::Made>>> Store::backUpIfDue(backup::Occasion occasion)
{
    auto promise = detail::started<Result<std::optional<backup::Made>>>();
    const auto post = [d = d.get(), promise, occasion] {
        detail::postUnconnected(d->keeper, promise, [d, occasion](Progress &asked) { return d->backUpIfDue(occasion, asked); });
    };
    if (occasion != backup::Occasion::Closing) {
        post();
        return promise->future();
    }
    // What was entered last belongs into the backup too.
    d->writer.post({}, [post](const Result<db::Connection *> &) { post(); });
    return promise->future();
}

Result<backup::Made> Store::Private::backUp(backup::Request request, Progress &asked)
{
    // It opens the file by its name, and would prove another book.
    if (auto there = book::checkStillThere(prepared); !there)
        return there.error();
    request.bookPath = prepared.path;
    request.databasePath = prepared.databasePath;
    request.access = prepared.readerAccess;
    JobProgress progress(asked, isClosing);
    auto made = backup::backUp(request, &progress);
    if (made)
        tell([made = *made](Store &store) { Q_EMIT store.backedUp(made); });
    return made;
}

Result<std::optional<backup::Made>> Store::Private::backUpIfDue(backup::Occasion occasion, Progress &asked)
{
    if (prepared.access != book::Wanted::ReadWrite)
        return std::optional<backup::Made>();
    const auto settings = backupSettings();
    if (!settings)
        return settings.error();
    const auto now = QDateTime::currentDateTimeUtc();
    const auto last = backup::lastBackup(prepared.path, backup::foldersOf(prepared.path, *settings));
    // What is changed in this very moment counts for the next one.
    const auto changed = lastChange > 0 ? std::optional(QDateTime::fromMSecsSinceEpoch(lastChange)) : marks.lastChange();
    backup::Situation situation;
    if (last) {
        situation.lastBackup = last->at;
        situation.hasChanged = !changed || *changed >= last->at;
    }
    if (!backup::isDue(occasion, *settings, situation, now))
        return std::optional<backup::Made>();
    auto made = backUp({.bookPath = prepared.path, .reason = backup::Reason::Automatic}, asked);
    if (!made)
        return made.error();
    return std::optional(*made);
}

void Store::Private::keepSafetyCopy(
    Result<restore::Restored> restored, std::shared_ptr<Progress> asked, std::function<void(const Result<restore::Restored> &)> answer)
{
    const bool isNeeded = restored && restored->safety && !restored->safety->left.isEmpty();
    if (!isNeeded) {
        if (restored)
            restore::keepElsewhere(*restored, asked.get());
        answer(restored);
        return;
    }
    // What is restored stays restored: where the store closes meanwhile, the other places go without.
    keeper.post({},
        [this, restored = *std::move(restored), asked = std::move(asked), answer = std::move(answer)](
            const Result<db::Connection *> &) mutable {
            JobProgress progress(*asked, isClosing);
            restore::keepElsewhere(restored, &progress);
            answer(std::move(restored));
        });
}

void Store::Private::startKeeper()
{
    // It may be the last one that is here.
    keeper.startWithout(
        Error{ErrorKind::ReadOnly, {prepared.path}}, {.ending = [self = shared_from_this()](const Result<db::Connection *> &) {}});
    // Whoever edits meanwhile does not wait for the processor.
    keeper.post({}, [](const Result<db::Connection *> &) { giveWay(); });
    if (prepared.access != book::Wanted::ReadWrite)
        return;
    keeper.post({}, [this](const Result<db::Connection *> &) {
        if (isClosing)
            return;
        const auto settings = backupSettings();
        backup::removeLeftovers(prepared.path, settings ? backup::foldersOf(prepared.path, *settings) : QStringList());
    });
}

Result<backup::BackupSettings> Store::Private::backupSettings() const
{
    auto reader = book::openReader(prepared);
    if (!reader)
        return reader.error();
    return backup::backupSettings(*reader);
}

void Store::Private::noteChange()
{
    if (prepared.access != book::Wanted::ReadWrite)
        return;
    const auto now = QDateTime::currentDateTimeUtc();
    // Written once, and the last one at the end: after a crash the book counts as changed anyway.
    if (lastChange.exchange(now.toMSecsSinceEpoch()) == 0)
        marks.setLastChange(now);
}

void Store::Private::noteChangesWhileClosed()
{
    if (wasLeftUnclean || marks.fileTime() != QFileInfo(prepared.path).lastModified().toUTC())
        noteChange();
}

void Store::Private::rememberChanges()
{
    if (lastChange > 0)
        marks.setLastChange(QDateTime::fromMSecsSinceEpoch(lastChange));
    marks.setFileTime(QFileInfo(prepared.path).lastModified());
}

} // namespace tradebook
