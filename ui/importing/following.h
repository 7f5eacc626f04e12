// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace tradebook::ui {

/// Tells of a long job: progressed(thousandths), and once finished(answer), with Cancelled for one that ended without an answer. Both in
/// the thread of `context`, and never after that has gone.
template<class Answer, class Progressed, class Finished>
void follow(QObject *context, const QFuture<Result<Answer>> &future, Progressed progressed, Finished finished)
{
    auto *watcher = new QFutureWatcher<Result<Answer>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, context, std::move(progressed));
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, finished = std::move(finished)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            finished(watcher->result());
        else
            finished(Result<Answer>(Error{ErrorKind::Cancelled}));
    });
    watcher->setFuture(future);
}

} // namespace tradebook::ui
