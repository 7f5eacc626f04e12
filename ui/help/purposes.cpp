// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/purposes.h"

#include "core/list/recordkind.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tradebook::ui::purposes {
namespace {

using Texts = QHash<QString, const char *>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Purposes)
public:
    static QString of(const Texts &texts, const QString &field)
    {
        const auto found = texts.constFind(field);
        return found == texts.cend() ? QString() : tr(*found);
    }
    static const Texts &user();
    static const Texts &address();
    static const Texts &category();
    static const Texts &product();
    static const Texts &order();
    static const Texts &line();
    static const Texts &book();
    static const Texts &reckoned();
};

const Texts &Words::user()
{
    static const Texts s_texts = {
        {u"code"_s, QT_TR_NOOP("A short mark of your own for this user, such as a customer number. Nobody else has the same one.")},
        {u"name"_s, QT_TR_NOOP("The name of the person or firm. It is the one thing that a user needs.")},
        {u"email"_s, QT_TR_NOOP("Where letters go to by e-mail. Nobody else has the same address, whatever its case.")},
        {u"phone"_s, QT_TR_NOOP("The telephone number as you like to write it; it is found by its digits.")},
        {u"is_active"_s, QT_TR_NOOP("A user who is not active is offered no more in new orders. All that was before stays.")},
        {u"preferences"_s, QT_TR_NOOP("Whatever is worth knowing, as pairs of a word and a value.")},
    };
    return s_texts;
}

const Texts &Words::address()
{
    static const Texts s_texts = {
        {u"kind"_s, QT_TR_NOOP("Whether invoices or goods go there.")},
        {u"recipient"_s, QT_TR_NOOP("Who receives what is sent there, if not the user by name.")},
        {u"street"_s, QT_TR_NOOP("Street and number, or a box of the post office.")},
        {u"city"_s, QT_TR_NOOP("The town or village as it stands on a letter.")},
        {u"region"_s, QT_TR_NOOP("The state, county or province, where letters need it.")},
        {u"postal_code"_s, QT_TR_NOOP("The code of the post. It stays a text; zeros in front are kept.")},
        {u"country"_s, QT_TR_NOOP("The name of the country, or its code of two letters.")},
        {u"is_default"_s, QT_TR_NOOP("The address of its kind that a new order takes.")},
    };
    return s_texts;
}

const Texts &Words::category()
{
    static const Texts s_texts = {
        {u"parent_id"_s, QT_TR_NOOP("The category that this one stands in, with all below it.")},
        {u"code"_s, QT_TR_NOOP("A short mark that imports and filters find it by, where names are alike.")},
        {u"name"_s, QT_TR_NOOP("What the category is called in the tree and in the lists.")},
        {u"description"_s, QT_TR_NOOP("What belongs in here, in your own words.")},
        {u"position"_s, QT_TR_NOOP("Which place it has among its neighbours; moving it in the tree changes this.")},
        {u"minimum_stock"_s, QT_TR_NOOP("From how few available pieces on its products are low, where they say nothing themselves.")},
        {u"path"_s, QT_TR_NOOP("The category with all that it stands in, from the top of the tree.")},
        {u"products"_s, QT_TR_NOOP("How many products stand in this category itself.")},
    };
    return s_texts;
}

const Texts &Words::product()
{
    static const Texts s_texts = {
        {u"sku"_s, QT_TR_NOOP("The number that you keep this product under. No other product has it; capital and small letters differ.")},
        {u"name"_s, QT_TR_NOOP("What the product is called in lists and on orders. Orders that were placed keep the name they had.")},
        {u"description"_s, QT_TR_NOOP("More about the product, in as many lines as you like.")},
        {u"barcode"_s, QT_TR_NOOP("What a scanner reads from it. The search and the lines of an order find the product by it.")},
        {u"price"_s, QT_TR_NOOP("What one piece is sold for. New orders take it; orders that were placed keep theirs.")},
        {u"cost"_s, QT_TR_NOOP("What one piece costs you. The value of the stock is reckoned by it.")},
        {u"tax_bp"_s, QT_TR_NOOP("The rate of the tax in per cent, within or on top of the price, as the settings say.")},
        {u"minimum_stock"_s,
            QT_TR_NOOP("From how few available pieces on the product is low. Empty: as its category says, else the settings.")},
        {u"category_id"_s, QT_TR_NOOP("Where the product stands in the tree of categories.")},
        {u"category"_s, QT_TR_NOOP("The category that the product stands in itself.")},
        {u"is_active"_s, QT_TR_NOOP("A product that is not active is offered no more in new orders. All that was before stays.")},
        {u"attributes"_s, QT_TR_NOOP("Whatever tells this product from others, as pairs of a word and a value, such as colour and blue.")},
        {u"on_hand"_s, QT_TR_NOOP("How many pieces lie on the shelf.")},
        {u"reserved"_s, QT_TR_NOOP("How many pieces are promised in orders that have not been shipped yet.")},
        {u"available"_s, QT_TR_NOOP("How many pieces can be promised still: on hand, less reserved.")},
        {u"units"_s, QT_TR_NOOP("How many pieces were sold, less those that came back. Cancelled orders do not count.")},
        {u"revenue"_s, QT_TR_NOOP("What it was sold for in all, less discounts and returns, without shipping.")},
    };
    return s_texts;
}

