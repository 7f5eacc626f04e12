// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/queryplan.h"

#include <QHash>

#include <sqlite3.h>

namespace tradebook::db {

QStringList queryPlan(sqlite3 *handle, const std::string &sql)
{
    const std::string explained = "EXPLAIN QUERY PLAN " + sql;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle, explained.data(), static_cast<int>(explained.size()), &statement, nullptr);
    QStringList lines;
    QHash<int, int> levels; // by node id
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        const int level = levels.value(sqlite3_column_int(statement, 1), -1) + 1;
        levels.insert(sqlite3_column_int(statement, 0), level);
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 3));
        lines.append(QString(level * 2, u' ') + QString::fromUtf8(text));
    }
    sqlite3_finalize(statement);
    return lines;
}

} // namespace tradebook::db
