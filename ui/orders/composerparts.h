// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/labellededit.h"

class QCheckBox;
class QGridLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tradebook::ui {

class AddressFields;
class EmptyState;
class ItemBox;
class OrderLinesModel;
class OrderLinesTable;
class OrderTotals;
class PlainEdit;
class SuggestBox;

/// The widgets of the composer of orders and where they stand: the title above, what is typed in the middle, the total and Place Order
/// below, always in sight. They belong to `host`.
struct ComposerParts {
    explicit ComposerParts(QWidget *host);

    QLabel *title;
    QPushButton *keep;
    QPushButton *discard;

    QScrollArea *scroll = nullptr;
    SuggestBox *customer;
    QLabel *customerState;
    QLabel *customerReason = nullptr;
    QPushButton *repeatLast;
    LabelledEdit placed;
    ItemBox *item;
    QLabel *itemReason = nullptr;
    QLabel *notice = nullptr; ///< what is other than on the order that was copied
    OrderLinesModel *lines;
    OrderLinesTable *table;
    EmptyState *noLines = nullptr;
    QLabel *lineReason;
    QPushButton *removeLine;
    PlainEdit *message;
    QPushButton *addressesShown;
    QWidget *addresses = nullptr;
    AddressFields *billing = nullptr;
    QCheckBox *elsewhere = nullptr;
    AddressFields *shippingAddress = nullptr;
    LabelledEdit discount;
    LabelledEdit shipping;
    LabelledEdit shippingTax;
    OrderTotals *totals = nullptr;

    QLabel *sentence; ///< what stands in the way of placing the order
    QLabel *total;
    QPushButton *place;

private:
    void buildHead(QWidget *host, QVBoxLayout *outer);
    [[nodiscard]] QGridLayout *buildTop(QWidget *body);
    void buildLines(QWidget *body, QVBoxLayout *content, QGridLayout *top);
    [[nodiscard]] QWidget *buildLeft(QWidget *body);
    [[nodiscard]] QWidget *buildAddresses(QWidget *parent);
    [[nodiscard]] QWidget *buildRight(QWidget *body);
    void buildFoot(QWidget *host, QVBoxLayout *outer);
};

} // namespace tradebook::ui
