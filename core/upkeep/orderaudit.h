// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/model/orderrules.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/upkeep/finding.h"

#include <QHash>
#include <QString>

#include <vector>

namespace tradebook::upkeep {

/// Reckons every order again by the rules of core/model, in one pass over orders and lines, and compares what is written. Sums up on the
/// way what the summaries and reservations should say, for compareSummaries(). Of derived figures it trusts none: a wrong line total is
/// one finding, not four. Reader's thread; the caller holds the snapshot.
class OrderAudit {
public:
    OrderAudit(db::Connection &connection, Findings &findings, Progress &progress)
        : m_connection(connection)
        , m_findings(findings)
        , m_progress(progress)
    {
    }

    Result<void> run();
    /// After run().
    Result<void> compareSummaries();

private:
    struct Line {
        qint64 id = 0;
        qint64 product = 0;
        qint64 quantity = 0;
        qint64 unitPrice = 0;
        int discountBp = 0;
        int taxBp = 0;
        qint64 total = 0;
        qint64 share = 0;
        bool returnsItem = false;
    };
    struct OrderRow {
        qint64 id = 0;
        bool isReturn = false;
        bool counts = true;
        bool reserves = false;
        qint64 user = 0;
        QString date;
        OrderTerms terms;
        qint64 tax = 0;
        qint64 total = 0;
        qint64 itemCount = 0;
        std::vector<Line> lines;
    };
    struct Sold {
        qint64 units = 0;
        qint64 revenue = 0;
        qint64 reserved = 0;
    };
    struct Spent {
        qint64 orders = 0;
        qint64 total = 0;
        QString last;
    };

    Result<void> audit(const OrderRow &order);
    void auditWhole(const OrderRow &order);
    Result<void> auditLinkedReturn(const OrderRow &order);
    Result<bool> taxMayDiffer(const OrderRow &order, qint64 ownTax, qint64 rates);
    /// What came out is what the summaries should have counted.
    void count(const OrderRow &order, qint64 total, const std::vector<LineFigures> &lines);
    Result<void> compareDays();
    Result<void> compareProducts();
    Result<void> compareCustomers();

    db::Connection &m_connection;
    Findings &m_findings;
    Progress &m_progress;
    QHash<qint64, Sold> m_products;
    QHash<qint64, Spent> m_customers;
    QHash<QString, Spent> m_days;
};

} // namespace tradebook::upkeep
