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

    /// Nothing where the book is read-only, or while an undo is under way.
    [[nodiscard]] const journal::Ahead &ahead() const { return m_ahead; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void aheadChanged();
    /// Nothing was undone or redone: UndoBlocked, and what a write answers.
    void refused(const tradebook::Error &error);

private:
    void ask();
    void take(const QFuture<Result<Action>> &replay);

    OpenBook m_book;
    journal::Ahead m_ahead;
    int m_pending = 0;
};

} // namespace tradebook::ui
