// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orderspage.h"

#include "core/repo/orders.h"
#include "core/words/words.h"
#include "ui/orders/ordercomposer.h"
#include "ui/orders/orderform.h"
#include "ui/orders/unfinishedorders.h"
#include "ui/support/answer.h"
#include "ui/support/readingorder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
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
        {tr("Orders"), tr("Filter: number, customer, note"), tr("This book has no orders yet"), tr("New Order"), tr("No order matches"),
            OrderForm::kPaneWidth},
        parent)
    , m_tabs(new QTabBar(this))
    , m_unfinished(new UnfinishedOrders(this))
{
    m_tabs->setAccessibleName(tr("Status of the orders shown"));
    m_tabs->setWhatsThis(tr("Shows the orders of one status only, with their number. Open are those that have not been shipped yet."));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const auto tab : kTabs)
        m_tabs->addTab(tabName(tab));
    head()->insertWidget(1, m_tabs);
    table()->setStretchField(u"customer"_s);
    connect(m_tabs, &QTabBar::currentChanged, this, &OrdersPage::ask);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &OrdersPage::askCounts);
    body()->insertWidget(0, m_unfinished);
    connect(m_unfinished, &UnfinishedOrders::continued, this, [this](const QString &name) { composer()->resume(name); });
    connect(m_unfinished, &UnfinishedOrders::failed, this, &Page::failed);
}

DetailsPane *OrdersPage::newDetails(QWidget *parent)
{
    m_form = new OrderForm(parent);
    connect(m_form, &OrderForm::recordAsked, this, [this](const RecordRef &record) { showRecord(record.id); });
    connect(m_form, &OrderForm::shown, this, &Page::commandsChanged);
    return m_form;
}

OrderComposer *OrdersPage::composer()
{
    if (!m_composer)
        buildComposer();
    return m_composer;
}

void OrdersPage::buildComposer()
{
    m_composer = new OrderComposer(stack());
    stack()->addWidget(m_composer);
    connect(m_composer, &OrderComposer::opened, this, [this] {
        m_unfinished->setSuspended(true);
        setHeadShown(false); // the composer has a head of its own
        stack()->setCurrentWidget(m_composer);
        Q_EMIT commandsChanged();
        Q_EMIT statusChanged();
    });
    connect(m_composer, &OrderComposer::left, this, [this] {
        stack()->setCurrentWidget(splitter());
        setHeadShown(true);
        m_unfinished->setSuspended(false);
        if (isVisible())
            ListPage::focusList();
        Q_EMIT commandsChanged();
        Q_EMIT statusChanged();
    });
    connect(m_composer, &OrderComposer::placed, this, [this](OrderId order) { ListPage::showRecord(order.value); });
    connect(m_composer, &OrderComposer::failed, this, &Page::failed);
    tabInReadingOrder(this);
    m_composer->setBook(book());
}

bool OrdersPage::isComposing() const
{
    return m_composer && m_composer->isOpen();
}

/// What was typed stays as a draft.
void OrdersPage::leaveComposer()
{
    if (m_composer)
        m_composer->leave();
}

void OrdersPage::focusList()
{
    if (isComposing())
        m_composer->focusFirst();
    else
        ListPage::focusList();
}

void OrdersPage::focusFilter()
{
    if (!isComposing())
        ListPage::focusFilter();
}

Page::Can OrdersPage::can() const
{
    auto can = ListPage::can();
    const bool writes = book() && !book().isReadOnly();
    can.create = writes;
    if (isComposing()) {
        can = {.create = writes, .paste = writes};
    } else if (const auto shown = ListPage::record()) {
        can.duplicate = writes;
        can.remove = writes;
        can.paste = writes && m_form && m_form->canChangeLines();
    }
    return can;
}

std::optional<RecordRef> OrdersPage::record() const
{
    return isComposing() ? std::nullopt : ListPage::record();
}

void OrdersPage::newRecord()
{
    if (can().create)
        composer()->begin();
}

void OrdersPage::duplicateRecord()
{
    if (const auto id = table()->currentId(); id && can().duplicate)
        composer()->beginLike(OrderId{*id});
}

void OrdersPage::newOrderFor(UserId user)
{
    if (can().create)
        composer()->beginFor(user);
}

void OrdersPage::repeatLastOrderOf(UserId user)
{
    if (can().create)
        composer()->beginLikeLast(user);
}

void OrdersPage::deleteSelected()
{
    if (isComposing() || !can().remove)
        return;
    const auto ids = idsToEdit();
    if (ids.isEmpty())
        return;
    QVariantMap arguments{{u"count"_s, ids.size()}};
    if (const auto row = records()->rowOf(ids.first()); row && ids.size() == 1)
        arguments = {{u"number"_s, records()->index(*row, list::columnOf(list::Kind::Orders, u"number"_s).value_or(0)).data(RawRole)}};
    auto removed = book().store->write({u"order.delete"_s, arguments}, [ids](db::Connection &connection) -> Result<void> {
        for (const auto id : ids) {
            if (auto done = repo::orders::remove(connection, OrderId{id}); !done)
                return done;
        }
        return {};
    });
    whenDone(this, removed, [this](const Result<void> &done) {
        if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

/// Rows become lines: of the new order, else of the one that is shown.
void OrdersPage::paste()
{
    if (!can().paste)
        return;
    if (isComposing())
        m_composer->pasteLines();
    else
        m_form->pasteLines();
}

void OrdersPage::showRecord(qint64 id)
{
    leaveComposer();
    ListPage::showRecord(id);
}

void OrdersPage::showView(const repo::views::View &view, const filter::Expression &filter)
{
    leaveComposer();
    ListPage::showView(view, filter);
}

QString OrdersPage::statusText() const
{
    return isComposing() ? tr("A new order is being written") : ListPage::statusText();
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
    if (m_composer)
        m_composer->setBook(newBook);
    m_unfinished->setBook(newBook);
    ListPage::setBook(newBook);
    if (newBook) {
        connect(newBook.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (m_hasCounts && changes.touches(u"orders"_s))
                m_countTimer.start();
        });
    }
}

void OrdersPage::follow()
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

void OrdersPage::narrowTo(const list::Request &request)
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(std::find(kTabs.begin(), kTabs.end(), request.tab) - kTabs.begin()));
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
    return ListPage::isSettled() && (!book() || m_hasCounts) && (!m_composer || m_composer->isSettled()) && m_unfinished->isSettled();
}

} // namespace tradebook::ui
