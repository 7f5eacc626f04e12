// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/book/lastbook.h"
#include "core/book/opening.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MigrateCommand", text);
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const int newest = migrate::newestVersion();
    auto target = arguments.number(u"to"_s, newest, 1);
    if (!target)
        return target.error();
    if (*target > newest)
        return usage(tr("--to goes from 1 to %1, the newest version this program knows.").arg(newest));
    auto prepared = book::prepare(arguments.book(), book::Wanted::ReadWrite);
    if (!prepared)
        return prepared.error();
    auto outcome = book::migrate(*prepared, static_cast<int>(*target));
    if (!outcome)
        return outcome.error();
    book::rememberBook(prepared->path);
    if (output.isJson())
        output.json({{u"from"_s, outcome->from}, {u"to"_s, outcome->to},
            {u"copy"_s, outcome->copy.isEmpty() ? QJsonValue() : QJsonValue(outcome->copy)}});
    else if (outcome->from == outcome->to)
        output.line(tr("The book is at version %1 already.").arg(outcome->to));
    else
        output.line(tr("Migrated from version %1 to %2.").arg(QString::number(outcome->from), QString::number(outcome->to)));
    if (!output.isJson() && !outcome->copy.isEmpty())
        output.line(tr("The book as it was before: %1").arg(outcome->copy));
    return Done;
}

} // namespace

Command migrateCommand()
{
    return {.name = u"migrate"_s,
        .arguments = {u"BOOK"_s},
        .booklessOption = {},
        .options = {{u"to"_s, u"N"_s, tr("the version to go to, up or down; else the newest")}},
        .summary = tr("another schema version for a book"),
        .details = tr("A verified backup is made before, in the backup folders of the book. Going down loses what the version\n"
                      "brought; the head of each migration says what that is."),
        .run = run};
}

} // namespace tradebook::cli
