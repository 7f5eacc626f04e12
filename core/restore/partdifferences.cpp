// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/partdifferences.h"

#include "core/repo/users.h"
#include "core/restore/counterparts.h"
#include "core/restore/sameparts.h"

#include <algorithm>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

QVariantMap valuesOf(const Address &address)
{
    return {{u"kind"_s, address.kind == AddressKind::Billing ? u"billing"_s : u"shipping"_s}, {u"recipient"_s, address.recipient},
        {u"street"_s, address.street}, {u"city"_s, address.city}, {u"region"_s, address.region}, {u"postal_code"_s, address.postalCode},
        {u"country"_s, address.country}, {u"is_default"_s, address.isDefault}};
}

QVariantMap valuesOf(const OrderItem &line)
{
    return {{u"line"_s, line.line}, {u"sku"_s, line.sku}, {u"name"_s, line.name}, {u"quantity"_s, line.quantity},
        {u"unit_price"_s, line.unitPrice.value}, {u"discount_bp"_s, line.discountBp}, {u"tax_bp"_s, line.taxBp},
        {u"total"_s, line.total.value}};
}

QVariantMap valuesOf(const Note &note)
{
    return {{u"body"_s, note.body}};
}

QVariantMap valuesOf(const Photo &photo)
{
    return {{u"media_type"_s, photo.mediaType}, {u"bytes"_s, photo.bytes}};
}

QStringList fieldsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Address:
        return {u"kind"_s, u"recipient"_s, u"street"_s, u"city"_s, u"region"_s, u"postal_code"_s, u"country"_s, u"is_default"_s};
    case RecordKind::OrderItem:
        return {u"line"_s, u"sku"_s, u"name"_s, u"quantity"_s, u"unit_price"_s, u"discount_bp"_s, u"tax_bp"_s, u"total"_s};
    case RecordKind::ProductImage:
        return {u"media_type"_s, u"bytes"_s};
    default:
        return {u"body"_s};
    }
}

qint64 idOf(const Photo &photo)
{
    return photo.id;
}

template<class Part>
qint64 idOf(const Part &part)
{
    return part.id.value;
}

PartDifference differenceFrom(RecordKind kind, qint64 id, RecordState state, const QVariantMap &had, const QVariantMap &has)
{
    PartDifference difference{.record = {kind, id}, .state = state};
    for (const QString &field : fieldsOf(kind)) {
        difference.fields.append({.field = field,
            .inBackup = had.value(field),
            .now = has.value(field),
            .comesBack = state != RecordState::Added || kind == RecordKind::OrderItem});
    }
    return difference;
}

/// Each of the backup beside what says the same, else the same row as it is now; then those that only the book has.
template<class Part, class Same, class SameRow>
QList<PartDifference> beside(RecordKind kind, const QList<Part> &had, QList<Part> has, Same isSame, SameRow isRow)
{
    QList<PartDifference> differences;
    for (const Part &one : had) {
        auto other = std::ranges::find_if(has, [&](const Part &now) { return isSame(now, one); });
        auto state = RecordState::Same;
        if (other == has.end()) {
            other = std::ranges::find_if(has, [&](const Part &now) { return isRow(now, one); });
            state = other == has.end() ? RecordState::Missing : RecordState::Changed;
        }
        differences.append(differenceFrom(kind, idOf(one), state, valuesOf(one), other == has.end() ? QVariantMap() : valuesOf(*other)));
        if (other != has.end())
            has.erase(other);
    }
    for (const Part &one : std::as_const(has))
        differences.append(differenceFrom(kind, idOf(one), RecordState::Added, {}, valuesOf(one)));
    return differences;
}

/// Reads the parts of both.
template<class Part, class Read>
Result<std::pair<QList<Part>, QList<Part>>> both(
    db::Connection &backup, db::Connection &book, qint64 id, std::optional<qint64> now, Read &&read)
{
    auto had = read(backup, id);
    if (!had)
        return had.error();
    std::pair<QList<Part>, QList<Part>> parts{*had, {}};
    if (!now)
        return parts;
    auto has = read(book, *now);
    if (!has)
        return has.error();
    parts.second = *has;
    return parts;
}

Result<QList<PartDifference>> addresses(db::Connection &backup, db::Connection &book, qint64 id, std::optional<qint64> now)
{
    return both<Address>(backup, book, id, now, [](db::Connection &connection, qint64 user) {
        return repo::users::addresses(connection, UserId{user});
    }).transform([](const auto &parts) {
        return beside(RecordKind::Address, parts.first, parts.second, isSameAddress,
            [](const Address &one, const Address &other) { return isSameRow(one, other); });
    });
}

/// The lines of the book say which product of the backup they are of.
Result<QList<PartDifference>> lines(db::Connection &backup, db::Connection &book, qint64 id, std::optional<qint64> now)
{
    auto parts = both<OrderItem>(backup, book, id, now, linesOf);
    if (!parts)
        return parts.error();
    const Counterparts counterparts(backup, book);
    for (OrderItem &line : parts->first) {
        auto product = counterparts.standIn({RecordKind::Product, line.productId.value});
        if (!product)
            return product.error();
        line.productId = ProductId{product->value_or(0)};
    }
    return beside(RecordKind::OrderItem, parts->first, parts->second, isSameLine,
        [](const OrderItem &one, const OrderItem &other) { return isSameRow(one, other); });
}

Result<QList<PartDifference>> photos(db::Connection &backup, db::Connection &book, qint64 id, std::optional<qint64> now)
{
    const auto isSame = [](const Photo &one, const Photo &other) { return one == other; };
    return both<Photo>(backup, book, id, now, photosOf).transform([&](const auto &parts) {
        return beside(RecordKind::ProductImage, parts.first, parts.second, isSame, isSame);
    });
}

Result<QList<PartDifference>> notes(db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now)
{
    const auto read = [&](db::Connection &connection, qint64 id) { return repo::notes::of(connection, {record.kind, id}); };
    return both<Note>(backup, book, record.id, now, read).transform([](const auto &parts) {
        return beside(
            RecordKind::Note, parts.first, parts.second, [](const Note &one, const Note &other) { return one.body == other.body; },
            [](const Note &one, const Note &other) { return isSameRow(one, other); });
    });
}

} // namespace

Result<QList<PartDifference>> partDifferences(
    db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now)
{
    auto own = [&]() -> Result<QList<PartDifference>> {
        switch (record.kind) {
        case RecordKind::User:
            return addresses(backup, book, record.id, now);
        case RecordKind::Order:
            return lines(backup, book, record.id, now);
        case RecordKind::Product:
            return photos(backup, book, record.id, now);
        default:
            return QList<PartDifference>();
        }
    }();
    if (!own)
        return own;
    auto noted = notes(backup, book, record, now);
    if (!noted)
        return noted;
    return *own + *noted;
}

} // namespace tradebook::restore
