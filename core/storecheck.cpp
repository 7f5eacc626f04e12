// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a store looks through its book: quickly after opening, and deeply when it is asked to or due.
#include "core/ownthread.h"
#include "core/storeprivate.h"
#include "core/upkeep/power.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace tradebook {

namespace {

/// Milliseconds without a question after which nobody scrolls or searches, and those after which the check begins all the same.
constexpr qint64 kQuiet = 500;
constexpr qint64 kLatest = 60'000;

qint64 millisecondsNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

void Store::startCheck()
{
    d->background.post({}, [d = d.get()](const Result<db::Connection *> &reader) {
        // It reads the whole file: on a thread that gives way, and in nobody's way.
        if (!reader || !d->startChecker())
            return;
        d->checker.post({}, [d](const Result<db::Connection *> &checking) {
            if (checking)
                d->checkQuickly(**checking);
        });
    });
}

void Store::Private::noteAsked()
{
    lastAsked = millisecondsNow();
}

void Store::Private::waitUntilNobodyAsks() const
{
    const auto latest = millisecondsNow() + kLatest;
    while (!isClosing && millisecondsNow() < std::min<qint64>(latest, lastAsked + kQuiet))
        std::this_thread::sleep_for(std::chrono::milliseconds(kQuiet / 10));
}

void Store::Private::checkQuickly(db::Connection &reader)
{
    waitUntilNobodyAsks();
    auto outcome = book::quickCheck(reader);
    const bool isAnswered = !reader.interrupter().isInterrupted();
    if (outcome)
        marks.setLastCheck(QDateTime::currentDateTimeUtc());
    if (isAnswered && (outcome || outcome.error().kind == ErrorKind::Damaged))
        marks.setCheckFailed(!outcome);
    if (isAnswered)
        tell([outcome](Store &store) { Q_EMIT store.checked(outcome); });
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
    if (auto there = book::checkStillThere(prepared); !there)
        return there.error();
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
