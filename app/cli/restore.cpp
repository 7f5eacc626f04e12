// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/passphrases.h"
#include "app/cli/staging.h"
#include "app/cli/waiting.h"
#include "core/book/lastbook.h"
#include "core/book/opening.h"
#include "core/model/money.h"
#include "core/restore/comparing.h"
#include "core/restore/swapping.h"
#include "core/store.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RestoreCommand", text);
}

QJsonObject jsonOf(const restore::Side &side)
{
    return {{u"name"_s, side.bookName}, {u"currency"_s, side.currency},
        {u"last_order"_s, side.lastOrder.isEmpty() ? QJsonValue() : QJsonValue(side.lastOrder)},
        {u"last_change"_s, side.lastChange.isEmpty() ? QJsonValue() : QJsonValue(side.lastChange)}, {u"orders"_s, side.orders},
        {u"order_total"_s, side.orderTotal}};
}

QJsonObject jsonOf(const restore::KindDifference &kind)
{
    QJsonObject json{{u"kind"_s, kind.table}, {u"in_backup"_s, kind.inBackup}, {u"now"_s, kind.now}, {u"comes_back"_s, kind.comesBack},
        {u"goes"_s, kind.goes}, {u"changes"_s, kind.changes}};
    if (kind.amounts) {
        json.insert(u"total_in_backup"_s, kind.amounts->inBackup);
        json.insert(u"total_now"_s, kind.amounts->now);
        json.insert(u"total_comes_back"_s, kind.amounts->comesBack);
        json.insert(u"total_goes"_s, kind.amounts->goes);
    }
    return json;
}

QString amount(qint64 minor, const QString &currency)
{
    const auto known = Currency::named(currency);
    return known ? formatMoney(Money{minor}, *known, QLocale()) : QString::number(minor);
}

void printForPeople(const restore::Staged &staged, const restore::Preview &preview, Output &output)
{
    output.line(tr("%1: version %2, %3 orders, the last one %4")
                    .arg(staged.source, QString::number(staged.version), QString::number(preview.backup.orders),
                        preview.backup.lastOrder.isEmpty() ? tr("none") : preview.backup.lastOrder));
    if (!preview.now)
        output.line(tr("There is no book that could be read in its place."));
    Rows rows(output,
        {{tr("Kind"), {}}, {tr("In the backup"), {}, true}, {tr("Now"), {}, true}, {tr("Comes back"), {}, true}, {tr("Goes"), {}, true},
            {tr("Changes"), {}, true}});
    for (const auto &kind : preview.kinds) {
        rows.addForPeople({kind.table, QString::number(kind.inBackup), QString::number(kind.now), QString::number(kind.comesBack),
            QString::number(kind.goes), QString::number(kind.changes)});
        if (kind.amounts) {
            const auto money = [&](qint64 minor) { return amount(minor, preview.backup.currency); };
            rows.addForPeople({tr("  their totals"), money(kind.amounts->inBackup), money(kind.amounts->now),
                money(kind.amounts->comesBack), money(kind.amounts->goes), {}});
        }
    }
}

/// Compares with the book where there is one that can be read.
Result<restore::Preview> previewOf(const restore::Staged &staged, const QString &book)
{
    auto opened = waitFor(Store::open(book, Store::Mode::ReadOnly));
    if (!opened && opened.error().kind != ErrorKind::OlderVersion && !restore::mayReplace(opened.error()))
        return opened.error();
    if (!opened)
        return restore::describe(staged);
    auto preview = waitFor((*opened)->read({}, [staged](db::Connection &reader) { return restore::compare(staged, reader); }));
    auto closed = waitFor((*opened)->close());
    if (preview && !closed)
        return closed.error();
    return preview;
}

Result<ExitCode> preview(const restore::Staged &staged, const QString &book, Output &output)
{
    auto compared = previewOf(staged, book);
    if (!compared)
        return compared.error();
    if (!output.isJson()) {
        printForPeople(staged, *compared, output);
        output.line(tr("Nothing was restored: this was a dry run."));
        return Done;
    }
    QJsonArray kinds;
    for (const auto &kind : std::as_const(compared->kinds))
        kinds.append(jsonOf(kind));
    output.json({{u"source"_s, staged.source}, {u"schema_version"_s, staged.version}, {u"applied"_s, false},
        {u"backup"_s, jsonOf(compared->backup)}, {u"book"_s, compared->now ? QJsonValue(jsonOf(*compared->now)) : QJsonValue()},
        {u"kinds"_s, kinds}});
    return Done;
}

