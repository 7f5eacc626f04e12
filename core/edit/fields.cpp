// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"

#include "core/edit/bookrecord.h"
#include "core/edit/fieldvalues.h"
#include "core/repo/categories.h"
#include "core/repo/faults.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::edit {

namespace {

/// What the editing of one kind needs: its fields, and how its record is read and written.
template<class Record>
struct Room {
    QList<Binding<Record>> bindings;
    Result<Record> (*read)(db::Connection &, qint64);
    Result<void> (*write)(db::Connection &, const Record &before, const Record &after);
};

const Room<User> &userRoom()
{
    static const Room<User> kRoom{
        {
            bound({.name = u"code"_s, .isOptional = true}, &User::code),
            bound({.name = u"email"_s, .isOptional = true}, &User::email),
            bound({.name = u"name"_s, .isRequired = true}, &User::name),
            bound({.name = u"phone"_s, .isOptional = true}, &User::phone),
            bound({.name = u"is_active"_s, .type = FieldType::Boolean}, &User::isActive),
            bound({.name = u"preferences"_s, .type = FieldType::Json}, &User::preferences),
        },
        [](db::Connection &connection, qint64 id) { return repo::users::read(connection, {id}); },
        [](db::Connection &connection, const User &, const User &user) { return repo::users::update(connection, user); },
    };
    return kRoom;
}

const Room<Address> &addressRoom()
{
    static const Room<Address> kRoom{
        {
            bound({.name = u"kind"_s, .type = FieldType::Choice, .choices = {u"billing"_s, u"shipping"_s}}, &Address::kind),
            bound({.name = u"recipient"_s}, &Address::recipient),
            bound({.name = u"street"_s}, &Address::street),
            bound({.name = u"city"_s}, &Address::city),
            bound({.name = u"region"_s}, &Address::region),
            bound({.name = u"postal_code"_s}, &Address::postalCode),
            bound({.name = u"country"_s}, &Address::country),
            bound({.name = u"is_default"_s, .type = FieldType::Boolean}, &Address::isDefault),
        },
        [](db::Connection &connection, qint64 id) { return repo::users::address(connection, {id}); },
        [](db::Connection &connection, const Address &, const Address &address) { return repo::users::updateAddress(connection, address); },
    };
    return kRoom;
}

Result<void> writeCategory(db::Connection &connection, const Category &before, const Category &after)
{
    if (before.parentId != after.parentId) {
        if (auto moved = repo::categories::move(connection, after.id, after.parentId, after.position); !moved)
            return moved;
    }
    return repo::categories::update(connection, after);
}

const Room<Category> &categoryRoom()
{
    static const Room<Category> kRoom{
        {
            bound({.name = u"parent_id"_s, .type = FieldType::Category, .isOptional = true}, &Category::parentId),
            bound({.name = u"code"_s, .isOptional = true}, &Category::code),
            bound({.name = u"name"_s, .isRequired = true}, &Category::name),
            bound({.name = u"description"_s, .type = FieldType::LongText}, &Category::description),
            bound({.name = u"position"_s, .type = FieldType::Integer}, &Category::position),
            bound({.name = u"minimum_stock"_s, .type = FieldType::Integer, .isOptional = true, .least = 0}, &Category::minimumStock),
        },
        [](db::Connection &connection, qint64 id) { return repo::categories::read(connection, {id}); },
        writeCategory,
    };
    return kRoom;
}

const Room<Product> &productRoom()
{
    static const Room<Product> kRoom{
        {
            bound({.name = u"sku"_s, .isRequired = true}, &Product::sku),
            bound({.name = u"name"_s, .isRequired = true}, &Product::name),
            bound({.name = u"description"_s, .type = FieldType::LongText}, &Product::description),
            bound({.name = u"barcode"_s, .isOptional = true}, &Product::barcode),
            bound({.name = u"price"_s, .type = FieldType::Money, .least = 0}, &Product::price),
            bound({.name = u"cost"_s, .type = FieldType::Money, .least = 0}, &Product::cost),
            bound({.name = u"tax_bp"_s, .type = FieldType::BasisPoints}, &Product::taxBp),
            bound({.name = u"minimum_stock"_s, .type = FieldType::Integer, .isOptional = true, .least = 0}, &Product::minimumStock),
            bound({.name = u"category_id"_s, .type = FieldType::Category, .isOptional = true}, &Product::categoryId),
            bound({.name = u"is_active"_s, .type = FieldType::Boolean}, &Product::isActive),
            bound({.name = u"attributes"_s, .type = FieldType::Json}, &Product::attributes),
        },
        [](db::Connection &connection, qint64 id) { return repo::products::read(connection, {id}); },
        [](db::Connection &connection, const Product &, const Product &product) { return repo::products::update(connection, product); },
    };
    return kRoom;
}

QList<Binding<Order>> orderBindings()
{
    QList<Binding<Order>> bindings{
        bound({.name = u"number"_s, .isRequired = true}, &Order::number),
        bound({.name = u"user_id"_s, .type = FieldType::User, .isOptional = true}, &Order::userId),
        bound({.name = u"placed_at"_s, .type = FieldType::Instant}, &Order::placedAt),
        bound({.name = u"business_date"_s, .type = FieldType::Date}, &Order::businessDate),
    };
    const auto addAddress = [&bindings](const QString &prefix, AddressSnapshot Order::*address) {
        bindings.append(bound({.name = prefix + u"_recipient"_s, .isOptional = true}, address, &AddressSnapshot::recipient));
        bindings.append(bound({.name = prefix + u"_street"_s, .isOptional = true}, address, &AddressSnapshot::street));
        bindings.append(bound({.name = prefix + u"_city"_s, .isOptional = true}, address, &AddressSnapshot::city));
        bindings.append(bound({.name = prefix + u"_region"_s, .isOptional = true}, address, &AddressSnapshot::region));
        bindings.append(bound({.name = prefix + u"_postal_code"_s, .isOptional = true}, address, &AddressSnapshot::postalCode));
        bindings.append(bound({.name = prefix + u"_country"_s, .isOptional = true}, address, &AddressSnapshot::country));
    };
    addAddress(u"billing"_s, &Order::billing);
    addAddress(u"shipping"_s, &Order::shippingAddress);
    bindings.append(bound({.name = u"discount"_s, .type = FieldType::Money}, &Order::discount));
    bindings.append(bound({.name = u"shipping"_s, .type = FieldType::Money, .least = 0}, &Order::shipping));
    bindings.append(bound({.name = u"shipping_tax_bp"_s, .type = FieldType::BasisPoints}, &Order::shippingTaxBp));
    bindings.append(bound({.name = u"message"_s, .type = FieldType::LongText}, &Order::message));
    return bindings;
}

const Room<Order> &orderRoom()
{
    static const Room<Order> kRoom{
        orderBindings(),
        [](db::Connection &connection, qint64 id) { return repo::orders::read(connection, {id}); },
        [](db::Connection &connection, const Order &, const Order &order) { return repo::orders::update(connection, order); },
    };
    return kRoom;
}

const Room<BookRecord> &bookRoom()
{
    using book::BookInfo;
    constexpr auto kInfo = &BookRecord::info;
    constexpr auto kSettings = &BookRecord::settings;
    constexpr qint64 kMostDays = 36'500;
    constexpr qint64 kMostMegabytes = 1'000'000;
    static const Room<BookRecord> kRoom{
        {
            bound({.name = u"name"_s, .isRequired = true}, kInfo, &BookInfo::name),
            bound({.name = u"currency"_s, .isRequired = true}, kInfo, &BookInfo::currency),
            bound({.name = u"seller_name"_s}, kInfo, &BookInfo::sellerName),
            bound({.name = u"seller_address"_s, .type = FieldType::LongText}, kInfo, &BookInfo::sellerAddress),
            bound({.name = u"prices_include_tax"_s, .type = FieldType::Boolean}, kInfo, &BookInfo::pricesIncludeTax),
            bound({.name = u"allow_overselling"_s, .type = FieldType::Boolean}, kInfo, &BookInfo::allowOverselling),
            bound({.name = u"time_zone"_s, .isRequired = true}, kInfo, &BookInfo::timeZone),
            bound({.name = u"next_order_number"_s, .type = FieldType::Integer, .least = 1, .most = book::kHighestCounter}, kInfo,
                &BookInfo::nextOrderNumber),
            bound({.name = u"default_minimum"_s, .type = FieldType::Integer, .isOptional = true, .least = 0}, kInfo,
                &BookInfo::defaultMinimum),
            bound({.name = u"footer"_s, .type = FieldType::LongText}, kSettings, &BookSettings::footer),
            bound({.name = u"price_step"_s, .type = FieldType::Money, .least = 1}, kSettings, &BookSettings::priceStep),
            bound({.name = u"journal_days"_s, .type = FieldType::Integer, .least = 1, .most = kMostDays}, kSettings,
                &BookSettings::journalDays),
            bound({.name = u"journal_megabytes"_s, .type = FieldType::Integer, .least = 1, .most = kMostMegabytes}, kSettings,
                &BookSettings::journalMegabytes),
            bound({.name = u"backup_folder"_s}, kSettings, &BookSettings::backupFolder),
            bound({.name = u"backup_second_folder"_s}, kSettings, &BookSettings::backupSecondFolder),
            bound({.name = u"backup_on_close"_s, .type = FieldType::Boolean}, kSettings, &BookSettings::backupOnClose),
            bound({.name = u"backup_daily"_s, .type = FieldType::Boolean}, kSettings, &BookSettings::backupDaily),
        },
        [](db::Connection &connection, qint64) { return readBook(connection); },
        [](db::Connection &connection, const BookRecord &before, const BookRecord &book) { return writeBook(connection, before, book); },
    };
    return kRoom;
}

/// Lets visit() have the room of a kind; `otherwise` for kinds that have no fields to edit.
template<class Visit, class Answer>
Answer inRoom(RecordKind kind, const Answer &otherwise, const Visit &visit)
{
    switch (kind) {
    case RecordKind::User:
        return visit(userRoom());
    case RecordKind::Address:
        return visit(addressRoom());
    case RecordKind::Category:
        return visit(categoryRoom());
    case RecordKind::Product:
        return visit(productRoom());
    case RecordKind::Order:
        return visit(orderRoom());
    case RecordKind::Book:
        return visit(bookRoom());
    default:
        return otherwise;
    }
}

Error withoutFields()
{
    return {.kind = ErrorKind::Internal, .detail = u"records of this kind have no fields to edit"_s};
}

template<class Record>
const Binding<Record> *bindingNamed(const Room<Record> &room, const QString &name)
{
    const auto found
        = std::find_if(room.bindings.begin(), room.bindings.end(), [&](const auto &binding) { return binding.field.name == name; });
    return found == room.bindings.end() ? nullptr : &*found;
}

/// What another tool stored untrimmed still is what the person saw.
bool holds(const Field &field, const QVariant &now, const QVariant &seen)
{
    if (now == seen)
        return true;
    const auto normalNow = normalised(field, now);
    const auto normalSeen = normalised(field, seen);
    return normalNow && normalSeen && *normalNow == *normalSeen;
}

template<class Record>
Result<void> applyIn(const Room<Record> &room, db::Connection &connection, qint64 id, const QList<Change> &changes)
{
    const auto before = room.read(connection, id);
    if (!before)
        return before.error();
    auto after = *before;
    bool differs = false;
    for (const auto &change : changes) {
        const auto *binding = bindingNamed(room, change.field);
        if (!binding)
            return Error{.kind = ErrorKind::Internal, .detail = u"there is no field “%1” to edit"_s.arg(change.field)};
        const auto now = binding->get(*before);
        const auto wanted = normalised(binding->field, change.after);
        if (!wanted)
            return wanted.error();
        if (holds(binding->field, now, *wanted))
            continue;
        if (!holds(binding->field, now, change.before))
            return Error{.kind = ErrorKind::Conflict, .data = {change.field, now.toString()}};
        binding->set(after, *wanted);
        differs = true;
    }
    return differs ? room.write(connection, *before, after) : Result<void>();
}

} // namespace

