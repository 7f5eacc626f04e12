// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderdraft.h"

#include "ui/orders/orderfigures.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QJsonObject jsonOf(const AddressSnapshot &address)
{
    return {{u"recipient"_s, address.recipient}, {u"street"_s, address.street}, {u"city"_s, address.city}, {u"region"_s, address.region},
        {u"postal_code"_s, address.postalCode}, {u"country"_s, address.country}};
}

AddressSnapshot addressFrom(const QJsonObject &json)
{
    return {json[u"recipient"_s].toString(), json[u"street"_s].toString(), json[u"city"_s].toString(), json[u"region"_s].toString(),
        json[u"postal_code"_s].toString(), json[u"country"_s].toString()};
}

QJsonObject jsonOf(const LineText &line)
{
    // As texts: a number of JSON is a floating-point one.
    return {{u"product"_s, QString::number(line.product)}, {u"sku"_s, line.sku}, {u"name"_s, line.name}, {u"quantity"_s, line.quantity},
        {u"price"_s, line.price}, {u"discount"_s, line.discount}, {u"tax"_s, line.tax}};
}

LineText lineFrom(const QJsonObject &json)
{
    return {.product = json[u"product"_s].toString().toLongLong(),
        .sku = json[u"sku"_s].toString(),
        .name = json[u"name"_s].toString(),
        .quantity = json[u"quantity"_s].toString(),
        .price = json[u"price"_s].toString(),
        .discount = json[u"discount"_s].toString(),
        .tax = json[u"tax"_s].toString()};
}

/// Rewrites the figures that were right in another locale; what was wrong there stays as it was typed.
void rewrite(OrderDraft &draft, const Figures &typed, const Figures &shown)
{
    namespace of = orderfigures;
    const auto amount = [&](QString &text) {
        if (const auto value = of::amountOf({}, text, typed); value && !text.trimmed().isEmpty())
            text = of::amountText(*value, shown);
    };
    const auto percent = [&](QString &text) {
        if (const auto value = of::percentOf({}, text, of::kMostTaxBp, typed))
            text = of::percentText(*value, shown);
    };
    amount(draft.discount);
    amount(draft.shipping);
    percent(draft.shippingTax);
    if (const auto instant = of::instantOf(draft.placed, typed); instant && !draft.placed.isEmpty())
        draft.placed = of::instantText(*instant, shown);
    for (auto &line : draft.lines) {
        if (const auto quantity = of::quantityOf(line.quantity, typed))
            line.quantity = shown.integer(*quantity);
        amount(line.price);
        percent(line.discount);
        percent(line.tax);
    }
}

} // namespace

QString OrderDraft::begin()
{
    return u"order/"_s;
}

