// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/bringback.h"
#include "tests/support/restorebook.h"

namespace tradebook::test {

/// A book that is edited after a backup of it was staged.
class BroughtBook {
public:
    JournalBook book;

    [[nodiscard]] db::Connection reader() const { return must(db::Connection::open(path(), {.access = db::Access::ReadOnly})); }
    [[nodiscard]] QString path() const { return const_cast<JournalBook &>(book).store().path(); }
    /// The book as it is now is the backup.
    void backUp()
    {
        m_staged = must(restore::stage(backedUp(path()), path()));
        QTest::qWait(3); // created_at and updated_at count in milliseconds
    }
    [[nodiscard]] const restore::Staged &staged() const { return *m_staged; }
    void stage(const QString &backup) { m_staged = must(restore::stage(backup, path())); }

    [[nodiscard]] Result<restore::BroughtBack> bring(const QList<RecordRef> &chosen)
    {
        return answerOf(book.store()->writeStaged(restore::bringBackAction(chosen.size(), QStringLiteral("it")), staged().path,
            [staged = staged(), chosen](
                db::Connection &writer, Progress &progress) { return restore::bringBack(staged, writer, chosen, progress); }));
    }
    /// What became of the only one that was chosen; then undone, redone and undone again where something was written: each time exactly
    /// as before, the book healthy. Ends with the record there.
    [[nodiscard]] restore::BroughtRecord bringThereAndBack(const RecordRef &record)
    {
        const auto brought = bringAllThereAndBack({record});
        if (brought.records.size() != 1)
            qFatal("%lld records came of one", static_cast<long long>(brought.records.size()));
        return brought.records.first();
    }
    [[nodiscard]] restore::BroughtBack bringAllThereAndBack(const QList<RecordRef> &chosen)
    {
        const auto before = book.digest();
        const auto brought = must(bring(chosen));
        const auto after = book.digest();
        m_wrong = book.faults();
        if (before == after)
            return brought;
        for (const bool isUndo : {true, false, true, false}) {
            const auto done = isUndo ? book.undo() : book.redo();
            if (!done) {
                m_wrong += described(done.error());
                return brought;
            }
            m_wrong += (done->kind == restore::kBringBack ? QString() : done->kind) + difference(book.digest(), isUndo ? before : after)
                + book.faults();
        }
        return brought;
    }
    /// What was not as it should be on the way; empty where all was.
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

    [[nodiscard]] restore::Differences differences(RecordKind kind, const QString &filter = {})
    {
        return book.ask(
            [&](db::Connection &connection) { return restore::differences(staged(), connection, {.kind = kind, .filter = filter}); });
    }
    [[nodiscard]] restore::RecordDifference differenceOf(const RecordRef &record)
    {
        return book.ask([&](db::Connection &connection) { return restore::differenceOf(staged(), connection, record); });
    }
    [[nodiscard]] qint64 number(const QString &sql) { return book.store().ask(sql); }

private:
    std::optional<restore::Staged> m_staged;
    QString m_wrong;
};

} // namespace tradebook::test
