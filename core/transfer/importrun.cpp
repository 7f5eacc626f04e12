// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importrun.h"

#include "core/book/bookinfo.h"
#include "core/db/transaction.h"
#include "core/model/businessdate.h"
#include "core/store.h"
#include "core/transfer/bookguard.h"
#include "core/transfer/rejects.h"
#include "core/transfer/script.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

// Thousandths of the whole that each part takes.
constexpr int kProbed = 50;
constexpr int kSurveyed = 250;
constexpr int kStaged = 550;
constexpr int kBackedUp = 600;
constexpr int kApplied = 980;
constexpr int kWhole = 1000;

constexpr auto kPoll = std::chrono::milliseconds(5);

/// Nothing that an import could spoil.
Result<bool> hasNoRecords(db::Connection &connection)
{
    const auto found = db::Query(connection,
        "SELECT EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM categories) OR EXISTS (SELECT 1 FROM products)"
        " OR EXISTS (SELECT 1 FROM orders)"_sql)
                           .number();
    if (!found)
        return found.error();
    return *found == 0;
}

} // namespace

// The writer belongs to others before and after: an interrupt that came late would end their edit.
void ImportRun::Applied::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_interrupter)
        m_interrupter->interrupt();
}

void ImportRun::Applied::enter(const db::Connection &writer)
{
    const std::lock_guard lock(m_mutex);
    m_interrupter = writer.interrupter();
}

void ImportRun::Applied::leave()
{
    const std::lock_guard lock(m_mutex);
    m_interrupter->rearm();
    m_interrupter.reset();
}

ImportRun::ImportRun(Store &store, ImportRequest request, QPromise<Result<ImportReport>> &promise)
    : m_store(store)
    , m_promise(promise)
{
    m_context.request = std::move(request);
}

Result<ImportReport> ImportRun::run()
{
    m_clock.start();
    m_promise.setProgressRange(0, kWhole);
    using Step = Result<void> (ImportRun::*)();
    for (const Step step : {&ImportRun::readBook, &ImportRun::look, &ImportRun::stage, &ImportRun::backUp, &ImportRun::apply}) {
        if (isCancelled())
            return Error{ErrorKind::Cancelled};
        if (auto done = (this->*step)(); !done)
            return isCancelled() ? Error{ErrorKind::Cancelled} : done.error();
    }
    // The rows are in the book now: a cancel comes too late to be told "nothing was changed".
    if (auto written = writeRejectsFile(); !written)
        return written.error();
    auto report = this->report();
    if (auto shown = showCells(report); !shown)
        return shown.error();
    m_promise.setProgressValue(kWhole);
    return report;
}

Result<void> ImportRun::readBook()
{
    if (m_store.mode() == Store::Mode::ReadOnly)
        return m_store.readOnlyReason().value_or(Error{ErrorKind::ReadOnly, {m_store.path()}});
    const auto info = answerOf(m_store.read(QString(), [](db::Connection &connection) { return book::bookInfo(connection); }));
    if (!info)
        return info.error();
    const auto currency = Currency::named(info->currency);
    const auto zone = timeZoneNamed(info->timeZone);
    if (!currency)
        return Error{ErrorKind::Invalid, {u"currency"_s, info->currency}};
    if (!zone)
        return Error{ErrorKind::Invalid, {u"time_zone"_s, info->timeZone}};
    m_context.book = {*currency, *zone, info->pricesIncludeTax, info->allowOverselling};
    m_context.now = isoNow().toStdString();
    return {};
}

Result<void> ImportRun::refuseTheBook() const
{
    const ImportRequest &request = m_context.request;
    if (belongsToBook(m_store.path(), request.file))
        return fileError(Fault::IsTheBook, {request.file});
    return request.rejectsFile.isEmpty() ? Result<void>() : mayTakeRejects(request.rejectsFile, request.file, m_store.path());
}

Result<void> ImportRun::look()
{
    if (auto allowed = refuseTheBook(); !allowed)
        return allowed;
    auto source = TextSource::open(m_context.request.file, progressBetween(0, kProbed), encodingNamed(m_context.request.encoding));
    if (!source && source.error().kind == ErrorKind::FileMissing)
        return Error{ErrorKind::FileMissing, {m_context.request.file, {}, u"import"_s}};
    if (!source)
        return source.error().kind == ErrorKind::EmptyFile ? fileError(Fault::NoHeader) : source.error();
    m_source.emplace(std::move(*source));
    auto survey = surveyFile(*m_source, progressBetween(kProbed, kSurveyed), m_context.request.delimiter);
    if (!survey)
        return survey.error();
    if (auto same = seeContent(); !same)
        return same;
    m_context.survey = std::move(*survey);
    m_context.survey.likelyMark = m_context.request.decimalMark;
    auto layout = findLayout(m_context.request, m_context.survey);
    if (!layout)
        return layout.error();
    m_context.layout = *layout;
    return {};
}

