// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/linecells.h"

#include "core/model/basispoints.h"
#include "core/model/orderrules.h"

#include <limits>

namespace tradebook::transfer {

namespace {

std::optional<qint64> priceFromAmount(RowReader &reader, const LineCells &cells, qint64 amount)
{
    const QStringList told{fieldName(Field::LineTotal), reader.string(Field::LineTotal)};
    if (cells.discountBp != 0)
        reader.reject(Fault::TotalAfterDiscount, told);
    else if (amount % cells.quantity != 0)
        reader.reject(Fault::TotalNotDivisible, told + QStringList{QString::number(cells.quantity)});
    else
        return amount / cells.quantity;
    return std::nullopt;
}

/// The unit price, or where the file has only the line's amount, that divided by the quantity; and the line's total by the rule.
void readPrice(RowReader &reader, LineCells &cells, const Currency &currency)
{
    auto price = reader.money(Field::UnitPrice);
    auto amount = reader.money(Field::LineTotal, cells.isNegative);
    if (amount == std::numeric_limits<qint64>::min())
        reader.reject(Fault::TooLarge, {fieldName(Field::LineTotal), reader.string(Field::LineTotal)});
    else if (amount)
        amount = qAbs(*amount);
    if (!price && amount && !reader.fault())
        price = priceFromAmount(reader, cells, *amount);
    if (!price || reader.fault()) {
        reader.reject(Fault::MissingValue, {fieldName(Field::UnitPrice)});
        return;
    }
    cells.price = *price;
    const auto total = lineTotal({cells.quantity, Money{cells.price}, static_cast<int>(cells.discountBp), static_cast<int>(cells.taxBp)});
    if (!total) {
        reader.reject(Fault::TooLarge, {fieldName(Field::UnitPrice), reader.string(Field::UnitPrice)});
        return;
    }
    cells.total = total->value;
    // A price that was rounded leaves half of the smallest unit for each piece.
    if (amount && qAbs(*amount - cells.total) > cells.quantity / 2 + cells.quantity % 2)
        reader.reject(
            Fault::TotalContradicts, {fieldName(Field::LineTotal), reader.string(Field::LineTotal), plainMoney(*total, currency)});
}

} // namespace

LineCells readLine(RowReader &reader, qint64 row, const Currency &currency)
{
    LineCells cells;
    cells.sku = reader.identifier(Field::Sku);
    if (cells.sku.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Sku)});
    cells.position = reader.integer(Field::Line).value_or(row);
    if (cells.position < 1 || cells.position > std::numeric_limits<int>::max())
        reader.reject(Fault::BadNumber, {fieldName(Field::Line), reader.string(Field::Line)});
    const bool hasQuantity = reader.layout().has(Field::Quantity);
    const auto quantity = hasQuantity ? reader.integer(Field::Quantity, true) : std::optional<qint64>(1);
    if (!quantity)
        reader.reject(Fault::MissingValue, {fieldName(Field::Quantity)});
    else if (*quantity == 0)
        reader.reject(Fault::ZeroQuantity);
    else if (*quantity == std::numeric_limits<qint64>::min())
        reader.reject(Fault::TooLarge, {fieldName(Field::Quantity), reader.string(Field::Quantity)});
    else
        cells.quantity = qAbs(*quantity);
    cells.isNegative = quantity && *quantity < 0;
    cells.discountBp = (reader.layout().has(Field::LineDiscountBp) ? reader.integer(Field::LineDiscountBp)
                                                                   : reader.percent(Field::LineDiscount, kWholeBp))
                           .value_or(0);
    cells.taxBp
        = (reader.layout().has(Field::TaxBp) ? reader.integer(Field::TaxBp) : reader.percent(Field::Tax, 10 * kWholeBp)).value_or(0);
    if (cells.discountBp > kWholeBp || cells.taxBp > 10 * kWholeBp)
        reader.reject(Fault::BadPercent, {fieldName(Field::LineDiscount), reader.string(Field::LineDiscountBp)});
    if (!reader.fault())
        readPrice(reader, cells, currency);
    return cells;
}

} // namespace tradebook::transfer
