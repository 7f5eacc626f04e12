// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/bookinfo.h"
#include "core/generate/bulkwriter.h"
#include "core/generate/catalog.h"
#include "core/generate/dice.h"
#include "core/generate/people.h"

#include <QDate>
#include <QMultiMap>
#include <QTimeZone>

namespace tradebook::generate {

struct Customer {
    UserId id;
    Person person;
};

/// The course of a shop's business.
struct TradePlan {
    QDate first;
    QDate last;
    qint64 orders = 0; ///< sales and returns
    QDate stockFrom; ///< orders from here on reserve and move stock; older ones are history
    bool invoices = false; ///< what is shipped has an invoice
    double restocking = 0.5; ///< how readily goods at their minimum are ordered again
};

/// Sells and takes back, day by day, and keeps account of stock so that every rule of the book holds. The caller holds the
/// transaction. Writer thread only.
class Trade {
public:
    Trade(BulkWriter &writer, Dice &dice, const book::BookInfo &book, const TradePlan &plan);

    void setGoods(QList<Goods> goods) { m_goods = std::move(goods); }
    void setCustomers(QList<Customer> customers) { m_customers = std::move(customers); }

    [[nodiscard]] bool isOver() const { return m_day >= m_perDay.size(); }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] qint64 writtenItems() const { return m_writtenItems; }
    /// All orders of the next day.
    Result<void> runDay();
    /// Tells the book where its counters stand.
    Result<void> finish();

private:
    Result<void> sell(QDate day, const QDateTime &at);
    Result<void> takeBack(const Order &sale, QDate day, const QDateTime &at);
    void address(Order &order);
    void pickLines(Order &order, std::vector<qsizetype> &picked);
    [[nodiscard]] qsizetype pickGoods(QDate day);
    [[nodiscard]] OrderStatus statusOn(QDate day);
    [[nodiscard]] QDateTime soonAfter(const QDateTime &at, qint64 hours) const;
    Result<void> reckon(Order &order);
    Result<void> provide(const Order &order, const std::vector<qsizetype> &picked);
    Result<void> moveSold(const Order &order, const std::vector<qsizetype> &picked);
    Result<void> restock(Goods &goods, qint64 needed, const QDateTime &at);
    void planReturn(const Order &sale, QDate day);
    Result<void> write(Order &order);

    BulkWriter &m_writer;
    Dice &m_dice;
    TradePlan m_plan;
    bool m_pricesIncludeTax;
    Currency m_currency;
    QTimeZone m_zone;
    QDateTime m_end; ///< nothing happens later
    qint64 m_nextNumber;
    qint64 m_nextInvoice;
    QList<Goods> m_goods;
    QList<Customer> m_customers;
    QList<qint64> m_perDay;
    QMultiMap<QDate, Order> m_returns; ///< sales of which something comes back, by the day it does
    qsizetype m_day = 0;
    qint64 m_written = 0;
    qint64 m_writtenItems = 0;
};

} // namespace tradebook::generate
