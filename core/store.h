// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace tradebook {

/// What a committed write has touched, per table: the ids (empty set with all = true means "too many to name").
struct Changes {
    struct Rows {
        QSet<qint64> inserted;
        QSet<qint64> updated;
        QSet<qint64> removed;
        bool all = false;
    };
    QHash<QString, Rows> tables; ///< by table name
    bool external = false; ///< another process wrote; anything may have changed

    [[nodiscard]] bool touches(const QString &table) const { return external || tables.contains(table); }
};

/// The only door to an open book for the window and the command line: owns the instance lock, the writer thread and two reader
/// threads with a connection each. The calling thread never touches the database. Futures are finished on the worker threads;
/// widgets go on with `.then(this, …)`.
class Store : public QObject {
    Q_OBJECT
public:
    enum class Mode { ReadWrite, ReadOnly };
    enum class Lane { Interactive, Background };

    /// Opens in the sequence of RELIABILITY 4.1, migrating (with a verified copy before) where the book is older. Runs on a worker thread.
    static QFuture<Result<std::shared_ptr<Store>>> open(const QString &path, Mode mode);
    ~Store() override;

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] Mode mode() const;

    /// A question. A newer one on the same channel supersedes this one: it is dropped or interrupted and ends with Superseded.
    /// An empty channel is never superseded.
    template<class Ask>
    auto read(const QString &channel, Ask ask, Lane lane = Lane::Interactive) -> QFuture<std::invoke_result_t<Ask, db::Connection &>>
    {
        using Answer = std::invoke_result_t<Ask, db::Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        post(lane, channel, [promise, ask = std::move(ask)](Result<db::Connection *> connection) mutable {
            promise->addResult(connection ? ask(**connection) : Answer(connection.error()));
            promise->finish();
        });
        return future;
    }

    /// A named edit in one BEGIN IMMEDIATE transaction; an error rolls all of it back. Read-only stores answer ReadOnly.
    template<class Edit>
    auto write(const Action &action, Edit edit) -> QFuture<std::invoke_result_t<Edit, db::Connection &>>
    {
        using Answer = std::invoke_result_t<Edit, db::Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        auto outcome = std::make_shared<std::optional<Answer>>();
        postWrite(
            action,
            [outcome, edit = std::move(edit)](db::Connection &connection) mutable -> Result<void> {
                outcome->emplace(edit(connection));
                if (!**outcome)
                    return (*outcome)->error();
                return {};
            },
            [promise, outcome](const Result<void> &committed) {
                promise->addResult(committed ? std::move(**outcome) : Answer(committed.error()));
                promise->finish();
            });
        return future;
    }

    /// Like write(), with a second database attached around the transaction as `staged` (the scratch file of an import), and with
    /// progress and cancel (by the future). edit(connection, progress) returns a Result.
    template<class Edit>
    auto writeStaged(const Action &action, const QString &stagedPath, Edit edit)
        -> QFuture<std::invoke_result_t<Edit, db::Connection &, Progress &>>;

    /// A long job on the writer thread that runs its own transactions (generate). Not journaled. work(connection, progress) returns a
    /// Result.
    template<class Work>
    auto runJob(const Action &action, Work work) -> QFuture<std::invoke_result_t<Work, db::Connection &, Progress &>>;

    /// Closes in the order of RELIABILITY 4.6; finished when the -wal is gone and the lock released. Called by the destructor too.
    QFuture<Result<void>> close();

Q_SIGNALS:
    /// After a commit, in the thread of the Store object.
    void changed(const tradebook::Changes &changes);
};

} // namespace tradebook
