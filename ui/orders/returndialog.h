// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/orders.h"
#include "ui/openbook.h"
#include "ui/orders/labellededit.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QScrollArea;
class QSpinBox;
class QPushButton;

namespace tradebook::ui {

class OrderTotals;

/// Takes goods of a shipped or delivered order back: all that is left, or so many pieces of some lines, and a part of its shipping. What is
/// given back is reckoned by the book and shown before anything is written; one action. UI thread; show it with open().
class ReturnDialog : public QDialog {
    Q_OBJECT
public:
    ReturnDialog(const OpenBook &book, OrderId sale, const QString &number, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void returned(tradebook::OrderId order);

private:
    void build();
    void buildLines();
    void addLine(int row, const repo::orders::Returnable &line);
    void askReturnable();
    void show(const repo::orders::ReturnableSale &sale);
    void askPreview();
    void takeWhole(bool whole);
    void place();
    [[nodiscard]] QList<repo::orders::ReturnedItem> chosen() const;
    void refuse(const QString &sentence);

    const OpenBook m_book;
    const OrderId m_sale;
    const QString m_number;
    repo::orders::ReturnableSale m_returnable;
    QList<QSpinBox *> m_pieces; ///< one for each line of the sale
    QCheckBox *m_whole;
    QScrollArea *m_lines; ///< a grid of labels and spin boxes: the cells of a table hide their widgets from screen readers
    QGridLayout *m_grid;
    LabelledEdit m_shipping;
    QLabel *m_shippingLeft;
    OrderTotals *m_totals;
    QLabel *m_sentence;
    QPushButton *m_place = nullptr;
    int m_pending = 0;
    quint64 m_asked = 0;
    bool m_isFilling = false;
};

} // namespace tradebook::ui
