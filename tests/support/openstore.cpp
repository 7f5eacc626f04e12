// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openstore.h"

#include <QCoreApplication>

#include <utility>

namespace tradebook::test {

OpenStore::OpenStore(Store::Mode mode)
    : m_path(m_book.path())
{
    m_book.close();
    open(mode);
}

void OpenStore::open(Store::Mode mode)
{
    auto store = answerOf(Store::open(m_path, mode));
    if (!store)
        qFatal("store: %d %s", static_cast<int>(store.error().kind), qPrintable(store.error().detail));
    m_store = *std::move(store);
    QObject::connect(m_store.get(), &Store::changed, m_store.get(), [this](const Changes &changes) { m_changes.append(changes); });
}

void OpenStore::reopen()
{
    const auto mode = m_store->mode();
    if (auto closed = answerOf(m_store->close()); !closed)
        qFatal("close: %s", qPrintable(closed.error().detail));
    m_store.reset();
    m_changes.clear();
    open(mode);
}

QList<Changes> OpenStore::changes()
{
    QCoreApplication::sendPostedEvents();
    return std::exchange(m_changes, {});
}

qint64 OpenStore::ask(const QString &sql) const
{
    const auto answer
        = answerOf(m_store->read({}, [sql](db::Connection &reader) -> Result<qint64> { return scalar(reader, sql).toLongLong(); }));
    if (!answer)
        qFatal("%s: %s", qPrintable(sql), qPrintable(answer.error().detail));
    return *answer;
}

} // namespace tradebook::test
