// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/bringing.h"

#include "core/db/transaction.h"
#include "core/journal/journaledtable.h"

#include <algorithm>

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// Categories above each other; nobody makes that many by hand, but another tool may have put them into a circle.
constexpr qsizetype kDeepest = 1000;

/// What is wrong with one record, not with the edit.
bool isRefusal(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Duplicate:
    case ErrorKind::StillInUse:
    case ErrorKind::NotEnoughStock:
    case ErrorKind::StatusNotAllowed:
    case ErrorKind::Overflow:
    case ErrorKind::Rule:
    case ErrorKind::Conflict:
        return true;
    default:
        return false;
    }
}

std::pair<int, qint64> keyOf(const RecordRef &record)
{
    return {static_cast<int>(record.kind), record.id};
}

Error inCircle()
{
    return {.kind = ErrorKind::Rule, .detail = u"a category cannot stand below itself"_s};
}

/// The column's value in the backup, for the sentence of a Duplicate.
Error withValue(db::Connection &backup, Error error, const journal::JournaledTable &table, qint64 id)
{
    if (error.kind != ErrorKind::Duplicate || error.data.size() != 1)
        return error;
    for (const auto column : table.columns) {
        if (error.data.first() != QLatin1StringView(column.view().data(), static_cast<qsizetype>(column.view().size())))
            continue;
        if (auto value = db::Query(backup, "SELECT "_sql + column + " FROM "_sql + table.name + " WHERE id = ?"_sql, id).text(); value)
            error.data.append(*value);
    }
    return error;
}

} // namespace

Bringing::Bringing(db::Connection &backup, db::Connection &book)
    : m_backup(backup)
    , m_book(book)
    , m_counterparts(backup, book)
{
}

Result<BroughtRecord> Bringing::bring(const RecordRef &record)
{
    BroughtRecord brought{.record = record};
    auto name = m_counterparts.name(record);
    if (!name && name.error().kind != ErrorKind::NotFound)
        return name.error();
    brought.name = name.valueOr(QString());
    auto part = db::Savepoint::begin(m_book);
    if (!part)
        return part.error();
    const auto along = m_along.size();
    m_ongoing.clear();
    m_fresh.clear();
    auto outcome = bringWhole(record, brought.now);
    if (outcome) {
        brought.outcome = *outcome;
        auto kept = part->keep();
        return kept ? Result<BroughtRecord>(brought) : kept.error();
    }
    if (!isRefusal(outcome.error()))
        return outcome.error();
    if (auto back = part->rollback(); !back)
        return back.error();
    m_along.resize(along);
    for (const RecordRef &fresh : std::as_const(m_fresh))
        m_added.remove(keyOf(fresh));
    return BroughtRecord{.record = record, .outcome = Outcome::Refused, .name = brought.name, .now = 0, .refusal = outcome.error()};
}

Result<Outcome> Bringing::bringWhole(const RecordRef &record, qint64 &now)
{
    auto there = m_counterparts.same(record);
    if (!there)
        return there.error();
    if (!*there) {
        auto added = add(record);
        if (!added)
            return added.error();
        now = *added;
        return Outcome::Added;
    }
    now = **there;
    // It came along before.
    if (m_added.contains(keyOf(record)))
        return Outcome::Added;
    const qint64 before = m_book.totalChanges();
    if (auto changed = change(record, now); !changed)
        return changed.error();
    return m_book.totalChanges() == before ? Outcome::Unchanged : Outcome::Changed;
}

Result<qint64> Bringing::add(const RecordRef &record)
{
    if (m_ongoing.contains(record) || m_ongoing.size() > kDeepest)
        return inCircle();
    m_ongoing.append(record);
    if (auto there = addReferences(record); !there)
        return there.error();
    auto added = [&]() -> Result<qint64> {
        switch (record.kind) {
        case RecordKind::Category:
            return addCategory(record.id);
        case RecordKind::User:
            return addUser(record.id);
        case RecordKind::Product:
            return addProduct(record.id);
        default:
            return addOrder(record.id);
        }
    }();
    m_ongoing.removeLast();
    if (added) {
        m_added.insert(keyOf(record));
        m_fresh.append(record);
    }
    return added;
}

Result<void> Bringing::addReferences(const RecordRef &record)
{
    auto references = m_counterparts.references(record);
    if (!references)
        return references.error();
    for (const RecordRef &reference : std::as_const(*references)) {
        auto there = m_counterparts.standIn(reference);
        if (!there)
            return there.error();
        if (*there)
            continue;
        if (auto added = add(reference); !added)
            return added.error();
        auto name = m_counterparts.name(reference);
        if (!name)
            return name.error();
        m_along.append({reference, *name});
    }
    return {};
}

Result<std::optional<qint64>> Bringing::reference(RecordKind kind, const std::optional<qint64> &id)
{
    if (!id)
        return std::optional<qint64>();
    return m_counterparts.standIn({kind, *id});
}