/// Into the open book; no value where it does not open for writing, so that it has to be replaced.
Result<std::optional<restore::Restored>> restoreOpen(const restore::Staged &staged, const QString &book)
{
    auto opened = waitFor(Store::open(book, Store::Mode::ReadWrite));
    if (!opened && restore::mayReplace(opened.error()))
        return std::optional<restore::Restored>();
    if (!opened)
        return opened.error();
    Store &store = **opened;
    const bool isWritable = store.mode() == Store::Mode::ReadWrite;
    const Error reason = store.readOnlyReason().value_or(Error{ErrorKind::ReadOnly, {book}});
    Result<restore::Restored> restored = reason;
    if (isWritable)
        restored = waitFor(store.restore(staged), tr("Restoring %1").arg(staged.source));
    auto closed = waitFor(store.close());
    const bool isDamaged = !restored && restored.error().kind == ErrorKind::Damaged;
    if (isDamaged || (!isWritable && restore::mayReplace(reason)))
        return std::optional<restore::Restored>();
    if (!restored)
        return restored.error();
    if (!closed)
        return closed.error();
    return std::optional<restore::Restored>(*std::move(restored));
}

Result<restore::Restored> restoreInto(const restore::Staged &staged, const QString &book)
{
    auto restored = restoreOpen(staged, book);
    if (!restored)
        return restored.error();
    if (*restored)
        return **restored;
    return restore::replaceBook(book, staged);
}

void tell(const restore::Restored &restored, const migrate::Tally &tally, Output &output)
{
    if (output.isJson()) {
        QJsonObject counts;
        for (auto measure = tally.begin(); measure != tally.end(); ++measure) {
            if (!measure.key().contains(u'.'))
                counts.insert(measure.key(), measure.value());
        }
        QJsonArray missed;
        for (const auto &place : restored.missed)
            missed.append(QJsonObject{{u"folder"_s, place.folder}, {u"sentence"_s, words::sentence(place.error)}});
        output.json({{u"source"_s, restored.source}, {u"schema_version"_s, restored.version}, {u"applied"_s, true},
            {u"safety_copy"_s, restored.safetyCopy.isEmpty() ? QJsonValue() : QJsonValue(restored.safetyCopy)}, {u"missed"_s, missed},
            {u"kept"_s, QJsonArray::fromStringList(restored.kept)}, {u"counts"_s, counts}});
        return;
    }
    output.line(tr("Restored from %1.").arg(restored.source));
    if (!restored.safetyCopy.isEmpty())
        output.line(tr("The book as it was before: %1").arg(restored.safetyCopy));
    for (const auto &place : restored.missed)
        output.line(tr("Not in %1 as well: %2").arg(place.folder, words::sentence(place.error)));
    for (const QString &kept : restored.kept)
        output.line(tr("The file that could not be opened is kept: %1").arg(kept));
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    terminal::watchForInterrupt();
    const QString book = arguments.book();
    // What a killed restore left comes first, for it may be the book itself.
    if (auto finished = restore::finishInterruptedRestore(book); !finished)
        return finished.error();
    if (auto fit = restore::checkTarget(book); !fit)
        return fit.error();
    const auto staged = stagedBackup(arguments);
    if (!staged)
        return staged.error();
    if (arguments.has(u"dry-run"_s))
        return preview(*staged, book, output);
    auto restored = restoreInto(*staged, book);
    if (!restored)
        return restored.error();
    book::rememberBook(restore::placeOf(book));
    tell(*restored, staged->tally, output);
    return Done;
}

} // namespace

Command restoreCommand()
{
    return {.name = u"restore"_s,
        .arguments = {u"FILE"_s, u"BOOK"_s},
        .booklessOption = {},
        .options = {{u"dry-run"_s, {}, tr("tell what would come back and what would go, change nothing")}, passphraseFileOption()},
        .summary = tr("a book from a backup of it"),
        .details
        = tr("FILE is copied, looked through and brought up to date before BOOK is touched; what is not a whole book of ours is\n"
             "refused (exit 3). BOOK is backed up first, and takes everything that is in FILE, its history too. Where BOOK is\n"
             "missing or cannot be opened any more, FILE takes its place, and the old file is kept beside it. The passphrase of an\n"
             "encrypted one is asked for on the terminal."),
        .run = run};
}

} // namespace tradebook::cli