const Texts &Words::order()
{
    static const Texts s_texts = {
        {u"number"_s,
            QT_TR_NOOP("The number of the order. It is counted on by itself and can be changed as long as no other order has it.")},
        {u"user_id"_s, QT_TR_NOOP("Who has ordered. Without a customer the order is a walk-in's.")},
        {u"customer"_s, QT_TR_NOOP("Who has ordered; empty for a walk-in.")},
        {u"placed_at"_s, QT_TR_NOOP("When the order was placed, by the clock of the shop.")},
        {u"business_date"_s, QT_TR_NOOP("The day for which the order counts in the figures of the shop.")},
        {u"discount"_s, QT_TR_NOOP("An amount off the whole order. It is spread over the lines by their totals.")},
        {u"shipping"_s, QT_TR_NOOP("What the customer pays for the shipping.")},
        {u"shipping_tax_bp"_s, QT_TR_NOOP("The rate of the tax on the shipping, in per cent.")},
        {u"message"_s, QT_TR_NOOP("What the customer wants to tell, or you the customer; it stands on the order.")},
        {u"status"_s, QT_TR_NOOP("How far the order is: pending, processing, shipped, delivered or cancelled.")},
        {u"kind"_s, QT_TR_NOOP("Whether goods went out, a sale, or came back, a return.")},
        {u"item_count"_s, QT_TR_NOOP("How many lines the order has.")},
        {u"total"_s, QT_TR_NOOP("What is to be paid: lines less discount, plus shipping and tax. A return counts negative.")},
        {u"tax"_s, QT_TR_NOOP("The tax of the order, contained in the total.")},
        {u"invoice_number"_s, QT_TR_NOOP("The number of its invoice. These have no gaps, and are never taken back.")},
    };
    return s_texts;
}

const Texts &Words::line()
{
    static const Texts s_texts = {
        {u"line"_s, QT_TR_NOOP("Which line of the order it is.")},
        {u"sku"_s, QT_TR_NOOP("The number of the product, as it was when the order was placed.")},
        {u"name"_s, QT_TR_NOOP("The name of the product, as it was when the order was placed.")},
        {u"quantity"_s, QT_TR_NOOP("How many pieces.")},
        {u"unit_price"_s, QT_TR_NOOP("What one piece costs in this order. It comes from the product and can be overtyped.")},
        {u"discount_bp"_s, QT_TR_NOOP("What is taken off this line, in per cent.")},
        {u"tax_bp"_s, QT_TR_NOOP("The rate of the tax on this line, in per cent.")},
        {u"total"_s, QT_TR_NOOP("Pieces times price, less the line's own discount.")},
        {u"discount_share"_s, QT_TR_NOOP("What of the order's discount falls on this line.")},
    };
    return s_texts;
}

const Texts &Words::book()
{
    static const Texts s_texts = {
        {u"name"_s, QT_TR_NOOP("What the book is called in the window and in the list of recent books. Its file keeps its name.")},
        {u"currency"_s, QT_TR_NOOP("The one currency of all amounts. It is fixed once there is an amount in the book.")},
        {u"seller_name"_s, QT_TR_NOOP("Who sells, as it stands on invoices.")},
        {u"seller_address"_s, QT_TR_NOOP("Address, tax number and telephone of the seller, as they stand on invoices.")},
        {u"next_order_number"_s, QT_TR_NOOP("The number that the next order gets. Numbers that are taken already are left out.")},
        {u"footer"_s, QT_TR_NOOP("Stands at the foot of every printed page, such as a bank account.")},
    };
    return s_texts;
}

/// Columns that every list has, or that are added up from other records.
const Texts &Words::reckoned()
{
    static const Texts s_texts = {
        {u"orders"_s, QT_TR_NOOP("How many orders the user has placed. Cancelled ones do not count.")},
        {u"last_business_date"_s, QT_TR_NOOP("The day of the user's last order.")},
        {u"created_at"_s, QT_TR_NOOP("When the record came into the book.")},
        {u"updated_at"_s, QT_TR_NOOP("When the record was changed last.")},
    };
    return s_texts;
}

const Texts &fieldsOf(RecordKind kind)
{
    static const Texts s_none;
    switch (kind) {
    case RecordKind::User:
        return Words::user();
    case RecordKind::Address:
        return Words::address();
    case RecordKind::Category:
        return Words::category();
    case RecordKind::Product:
        return Words::product();
    case RecordKind::Order:
        return Words::order();
    case RecordKind::Book:
        return Words::book();
    default:
        return s_none;
    }
}

} // namespace

QString ofField(RecordKind kind, const QString &field)
{
    // The addresses on an order are those of a user at that time.
    if (kind == RecordKind::Order) {
        for (const auto &prefix : {u"billing_"_s, u"shipping_"_s}) {
            if (field.startsWith(prefix) && Words::address().contains(field.mid(prefix.size())))
                return Words::of(Words::address(), field.mid(prefix.size()));
        }
    }
    return Words::of(fieldsOf(kind), field);
}

QString ofColumn(list::Kind kind, const QString &field)
{
    if (kind == list::Kind::Users && field == u"total"_s)
        return Words::tr("What the user has spent in all, less what came back.");
    if (kind == list::Kind::Addresses && field == u"customer"_s)
        return Words::tr("The user whose address it is.");
    if (kind == list::Kind::OrderItems) {
        if (const QString text = Words::of(Words::line(), field); !text.isEmpty())
            return text;
        return ofColumn(list::Kind::Orders, field); // a line names some fields of its order
    }
    const QString text = ofField(list::recordKind(kind), field);
    return text.isEmpty() ? Words::of(Words::reckoned(), field) : text;
}

} // namespace tradebook::ui::purposes
