// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMetaType>
#include <QObject>
#include <QStringList>

#include <optional>

namespace tradebook::transfer {
Q_NAMESPACE

/// Why a file, or one row of it, was not taken. The comment names the data that goes with it; the sentences are in core/words/importwords.
enum class Fault {
    // the whole file: Error{ErrorKind::Import, {name of the fault, data…}}
    NulByte, // line
    BadBytes, // line, encoding
    FieldTooLong, // line
    RowTooLong, // line
    TooManyColumns, // line
    UnclosedQuote, // line
    StrayQuote, // line
    NoHeader,
    MissingColumns, // kind, fields (comma-separated), columns of the file
    UnknownColumn, // column
    UnknownField, // field, kind
    UnknownProfile, // profile
    FieldTwice, // field
    IsTheBook, // path
    CannotWriteRejects, // path
    FileChanged, // path
    // one row
    CellCount, // cells, columns
    MissingValue, // field
    BadNumber, // field, value
    TooManyDigits, // field, value, currency
    NotWhole, // field, value
    Negative, // field, value
    ZeroQuantity,
    TooLarge, // field, value
    BadPercent, // field, value
    BadDate, // field, value
    BadEmail, // value
    BadBoolean, // field, value
    BadStatus, // value
    BadOrderKind, // field, value
    BadAddressKind, // value
    OtherCurrency, // value, currency
    UnknownUser, // key
    UnknownProduct, // key
    UnknownOrder, // key
    UnknownCategory, // key
    UnknownParent, // key
    CategoryCycle, // key
    DuplicateRow, // field, value
    EmailTaken, // e-mail
    MixedSigns, // order
    StatusNotAllowed, // from, to
    NotEnoughStock, // SKU
    OrderTotalNegative, // order
    OrderLocked, // order; cancelled, invoiced or otherwise closed against new lines
    TotalNotDivisible, // field, value, quantity
    TotalAfterDiscount, // field, value
    TotalContradicts, // field, value, what it would have to be
    // a block from the clipboard
    BlockTooWide, // columns, most
    BlockTooLong, // rows, most
};
Q_ENUM_NS(Fault)

/// The stable name of a fault, as kept in Error::data and in the scratch database.
[[nodiscard]] QString faultName(Fault fault);
[[nodiscard]] std::optional<Fault> faultNamed(const QString &name);
/// A fault of the whole file.
[[nodiscard]] Error fileError(Fault fault, const QStringList &data = {}, const QString &detail = {});

} // namespace tradebook::transfer
