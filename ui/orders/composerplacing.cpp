// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"
#include "core/repo/drafts.h"
#include "core/repo/users.h"
#include "core/words/words.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/composerask.h"
#include "ui/orders/composerparts.h"
#include "ui/orders/itembox.h"
#include "ui/orders/orderfigures.h"
#include "ui/orders/orderlinestable.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/plainedit.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

// The composer of orders: Place Order.
namespace tradebook::ui {
namespace {

constexpr qsizetype kBriefName = 80;

/// A customer typed on the spot.
struct NewCustomer {
    QString name;
    AddressSnapshot billing;
    AddressSnapshot shipping;
};

Result<void> addAddress(db::Connection &connection, UserId user, AddressKind kind, const AddressSnapshot &given)
{
    if (given == AddressSnapshot())
        return {};
    const auto added = repo::users::addAddress(connection,
        {.id = {},
            .userId = user,
            .kind = kind,
            .recipient = given.recipient,
            .street = given.street,
            .city = given.city,
            .region = given.region,
            .postalCode = given.postalCode,
            .country = given.country,
            .isDefault = true});
    if (!added)
        return added.error();
    return {};
}

/// The customer with what was typed for the order; an e-mail address as name is the e-mail address too.
Result<UserId> add(db::Connection &connection, const NewCustomer &customer)
{
    User user{.id = {}, .name = customer.name};
    if (isEmail(customer.name))
        user.email = customer.name;
    const auto id = repo::users::create(connection, user);
    if (!id)
        return id.error();
    for (const auto &done : {addAddress(connection, *id, AddressKind::Billing, customer.billing),
             addAddress(connection, *id, AddressKind::Shipping, customer.shipping)}) {
        if (!done)
            return done.error();
    }
    return *id;
}

} // namespace

bool OrderComposer::isReady()
{
    auto &parts = *m_parts;
    const auto refused = [&](QWidget *input, const QString &sentence) {
        parts.sentence->setText(sentence);
        parts.sentence->show();
        input->setFocus(Qt::OtherFocusReason);
        parts.scroll->ensureWidgetVisible(input);
        return false;
    };
    if (!m_draft.customer.trimmed().isEmpty() && !m_draft.user && !m_draft.isNewCustomer) {
        showFault(parts.customer, parts.customerReason,
            tr("“%1” is not a customer yet: choose one of those offered, or “New customer”.").arg(m_draft.customer.trimmed().left(80)));
        askCustomers(m_draft.customer.trimmed());
        return refused(parts.customer, tr("The order was not placed: choose the customer."));
    }
    if (parts.lines->rowCount() == 0)
        return refused(parts.item, tr("The order was not placed: it has no line yet."));
    if (const auto fault = parts.lines->firstFault(); fault.isValid()) {
        parts.table->enter(fault.row(), fault.column());
        parts.sentence->setText(tr("The order was not placed: correct line %1.").arg(m_book.figures.integer(fault.row() + 1)));
        parts.sentence->show();
        return false;
    }
    for (const auto &field : {parts.placed, parts.discount, parts.shipping, parts.shippingTax}) {
        if (!field.reason->text().isEmpty())
            return refused(field.edit, tr("The order was not placed: correct “%1”.").arg(field.label->text()));
    }
    if (!m_reckoning)
        return refused(parts.table, tr("The order was not placed: its total is too large to be kept."));
    return true;
}

repo::orders::NewOrder OrderComposer::newOrder() const
{
    const auto &parts = *m_parts;
    repo::orders::NewOrder order;
    if (m_draft.user)
        order.userId = UserId{*m_draft.user};
    if (const QString placed = parts.placed.edit->text().trimmed(); !placed.isEmpty()) {
        if (const auto instant = orderfigures::instantOf(placed, m_book.figures))
            order.placedAt = *instant;
    }
    // Addresses of a known customer that are not on the screen yet are taken from the record.
    if (!m_draft.user || m_draft.hasAddresses || m_hasCustomersAddresses) {
        order.billing = parts.billing->address();
        order.shippingAddress = parts.elsewhere->isChecked() ? parts.shippingAddress->address() : parts.billing->address();
    }
    order.discount = m_reckoning->terms.discount;
    order.shipping = m_reckoning->terms.shipping;
    order.shippingTaxBp = m_reckoning->terms.shippingTaxBp;
    order.message = parts.message->text();
    for (std::size_t at = 0; at < m_reckoning->lines.size(); ++at) {
        const auto &terms = m_reckoning->lines[at];
        order.items.append({.productId = ProductId{parts.lines->lines().at(static_cast<qsizetype>(at)).product},
            .quantity = terms.quantity,
            .unitPrice = terms.unitPrice,
            .discountBp = terms.discountBp,
            .taxBp = terms.taxBp});
    }
    return order;
}

void OrderComposer::place()
{
    if (!m_isOpen || m_isPlacing || !isReady())
        return;
    m_saveTimer.stop();
    m_isPlacing = true;
    m_parts->place->setEnabled(false);
    auto order = newOrder();
    std::optional<NewCustomer> customer;
    if (m_draft.isNewCustomer)
        customer = NewCustomer{m_draft.customer.trimmed(), *order.billing, *order.shippingAddress};
    ++m_pending;
    auto placing = m_book.store->write(
        {u"order.place"_s}, [order, customer, draft = m_draft.name](db::Connection &connection) mutable -> Result<OrderId> {
            if (customer) {
                const auto user = add(connection, *customer);
                if (!user)
                    return user.error();
                order.userId = *user;
            }
            const auto id = repo::orders::create(connection, order);
            if (!id)
                return id.error();
            if (auto done = repo::drafts::remove(connection, draft); !done)
                return done.error();
            return *id;
        });
    whenDone(this, placing, [this, generation = m_generation](const Result<OrderId> &id) {
        --m_pending;
        m_isPlacing = false;
        m_parts->place->setEnabled(true);
        if (generation != m_generation)
            return; // the book was closed meanwhile; what was asked for is done or still a draft
        if (!id) {
            refuse(id.error());
            return;
        }
        close();
        Q_EMIT placed(*id);
    });
}

void OrderComposer::refuse(const Error &error)
{
    auto &parts = *m_parts;
    QString sentence = words::sentence(error);
    if (error.kind == ErrorKind::NotEnoughStock) {
        askAvailable();
        if (const int row = parts.lines->shortLine(error.data.value(0)); row >= 0) {
            sentence = tr("Line %1: %2").arg(m_book.figures.integer(row + 1), sentence);
            parts.table->enter(row, OrderLinesModel::Quantity);
        }
    }
    if (error.kind == ErrorKind::NotFound && error.data.value(0) == u"product"_s) {
        // Deleted, or merged into another, since the line was typed.
        const auto products = parts.lines->lines();
        const auto gone = std::find_if(
            products.begin(), products.end(), [&](const LineText &line) { return QString::number(line.product) == error.data.value(1); });
        if (gone != products.end()) {
            const auto row = static_cast<int>(gone - products.begin());
            sentence = tr("Line %1: %2")
                           .arg(m_book.figures.integer(row + 1),
                               tr("“%1” is no longer in the book; take the line out.")
                                   .arg(brief(gone->name.isEmpty() ? gone->sku : gone->name, kBriefName)));
            parts.table->setCurrentIndex(parts.lines->index(row, OrderLinesModel::Name));
            parts.table->setFocus(Qt::OtherFocusReason);
        }
    }
    m_saveTimer.start(); // it stays a draft
    parts.sentence->setText(tr("The order was not placed. %1").arg(sentence));
    parts.sentence->show();
    if (error.kind == ErrorKind::NotFound && error.data.value(0) == u"user"_s && m_draft.user) {
        sayCustomerIsGone();
        parts.sentence->setText(tr("The order was not placed: choose the customer."));
        parts.customer->setFocus(Qt::OtherFocusReason);
        parts.customer->selectAll();
        parts.scroll->ensureWidgetVisible(parts.customer);
    }
}

} // namespace tradebook::ui
