// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "ui/orders/lookups.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/support/figures.h"

#include <QJsonObject>

#include <optional>

namespace tradebook::ui {

/// An order that is not placed yet, as it was typed. A value; goes into repo::drafts under its name.
struct OrderDraft {
    static QString newName(); ///< "order/<uuid>"
    static QString begin(); ///< how all such names begin
    /// What a form keeps of a placed order begins so too, but ends with its id.
    static bool isNameOfOne(const QString &name);

    QString name = newName();
    std::optional<qint64> user = std::nullopt;
    QString customer = {}; ///< the user's name, or what was typed; empty: a walk-in
    bool isNewCustomer = false; ///< added with the order
    QString placed = {}; ///< empty: when it is placed
    QString discount = {};
    QString shipping = {};
    QString shippingTax = {};
    QString message = {};
    bool hasAddresses = false; ///< a person typed in them; otherwise the customer's own
    bool isShippedElsewhere = false; ///< the shipping address is another one
    AddressSnapshot billing = {};
    AddressSnapshot shippingAddress = {};
    QList<LineText> lines = {};

    /// Nothing worth keeping.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const OrderDraft &, const OrderDraft &) = default;
};

/// Figures are kept as they were typed, with the locale they were typed in; read in another one they are rewritten.
[[nodiscard]] QJsonObject jsonOf(const OrderDraft &draft, const Figures &figures);
[[nodiscard]] OrderDraft draftFrom(const QString &name, const QJsonObject &json, const Figures &figures);

/// A new order like one that was: quantities of then, prices of today.
[[nodiscard]] OrderDraft draftLike(const lookups::CopiedOrder &copy, const Figures &figures);
/// What is other than it was then, for people; empty where nothing is.
[[nodiscard]] QString differencesOf(const repo::orders::OrderCopy &copy, const Figures &figures);

} // namespace tradebook::ui
