// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storeprivate.h"

#include "core/book/leftwal.h"
#include "core/ownthread.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStore, "tradebook.store")

constexpr std::chrono::seconds kKeeperPatience{2};

void closeReader(const Result<db::Connection *> &reader)
{
    if (!reader)
        return;
    // It would pin its snapshot: the checkpoint at the end would leave rows in the -wal.
    if (const int active = (*reader)->activeStatements(); active > 0)
        qCCritical(lcStore) << active << "statements still active on a reader";
    if (auto closed = (*reader)->close(); !closed)
        qCWarning(lcStore) << "a reader did not close:" << closed.error().detail;
}

} // namespace

Result<void> Store::Private::start()
{
    closed.start();
    closedFuture = closed.future();
    if (prepared.access == book::Wanted::ReadWrite) {
        auto started = startWriter();
        if (!started && started.error().kind != ErrorKind::SchemaChanged)
            return started;
        if (!started)
            prepared.fallBackToReading(started.error());
    }
    if (prepared.access == book::Wanted::ReadOnly)
        startWithoutWriter();
    startKeeper();
    startExaminer();
    return startReaders();
}

Result<void> Store::Private::startWriter()
{
    const auto recorder = std::make_shared<std::optional<journal::Recorder>>();
    const auto open = [this, recorder]() -> Result<db::Connection> {
        auto connection = book::openWriter(prepared);
        if (!connection)
            return connection;
        auto installed = journal::Recorder::install(*connection);
        if (!installed)
            return installed.error();
        *recorder = *std::move(installed);
        return connection;
    };
    return writer.start(open,
        {
            .opened =
                [this, recorder](db::Connection &connection) {
                    writing.emplace(connection, std::move(**recorder), prepared.path, prepared.identity,
                        [this](Changes changes) { publish(std::move(changes)); });
                    wasLeftUnclean = marks.isOpen();
                    // Also where it found something last time, so that the person is told again until it is mended.
                    if (wasLeftUnclean || !marks.isWhole())
                        marks.oweDeepCheck();
                    marks.setOpen(true, book::filesOf(prepared.path));
                    noteChangesWhileClosed();
                },
            .idle =
                [this](db::Connection &) {
                    writing->noticeOthers();
                    writing->watchWal();
                    writing->pruneJournal();
                },
            .ending =
                [self = shared_from_this()](const Result<db::Connection *> &connection) {
                    self->closed.addResult(self->shutDown(connection));
                    self->closed.finish();
                },
        });
}

void Store::Private::startWithoutWriter()
{
    writer.startWithout(
        Error{ErrorKind::ReadOnly, {prepared.path}}, {.ending = [self = shared_from_this()](const Result<db::Connection *> &none) {
            self->closed.addResult(self->shutDown(none));
            self->closed.finish();
        }});
}

Result<void> Store::Private::startReaders()
{
    const auto open = [this] { return book::openReader(prepared); };
    Worker::Hooks hooks{.ending = [self = shared_from_this()](const Result<db::Connection *> &reader) { closeReader(reader); }};
    if (auto started = interactive.start(open, hooks); !started)
        return started;
    if (prepared.access == book::Wanted::ReadWrite)
        return background.start(open, hooks);
    // Without a writer nobody has proven the structure yet, and a reader has to notice others.
    const auto openProven = [this]() -> Result<db::Connection> {
        auto reader = book::openReader(prepared);
        if (!reader)
            return reader;
        auto proven = book::verifyStructure(*reader);
        if (!proven && proven.error().kind != ErrorKind::SchemaChanged)
            return proven.error();
        if (!proven && !prepared.readOnlyReason)
            prepared.readOnlyReason = proven.error();
        return reader;
    };
    hooks.opened = [this](db::Connection &reader) { noticeOthers(reader); }; // from now on
    hooks.idle = hooks.opened;
    return background.start(openProven, hooks);
}

void Store::Private::close()
{
    if (isClosing.exchange(true))
        return;
    interactive.abandon();
    background.abandon();
    checker.abandon();
    keeper.abandon();
    examiner.abandon();
    writer.finish();
}

Result<void> Store::Private::startChecker()
{
    if (hasChecker)
        return {};
    Worker::Hooks hooks{.opened = [](db::Connection &) { giveWay(); },
        .ending = [self = shared_from_this()](const Result<db::Connection *> &reader) { closeReader(reader); }};
    auto started = checker.start([this] { return book::openReader(prepared); }, std::move(hooks));
    hasChecker = started.isOk();
    return started;
}

Result<void> Store::Private::shutDown(const Result<db::Connection *> &connection)
{
    interactive.join();
    background.join();
    checker.abandon(); // which the background reader may have started in between
    checker.join();
    // A folder of a network that is gone can hold a backup within the system, where nothing reaches it. What it has written by then is
    // known for half a backup at the next start; the book must not wait for it.
    if (!keeper.endsWithin(kKeeperPatience))
        qCWarning(lcStore) << "a backup of" << prepared.path << "does not end; the book is closed without it";
    if (!examiner.endsWithin(kKeeperPatience))
        qCWarning(lcStore) << "a check of" << prepared.path << "does not end; the book is closed without it";
    // Nobody listens any more, but the next backup has to know.
    if (writing && writing->haveOthersWritten())
        noteChange();
    writing.reset();
    Result<void> outcome;
    if (connection) {
        if (const int active = (*connection)->activeStatements(); active > 0)
            qCCritical(lcStore) << active << "statements still active on the writer";
        outcome = (*connection)->close();
        // Another program that still reads keeps the -wal; then the next opening takes over what is in it.
        const QFileInfo wal(book::walPathOf(prepared.path));
        const bool isClean = outcome.isOk() && (!wal.exists() || wal.size() == 0);
        if (isClean)
            marks.setOpen(false);
        else
            qCWarning(lcStore) << "rows were left in" << wal.filePath() << (outcome ? QString() : outcome.error().detail);
    }
    if (connection)
        rememberChanges();
    prepared.lock.reset();
    prepared.copy.reset();
    return outcome;
}

void Store::Private::publish(Changes changes)
{
    noteChange();
    if (changes.action && changes.action->kind == restore::kAction)
        ++restores;
    tell([changes = std::move(changes), restoresNow = restores.load()](Store &store) {
        store.d->toldRestores = restoresNow;
        Q_EMIT store.changed(changes);
    });
}

void Store::Private::noticeOthers(db::Connection &reader)
{
    const auto now = reader.dataVersion();
    if (!now)
        return;
    if (dataVersion && *dataVersion != *now)
        publish(Changes{{}, true, {}});
    dataVersion = *now;
}

} // namespace tradebook
