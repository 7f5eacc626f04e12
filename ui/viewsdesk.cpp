// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewsdesk.h"

#include "core/words/words.h"
#include "ui/support/answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

namespace views = repo::views;

namespace {

constexpr std::chrono::milliseconds kCountDelay{500};
const QString kListChannel = u"views/list"_s;
const QString kCountChannel = u"views/count"_s;

Result<qint64> countRows(db::Connection &connection, const views::Content &content)
{
    const auto request = views::request(connection, content);
    return request ? list::count(connection, *request) : Result<qint64>(request.error());
}

} // namespace

ViewsDesk::ViewsDesk(QObject *parent)
    : QObject(parent)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &ViewsDesk::startCounting);
}

void ViewsDesk::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    m_views.clear();
    m_toCount.clear();
    m_countTimer.stop();
    ++m_round;
    m_pending = 0;
    m_isCounting = false;
    m_isStale = false;
    Q_EMIT listed();
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::changed, this, &ViewsDesk::take);
    refresh();
}

void ViewsDesk::take(const Changes &changes)
{
    if (changes.touches(u"saved_views"_s)) {
        refresh();
        return;
    }
    const bool isAboutRows = std::any_of(changes.tables.keyBegin(), changes.tables.keyEnd(),
        [](const QString &table) { return table != u"drafts"_s && table != u"settings"_s; });
    if (!isAboutRows || m_views.isEmpty())
        return;
    // A round that is under way is brought to its end first: where somebody writes all the time it would never come to one.
    m_isStale = m_isCounting;
    if (!m_isCounting)
        m_countTimer.start();
}

void ViewsDesk::refresh()
{
    if (!m_book)
        return;
    ++m_pending;
    auto asked = m_book.store->read(
        kListChannel, [](db::Connection &connection) { return views::all(connection); }, Store::Lane::Background);
    whenDone(this, asked, [this, store = m_book.store.get()](const Result<QList<views::Saved>> &all) {
        if (store != m_book.store.get())
            return;
        --m_pending;
        if (all)
            takeAll(*all);
        else if (!isStale(all.error()))
            Q_EMIT failed(all.error());
    });
}

void ViewsDesk::takeAll(const QList<views::Saved> &all)
{
    QList<Entry> entries;
    for (const auto &saved : all) {
        Entry entry{saved.id, saved.name, std::nullopt, std::nullopt, {}};
        if (!saved.view) {
            entry.fault = tr("This view cannot be read: a newer version or another program has written it.");
        } else {
            entry.view = *saved.view;
            if (const auto *known = view(saved.id); known && known->view && known->view->content == saved.view->content) {
                entry.rows = known->rows;
                entry.fault = known->fault;
            }
        }
        entries.append(entry);
    }
    m_views = entries;
    Q_EMIT listed();
    startCounting();
}

const ViewsDesk::Entry *ViewsDesk::view(ViewId id) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(), [id](const Entry &entry) { return entry.id == id; });
    return found == m_views.cend() ? nullptr : &*found;
}

void ViewsDesk::startCounting()
{
    m_countTimer.stop();
    ++m_round;
    m_isStale = false;
    m_toCount.clear();
    for (const auto &entry : std::as_const(m_views)) {
        if (entry.view)
            m_toCount.append(entry.id);
    }
    countNext();
}

/// One at a time: what else waits on that lane comes in between. Asked on one channel, so that a new round interrupts the old one.
void ViewsDesk::countNext()
{
    m_isCounting = !m_toCount.isEmpty();
    if (!m_isCounting) {
        if (m_isStale)
            m_countTimer.start();
        return;
    }
    const auto id = m_toCount.takeFirst();
    const auto *entry = view(id);
    auto asked = m_book.store->read(
        kCountChannel, [content = entry->view->content](db::Connection &connection) { return countRows(connection, content); },
        Store::Lane::Background);
    whenDone(this, asked, [this, id, round = m_round](const Result<qint64> &rows) {
        if (round != m_round)
            return;
        takeCount(id, rows);
        countNext();
    });
}

void ViewsDesk::takeCount(ViewId id, const Result<qint64> &rows)
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [id](const Entry &entry) { return entry.id == id; });
    if (found == m_views.end() || (!rows && isStale(rows.error())))
        return;
    found->rows = rows ? std::optional(*rows) : std::nullopt;
    found->fault = rows ? QString() : words::sentence(rows.error());
    Q_EMIT counted(id);
}

void ViewsDesk::add(const views::View &view, Answer answer)
{
    write(
        u"view.save"_s, view.name, [view](db::Connection &connection) { return views::add(connection, view); }, std::move(answer));
}

void ViewsDesk::update(ViewId id, const views::View &view, Answer answer)
{
    write(
        u"view.save"_s, view.name,
        [id, view](
            db::Connection &connection) -> Result<ViewId> { return views::update(connection, id, view).transform([id] { return id; }); },
        std::move(answer));
}

void ViewsDesk::rename(ViewId id, const QString &name, Answer answer)
{
    write(
        u"view.rename"_s, name,
        [id, name](
            db::Connection &connection) -> Result<ViewId> { return views::rename(connection, id, name).transform([id] { return id; }); },
        std::move(answer));
}

void ViewsDesk::remove(ViewId id)
{
    const auto *entry = view(id);
    if (!entry)
        return;
    write(
        u"view.delete"_s, entry->name,
        [id](db::Connection &connection) -> Result<ViewId> { return views::remove(connection, id).transform([id] { return id; }); },
        [this](const Result<ViewId> &removed) {
            if (!removed && !isStale(removed.error()))
                Q_EMIT failed(removed.error());
        });
}

void ViewsDesk::write(const QString &kind, const QString &name, std::function<Result<ViewId>(db::Connection &)> edit, Answer answer)
{
    if (!m_book) {
        answer(Error{ErrorKind::Closed});
        return;
    }
    ++m_pending;
    auto written = m_book.store->write({kind, {{u"name"_s, name}}}, std::move(edit));
    whenDone(this, written, [this, store = m_book.store.get(), answer = std::move(answer)](const Result<ViewId> &id) {
        if (store == m_book.store.get())
            --m_pending;
        answer(id);
    });
}

} // namespace tradebook::ui
