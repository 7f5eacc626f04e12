// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/spoken.h"

#include "core/model/orderstatus.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InSentence)
};

} // namespace

QString quoted(const QString &text)
{
    //: A name or a value in quotation marks.
    return Words::tr("“%1”").arg(text);
}

QString spokenStatus(const QString &stored)
{
    if (stored == storedName(OrderKind::Sale))
        return Words::tr("sale");
    if (stored == storedName(OrderKind::Return))
        return Words::tr("return", "goods that came back");
    const auto status = orderStatusFrom(stored);
    if (!status)
        return stored;
    switch (*status) {
    case OrderStatus::Pending:
        return Words::tr("pending", "status of an order");
    case OrderStatus::Processing:
        return Words::tr("processing", "status of an order");
    case OrderStatus::Shipped:
        return Words::tr("shipped", "status of an order");
    case OrderStatus::Delivered:
        return Words::tr("delivered", "status of an order");
    case OrderStatus::Cancelled:
        return Words::tr("cancelled", "status of an order");
    }
    return {};
}

QString spokenImportKind(const QString &kind)
{
    return recordsName(kind == "order-lines"_L1 ? u"order_items"_s : kind);
}

} // namespace tradebook::words
