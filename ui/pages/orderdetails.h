// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "ui/pages/detailspane.h"

namespace tradebook::ui {

class Chip;
class Facts;
class TextTable;

/// One order: customer, status, lines, how its total comes about, addresses.
class OrderDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit OrderDetails(QWidget *parent = nullptr);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        Order order;
        QString customer; ///< empty: a walk-in
    };
    void show(const Record &record);
    void showLines(const Order &order);
    void showTotals(const Order &order);
    void showAddresses(const Order &order);

    QLabel *m_title;
    Chip *m_status;
    Chip *m_kind;
    QLabel *m_subtitle;
    TextTable *m_lines;
    Facts *m_totals;
    QLabel *m_explanation;
    QLabel *m_addressTitle;
    Facts *m_addresses;
    QLabel *m_moreTitle;
    Facts *m_more;
};

/// An address as it is written on an envelope; empty where nothing is known.
[[nodiscard]] QString envelope(const QString &recipient, const QString &street, const QString &postalCode, const QString &city,
    const QString &region, const QString &country);

} // namespace tradebook::ui
