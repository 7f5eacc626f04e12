// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recorder.h"

#include "core/db/query.h"
#include "core/journal/adopting.h"
#include "core/journal/recordingtriggers.h"
#include "core/journal/replaytables.h"
#include "core/journal/stagedrows.h"
#include "core/journal/steps.h"

#include <algorithm>
#include <span>

namespace tradebook::journal {

using namespace db::literals;

namespace {

/// Edits that nothing takes back: they are in the history, and Undo passes them by.
constexpr QLatin1StringView kIrreversible[]{QLatin1StringView("order.invoice"), QLatin1StringView("user.anonymise")};

/// A book that is filled with made-up records begins with them.
constexpr QLatin1StringView kUnrecorded[]{QLatin1StringView("sample"), QLatin1StringView("generate")};

bool isOneOf(const QString &kind, std::span<const QLatin1StringView> kinds)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool isReplay(const QString &kind)
{
    return kind == kUndo || kind == kRedo;
}

/// What was undone since the last edit can no longer be redone.
Result<void> dropUndone(db::Connection &writer, qint64 step)
{
    QList<qint64> undone;
    auto looked = db::Query(writer, "SELECT id, kind, state FROM actions WHERE id > 0 AND id < ? ORDER BY id DESC"_sql, step)
                      .forEach([&](const db::Row &row) {
                          if (isReplay(row.text(1)))
                              return true;
                          if (row.utf8(2) == "undone")
                              undone.append(row.integer(0));
                          return row.utf8(2) != "done";
                      });
    if (!looked)
        return looked.error();
    for (const qint64 id : std::as_const(undone)) {
        if (auto dropped = db::Query(writer, "UPDATE actions SET state = 'dropped' WHERE id = ?"_sql, id).run(); !dropped)
            return dropped.error();
    }
    return {};
}

} // namespace

struct Recorder::State {
    std::shared_ptr<RecordingState> recording = std::make_shared<RecordingState>();
    std::shared_ptr<StagedRows> staged = std::make_shared<StagedRows>();
    QString kind = {};
};

Recorder::Recorder(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

Recorder::Recorder(Recorder &&) noexcept = default;
Recorder &Recorder::operator=(Recorder &&) noexcept = default;
Recorder::~Recorder() = default;

Result<Recorder> Recorder::install(db::Connection &writer)
{
    if (auto dropped = dropForeignJournal(writer); !dropped)
        return dropped.error();
    auto state = std::make_shared<State>();
    if (auto installed = installRecording(writer, state->recording); !installed)
        return installed.error();
    if (auto installed = installStagedRows(writer, state->staged); !installed)
        return installed.error();
    if (auto made = makeReplayTables(writer); !made)
        return made.error();
    return Recorder(std::move(state));
}

Result<void> Recorder::begin(db::Connection &writer, const Action &action, std::optional<qint64> undoes)
{
    end();
    if (isOneOf(action.kind, kUnrecorded))
        return {};
    if (auto isSigned = signJournal(writer); !isSigned)
        return isSigned;
    auto opened = db::Query(
        writer, "INSERT INTO actions (kind, arguments, undoes_id) VALUES (?, ?, ?)"_sql, action.kind, argumentsText(action), undoes)
                      .run();
    if (!opened)
        return opened.error();
    m_state->recording->step = writer.lastInsertId();
    m_state->recording->inserts = 0;
    m_state->kind = action.kind;
    return {};
}

Result<void> Recorder::finish(db::Connection &writer)
{
    if (!m_state->recording->step)
        return {};
    const auto step = *m_state->recording->step;
    end();
    const auto hasRows = db::Query(writer, "SELECT EXISTS (SELECT 1 FROM changes WHERE action_id = ?)"_sql, step).number();
    if (!hasRows)
        return hasRows.error();
    if (*hasRows == 0 && !isReplay(m_state->kind)) {
        auto removed = db::Query(writer, "DELETE FROM actions WHERE id = ?"_sql, step).run();
        return removed ? Result<void>() : removed.error();
    }
    if (isReplay(m_state->kind))
        return {};
    if (isOneOf(m_state->kind, kIrreversible)) {
        if (auto fixed = db::Query(writer, "UPDATE actions SET state = 'dropped' WHERE id = ?"_sql, step).run(); !fixed)
            return fixed.error();
    }
    return dropUndone(writer, step);
}

void Recorder::end()
{
    m_state->recording->step.reset();
}

std::optional<qint64> Recorder::step() const
{
    return m_state->recording->step;
}

StagedRows &Recorder::stagedRows() const
{
    return *m_state->staged;
}

} // namespace tradebook::journal
