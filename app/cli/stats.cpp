// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/upkeep/statistics.h"
#include "core/words/datasize.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StatsCommand", text);
}

QJsonObject jsonOf(const upkeep::Statistics &statistics)
{
    QJsonObject counts;
    for (const auto &table : statistics.tables)
        counts.insert(table.name, table.rows);
    const auto &journal = statistics.journal;
    return {{u"schema_version"_s, statistics.schemaVersion}, {u"bytes"_s, statistics.fileBytes}, {u"wal_bytes"_s, statistics.walBytes},
        {u"free_bytes"_s, statistics.freeBytes}, {u"counts"_s, counts},
        {u"journal"_s,
            QJsonObject{{u"steps"_s, journal.steps}, {u"rows"_s, journal.rows}, {u"bytes"_s, journal.bytes},
                {u"oldest"_s, journal.oldest ? QJsonValue(journal.oldest->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
                {u"days_kept"_s, statistics.bounds.days}, {u"bytes_kept"_s, statistics.bounds.bytes}}}};
}

void printForPeople(const upkeep::Statistics &statistics, Output &output)
{
    const QLocale locale;
    const auto size = [&locale](qint64 bytes) { return words::dataSize(bytes, locale); };
    Rows rows(output, {{tr("what"), {}}, {tr("how much"), {}, true}});
    for (const auto &table : statistics.tables)
        rows.addForPeople({table.name, locale.toString(table.rows)});
    const auto &journal = statistics.journal;
    rows.addForPeople({tr("file"), size(statistics.fileBytes)});
    rows.addForPeople({tr("not yet in the file"), size(statistics.walBytes)});
    rows.addForPeople({tr("free inside the file"), size(statistics.freeBytes)});
    rows.addForPeople({tr("steps of history"), locale.toString(journal.steps)});
    rows.addForPeople({tr("rows they changed"), locale.toString(journal.rows)});
    rows.addForPeople({tr("size of the history"), size(journal.bytes)});
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    return readBook(arguments.book(), [&output](db::Connection &connection) -> Result<ExitCode> {
        const auto statistics = upkeep::statistics(connection);
        if (!statistics)
            return statistics.error();
        if (output.isJson())
            output.json(jsonOf(*statistics));
        else
            printForPeople(*statistics, output);
        return Done;
    });
}

} // namespace

Command statsCommand()
{
    return {.name = u"stats"_s,
        .arguments = {u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {},
        .summary = tr("how much a book holds: rows, file, history"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
