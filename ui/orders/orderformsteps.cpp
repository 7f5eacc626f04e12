// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinestable.h"
#include "ui/orders/returndialog.h"
#include "ui/support/answer.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

// The form of an order: what it does next.
namespace tradebook::ui {
namespace {

QString forwardName(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Pending:
        return OrderForm::tr("Start Processing");
    case OrderStatus::Processing:
        return OrderForm::tr("Ship");
    case OrderStatus::Shipped:
        return OrderForm::tr("Deliver");
    case OrderStatus::Delivered:
    case OrderStatus::Cancelled:
        break;
    }
    return {};
}

std::optional<OrderStatus> nextOf(OrderStatus status)
{
    for (const auto next : {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered}) {
        if (canBecome(status, next))
            return next;
    }
    return std::nullopt;
}

} // namespace

void OrderForm::buildButtons()
{
    // As many rows as the words need, in any language.
    auto *row = new FlowLayout(m_buttons);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(8);
    for (auto *button : {m_forward, m_return, m_cancel, m_invoice})
        row->addWidget(button);
    m_forward->setProperty("primary", true);
    m_forward->setWhatsThis(tr(
        "Takes the order one step on: from pending to processing, then shipped, then delivered. Shipping takes the pieces off the stock."));
    m_cancel->setToolTip(tr("Cancels the order: what it reserves is free again"));
    m_return->setToolTip(tr("Takes goods of this order back, all or by line"));
    m_invoice->setToolTip(tr("Gives the order its invoice number; it keeps it for ever"));
    content()->addWidget(m_buttons);
    connect(m_forward, &QPushButton::clicked, this, [this] {
        if (const auto next = nextOf(m_record.order.status))
            step(*next);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { step(OrderStatus::Cancelled); });
    connect(m_return, &QPushButton::clicked, this, &OrderForm::openReturn);
    connect(m_invoice, &QPushButton::clicked, this, &OrderForm::issueInvoice);
}

void OrderForm::showButtons()
{
    const auto &order = m_record.order;
    const bool writes = !isReadOnly();
    const bool isSale = order.kind == OrderKind::Sale;
    const auto *focused = window()->focusWidget();
    m_forward->setText(forwardName(order.status));
    m_forward->setVisible(writes && nextOf(order.status).has_value());
    m_cancel->setVisible(writes && canBecome(order.status, OrderStatus::Cancelled));
    bool hasLeft = m_record.returned.isEmpty();
    for (const auto &item : order.items)
        hasLeft = hasLeft || m_record.returned.value(item.id.value) < item.quantity;
    const bool hasGone = order.status == OrderStatus::Shipped || order.status == OrderStatus::Delivered;
    m_return->setVisible(writes && isSale && hasGone && hasLeft);
    m_invoice->setVisible(writes && isSale && order.status != OrderStatus::Cancelled && !order.invoiceNumber);
    keepFocus(focused);
}

void OrderForm::keepFocus(const QWidget *before)
{
    if (!before || before->parentWidget() != m_buttons || !before->isHidden())
        return;
    for (auto *button : {m_forward, m_return, m_cancel, m_invoice}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_table->setFocus(Qt::OtherFocusReason); // nothing is left to be done with this order
}

void OrderForm::write(const Action &action, std::function<Result<void>(db::Connection &)> edit)
{
    // Clicks are passed over instead of the buttons switched off: that would take the keyboard from the one that was pressed.
    if (std::exchange(m_isStepping, true))
        return;
    ++m_writing;
    whenDone(this, book().store->write(action, std::move(edit)), [this](const Result<void> &done) {
        --m_writing;
        m_isStepping = false;
        if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

void OrderForm::step(OrderStatus status)
{
    const auto &order = m_record.order;
    const bool isCancel = status == OrderStatus::Cancelled;
    QVariantMap arguments{{u"number"_s, order.number}};
    if (!isCancel)
        arguments.insert(u"status"_s, QString(storedName(status)));
    write({isCancel ? u"order.cancel"_s : u"order.status"_s, arguments},
        [id = order.id, status](db::Connection &connection) { return repo::orders::setStatus(connection, id, status); });
}

void OrderForm::issueInvoice()
{
    write({u"order.invoice"_s, {{u"number"_s, m_record.order.number}}}, [id = m_record.order.id](db::Connection &connection) {
        return repo::orders::issueInvoice(connection, id).transform([](qint64) {});
    });
}

void OrderForm::openReturn()
{
    if (m_isStepping)
        return;
    auto *dialog = new ReturnDialog(book(), m_record.order.id, m_record.order.number, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReturnDialog::returned, this, [this](OrderId id) { Q_EMIT recordAsked({RecordKind::Order, id.value}); });
    dialog->open();
}

} // namespace tradebook::ui
