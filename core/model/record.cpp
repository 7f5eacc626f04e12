// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/record.h"

#include <algorithm>
#include <array>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    RecordKind kind;
    QLatin1StringView table;
};

constexpr std::array kTables{
    Named{RecordKind::User, "users"_L1},
    Named{RecordKind::Address, "addresses"_L1},
    Named{RecordKind::Category, "categories"_L1},
    Named{RecordKind::Product, "products"_L1},
    Named{RecordKind::ProductImage, "product_images"_L1},
    Named{RecordKind::Order, "orders"_L1},
    Named{RecordKind::OrderItem, "order_items"_L1},
    Named{RecordKind::StockMove, "stock_moves"_L1},
    Named{RecordKind::Note, "notes"_L1},
    Named{RecordKind::SavedView, "saved_views"_L1},
    Named{RecordKind::Book, "book"_L1},
};

} // namespace

QLatin1StringView tableOf(RecordKind kind)
{
    return std::ranges::find(kTables, kind, &Named::kind)->table;
}

std::optional<RecordKind> recordKindOf(QStringView table)
{
    const auto *found = std::ranges::find_if(kTables, [table](const Named &named) { return table == named.table; });
    return found == kTables.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace tradebook
