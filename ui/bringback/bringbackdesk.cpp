// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbackdesk.h"

#include "core/ownthread.h"
#include "ui/backups/previewing.h"
#include "ui/support/answer.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

const QString kRows = u"bringback/rows"_s;
const QString kRecord = u"bringback/record"_s;

} // namespace

BringBackDesk::BringBackDesk(
    const OpenBook &book, const QString &source, const std::optional<restore::Staged> &staged, const backup::Keyring &keys, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_source(source)
    , m_keys(keys)
    , m_staged(staged)
{
}

BringBackDesk::~BringBackDesk()
{
    (void)interrupt(); // and nobody is told
}

template<class Answer>
void BringBackDesk::follow(const QFuture<Result<Answer>> &future, std::function<void(const Answer &)> then)
{
    ++m_pending;
    m_work = QFuture<void>(future);
    auto *watcher = new QFutureWatcher<Result<Answer>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &BringBackDesk::progressed);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        watcher->deleteLater();
        --m_pending;
        if (watcher->future().resultCount() == 0) {
            Q_EMIT failed(Error{ErrorKind::Cancelled});
            return;
        }
        const auto answer = watcher->result();
        if (answer)
            then(*answer);
        else
            Q_EMIT failed(answer.error());
    });
    watcher->setFuture(future);
}

void BringBackDesk::stage()
{
    if (m_staged) {
        Q_EMIT staged();
        return;
    }
    const auto staging = onOwnThread([source = m_source, book = m_book.path, keys = m_keys](
                                         Progress &progress) { return stageToLookAt(source, book, &progress, keys); });
    follow<restore::Staged>(staging, [this](const restore::Staged &ready) {
        m_staged = ready;
        Q_EMIT staged();
    });
}

void BringBackDesk::askRows(const restore::DifferencesRequest &request)
{
    if (!m_staged)
        return;
    ++m_pending;
    m_isListing = true;
    const auto question = [staged = *m_staged, request](db::Connection &reader) { return restore::differences(staged, reader, request); };
    whenDone(this, m_book.store->read(kRows, question, Store::Lane::Background),
        [this, request, asked = ++m_rowsAsked](const Result<restore::Differences> &page) {
            --m_pending;
            if (asked != m_rowsAsked)
                return;
            m_isListing = false;
            if (page)
                Q_EMIT rowsCame(request, *page);
            else
                Q_EMIT failed(page.error());
        });
}

void BringBackDesk::askRecord(const RecordRef &record)
{
    if (!m_staged)
        return;
    ++m_pending;
    const auto question = [staged = *m_staged, record](db::Connection &reader) { return restore::differenceOf(staged, reader, record); };
    whenDone(this, m_book.store->read(kRecord, question),
        [this, record, asked = ++m_recordAsked](const Result<restore::RecordDifference> &difference) {
            --m_pending;
            if (asked != m_recordAsked)
                return;
            if (difference)
                Q_EMIT recordCame(*difference);
            else
                Q_EMIT recordFailed(record, difference.error());
        });
}

void BringBackDesk::bringBack(const QList<RecordRef> &chosen, const QString &name)
{
    if (!m_staged)
        return;
    const auto edit = [staged = *m_staged, chosen](
                          db::Connection &writer, Progress &progress) { return restore::bringBack(staged, writer, chosen, progress); };
    follow<restore::BroughtBack>(m_book.store->writeStaged(restore::bringBackAction(chosen.size(), name), m_staged->path, edit),
        [this](const restore::BroughtBack &brought) { Q_EMIT broughtBack(brought); });
}

bool BringBackDesk::interrupt()
{
    m_work.cancel();
    if (!m_isListing)
        return false;
    // A newer question on the same channel interrupts the one that runs.
    m_isListing = false;
    ++m_rowsAsked;
    (void)m_book.store->read(
        kRows, [](db::Connection &) { return Result<void>(); }, Store::Lane::Background);
    return true;
}

void BringBackDesk::cancel()
{
    if (interrupt())
        Q_EMIT failed(Error{ErrorKind::Cancelled});
}

} // namespace tradebook::ui
