// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/support.h"

#include "core/backup/bookkey.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "core/db/query.h"
#include "core/files/steps.h"
#include "core/migrate/migrator.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::upkeep {

namespace {

Result<QList<std::pair<QString, QString>>> databaseFacts(db::Connection &connection)
{
    return db::Query(connection,
        "SELECT 'encoding', encoding FROM pragma_encoding"
        " UNION ALL SELECT 'journal_mode', journal_mode FROM pragma_journal_mode"
        " UNION ALL SELECT 'synchronous', synchronous FROM pragma_synchronous"
        " UNION ALL SELECT 'foreign_keys', foreign_keys FROM pragma_foreign_keys"
        " UNION ALL SELECT 'page_size', page_size FROM pragma_page_size"
        " UNION ALL SELECT 'page_count', page_count FROM pragma_page_count"
        " UNION ALL SELECT 'freelist_count', freelist_count FROM pragma_freelist_count"
        " UNION ALL SELECT 'cache_size', cache_size FROM pragma_cache_size"
        " UNION ALL SELECT 'auto_vacuum', auto_vacuum FROM pragma_auto_vacuum"
        " UNION ALL SELECT 'tables', count(*) FROM sqlite_schema WHERE type = 'table'"
        " UNION ALL SELECT 'indexes', count(*) FROM sqlite_schema WHERE type = 'index'"
        " UNION ALL SELECT 'triggers', count(*) FROM sqlite_schema WHERE type = 'trigger'"
        " UNION ALL SELECT 'rows of sqlite_stat1', count(*) FROM sqlite_stat1"_sql)
        .all([](const db::Row &row) {
            return std::pair{row.text(0), row.text(1)};
        });
}

} // namespace

Result<SupportFacts> supportFacts(db::Connection &connection)
{
    SupportFacts facts;
    const auto counted = statistics(connection);
    if (!counted)
        return counted.error();
    facts.statistics = *counted;
    facts.newestVersion = migrate::newestVersion();
    if (const auto history = migrate::verifyHistory(connection); !history)
        facts.structure = history.error().kind;
    const auto database = databaseFacts(connection);
    if (!database)
        return database.error();
    facts.database = *database;
    const auto settings = backup::backupSettings(connection);
    if (!settings)
        return settings.error();
    facts.backups = *settings;
    const auto key = backup::bookKeyOf(connection);
    facts.encryptsBackups = key ? key->has_value() : key.error().kind == ErrorKind::Invalid;
    return facts;
}

void addSurroundings(SupportFacts &facts, const QString &bookPath)
{
    facts.isWritable = files::mayWrite(bookPath);
    const auto place = book::placeOf(bookPath);
    facts.place = place.kind;
    facts.placeBy = place.by;
    const auto folders = backup::foldersOf(bookPath, facts.backups);
    facts.backupFolders = static_cast<int>(folders.size());
    for (const QString &folder : folders)
        facts.backupFoldersMissing += QFileInfo(folder).isDir() ? 0 : 1;
    if (const auto last = backup::lastBackup(bookPath, folders))
        facts.lastBackup = last->at.toUTC();
    const book::Marks marks(bookPath);
    facts.hasCheckFailed = marks.hasCheckFailed();
    if (const auto check = marks.lastCheck())
        facts.lastCheck = check->toUTC();
    if (const auto deep = marks.lastDeepCheck())
        facts.lastDeepCheck = {deep->at.toUTC(), deep->findings, deep->damagedBackups.size()};
}

} // namespace tradebook::upkeep
