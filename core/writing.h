// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/book/fileidentity.h"
#include "core/changes.h"
#include "core/db/connection.h"
#include "core/journal/pruning.h"
#include "core/journal/recorder.h"
#include "core/progress.h"
#include "core/restore/restoring.h"
#include "core/result.h"

#include <functional>

namespace tradebook {

/// How the writer thread changes the book: every named edit of the program passes through carryOut() or carryOutStaged(), with its
/// Action, in one transaction, and its Changes are published only after the commit.
///
/// This is the place of the journal: carryOut() opens a step while the edit's transaction is open, so that the images of the rows and
/// the step stand or fall with the edit itself. work() is for what is not journaled: an undo of an earlier step refuses where it meets
/// what such a job has changed.
///
/// Errors besides those of the edit: FileMissing and FileReplaced (the book is no longer where it was opened; nothing was
/// written), Busy, DiskFull, Cancelled.
class Writing {
public:
    using Edit = std::function<Result<void>(db::Connection &)>;
    using Work = std::function<Result<void>(db::Connection &, Progress &)>;
    using Publish = std::function<void(Changes)>;

    /// Of the writer thread; no longer than the connection. publish is called on the writer thread.
    Writing(db::Connection &writer, journal::Recorder recorder, QString path, book::FileIdentity identity, Publish publish);

    [[nodiscard]] Result<void> carryOut(const Action &action, const Edit &edit);
    /// With the file attached as `staged` around the transaction.
    [[nodiscard]] Result<void> carryOutStaged(const Action &action, const QString &stagedPath, const Work &work, Progress &progress);
    /// The work runs its own transactions; what those that committed have changed is published whatever the outcome.
    [[nodiscard]] Result<void> work(const Action &action, const Work &work, Progress &progress);

    /// The latest step taken back, or done again; its action. Recorded and published as a step of its own.
    [[nodiscard]] Result<Action> undo();
    [[nodiscard]] Result<Action> redo();

    /// Everything in the book replaced by what was staged; published as a change of everything.
    [[nodiscard]] Result<restore::Restored> restore(const restore::Staged &staged, Progress &progress);

    /// Above this a reader that never ends keeps the -wal from being reused: a warning, once each time it grows past.
    static constexpr qint64 kLargeWal = 64LL * 1024 * 1024;

    /// Another process has committed since the last look.
    [[nodiscard]] bool haveOthersWritten();
    /// Publishes an external change when another process has committed since the last look.
    void noticeOthers();
    /// Empties a large -wal, or warns that somebody holds it.
    void watchWal();
    /// Keeps the journal within its bounds, a slice at a time.
    void pruneJournal();

private:
    [[nodiscard]] Result<void> stillThere() const;
    /// One transaction with the recording on; publishes the action that the work answers with.
    [[nodiscard]] Result<Action> transact(const std::function<Result<Action>(db::Connection &)> &work);
    void publish(const Action &action);

    db::Connection &m_writer;
    QString m_path;
    book::FileIdentity m_identity;
    Publish m_publish;
    journal::Recorder m_recorder;
    journal::Pruner m_pruner;
    ChangeCollector m_collector;
    qint64 m_dataVersion = 0;
    bool m_isWalLarge = false;
};

} // namespace tradebook
