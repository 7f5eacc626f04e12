// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/beginning.h"
#include "core/list/typing.h"
#include "ui/support/answer.h"
#include "ui/tables/recordtablemodel.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

// The half of RecordTableModel that asks the Store and takes its answers.
namespace tradebook::ui {
namespace {

/// Pages asked for at once: what a screen can show, the rest has been scrolled past.
constexpr qsizetype kPagesAtOnce = 3;
/// A list that is not on the screen is not painted.
constexpr std::chrono::milliseconds kPaintPatience{100};

} // namespace

void RecordTableModel::ask()
{
    if (!m_store)
        return;
    m_refreshTimer.stop();
    m_restTimer.stop();
    m_hasFailed = false;
    ++m_asked.first;
    // Where the first rows took reading the whole list, its ids wait here for the question after it.
    m_whole = std::make_shared<std::optional<std::vector<qint64>>>();
    auto first = m_store->read(m_channel + "/first"_L1,
        [request = m_request, limit = m_sizes.firstRows, whole = m_whole](db::Connection &connection) -> Result<QList<list::Row>> {
            auto beginning = list::beginning(connection, request, limit);
            if (!beginning)
                return beginning.error();
            *whole = std::move(beginning->ids);
            return std::move(beginning->rows);
        });
    whenDone(this, first, [this, generation = m_generation](const Result<QList<list::Row>> &rows) {
        --m_asked.first;
        if (generation != m_generation || (!rows && isStale(rows.error())))
            return;
        if (rows)
            takeFirst(*rows); // what makes it fail is told once, by the ids
        // What else there is to read would only hold up the painting of these.
        m_restTimer.start(m_isPainted && rows ? kPaintPatience : std::chrono::milliseconds(0));
        Q_EMIT arrived();
    });
}

void RecordTableModel::askRest()
{
    askIds(m_complete ? m_ids : nullptr, std::exchange(m_whole, nullptr));
    askTotals();
    Q_EMIT begun();
}

void RecordTableModel::askIds(const Ids &before, const std::shared_ptr<std::optional<std::vector<qint64>>> &known)
{
    auto asked = m_store->read(m_channel + "/ids"_L1, [request = m_request, before, known](db::Connection &connection) -> Result<NewIds> {
        auto ids = known && *known ? Result(std::move(**known)) : list::ids(connection, request);
        if (!ids)
            return ids.error();
        NewIds answer{std::make_shared<const RowIds>(*ids), before};
        // Compared here, on the reader's thread: a million ids are too many for the window's.
        if (before)
            std::tie(answer.prefix, answer.suffix) = answer.ids->commonWith(*before);
        return answer;
    });
    ++m_asked.ids;
    ++m_questions.ids;
    whenDone(this, asked, [this, generation = m_generation](const Result<NewIds> &answer) {
        --m_asked.ids;
        if (generation != m_generation)
            return;
        if (answer)
            takeIds(*answer);
        else if (!isStale(answer.error()))
            takeFailure(answer.error());
    });
}

void RecordTableModel::takeFailure(const Error &error)
{
    if (!m_complete) {
        m_hasFailed = true;
        replaceIds(std::make_shared<const RowIds>());
        m_totals = {};
        Q_EMIT totalsChanged();
    }
    Q_EMIT failed(error);
}

void RecordTableModel::askTotals()
{
    auto asked = m_store->read(
        m_channel + "/totals"_L1, [request = m_request](db::Connection &connection) { return list::totals(connection, request); },
        Store::Lane::Background);
    ++m_asked.totals;
    ++m_questions.totals;
    whenDone(this, asked, [this, generation = m_generation](const Result<list::Totals> &totals) {
        --m_asked.totals;
        if (generation != m_generation || !totals)
            return;
        m_totals = *totals;
        m_hasTotals = true;
        Q_EMIT totalsChanged();
    });
}

void RecordTableModel::findBeginning(const QString &text, std::optional<int> current)
{
    if (!m_store)
        return;
    auto asked = m_store->read(m_channel + "/typed"_L1,
        [kind = m_kind, sorts = sorts(), ids = m_ids, text, current](db::Connection &connection) -> Result<std::optional<qsizetype>> {
            const list::Places places{ids->size(), [&ids](qsizetype row) { return (*ids)[row]; }};
            return list::rowBeginningWith(connection, kind, sorts.first(), places, text, current);
        });
    whenDone(this, asked, [this, ids = m_ids](const Result<std::optional<qsizetype>> &row) {
        if (!row && !isStale(row.error()))
            Q_EMIT failed(row.error());
        else if (row && *row && ids == m_ids) // else the rows have moved: what was found stands elsewhere
            Q_EMIT beginningFound(static_cast<int>(**row));
    });
}

bool RecordTableModel::isUpToDate() const
{
    return (m_hasFailed || (m_complete && m_hasTotals)) && m_asked.first == 0 && !m_restTimer.isActive() && m_asked.ids == 0
        && m_asked.totals == 0 && !m_refreshTimer.isActive() && !m_windowTimer.isActive() && !m_windowInFlight;
}

void RecordTableModel::refresh()
{
    if (!m_store)
        return;
    m_cache.makeAllStale();
    if (!m_complete) {
        ask();
        return;
    }
    if (m_ids->size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    askIds(m_ids);
    askTotals();
}

void RecordTableModel::takeFirst(const QList<list::Row> &rows)
{
    if (m_complete)
        return; // the ids have overtaken it
    std::vector<qint64> ids;
    ids.reserve(static_cast<std::size_t>(rows.size()));
    for (const auto &row : rows) {
        ids.push_back(row.id);
        m_cache.put(row, m_cache.stamp());
    }
    replaceIds(std::make_shared<const RowIds>(ids));
}

void RecordTableModel::takeIds(const NewIds &answer)
{
    const bool isRefresh = answer.before && answer.before == m_ids;
    const auto before = m_ids->size();
    m_complete = true;
    if (isRefresh) {
        spliceIds(answer);
    } else if (before <= m_sizes.firstRows && answer.ids->commonWith(*m_ids).first == before) {
        // The usual case: the first rows stand, the rest comes below them.
        spliceIds({answer.ids, m_ids, before, 0});
    } else {
        replaceIds(answer.ids);
    }
    Q_EMIT completed();
}

void RecordTableModel::replaceIds(Ids ids)
{
    Q_EMIT aboutToReorder();
    beginResetModel();
    m_ids = std::move(ids);
    m_wantedPages.clear();
    endResetModel();
    Q_EMIT reordered();
}

void RecordTableModel::spliceIds(const NewIds &answer)
{
    const auto now = answer.ids->size();
    const auto before = m_ids->size();
    const int at = static_cast<int>(answer.prefix);
    const auto inserted = static_cast<int>(now - answer.prefix - answer.suffix);
    const auto removed = static_cast<int>(before - answer.prefix - answer.suffix);
    if (inserted > 0 && removed > 0) {
        replaceIds(answer.ids);
    } else if (inserted > 0) {
        beginInsertRows({}, at, at + inserted - 1);
        m_ids = answer.ids;
        endInsertRows();
    } else if (removed > 0) {
        beginRemoveRows({}, at, at + removed - 1);
        m_ids = answer.ids;
        endRemoveRows();
    }
}

void RecordTableModel::want(int row) const
{
    const int page = row / m_sizes.page;
    if (!m_wantedPages.isEmpty() && m_wantedPages.last() == page)
        return;
    m_wantedPages.removeOne(page);
    m_wantedPages.append(page);
    if (!m_windowTimer.isActive() && !m_windowInFlight)
        m_windowTimer.start(0);
}

void RecordTableModel::lookAt(int first, int last)
{
    if (first < 0 || last >= rowCount())
        return;
    for (int page = first / m_sizes.page; page <= last / m_sizes.page; ++page)
        want(page * m_sizes.page);
    if (m_windowInFlight)
        return; // the answer asks for the next
    m_windowTimer.stop();
    askWindow();
}

std::vector<qint64> RecordTableModel::missingOf(const QList<int> &pages) const
{
    std::vector<qint64> missing;
    for (const int page : pages) {
        const auto end = std::min<qsizetype>(rowCount(), (page + qsizetype(1)) * m_sizes.page);
        for (qsizetype row = qsizetype(page) * m_sizes.page; row < end; ++row) {
            const qint64 id = (*m_ids)[row];
            if (!m_cache.isFresh(id))
                missing.push_back(id);
        }
    }
    return missing;
}

void RecordTableModel::askWindow()
{
    if (!m_store || m_windowInFlight)
        return;
    // Only what was looked at last: pages that the scroll bar has rushed past are asked for when somebody comes back to them.
    const auto pages = m_wantedPages.mid(qMax(qsizetype(0), m_wantedPages.size() - kPagesAtOnce));
    m_wantedPages.clear();
    auto missing = missingOf(pages);
    if (missing.empty())
        return;
    m_windowInFlight = true;
    ++m_questions.windows;
    m_questions.rows += static_cast<qsizetype>(missing.size());
    auto asked = m_store->read(
        {}, [kind = m_kind, missing](db::Connection &connection) { return list::rows(connection, kind, std::span(missing)); });
    whenDone(this, asked, [this, pages, missing, store = m_store.get(), stamp = m_cache.stamp()](const Result<QList<list::Row>> &rows) {
        if (store != m_store.get())
            return;
        m_windowInFlight = false;
        if (rows)
            takeWindow(pages, missing, *rows, stamp);
        else if (!isStale(rows.error()))
            Q_EMIT failed(rows.error());
        if (!m_wantedPages.isEmpty())
            askWindow();
    });
}

void RecordTableModel::takeWindow(const QList<int> &pages, const std::vector<qint64> &asked, const QList<list::Row> &rows, quint64 stamp)
{
    auto row = rows.cbegin();
    for (const qint64 id : asked) {
        if (row != rows.cend() && row->id == id)
            m_cache.put(*row++, stamp);
        else
            m_cache.putDeleted(id, stamp);
    }
    m_pending.removeIf([stamp](const auto &pending) { return pending->writtenAt && *pending->writtenAt <= stamp; });
    for (const int page : pages) {
        const int first = page * m_sizes.page;
        const int last = qMin(rowCount(), first + m_sizes.page) - 1;
        if (first <= last)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

} // namespace tradebook::ui
