// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookdesk.h"

#include "core/book/bookinfo.h"
#include "core/book/instancelock.h"
#include "core/book/marks.h"
#include "core/generate/sampleshop.h"
#include "core/model/businessdate.h"
#include "core/ownthread.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/support/recentbooks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

OpenBook openBook(const std::shared_ptr<Store> &store, const book::BookInfo &info)
{
    const Figures figures{QLocale(), Currency::named(info.currency).value_or(Currency{info.currency, 2}),
        timeZoneNamed(info.timeZone).value_or(QTimeZone::utc()), QDate::currentDate()};
    return {store, store->path(), info.name, figures};
}

} // namespace

BookDesk::BookDesk(QObject *parent)
    : QObject(parent)
{
}

void BookDesk::setBusy(const QString &what)
{
    m_isBusy = !what.isEmpty();
    Q_EMIT busy(what);
}

void BookDesk::open(const QString &path, Store::Mode mode)
{
    if (m_isBusy)
        return;
    if (!m_book) {
        take(Opening::begin(path, mode));
        return;
    }
    // The same book again: its own instance lock would refuse it, so the old one is closed before.
    closeThen([this, path, mode] { take(Opening::begin(path, mode)); });
}

void BookDesk::closeThen(std::function<void()> goOn)
{
    setBusy(tr("Closing %1…").arg(m_book.name));
    auto store = std::exchange(m_book, {}).store;
    Q_EMIT closed();
    whenDone(this, store->close(), [this, store, goOn = std::move(goOn)](const Result<void> &) {
        m_isBusy = false;
        goOn();
    });
}

void BookDesk::move(const QString &path, const QString &folder, book::OldBook old)
{
    if (m_isBusy)
        return;
    if (m_book) {
        closeThen([this, path, folder, old] { move(path, folder, old); });
        return;
    }
    setBusy(old == book::OldBook::Kept ? tr("Copying %1…").arg(recentbooks::displayName(path))
                                       : tr("Moving %1…").arg(recentbooks::displayName(path)));
    auto moving = onOwnThread([path, folder, old](Progress &progress) { return book::moveBook(path, folder, old, &progress); });
    whenDone(this, moving, [this, path](const Result<book::Moved> &outcome) {
        m_isBusy = false;
        Q_EMIT moved(path, outcome);
        if (outcome && m_remembers)
            recentbooks::remove(path);
        open(outcome ? outcome->path : path);
    });
}

void BookDesk::take(const Opening &opening)
{
    setBusy(tr("Opening %1…").arg(recentbooks::displayName(opening.path)));
    whenDone(this, opening.answer, [this, path = opening.path](const Result<Opening::Opened> &opened) {
        if (opened)
            takeOpened(*opened);
        else
            refuse(path, opened.error());
    });
}

void BookDesk::takeOpened(const Opening::Opened &opened)
{
    const auto &store = opened.store;
    if (!opened.info) {
        whenDone(this, store->close(), [this, store, error = opened.info.error()](const Result<void> &) { refuse(store->path(), error); });
        return;
    }
    m_book = openBook(store, *opened.info);
    m_place = opened.place;
    m_walSetAside = opened.walSetAside;
    connect(store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"book"_s))
            readFactsAgain();
    });
    if (m_remembers) {
        recentbooks::add(m_book.path);
        recentbooks::setSessionBook(m_book.path);
    }
    setBusy({});
    Q_EMIT this->opened(m_book);
}

void BookDesk::readFactsAgain()
{
    if (!m_book)
        return;
    auto facts = m_book.store->read(u"book"_s, [](db::Connection &connection) { return book::bookInfo(connection); });
    whenDone(this, facts, [this, store = m_book.store.get()](const Result<book::BookInfo> &info) {
        if (!info || m_book.store.get() != store) // what cannot be read now stays as it was; the pages say why
            return;
        auto book = openBook(m_book.store, *info);
        const bool isSame
            = book.name == m_book.name && book.figures.currency == m_book.figures.currency && book.figures.zone == m_book.figures.zone;
        if (isSame)
            return;
        m_book = std::move(book);
        Q_EMIT factsChanged(m_book);
    });
}

void BookDesk::refuse(const QString &path, const Error &error)
{
    setBusy({});
    Q_EMIT refused(path, error);
}

void BookDesk::create(const QString &path, const book::NewBook &facts)
{
    if (m_isBusy)
        return;
    setBusy(tr("Making %1…").arg(facts.name));
    whenDone(this, away([path, facts] { return book::create(path, facts); }), [this, path](const Result<void> &made) {
        m_isBusy = false;
        if (made)
            open(path);
        else
            refuse(path, made.error());
    });
}

void BookDesk::close()
{
    if (m_isBusy || !m_book)
        return;
    setBusy(tr("Closing %1…").arg(m_book.name));
    auto store = std::exchange(m_book, {}).store;
    whenDone(this, store->close(), [this, store](const Result<void> &) {
        setBusy({});
        Q_EMIT closed();
    });
}

void BookDesk::openSample(const QString &path)
{
    if (m_isBusy)
        return;
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    // Made under another name beside, so that a half-made sample is never taken for one.
    const QString making = QFileInfo(path).dir().filePath(u".making-sample.tradebook"_s);
    setBusy(tr("Making the sample shop…"));
    auto made = away([making] {
        const QFileInfo left(making);
        QDir().mkpath(left.absolutePath());
        for (const auto &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(making + ending);
        auto facts = book::NewBook::forFile(making);
        facts.name = tr("Sample Shop");
        return book::create(making, facts);
    });
    whenDone(this, made, [this, making, path](const Result<void> &outcome) {
        if (!outcome) {
            refuse(path, outcome.error());
            return;
        }
        whenDone(this, Store::open(making, Store::Mode::ReadWrite), [this, making, path](const Result<std::shared_ptr<Store>> &store) {
            if (store)
                fillSample(*store, making, path);
            else
                refuse(path, store.error());
        });
    });
}

void BookDesk::fillSample(const std::shared_ptr<Store> &store, const QString &making, const QString &path)
{
    const auto today = QDate::currentDate();
    auto filling = store->write({u"sample"_s}, [today](db::Connection &connection) { return generate::fillSampleShop(connection, today); });
    whenDone(this, filling, [this, store, making, path](const Result<generate::Written> &written) {
        whenDone(this, store->close(), [this, store, making, path, written](const Result<void> &) {
            if (written)
                placeSample(making, path);
            else
                refuse(path, written.error());
        });
    });
}

void BookDesk::placeSample(const QString &making, const QString &path)
{
    auto placing = away([making, path]() -> Result<void> {
        if (QFile::rename(making, path)) {
            QFile::remove(book::InstanceLock::pathFor(making)); // nobody else knows of this name
            book::Marks(path).begin(QDateTime::currentDateTimeUtc());
            return {};
        }
        return Error{ErrorKind::InputOutput, {path}};
    });
    whenDone(this, placing, [this, path](const Result<void> &placed) {
        m_isBusy = false;
        if (placed)
            open(path);
        else
            refuse(path, placed.error());
    });
}

QString BookDesk::samplePath()
{
    const QDir shared(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return shared.filePath(u"tradebook/"_s + tr("Sample Shop") + u".tradebook"_s);
}

} // namespace tradebook::ui
