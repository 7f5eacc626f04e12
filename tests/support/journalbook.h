// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "tests/support/openstore.h"
#include "tests/support/shop.h"

#include <QMap>

namespace tradebook::test {

/// Every row of the book as text, by table: what an undo has to bring back. Without the journal itself, the counters that only go up,
/// what is not journaled (drafts, settings) and summary rows that are all zero.
using Digest = QMap<QString, QStringList>;
[[nodiscard]] Digest digestOf(const QString &path);
/// The tables and rows in which two digests differ; empty where they are equal.
[[nodiscard]] QString difference(const Digest &left, const Digest &right);

/// A book with its store open, edited by named steps.
class JournalBook {
public:
    [[nodiscard]] OpenStore &store() { return m_store; }

    /// A step; its value.
    template<class Edit>
    auto edit(const Action &action, Edit edit)
    {
        return must(answerOf(m_store->write(action, std::move(edit))));
    }
    template<class Edit>
    auto edit(Edit edit)
    {
        return this->edit({QStringLiteral("book.update")}, std::move(edit));
    }
    /// A statement as a step.
    void execute(const QString &sql);
    [[nodiscard]] Result<Action> undo() { return answerOf(m_store->undo()); }
    [[nodiscard]] Result<Action> redo() { return answerOf(m_store->redo()); }
    [[nodiscard]] journal::Ahead ahead();

    [[nodiscard]] Digest digest() const { return digestOf(m_store.path()); }
    /// Closes and opens again.
    void reopen();
    /// What the health check and the search index say; empty when nothing.
    [[nodiscard]] QString faults() const;

    template<class Ask>
    auto ask(Ask ask)
    {
        return must(answerOf(m_store->read({}, std::move(ask))));
    }

private:
    OpenStore m_store;
};

/// Undo, redo, undo again: each time exactly as before, the book healthy. What went wrong; empty when nothing.
template<class Edit>
QString goesThereAndBack(JournalBook &book, const Action &action, Edit edit)
{
    const auto before = book.digest();
    book.edit(action, std::move(edit));
    const auto after = book.digest();
    if (before == after)
        return QStringLiteral("the edit changed nothing");
    for (const auto &[isUndo, wanted] : {std::pair{true, &before}, {false, &after}, {true, &before}, {false, &after}, {true, &before}}) {
        const auto done = isUndo ? book.undo() : book.redo();
        const QString which = isUndo ? QStringLiteral("undo: ") : QStringLiteral("redo: ");
        if (!done)
            return which + done.error().data.join(u'/') + u' ' + done.error().detail;
        if (done->kind != action.kind)
            return which + done->kind;
        if (const auto differs = difference(book.digest(), *wanted); !differs.isEmpty())
            return which + differs;
        if (const auto faults = book.faults(); !faults.isEmpty())
            return which + faults;
    }
    return {};
}

} // namespace tradebook::test
