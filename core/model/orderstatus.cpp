// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orderstatus.h"

#include <QString>

namespace tradebook {

namespace {

constexpr std::array<const char *, 2> kKindNames{"sale", "return"};
constexpr std::array<const char *, 5> kStatusNames{"pending", "processing", "shipped", "delivered", "cancelled"};

template<class Enum, std::size_t Count>
std::optional<Enum> named(QStringView name, const std::array<const char *, Count> &names)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (name.compare(QLatin1StringView(names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView storedName(OrderKind kind)
{
    return QLatin1StringView(kKindNames[static_cast<std::size_t>(kind)]);
}

QLatin1StringView storedName(OrderStatus status)
{
    return QLatin1StringView(kStatusNames[static_cast<std::size_t>(status)]);
}

std::optional<OrderKind> orderKindFrom(QStringView name)
{
    return named<OrderKind>(name, kKindNames);
}

std::optional<OrderStatus> orderStatusFrom(QStringView name)
{
    return named<OrderStatus>(name, kStatusNames);
}

bool canBecome(OrderStatus from, OrderStatus to)
{
    switch (from) {
    case OrderStatus::Pending:
        return to == OrderStatus::Processing || to == OrderStatus::Cancelled;
    case OrderStatus::Processing:
        return to == OrderStatus::Shipped || to == OrderStatus::Cancelled;
    case OrderStatus::Shipped:
        return to == OrderStatus::Delivered;
    case OrderStatus::Delivered:
    case OrderStatus::Cancelled:
        return false;
    }
    return false;
}

bool counts(OrderStatus status)
{
    return status != OrderStatus::Cancelled;
}

bool isOpen(OrderStatus status)
{
    return status == OrderStatus::Pending || status == OrderStatus::Processing;
}

bool canBeDeleted(OrderStatus status, bool hasInvoiceNumber)
{
    return !hasInvoiceNumber && (status == OrderStatus::Pending || status == OrderStatus::Cancelled);
}

bool reservesStock(OrderKind kind, OrderStatus status, bool movesStock)
{
    return movesStock && kind == OrderKind::Sale && isOpen(status);
}

int stockDirection(OrderKind kind, OrderStatus status, bool movesStock)
{
    if (!movesStock)
        return 0;
    if (kind == OrderKind::Sale)
        return status == OrderStatus::Shipped || status == OrderStatus::Delivered ? -1 : 0;
    return status == OrderStatus::Delivered ? 1 : 0;
}

} // namespace tradebook
