// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store.h"

#include "core/ownthread.h"
#include "core/storeprivate.h"

#include <QThread>

namespace tradebook {

QFuture<Result<std::shared_ptr<Store>>> Store::open(const QString &path, Mode mode)
{
    using Answer = Result<std::shared_ptr<Store>>;
    auto promise = std::make_shared<QPromise<Answer>>();
    auto future = promise->future();
    promise->start();
    auto *home = QThread::currentThread();
    runOnOwnThread([promise, path, mode, home] {
        const auto openIt = [&]() -> Answer {
            auto prepared = book::prepare(path, mode == Mode::ReadWrite ? book::Wanted::ReadWrite : book::Wanted::ReadOnly);
            if (!prepared)
                return prepared.error();
            auto d = std::make_shared<Private>(*std::move(prepared));
            std::shared_ptr<Store> store(new Store(d)); // from here on its destructor clears up
            if (auto started = d->start(); !started)
                return started.error();
            store->moveToThread(home);
            return store;
        };
        promise->addResult(openIt());
        promise->finish();
    });
    return future;
}

Store::Store(std::shared_ptr<Private> priv)
    : d(std::move(priv))
{
    d->owner = this;
}

Store::~Store()
{
    {
        const std::lock_guard lock(d->ownerMutex);
        d->owner = nullptr;
    }
    d->close();
    if (!d->interactive.isThisThread() && !d->background.isThisThread())
        d->writer.join();
}

const QString &Store::path() const
{
    return d->prepared.path;
}

Store::Mode Store::mode() const
{
    return d->prepared.access == book::Wanted::ReadWrite ? Mode::ReadWrite : Mode::ReadOnly;
}

std::optional<Error> Store::readOnlyReason() const
{
    return d->prepared.readOnlyReason;
}

bool Store::wasLeftUnclean() const
{
    return d->wasLeftUnclean;
}

QFuture<Result<Action>> Store::undo()
{
    return postReplay(&Writing::undo);
}

QFuture<Result<Action>> Store::redo()
{
    return postReplay(&Writing::redo);
}

QFuture<Result<void>> Store::close()
{
    if (!d->isClosing)
        Q_EMIT closing();
    d->close();
    return d->closedFuture;
}

void Store::post(Lane lane, const QString &channel, Reading reading)
{
    if (lane == Lane::Interactive)
        d->noteAsked();
    d->lane(lane).post(channel, std::move(reading));
}

void Store::postWrite(const Action &action, Editing editing, Done done)
{
    d->writer.post({},
        [d = d.get(), meant = d->toldRestores.load(), action, editing = std::move(editing), done = std::move(done)](
            const Result<db::Connection *> &writer) {
            auto may = d->mayWrite(writer, meant);
            done(may ? d->writing->carryOut(action, editing) : may);
        });
}

void Store::postStaged(const Action &action, const QString &stagedPath, Working working, std::shared_ptr<Progress> progress, Done done)
{
    d->writer.post({},
        [d = d.get(), meant = d->toldRestores.load(), action, stagedPath, working = std::move(working), progress = std::move(progress),
            done = std::move(done)](const Result<db::Connection *> &writer) {
            JobProgress watched(*progress, d->isClosing);
            auto may = d->mayWrite(writer, meant);
            done(may ? d->writing->carryOutStaged(action, stagedPath, working, watched) : may);
        });
}

void Store::postJob(const Action &action, Working working, std::shared_ptr<Progress> progress, Done done)
{
    d->writer.post({},
        [d = d.get(), meant = d->toldRestores.load(), action, working = std::move(working), progress = std::move(progress),
            done = std::move(done)](const Result<db::Connection *> &writer) {
            JobProgress watched(*progress, d->isClosing);
            auto may = d->mayWrite(writer, meant);
            done(may ? d->writing->work(action, working, watched) : may);
        });
}

QFuture<Result<Action>> Store::postReplay(Result<Action> (Writing::*replay)())
{
    auto promise = std::make_shared<QPromise<Result<Action>>>();
    auto future = promise->future();
    promise->start();
    d->writer.post({}, [d = d.get(), meant = d->toldRestores.load(), replay, promise](const Result<db::Connection *> &writer) {
        auto may = d->mayWrite(writer, meant);
        promise->addResult(may ? (*d->writing.*replay)() : Result<Action>(may.error()));
        promise->finish();
    });
    return future;
}

QFuture<Result<restore::Restored>> Store::restore(const restore::Staged &staged)
{
    using Answer = Result<restore::Restored>;
    auto promise = std::make_shared<QPromise<Answer>>();
    auto future = promise->future();
    promise->start();
    ++d->restoring;
    d->writer.post({}, [d = d.get(), meant = d->toldRestores.load(), staged, promise](const Result<db::Connection *> &writer) {
        auto progress = std::make_shared<detail::PromiseProgress<Answer>>(promise);
        JobProgress watched(*progress, d->isClosing);
        auto may = d->mayWrite(writer, meant);
        auto restored = may ? d->writing->restore(staged, watched) : Answer(may.error());
        --d->restoring;
        d->keepSafetyCopy(std::move(restored), progress, [promise](const Answer &answer) {
            promise->addResult(answer);
            promise->finish();
        });
    });
    return future;
}

} // namespace tradebook
