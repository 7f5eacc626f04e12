// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/db/connection.h"
#include "core/result.h"

#include <QtGlobal>

#include <memory>
#include <optional>

namespace tradebook::journal {

class StagedRows;

/// Writes the journal while a named edit runs: TEMP triggers on the writer, one set per journaled table, put the images of the rows that
/// change under the step that is open. The images stand and fall with the rows, whatever rolls them back. Between begin() and end() only;
/// what changes the book at other times (a job of Writing::work, another program) leaves no trace, and the undo of earlier steps refuses
/// where it meets such a change.
class Recorder {
public:
    /// On the writer, once, when its structure is proven. Empties a journal of other columns than ours.
    [[nodiscard]] static Result<Recorder> install(db::Connection &writer);

    Recorder(Recorder &&) noexcept;
    Recorder &operator=(Recorder &&) noexcept;
    ~Recorder();

    /// Opens a step in the transaction of the edit. `undoes`: of an undo or redo.
    [[nodiscard]] Result<void> begin(db::Connection &writer, const Action &action, std::optional<qint64> undoes = std::nullopt);
    /// Closes the step, the last thing before the commit. A step of no rows is not kept; one that is drops what could be redone.
    [[nodiscard]] Result<void> finish(db::Connection &writer);
    /// Ends the recording whatever became of the edit.
    void end();
    /// The step that is open.
    [[nodiscard]] std::optional<qint64> step() const;
    /// Where an undo stages its rows.
    [[nodiscard]] StagedRows &stagedRows() const;

    struct State;

private:
    explicit Recorder(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// Ends a recording with its scope.
class Recording {
public:
    explicit Recording(Recorder &recorder)
        : m_recorder(recorder)
    {
    }
    ~Recording() { m_recorder.end(); }
    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;

private:
    Recorder &m_recorder;
};

} // namespace tradebook::journal
