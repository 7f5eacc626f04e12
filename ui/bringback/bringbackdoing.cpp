// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbackmodel.h"
#include "ui/bringback/bringbackpane.h"
#include "ui/bringback/bringbacktable.h"
#include "ui/bringback/bringbackwindow.h"

#include "core/words/counted.h"
#include "core/words/words.h"
#include "ui/support/answer.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// What goes on in the window of single records: the list, the choice, the bringing back and what became of it.
namespace tradebook::ui {

void BringBackWindow::setDoing(Doing doing)
{
    if (doing != m_doing) {
        m_progress->setRange(0, doing == Doing::Listing ? 0 : 1000);
        m_progress->setValue(0);
        if (m_doing == Doing::Nothing)
            m_busyTimer.start();
    }
    m_doing = doing;
    showDoing();
    showChosen();
}

void BringBackWindow::showDoing()
{
    const bool isShown = m_doing != Doing::Nothing && !m_busyTimer.isActive();
    const QString what = m_doing == Doing::Staging ? tr("Preparing the backup…")
        : m_doing == Doing::Bringing               ? tr("Bringing back the records…")
                                                   : tr("Comparing with the book…");
    m_busy->setText(what);
    for (QWidget *each : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)})
        each->setVisible(isShown);
    const bool isWorking = m_doing == Doing::Staging || m_doing == Doing::Bringing;
    for (QWidget *each : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_table)})
        each->setEnabled(!isWorking);
    if (m_doing != Doing::Nothing && !m_isListed)
        m_empty->say(what, {});
    m_empty->setShown(m_model->rowCount() == 0);
}

// --- the list ---

void BringBackWindow::ask()
{
    if (!m_desk->isStaged() || m_doing == Doing::Bringing)
        return;
    m_choosesAll = false;
    setDoing(Doing::Listing);
    m_desk->askRows({.kind = kind(), .filter = m_search->text().trimmed()});
}

void BringBackWindow::askMore()
{
    if (m_doing != Doing::Nothing || m_model->rows().isEmpty())
        return;
    setDoing(Doing::Listing);
    m_desk->askRows({.kind = kind(), .filter = m_search->text().trimmed(), .before = m_model->rows().last().record.id});
}

void BringBackWindow::takeRows(const restore::DifferencesRequest &request, const restore::Differences &page)
{
    if (request.kind != kind())
        return;
    if (request.before) {
        m_model->append(page);
    } else {
        const qint64 before = m_shownId;
        m_isListed = true;
        m_missing = page.missing.value_or(0);
        m_changed = page.changed.value_or(0);
        m_model->setRows(page);
        m_table->fitColumns();
        showCounts();
        int row = 0;
        for (int at = 0; at < page.rows.size(); ++at) {
            if (page.rows.at(at).record.id == before)
                row = at;
        }
        m_shownId = 0; // it may have changed
        if (!page.rows.isEmpty())
            m_table->selectRow(row);
    }
    setDoing(Doing::Nothing);
    takeCurrent();
    if (std::exchange(m_isFirst, false))
        m_table->setFocus();
    if (!m_choosesAll)
        return;
    if (m_model->hasMore())
        askMore();
    else
        m_model->chooseAll();
    m_choosesAll = m_choosesAll && m_model->hasMore();
}

void BringBackWindow::showCounts()
{
    const auto &figures = m_book.figures;
    m_counts->setText(tr("%1 missing, %2 different").arg(figures.integer(m_missing), figures.integer(m_changed)));
    if (m_search->text().trimmed().isEmpty())
        m_empty->say(tr("Nothing to bring back here"),
            tr("What can be brought back of this kind is in the book as it was then. The status of orders and the stock come back with a "
               "restore only. Choose another kind of record above to see its differences."));
    else
        m_empty->say(tr("Nothing that is missing or different is called so"), tr("Look for less, or for another part of the name."),
            {EmptyState::Choice{tr("Show All"), tr("Takes away the search"), [this] { m_search->clear(); }}});
}

void BringBackWindow::takeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rows().size()) {
        m_shownId = 0;
        m_pane->clear(m_model->rows().isEmpty() ? QString() : tr("Select a record to see what would come back."));
        return;
    }
    const auto &record = m_model->rows().at(row).record;
    if (record.id == m_shownId)
        return;
    m_shownId = record.id;
    m_desk->askRecord(record);
}

void BringBackWindow::takeRecord(const restore::RecordDifference &difference)
{
    if (difference.record.kind == kind() && difference.record.id == m_shownId)
        m_pane->showRecord(difference);
}

