// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/lookups.h"

#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/stock.h"
#include "core/repo/suggestions.h"
#include "core/repo/users.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::lookups {
namespace {

/// Long enough for a million products; other questions wait behind it.
constexpr repo::ScanBounds kInside{.time = std::chrono::milliseconds(250)};

Result<FoundProduct> found(db::Connection &connection, const Product &product)
{
    const auto level = repo::stock::level(connection, product.id);
    if (!level)
        return level.error();
    return FoundProduct{product.id.value, product.sku, product.name, product.price, product.taxBp, level->available()};
}

Result<CopiedOrder> completed(db::Connection &connection, repo::orders::OrderCopy copy)
{
    CopiedOrder order{std::move(copy), {}, {}};
    for (const auto &item : std::as_const(order.copy.order.items)) {
        const auto good = product(connection, item.productId);
        if (!good)
            return good.error();
        order.products.append(*good);
    }
    if (order.copy.order.userId) {
        const auto user = repo::users::read(connection, *order.copy.order.userId);
        if (!user)
            return user.error();
        order.customer = user->name;
    }
    return order;
}

template<class Customer>
QString detailOf(const Customer &user)
{
    QStringList detail{user.code.value_or(QString()), user.email.value_or(QString()), user.phone};
    detail.removeAll(QString());
    return detail.join(u" · "_s);
}

AddressSnapshot snapshot(const std::optional<Address> &address)
{
    if (!address)
        return {};
    return {address->recipient, address->street, address->city, address->region, address->postalCode, address->country};
}

} // namespace

Result<std::optional<FoundProduct>> exactProduct(db::Connection &connection, const QString &text)
{
    const auto bySku = repo::products::bySku(connection, text);
    if (!bySku)
        return bySku.error();
    std::optional<Product> product = *bySku;
    if (!product) {
        const auto byBarcode = repo::products::byBarcode(connection, text);
        if (!byBarcode)
            return byBarcode.error();
        if (byBarcode->size() == 1)
            product = byBarcode->first();
    }
    if (!product)
        return std::optional<FoundProduct>();
    return found(connection, *product).transform([](const FoundProduct &one) { return std::optional(one); });
}

Result<FoundProduct> product(db::Connection &connection, ProductId id)
{
    const auto read = repo::products::read(connection, id);
    if (!read)
        return read.error();
    return found(connection, *read);
}

Result<QList<FoundProduct>> products(db::Connection &connection, const QString &text, int limit)
{
    auto found = repo::products::suggestions(connection, text, limit);
    if (found && found->isEmpty())
        found = repo::products::suggestionsInside(connection, text, limit, kInside);
    if (!found)
        return found.error();
    QList<FoundProduct> all;
    for (const auto &product : *found)
        all.append({product.id.value, product.sku, product.name, product.price, product.taxBp, product.available});
    return all;
}

Result<Meant> meant(db::Connection &connection, const QString &text, int limit)
{
    const auto exact = exactProduct(connection, text);
    if (!exact)
        return exact.error();
    if (*exact)
        return Meant{*exact, {}};
    const auto others = products(connection, text, limit);
    if (!others)
        return others.error();
    // Part of a name that only one product has is enough; part of a code is not, because the rest was perhaps not scanned.
    const bool isCode = std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isDigit(); });
    return others->size() == 1 && !isCode ? Meant{others->first(), {}} : Meant{{}, *others};
}

Result<QHash<qint64, qint64>> available(db::Connection &connection, const QList<qint64> &products)
{
    QHash<qint64, qint64> all;
    for (const auto product : products) {
        const auto level = repo::stock::level(connection, ProductId{product});
        if (level)
            all.insert(product, level->available());
        else if (level.error().kind != ErrorKind::NotFound)
            return level.error();
    }
    return all;
}

Result<QList<FoundCustomer>> customers(db::Connection &connection, const QString &text, int limit)
{
    auto found = repo::users::suggestions(connection, text, limit);
    if (found && found->isEmpty())
        found = repo::users::suggestionsInside(connection, text, limit, kInside);
    if (!found)
        return found.error();
    QList<FoundCustomer> all;
    for (const auto &user : *found) {
        all.append({user.id.value, user.name, detailOf(user)});
    }
    return all;
}

Result<DefaultAddresses> addressesOf(db::Connection &connection, UserId user)
{
    const auto billing = repo::users::defaultAddress(connection, user, AddressKind::Billing);
    const auto shipping = repo::users::defaultAddress(connection, user, AddressKind::Shipping);
    if (!billing || !shipping)
        return billing ? shipping.error() : billing.error();
    DefaultAddresses addresses{snapshot(*billing), snapshot(*shipping)};
    if (!*shipping)
        addresses.shipping = addresses.billing;
    if (!*billing)
        addresses.billing = addresses.shipping;
    return addresses;
}

Result<std::optional<KnownCustomer>> customer(db::Connection &connection, UserId id)
{
    const auto user = repo::users::read(connection, id);
    if (!user && user.error().kind == ErrorKind::NotFound)
        return std::optional<KnownCustomer>();
    if (!user)
        return user.error();
    const auto addresses = addressesOf(connection, id);
    if (!addresses)
        return addresses.error();
    return std::optional(KnownCustomer{detailOf(*user), *addresses});
}

Result<NamedOrder> order(db::Connection &connection, OrderId id)
{
    auto read = repo::orders::read(connection, id);
    if (!read)
        return read.error();
    NamedOrder named{*std::move(read), {}};
    if (named.order.userId) {
        const auto user = repo::users::read(connection, *named.order.userId);
        if (!user)
            return user.error();
        named.customer = user->name;
    }
    return named;
}

Result<CopiedOrder> copyOf(db::Connection &connection, OrderId id)
{
    auto copy = repo::orders::copyOf(connection, id);
    if (!copy)
        return copy.error();
    return completed(connection, *std::move(copy));
}

Result<std::optional<CopiedOrder>> copyOfLast(db::Connection &connection, UserId user)
{
    auto copy = repo::orders::lastOf(connection, user);
    if (!copy)
        return copy.error();
    if (!*copy)
        return std::optional<CopiedOrder>();
    return completed(connection, **std::move(copy)).transform([](CopiedOrder order) { return std::optional(std::move(order)); });
}

} // namespace tradebook::ui::lookups
