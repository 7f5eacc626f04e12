// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promiseprogress.h"

#include <QFuture>

#include <chrono>
#include <functional>
#include <type_traits>
#include <utility>

namespace tradebook {

/// Runs it on a thread of its own, for what waits for locks or works for long without a store. All have ended before the program does.
void runOnOwnThread(std::function<void()> work);
/// From now on everybody else on this computer goes before this thread and those that it starts; for good. For work that nobody waits for.
void giveWay();
/// Waits so long at the most; false where one goes on, and the end of the program would wait for it.
[[nodiscard]] bool ownThreadsEndWithin(std::chrono::milliseconds patience);

/// work(Progress &) on a thread of its own; the future tells its progress, and cancelling it asks the work to stop.
template<class Work>
auto onOwnThread(Work work) -> QFuture<std::invoke_result_t<Work, Progress &>>
{
    using Answer = std::invoke_result_t<Work, Progress &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    auto future = promise->future();
    promise->start();
    runOnOwnThread([promise, work = std::move(work)]() mutable {
        detail::PromiseProgress<Answer> progress(promise);
        promise->addResult(work(progress));
        promise->finish();
    });
    return future;
}

} // namespace tradebook
