// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "core/book/bookfile.h"
#include "core/book/bookinfo.h"
#include "core/migrate/migrator.h"
#include "core/migrate/tally.h"
#include "core/words/datasize.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("InfoCommand", text);
}

struct Facts {
    book::BookInfo book;
    book::BookFile file;
    int version = 0;
    migrate::Tally counts;
    std::optional<backup::LastBackup> lastBackup; ///< that was verified
};

Result<Facts> gather(db::Connection &connection, const QString &path)
{
    auto file = book::BookFile::inspect(path);
    if (!file)
        return file.error();
    auto book = book::bookInfo(connection);
    if (!book)
        return book.error();
    auto version = migrate::versionOf(connection);
    if (!version)
        return version.error();
    auto counts = migrate::rowsPerTable(connection);
    if (!counts)
        return counts.error();
    auto settings = backup::backupSettings(connection);
    if (!settings)
        return settings.error();
    return Facts{*book, *file, *version, *counts, backup::lastBackup(file->path, backup::foldersOf(file->path, *settings))};
}

QJsonObject jsonOf(const Facts &facts)
{
    QJsonObject counts;
    for (auto count = facts.counts.cbegin(); count != facts.counts.cend(); ++count)
        counts.insert(count.key(), count.value());
    QJsonObject object{{u"path"_s, facts.file.path}, {u"name"_s, facts.book.name}, {u"currency"_s, facts.book.currency},
        {u"time_zone"_s, facts.book.timeZone}, {u"schema_version"_s, facts.version}, {u"newest_schema_version"_s, migrate::newestVersion()},
        {u"application_id"_s, migrate::kApplicationId}, {u"created_at"_s, facts.book.createdAt}, {u"bytes"_s, facts.file.bytes},
        {u"wal_bytes"_s, facts.file.walBytes.value_or(0)}, {u"counts"_s, counts}, {u"last_backup"_s, QJsonValue()},
        {u"last_backup_at"_s, QJsonValue()}};
    if (facts.lastBackup) {
        object.insert(u"last_backup"_s, facts.lastBackup->path);
        object.insert(u"last_backup_at"_s, facts.lastBackup->at.toUTC().toString(Qt::ISODateWithMs));
    }
    return object;
}

void printForPeople(const Facts &facts, Output &output)
{
    const QLocale locale;
    Rows rows(output, {{facts.book.name, {}}, {facts.file.path, {}}});
    const auto add = [&rows](const QString &name, const QString &value) { rows.addForPeople({name, value}); };
    add(tr("currency"), facts.book.currency);
    add(tr("time zone"), facts.book.timeZone);
    add(tr("schema version"),
        facts.version == migrate::newestVersion()
            ? QString::number(facts.version)
            : tr("%1 (this program's is %2)").arg(QString::number(facts.version), QString::number(migrate::newestVersion())));
    add(tr("size"), words::dataSize(facts.file.bytes, locale));
    if (facts.file.walBytes.value_or(0) > 0)
        add(tr("not yet in the file"), words::dataSize(*facts.file.walBytes, locale));
    for (const auto &table :
        {u"users"_s, u"addresses"_s, u"categories"_s, u"products"_s, u"orders"_s, u"order_items"_s, u"stock_moves"_s, u"notes"_s}) {
        if (facts.counts.contains(table))
            add(table, locale.toString(facts.counts.value(table)));
    }
    add(tr("last backup"), facts.lastBackup ? locale.toString(facts.lastBackup->at, QLocale::ShortFormat) : tr("none"));
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    return inspectBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto facts = gather(connection, arguments.book());
        if (!facts)
            return facts.error();
        if (output.isJson())
            output.json(jsonOf(*facts));
        else
            printForPeople(*facts, output);
        return Done;
    });
}

} // namespace

Command infoCommand()
{
    return {.name = u"info"_s,
        .arguments = {u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {},
        .summary = tr("version, counts, sizes and last backup of a book"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
