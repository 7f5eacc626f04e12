// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupreading.h"

#include "core/backup/keeping.h"
#include "core/ownthread.h"
#include "ui/support/answer.h"

#include <QFileInfo>

#include <algorithm>

namespace tradebook::ui {
namespace {

/// What the thread finds, piece by piece.
struct Piece {
    std::optional<QList<backup::Backup>> listed;
    QString path;
    std::optional<Result<backup::Contents>> contents;
};

/// A file that somebody has chosen, as the list of its folder tells of it; whatever it is called.
backup::Backup backupAt(const QString &path)
{
    const QFileInfo file(path);
    for (const auto &backup : backup::listBackups(file.absolutePath())) {
        if (backup.path == file.absoluteFilePath())
            return backup;
    }
    return {.path = file.absoluteFilePath(), .localTime = file.lastModified(), .bytes = file.size()};
}

QList<backup::Backup> listIn(const BackupReading::Places &places)
{
    auto found = backup::listBackups(places.folders, places.bookName);
    for (const auto &path : places.files) {
        const auto chosen = backupAt(path);
        if (std::ranges::none_of(found, [&chosen](const backup::Backup &backup) { return backup.path == chosen.path; }))
            found.append(chosen);
    }
    std::ranges::sort(found, backup::isNewer);
    return found;
}

void work(const BackupReading::Places &places, QPromise<Piece> &promise, Progress &progress)
{
    const auto found = listIn(places);
    promise.addResult(Piece{.listed = found, .path = {}, .contents = {}});
    for (const auto &backup : found) {
        if (promise.isCanceled())
            return;
        if (places.known.contains(backup.path))
            continue;
        const auto isNone = checkIsNoBook(backup.path, places.bookPath);
        promise.addResult(Piece{.listed = {},
            .path = backup.path,
            .contents = isNone ? backup::contentsOf(backup.path, &progress, &places.keys) : Result<backup::Contents>(isNone.error())});
    }
}

} // namespace

Result<void> checkIsNoBook(const QString &path, const QString &openBook)
{
    if (openBook.isEmpty())
        return {};
    const auto fit = backup::checkTarget(openBook, path);
    if (!fit && fit.error().kind == ErrorKind::TargetIsBook)
        return Error{ErrorKind::SameFile, {path}};
    return {};
}

BackupReading::BackupReading(QObject *parent)
    : QObject(parent)
{
}

BackupReading::~BackupReading()
{
    stop();
}

void BackupReading::stop()
{
    m_future.cancel();
    ++m_generation;
    m_isReading = false;
}

void BackupReading::start(const Places &places)
{
    stop();
    m_isReading = true;
    auto promise = std::make_shared<QPromise<Piece>>();
    auto future = promise->future();
    m_future = QFuture<void>(future);
    promise->start();
    auto *watcher = new QFutureWatcher<Piece>(this);
    const auto generation = m_generation;
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher, generation](int at) {
        if (generation != m_generation)
            return;
        const auto piece = watcher->resultAt(at);
        if (piece.listed)
            Q_EMIT listed(*piece.listed);
        else if (piece.contents)
            Q_EMIT read(piece.path, *piece.contents);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation != m_generation)
            return;
        m_isReading = false;
        Q_EMIT finished();
    });
    watcher->setFuture(future);
    runOnOwnThread([promise, places] {
        detail::PromiseProgress<Piece> progress(promise);
        work(places, *promise, progress);
        promise->finish();
    });
}

} // namespace tradebook::ui
