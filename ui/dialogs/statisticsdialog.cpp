// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/statisticsdialog.h"

#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/support/answer.h"
#include "ui/support/windowsize.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

StatisticsDialog::StatisticsDialog(const OpenBook &book, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_tables(new TextTable(tr("Statistics"), {{tr("Records")}, {tr("Rows"), list::CellType::Integer}}, 12, this))
    , m_file(new Facts(Facts::Side::Right, this))
    , m_journal(new Facts(Facts::Side::Right, this))
    , m_message(secondaryLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Statistics"));
    build();
    m_message->setText(tr("Counting…"));
    m_tables->setWhatsThis(tr("How many records of each kind the book holds."));
    whatsthis::explainColumns(m_tables, {tr("The kind of record."), tr("How many of them are in the book.")});
    whenDone(this,
        m_book.store->read(
            {}, [](db::Connection &connection) { return upkeep::statistics(connection); }, Store::Lane::Background),
        [this](const Result<upkeep::Statistics> &answer) {
            m_isSettled = true;
            if (answer)
                take(*answer);
            else
                m_message->setText(words::sentence(answer.error()));
        });
}

void StatisticsDialog::build()
{
    auto *content = new QWidget;
    content->setObjectName(u"detailsBody"_s);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(8);
    facts->addWidget(headingLabel(tr("File"), this));
    facts->addWidget(m_file);
    facts->addSpacing(8);
    facts->addWidget(headingLabel(tr("History"), this));
    facts->addWidget(m_journal);
    facts->addWidget(m_message);
    facts->addStretch(1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(8, 8, 16, 8);
    columns->setSpacing(24);
    columns->addWidget(m_tables, 1, Qt::AlignTop);
    columns->addLayout(facts, 1);
    // Large letters on a small screen: what does not fit is scrolled to, and Close stays in sight.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"details"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    const QSize wanted(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);
    resizeWithinScreen(this, wanted);
}

void StatisticsDialog::take(const upkeep::Statistics &statistics)
{
    const auto &figures = m_book.figures;
    const auto size = [&figures](qint64 bytes) { return words::dataSize(bytes, figures.locale); };
    QList<TextTable::Row> rows;
    for (const auto &table : statistics.tables) {
        const QString name = words::recordsName(table.name);
        if (name != words::recordsName({})) // the rest is the program's own
            rows.append({0, {name.left(1).toUpper() + name.mid(1), figures.integer(table.rows)}});
    }
    m_tables->setRows(rows);
    m_file->setFacts({{tr("Size"), size(statistics.fileBytes)}, {tr("Not yet in the file"), size(statistics.walBytes)},
        {tr("Free inside"), size(statistics.freeBytes)}, {tr("Version of the schema"), figures.integer(statistics.schemaVersion)}});
    const auto &journal = statistics.journal;
    m_journal->setFacts({{tr("Steps"), figures.integer(journal.steps)}, {tr("Changed rows"), figures.integer(journal.rows)},
        {tr("Size"), size(journal.bytes)}, {tr("Oldest step"), journal.oldest ? figures.instant(*journal.oldest) : QString()},
        {tr("Kept for"), statistics.bounds.days > 0 ? tr("%Ln days", nullptr, statistics.bounds.days) : tr("ever")},
        {tr("Kept up to"), statistics.bounds.bytes > 0 ? size(statistics.bounds.bytes) : tr("any size")}});
    m_message->setText(tr("How long the history is kept can be set in Settings."));
}

} // namespace tradebook::ui
