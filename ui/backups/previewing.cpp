// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/previewing.h"

#include "core/backup/backupname.h"
#include "core/book/opening.h"
#include "core/ownthread.h"
#include "ui/support/answer.h"
#include "ui/support/recentbooks.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Where a book can be that is restored from this backup: where the books are whose backups lie in its folder, else among the documents.
QString suggestedPath(const QString &source)
{
    const QFileInfo file(source);
    const auto parts = backup::partsOf(file.fileName());
    const QString name = (parts ? parts->bookName : file.completeBaseName()) + u".tradebook"_s;
    const QFileInfo among(file.absolutePath());
    if (parts && among.fileName() == QFileInfo(backup::folderFor(QDir(among.absolutePath()).filePath(name))).fileName()
        && QFileInfo(among.absolutePath()).isWritable())
        return QDir(among.absolutePath()).filePath(name);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

/// With a book that is not open in this window. One that cannot be read is not there for the preview.
Result<restore::Preview> compareWithClosed(const restore::Staged &staged, const QString &bookPath)
{
    if (bookPath.isEmpty())
        return restore::describe(staged);
    const auto prepared = book::prepare(bookPath, book::Wanted::ReadOnly);
    if (!prepared)
        return restore::describe(staged);
    auto reader = book::openReader(*prepared);
    if (!reader)
        return restore::describe(staged);
    auto compared = restore::compare(staged, *reader);
    return compared ? compared : restore::describe(staged);
}

} // namespace

Result<restore::Staged> stageToLookAt(const QString &source, const QString &bookPath, Progress *progress, const backup::Keyring &keys)
{
    if (!bookPath.isEmpty())
        return restore::stage(source, bookPath, keys, progress);
    const QDir own(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    QDir().mkpath(own.path());
    const QString place = own.filePath(u"look.tradebook"_s);
    restore::removeLeftovers(place);
    return restore::stage(source, place, keys, progress);
}

Previewing::Previewing(QObject *parent)
    : QObject(parent)
{
}

Previewing::~Previewing()
{
    cancel();
}

void Previewing::cancel()
{
    ++m_generation;
    m_future.cancel();
    m_isBusy = false;
}

void Previewing::begin(const QString &source, const RestoreTarget &target)
{
    cancel();
    m_isBusy = true;
    const bool isOpen = static_cast<bool>(target.book);
    const QString bookPath = isOpen ? target.book.path : target.path;
    const auto future = onOwnThread([source, bookPath, isOpen, keys = target.keys](Progress &progress) -> Result<Previewed> {
        auto staged = stageToLookAt(source, bookPath, &progress, keys);
        if (!staged)
            return staged.error();
        Previewed previewed{*staged, {}, bookPath, bookPath.isEmpty() ? suggestedPath(source) : QString()};
        if (isOpen)
            return previewed; // its own reader compares
        auto compared = compareWithClosed(*staged, bookPath.isEmpty() ? previewed.suggestedPath : bookPath);
        if (!compared)
            return compared.error();
        previewed.preview = *compared;
        return previewed;
    });
    m_future = QFuture<void>(future);
    auto *watcher = new QFutureWatcher<Result<Previewed>>(this);
    const auto generation = m_generation;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, generation](int value) {
        if (generation == m_generation)
            Q_EMIT progressed(value);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation, target] {
        watcher->deleteLater();
        if (generation != m_generation || watcher->future().resultCount() == 0)
            return;
        const auto answer = watcher->result();
        if (answer && target.book)
            compare(answer->staged, target);
        else
            finish(answer);
    });
    watcher->setFuture(future);
}

void Previewing::compareAgain(const Previewed &previewed, const RestoreTarget &target)
{
    if (m_isBusy || !target.book || !previewed.staged.folder)
        return;
    m_isBusy = true;
    compare(previewed.staged, target);
}

void Previewing::compare(const restore::Staged &staged, const RestoreTarget &target)
{
    const auto question = [staged](db::Connection &reader) { return restore::compare(staged, reader); };
    whenDone(this, target.book.store->read(u"restore/preview"_s, question, Store::Lane::Background),
        [this, staged, target, generation = m_generation](const Result<restore::Preview> &preview) {
            if (generation != m_generation)
                return;
            if (preview)
                finish(Previewed{staged, *preview, target.book.path, {}});
            else
                finish(preview.error());
        });
}

void Previewing::finish(const Result<Previewed> &answer)
{
    m_isBusy = false;
    if (answer)
        Q_EMIT ready(*answer);
    else
        Q_EMIT refused(answer.error());
}

} // namespace tradebook::ui
