// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "core/changes.h"
#include "core/db/connection.h"
#include "core/promiseprogress.h"
#include "core/restore/restoring.h"
#include "core/result.h"
#include "core/upkeep/deepcheck.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace tradebook {

class Writing;

/// The answer of a future that one may wait for (the command line, tests; never the UI thread). A cancelled future has no result of
/// its own: Cancelled.
template<class T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (!future.isValid() || future.resultCount() == 0)
        return Error{ErrorKind::Cancelled};
    if constexpr (std::is_void_v<T>)
        return future.result(); // others may hold the same future: Store::close()
    else
        return future.takeResult(); // or the future would keep what it holds, a Store for example
}

/// The only door to an open book for the window and the command line: owns the instance lock, the writer thread and two reader
/// threads with a connection each. The calling thread never touches the database. Futures are finished on the worker threads;
/// widgets go on with `.then(this, …)`. Functions given to the store run on those threads, own what they capture and can be copied.
/// A future that was cancelled finishes without a result; ask answerOf(), or `.onCanceled()`.
class Store : public QObject {
    Q_OBJECT
public:
    enum class Mode { ReadWrite, ReadOnly };
    enum class Lane { Interactive, Background };

    /// Opens in the sequence of RELIABILITY 4.1, migrating (with a verified copy before) where the book is older. Runs on a worker
    /// thread; the Store then belongs to the calling thread. A book that cannot be written opens read-only: see mode().
    /// Errors: see book::prepare().
    static QFuture<Result<std::shared_ptr<Store>>> open(const QString &path, Mode mode);
    /// Closes, and waits for that unless close() has finished already or this is one of the store's own threads.
    ~Store() override;

    /// Canonical.
    [[nodiscard]] const QString &path() const;
    /// How it is open, not how it was asked for.
    [[nodiscard]] Mode mode() const;
    /// Why a book that was to be written is open read-only: ReadOnly (file or folder) or SchemaChanged.
    [[nodiscard]] std::optional<Error> readOnlyReason() const;
    /// The program that wrote here last did not close the book: a thorough check is due.
    [[nodiscard]] bool wasLeftUnclean() const;

    /// A question. A newer one on the same channel supersedes this one: it is dropped or interrupted and ends with Superseded.
    /// An empty channel is never superseded. What close() interrupts ends with Superseded or Closed.
    template<class Ask>
    auto read(const QString &channel, Ask ask, Lane lane = Lane::Interactive) -> QFuture<std::invoke_result_t<Ask, db::Connection &>>
    {
        using Answer = std::invoke_result_t<Ask, db::Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        post(lane, channel, [promise, ask = std::move(ask)](const Result<db::Connection *> &reader) mutable {
            if (!reader) {
                promise->addResult(Answer(reader.error()));
            } else {
                Answer answer = ask(**reader);
                // Even where the question took its interrupted statement for the end of the rows.
                if ((*reader)->interrupter().isInterrupted())
                    answer = Answer(Error{ErrorKind::Superseded});
                promise->addResult(std::move(answer));
            }
            promise->finish();
        });
        return future;
    }

    /// A named edit in one BEGIN IMMEDIATE transaction; an error rolls all of it back. Read-only stores answer ReadOnly.
    /// Errors besides those of the edit: see Writing.
    template<class Edit>
    auto write(const Action &action, Edit edit) -> QFuture<std::invoke_result_t<Edit, db::Connection &>>
    {
        using Answer = std::invoke_result_t<Edit, db::Connection &>;
        auto call = std::make_shared<Call<Answer>>();
        auto future = call->promise->future();
        call->promise->start();
        postWrite(
            action, [call, edit = std::move(edit)](db::Connection &connection) mutable { return call->keep(edit(connection)); },
            [call](const Result<void> &committed) { call->answer(committed); });
        return future;
    }

    /// Like write(), with a second database attached around the transaction as `staged` (the scratch file of an import), and with
    /// progress and cancel (by the future, up to the commit). edit(connection, progress) returns a Result.
    template<class Edit>
    auto writeStaged(const Action &action, const QString &stagedPath, Edit edit)
        -> QFuture<std::invoke_result_t<Edit, db::Connection &, Progress &>>
    {
        return longRunning<Edit>(std::move(edit), [&](auto work, auto progress, auto done) {
            postStaged(action, stagedPath, std::move(work), std::move(progress), std::move(done));
        });
    }

    /// A long job on the writer thread that runs its own transactions (generate). Not journaled. work(connection, progress) returns a
    /// Result. Closing the store cancels it.
    template<class Work>
    auto runJob(const Action &action, Work work) -> QFuture<std::invoke_result_t<Work, db::Connection &, Progress &>>
    {
        return longRunning<Work>(std::move(work),
            [&](auto job, auto progress, auto done) { postJob(action, std::move(job), std::move(progress), std::move(done)); });
    }

