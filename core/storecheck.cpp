// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a store looks through its book: quickly after opening, and deeply when it is asked to or due.
#include "core/ownthread.h"
#include "core/storeprivate.h"
#include "core/upkeep/power.h"

namespace tradebook {

void Store::startCheck()
{
    d->background.post({}, [d = d.get()](const Result<db::Connection *> &reader) {
        if (!reader)
            return;
        auto outcome = book::quickCheck(**reader);
        const bool isAnswered = !(*reader)->interrupter().isInterrupted();
        if (outcome)
            d->marks.setLastCheck(QDateTime::currentDateTimeUtc());
        if (isAnswered && (outcome || outcome.error().kind == ErrorKind::Damaged))
            d->marks.setCheckFailed(!outcome);
        if (isAnswered)
            d->tell([outcome](Store &store) { Q_EMIT store.checked(outcome); });
    });
}

QFuture<Result<upkeep::DeepCheck>> Store::checkDeeply()
{
    auto promise = detail::started<Result<upkeep::DeepCheck>>();
    detail::postUnconnected(d->examiner, promise, [d = d.get()](Progress &asked) { return d->checkDeeply(asked); });
    return promise->future();
}

QFuture<Result<std::optional<upkeep::DeepCheck>>> Store::checkDeeplyIfDue()
{
    auto promise = detail::started<Result<std::optional<upkeep::DeepCheck>>>();
    detail::postUnconnected(d->examiner, promise, [d = d.get()](Progress &asked) { return d->checkDeeplyIfDue(asked); });
    return promise->future();
}

Result<upkeep::DeepCheck> Store::Private::checkDeeply(Progress &asked)
{
    JobProgress progress(asked, isClosing);
    return upkeep::checkDeeply({.bookPath = prepared.path,
                                   .databasePath = prepared.databasePath,
                                   .access = prepared.readerAccess,
                                   .mustGiveWay = [this] { return restoring > 0; }},
        progress);
}

Result<std::optional<upkeep::DeepCheck>> Store::Private::checkDeeplyIfDue(Progress &asked)
{
    if (prepared.access != book::Wanted::ReadWrite
        || !upkeep::isDeepCheckDue(marks, QDateTime::currentDateTimeUtc(), upkeep::isOnBattery()))
        return std::optional<upkeep::DeepCheck>();
    auto check = checkDeeply(asked);
    if (!check)
        return check.error();
    return std::optional(*std::move(check));
}

void Store::Private::startExaminer()
{
    // It may be the last one that is here.
    examiner.startWithout(
        Error{ErrorKind::ReadOnly, {prepared.path}}, {.ending = [self = shared_from_this()](const Result<db::Connection *> &) {}});
    examiner.post({}, [](const Result<db::Connection *> &) { giveWay(); });
}

} // namespace tradebook
