// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwindow.h"

#include "core/words/counted.h"
#include "core/words/words.h"
#include "ui/importing/following.h"
#include "ui/importing/importingwords.h"
#include "ui/importing/importrows.h"
#include "ui/importing/importsetup.h"
#include "ui/importing/rejectssaving.h"
#include "ui/support/answer.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What goes on in the window of an import: looking at the file, reviewing its rows, and what is said of that.
namespace tradebook::ui {
namespace {

constexpr int kReviewedRows = 500; ///< of each outcome

} // namespace

/// then(answer) is called only while nothing newer was asked for.
template<class Answer, class Then>
void ImportWindow::await(const QFuture<Result<Answer>> &future, Then then)
{
    ++m_pending;
    const auto progressed = [this, generation = m_generation](int thousandths) {
        if (generation == m_generation)
            m_progress->setValue(thousandths);
    };
    follow(this, future, progressed, [this, generation = m_generation, then = std::move(then)](const Result<Answer> &answer) {
        --m_pending;
        if (generation == m_generation)
            then(answer);
    });
}

void ImportWindow::readMappings()
{
    using Mappings = QList<transfer::mappings::Mapping>;
    const auto read = m_book.store->read(u"import/mappings"_s, [](db::Connection &reader) { return transfer::mappings::all(reader); });
    ++m_pending;
    follow(
        this, read, [](int) {},
        [this](const Result<Mappings> &mappings) {
            --m_pending;
            const bool isFirst = m_generation == 0;
            if (mappings)
                m_setup->setMappings(*mappings);
            if (isFirst)
                askReview();
        });
}

void ImportWindow::remember(const QString &name)
{
    const auto written = m_book.store->write(
        {u"mapping"_s}, [mapping = m_setup->mapping(name)](db::Connection &writer) { return transfer::mappings::save(writer, mapping); });
    ++m_pending;
    follow(
        this, written, [](int) {},
        [this, name](const Result<void> &saved) {
            --m_pending;
            if (saved)
                m_messages->say({Tone::Good, tr("Files with these columns are read like this from now on, as “%1”.").arg(name)});
            else
                takeFailure(saved.error());
            readMappings();
        });
}

void ImportWindow::forget(const QString &name)
{
    const auto written
        = m_book.store->write({u"mapping"_s}, [name](db::Connection &writer) { return transfer::mappings::remove(writer, name); });
    ++m_pending;
    follow(
        this, written, [](int) {},
        [this, name](const Result<void> &removed) {
            --m_pending;
            if (removed)
                m_messages->say({Tone::Accent, tr("The mapping “%1” is forgotten; the columns stay as they are chosen here.").arg(name)});
            else
                takeFailure(removed.error());
            readMappings();
        });
}

void ImportWindow::lookAgain(const QString &encoding, char delimiter)
{
    ++m_generation;
    m_run.cancel();
    m_looking.cancel();
    m_reviewTimer.stop();
    m_report.reset();
    m_messages->dismiss();
    m_rows->clear(tr("Reading the file…"));
    showReport();
    setBusy(tr("Reading the file…"));
    m_looking = transfer::lookAtFile({m_look.file, m_book.path, encoding, delimiter});
    await(m_looking, [this](const Result<transfer::FileLook> &look) {
        setBusy({});
        if (!look) {
            takeFailure(look.error());
            return;
        }
        m_look = *look;
        m_setup->setLook(*look);
        askReview();
    });
}

void ImportWindow::askReview()
{
    ++m_generation;
    m_run.cancel();
    m_report.reset();
    m_messages->dismiss();
    showFile();
    const auto missing = m_setup->missing();
    if (!missing.isEmpty()) {
        m_reviewTimer.stop();
        setBusy({});
        const QString sentence = m_setup->knowsAnyColumn()
            ? importingwords::missing(m_setup->kind(), missing)
            : tr("None of the columns is known by its name in the first row of the file; choose under Columns what they are.");
        m_rows->clear(tr("Which column is what?"), sentence);
    } else {
        m_rows->clear(tr("Reviewing %1…").arg(importingwords::rows(m_look.rows)));
        m_reviewTimer.start();
    }
    showReport();
}

/// The import itself, with everything taken back at its end: so what is shown is what it does.
void ImportWindow::review()
{
    auto request = m_setup->request();
    request.dryRun = true;
    request.strict = false; // each row is told, whatever becomes of the whole
    request.reviewRows = kReviewedRows;
    request.keepsRejects = true;
    setBusy(tr("Reviewing the rows…"));
    m_run = transfer::importFile(*m_book.store, request);
    // The store lives as long as the review, which ends a little after the window where it is given up.
    whenDone(qApp, m_run, [store = m_book.store](const Result<transfer::ImportReport> &) { Q_UNUSED(store) });
    await(m_run, [this](const Result<transfer::ImportReport> &report) { takeReport(report); });
}

void ImportWindow::takeReport(const Result<transfer::ImportReport> &report)
{
    setBusy({});
    if (!report) {
        takeFailure(report.error());
        return;
    }
    m_report = *report;
    m_rows->setReport(m_setup->kind(), *m_report);
    showReport();
}

void ImportWindow::takeFailure(const Error &error)
{
    if (error.kind == ErrorKind::Closed || error.kind == ErrorKind::Superseded)
        return; // with the book the window goes
    if (error.kind == ErrorKind::Cancelled) {
        m_rows->clear({});
        m_messages->say(
            {Tone::Notice, tr("You stopped reviewing the rows; nothing was changed."), tr("Review Again"), [this] { askReview(); }});
        showReport();
        return;
    }
    MessageBar::Message message{Tone::Bad, importingwords::problem(error, m_look.file)};
    message.details = error.detail;
    if (importingwords::isFault(error, transfer::Fault::CannotWriteRejects) || error.kind == ErrorKind::Invalid) {
        m_messages->say(message); // the review holds
        return;
    }
    if (importingwords::isFault(error, transfer::Fault::FileChanged)) {
        message.button = tr("Look Again");
        message.action = [this] { lookAgain({}, 0); };
    } else if (error.kind == ErrorKind::FileMissing || error.kind == ErrorKind::PermissionDenied) {
        message.button = tr("Choose Another File…");
        message.action = [this] { Q_EMIT anotherFileAsked(); };
    } else if (error.kind != ErrorKind::Import) {
        message.button = tr("Review Again");
        message.action = [this] { askReview(); };
    }
    m_report.reset();
    m_rows->clear({});
    m_messages->say(message);
    showReport();
}

void ImportWindow::stop()
{
    m_run.cancel();
    m_looking.cancel();
}

void ImportWindow::showReport()
{
    const qint64 taken = m_report ? m_report->newRows + m_report->changed : 0;
    m_import->setText(importingwords::button(m_setup->kind(), taken));
    const bool isHeld = m_report && m_report->rejected > 0 && m_setup->request().strict;
    m_import->setEnabled(taken > 0 && !isHeld);
    const Action action{u"import."_s + transfer::importKindName(m_setup->kind()),
        {{u"file"_s, QFileInfo(m_look.file).fileName()}, {u"count"_s, m_look.rows}}};
    //: the name that the step will have in the history: Import products from “spring.csv”
    m_step->setText(
        m_import->isEnabled() ? tr("One step, can be undone: %1").arg(words::actionName(action)) : tr("Nothing has been changed yet."));
    if (m_report)
        showRejected(taken);
}

void ImportWindow::showRejected(qint64 taken)
{
    if (m_report->rejected > 0) {
        const int count = words::counted(m_report->rejected);
        const QString sentence = m_setup->request().strict
            ? tr("%Ln rows cannot be imported as they are, so nothing is, while all rows or none are asked for.", nullptr, count)
            : tr("%Ln rows cannot be imported as they are; mend them in the file, or save them with the reasons.", nullptr, count);
        m_messages->say({Tone::Notice, sentence, tr("Save Rejected Rows…"), [this] { saveRejected(); }});
    } else if (m_report->rows == 0) {
        m_messages->say({Tone::Notice, tr("Below its first row, which names the columns, the file has no rows.")});
    } else if (taken == 0) {
        m_messages->say({Tone::Accent, tr("All of it is in the book already, so there is nothing to import.")});
    }
}

void ImportWindow::saveRejected()
{
    askWhereRejectsGo(this, m_look.file, [this](const QString &path) { writeRejected(path); });
}

void ImportWindow::writeRejected(const QString &path)
{
    if (!m_report || !m_report->keptRejects)
        return;
    await(transfer::saveRejects(m_report->keptRejects, path, m_book.path), [this, path](const Result<void> &saved) {
        if (saved)
            m_messages->say({Tone::Good, rejectsSaved(path)});
        else
            takeFailure(saved.error());
    });
}

void ImportWindow::importNow()
{
    if (!m_import->isEnabled())
        return;
    Q_EMIT importAsked(m_setup->request());
    accept();
}

} // namespace tradebook::ui