/// What is staged must be what was surveyed, and that what a person has reviewed.
Result<void> ImportRun::seeContent()
{
    const auto seen = m_source->content();
    const auto expected = m_content ? m_content : m_context.request.content;
    if (!seen || (expected && *expected != *seen))
        return fileError(Fault::FileChanged, {m_context.request.file});
    m_content = seen;
    return {};
}

Result<void> ImportRun::stage()
{
    auto scratch = Scratch::make();
    if (!scratch)
        return scratch.error();
    m_scratch.emplace(std::move(*scratch));
    const auto rejects = db::Query(
        m_scratch->connection(), "CREATE TABLE rejects (line INTEGER NOT NULL, fault TEXT NOT NULL, data TEXT, position INTEGER)"_sql)
                             .run();
    if (!rejects)
        return rejects.error();
    m_kind = makeKindImport(m_context);
    if (auto prepared = m_kind->prepare(m_scratch->connection()); !prepared)
        return prepared;
    auto staged = db::inTransaction(m_scratch->connection(), [this] { return stageRows(); });
    if (!staged)
        return staged;
    return m_scratch->close();
}

Result<void> ImportRun::stageRows()
{
    auto reject
        = StageStatement::prepare(m_scratch->connection(), "INSERT INTO rejects (line, fault, data, position) VALUES (?, ?, ?, ?)"_sql);
    if (!reject)
        return reject.error();
    RowReader reader(m_context.layout, m_context.survey, m_context.book.currency, m_context.book.zone);
    const auto goOn = progressBetween(kSurveyed, kStaged);
    bool headerSeen = false;
    qint64 rows = 0;
    auto read = readCsv(*m_source, m_context.survey.dialect, [&](const Record &record) -> Result<bool> {
        if (isBlankRow(record))
            return true;
        if (!headerSeen) {
            headerSeen = true;
            return true;
        }
        reader.begin(record);
        if (auto staged = m_kind->stage(reader); !staged) // a row with a fault already is not kept, but counted
            return staged.error();
        if (const auto &fault = reader.fault()) {
            const std::string name = faultName(fault->fault).toStdString();
            const std::string data = fault->data.join(kDataMark).toStdString();
            reject->number(1, record.line);
            reject->text(2, name);
            reject->text(3, data);
            reject->number(4, m_kind->position());
            if (auto kept = reject->run(); !kept)
                return kept.error();
        }
        if (++rows % 1024 == 0 && !goOn(m_source->position()))
            return Error{ErrorKind::Cancelled};
        return true;
    });
    if (!read)
        return read;
    if (auto same = seeContent(); !same)
        return same;
    m_context.survey.rows = rows;
    return m_kind->finish();
}

/// Only now, when the file is known to be one that can be imported.
Result<void> ImportRun::backUp()
{
    if (!m_context.request.backsUp || m_context.request.dryRun)
        return {};
    const auto isEmpty = answerOf(m_store.read(QString(), [](db::Connection &connection) { return hasNoRecords(connection); }));
    if (!isEmpty)
        return isEmpty.error();
    if (*isEmpty)
        return {};
    const auto made = wait(m_store.backUp({.bookPath = m_store.path(), .reason = backup::Reason::BeforeImport}), kStaged, kBackedUp);
    if (!made)
        return made.error();
    m_backup = made->copies.first().path;
    return {};
}

Result<void> ImportRun::apply()
{
    const Action usual{u"import."_s + importKindName(m_context.request.kind),
        {{u"file"_s, QFileInfo(m_context.request.file).fileName()}, {u"count"_s, m_context.survey.rows}}};
    const Action action = m_context.request.action.value_or(usual);
    const bool dryRun = m_context.request.dryRun;
    const bool strict = m_context.request.strict;
    auto future = m_store.writeStaged(action, m_scratch->path(),
        [kind = m_kind.get(), applied = m_applied, spool = m_scratch->spoolPath(), dryRun, strict](
            db::Connection &writer, Progress &progress) -> Result<Counts> {
            // What the writer's cache holds of earlier work goes, so that imports in a row need no more memory than one. An attached
            // database begins with SQLite's own small cache; staged rows are read in the order of their keys.
            if (auto shrunk = db::Query(writer, "PRAGMA shrink_memory"_sql).run(); !shrunk)
                return shrunk.error();
            if (auto set = db::Query(writer, "PRAGMA staged.cache_size = -8192"_sql).run(); !set)
                return set.error();
            applied->enter(writer);
            auto counts = kind->apply(writer, progress);
            applied->leave();
            if (!counts)
                return counts;
            applied->counts = *counts;
            applied->review = kind->review();
            auto rejected = spoolRejects(writer, spool, applied->rejects);
            if (!rejected)
                return rejected.error();
            applied->rejected = *rejected;
            applied->isHeldBack = dryRun || (strict && applied->rejected > 0);
            if (applied->isHeldBack)
                return Error{ErrorKind::Cancelled, {}, u"held back"_s};
            return counts;
        });
    const auto done = wait(future, kBackedUp, kApplied);
    if (!done && (!m_applied->isHeldBack || isCancelled()))
        return done.error();
    return {};
}

