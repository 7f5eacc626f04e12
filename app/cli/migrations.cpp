// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MigrationsCommand", text);
}

enum class State { Applied, Pending, Edited };

struct Entry {
    migrate::Script script;
    std::optional<migrate::Applied> applied;

    [[nodiscard]] State state() const
    {
        if (!applied)
            return State::Pending;
        return applied->name == script.name && applied->checksum == script.checksum() ? State::Applied : State::Edited;
    }
};

Result<QList<Entry>> gather(db::Connection &connection)
{
    auto applied = migrate::appliedMigrations(connection);
    if (!applied)
        return applied.error();
    QList<Entry> entries;
    for (const migrate::Script &script : migrate::builtInScripts()) {
        Entry entry{.script = script, .applied = {}};
        const auto found = std::ranges::find(*applied, script.version, &migrate::Applied::version);
        if (found != applied->cend())
            entry.applied = *found;
        entries.append(entry);
    }
    return entries;
}

Cell stateCell(State state)
{
    switch (state) {
    case State::Applied:
        return {tr("applied"), u"applied"_s};
    case State::Pending:
        return {tr("pending"), u"pending"_s};
    case State::Edited:
        return {tr("edited since"), u"edited"_s};
    }
    return {};
}

void print(const QList<Entry> &entries, Output &output)
{
    Rows rows(output,
        {{tr("version"), u"version"_s, true}, {tr("name"), u"name"_s}, {tr("state"), u"state"_s}, {tr("applied at"), u"applied_at"_s},
            {tr("by version"), u"app_version"_s}, {tr("checksum"), u"checksum"_s}});
    for (const Entry &entry : entries) {
        const auto text = [](const QString &value) { return Cell{value, value}; };
        const Cell none{QString(), QJsonValue()};
        const QString checksum = QString::fromLatin1(entry.script.checksum());
        rows.add({{QString::number(entry.script.version), entry.script.version}, text(entry.script.name), stateCell(entry.state()),
            entry.applied ? text(entry.applied->appliedAt) : none, entry.applied ? text(entry.applied->appVersion) : none,
            {checksum.first(12), checksum}});
    }
}

/// The golden schema: what a new book looks like.
Result<ExitCode> printSchema(Output &output)
{
    auto memory = db::Connection::openInMemory();
    if (!memory)
        return memory.error();
    if (auto made = migrate::migrateTo(*memory, migrate::newestVersion(), {}); !made)
        return made.error();
    auto schema = migrate::schemaText(*memory);
    if (!schema)
        return schema.error();
    const QString text = QString::fromUtf8(*schema);
    if (output.isJson())
        output.json({{u"schema_version"_s, migrate::newestVersion()}, {u"schema"_s, text}});
    else
        output.text(text);
    return Done;
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    if (arguments.has(u"schema"_s))
        return printSchema(output);
    return inspectBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto entries = gather(connection);
        if (!entries)
            return entries.error();
        print(*entries, output);
        const bool edited = std::ranges::any_of(*entries, [](const Entry &entry) { return entry.state() == State::Edited; });
        return edited ? AnswerIsNo : Done;
    });
}

} // namespace

Command migrationsCommand()
{
    return {.name = u"migrations"_s,
        .arguments = {u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = u"schema"_s,
        .options = {{u"schema"_s, {}, tr("instead, print the schema of a new book (migrations/schema.sql); needs no BOOK")}},
        .summary = tr("which migrations a book has been through"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
