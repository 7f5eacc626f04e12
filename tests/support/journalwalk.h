// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journalbook.h"

#include <QRandomGenerator>

#include <vector>

namespace tradebook::test {

/// A shop run by chance: orders placed, shipped, cancelled, returned, deleted; goods received, counted, repriced, merged; records made,
/// moved and deleted; steps taken back and done again. The same for the same seed.
class JournalWalk {
public:
    JournalWalk(Store &store, quint32 seed)
        : m_store(store)
        , m_random(seed)
    {
    }

    /// An edit, an undo or a redo by chance. What must not happen; empty when it did not. An edit that the rules refuse is none.
    [[nodiscard]] QString go();
    /// The same, and whether each undo and redo leaves the book exactly as it was before and after its step.
    [[nodiscard]] QString goAndCompare();
    /// An edit alone; false where the rules refused it.
    [[nodiscard]] bool edit();
    /// Takes back everything that is left; what went wrong.
    [[nodiscard]] QString undoEverything();

    [[nodiscard]] int edits() const { return m_edits; }
    [[nodiscard]] int refusals() const { return m_refusals; }
    [[nodiscard]] int replays() const { return m_replays; }

private:
    struct Step {
        QByteArray before = {};
        QByteArray after = {};
    };
    enum class Turn { Edit, Undo, Redo };

    [[nodiscard]] Turn nextTurn();
    [[nodiscard]] QString replay(Turn turn, bool *isDone);
    [[nodiscard]] QByteArray fingerprint() const;

    Store &m_store;
    QRandomGenerator m_random;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    int m_edits = 0;
    int m_refusals = 0;
    int m_replays = 0;
};

} // namespace tradebook::test
