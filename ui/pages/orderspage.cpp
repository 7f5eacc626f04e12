// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orderspage.h"

#include "core/words/words.h"
#include "ui/pages/orderdetails.h"
#include "ui/support/answer.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using Tab = list::OrderTab;

constexpr std::array kTabs
    = {Tab::All, Tab::Open, Tab::Pending, Tab::Processing, Tab::Shipped, Tab::Delivered, Tab::Cancelled, Tab::Returns};
constexpr std::chrono::milliseconds kCountDelay{300};

QString tabName(Tab tab)
{
    switch (tab) {
    case Tab::All:
        return OrdersPage::tr("All");
    case Tab::Open:
        return OrdersPage::tr("Open");
    case Tab::Pending:
        return words::statusName(OrderStatus::Pending);
    case Tab::Processing:
        return words::statusName(OrderStatus::Processing);
    case Tab::Shipped:
        return words::statusName(OrderStatus::Shipped);
    case Tab::Delivered:
        return words::statusName(OrderStatus::Delivered);
    case Tab::Cancelled:
        return words::statusName(OrderStatus::Cancelled);
    case Tab::Returns:
        return OrdersPage::tr("Returns");
    }
    return {};
}

Result<QList<qint64>> countTabs(db::Connection &connection)
{
    QList<qint64> counts;
    for (const auto tab : kTabs) {
        list::Request request;
        request.kind = list::Kind::Orders;
        request.tab = tab;
        const auto count = list::count(connection, request);
        if (!count)
            return count.error();
        counts.append(*count);
    }
    return counts;
}

} // namespace

OrdersPage::OrdersPage(QWidget *parent)
    : ListPage(list::Kind::Orders,
        {tr("Orders"), tr("Filter: number, customer, message"), tr("This book has no orders yet."), tr("No order matches.")},
        new OrderDetails, parent)
    , m_tabs(new QTabBar(this))
{
    m_tabs->setAccessibleName(tr("Status of the orders shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const auto tab : kTabs)
        m_tabs->addTab(tabName(tab));
    head()->insertWidget(1, m_tabs);
    setTabOrder(m_tabs, filterBox());
    table()->setStretchField(u"customer"_s);
    connect(m_tabs, &QTabBar::currentChanged, this, &OrdersPage::ask);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &OrdersPage::askCounts);
}

void OrdersPage::setBook(const OpenBook &newBook)
{
    m_countTimer.stop();
    m_hasCounts = false;
    nameTabs({});
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->setCurrentIndex(0);
    }
    ListPage::setBook(newBook);
    if (newBook) {
        connect(newBook.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (m_hasCounts && changes.touches(u"orders"_s))
                m_countTimer.start();
        });
    }
}

void OrdersPage::begin()
{
    askCounts();
}

void OrdersPage::refresh()
{
    ListPage::refresh();
    askCounts();
}

void OrdersPage::askCounts()
{
    if (!book())
        return;
    auto asked = book().store->read(u"orders/tabs"_s, countTabs, Store::Lane::Background);
    whenDone(this, asked, [this, store = book().store.get()](const Result<QList<qint64>> &counts) {
        if (!counts || store != book().store.get())
            return;
        m_hasCounts = true;
        nameTabs(*counts);
    });
}

void OrdersPage::nameTabs(const QList<qint64> &counts)
{
    for (int at = 0; at < static_cast<int>(kTabs.size()); ++at) {
        const QString name = tabName(kTabs[static_cast<std::size_t>(at)]);
        m_tabs->setTabText(at, at < counts.size() ? name + u' ' + book().figures.integer(counts.at(at)) : name);
    }
}

void OrdersPage::narrow(list::Request &request) const
{
    request.tab = kTabs[static_cast<std::size_t>(m_tabs->currentIndex())];
}

bool OrdersPage::isNarrowed() const
{
    return m_tabs->currentIndex() > 0;
}

void OrdersPage::widen()
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(0);
}

QString OrdersPage::summaryText(const list::Totals &totals) const
{
    const QString sum = totals.sum ? book().figures.money(Money{*totals.sum}) : QString();
    return sum.isEmpty() ? QString() : tr("sum %1").arg(sum);
}

bool OrdersPage::isSettled() const
{
    return ListPage::isSettled() && (!book() || m_hasCounts);
}

} // namespace tradebook::ui
