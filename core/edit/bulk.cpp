// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"

#include "core/db/query.h"
#include "core/edit/bulkplan.h"
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/orders.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::edit {

namespace {

/// `[[id, value], …]` for json_each(): one statement for any number of records.
QString pairs(const QList<Planned> &changes, const std::function<QByteArray(const Planned &)> &value)
{
    QByteArray json = "[";
    for (const auto &planned : changes)
        json += '[' + QByteArray::number(planned.row.id) + ',' + value(planned) + "],";
    if (json.endsWith(','))
        json.chop(1);
    return QString::fromUtf8(json + ']');
}

QByteArray afterAsJson(const Planned &planned)
{
    return planned.row.after.isNull() ? QByteArray("null") : QByteArray::number(planned.row.after.toLongLong());
}

Result<qint64> writeTags(db::Connection &connection, RecordKind kind, const QList<Planned> &changes)
{
    // What stands beside the tags stays as it was written: the list alone is set, an empty one leaves.
    const auto tags = pairs(changes, [](const Planned &planned) { return planned.written.toUtf8(); });
    if (kind == RecordKind::Product)
        return db::Query(connection,
            "UPDATE products SET attributes = CASE json_array_length(w.value, '$[1]') WHEN 0 THEN json_remove(attributes, '$.tags') "
            "ELSE json_set(attributes, '$.tags', json_extract(w.value, '$[1]')) END, updated_at = ?2 "
            "FROM json_each(?1) AS w WHERE products.id = json_extract(w.value, '$[0]')"_sql,
            tags, isoNow())
            .run();
    return db::Query(connection,
        "UPDATE users SET preferences = CASE json_array_length(w.value, '$[1]') WHEN 0 THEN json_remove(preferences, '$.tags') "
        "ELSE json_set(preferences, '$.tags', json_extract(w.value, '$[1]')) END, updated_at = ?2 "
        "FROM json_each(?1) AS w WHERE users.id = json_extract(w.value, '$[0]')"_sql,
        tags, isoNow())
        .run();
}

Result<qint64> writeStatuses(db::Connection &connection, const QList<Planned> &changes, OrderStatus status)
{
    for (const auto &planned : changes) {
        if (auto set = repo::orders::setStatus(connection, {planned.row.id}, status); !set)
            return set.error();
    }
    return static_cast<qint64>(changes.size());
}

Result<qint64> write(db::Connection &connection, const Bulk &bulk, const QList<Planned> &changes)
{
    if (std::holds_alternative<TagStep>(bulk.step))
        return writeTags(connection, bulk.kind, changes);
    if (const auto *step = std::get_if<StatusStep>(&bulk.step))
        return writeStatuses(connection, changes, step->status);
    const auto values = pairs(changes, afterAsJson);
    if (std::holds_alternative<PriceStep>(bulk.step))
        return db::Query(connection,
            "UPDATE products SET price = json_extract(w.value, '$[1]'), updated_at = ?2 "
            "FROM json_each(?1) AS w WHERE products.id = json_extract(w.value, '$[0]')"_sql,
            values, isoNow())
            .run();
    if (std::holds_alternative<CategoryStep>(bulk.step))
        return db::Query(connection,
            "UPDATE products SET category_id = json_extract(w.value, '$[1]'), updated_at = ?2 "
            "FROM json_each(?1) AS w WHERE products.id = json_extract(w.value, '$[0]')"_sql,
            values, isoNow())
            .run();
    if (bulk.kind == RecordKind::Product)
        return db::Query(connection,
            "UPDATE products SET is_active = json_extract(w.value, '$[1]'), updated_at = ?2 "
            "FROM json_each(?1) AS w WHERE products.id = json_extract(w.value, '$[0]')"_sql,
            values, isoNow())
            .run();
    return db::Query(connection,
        "UPDATE users SET is_active = json_extract(w.value, '$[1]'), updated_at = ?2 "
        "FROM json_each(?1) AS w WHERE users.id = json_extract(w.value, '$[0]')"_sql,
        values, isoNow())
        .run();
}

QString kindOf(const Bulk &bulk)
{
    const auto record = bulk.kind == RecordKind::Product ? u"product"_s : bulk.kind == RecordKind::User ? u"user"_s : u"order"_s;
    if (const auto *step = std::get_if<ActiveStep>(&bulk.step))
        return record + (step->isActive ? u".activate"_s : u".deactivate"_s);
    if (const auto *step = std::get_if<StatusStep>(&bulk.step))
        return step->status == OrderStatus::Cancelled ? u"order.cancel"_s : u"order.status"_s;
    if (const auto *step = std::get_if<PriceStep>(&bulk.step)) {
        const auto isPercentAlone = step->percentBp != 0 && step->amount == Money();
        return !isPercentAlone ? u"product.price"_s : step->percentBp > 0 ? u"product.price.raise"_s : u"product.price.lower"_s;
    }
    return record + (std::holds_alternative<TagStep>(bulk.step) ? u".tags"_s : u".category"_s);
}

} // namespace

Result<Preview> preview(db::Connection &connection, const Bulk &bulk, int limit)
{
    const auto plans = plan(connection, bulk);
    if (!plans)
        return plans.error();
    Preview preview;
    QList<PreviewRow> changing;
    for (const auto &planned : *plans) {
        if (planned.row.refusal) {
            ++preview.refused;
            if (preview.rows.size() < limit)
                preview.rows.append(planned.row);
        } else if (planned.isChange()) {
            ++preview.changing;
            if (changing.size() < limit)
                changing.append(planned.row);
        } else {
            ++preview.same;
        }
    }
    preview.rows += changing.first(qMin(changing.size(), qMax<qsizetype>(limit - preview.rows.size(), 0)));
    return preview;
}

Result<qint64> apply(db::Connection &connection, const Bulk &bulk)
{
    if (auto open = repo::needsTransaction(connection); !open)
        return open.error();
    auto plans = plan(connection, bulk);
    if (!plans)
        return plans.error();
    plans->removeIf([](const Planned &planned) { return !planned.isChange(); });
    if (plans->isEmpty())
        return 0;
    return write(connection, bulk, *plans);
}

Action actionOf(const Bulk &bulk, const Preview &preview)
{
    Action action{kindOf(bulk), {{u"count"_s, preview.changing}}};
    if (const auto *step = std::get_if<PriceStep>(&bulk.step); step && step->amount == Money())
        action.arguments.insert(u"percent_bp"_s, step->percentBp);
    if (const auto *step = std::get_if<StatusStep>(&bulk.step))
        action.arguments.insert(u"status"_s, QString(storedName(step->status)));
    if (preview.changing == 1) {
        for (const auto &row : preview.rows) {
            if (!row.refusal)
                action.arguments.insert(
                    bulk.kind == RecordKind::Order ? u"number"_s : u"name"_s, bulk.kind == RecordKind::Order ? row.code : row.name);
        }
    }
    return action;
}

} // namespace tradebook::edit