Result<qint64> Bringing::idFor(RecordKind kind, qint64 id)
{
    const auto &table = journal::journaledTable(kind);
    // Nor may it have been another row's that was deleted since: the history of an id is one row's.
    auto taken = db::Query(m_book,
        "SELECT EXISTS (SELECT 1 FROM main."_sql + table.name
            + " WHERE id = ?1) OR EXISTS (SELECT 1 FROM main.changes AS gone "
              "WHERE gone.table_name = ?2 AND gone.row_id = ?1 AND gone.operation = 'delete' AND json_extract(gone.image, '$.created_at') "
              "<> "
              "(SELECT created_at FROM staged."_sql
            + table.name + " WHERE id = ?1))"_sql,
        id, QString(tableOf(kind)))
                     .number();
    if (!taken)
        return taken.error();
    if (*taken == 0)
        return id;
    // Beyond those of the backup, too: of rows that were imported at one time only the id tells which is which.
    return db::Query(m_book,
        "SELECT 1 + max((SELECT coalesce(max(id), 0) FROM main."_sql + table.name + "), (SELECT coalesce(max(id), 0) FROM staged."_sql
            + table.name
            + "), (SELECT coalesce(max(seq), 0) FROM (SELECT seq FROM main.sqlite_sequence WHERE name = ?1 "
              "UNION ALL SELECT seq FROM staged.sqlite_sequence WHERE name = ?1)))"_sql,
        QString(tableOf(kind)))
        .number();
}

Result<qint64> Bringing::copyRow(RecordKind kind, qint64 id, const QList<Other> &others)
{
    const auto &table = journal::journaledTable(kind);
    auto now = idFor(kind, id);
    if (!now)
        return now;
    db::Sql into = "INSERT INTO main."_sql + table.name + " (id"_sql;
    db::Sql from = ") SELECT ?"_sql;
    db::Values values{*now};
    for (const auto column : table.columns) {
        into += ", "_sql + column;
        const auto other = std::ranges::find(others, column.view(), [](const Other &one) { return one.column.view(); });
        from += other == others.end() ? ", had."_sql + column : db::Sql(", ?"_sql);
        if (other != others.end())
            values << other->value;
    }
    if (table.hasData) {
        into += ", data"_sql;
        from += ", had.data"_sql;
    }
    values << id;
    auto copied = db::Query(m_book, into + from + " FROM staged."_sql + table.name + " AS had WHERE had.id = ?"_sql, values).run();
    if (!copied)
        return withValue(m_backup, copied.error(), table, id);
    return now;
}

Result<void> Bringing::copyRows(RecordKind kind, db::SqlLiteral owner, qint64 id, qint64 now, const QList<Other> &others)
{
    auto rows = db::Query(
        m_backup, "SELECT id FROM "_sql + journal::journaledTable(kind).name + " WHERE "_sql + owner + " = ? ORDER BY id"_sql, id)
                    .all([](const db::Row &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    for (const qint64 row : std::as_const(*rows)) {
        if (auto copied = copyRow(kind, row, others + QList<Other>{{owner, now}}); !copied)
            return copied.error();
    }
    return {};
}

Result<void> Bringing::copyMoves(qint64 id, qint64 now)
{
    auto moves = db::Query(m_backup, "SELECT id FROM stock_moves WHERE product_id = ? AND order_item_id IS NULL ORDER BY id"_sql, id)
                     .all([](const db::Row &row) { return row.integer(0); });
    if (!moves)
        return moves.error();
    for (const qint64 move : std::as_const(*moves)) {
        if (auto copied = copyRow(RecordKind::StockMove, move, {{"product_id"_sql, now}}); !copied)
            return spokenOf(copied.error(), now);
    }
    return {};
}

Result<qint64> Bringing::addCategory(qint64 id)
{
    auto parent = db::Query(m_backup, "SELECT parent_id FROM categories WHERE id = ?"_sql, id).one([](const db::Row &row) {
        return row.maybeInteger(0);
    });
    if (!parent)
        return parent.error();
    auto above = reference(RecordKind::Category, parent->value_or(std::nullopt));
    if (!above)
        return above.error();
    auto added = copyRow(RecordKind::Category, id, {{"parent_id"_sql, *above}});
    if (!added)
        return added;
    auto noted = copyRows(RecordKind::Note, "category_id"_sql, id, *added);
    return noted ? added : noted.error();
}

Result<qint64> Bringing::addUser(qint64 id)
{
    auto added = copyRow(RecordKind::User, id, {});
    if (!added)
        return added;
    auto whole = copyRows(RecordKind::Address, "user_id"_sql, id, *added).andThen([&] {
        return copyRows(RecordKind::Note, "user_id"_sql, id, *added);
    });
    return whole ? added : whole.error();
}

Result<qint64> Bringing::addProduct(qint64 id)
{
    auto category = db::Query(m_backup, "SELECT category_id FROM products WHERE id = ?"_sql, id).one([](const db::Row &row) {
        return row.maybeInteger(0);
    });
    if (!category)
        return category.error();
    auto above = reference(RecordKind::Category, category->value_or(std::nullopt));
    if (!above)
        return above.error();
    auto added = copyRow(RecordKind::Product, id, {{"category_id"_sql, *above}});
    if (!added)
        return added;
    auto whole = copyRows(RecordKind::ProductImage, "product_id"_sql, id, *added)
                     .andThen([&] { return copyRows(RecordKind::Note, "product_id"_sql, id, *added); })
                     .andThen([&] { return copyMoves(id, *added); });
    return whole ? added : whole.error();
}

} // namespace tradebook::restore
