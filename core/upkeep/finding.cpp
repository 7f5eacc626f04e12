// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/finding.h"

#include <QStringList>

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;

QString ruleName(Rule rule)
{
    static const QStringList names{u"integrity"_s, u"foreign_key"_s, u"search_index"_s, u"book_row"_s, u"replaying"_s, u"line_total"_s,
        u"order_terms"_s, u"discount_share"_s, u"order_tax"_s, u"order_total"_s, u"item_count"_s, u"returned_pieces"_s, u"return_refund"_s,
        u"return_link"_s, u"on_hand"_s, u"reserved"_s, u"negative_stock"_s, u"daily_sales"_s, u"product_sales"_s, u"customer_sales"_s,
        u"value"_s, u"name_key"_s, u"category_cycle"_s, u"default_address"_s, u"invoice_counter"_s};
    return names.value(static_cast<int>(rule));
}

bool isAmount(Rule rule, const QString &field)
{
    switch (rule) {
    case Rule::LineTotal:
    case Rule::DiscountShare:
    case Rule::OrderTax:
    case Rule::OrderTotal:
    case Rule::ReturnRefund:
        return true;
    case Rule::DailySales:
    case Rule::CustomerSales:
        return field == "total"_L1;
    case Rule::ProductSales:
        return field == "revenue"_L1;
    case Rule::OrderTerms:
    case Rule::Value:
        return field == "discount"_L1 || field == "shipping"_L1 || field == "total"_L1 || field == "unit_price"_L1 || field == "price"_L1
            || field == "cost"_L1;
    default:
        return false;
    }
}

void Findings::add(Finding finding)
{
    auto &count = m_perRule[static_cast<std::size_t>(finding.rule)];
    if (count >= kMostPerRule) {
        ++m_leftOut;
        return;
    }
    ++count;
    m_all.append(std::move(finding));
}

void Findings::compare(Rule rule, const QString &table, qint64 id, const QString &field, qint64 found, qint64 expected)
{
    if (found != expected)
        add({rule, table, id, {}, field, QString::number(found), QString::number(expected)});
}

} // namespace tradebook::upkeep
