// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <array>

namespace tradebook::upkeep {

/// What a healthy book keeps (DOMAIN.md). The comment says what a finding's field, found and expected hold.
enum class Rule {
    Integrity, ///< the file itself; found: SQLite's words
    ForeignKey, ///< a record names another that is not there; field: the other's table
    SearchIndex, ///< a search index does not fit its records; table: whose
    BookRow, ///< the one row of the book; found: how many there are
    Replaying, ///< the mark of a running undo is set although none runs
    LineTotal, ///< total of a line
    OrderTerms, ///< an amount that no order can have; field and found
    DiscountShare, ///< a line's part of the order's discount; on a return: their sum, as a finding of the order
    OrderTax,
    OrderTotal,
    ItemCount,
    ReturnedPieces, ///< more came back than was sold; found: pieces, expected: sold
    ReturnRefund, ///< total of a line that came back
    ReturnLink, ///< a line that came back refers to something that is not a sold line of that product
    OnHand, ///< sum of the moves
    Reserved,
    NegativeStock,
    DailySales, ///< key: the date; field: orders or total
    ProductSales, ///< field: units or revenue
    CustomerSales, ///< field: orders, total or last_business_date
    Value, ///< a value that its field cannot have
    NameKey, ///< the sorting name
    CategoryCycle, ///< a category stands below itself
    DefaultAddress, ///< found: how many default addresses of one kind a user has
    InvoiceCounter, ///< the next invoice number was given already
};

inline constexpr int kRuleCount = static_cast<int>(Rule::InvoiceCounter) + 1;

/// The stable name of a rule, in --json: "order_total".
[[nodiscard]] QString ruleName(Rule rule);
/// Whether found and expected of this field are amounts in minor units.
[[nodiscard]] bool isAmount(Rule rule, const QString &field);

/// One way in which a book is not as it should be. Data for words::finding(), never a sentence.
struct Finding {
    Rule rule = Rule::Integrity;
    QString table = {}; ///< of the record; empty where it is about the whole book
    qint64 id = 0; ///< of the record, 0 where it has none
    QString key = {}; ///< what people know the record by: an order's number, a SKU, a name, a date
    QString field = {};
    QString found = {};
    QString expected = {};
};

/// Collects findings, of each rule no more than kMostPerRule: a book that is broken throughout must not fill the memory.
class Findings {
public:
    static constexpr qsizetype kMostPerRule = 1000;

    void add(Finding finding);
    /// Where they differ.
    void compare(Rule rule, const QString &table, qint64 id, const QString &field, qint64 found, qint64 expected);

    [[nodiscard]] const QList<Finding> &all() const { return m_all; }
    [[nodiscard]] QList<Finding> &all() { return m_all; }
    /// Findings that were left out.
    [[nodiscard]] qint64 leftOut() const { return m_leftOut; }

private:
    QList<Finding> m_all;
    std::array<qsizetype, kRuleCount> m_perRule{};
    qint64 m_leftOut = 0;
};

} // namespace tradebook::upkeep