    /// Takes the latest step that holds back, or does the latest that was taken back again; the action that was undone or redone. Told by
    /// changed() as an edit of its own, of the kind journal::kUndo or journal::kRedo.
    /// Errors: NothingToUndo, NothingToRedo, UndoBlocked (a row has changed since; nothing was changed); those of write().
    QFuture<Result<Action>> undo();
    QFuture<Result<Action>> redo();

    /// Makes a backup on a thread and connection of its own; editing goes on. The book of the request is this one, whatever it says.
    /// Progress and cancel by the future; backups that are asked for meanwhile wait. Closing the store cancels it. Says backedUp().
    QFuture<Result<backup::Made>> backUp(backup::Request request);
    /// The same where one is due now by the settings of the book (for a timer while it is open, and before close()); nothing otherwise,
    /// and for a book that is only read. On Occasion::Closing it begins after the edits that were asked for.
    QFuture<Result<std::optional<backup::Made>>> backUpIfDue(backup::Occasion occasion);

    /// Restore A: everything in the book becomes what was staged (restore::restoreInto), after the edits that were asked for before; on the
    /// writer thread, with progress and cancel. Told by changed() as a change of everything (`external`) with the action restore::kAction.
    /// Edits that are asked for until changed() has been delivered meant other rows than those they would meet: they, undo() and redo() end
    /// with BookRestored and change nothing. Undo Restore is the same with the safety copy staged.
    QFuture<Result<restore::Restored>> restore(const restore::Staged &staged);

    /// Looks through the file (`PRAGMA quick_check`) on a reader of its own that gives way, once nobody asks. Says checked().
    void startCheck();

    /// Looks through everything, the newest backups too (upkeep::checkDeeply), on a thread and a connection of its own; editing and backups
    /// go on. Progress and cancel by the future. Gives way to a restore and to heavy writing, and begins again after it; closing the store
    /// ends it with Cancelled or Closed.
    QFuture<Result<upkeep::DeepCheck>> checkDeeply();
    /// The same where it is due (upkeep::isDeepCheckDue); nothing otherwise, and for a book that is only read.
    QFuture<Result<std::optional<upkeep::DeepCheck>>> checkDeeplyIfDue();

    /// Closes in the order of RELIABILITY 4.6; finished when the -wal is gone and the lock released. Edits that were asked for are
    /// still carried out, questions are interrupted, long jobs cancelled. A backup that does not end when it is cancelled, because its disk
    /// does not answer, is left behind after some seconds, with its thread. The same future each time.
    QFuture<Result<void>> close();

Q_SIGNALS:
    /// Before close() and restore(): what was typed but not written yet can still be written now, and is before that begins.
    void closing();
    /// After a commit, in the thread of the Store object, before the edit's future goes on there.
    void changed(const tradebook::Changes &changes);
    /// What startCheck() found; Damaged with SQLite's own words in detail.
    void checked(const tradebook::Result<void> &outcome);
    /// A backup was made, by whichever part of the window.
    void backedUp(const tradebook::backup::Made &made);

private:
    using Reading = std::function<void(const Result<db::Connection *> &)>;
    using Editing = std::function<Result<void>(db::Connection &)>;
    using Working = std::function<Result<void>(db::Connection &, Progress &)>;
    using Done = std::function<void(const Result<void> &)>;
    struct Private;

    /// What an edit has returned waits here until the commit has told whether it holds.
    template<class Answer>
    struct Call {
        std::shared_ptr<QPromise<Answer>> promise = std::make_shared<QPromise<Answer>>();
        std::optional<Answer> outcome = {};

        Result<void> keep(Answer answer)
        {
            outcome.emplace(std::move(answer));
            if (!*outcome)
                return outcome->error();
            return {};
        }
        void answer(const Result<void> &committed)
        {
            promise->addResult(committed ? std::move(*outcome) : Answer(committed.error()));
            promise->finish();
        }
    };

    explicit Store(std::shared_ptr<Private> d);

    void post(Lane lane, const QString &channel, Reading reading);
    void postWrite(const Action &action, Editing editing, Done done);
    void postStaged(const Action &action, const QString &stagedPath, Working working, std::shared_ptr<Progress> progress, Done done);
    void postJob(const Action &action, Working working, std::shared_ptr<Progress> progress, Done done);
    QFuture<Result<Action>> postReplay(Result<Action> (Writing::*replay)());

    template<class Work, class Post>
    auto longRunning(Work work, Post postIt) -> QFuture<std::invoke_result_t<Work, db::Connection &, Progress &>>
    {
        using Answer = std::invoke_result_t<Work, db::Connection &, Progress &>;
        auto call = std::make_shared<Call<Answer>>();
        auto future = call->promise->future();
        call->promise->start();
        postIt(Working([call, work = std::move(work)](
                           db::Connection &connection, Progress &progress) mutable { return call->keep(work(connection, progress)); }),
            std::shared_ptr<Progress>(std::make_shared<detail::PromiseProgress<Answer>>(call->promise)),
            Done([call](const Result<void> &committed) { call->answer(committed); }));
        return future;
    }

    std::shared_ptr<Private> d;
};

} // namespace tradebook
