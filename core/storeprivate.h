// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/book/opening.h"
#include "core/store.h"
#include "core/worker.h"
#include "core/writing.h"

#include <atomic>
#include <mutex>

namespace tradebook {

/// A long job stops when its future is cancelled or the store closes.
class JobProgress final : public Progress {
public:
    JobProgress(Progress &asked, const std::atomic<bool> &isClosing)
        : m_asked(asked)
        , m_isClosing(isClosing)
    {
    }
    void report(qint64 done, qint64 total) override { m_asked.report(done, total); }
    [[nodiscard]] bool isCancelled() const override { return m_isClosing || m_asked.isCancelled(); }

private:
    Progress &m_asked;
    const std::atomic<bool> &m_isClosing;
};

namespace detail {

/// Runs a job on a worker that has no connection; closing answers it with Closed.
template<class Answer, class Job>
void postUnconnected(Worker &worker, const std::shared_ptr<QPromise<Answer>> &promise, Job job)
{
    worker.post({}, [promise, job = std::move(job)](const Result<db::Connection *> &none) {
        if (!none && none.error().kind == ErrorKind::Closed) {
            promise->addResult(Answer(none.error()));
        } else {
            PromiseProgress<Answer> progress(promise);
            promise->addResult(job(progress));
        }
        promise->finish();
    });
}

template<class Answer>
std::shared_ptr<QPromise<Answer>> started()
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    return promise;
}

} // namespace detail

/// What lives as long as the threads do, which may be a little longer than the Store. Tasks hold it by shared_ptr.
struct Store::Private : std::enable_shared_from_this<Store::Private> {
    explicit Private(book::Prepared ready)
        : prepared(std::move(ready))
        , marks(prepared.path)
    {
    }

    /// Starts the writer (or, where only reading is possible, what answers in its place), then the readers.
    Result<void> start();
    void close();
    /// On the writer thread, the last thing it does: everything of RELIABILITY 4.6 from "close readers" on.
    Result<void> shutDown(const Result<db::Connection *> &writer);

    Worker &lane(Lane which) { return which == Lane::Interactive ? interactive : background; }
    void publish(Changes changes);
    /// On the keeper's thread.
    [[nodiscard]] Result<backup::Made> backUp(backup::Request request, Progress &asked);
    [[nodiscard]] Result<std::optional<backup::Made>> backUpIfDue(backup::Occasion occasion, Progress &asked);
    /// On the examiner's thread.
    [[nodiscard]] Result<upkeep::DeepCheck> checkDeeply(Progress &asked);
    [[nodiscard]] Result<std::optional<upkeep::DeepCheck>> checkDeeplyIfDue(Progress &asked);
    /// Answers with the restore when the places of its safety copy have got it, on the keeper's thread: edits go on meanwhile.
    void keepSafetyCopy(
        Result<restore::Restored> restored, std::shared_ptr<Progress> asked, std::function<void(const Result<restore::Restored> &)> answer);
    /// Runs call(store) in the Store's thread, unless the Store is gone by then.
    template<class Call>
    void tell(Call call)
    {
        const std::lock_guard lock(ownerMutex);
        if (owner)
            QMetaObject::invokeMethod(
                owner, [store = owner, call = std::move(call)] { call(*store); }, Qt::QueuedConnection);
    }

    book::Prepared prepared;
    book::Marks marks;
    bool wasLeftUnclean = false;
    std::optional<Writing> writing; // of the writer thread
    /// How many restores there were: by the writer's count, and by what changed() has told the store's owner. An edit that was asked for
    /// between the two meant other rows.
    std::atomic<int> restores{0};
    std::atomic<int> toldRestores{0};
    std::atomic<int> restoring{0}; ///< asked for and not over yet
    /// For a task of the writer thread: why it may not run.
    [[nodiscard]] Result<void> mayWrite(const Result<db::Connection *> &connection, int meantRestores) const
    {
        if (!connection)
            return connection.error();
        if (meantRestores != restores)
            return Error{ErrorKind::BookRestored};
        return {};
    }

    std::mutex ownerMutex;
    Store *owner = nullptr;

    std::atomic<bool> isClosing{false};
    QPromise<Result<void>> closed;
    QFuture<Result<void>> closedFuture;

    // Last, so that they end before what their tasks use.
    Worker writer;
    Worker interactive;
    Worker background;
    Worker keeper; ///< makes backups; has no connection, each backup opens one of its own
    Worker examiner; ///< checks deeply, likewise; apart from the keeper, so that no backup waits for it
    Worker checker; ///< a reader that looks through the file after opening, while everybody else goes before it; not there until then

    /// When the interactive reader was asked last; steady milliseconds.
    std::atomic<qint64> lastAsked{0};
    void noteAsked();
    /// On the background reader's thread: the checker is there from now on.
    [[nodiscard]] Result<void> startChecker();
    /// On the checker's thread.
    void checkQuickly(db::Connection &reader);

private:
    bool hasChecker = false; // of the background reader's thread
    void waitUntilNobodyAsks() const;
    void startKeeper();
    void startExaminer();
    /// For the question whether a backup is due. Any thread.
    void noteChange();
    void noteChangesWhileClosed();
    void rememberChanges();
    [[nodiscard]] Result<backup::BackupSettings> backupSettings() const;
    std::atomic<qint64> lastChange{0}; ///< milliseconds since 1970; 0: none while this store is open
    Result<void> startWriter();
    Result<void> startReaders();
    void startWithoutWriter();
    /// Of a store that only reads: the number seen last.
    std::optional<qint64> dataVersion;
    void noticeOthers(db::Connection &reader);
};

} // namespace tradebook
