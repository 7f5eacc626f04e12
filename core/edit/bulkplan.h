// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/bulk.h"

/// What a bulk edit would do to each of its records: the preview shows it, apply() carries it out, so that the two cannot disagree.
/// Internal to the room.
namespace tradebook::edit {

struct Planned {
    PreviewRow row = {}; ///< before equals after: nothing to do
    QString written = {}; ///< tags: the new list as JSON

    [[nodiscard]] bool isChange() const { return !row.refusal && row.before != row.after; }
};

/// One for each record asked for, each once, in their order; a vanished one is refused with NotFound. Errors: Internal where the step does
/// not fit the kind, NotFound for the category, Invalid (data: field, value) for a step that no record can take.
[[nodiscard]] Result<QList<Planned>> plan(db::Connection &connection, const Bulk &bulk);

} // namespace tradebook::edit
