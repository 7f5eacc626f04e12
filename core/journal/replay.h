// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/result.h"

namespace tradebook::db {
class Connection;
}

namespace tradebook::journal {

class Recorder;

/// Takes the latest step that holds back (undo), or does the one that was taken back last again (redo): the images are applied
/// backwards, each row only where it still is what the step left. Runs inside the writer's transaction, recorded as a step of its own;
/// the action of that step (kUndo, kRedo). Any error means that the transaction has to be rolled back.
/// Errors: NothingToUndo, NothingToRedo, UndoBlocked (data: table, the record's name, field).
[[nodiscard]] Result<Action> undo(db::Connection &writer, Recorder &recorder);
[[nodiscard]] Result<Action> redo(db::Connection &writer, Recorder &recorder);

/// What an undo or redo was of.
[[nodiscard]] Action replayedAction(const Action &replay);

} // namespace tradebook::journal
