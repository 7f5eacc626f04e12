// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/counted.h"
#include "ui/pages/listpage.h"
#include "ui/support/answer.h"
#include "ui/tables/rowcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>

// The selected rows on their way to the clipboard.
namespace tradebook::ui {

void ListPage::copySelection()
{
    if (!can().copy)
        return;
    QList<int> columns;
    const auto *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !m_table->isColumnHidden(column))
            columns.append(column);
    }
    const auto ids = m_table->selectedIds(kMostCopiedRows);
    const bool isLong = ids.size() > kCopiedAtOnce;
    m_copyRun = CopyRun::begin();
    if (isLong)
        Q_EMIT told({Tone::Accent, tr("Copying %1 rows…").arg(m_book.figures.integer(ids.size())), tr("Cancel"),
            [run = m_copyRun] { run->cancel(); }});
    ++m_copying;
    auto copied = m_book.store->read(
        {},
        [kind = m_records->kind(), ids, columns, figures = m_book.figures, run = m_copyRun](
            db::Connection &connection) { return copyRows(connection, kind, ids, columns, figures, *run); },
        isLong ? Store::Lane::Background : Store::Lane::Interactive);
    const bool isCut = m_table->selectedRows() > kMostCopiedRows;
    whenDone(this, copied, [this, isCut, run = m_copyRun](const Result<CopiedRows> &rows) {
        --m_copying;
        if (!run->isCancelled()) // it may have been ready when it was given up
            takeCopied(rows, isCut);
    });
}

void ListPage::takeCopied(const Result<CopiedRows> &copied, bool isCut)
{
    if (!copied) {
        if (!isStale(copied.error()))
            Q_EMIT failed(copied.error());
        return;
    }
    QGuiApplication::clipboard()->setMimeData(mimeOf(*copied).release());
    const int count = words::counted(copied->rows);
    Q_EMIT told({Tone::Good,
        isCut ? tr("The first %Ln of the selected rows are copied; more are not copied at once.", nullptr, count)
              : tr("%Ln rows copied.", nullptr, count)});
}

} // namespace tradebook::ui