void BringBackWindow::takeChanges(const Changes &changes)
{
    // What is only typed so far is no edit of a record.
    const bool isNone = std::all_of(changes.tables.keyBegin(), changes.tables.keyEnd(),
        [](const QString &table) { return table == u"drafts"_s || table == u"settings"_s; });
    if (isNone && !changes.external)
        return;
    if (m_doing == Doing::Bringing && changes.action && changes.action->kind == restore::kBringBack)
        m_isCommitted = true;
    if (m_offersUndo)
        m_messages->dismiss(); // it is no longer the last step
    m_offersUndo = false;
    m_changeTimer.start();
}

void BringBackWindow::chooseAll()
{
    if (!m_model->hasMore()) {
        m_model->chooseAll();
        return;
    }
    m_choosesAll = true;
    askMore();
}

// --- bringing back ---

void BringBackWindow::showChosen()
{
    const int count = m_model->chosenCount();
    m_bring->setText(count == 0 ? tr("&Bring Back Records") : tr("&Bring Back %Ln Records", nullptr, count));
    m_bring->setEnabled(count > 0 && m_doing == Doing::Nothing);
    m_none->setEnabled(count > 0 && m_doing != Doing::Bringing);
    m_all->setEnabled(m_model->rowCount() > 0 && m_doing == Doing::Nothing);
}

void BringBackWindow::bringBack()
{
    const auto chosen = m_model->chosen();
    if (chosen.isEmpty() || m_doing != Doing::Nothing)
        return;
    QList<RecordRef> records;
    for (const auto &each : chosen)
        records.append(each.record);
    m_messages->dismiss();
    m_refused->hide();
    m_changeTimer.stop();
    m_isCommitted = false;
    setDoing(Doing::Bringing);
    m_desk->bringBack(records, chosen.size() == 1 ? chosen.first().name : QString());
}

void BringBackWindow::takeBrought(const restore::BroughtBack &brought)
{
    QList<RecordRef> done;
    for (const auto &each : brought.records) {
        if (each.outcome != restore::Outcome::Refused)
            done.append(each.record);
    }
    setDoing(Doing::Nothing);
    m_model->forget(done);
    const qint64 back = brought.count(restore::Outcome::Added) + brought.count(restore::Outcome::Changed);
    const qint64 same = brought.count(restore::Outcome::Unchanged);
    const qint64 refused = brought.count(restore::Outcome::Refused);
    QStringList sentences{tr("%Ln records were brought back.", nullptr, words::counted(back))};
    if (!brought.along.isEmpty())
        sentences.append(tr("%Ln that were needed came along.", nullptr, words::counted(brought.along.size())));
    if (same > 0)
        sentences.append(tr("%Ln were as in the backup already.", nullptr, words::counted(same)));
    if (refused > 0)
        sentences.append(tr("%Ln were not brought back; why is told below.", nullptr, words::counted(refused)));
    MessageBar::Message message{refused > 0 ? Tone::Notice : Tone::Good, sentences.join(u' ')};
    m_offersUndo = back > 0 || !brought.along.isEmpty();
    if (m_offersUndo) {
        message.button = tr("Undo");
        message.action = [this] { Q_EMIT undoAsked(); };
    }
    m_messages->say(message);
    showRefused(brought);
    m_changeTimer.stop();
    m_isFirst = true; // the keyboard goes back to the list
    ask();
}

void BringBackWindow::showRefused(const restore::BroughtBack &brought)
{
    QList<TextTable::Row> rows;
    for (const auto &each : brought.records) {
        if (each.outcome == restore::Outcome::Refused)
            rows.append({each.record.id, {each.name, each.refusal ? words::sentence(*each.refusal) : QString()}});
    }
    m_refused->setRows(rows);
    m_refused->setVisible(!rows.isEmpty());
}

void BringBackWindow::takeFailure(const Error &error)
{
    const bool wasStaging = m_doing == Doing::Staging;
    const bool isDone = m_doing == Doing::Bringing && m_isCommitted;
    setDoing(Doing::Nothing);
    m_choosesAll = false;
    if (error.kind == ErrorKind::Superseded)
        return;
    if (error.kind == ErrorKind::Closed || (wasStaging && error.kind == ErrorKind::Cancelled)) {
        close(); // there is nothing to choose from
        return;
    }
    if (error.kind == ErrorKind::Cancelled && isDone) {
        m_model->chooseNone();
        m_messages->say({Tone::Good, tr("The records were brought back before Cancel came."), tr("Undo"), [this] { Q_EMIT undoAsked(); }});
        m_offersUndo = true;
        return; // the list follows
    }
    if (error.kind == ErrorKind::Cancelled) {
        if (!m_isListed)
            m_empty->say(tr("Not compared with the book"), {});
        m_messages->say({Tone::Accent, tr("Cancelled; nothing was changed."), tr("Compare Again"), [this] { ask(); }});
        return;
    }
    if (wasStaging)
        m_empty->say(tr("Nothing of this file can be brought back"), {});
    m_messages->say({Tone::Bad, words::sentence(error), {}, {}, {}, {}, error.detail});
}

} // namespace tradebook::ui
