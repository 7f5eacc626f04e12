// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undodesk.h"

#include "ui/support/answer.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {

UndoDesk::UndoDesk(QObject *parent)
    : QObject(parent)
{
}

void UndoDesk::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    m_ahead = {};
    m_blocked.reset();
    m_pending = 0;
    Q_EMIT aheadChanged();
    if (!m_book || m_book.isReadOnly())
        return;
    connect(m_book.store.get(), &Store::changed, this, &UndoDesk::ask);
    ask();
}

void UndoDesk::ask()
{
    ++m_pending;
    auto asked = m_book.store->read({}, [](db::Connection &connection) { return journal::ahead(connection); });
    whenDone(this, asked, [this, store = m_book.store.get()](const Result<journal::Ahead> &ahead) {
        if (store != m_book.store.get())
            return;
        // Only the answer to the last question counts; an older one may have seen the book before the change.
        if (--m_pending > 0)
            return;
        m_ahead = ahead ? *ahead : journal::Ahead();
        Q_EMIT aheadChanged();
    });
}

void UndoDesk::undo()
{
    if (m_ahead.undo)
        take(m_book.store->undo(), m_ahead.undo->id);
}

void UndoDesk::redo()
{
    if (m_ahead.redo)
        take(m_book.store->redo(), {});
}

void UndoDesk::passBy()
{
    const auto step = std::exchange(m_blocked, {});
    if (!step)
        return;
    ++m_pending;
    auto passing = m_book.store->write({u"undo.pass"_s}, [step](db::Connection &writer) { return journal::passBy(writer, *step); });
    whenDone(this, passing, [this, store = m_book.store.get()](const Result<void> &passed) {
        if (store != m_book.store.get())
            return;
        --m_pending;
        ask();
        if (!passed && !isStale(passed.error()))
            Q_EMIT refused(passed.error());
    });
}

void UndoDesk::take(const QFuture<Result<Action>> &replay, std::optional<qint64> undone)
{
    m_blocked.reset();
    // A second press must see what the first has done.
    m_ahead = {};
    ++m_pending;
    Q_EMIT aheadChanged();
    whenDone(this, replay, [this, undone, store = m_book.store.get()](const Result<Action> &action) {
        if (store != m_book.store.get())
            return;
        --m_pending;
        ask();
        if (!action && action.error().kind == ErrorKind::UndoBlocked)
            m_blocked = undone;
        if (!action && !isStale(action.error()))
            Q_EMIT refused(action.error());
    });
}

} // namespace tradebook::ui
