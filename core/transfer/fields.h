// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace tradebook::transfer {

/// What a column of a file may be. Which kinds of import know a field, and under which names, is in fields.cpp.
enum class Field {
    Code,
    Email,
    Name,
    FirstName,
    LastName,
    Company,
    Contact,
    Phone,
    IsActive,
    Discontinued,
    Recipient,
    Street,
    Street2,
    City,
    Region,
    PostalCode,
    Country,
    BillingRecipient,
    BillingStreet,
    BillingStreet2,
    BillingCity,
    BillingRegion,
    BillingPostalCode,
    BillingCountry,
    ShippingRecipient,
    ShippingStreet,
    ShippingStreet2,
    ShippingCity,
    ShippingRegion,
    ShippingPostalCode,
    ShippingCountry,
    AddressKind,
    IsDefault,
    UserCode,
    UserEmail,
    UserName,
    UserPhone,
    Path,
    ParentPath,
    ParentCode,
    Description,
    Position,
    MinimumStock,
    Sku,
    Barcode,
    Price,
    Cost,
    Tax,
    TaxBp,
    Category,
    CategoryCode,
    Stock,
    Number,
    PlacedAt,
    PlacedTime,
    BusinessDate,
    ShippedAt,
    Status,
    OrderKind,
    Shipping,
    OrderDiscount,
    Message,
    Currency,
    Line,
    ProductName,
    Quantity,
    UnitPrice,
    LineDiscount,
    LineDiscountBp,
    LineTotal,
};
inline constexpr int kFieldCount = static_cast<int>(Field::LineTotal) + 1;

/// How a column's cells are read.
enum class FieldType { Text, Identifier, Integer, Money, Percent, Date, Boolean };

/// No other field has this name, whatever the kind.
[[nodiscard]] QString fieldName(Field field);
[[nodiscard]] FieldType fieldType(Field field);
[[nodiscard]] bool isFieldOf(Field field, ImportKind kind);
/// The field of this name, or of a name that means it in files of this kind (`discount` of orders and of order lines).
[[nodiscard]] std::optional<Field> fieldNamed(QStringView name, ImportKind kind);

/// A header without case, accents, blanks and marks: "Customer ID", "customer_id" and "CustomerID" are one.
[[nodiscard]] QString headerKey(QStringView header);

struct FieldGuess {
    Field field;
    int rank; ///< of two columns for one field the lower wins
};
/// The field that a header (as headerKey) means for this kind by its name alone.
[[nodiscard]] std::optional<FieldGuess> guessField(const QString &key, ImportKind kind);

} // namespace tradebook::transfer
