// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulkplan.h"

#include "core/db/query.h"
#include "core/list/ordering.h"
#include "core/model/basispoints.h"
#include "core/model/text.h"
#include "core/repo/categories.h"
#include "core/repo/faults.h"
#include "core/repo/settings.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::edit {

namespace {

using Plans = QList<Planned>;

Error misfit()
{
    return {.kind = ErrorKind::Internal, .detail = u"this step does not fit records of this kind"_s};
}

/// Reads the records, each with what the step looks at: columns id, code, name, value; further columns are for `more`.
Result<Plans> readAll(db::Connection &connection, const db::Sql &sql, const QString &ids, const QString &kind, const QList<qint64> &wanted,
    const std::function<void(Planned &, const db::Row &)> &take)
{
    QHash<qint64, Planned> found;
    auto read = db::Query(connection, sql, ids).forEach([&](const db::Row &row) {
        Planned planned;
        planned.row.id = row.integer(0);
        planned.row.code = row.text(1);
        planned.row.name = row.text(2);
        take(planned, row);
        found.insert(planned.row.id, planned);
    });
    if (!read)
        return read.error();
    Plans plans;
    QSet<qint64> seen;
    for (const auto id : wanted) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        if (const auto planned = found.constFind(id); planned != found.constEnd())
            plans.append(*planned);
        else
            plans.append({.row = {.id = id, .refusal = repo::notFound(kind, QString::number(id))}});
    }
    return plans;
}

/// price × (1 + percent) + amount, half up to the step.
Result<Money> newPrice(Money price, const PriceStep &step, Money priceStep)
{
    const auto raised
        = scale(price, qint64{kWholeBp} + step.percentBp, kWholeBp).andThen([&](Money scaled) { return add(scaled, step.amount); });
    if (!raised)
        return Error{.kind = ErrorKind::Overflow, .data = {u"price"_s}};
    if (raised->value < 0)
        return repo::invalid(u"price"_s, QString::number(raised->value));
    auto rounded = scale(*raised, 1, priceStep.value).andThen([&](Money steps) { return multiply(steps, priceStep.value); });
    if (!rounded)
        return Error{.kind = ErrorKind::Overflow, .data = {u"price"_s}};
    return rounded;
}

Result<Plans> planPrices(db::Connection &connection, const Bulk &bulk, const PriceStep &step, const QString &ids)
{
    if (bulk.kind != RecordKind::Product)
        return misfit();
    if (step.percentBp < -kWholeBp)
        return repo::invalid(u"percent"_s, QString::number(step.percentBp));
    const auto priceStep = repo::settings::priceStep(connection);
    if (!priceStep)
        return priceStep.error();
    return readAll(connection, "SELECT p.id, p.sku, p.name, p.price FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql,
        ids, u"product"_s, bulk.ids, [&](Planned &planned, const db::Row &row) {
            planned.row.before = row.integer(3);
            const auto price = newPrice({row.integer(3)}, step, *priceStep);
            planned.row.after = price ? QVariant(price->value) : planned.row.before;
            if (!price)
                planned.row.refusal = price.error();
        });
}

Result<Plans> planCategories(db::Connection &connection, const Bulk &bulk, const CategoryStep &step, const QString &ids)
{
    if (bulk.kind != RecordKind::Product)
        return misfit();
    if (step.category) {
        if (const auto category = repo::categories::read(connection, *step.category); !category)
            return category.error();
    }
    const QVariant after = step.category ? QVariant(step.category->value) : QVariant();
    return readAll(connection,
        "SELECT p.id, p.sku, p.name, p.category_id FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql, ids,
        u"product"_s, bulk.ids, [&](Planned &planned, const db::Row &row) {
            planned.row.before = row.isNull(3) ? QVariant() : QVariant(row.integer(3));
            planned.row.after = after;
        });
}

Result<Plans> planActive(db::Connection &connection, const Bulk &bulk, const ActiveStep &step, const QString &ids)
{
    const auto take = [&](Planned &planned, const db::Row &row) {
        planned.row.before = row.boolean(3);
        planned.row.after = step.isActive;
    };
    if (bulk.kind == RecordKind::Product)
        return readAll(connection,
            "SELECT p.id, p.sku, p.name, p.is_active FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql, ids,
            u"product"_s, bulk.ids, take);
    if (bulk.kind == RecordKind::User)
        return readAll(connection,
            "SELECT u.id, u.code, u.name, u.is_active FROM json_each(?1) AS w CROSS JOIN users AS u ON u.id = w.value"_sql, ids, u"user"_s,
            bulk.ids, take);
    return misfit();
}

/// The tags of a JSON object; absent where its "tags" is not a list of texts, or it is no object.
std::optional<QStringList> tagsOf(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const auto value = document.object().value("tags"_L1);
    if (value.isUndefined())
        return QStringList();
    if (!value.isArray())
        return std::nullopt;
    QStringList tags;
    const auto list = value.toArray();
    for (const auto &tag : list) {
        if (!tag.isString())
            return std::nullopt;
        tags.append(tag.toString());
    }
    return tags;
}

void planTagsOf(Planned &planned, const db::Row &row, const TagStep &step, const QString &field)
{
    const auto before = row.boolean(4) ? tagsOf(row.text(3).toUtf8()) : std::nullopt;
    if (!before) {
        planned.row.refusal = repo::invalid(field, row.text(3).left(200));
        return;
    }
    auto after = *before;
    if (!step.remove.isEmpty())
        after.removeAll(step.remove);
    if (!step.add.isEmpty() && !after.contains(step.add))
        after.append(step.add);
    planned.row.before = before->join(", "_L1);
    planned.row.after = after.join(", "_L1);
    planned.written = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(after)).toJson(QJsonDocument::Compact));
}

