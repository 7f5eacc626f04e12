// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replayrows.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"

namespace tradebook::journal {

using namespace db::literals;

namespace {

db::SqlLiteral nameOf(const JournaledTable &table, const ImageField &field)
{
    return table.columns[static_cast<std::size_t>(field.column)];
}

QString textOf(db::SqlLiteral column)
{
    return QString::fromUtf8(column.view().data(), static_cast<qsizetype>(column.view().size()));
}

bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Rule || error.kind == ErrorKind::Duplicate || error.kind == ErrorKind::StillInUse
        || error.kind == ErrorKind::Invalid;
}

/// What the book's own rules refuse was right when it was first done: the book has changed since.
Error refused(db::Connection &writer, const Change &change, const Error &error)
{
    if (!isRefusal(error))
        return error;
    QString column;
    if (error.kind == ErrorKind::Duplicate && !error.data.isEmpty())
        column = error.data.first().section(u'.', -1);
    Error blockedBy = blocked(writer, *change.table, change.row, column);
    blockedBy.detail += QStringLiteral(": ") + error.detail;
    return blockedBy;
}

/// The first of these columns in which the row no longer is what the step left; empty where there is no such row.
Result<QString> differing(db::Connection &writer, const Change &change, const std::vector<ImageField> &fields, bool isDiff)
{
    for (const auto &field : fields) {
        const auto column = nameOf(*change.table, field);
        if (!isCompared(column))
            continue;
        const auto same
            = db::Query(writer, "SELECT "_sql + column + " COLLATE BINARY IS ? FROM "_sql + change.table->name + " WHERE id = ?"_sql,
                isDiff ? field.after : field.before, change.row)
                  .one([](const db::Row &row) { return row.boolean(0); });
        if (!same)
            return same.error();
        if (same->has_value() && !**same)
            return textOf(column);
    }
    return QString();
}

Error conflict(db::Connection &writer, const Change &change, const Image &image, bool isDiff)
{
    const auto column = differing(writer, change, image.fields, isDiff);
    return column ? blocked(writer, *change.table, change.row, *column) : column.error();
}

/// `SET a = ?, … WHERE id = ? AND a IS ? …` with its values.
struct Restoring {
    db::Sql sql;
    db::Values values;
};

Restoring restoringOf(const Change &change, const Image &image, const QString &now)
{
    db::Sql set = ""_sql;
    db::Sql where = " WHERE id = ?"_sql;
    db::Values values;
    db::Values compared{change.row};
    for (const auto &field : image.fields) {
        const auto column = nameOf(*change.table, field);
        if (!values.isEmpty())
            set += ", "_sql;
        if (isCompared(column)) {
            set += column + " = ?"_sql;
            values << field.before;
            where += " AND "_sql + column + " COLLATE BINARY IS ?"_sql;
            compared << field.after;
        } else {
            set += column + " = iif("_sql + column + " IS ?, ?, ?)"_sql;
            values << field.after << field.before << db::Value(now);
        }
    }
    return {"UPDATE "_sql + change.table->name + " SET "_sql + set + where, values + compared};
}

/// 1, or 0 where nothing had to be taken back.
Result<qint64> restore(db::Connection &writer, const Change &change, const Image &image)
{
    if (isTouchOnly(*change.table, image)) {
        const auto &field = image.fields.front();
        const auto column = nameOf(*change.table, field);
        return db::Query(writer,
            "UPDATE "_sql + change.table->name + " SET "_sql + column + " = ? WHERE id = ? AND "_sql + column + " IS ?"_sql, field.before,
            change.row, field.after)
            .run();
    }
    auto restoring = restoringOf(change, image, isoNow());
    const auto changed = db::Query(writer, std::move(restoring.sql), std::move(restoring.values)).run();
    if (!changed)
        return refused(writer, change, changed.error());
    if (*changed != 1)
        return conflict(writer, change, image, true);
    return 1;
}

Result<qint64> removeAgain(db::Connection &writer, const Change &change, const Image &image)
{
    const auto hash = db::Query(
        writer, "SELECT "_sql + hashOfRow(*change.table, ""_sql) + " FROM "_sql + change.table->name + " WHERE id = ?"_sql, change.row)
                          .one([](const db::Row &row) { return row.integer(0); });
    if (!hash)
        return hash.error();
    if (!*hash || static_cast<quint64>(**hash) != hashOf(*change.table, image))
        return conflict(writer, change, image, false);
    const auto removed = db::Query(writer, "DELETE FROM "_sql + change.table->name + " WHERE id = ?"_sql, change.row).run();
    if (!removed)
        return refused(writer, change, removed.error());
    return 1;
}

Result<qint64> insertAgain(db::Connection &writer, const Change &change, const Image &image)
{
    const auto &table = *change.table;
    db::Sql marks = "?"_sql;
    db::Values values{change.row};
    for (const auto &field : image.fields) {
        marks += ", ?"_sql;
        values << field.before;
    }
    if (table.hasData) {
        marks += ", ?"_sql;
        values << db::Value(change.data);
    }
    const auto inserted = db::Query(
        writer, "INSERT INTO "_sql + table.name + " (id, "_sql + columnsOf(table, ""_sql) + ") VALUES ("_sql + marks + ")"_sql, values)
                              .run();
    if (!inserted)
        return refused(writer, change, inserted.error());
    return 1;
}

Result<qint64> replayOne(db::Connection &writer, const Change &change)
{
    const auto image = change.read();
    if (!image)
        return image.error();
    switch (change.operation) {
    case Operation::Insert:
        return removeAgain(writer, change, *image);
    case Operation::Update:
        return restore(writer, change, *image);
    case Operation::Delete:
        return insertAgain(writer, change, *image);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<qint64> replayOneByOne(db::Connection &writer, const Window &window)
{
    qint64 expected = 0;
    for (const auto &change : window) {
        const auto done = replayOne(writer, change);
        if (!done)
            return done;
        expected += *done;
    }
    return expected;
}

} // namespace tradebook::journal
