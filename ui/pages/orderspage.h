// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

class QStackedWidget;
class QTabBar;

namespace tradebook::ui {

class OrderComposer;
class OrderForm;
class UnfinishedOrders;

/// Orders, by tabs of status with their counts. A new order takes the place of the list while it is typed.
class OrdersPage : public ListPage {
    Q_OBJECT
public:
    explicit OrdersPage(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    void focusList() override;
    void focusFilter() override;
    [[nodiscard]] Can can() const override;
    void newRecord() override;
    void duplicateRecord() override;
    void deleteSelected() override;
    void paste() override;
    [[nodiscard]] std::optional<RecordRef> record() const override;
    void showRecord(qint64 id) override;
    void showView(const repo::views::View &view, const filter::Expression &filter) override;
    [[nodiscard]] QString statusText() const override;
    /// A new order for a customer, and one like the customer's latest.
    void newOrderFor(UserId user);
    void repeatLastOrderOf(UserId user);
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    /// Builds it where no order has been written yet.
    [[nodiscard]] OrderComposer *composer();
    [[nodiscard]] bool isSettled() const override;

protected:
    void narrow(list::Request &request) const override;
    void narrowTo(const list::Request &request) override;
    [[nodiscard]] bool isNarrowed() const override;
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;
    void follow() override;
    [[nodiscard]] DetailsPane *newDetails(QWidget *parent) override;
    void widen() override;

private:
    void askCounts();
    void nameTabs(const QList<qint64> &counts);
    void buildComposer();
    void leaveComposer();
    [[nodiscard]] bool isComposing() const;

    OrderForm *m_form = nullptr; ///< once the details are built
    QTabBar *m_tabs;
    OrderComposer *m_composer = nullptr;
    UnfinishedOrders *m_unfinished;
    QTimer m_countTimer;
    bool m_hasCounts = false;
};

} // namespace tradebook::ui
