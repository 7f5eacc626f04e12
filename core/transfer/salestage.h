// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/addresscells.h"
#include "core/transfer/kindimport.h"

namespace tradebook::transfer {

/// The columns of an order, in an orders file or on the lines of a flat sales file.
struct SaleCells {
    std::string userCode, userEmail, userName, userPhone;
    std::string kind; ///< empty: the signs of the lines decide, else a sale
    std::string status; ///< empty: the file says nothing
    bool isBlankDay = false; ///< the status is from a blank day of shipping
    Moment placed;
    std::optional<qint64> shipping, discount;
    std::string message;
    AddressCells billing, shippingAddress;
};

/// Puts orders into the scratch database: `sales` holds their headers, `lines` their lines. Used while staging, by orders and by order
/// lines.
class SaleStage {
public:
    [[nodiscard]] Result<void> prepare(db::Connection &scratch);
    void finish();

    /// The header that this row carries; faults go to the reader. The number is not part of it.
    [[nodiscard]] static SaleCells readHeader(RowReader &reader);
    static void addTo(ContentHash &hash, const SaleCells &cells);

    /// A new order. False where the number is staged already.
    [[nodiscard]] Result<bool> insert(std::string_view number, qint64 line, const SaleCells &cells, qint64 content);
    [[nodiscard]] Result<std::optional<qint64>> contentOf(std::string_view number);

    /// What is known so far of the order whose lines are being read.
    struct Open {
        qint64 id = 0;
        qint64 rows = 0; ///< rejected ones too, so that a corrected row finds its place again
        qint64 positives = 0;
        qint64 negatives = 0;
        bool hasHeader = false;
    };
    /// The order of this number, made where it is new; keeps the figures of the one before.
    [[nodiscard]] Result<Open *> open(std::string_view number);
    [[nodiscard]] Result<void> setHeader(qint64 line, const SaleCells &cells);
    [[nodiscard]] Result<void> keepOpen();

private:
    void bindHeader(StageStatement &statement, int first, const SaleCells &cells);

    db::Connection *m_scratch = nullptr;
    StageStatement m_insert;
    StageStatement m_contentOf;
    StageStatement m_insertOpen;
    StageStatement m_setHeader;
    StageStatement m_keep;
    std::string m_openNumber;
    Open m_open;
};

} // namespace tradebook::transfer
