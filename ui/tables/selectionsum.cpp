// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/selectionsum.h"

#include "ui/support/answer.h"
#include "ui/tables/recordtable.h"

#include <atomic>
#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRest{100};

QString newChannel()
{
    static std::atomic<int> s_last = 0;
    return u"selection-%1"_s.arg(++s_last);
}

} // namespace

SelectionSum::SelectionSum(RecordTable *table)
    : QObject(table)
    , m_table(table)
    , m_channel(newChannel())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRest);
    connect(&m_timer, &QTimer::timeout, this, &SelectionSum::ask);
    connect(table, &RecordTable::selectionCounted, this, &SelectionSum::forget);
    // A selected row may have changed.
    connect(table->records(), &RecordTableModel::totalsChanged, this, &SelectionSum::forget);
}

void SelectionSum::setBook(const OpenBook &book)
{
    m_book = book;
    forget();
}

void SelectionSum::forget()
{
    ++m_generation;
    m_sum.reset();
    if (m_book && m_table->selectedRows() > 1)
        m_timer.start();
    else
        m_timer.stop();
}

void SelectionSum::ask()
{
    const auto *records = m_table->records();
    if (records->hasTotals() && records->isComplete() && m_table->selectedRows() == records->rowCount()) {
        // All of them: that has been added up already.
        if (records->totals().sum)
            m_sum = Money{*records->totals().sum};
        Q_EMIT counted();
        return;
    }
    auto asked = m_book.store->read(
        m_channel,
        [kind = records->kind(), rows = m_table->selected()](
            db::Connection &connection) { return list::totalsOf(connection, kind, rows.toIds(std::numeric_limits<qsizetype>::max())); },
        Store::Lane::Background);
    ++m_asked;
    whenDone(this, asked, [this, generation = m_generation](const Result<list::Totals> &totals) {
        --m_asked;
        if (generation != m_generation || !totals)
            return; // a status bar without a sum says enough: too large a one cannot be shown
        if (totals->sum)
            m_sum = Money{*totals->sum};
        Q_EMIT counted();
    });
}

} // namespace tradebook::ui
