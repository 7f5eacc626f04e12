// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/notes.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::notes {

namespace {

/// The statement that reads the notes of one record, by the index of its kind.
std::optional<db::Sql> selectionOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return "SELECT id, author, body, at FROM notes WHERE user_id = ?"_sql;
    case RecordKind::Product:
        return "SELECT id, author, body, at FROM notes WHERE product_id = ?"_sql;
    case RecordKind::Order:
        return "SELECT id, author, body, at FROM notes WHERE order_id = ?"_sql;
    case RecordKind::Category:
        return "SELECT id, author, body, at FROM notes WHERE category_id = ?"_sql;
    default:
        return std::nullopt;
    }
}

QString nameOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return u"user"_s;
    case RecordKind::Product:
        return u"product"_s;
    case RecordKind::Order:
        return u"order"_s;
    default:
        return u"category"_s;
    }
}

Error noNotes()
{
    return {.kind = ErrorKind::Internal, .detail = u"records of this kind have no notes"_s};
}

Result<QString> goodBody(const QString &body)
{
    if (auto good = storable(u"body"_s, body); !good)
        return good.error();
    return requiredText(u"body"_s, body);
}

} // namespace

Result<QList<Note>> of(db::Connection &connection, const RecordRef &record)
{
    const auto sql = selectionOf(record.kind);
    if (!sql)
        return noNotes();
    auto found = db::Query(connection, *sql, record.id).all([&record](const db::Row &row) {
        return Note{.id = row.id<NoteId>(0),
            .record = record,
            .author = row.text(1),
            .body = row.text(2),
            .at = instantFromIso(row.text(3)).value_or(QDateTime())};
    });
    if (found) {
        std::sort(found->begin(), found->end(),
            [](const Note &left, const Note &right) { return left.at != right.at ? left.at > right.at : left.id > right.id; });
    }
    return found;
}

Result<NoteId> add(db::Connection &connection, const Note &note)
{
    if (!selectionOf(note.record.kind))
        return noNotes();
    const auto body = goodBody(note.body);
    if (!body)
        return body.error();
    if (auto good = storable(u"author"_s, note.author); !good)
        return good.error();
    const auto now = isoNow();
    const auto idFor = [&note](RecordKind kind) { return note.record.kind == kind ? std::optional(note.record.id) : std::nullopt; };
    const auto added = db::Query(connection,
        "INSERT INTO notes (user_id, product_id, order_id, category_id, author, body, at, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        idFor(RecordKind::User), idFor(RecordKind::Product), idFor(RecordKind::Order), idFor(RecordKind::Category), note.author, *body,
        note.at.isValid() ? isoInstant(note.at) : now, now, now)
                           .run();
    if (!added && added.error().kind == ErrorKind::StillInUse) // the foreign key found no such record
        return notFound(nameOf(note.record.kind), QString::number(note.record.id));
    if (!added)
        return added.error();
    return NoteId{connection.lastInsertId()};
}

Result<void> setBody(db::Connection &connection, NoteId id, const QString &body)
{
    const auto good = goodBody(body);
    if (!good)
        return good.error();
    return changedOne(db::Query(connection, "UPDATE notes SET body = ?, updated_at = ? WHERE id = ?"_sql, *good, isoNow(), id).run(),
        u"note"_s, id.value);
}

Result<void> replaceBody(db::Connection &connection, NoteId id, const QString &before, const QString &after)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto now
        = db::Query(connection, "SELECT body FROM notes WHERE id = ?"_sql, id).all([](const db::Row &row) { return row.text(0); });
    if (!now)
        return now.error();
    if (now->isEmpty())
        return notFound(u"note"_s, QString::number(id.value));
    if (now->first() == trimmedName(after))
        return {};
    if (trimmedName(now->first()) != trimmedName(before)) // as a form has it; an imported text may have gaps around it
        return Error{.kind = ErrorKind::Conflict, .data = {u"body"_s, now->first()}};
    return setBody(connection, id, after);
}

Result<void> remove(db::Connection &connection, NoteId id)
{
    return changedOne(db::Query(connection, "DELETE FROM notes WHERE id = ?"_sql, id).run(), u"note"_s, id.value);
}

} // namespace tradebook::repo::notes
