// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writing.h"

#include "core/book/bookfile.h"
#include "core/db/transaction.h"
#include "core/journal/replay.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <utility>

namespace tradebook {

namespace {

Q_LOGGING_CATEGORY(lcWriting, "tradebook.store")

/// Lets a cancel end the statement that runs, not only the work that asks between two statements.
class CancelWatch {
public:
    CancelWatch(db::Connection &writer, Progress &progress)
        : m_writer(writer)
    {
        // About a millisecond of SQLite's work.
        constexpr int kInstructions = 20'000;
        sqlite3_progress_handler(
            writer.handle(), kInstructions, [](void *asked) { return static_cast<Progress *>(asked)->isCancelled() ? 1 : 0; }, &progress);
    }
    ~CancelWatch() { sqlite3_progress_handler(m_writer.handle(), 0, nullptr, nullptr); }
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

private:
    db::Connection &m_writer;
};

Result<void> watched(db::Connection &writer, const Writing::Work &work, Progress &progress)
{
    const CancelWatch watch(writer, progress);
    return work(writer, progress);
}

} // namespace

Writing::Writing(db::Connection &writer, journal::Recorder recorder, QString path, book::FileIdentity identity, Publish publish)
    : m_writer(writer)
    , m_path(std::move(path))
    , m_identity(identity)
    , m_publish(std::move(publish))
    , m_recorder(std::move(recorder))
    , m_collector(writer)
    , m_dataVersion(writer.dataVersion().valueOr(0))
{
}

Result<Action> Writing::transact(const std::function<Result<Action>(db::Connection &)> &work)
{
    if (auto there = stillThere(); !there)
        return there.error();
    noticeOthers();
    m_collector.restart();
    auto transaction = db::Transaction::begin(m_writer);
    if (!transaction)
        return transaction.error();
    const journal::Recording recording(m_recorder);
    auto action = work(m_writer);
    if (!action)
        return action;
    // Once more, for the edit may have taken long: what is committed into a file that was moved away is lost to its owner.
    if (auto there = stillThere(); !there)
        return there.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    publish(*action);
    return action;
}

Result<void> Writing::carryOut(const Action &action, const Edit &edit)
{
    auto outcome = transact([&](db::Connection &writer) -> Result<Action> {
        if (auto begun = m_recorder.begin(writer, action); !begun)
            return begun.error();
        if (auto edited = edit(writer); !edited)
            return edited.error();
        if (auto recorded = m_recorder.finish(writer); !recorded)
            return recorded.error();
        return action;
    });
    return outcome ? Result<void>() : outcome.error();
}

Result<void> Writing::carryOutStaged(const Action &action, const QString &stagedPath, const Work &work, Progress &progress)
{
    if (auto attached = m_writer.attach(stagedPath, "staged"); !attached)
        return attached;
    auto outcome = carryOut(action, [&](db::Connection &writer) -> Result<void> {
        auto worked = watched(writer, work, progress);
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        return worked;
    });
    // The book is committed or rolled back by now; a scratch file that stays attached must not turn that into a failure.
    if (auto detached = m_writer.detach("staged"); !detached)
        qCWarning(lcWriting) << "staged database stays attached:" << detached.error().detail;
    return outcome;
}

Result<void> Writing::work(const Action &action, const Work &work, Progress &progress)
{
    if (auto there = stillThere(); !there)
        return there;
    noticeOthers();
    m_collector.restart();
    auto outcome = watched(m_writer, work, progress);
    publish(action);
    if (!outcome && progress.isCancelled())
        return Error{ErrorKind::Cancelled};
    return outcome;
}

Result<Action> Writing::undo()
{
    return transact([this](db::Connection &writer) { return journal::undo(writer, m_recorder); }).transform(&journal::replayedAction);
}

Result<Action> Writing::redo()
{
    return transact([this](db::Connection &writer) { return journal::redo(writer, m_recorder); }).transform(&journal::replayedAction);
}

Result<restore::Restored> Writing::restore(const restore::Staged &staged, Progress &progress)
{
    if (auto there = stillThere(); !there)
        return there.error();
    noticeOthers();
    auto restored = restore::restoreInto(m_writer, staged, &progress);
    const bool isUntouched = !restored && restored.error().kind != ErrorKind::RestoreFailed && restored.error().kind != ErrorKind::Damaged;
    if (isUntouched)
        return restored;
    // Another book from here on: its journal has other bytes, and what it says of its version is the new normal.
    m_pruner = {};
    m_dataVersion = m_writer.dataVersion().valueOr(0);
    Changes everything{{}, true, {}};
    if (restored)
        everything.action = restore::actionOf(staged.source);
    m_publish(std::move(everything));
    return restored;
}

bool Writing::haveOthersWritten()
{
    // The number of a connection does not move by its own commits.
    const auto now = m_writer.dataVersion();
    return now && std::exchange(m_dataVersion, *now) != *now;
}

void Writing::noticeOthers()
{
    if (haveOthersWritten())
        m_publish(Changes{{}, true, {}});
}

void Writing::watchWal()
{
    const qint64 bytes = QFileInfo(book::walPathOf(m_path)).size();
    if (bytes < kLargeWal) {
        m_isWalLarge = false;
        return;
    }
    if (std::exchange(m_isWalLarge, true))
        return;
    const auto moved = m_writer.checkpoint();
    if (!moved || moved->blocked)
        qCWarning(lcWriting) << "a reader holds" << bytes << "bytes in the -wal";
}

void Writing::pruneJournal()
{
    if (stillThere())
        m_pruner.beat(m_writer);
}

Result<void> Writing::stillThere() const
{
    return book::checkStillThere(m_path, m_identity);
}

void Writing::publish(const Action &action)
{
    Changes changes = m_collector.take();
    if (changes.isEmpty())
        return;
    changes.action = action;
    m_publish(std::move(changes));
}

} // namespace tradebook
