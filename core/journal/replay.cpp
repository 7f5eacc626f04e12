// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replay.h"

#include "core/journal/journal.h"

namespace tradebook::journal {

Result<Action> undo(db::Connection &writer)
{
    const auto next = ahead(writer);
    if (!next)
        return next.error();
    if (!next->undo)
        return Error{ErrorKind::NothingToUndo};
    return Error{ErrorKind::UndoBlocked};
}

Result<Action> redo(db::Connection &writer)
{
    const auto next = ahead(writer);
    if (!next)
        return next.error();
    if (!next->redo)
        return Error{ErrorKind::NothingToRedo};
    return Error{ErrorKind::UndoBlocked};
}

} // namespace tradebook::journal
