// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/kindimport.h"

namespace tradebook::transfer {

std::unique_ptr<KindImport> makeKindImport(const ImportContext &context)
{
    switch (context.request.kind) {
    case ImportKind::Users:
        return makeUserImport(context);
    case ImportKind::Addresses:
        return makeAddressImport(context);
    case ImportKind::Categories:
        return makeCategoryImport(context);
    case ImportKind::Products:
        return makeProductImport(context);
    case ImportKind::Orders:
        return makeOrderImport(context);
    case ImportKind::OrderLines:
        return makeOrderLineImport(context);
    }
    return nullptr;
}

// FNV-1a, with a mark between two cells
void ContentHash::add(std::string_view text)
{
    for (const char unit : text)
        m_hash = (m_hash ^ static_cast<unsigned char>(unit)) * 1099511628211ULL;
    m_hash = (m_hash ^ 0x1FU) * 1099511628211ULL;
}

void ContentHash::add(std::optional<qint64> number)
{
    add(number ? std::to_string(*number) : std::string());
}

} // namespace tradebook::transfer