/// The progress of the store's work goes on to whoever waits for the import, and their cancelling to the store.
template<class Answer>
Result<Answer> ImportRun::wait(QFuture<Result<Answer>> future, int from, int to)
{
    while (!future.isFinished()) {
        if (isCancelled()) {
            future.cancel();
            m_applied->interrupt();
        }
        m_promise.setProgressValue(from + future.progressValue() * (to - from) / kWhole);
        QThread::usleep(static_cast<unsigned long>(std::chrono::microseconds(kPoll).count()));
    }
    return answerOf(future);
}

Result<void> ImportRun::writeRejectsFile()
{
    const QString path = m_context.request.rejectsFile;
    if (path.isEmpty() || m_applied->rejected == 0)
        return {};
    return writeRejects(*m_source, m_context.survey.dialect, plainCells(), m_scratch->spoolPath(), path, withPlaces());
}

PlainCells ImportRun::plainCells() const
{
    return {m_context.layout, m_context.survey, m_context.book.currency};
}

bool ImportRun::withPlaces() const
{
    return m_context.request.kind == ImportKind::OrderLines && !m_context.layout.has(Field::Line);
}

/// What is reviewed is shown with the cells of the file; nothing is kept yet, so that it may fail.
Result<void> ImportRun::showCells(ImportReport &report)
{
    const int most = m_context.request.reviewRows;
    if (most == 0 || !m_applied->isHeldBack)
        return {};
    QList<std::pair<int, QString>> columns;
    for (int at = 0; at < kFieldCount; ++at) {
        const auto field = static_cast<Field>(at);
        if (m_context.layout.has(field))
            columns.append({m_context.layout.column(field), fieldName(field)});
    }
    std::sort(columns.begin(), columns.end());
    QList<int> places;
    for (const auto &[place, field] : columns) {
        places.append(place);
        report.fields.append(field);
    }
    const auto shown = static_cast<std::size_t>(std::min<qsizetype>(most, report.rejects.size()));
    return readCells(*m_source, m_context.survey.dialect, places,
        {report.review, std::span(report.rejects.data(), shown), progressBetween(kApplied, kWhole)});
}

ImportReport ImportRun::report()
{
    ImportReport report;
    report.rows = m_context.survey.rows;
    report.newRows = m_applied->counts.newRows;
    report.changed = m_applied->counts.changed;
    report.same = m_applied->counts.same;
    report.rejected = m_applied->rejected;
    report.rejects = m_applied->rejects;
    report.review = m_applied->review;
    report.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    report.applied = !m_applied->isHeldBack;
    report.backup = m_backup;
    QList<int> ignored = m_context.layout.leftOut();
    if (m_context.request.kind != ImportKind::Products) // whose other columns became attributes
        ignored += m_context.layout.others();
    std::sort(ignored.begin(), ignored.end());
    for (const int column : ignored)
        report.ignoredColumns.append(m_context.survey.header[column]);
    report.encoding = encodingName(m_source->encoding());
    report.delimiter = QString(QLatin1Char(m_context.survey.dialect.delimiter));
    report.content = *m_content;
    if (m_context.request.keepsRejects && report.rejected > 0)
        report.keptRejects = std::make_shared<const KeptRejects>(KeptRejects{m_scratch->keepSpoolOnly(), m_scratch->spoolPath(),
            m_context.request.file, m_source->encoding(), m_context.survey.dialect, plainCells(), withPlaces(), report.content});
    return report;
}

/// Tells how far a part of the work is; false when the import was cancelled.
std::function<bool(qint64)> ImportRun::progressBetween(int from, int to) const
{
    return [this, from, to](qint64 done) {
        const qint64 size = m_source ? m_source->size() : QFileInfo(m_context.request.file).size();
        const double share = size > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(size)) : 0;
        m_promise.setProgressValue(from + static_cast<int>(share * (to - from)));
        return !isCancelled();
    };
}

} // namespace tradebook::transfer