QString OrderDraft::newName()
{
    return begin() + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool OrderDraft::isNameOfOne(const QString &name)
{
    return name.startsWith(begin()) && !QUuid::fromString(name.mid(begin().size())).isNull();
}

bool OrderDraft::isEmpty() const
{
    OrderDraft none;
    none.name = name;
    return *this == none;
}

QJsonObject jsonOf(const OrderDraft &draft, const Figures &figures)
{
    QJsonArray lines;
    for (const auto &line : draft.lines)
        lines.append(jsonOf(line));
    return {{u"locale"_s, figures.locale.name()}, {u"user"_s, draft.user ? QJsonValue(QString::number(*draft.user)) : QJsonValue()},
        {u"customer"_s, draft.customer}, {u"new_customer"_s, draft.isNewCustomer}, {u"placed"_s, draft.placed},
        {u"discount"_s, draft.discount}, {u"shipping"_s, draft.shipping}, {u"shipping_tax"_s, draft.shippingTax},
        {u"message"_s, draft.message}, {u"has_addresses"_s, draft.hasAddresses}, {u"shipped_elsewhere"_s, draft.isShippedElsewhere},
        {u"billing"_s, jsonOf(draft.billing)}, {u"shipping_address"_s, jsonOf(draft.shippingAddress)}, {u"lines"_s, lines}};
}

OrderDraft draftFrom(const QString &name, const QJsonObject &json, const Figures &figures)
{
    OrderDraft draft;
    draft.name = name;
    if (const auto user = json[u"user"_s]; user.isString())
        draft.user = user.toString().toLongLong();
    draft.customer = json[u"customer"_s].toString();
    draft.isNewCustomer = json[u"new_customer"_s].toBool();
    draft.placed = json[u"placed"_s].toString();
    draft.discount = json[u"discount"_s].toString();
    draft.shipping = json[u"shipping"_s].toString();
    draft.shippingTax = json[u"shipping_tax"_s].toString();
    draft.message = json[u"message"_s].toString();
    draft.hasAddresses = json[u"has_addresses"_s].toBool();
    draft.isShippedElsewhere = json[u"shipped_elsewhere"_s].toBool();
    draft.billing = addressFrom(json[u"billing"_s].toObject());
    draft.shippingAddress = addressFrom(json[u"shipping_address"_s].toObject());
    for (const auto &line : json[u"lines"_s].toArray())
        draft.lines.append(lineFrom(line.toObject()));
    const QString typedIn = json[u"locale"_s].toString();
    if (!typedIn.isEmpty() && typedIn != figures.locale.name()) {
        Figures typed = figures;
        typed.locale = QLocale(typedIn);
        rewrite(draft, typed, figures);
    }
    return draft;
}

OrderDraft draftLike(const lookups::CopiedOrder &copied, const Figures &figures)
{
    namespace of = orderfigures;
    const auto &order = copied.copy.order;
    OrderDraft draft;
    if (order.userId)
        draft.user = order.userId->value;
    draft.customer = copied.customer;
    if (order.discount.value != 0)
        draft.discount = of::amountText(order.discount, figures);
    if (order.shipping.value != 0)
        draft.shipping = of::amountText(order.shipping, figures);
    draft.shippingTax = of::percentText(order.shippingTaxBp, figures);
    draft.message = order.message;
    draft.hasAddresses = order.billing || order.shippingAddress;
    draft.billing = order.billing.value_or(AddressSnapshot());
    draft.shippingAddress = order.shippingAddress.value_or(draft.billing);
    draft.isShippedElsewhere = draft.billing != draft.shippingAddress;
    for (qsizetype at = 0; at < order.items.size(); ++at) {
        const auto &item = order.items.at(at);
        const auto &product = copied.products.at(at);
        auto line = lineOf(
            product.id, product.sku, product.name, item.unitPrice.value_or(product.price), item.taxBp.value_or(product.taxBp), figures);
        line.quantity = figures.integer(item.quantity);
        line.discount = of::percentText(item.discountBp, figures);
        draft.lines.append(line);
    }
    return draft;
}

QString differencesOf(const repo::orders::OrderCopy &copy, const Figures &figures)
{
    constexpr qsizetype kNamed = 5;
    const auto named = [](QStringList names) {
        if (names.size() > kNamed)
            names = names.first(kNamed) << u"…"_s;
        return names.join(u", "_s);
    };
    QStringList left;
    for (const auto &line : copy.leftOut)
        left.append(line.sku);
    QStringList repriced;
    for (const auto &line : copy.repriced)
        repriced.append(u"%1 %2 → %3"_s.arg(line.sku, figures.amount(line.then), figures.amount(line.today)));
    QStringList sentences;
    if (!left.isEmpty())
        sentences.append(QCoreApplication::translate("OrderComposer", "Left out, because no longer sold: %1.").arg(named(left)));
    if (!repriced.isEmpty())
        sentences.append(QCoreApplication::translate("OrderComposer", "At today's price: %1.").arg(named(repriced)));
    return sentences.join(u' ');
}

} // namespace tradebook::ui