Result<Plans> planTags(db::Connection &connection, const Bulk &bulk, TagStep step, const QString &ids)
{
    step.add = trimmedName(step.add);
    step.remove = trimmedName(step.remove);
    if (step.add.isEmpty() && step.remove.isEmpty())
        return repo::invalid(u"tags"_s, {});
    if (auto good = repo::storable(u"tags"_s, step.add); !good)
        return good.error();
    if (bulk.kind == RecordKind::Product)
        return readAll(connection,
            "SELECT p.id, p.sku, p.name, p.attributes, json_valid(p.attributes) FROM json_each(?1) AS w "
            "CROSS JOIN products AS p ON p.id = w.value"_sql,
            ids, u"product"_s, bulk.ids, [&](Planned &planned, const db::Row &row) { planTagsOf(planned, row, step, u"attributes"_s); });
    if (bulk.kind == RecordKind::User)
        return readAll(connection,
            "SELECT u.id, u.code, u.name, u.preferences, json_valid(u.preferences) FROM json_each(?1) AS w "
            "CROSS JOIN users AS u ON u.id = w.value"_sql,
            ids, u"user"_s, bulk.ids, [&](Planned &planned, const db::Row &row) { planTagsOf(planned, row, step, u"preferences"_s); });
    return misfit();
}

struct Need {
    qint64 product = 0;
    QString sku;
    qint64 pieces = 0;
};

/// Takes from the shelf, order by order, what shipping them needs; an order that finds too little is refused and takes nothing.
Result<void> refuseWhatTheShelfLacks(db::Connection &connection, Plans &plans, const QString &ids)
{
    QHash<qint64, QList<Need>> needs;
    QHash<qint64, qint64> shelf;
    auto read = db::Query(connection,
        "SELECT o.id, i.product_id, i.sku, i.quantity, s.on_hand FROM json_each(?1) AS w CROSS JOIN orders AS o ON o.id = w.value "
        "CROSS JOIN order_items AS i ON i.order_id = o.id CROSS JOIN stock AS s ON s.product_id = i.product_id "
        "WHERE o.kind = 'sale' AND o.moves_stock = 1"_sql,
        ids)
                    .forEach([&](const db::Row &row) {
                        auto &lines = needs[row.integer(0)];
                        shelf.insert(row.integer(1), row.integer(4));
                        for (auto &line : lines) {
                            if (line.product == row.integer(1)) {
                                line.pieces += row.integer(3);
                                return;
                            }
                        }
                        lines.append({row.integer(1), row.text(2), row.integer(3)});
                    });
    if (!read)
        return read.error();
    for (auto &planned : plans) {
        if (!planned.isChange())
            continue;
        const auto lines = needs.value(planned.row.id);
        for (const auto &line : lines) {
            if (shelf.value(line.product) < line.pieces) {
                planned.row.refusal = Error{.kind = ErrorKind::NotEnoughStock,
                    .data = {line.sku, QString::number(shelf.value(line.product)), QString::number(line.pieces)}};
                break;
            }
        }
        if (planned.row.refusal)
            continue;
        for (const auto &line : lines)
            shelf[line.product] -= line.pieces;
    }
    return {};
}

Result<Plans> planStatuses(db::Connection &connection, const Bulk &bulk, const StatusStep &step, const QString &ids)
{
    if (bulk.kind != RecordKind::Order)
        return misfit();
    const QString after(storedName(step.status));
    auto plans = readAll(connection,
        "SELECT o.id, o.number, coalesce(u.name, o.billing_recipient, ''), o.status FROM json_each(?1) AS w "
        "CROSS JOIN orders AS o ON o.id = w.value LEFT JOIN users AS u ON u.id = o.user_id"_sql,
        ids, u"order"_s, bulk.ids, [&](Planned &planned, const db::Row &row) {
            planned.row.before = row.text(3);
            planned.row.after = after;
            const auto from = orderStatusFrom(row.text(3));
            if (planned.isChange() && !(from && canBecome(*from, step.status)))
                planned.row.refusal = Error{.kind = ErrorKind::StatusNotAllowed, .data = {row.text(3), after}};
        });
    if (plans && step.status == OrderStatus::Shipped) {
        if (auto shelved = refuseWhatTheShelfLacks(connection, *plans, ids); !shelved)
            return shelved.error();
    }
    return plans;
}

} // namespace

Result<QList<Planned>> plan(db::Connection &connection, const Bulk &bulk)
{
    const auto ids = list::jsonOf(std::span<const qint64>(bulk.ids.constData(), static_cast<std::size_t>(bulk.ids.size())));
    if (const auto *step = std::get_if<PriceStep>(&bulk.step))
        return planPrices(connection, bulk, *step, ids);
    if (const auto *step = std::get_if<CategoryStep>(&bulk.step))
        return planCategories(connection, bulk, *step, ids);
    if (const auto *step = std::get_if<ActiveStep>(&bulk.step))
        return planActive(connection, bulk, *step, ids);
    if (const auto *step = std::get_if<StatusStep>(&bulk.step))
        return planStatuses(connection, bulk, *step, ids);
    return planTags(connection, bulk, std::get<TagStep>(bulk.step), ids);
}

} // namespace tradebook::edit
