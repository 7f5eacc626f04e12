// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/journal/journaledtable.h"
#include "core/model/text.h"
#include "core/restore/attached.h"
#include "core/restore/bringback.h"

#include <algorithm>
#include <array>

namespace tradebook::restore {

using namespace db::literals;

namespace {

/// What of a kind's statement is its own. `one` is the row of the backup, `now` the same row of the book.
struct KindWords {
    RecordKind kind;
    db::SqlLiteral isBack; ///< whether it was brought back under another id
    db::SqlLiteral parts; ///< ids of records whose parts differ, beginning with OR
    db::SqlLiteral code;
    db::SqlLiteral name;
    db::SqlLiteral within;
    db::SqlLiteral date;
    db::SqlLiteral status;
    db::SqlLiteral amount;
};

constexpr std::array kWords{
    KindWords{.kind = RecordKind::User,
        .isBack
        = "EXISTS (SELECT 1 FROM main.users AS twin WHERE twin.name_key = one.name_key AND twin.created_at = one.created_at "
          "AND twin.email IS one.email AND twin.code IS one.code AND NOT EXISTS (SELECT 1 FROM staged.users AS own WHERE own.id = twin.id AND own.created_at = twin.created_at))"_sql,
        .parts = " OR one.id IN (SELECT had.user_id FROM staged.addresses AS had WHERE NOT EXISTS (SELECT 1 FROM main.addresses AS has "
                 "WHERE has.user_id = had.user_id AND has.kind = had.kind AND has.recipient = had.recipient AND has.street = had.street "
                 "AND has.city = had.city AND has.region = had.region AND has.postal_code = had.postal_code AND has.country = had.country "
                 "AND has.is_default = had.is_default)) "
                 "OR one.id IN (SELECT had.user_id FROM staged.notes AS had WHERE had.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 "
                 "FROM main.notes AS has WHERE has.user_id = had.user_id AND has.body = had.body))"_sql,
        .code = "coalesce(one.email, one.code, '')"_sql,
        .name = "one.name"_sql,
        .within = "''"_sql,
        .date = "''"_sql,
        .status = "''"_sql,
        .amount = "NULL"_sql},
    KindWords{.kind = RecordKind::Category,
        // One list for all rows: nothing else finds a category by its name.
        .isBack
        = "(one.name_key, one.created_at) IN (SELECT twin.name_key, twin.created_at FROM main.categories AS twin WHERE NOT EXISTS (SELECT 1 FROM staged.categories AS own WHERE own.id = twin.id AND own.created_at = twin.created_at))"_sql,
        .parts
        = " OR one.id IN (SELECT had.category_id FROM staged.notes AS had WHERE had.category_id IS NOT NULL AND NOT EXISTS (SELECT 1 "
          "FROM main.notes AS has WHERE has.category_id = had.category_id AND has.body = had.body))"_sql,
        .code = "coalesce(one.code, '')"_sql,
        .name = "one.name"_sql,
        .within = "coalesce((SELECT above.name FROM staged.categories AS above WHERE above.id = one.parent_id), '')"_sql,
        .date = "''"_sql,
        .status = "''"_sql,
        .amount = "NULL"_sql},
    KindWords{.kind = RecordKind::Product,
        .isBack
        = "EXISTS (SELECT 1 FROM main.products AS twin WHERE twin.sku = one.sku AND twin.created_at = one.created_at AND NOT EXISTS (SELECT 1 FROM staged.products AS own WHERE own.id = twin.id AND own.created_at = twin.created_at))"_sql,
        // A photo is never changed, only replaced: when it was made and its size tell it from others without reading it.
        .parts
        = " OR one.id IN (SELECT had.product_id FROM staged.product_images AS had WHERE NOT EXISTS (SELECT 1 FROM main.product_images "
          "AS has WHERE has.product_id = had.product_id AND has.created_at = had.created_at AND has.media_type = had.media_type "
          "AND length(has.data) = length(had.data))) "
          "OR one.id IN (SELECT had.product_id FROM staged.notes AS had WHERE had.product_id IS NOT NULL AND NOT EXISTS (SELECT 1 "
          "FROM main.notes AS has WHERE has.product_id = had.product_id AND has.body = had.body))"_sql,
        .code = "one.sku"_sql,
        .name = "one.name"_sql,
        .within = "coalesce((SELECT above.name FROM staged.categories AS above WHERE above.id = one.category_id), '')"_sql,
        .date = "''"_sql,
        .status = "''"_sql,
        .amount = "one.price"_sql},
    KindWords{.kind = RecordKind::Order,
        .isBack
        = "EXISTS (SELECT 1 FROM main.orders AS twin WHERE twin.number = one.number AND twin.created_at = one.created_at AND NOT EXISTS (SELECT 1 FROM staged.orders AS own WHERE own.id = twin.id AND own.created_at = twin.created_at))"_sql,
        .parts = " OR one.item_count <> now.item_count "
                 "OR one.id IN (SELECT had.order_id FROM staged.order_items AS had WHERE NOT EXISTS (SELECT 1 FROM main.order_items AS has "
                 "WHERE has.order_id = had.order_id AND has.line = had.line AND has.sku = had.sku AND has.name = had.name "
                 "AND has.quantity = had.quantity AND has.unit_price = had.unit_price AND has.discount_bp = had.discount_bp "
                 "AND has.tax_bp = had.tax_bp)) "
                 "OR one.id IN (SELECT had.order_id FROM staged.notes AS had WHERE had.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 "
                 "FROM main.notes AS has WHERE has.order_id = had.order_id AND has.body = had.body))"_sql,
        .code = "one.number"_sql,
        .name = "coalesce((SELECT customer.name FROM staged.users AS customer WHERE customer.id = one.user_id), one.billing_recipient, "
                "'')"_sql,
        .within = "''"_sql,
        .date = "one.business_date"_sql,
        .status = "one.status"_sql,
        .amount = "CASE one.kind WHEN 'return' THEN -one.total ELSE one.total END"_sql},
};

/// The record's own columns that a person would call different; instants alone are none.
db::Sql ownDiffer(const journal::JournaledTable &table)
{
    db::Sql differ = "0"_sql;
    for (const auto column : table.columns) {
        if (column.view() != "created_at" && column.view() != "updated_at" && column.view() != "name_key")
            differ += " OR one."_sql + column + " COLLATE BINARY IS NOT now."_sql + column;
    }
    return differ;
}

/// ?1: the folded filter, ?2: below this id.
db::Sql statementOf(const KindWords &words)
{
    const auto &table = journal::journaledTable(words.kind);
    const auto filtered
        = "(?1 = '' OR contains_folded("_sql + words.code + ", ?1) = 1 OR contains_folded("_sql + words.name + ", ?1) = 1)"_sql;
    return "SELECT one.id, now.id IS NULL, "_sql + words.code + ", "_sql + words.name + ", "_sql + words.within + ", "_sql + words.date
        + ", "_sql + words.status + ", "_sql + words.amount + ", one.updated_at, coalesce(now.updated_at, '') FROM staged."_sql + table.name
        + " AS one LEFT JOIN main."_sql + table.name
        + " AS now ON now.id = one.id AND now.created_at = one.created_at WHERE one.id < ?2 AND iif(now.id IS NULL, NOT "_sql + words.isBack
        + ", "_sql + ownDiffer(table) + words.parts + ") AND "_sql + filtered + " ORDER BY one.id DESC"_sql;
}

Difference differenceFrom(const db::Row &row, RecordKind kind)
{
    return {.record = {kind, row.integer(0)},
        .state = row.boolean(1) ? RecordState::Missing : RecordState::Changed,
        .code = row.text(2),
        .name = row.text(3),
        .within = row.text(4),
        .date = row.text(5),
        .status = row.text(6),
        .amount = row.maybeInteger(7),
        .changedInBackup = row.text(8),
        .changedNow = row.text(9)};
}

Result<Differences> read(db::Connection &reader, const KindWords &words, const DifferencesRequest &request)
{
    Differences found;
    qint64 missing = 0;
    qint64 changed = 0;
    const bool isFirst = !request.before;
    auto looked = db::Query(
        reader, statementOf(words), fold(trimmedName(request.filter)), request.before.value_or(std::numeric_limits<qint64>::max()))
                      .forEach([&](const db::Row &row) {
                          (row.boolean(1) ? missing : changed) += 1;
                          if (found.rows.size() < request.limit)
                              found.rows.append(differenceFrom(row, request.kind));
                          else
                              found.hasMore = true;
                          // With the first page all are counted.
                          return isFirst || !found.hasMore;
                      });
    if (!looked)
        return looked.error();
    if (isFirst) {
        found.missing = missing;
        found.changed = changed;
    }
    return found;
}

} // namespace

Result<Differences> differences(const Staged &staged, db::Connection &reader, const DifferencesRequest &request)
{
    const auto *words = std::ranges::find(kWords, request.kind, &KindWords::kind);
    if (words == kWords.end())
        return Error{.kind = ErrorKind::Internal, .detail = QStringLiteral("records of this kind do not come back alone")};
    return whileAttached(staged, reader, [&]() -> Result<Differences> {
        auto snapshot = db::Transaction::beginRead(reader);
        if (!snapshot)
            return snapshot.error();
        return read(reader, *words, request);
    });
}

} // namespace tradebook::restore
