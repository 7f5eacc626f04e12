// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recordingtriggers.h"

#include "core/db/query.h"
#include "core/journal/rowcodec.h"

#include <sqlite3.h>

#include <array>

namespace tradebook::journal {

using namespace db::literals;

namespace {

using Shared = std::shared_ptr<RecordingState>;

RecordingState &stateOf(sqlite3_context *context)
{
    return **static_cast<Shared *>(sqlite3_user_data(context));
}

// Numbers as literals only: the text of a statement is never made of values.
constexpr std::array kNumbers{"0"_sql, "1"_sql, "2"_sql, "3"_sql, "4"_sql, "5"_sql, "6"_sql, "7"_sql, "8"_sql, "9"_sql, "10"_sql};

/// The table that the first argument names, when the number of the others fits.
const JournaledTable *tableOf(sqlite3_context *context, int count, sqlite3_value **arguments, int rows)
{
    const auto number = static_cast<std::size_t>(sqlite3_value_int(arguments[0]));
    const auto tables = journaledTables();
    if (number < tables.size() && std::size_t(count) >= 1 + tables[number].columns.size() * static_cast<std::size_t>(rows))
        return &tables[number];
    sqlite3_result_error(context, "no journaled table", -1);
    return nullptr;
}

void answer(sqlite3_context *context, const std::string &image)
{
    sqlite3_result_text64(context, image.data(), image.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

RowValues valuesFrom(sqlite3_value **arguments, int first, int end)
{
    return {arguments + first, static_cast<std::size_t>(end - first)};
}

void stepFunction(sqlite3_context *context, int, sqlite3_value **)
{
    if (const auto step = stateOf(context).step)
        sqlite3_result_int64(context, *step);
}

void rowImageFunction(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    if (const auto *table = tableOf(context, count, arguments, 1))
        answer(context, rowImage(*table, valuesFrom(arguments, 1, count)));
}

void rowDiffFunction(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const int half = 1 + (count - 1) / 2;
    if (const auto *table = tableOf(context, count, arguments, 2))
        answer(context, rowDiff(*table, valuesFrom(arguments, 1, half), valuesFrom(arguments, half, count)));
}

void rowHashFunction(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    if (const auto *table = tableOf(context, count, arguments, 1))
        sqlite3_result_int64(context, static_cast<qint64>(rowHash(*table, valuesFrom(arguments, 1, count))));
}

// What an insert is undone by is that the row still is the same: of many rows, and of a photo, a hash is enough. What a redo needs is kept
// when the undo deletes the row.
void insertedImageFunction(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const auto *table = tableOf(context, count, arguments, 1);
    if (!table)
        return;
    const auto row = valuesFrom(arguments, 1, count);
    const bool isOneOfMany = ++stateOf(context).inserts > RecordingState::kWholeInserts;
    answer(context, isOneOfMany || table->hasData ? hashImage(rowHash(*table, row)) : rowImage(*table, row));
}

struct Function {
    const char *name;
    int arguments;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
};
constexpr Function kFunctions[]{
    {"journal_step", 0, stepFunction},
    {"row_image", -1, rowImageFunction},
    {"row_diff", -1, rowDiffFunction},
    {"row_hash", -1, rowHashFunction},
    {"inserted_image", -1, insertedImageFunction},
};

Result<void> registerFunctions(sqlite3 *handle, const Shared &state)
{
    for (const Function &function : kFunctions) {
        const int code = sqlite3_create_function_v2(handle, function.name, function.arguments, SQLITE_UTF8 | SQLITE_DIRECTONLY,
            new Shared(state), function.call, nullptr, nullptr, [](void *shared) { delete static_cast<Shared *>(shared); });
        if (code != SQLITE_OK)
            return db::errorOf(handle, code);
    }
    return {};
}

/// `old.code, old.email, …`
db::Sql listed(const JournaledTable &table, const db::Sql &row, const db::Sql &behind)
{
    db::Sql list = row + table.columns.front() + behind;
    for (const auto column : table.columns.subspan(1))
        list += ", "_sql + row + column + behind;
    return list;
}

db::Sql number(const JournaledTable &table)
{
    return numberLiteral(table) + ", "_sql;
}

db::Sql onInsert(const JournaledTable &table)
{
    const db::Sql data = table.hasData ? ", new.data"_sql : ""_sql;
    return "CREATE TEMP TRIGGER journal_"_sql + table.name + "_insert AFTER INSERT ON main."_sql + table.name
        + " WHEN journal_step() IS NOT NULL BEGIN INSERT INTO changes (action_id, table_name, row_id, operation, image) "
          "VALUES (journal_step(), '"_sql
        + table.name + "', new.id, 'insert', inserted_image("_sql + number(table) + listed(table, "new."_sql, ""_sql) + data
        + ")); END"_sql;
}

db::Sql onDelete(const JournaledTable &table)
{
    const db::Sql data = table.hasData ? "old.data"_sql : "NULL"_sql;
    return "CREATE TEMP TRIGGER journal_"_sql + table.name + "_delete AFTER DELETE ON main."_sql + table.name
        + " WHEN journal_step() IS NOT NULL BEGIN INSERT INTO changes (action_id, table_name, row_id, operation, image, data) "
          "VALUES (journal_step(), '"_sql
        + table.name + "', old.id, 'delete', row_image("_sql + number(table) + listed(table, "old."_sql, ""_sql) + "), "_sql + data
        + "); END"_sql;
}

db::Sql onUpdate(const JournaledTable &table)
{
    // By bytes: an e-mail address that differs in its case only is another one.
    const auto before = listed(table, "old."_sql, ""_sql);
    const auto after = listed(table, "new."_sql, ""_sql);
    return "CREATE TEMP TRIGGER journal_"_sql + table.name + "_update AFTER UPDATE OF "_sql + listed(table, ""_sql, ""_sql)
        + " ON main."_sql + table.name + " WHEN journal_step() IS NOT NULL AND ("_sql + listed(table, "old."_sql, " COLLATE BINARY"_sql)
        + ") IS NOT ("_sql + after
        + ") BEGIN INSERT INTO changes (action_id, table_name, row_id, operation, image) VALUES (journal_step(), '"_sql + table.name
        + "', new.id, 'update', row_diff("_sql + number(table) + before + ", "_sql + after + ")); END"_sql;
}

Result<void> run(db::Connection &writer, const db::Sql &sql)
{
    auto done = db::Query(writer, sql).run();
    if (!done)
        return done.error();
    return {};
}

} // namespace

db::SqlLiteral numberLiteral(const JournaledTable &table)
{
    return kNumbers[static_cast<std::size_t>(numberOf(table))];
}

Result<void> installRecording(db::Connection &writer, const std::shared_ptr<RecordingState> &state)
{
    if (auto registered = registerFunctions(writer.handle(), state); !registered)
        return registered;
    for (const auto &table : journaledTables()) {
        for (const auto &trigger : {onInsert(table), onDelete(table), onUpdate(table)}) {
            if (auto made = run(writer, trigger); !made)
                return made;
        }
    }
    // A photo row is immutable, or its image would miss the change.
    return run(writer,
        "CREATE TEMP TRIGGER journal_photo_fixed BEFORE UPDATE OF data ON main.product_images WHEN journal_step() IS NOT NULL "
        "BEGIN SELECT RAISE(ABORT, 'a photo is replaced, not changed'); END"_sql);
}

} // namespace tradebook::journal
