// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

class QTabBar;

namespace tradebook::ui {

/// Orders, by tabs of status with their counts.
class OrdersPage : public ListPage {
    Q_OBJECT
public:
    explicit OrdersPage(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] bool isSettled() const override;

protected:
    void narrow(list::Request &request) const override;
    [[nodiscard]] bool isNarrowed() const override;
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;
    void begin() override;
    void widen() override;

private:
    void askCounts();
    void nameTabs(const QList<qint64> &counts);

    QTabBar *m_tabs;
    QTimer m_countTimer;
    bool m_hasCounts = false;
};

} // namespace tradebook::ui
