// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/stock.h"
#include "ui/openbook.h"
#include "ui/stock/stockdialog.h"

#include <QDialog>
#include <QHash>

namespace tradebook::ui {

class TextTable;

/// "Why is this 7?": the moves of a product, newest first, with what was on hand after each, its reason, order and note. Follows what
/// happens meanwhile. Deletes itself when closed; open it with open().
class StockMovesDialog : public QDialog {
    Q_OBJECT
public:
    StockMovesDialog(const OpenBook &book, const StockDialog::Goods &goods, QWidget *parent);

    [[nodiscard]] TextTable *table() const { return m_table; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// The order of a move is to be shown.
    void orderAsked(tradebook::OrderId order);

private:
    void ask();
    void show(const QList<repo::stock::LedgerLine> &lines);
    void askOrder();
    [[nodiscard]] std::optional<OrderId> currentOrder() const;

    const OpenBook m_book;
    const StockDialog::Goods m_goods;
    QLabel *m_title;
    QLabel *m_more;
    TextTable *m_table;
    QPushButton *m_showOrder;
    QHash<qint64, OrderId> m_orders; ///< by move
    int m_pending = 0;
};

} // namespace tradebook::ui
