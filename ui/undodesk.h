// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/openbook.h"

#include <QObject>

namespace tradebook::ui {

/// What Undo and Redo would do in the open book, asked again after each change, and the doing. UI thread.
class UndoDesk : public QObject {
    Q_OBJECT
public:
    explicit UndoDesk(QObject *parent = nullptr);

    void setBook(const OpenBook &book);
    void undo();
    void redo();
    /// The last undo was refused, as what the step changed has been changed since: the next one goes on with the step before.
    [[nodiscard]] bool canPassBy() const { return m_blocked.has_value(); }
    void passBy();

    /// Nothing where the book is read-only, or while an undo is under way.
    [[nodiscard]] const journal::Ahead &ahead() const { return m_ahead; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void aheadChanged();
    /// Nothing was undone or redone: UndoBlocked, and what a write answers.
    void refused(const tradebook::Error &error);

private:
    void ask();
    void take(const QFuture<Result<Action>> &replay, std::optional<qint64> undone);

    OpenBook m_book;
    journal::Ahead m_ahead;
    std::optional<qint64> m_blocked; ///< the step
    int m_pending = 0;
};

} // namespace tradebook::ui
