// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/edit/fields.h"
#include "core/journal/journaledtable.h"
#include "core/model/text.h"
#include "core/restore/attached.h"
#include "core/restore/bringback.h"
#include "core/restore/counterparts.h"

#include <QHash>

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
    db::SqlLiteral reference = "NULL"_sql; ///< its own column that refers to another record
    RecordKind referred = RecordKind::Category;
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
        .amount = "NULL"_sql,
        .reference = "parent_id"_sql,
        .referred = RecordKind::Category},
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
        .amount = "one.price"_sql,
        .reference = "category_id"_sql,
        .referred = RecordKind::Category},
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
        .amount = "CASE one.kind WHEN 'return' THEN -one.total ELSE one.total END"_sql,
        .reference = "user_id"_sql,
        .referred = RecordKind::User},
};

/// The columns that would come back: what a person may edit. Status, sums and instants go their own way.
db::Sql ownDiffer(const journal::JournaledTable &table, db::SqlLiteral except)
{
    db::Sql differ = "0"_sql;
    for (const auto column : table.columns) {
        const auto name = QString::fromUtf8(column.view().data(), static_cast<qsizetype>(column.view().size()));
        if (edit::fieldNamed(table.kind, name) && column.view() != except.view())
            differ += " OR one."_sql + column + " COLLATE BINARY IS NOT now."_sql + column;
    }
    return differ;
}

/// A column of one side; NULL where the kind has none.
db::Sql referenceOf(const KindWords &words, db::SqlLiteral side)
{
    return words.reference.view() == "NULL" ? db::Sql(words.reference) : side + words.reference;
}

/// ?1: the folded filter, ?2: below this id. The last three: whether anything but the reference differs, and the reference of both.
db::Sql statementOf(const KindWords &words)
{
    const auto &table = journal::journaledTable(words.kind);
    const auto had = referenceOf(words, "one."_sql);
    const auto has = referenceOf(words, "now."_sql);
    const auto own = ownDiffer(table, words.reference);
    return "SELECT one.id, now.id IS NULL, "_sql + words.code + ", "_sql + words.name + ", "_sql + words.within + ", "_sql + words.date
        + ", "_sql + words.status + ", "_sql + words.amount
        + ", one.updated_at, coalesce(now.updated_at, ''), CASE WHEN now.id IS NULL OR "_sql + had + " IS "_sql + has + " THEN 1 WHEN "_sql
        + own + words.parts + " THEN 1 ELSE 0 END, "_sql + had + ", "_sql + has + " FROM staged."_sql + table.name
        + " AS one LEFT JOIN main."_sql + table.name
        + " AS now ON now.id = one.id AND now.created_at = one.created_at WHERE one.id < ?2 AND iif(now.id IS NULL, NOT "_sql + words.isBack
        + ", "_sql + own + " OR "_sql + had + " IS NOT "_sql + has + words.parts + ") AND (?1 = '' OR contains_folded("_sql + words.code
        + ", ?1) = 1 OR contains_folded("_sql + words.name + ", ?1) = 1) ORDER BY one.id DESC"_sql;
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

/// Whether one record of the book stands for one of the backup, remembered: many products are of one category.
class References {
public:
    References(db::Connection &backup, db::Connection &book, RecordKind kind)
        : m_counterparts(backup, book)
        , m_kind(kind)
    {
    }

    [[nodiscard]] Result<bool> isSame(std::optional<qint64> had, std::optional<qint64> has)
    {
        constexpr qsizetype kMost = 10'000;
        if (!had || !has)
            return had == has;
        if (const auto known = m_known.constFind(*had); known != m_known.constEnd())
            return *known == has;
        auto there = m_counterparts.standIn({m_kind, *had});
        if (!there)
            return there.error();
        if (m_known.size() >= kMost)
            m_known.clear();
        m_known.insert(*had, *there);
        return *there == has;
    }

private:
    Counterparts m_counterparts;
    RecordKind m_kind;
    QHash<qint64, std::optional<qint64>> m_known;
};

/// Takes the rows of the statement as they come.
class Collecting {
public:
    Collecting(References &references, const DifferencesRequest &request)
        : m_references(references)
        , m_request(request)
    {
    }

    Result<void> take(const db::Row &row)
    {
        if (!row.boolean(10)) {
            auto isSame = m_references.isSame(row.maybeInteger(11), row.maybeInteger(12));
            if (!isSame)
                return isSame.error();
            if (*isSame)
                return {};
        }
        (row.boolean(1) ? m_missing : m_changed) += 1;
        if (m_found.rows.size() < m_request.limit)
            m_found.rows.append(differenceFrom(row, m_request.kind));
        else
            m_found.hasMore = true;
        return {};
    }
    /// With the first page all are counted.
    [[nodiscard]] bool isDone() const { return m_request.before && m_found.hasMore; }
    [[nodiscard]] Differences found() const
    {
        Differences all = m_found;
        if (!m_request.before) {
            all.missing = m_missing;
            all.changed = m_changed;
        }
        return all;
    }

private:
    References &m_references;
    const DifferencesRequest &m_request;
    Differences m_found;
    qint64 m_missing = 0;
    qint64 m_changed = 0;
};

Result<Differences> read(db::Connection &backup, db::Connection &reader, const KindWords &words, const DifferencesRequest &request)
{
    References references(backup, reader, words.referred);
    Collecting collecting(references, request);
    Result<void> taken;
    auto looked = db::Query(
        reader, statementOf(words), fold(trimmedName(request.filter)), request.before.value_or(std::numeric_limits<qint64>::max()))
                      .forEach([&](const db::Row &row) {
                          taken = collecting.take(row);
                          return taken.isOk() && !collecting.isDone();
                      });
    if (!looked)
        return looked.error();
    if (!taken)
        return taken.error();
    return collecting.found();
}

} // namespace

Result<Differences> differences(const Staged &staged, db::Connection &reader, const DifferencesRequest &request)
{
    const auto *words = std::ranges::find(kWords, request.kind, &KindWords::kind);
    if (words == kWords.end())
        return Error{.kind = ErrorKind::Internal, .detail = QStringLiteral("records of this kind do not come back alone")};
    auto backup = db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
    if (!backup)
        return backup.error();
    return whileAttached(staged, reader, [&]() -> Result<Differences> {
        auto snapshot = db::Transaction::beginRead(reader);
        if (!snapshot)
            return snapshot.error();
        return read(*backup, reader, *words, request);
    });
}

} // namespace tradebook::restore
