// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cells.h"
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
    return QCoreApplication::translate("QueryCommand", text);
}

/// JSON wants every name once: the second "id" of a join is "id_2".
QList<Heading> headings(const QStringList &names)
{
    QList<Heading> all;
    QStringList used;
    for (const QString &name : names) {
        QString field = name;
        for (int number = 2; used.contains(field); ++number)
            field = u"%1_%2"_s.arg(name, QString::number(number));
        used.append(field);
        all.append({name, field});
    }
    return all;
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    return readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        std::optional<Rows> rows;
        auto outcome = db::console::ask(
            connection, arguments.argument(u"SQL"_s), [&](const QStringList &names) { rows.emplace(output, headings(names)); },
            [&](const db::console::Cells &values) {
                QList<Cell> cells;
                for (const QVariant &value : values)
                    cells.append(cellOf(value));
                rows->add(cells);
                return true;
            });
        if (!outcome)
            return outcome.error();
        return Done;
    });
}

} // namespace

Command queryCommand()
{
    return {.name = u"query"_s,
        .arguments = {u"BOOK"_s, u"SQL"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {},
        .summary = tr("what a SELECT of your own finds"),
        .details = tr("One statement that reads; anything that would write is refused. fold(text), median(number) and\n"
                      "COLLATE NATURAL_FOLD are there besides SQLite's own."),
        .run = run};
}

} // namespace tradebook::cli
