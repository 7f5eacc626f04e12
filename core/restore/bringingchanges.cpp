// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "core/repo/notes.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "core/restore/bringing.h"
#include "core/restore/foreseeing.h"
#include "core/restore/sameparts.h"

#include <algorithm>

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

std::optional<RecordKind> kindReferredTo(edit::FieldType type)
{
    switch (type) {
    case edit::FieldType::Category:
        return RecordKind::Category;
    case edit::FieldType::User:
        return RecordKind::User;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<void> Bringing::change(const RecordRef &record, qint64 now)
{
    if (auto there = addReferences(record); !there)
        return there;
    if (record.kind == RecordKind::User) {
        if (auto remembered = checkRemembered(m_book, now); !remembered)
            return remembered;
    }
    if (record.kind == RecordKind::Order) {
        if (auto changed = changeLines(record.id, now); !changed)
            return changed;
    }
    if (auto changed = changeFields(record, now); !changed)
        return changed;
    if (record.kind == RecordKind::User) {
        if (auto changed = changeAddresses(record.id, now); !changed)
            return changed;
    }
    if (record.kind == RecordKind::Product) {
        if (auto changed = changePhotos(record.id, now); !changed)
            return changed;
    }
    return changeNotes(record, now);
}

Result<void> Bringing::changeFields(const RecordRef &record, qint64 now)
{
    const auto had = edit::read(m_backup, record);
    if (!had)
        return had.error();
    const RecordRef here{record.kind, now};
    const auto has = edit::read(m_book, here);
    if (!has)
        return has.error();
    QList<edit::Change> changes;
    for (const auto &field : edit::fieldsOf(record.kind)) {
        QVariant value = had->value(field.name);
        if (const auto kind = kindReferredTo(field.type); kind && !value.isNull()) {
            auto there = reference(*kind, value.toLongLong());
            if (!there)
                return there.error();
            value = *there ? QVariant(**there) : QVariant();
        }
        if (value != has->value(field.name))
            changes.append({field.name, has->value(field.name), value});
    }
    return changes.isEmpty() ? Result<void>() : edit::apply(m_book, here, changes);
}

Result<void> Bringing::changeAddresses(qint64 id, qint64 now)
{
    const auto had = repo::users::addresses(m_backup, UserId{id});
    if (!had)
        return had.error();
    for (const Address &address : *had) {
        // Read anew each time: a new default takes the mark from another.
        const auto has = repo::users::addresses(m_book, UserId{now});
        if (!has)
            return has.error();
        if (std::ranges::any_of(*has, [&](const Address &one) { return isSameAddress(one, address); }))
            continue;
        const auto same = std::ranges::find_if(*has, [&](const Address &one) { return isSameRow(one, address); });
        Address wanted = address;
        if (same == has->end()) {
            auto added = copyRow(RecordKind::Address, address.id.value, {{"user_id"_sql, now}, {"is_default"_sql, 0}});
            if (!added)
                return added.error();
            if (!address.isDefault)
                continue;
            wanted.id = AddressId{*added};
        }
        if (auto updated = repo::users::updateAddress(m_book, wanted); !updated)
            return updated;
    }
    return {};
}

Result<void> Bringing::changeNotes(const RecordRef &record, qint64 now)
{
    const auto had = repo::notes::of(m_backup, record);
    if (!had)
        return had.error();
    const RecordRef here{record.kind, now};
    const auto has = repo::notes::of(m_book, here);
    if (!has)
        return has.error();
    for (const Note &note : *had) {
        if (std::ranges::any_of(*has, [&](const Note &one) { return one.body == note.body; }))
            continue;
        const bool isThere = std::ranges::any_of(*has, [&](const Note &one) { return isSameRow(one, note); });
        if (isThere) {
            if (auto set = repo::notes::setBody(m_book, note.id, note.body); !set)
                return set;
            continue;
        }
        if (auto copied = copyRow(RecordKind::Note, note.id.value, {{ownerColumn(record.kind), now}}); !copied)
            return copied.error();
    }
    return {};
}

Result<void> Bringing::changePhotos(qint64 id, qint64 now)
{
    const auto had = photosOf(m_backup, id);
    if (!had)
        return had.error();
    const auto has = photosOf(m_book, now);
    if (!has)
        return has.error();
    // A photo that was added since to a product without one stays.
    if (std::ranges::all_of(*had, [&](const Photo &one) { return has->contains(one); }))
        return {};
    if (auto removed = repo::products::removeImages(m_book, ProductId{now}); !removed)
        return removed.error();
    return copyRows(RecordKind::ProductImage, "product_id"_sql, id, now);
}

Result<void> Bringing::changeLines(qint64 id, qint64 now)
{
    auto had = linesOf(m_backup, id);
    if (!had)
        return had.error();
    const auto has = linesOf(m_book, now);
    if (!has)
        return has.error();
    for (OrderItem &line : *had) {
        auto product = reference(RecordKind::Product, line.productId.value);
        if (!product)
            return product.error();
        line.productId = ProductId{product->value_or(0)};
    }
    if (std::ranges::equal(*had, *has, isSameLine))
        return {};
    // The lines decide how large the discount may be: it is brought back after them.
    const auto discount = edit::read(m_book, {RecordKind::Order, now});
    if (!discount)
        return discount.error();
    if (discount->value(u"discount"_s) != QVariant(qint64(0))) {
        const edit::Change without{u"discount"_s, discount->value(u"discount"_s), QVariant(qint64(0))};
        if (auto taken = edit::apply(m_book, {RecordKind::Order, now}, {without}); !taken)
            return taken;
    }
    QList<repo::orders::EditedItem> wanted;
    QList<OrderItem> added;
    for (const OrderItem &line : std::as_const(*had)) {
        const auto same = std::ranges::find_if(*has, [&](const OrderItem &one) { return isSameRow(one, line); });
        const bool isThere = same != has->end();
        wanted.append({.item = isThere ? std::optional(line.id) : std::nullopt,
            .productId = line.productId,
            .quantity = line.quantity,
            .unitPrice = line.unitPrice,
            .discountBp = line.discountBp,
            .taxBp = line.taxBp});
        if (!isThere)
            added.append(line);
    }
    if (auto set = repo::orders::setItems(m_book, OrderId{now}, wanted); !set)
        return set;
    return nameLines(m_book, now, added);
}

} // namespace tradebook::restore
