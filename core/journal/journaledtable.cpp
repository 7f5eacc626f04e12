// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journaledtable.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <string>

namespace tradebook::journal {

using namespace db::literals;
using db::SqlLiteral;

namespace {

constexpr std::array kUsers{"code"_sql, "email"_sql, "name"_sql, "name_key"_sql, "phone"_sql, "is_active"_sql, "preferences"_sql,
    "created_at"_sql, "updated_at"_sql};
constexpr std::array kAddresses{"user_id"_sql, "kind"_sql, "recipient"_sql, "street"_sql, "city"_sql, "region"_sql, "postal_code"_sql,
    "country"_sql, "is_default"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kCategories{"parent_id"_sql, "code"_sql, "name"_sql, "name_key"_sql, "description"_sql, "position"_sql,
    "minimum_stock"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kProducts{"sku"_sql, "name"_sql, "name_key"_sql, "description"_sql, "barcode"_sql, "price"_sql, "cost"_sql,
    "tax_bp"_sql, "minimum_stock"_sql, "category_id"_sql, "is_active"_sql, "attributes"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kProductImages{"product_id"_sql, "media_type"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kOrders{"number"_sql, "kind"_sql, "user_id"_sql, "status"_sql, "placed_at"_sql, "business_date"_sql,
    "billing_recipient"_sql, "billing_street"_sql, "billing_city"_sql, "billing_region"_sql, "billing_postal_code"_sql,
    "billing_country"_sql, "shipping_recipient"_sql, "shipping_street"_sql, "shipping_city"_sql, "shipping_region"_sql,
    "shipping_postal_code"_sql, "shipping_country"_sql, "discount"_sql, "shipping"_sql, "shipping_tax_bp"_sql, "tax"_sql,
    "prices_include_tax"_sql, "total"_sql, "moves_stock"_sql, "invoice_number"_sql, "message"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kOrdersDerived{"item_count"_sql};
constexpr std::array kOrderItems{"order_id"_sql, "line"_sql, "product_id"_sql, "sku"_sql, "name"_sql, "quantity"_sql, "unit_price"_sql,
    "discount_bp"_sql, "tax_bp"_sql, "total"_sql, "discount_share"_sql, "returns_item_id"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kStockMoves{
    "product_id"_sql, "delta"_sql, "reason"_sql, "order_item_id"_sql, "note"_sql, "at"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kNotes{"user_id"_sql, "product_id"_sql, "order_id"_sql, "category_id"_sql, "author"_sql, "body"_sql, "at"_sql,
    "created_at"_sql, "updated_at"_sql};
constexpr std::array kSavedViews{"name"_sql, "json"_sql};
constexpr std::array kBook{"name"_sql, "currency"_sql, "seller_name"_sql, "seller_address"_sql, "prices_include_tax"_sql,
    "allow_overselling"_sql, "time_zone"_sql, "default_minimum"_sql, "created_at"_sql, "updated_at"_sql};
constexpr std::array kBookDerived{"next_order_number"_sql, "next_invoice_number"_sql};

constexpr std::array kTables{
    JournaledTable{RecordKind::Book, "book"_sql, kBook, kBookDerived},
    JournaledTable{RecordKind::SavedView, "saved_views"_sql, kSavedViews, {}},
    JournaledTable{RecordKind::User, "users"_sql, kUsers, {}},
    JournaledTable{.kind = RecordKind::Category, .name = "categories"_sql, .columns = kCategories, .derived = {}, .isTree = true},
    JournaledTable{RecordKind::Product, "products"_sql, kProducts, {}},
    JournaledTable{RecordKind::Order, "orders"_sql, kOrders, kOrdersDerived},
    JournaledTable{RecordKind::Address, "addresses"_sql, kAddresses, {}},
    JournaledTable{
        .kind = RecordKind::ProductImage, .name = "product_images"_sql, .columns = kProductImages, .derived = {}, .hasData = true},
    JournaledTable{RecordKind::OrderItem, "order_items"_sql, kOrderItems, {}},
    JournaledTable{RecordKind::StockMove, "stock_moves"_sql, kStockMoves, {}},
    JournaledTable{RecordKind::Note, "notes"_sql, kNotes, {}},
};

} // namespace

std::span<const JournaledTable> journaledTables()
{
    return kTables;
}

const JournaledTable *journaledTable(std::string_view name)
{
    const auto *found = std::ranges::find_if(kTables, [name](const JournaledTable &table) { return table.name.view() == name; });
    return found == kTables.end() ? nullptr : found;
}

const JournaledTable &journaledTable(RecordKind kind)
{
    return *std::ranges::find(kTables, kind, &JournaledTable::kind);
}

int numberOf(const JournaledTable &table)
{
    return static_cast<int>(&table - kTables.data());
}

bool isCompared(SqlLiteral column)
{
    return column.view() != "updated_at";
}

QByteArray journaledSignature()
{
    std::string text;
    for (const auto &table : kTables) {
        (text += table.name.view()) += table.hasData ? "+data" : "";
        for (const auto column : table.columns)
            (text += ',') += column.view();
        text += ';';
    }
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex();
}

} // namespace tradebook::journal
