// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/bringback.h"
#include "app/cli/bringbackoutput.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/passphrases.h"
#include "app/cli/staging.h"
#include "app/cli/waiting.h"
#include "app/cli/writing.h"
#include "core/restore/swapping.h"
#include "core/store.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr int kLimit = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("BringBackCommand", text);
}

struct Chosen {
    QString option;
    RecordKind kind;
};
const QList<Chosen> &options()
{
    static const QList<Chosen> all{{u"user"_s, RecordKind::User}, {u"product"_s, RecordKind::Product},
        {u"category"_s, RecordKind::Category}, {u"order"_s, RecordKind::Order}};
    return all;
}

Result<QList<RecordRef>> chosenRecords(const Arguments &arguments, const restore::Staged &staged)
{
    QList<RecordRef> records;
    for (const Chosen &chosen : options()) {
        for (const QString &key : arguments.options(chosen.option)) {
            auto record = restore::recordInBackup(staged, chosen.kind, key);
            if (!record)
                return record.error();
            if (!records.contains(*record))
                records.append(*record);
        }
    }
    return records;
}

bool hasChosen(const Arguments &arguments)
{
    return std::ranges::any_of(options(), [&](const Chosen &chosen) { return arguments.has(chosen.option); });
}

/// Asks a book that is only read.
template<class Ask>
auto askBook(const QString &book, Ask ask) -> std::invoke_result_t<Ask, db::Connection &>
{
    auto opened = waitFor(Store::open(book, Store::Mode::ReadOnly));
    if (!opened)
        return opened.error();
    auto answer = waitFor((*opened)->read({}, std::move(ask)));
    auto closed = waitFor((*opened)->close());
    if (answer && !closed)
        return closed.error();
    return answer;
}

Result<ExitCode> listDifferences(const Arguments &arguments, const restore::Staged &staged, Output &output)
{
    auto limit = arguments.number(u"limit"_s, kLimit);
    if (!limit)
        return limit.error();
    const int most = static_cast<int>(qMin<qint64>(*limit, std::numeric_limits<int>::max()));
    const QString filter = arguments.option(u"filter"_s).value_or(QString());
    auto found = askBook(arguments.book(), [staged, filter, most](db::Connection &reader) -> Result<FoundDifferences> {
        FoundDifferences all;
        auto currency = currencyOf(reader);
        if (!currency)
            return currency.error();
        all.currency = *currency;
        for (const Chosen &chosen : options()) {
            auto differences = restore::differences(staged, reader, {.kind = chosen.kind, .filter = filter, .limit = most});
            if (!differences)
                return differences.error();
            all.kinds.append({chosen.kind, *differences});
        }
        return all;
    });
    if (!found)
        return found.error();
    print(staged, *found, output);
    return Done;
}

Result<ExitCode> preview(const QString &book, const restore::Staged &staged, const QList<RecordRef> &records, Output &output)
{
    auto found = askBook(book, [staged, records](db::Connection &reader) -> Result<ComparedRecords> {
        ComparedRecords all;
        auto currency = currencyOf(reader);
        if (!currency)
            return currency.error();
        all.currency = *currency;
        for (const RecordRef &record : records) {
            auto difference = restore::differenceOf(staged, reader, record);
            if (!difference)
                return difference.error();
            all.records.append(*difference);
        }
        return all;
    });
    if (!found)
        return found.error();
    print(staged, *found, output);
    return std::ranges::any_of(found->records, [](const auto &record) { return record.refusal.has_value(); }) ? AnswerIsNo : Done;
}

/// What the action is called by: the only record's name.
Result<Action> actionOf(Store &store, const restore::Staged &staged, const QList<RecordRef> &records)
{
    if (records.size() != 1)
        return restore::bringBackAction(records.size(), {});
    const auto ask = [staged, record = records.first()](db::Connection &reader) { return restore::differenceOf(staged, reader, record); };
    auto difference = waitFor(store.read({}, ask));
    if (!difference)
        return difference.error();
    return restore::bringBackAction(1, difference->name);
}

Result<ExitCode> bringBack(Store &store, const restore::Staged &staged, const QList<RecordRef> &records, Output &output)
{
    auto action = actionOf(store, staged, records);
    if (!action)
        return action.error();
    auto brought = waitFor(store.writeStaged(*action, staged.path,
                               [staged, records](db::Connection &writer, Progress &progress) {
                                   return restore::bringBack(staged, writer, records, progress);
                               }),
        tr("Bringing back %1 records").arg(records.size()));
    if (!brought)
        return brought.error();
    print(staged, *brought, output);
    return brought->count(restore::Outcome::Refused) > 0 ? AnswerIsNo : Done;
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    terminal::watchForInterrupt();
    const QString book = arguments.book();
    // What a killed restore left comes first, for it may be the book itself.
    if (auto finished = restore::finishInterruptedRestore(book); !finished)
        return finished.error();
    const auto staged = stagedBackup(arguments);
    if (!staged)
        return staged.error();
    if (!hasChosen(arguments))
        return listDifferences(arguments, *staged, output);
    auto records = chosenRecords(arguments, *staged);
    if (!records)
        return records.error();
    if (arguments.has(u"dry-run"_s))
        return preview(book, *staged, *records, output);
    return writeBook(book, [&](Store &store) { return bringBack(store, *staged, *records, output); });
}

} // namespace

Command bringBackCommand()
{
    return {.name = u"bring-back"_s,
        .arguments = {u"FILE"_s, u"BOOK"_s},
        .booklessOption = {},
        .options = {{u"user"_s, u"KEY"_s, tr("a user by code or e-mail address"), true}, {u"product"_s, u"SKU"_s, tr("a product"), true},
            {u"category"_s, u"KEY"_s, tr("a category by code or path, as in \"Home > Kitchen\""), true},
            {u"order"_s, u"NUMBER"_s, tr("an order with its lines"), true},
            {u"dry-run"_s, {}, tr("tell field by field what would come back, change nothing")},
            {u"filter"_s, u"TEXT"_s, tr("of what is missing or different, only records with TEXT in their code or name")},
            {u"limit"_s, u"N"_s, tr("at most N of each kind; %1 where it is not given").arg(kLimit)}, passphraseFileOption()},
        .summary = tr("single records from a backup into the book"),
        .details = tr("FILE is a backup; it is copied and looked through as for restore. With no record named, what is missing in BOOK or\n"
                      "different there is listed. Those named (by #ID too, the id in the backup) are copied into BOOK with all that\n"
                      "belongs to them and what they refer to, as one step that undo takes back. One that cannot come back is told with\n"
                      "the reason (exit 1), and the others come all the same."),
        .run = run};
}

} // namespace tradebook::cli
