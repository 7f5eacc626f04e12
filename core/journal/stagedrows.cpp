// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/stagedrows.h"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <string>

namespace tradebook::journal {

using namespace db::literals;

namespace {

constexpr std::array kStaged{"v0"_sql, "v1"_sql, "v2"_sql, "v3"_sql, "v4"_sql, "v5"_sql, "v6"_sql, "v7"_sql, "v8"_sql, "v9"_sql, "v10"_sql,
    "v11"_sql, "v12"_sql, "v13"_sql, "v14"_sql, "v15"_sql, "v16"_sql, "v17"_sql, "v18"_sql, "v19"_sql, "v20"_sql, "v21"_sql, "v22"_sql,
    "v23"_sql, "v24"_sql, "v25"_sql, "v26"_sql, "v27"_sql, "v28"_sql, "v29"_sql, "v30"_sql, "v31"_sql, "v32"_sql, "v33"_sql, "v34"_sql,
    "v35"_sql, "v36"_sql, "v37"_sql, "v38"_sql, "v39"_sql, "v40"_sql, "v41"_sql, "v42"_sql, "v43"_sql, "v44"_sql, "v45"_sql, "v46"_sql,
    "v47"_sql, "v48"_sql, "v49"_sql, "v50"_sql, "v51"_sql, "v52"_sql, "v53"_sql, "v54"_sql, "v55"_sql, "v56"_sql, "v57"_sql, "v58"_sql,
    "v59"_sql};

enum Column { kId, kHash, kFirstValue };

struct Table {
    sqlite3_vtab base = {};
    const StagedRows *rows = nullptr;
};

struct Cursor {
    sqlite3_vtab_cursor base = {};
    const StagedRows *rows = nullptr;
    std::size_t at = 0;
};

Cursor &cursorOf(sqlite3_vtab_cursor *cursor)
{
    return *reinterpret_cast<Cursor *>(cursor);
}

// The value outlives the statement: SQLite copies what it keeps.
struct Answer {
    sqlite3_context *context;

    void operator()(std::nullptr_t) const { sqlite3_result_null(context); }
    void operator()(qint64 integer) const { sqlite3_result_int64(context, integer); }
    void operator()(double real) const { sqlite3_result_double(context, real); }
    void operator()(const QString &text) const
    {
        const auto bytes = text.toUtf8();
        sqlite3_result_text64(context, bytes.constData(), sizeOf(bytes), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    void operator()(const QByteArray &blob) const { sqlite3_result_blob64(context, startOf(blob), sizeOf(blob), SQLITE_STATIC); }
    void operator()(const db::Utf8 &text) const
    {
        sqlite3_result_text64(context, startOf(text.bytes), sizeOf(text.bytes), SQLITE_STATIC, SQLITE_UTF8);
    }

private:
    // A null pointer would answer NULL.
    static const char *startOf(const QByteArray &bytes) { return bytes.isEmpty() ? "" : bytes.constData(); }
    static sqlite3_uint64 sizeOf(const QByteArray &bytes) { return static_cast<sqlite3_uint64>(bytes.size()); }
};

int connect(sqlite3 *handle, void *shared, int, const char *const *, sqlite3_vtab **made, char **)
{
    std::string declared = "CREATE TABLE replay_rows (id INTEGER, hash";
    for (const auto column : kStaged)
        (declared += ", ") += column.view();
    declared += ')';
    if (const int code = sqlite3_declare_vtab(handle, declared.c_str()); code != SQLITE_OK)
        return code;
    auto table = std::make_unique<Table>();
    table->rows = static_cast<std::shared_ptr<StagedRows> *>(shared)->get();
    *made = &table.release()->base;
    return sqlite3_vtab_config(handle, SQLITE_VTAB_DIRECTONLY);
}

int disconnect(sqlite3_vtab *table)
{
    delete reinterpret_cast<Table *>(table);
    return SQLITE_OK;
}

/// Always read from end to end, by ascending id.
int plan(sqlite3_vtab *table, sqlite3_index_info *info)
{
    const auto rows = static_cast<sqlite3_int64>(reinterpret_cast<Table *>(table)->rows->count());
    info->estimatedRows = rows + 1;
    info->estimatedCost = static_cast<double>(rows + 1);
    info->orderByConsumed = info->nOrderBy == 1 && info->aOrderBy[0].iColumn == kId && info->aOrderBy[0].desc == 0 ? 1 : 0;
    return SQLITE_OK;
}

int open(sqlite3_vtab *table, sqlite3_vtab_cursor **opened)
{
    auto cursor = std::make_unique<Cursor>();
    cursor->rows = reinterpret_cast<Table *>(table)->rows;
    *opened = &cursor.release()->base;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int rewind(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    cursorOf(cursor).at = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++cursorOf(cursor).at;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    return cursorOf(cursor).at >= cursorOf(cursor).rows->count() ? 1 : 0;
}

int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index)
{
    const auto &[base, rows, at] = cursorOf(cursor);
    if (index == kId)
        sqlite3_result_int64(context, rows->id(at));
    else if (index == kHash)
        sqlite3_result_int64(context, rows->hash(at));
    else if (const auto *value = rows->value(at, index - kFirstValue))
        std::visit(Answer{context}, value->variant());
    return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = cursorOf(cursor).rows->id(cursorOf(cursor).at);
    return SQLITE_OK;
}

// Without xCreate: it is there under its own name, and no schema can make another.
constexpr sqlite3_module moduleOfRows()
{
    sqlite3_module module{};
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = plan;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = rewind;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = column;
    module.xRowid = rowid;
    return module;
}
constexpr sqlite3_module kModule = moduleOfRows();

} // namespace

void StagedRows::begin(std::size_t rows, int width)
{
    clear();
    m_width = static_cast<std::size_t>(width);
    m_ids.reserve(rows);
    m_hashes.reserve(rows);
    m_values.reserve(rows * m_width);
}

void StagedRows::addRow(qint64 id, qint64 hash)
{
    m_ids.push_back(id);
    m_hashes.push_back(hash);
}

void StagedRows::addOwn(db::Value value)
{
    m_values.push_back(&m_own.emplace_back(std::move(value)));
}

void StagedRows::clear()
{
    m_ids.clear();
    m_hashes.clear();
    m_values.clear();
    m_own.clear();
}

const db::Value *StagedRows::value(std::size_t row, int index) const
{
    return static_cast<std::size_t>(index) < m_width ? m_values[row * m_width + static_cast<std::size_t>(index)] : nullptr;
}

Result<void> installStagedRows(db::Connection &writer, const std::shared_ptr<StagedRows> &rows)
{
    const int code = sqlite3_create_module_v2(writer.handle(), "replay_rows", &kModule, new std::shared_ptr<StagedRows>(rows),
        [](void *shared) { delete static_cast<std::shared_ptr<StagedRows> *>(shared); });
    return code == SQLITE_OK ? Result<void>() : db::errorOf(writer.handle(), code);
}

db::SqlLiteral stagedColumn(int index)
{
    return kStaged[static_cast<std::size_t>(index)];
}

} // namespace tradebook::journal
