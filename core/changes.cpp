// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes.h"

#include "core/db/connection.h"
#include "core/db/query.h"

#include <sqlite3.h>

#include <cstring>
#include <string>
#include <vector>

namespace tradebook {

using namespace db::literals;

struct ChangeCollector::Private {
    struct Table {
        std::string name;
        Changes::Rows rows;
        bool isCounted = true;
    };

    db::Connection &writer;
    std::vector<Table> tables;
    std::size_t last = 0; // rows come in runs of one table
    QSet<QString> uncounted;

    Table &named(const char *name)
    {
        if (last < tables.size() && tables[last].name == name)
            return tables[last];
        for (last = 0; last < tables.size(); ++last) {
            if (tables[last].name == name)
                return tables[last];
        }
        const auto text = QString::fromUtf8(name);
        tables.push_back({name, {}, !uncounted.contains(text) && !text.startsWith(QLatin1String("sqlite_"))});
        return tables.back();
    }

    void note(int operation, const char *schema, const char *name, qint64 id)
    {
        if (std::strcmp(schema, "main") != 0)
            return;
        Table &table = named(name);
        if (!table.isCounted || table.rows.all)
            return;
        fold(table.rows, operation, id);
        if (table.rows.inserted.size() + table.rows.updated.size() + table.rows.removed.size() > kNamedRows)
            table.rows = {{}, {}, {}, true};
    }

    static void fold(Changes::Rows &rows, int operation, qint64 id)
    {
        if (operation == SQLITE_INSERT) {
            // An id that comes back in the same edit (undo of a delete) was changed, seen from outside.
            if (rows.removed.remove(id))
                rows.updated.insert(id);
            else
                rows.inserted.insert(id);
        } else if (operation == SQLITE_UPDATE) {
            if (!rows.inserted.contains(id))
                rows.updated.insert(id);
        } else if (!rows.inserted.remove(id)) {
            rows.updated.remove(id);
            rows.removed.insert(id);
        }
    }

    static void hook(void *self, int operation, const char *schema, const char *table, sqlite3_int64 id)
    {
        static_cast<Private *>(self)->note(operation, schema, table, id);
    }
};

ChangeCollector::ChangeCollector(db::Connection &writer)
    : d(new Private{writer, {}, 0, {}})
{
    auto shadows
        // allowed (sql_text_stays_in_its_rooms): the hook's own question, which of SQLite's tables are a search index's
        = db::Query(writer, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"_sql).all([](const db::Row &row) {
              return row.text(0);
          });
    if (shadows)
        d->uncounted = QSet<QString>(shadows->cbegin(), shadows->cend());
    // The journal follows every edit; what it says is asked anew after each.
    for (const auto *journal : {"actions", "changes", "journal_state"})
        d->uncounted.insert(QString::fromLatin1(journal));
    sqlite3_update_hook(writer.handle(), &Private::hook, d.get());
}

ChangeCollector::~ChangeCollector()
{
    if (auto *handle = d->writer.handle())
        sqlite3_update_hook(handle, nullptr, nullptr);
}

void ChangeCollector::restart()
{
    d->tables.clear();
    d->last = 0;
}

Changes ChangeCollector::take()
{
    Changes changes;
    for (auto &table : d->tables) {
        const auto &rows = table.rows;
        if (table.isCounted && (rows.all || !rows.inserted.isEmpty() || !rows.updated.isEmpty() || !rows.removed.isEmpty()))
            changes.tables.insert(QString::fromStdString(table.name), table.rows);
    }
    restart();
    return changes;
}

} // namespace tradebook
