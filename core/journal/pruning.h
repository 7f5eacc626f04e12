// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace tradebook::journal {

struct Pruned {
    qint64 steps = 0;
    qint64 rows = 0;
    qint64 bytes = 0;
};
/// One slice, where `bytes` is what the journal holds. A step that is larger than a slice is dropped before its first row goes: it cannot
/// be undone by half. The newest step stays, however large it is. Needs a transaction.
[[nodiscard]] Result<Pruned> pruneSlice(db::Connection &writer, const Bounds &bounds, qint64 bytes, int slice);

/// Keeps the journal of a book within its bounds, a little at a time while the writer has nothing else to do. Of the writer thread.
class Pruner {
public:
    /// About each second.
    void beat(db::Connection &writer);

private:
    [[nodiscard]] Result<bool> measure(db::Connection &writer);
    [[nodiscard]] Result<bool> work(db::Connection &writer);

    int m_rest = 20; ///< beats until the next look
    qint64 m_measuredTo = 0;
    qint64 m_bytes = 0;
};

} // namespace tradebook::journal
