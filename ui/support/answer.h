// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace tradebook::ui {

/// Calls then(answer) in the thread of `context` once the future has finished; never after `context` has gone, nor for a cancelled
/// future without an answer. (QFuture::then(context, …) of Qt 6.4 keeps a bare pointer to its context.)
template<class Answer, class Then>
void whenDone(QObject *context, const QFuture<Answer> &future, Then then)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

/// An answer that nobody waits for any more: not a failure to speak about.
[[nodiscard]] inline bool isStale(const Error &error)
{
    return error.kind == ErrorKind::Superseded || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Closed;
}

} // namespace tradebook::ui
