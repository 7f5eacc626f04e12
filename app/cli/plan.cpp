// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/db/console.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanCommand", text);
}

void printForPeople(const QList<db::console::PlanStep> &steps, Output &output)
{
    QHash<qint64, int> depth{{0, -1}};
    for (const db::console::PlanStep &step : steps) {
        const int level = depth.value(step.parent, -1) + 1;
        depth.insert(step.id, level);
        output.line(QString(level * 2, ' '_L1) + step.detail);
    }
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    return readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto steps = db::console::plan(connection, arguments.argument(u"SQL"_s));
        if (!steps)
            return steps.error();
        if (!output.isJson()) {
            printForPeople(*steps, output);
            return Done;
        }
        Rows rows(output, {{u"id"_s, u"id"_s}, {u"parent"_s, u"parent"_s}, {u"detail"_s, u"detail"_s}});
        for (const db::console::PlanStep &step : *steps)
            rows.add({{{}, QJsonValue(step.id)}, {{}, QJsonValue(step.parent)}, {{}, QJsonValue(step.detail)}});
        return Done;
    });
}

} // namespace

Command planCommand()
{
    return {.name = u"plan"_s,
        .arguments = {u"BOOK"_s, u"SQL"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {},
        .summary = tr("how SQLite would go about a SELECT (EXPLAIN QUERY PLAN)"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
