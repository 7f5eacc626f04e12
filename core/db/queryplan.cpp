// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/queryplan.h"

#include "core/db/connection.h"

#include <QHash>

#include <sqlite3.h>

namespace tradebook::db {

Result<QStringList> queryPlan(sqlite3 *handle, const std::string &sql)
{
    const std::string explained = "EXPLAIN QUERY PLAN " + sql;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(handle, explained.c_str(), -1, &statement, nullptr);
    QStringList lines;
    QHash<int, int> levels; // by the node's id; the root has none
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW)
            break;
        const int level = levels.value(sqlite3_column_int(statement, 1), -1) + 1;
        levels.insert(sqlite3_column_int(statement, 0), level);
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 3));
        lines.append(QString(level * 2, u' ') + QString::fromUtf8(text));
    }
    Result<QStringList> outcome = lines;
    if (code != SQLITE_DONE)
        outcome = errorOf(handle, code, QString::fromStdString(sql));
    sqlite3_finalize(statement);
    return outcome;
}

} // namespace tradebook::db