const QList<Field> &fieldsOf(RecordKind kind)
{
    static const QHash<int, QList<Field>> kFields = [] {
        QHash<int, QList<Field>> all;
        for (const auto each :
            {RecordKind::User, RecordKind::Address, RecordKind::Category, RecordKind::Product, RecordKind::Order, RecordKind::Book}) {
            all.insert(static_cast<int>(each), inRoom(each, QList<Field>(), [](const auto &room) {
                QList<Field> fields;
                for (const auto &binding : room.bindings)
                    fields.append(binding.field);
                return fields;
            }));
        }
        return all;
    }();
    static const QList<Field> kNone;
    const auto found = kFields.constFind(static_cast<int>(kind));
    return found == kFields.constEnd() ? kNone : *found;
}

const Field *fieldNamed(RecordKind kind, const QString &name)
{
    const auto &fields = fieldsOf(kind);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

Result<QVariantMap> read(db::Connection &connection, const RecordRef &record)
{
    return inRoom(record.kind, Result<QVariantMap>(withoutFields()), [&](const auto &room) -> Result<QVariantMap> {
        const auto now = room.read(connection, record.id);
        if (!now)
            return now.error();
        QVariantMap values;
        for (const auto &binding : room.bindings)
            values.insert(binding.field.name, binding.get(*now));
        return values;
    });
}

Result<void> apply(db::Connection &connection, const RecordRef &record, const QList<Change> &changes)
{
    if (auto open = repo::needsTransaction(connection); !open)
        return open;
    return inRoom(
        record.kind, Result<void>(withoutFields()), [&](const auto &room) { return applyIn(room, connection, record.id, changes); });
}

} // namespace tradebook::edit
