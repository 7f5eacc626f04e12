// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/model/orderrules.h"
#include "ui/support/figures.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class Facts;
class TextTable;

/// All that belongs to the total of an order, so that each term can be shown.
struct Reckoning {
    OrderKind kind = OrderKind::Sale;
    OrderTerms terms = {};
    QStringList skus = {};
    std::vector<LineTerms> lines = {};
    OrderFigures figures = {};
};

/// How the figures of a written order come about. The taxes are by rate where they follow from the order alone; of a return of a sale they
/// depend on what came back before, and are one sum.
[[nodiscard]] Reckoning reckoningOf(const Order &order);

/// The total with its terms, and on demand how each came about: every line, the spread of the discount, the tax of each rate. UI thread.
class OrderTotals : public QWidget {
    Q_OBJECT
public:
    explicit OrderTotals(QWidget *parent = nullptr);

    void show(const Reckoning &reckoning, const Figures &figures);
    /// While a figure is wrong there is no total, and the reason stands in its place.
    void showNone(const QString &reason);
    void setExplained(bool explained);

private:
    Facts *m_facts;
    QLabel *m_sentence;
    QPushButton *m_how;
    TextTable *m_steps;
    bool m_hasTotal = false;
};

} // namespace tradebook::ui
