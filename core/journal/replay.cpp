// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replay.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/journal/recorder.h"
#include "core/journal/recordname.h"
#include "core/journal/replaybatch.h"
#include "core/journal/replayrows.h"
#include "core/journal/steps.h"

#include <QHash>

#include <limits>

namespace tradebook::journal {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// From so many changes on it is worth while to stage them.
constexpr std::size_t kBatch = 48;
constexpr int kWindow = 8192;

Result<void> run(db::Connection &writer, const db::Sql &sql)
{
    auto done = db::Query(writer, sql).run();
    return done ? Result<void>() : done.error();
}

Result<qint64> lastChange(db::Connection &writer)
{
    return db::Query(writer, "SELECT coalesce(max(id), 0) FROM changes"_sql).number();
}

Result<qint64> changesSince(db::Connection &writer, qint64 mark)
{
    return db::Query(writer, "SELECT count(*) FROM changes WHERE id > ?"_sql, mark).number();
}

/// More rows changed than were to be taken back: something has been attached to one of them since, and would have gone with it. Names it.
Error unexpected(db::Connection &writer, const Window &window, qint64 mark)
{
    QHash<std::pair<int, qint64>, int> expected;
    for (const auto &change : window)
        ++expected[{numberOf(*change.table), change.row}];
    Error found = blocked(writer, *window.front().table, window.front().row);
    auto looked
        = db::Query(writer, "SELECT table_name, row_id FROM changes WHERE id > ? ORDER BY id"_sql, mark).forEach([&](const db::Row &row) {
              const auto *table = journaledTable(row.utf8(0));
              if (!table || --expected[{numberOf(*table), row.integer(1)}] >= 0)
                  return true;
              found = blocked(writer, *table, row.integer(1));
              return false;
          });
    return looked ? found : looked.error();
}

/// True where it was done; else nothing was.
Result<bool> triedInBatches(db::Connection &writer, StagedRows &staged, const Window &window, qint64 mark)
{
    auto part = db::Savepoint::begin(writer);
    if (!part)
        return part.error();
    const auto expected = replayInBatches(writer, staged, window);
    if (!expected)
        return expected.error();
    bool isDone = false;
    if (*expected) {
        const auto recorded = changesSince(writer, mark);
        if (!recorded)
            return recorded.error();
        isDone = *recorded == **expected;
    }
    if (auto ended = isDone ? part->keep() : part->rollback(); !ended)
        return ended.error();
    return isDone;
}

Result<void> replayWindow(db::Connection &writer, StagedRows &staged, const Window &window)
{
    const auto mark = lastChange(writer);
    if (!mark)
        return mark.error();
    if (window.size() >= kBatch) {
        const auto done = triedInBatches(writer, staged, window, *mark);
        if (!done)
            return done.error();
        if (*done)
            return {};
    }
    const auto expected = replayOneByOne(writer, window);
    if (!expected)
        return expected.error();
    const auto recorded = changesSince(writer, *mark);
    if (!recorded)
        return recorded.error();
    if (*recorded != *expected)
        return unexpected(writer, window, *mark);
    return {};
}

/// A correct replay may pass through less than nothing on the shelf, but not end there.
Result<void> checkStock(db::Connection &writer)
{
    const auto product = db::Query(writer,
        "SELECT stock.product_id FROM temp.replay_below_zero AS noted JOIN stock ON stock.product_id = noted.product_id "
        "WHERE stock.on_hand < 0 AND noted.on_hand >= 0 LIMIT 1"_sql)
                             .one([](const db::Row &row) { return row.integer(0); });
    if (!product)
        return product.error();
    if (!*product)
        return {};
    const auto name = recordName(writer, {RecordKind::Product, **product});
    if (!name)
        return name.error();
    return Error{.kind = ErrorKind::UndoBlocked, .data = {u"stock"_s, *name, u"on_hand"_s}, .detail = u"on_hand below zero"_s};
}

Result<void> replayChanges(db::Connection &writer, StagedRows &staged, qint64 step)
{
    for (qint64 before = std::numeric_limits<qint64>::max();;) {
        const auto window = windowOf(writer, step, before, kWindow);
        if (!window)
            return window.error();
        if (window->empty())
            return {};
        if (auto done = replayWindow(writer, staged, *window); !done)
            return done;
        before = window->back().id;
    }
}

Result<void> replayStep(db::Connection &writer, StagedRows &staged, qint64 step)
{
    if (auto emptied = run(writer, "DELETE FROM temp.replay_below_zero"_sql); !emptied)
        return emptied;
    if (auto told = run(writer, "UPDATE journal_state SET replaying = 1"_sql); !told)
        return told;
    if (auto replayed = replayChanges(writer, staged, step); !replayed)
        return replayed;
    if (auto checked = checkStock(writer); !checked)
        return checked;
    return run(writer, "UPDATE journal_state SET replaying = 0"_sql);
}

Result<void> setState(db::Connection &writer, qint64 step, const QString &state)
{
    auto set = db::Query(writer, "UPDATE actions SET state = ? WHERE id = ?"_sql, state, step).run();
    return set ? Result<void>() : set.error();
}

/// Takes the changes of `target` back, recorded as a step of its own.
Result<Action> replay(db::Connection &writer, Recorder &recorder, QLatin1StringView kind, const Step &of, qint64 target)
{
    Action action = replayOf(kind, of.action);
    auto done = recorder.begin(writer, action, target);
    if (done)
        done = replayStep(writer, recorder.stagedRows(), target);
    if (done)
        done = recorder.finish(writer);
    if (done)
        done = setState(writer, target, u"undone"_s);
    if (done && target != of.id)
        done = setState(writer, of.id, u"done"_s);
    if (!done)
        return done.error();
    return action;
}

} // namespace

Result<Action> undo(db::Connection &writer, Recorder &recorder)
{
    const auto next = ahead(writer);
    if (!next)
        return next.error();
    if (!next->undo)
        return Error{ErrorKind::NothingToUndo};
    return replay(writer, recorder, kUndo, *next->undo, next->undo->id);
}

Result<Action> redo(db::Connection &writer, Recorder &recorder)
{
    const auto next = ahead(writer);
    if (!next)
        return next.error();
    if (!next->redo)
        return Error{ErrorKind::NothingToRedo};
    // A redo takes back the undo.
    const auto undone = db::Query(writer, "SELECT max(id) FROM actions WHERE undoes_id = ?"_sql, next->redo->id).number();
    if (!undone)
        return undone.error();
    return replay(writer, recorder, kRedo, *next->redo, *undone);
}

Action replayedAction(const Action &replay)
{
    const auto of = replay.arguments.value(u"of"_s).toMap();
    return {of.value(u"kind"_s).toString(), of.value(u"arguments"_s).toMap()};
}

} // namespace tradebook::journal
