// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/users.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/composerask.h"
#include "ui/orders/composerparts.h"
#include "ui/orders/itembox.h"
#include "ui/orders/orderlinestable.h"
#include "ui/orders/pastelinesdialog.h"
#include "ui/support/brieftext.h"
#include "ui/support/clip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// The composer of orders: customer and lines, which are asked for while one types.
namespace tradebook::ui {
namespace {

constexpr int kOffered = 30;

} // namespace

void OrderComposer::askCustomers(const QString &text)
{
    if (text.isEmpty() || m_draft.user || m_draft.isNewCustomer)
        return;
    ask(
        u"composer/customers"_s, [text](db::Connection &connection) { return lookups::customers(connection, text, kOffered); },
        [this, text](const QList<lookups::FoundCustomer> &found) {
            if (m_parts->customer->text().trimmed() != text)
                return;
            QList<Suggestion> offered;
            for (const auto &customer : found)
                offered.append({customer.id, customer.name, customer.detail, {}});
            offered.append({0, tr("New customer “%1”").arg(text), tr("added with the order"), {}});
            m_parts->customer->offer(offered, true);
        });
}

void OrderComposer::takeCustomer(const Suggestion &suggestion)
{
    if (suggestion.id != 0) {
        chooseUser(suggestion.id, suggestion.text, suggestion.detail);
    } else {
        m_draft.isNewCustomer = true;
        m_draft.user.reset();
        showCustomer();
        takeEdit();
    }
    m_parts->item->setFocus(Qt::OtherFocusReason);
}

void OrderComposer::chooseUser(qint64 id, const QString &name, const QString &detail)
{
    m_isShowing = true;
    m_parts->customer->setText(name);
    m_parts->customer->setCursorPosition(0);
    m_isShowing = false;
    m_draft.user = id;
    m_draft.customer = name;
    m_draft.isNewCustomer = false;
    m_hasCustomersAddresses = false;
    showCustomer(detail);
    askCustomer();
    takeEdit();
}

void OrderComposer::showCustomer(const QString &detail)
{
    const bool isEmpty = m_draft.customer.trimmed().isEmpty();
    showFault(m_parts->customer, m_parts->customerReason, {});
    if (m_draft.user)
        m_parts->customerState->setText(brief(detail));
    else if (m_draft.isNewCustomer)
        m_parts->customerState->setText(tr("New customer, added with the order"));
    else
        m_parts->customerState->setText(isEmpty ? tr("Walk-in: the order is on nobody's name") : tr("Choose one of those offered"));
    m_parts->repeatLast->setVisible(m_draft.user.has_value());
}

void OrderComposer::askCustomer()
{
    if (!m_draft.user)
        return;
    ask(
        u"composer/customer"_s, [user = UserId{*m_draft.user}](db::Connection &connection) { return lookups::customer(connection, user); },
        [this, user = *m_draft.user](const std::optional<lookups::KnownCustomer> &known) {
            if (m_draft.user != user)
                return;
            if (!known) {
                sayCustomerIsGone();
                return;
            }
            showCustomer(known->detail);
            if (m_draft.hasAddresses)
                return;
            const auto &addresses = known->addresses;
            m_isShowing = true;
            m_parts->billing->setAddress(addresses.billing);
            m_parts->shippingAddress->setAddress(addresses.shipping);
            m_parts->elsewhere->setChecked(addresses.billing != addresses.shipping);
            m_isShowing = false;
            m_hasCustomersAddresses = true;
        });
}

void OrderComposer::sayCustomerIsGone()
{
    showFault(m_parts->customer, m_parts->customerReason, tr("This customer is no longer in the book; choose another one."));
}

void OrderComposer::beginFor(UserId user)
{
    ask(
        u"composer/begin"_s, [user](db::Connection &connection) { return repo::users::read(connection, user); },
        [this](const User &found) {
            OrderDraft draft;
            draft.user = found.id.value;
            draft.customer = found.name;
            begin(draft);
        });
}

void OrderComposer::beginLike(OrderId order)
{
    ask(
        u"composer/begin"_s, [order](db::Connection &connection) { return lookups::copyOf(connection, order); },
        [this](const lookups::CopiedOrder &copied) {
            begin(draftLike(copied, m_book.figures));
            showNotice(differencesOf(copied.copy, m_book.figures));
        });
}

void OrderComposer::beginLikeLast(UserId user)
{
    ask(
        u"composer/begin"_s, [user](db::Connection &connection) { return lookups::copyOfLast(connection, user); },
        [this, user](const std::optional<lookups::CopiedOrder> &copied) {
            if (!copied) {
                beginFor(user);
                return;
            }
            begin(draftLike(*copied, m_book.figures));
            showNotice(differencesOf(copied->copy, m_book.figures));
        });
}

void OrderComposer::repeatLast()
{
    if (!m_draft.user)
        return;
    ask(
        u"composer/last"_s, [user = UserId{*m_draft.user}](db::Connection &connection) { return lookups::copyOfLast(connection, user); },
        [this](const std::optional<lookups::CopiedOrder> &copied) {
            if (!copied) {
                showNotice(tr("This customer has not ordered yet."));
                return;
            }
            // Behind what is typed already: nothing of it is lost.
            const auto draft = draftLike(*copied, m_book.figures);
            for (const auto &line : draft.lines)
                m_parts->lines->append(line);
            showNotice(differencesOf(copied->copy, m_book.figures));
            askAvailable();
            m_parts->item->setFocus(Qt::OtherFocusReason);
        });
}

void OrderComposer::showNotice(const QString &sentence)
{
    m_parts->notice->setText(brief(sentence));
    m_parts->notice->setVisible(!sentence.isEmpty());
}

void OrderComposer::addFound(const lookups::FoundProduct &product)
{
    const auto line = lineOf(product.id, product.sku, product.name, product.price, product.taxBp, m_book.figures);
    const int row = m_parts->lines->append(line);
    askAvailable();
    m_parts->table->enter(row, OrderLinesModel::Quantity);
}

void OrderComposer::pasteLines()
{
    if (!m_isOpen || m_book.isReadOnly())
        return;
    const auto take
        = [self = QPointer(this), generation = m_generation](const PasteLinesDialog::Lines &lines, const PasteLinesDialog::Done &done) {
              if (!self || generation != self->m_generation) // another order is being written by now
                  return;
              self->m_parts->lines->appendAll(lines.texts);
              self->askAvailable();
              done({});
          };
    (new PasteLinesDialog(m_book, {}, clipOf(QGuiApplication::clipboard()->mimeData()), take, window()))->open();
}

void OrderComposer::askAvailable()
{
    const auto products = m_parts->lines->products();
    if (products.isEmpty())
        return;
    ask(
        u"composer/available"_s, [products](db::Connection &connection) { return lookups::available(connection, products); },
        [this](const QHash<qint64, qint64> &available) { m_parts->lines->setAvailable(available); });
}

void OrderComposer::takeLineEntry()
{
    m_parts->item->setFocus(Qt::OtherFocusReason);
    const QPersistentModelIndex cell(m_parts->table->currentIndex());
    const QString text = cell.data(Qt::EditRole).toString();
    constexpr qsizetype kShortestCode = 8;
    const bool isCode = text.size() >= kShortestCode && std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isDigit(); });
    if (cell.column() != OrderLinesModel::Quantity || !isCode)
        return;
    // The next barcode, scanned while the quantity still had the keyboard.
    ask(
        {}, [text](db::Connection &connection) { return lookups::exactProduct(connection, text); },
        [this, cell, text](const std::optional<lookups::FoundProduct> &product) {
            if (!product || !cell.isValid() || cell.data(Qt::EditRole).toString() != text)
                return;
            m_parts->lines->setData(cell, m_book.figures.integer(1));
            addFound(*product);
        });
}

void OrderComposer::removeLine()
{
    const int row = m_parts->table->currentIndex().row();
    m_parts->lines->removeAt(row >= 0 ? row : m_parts->lines->rowCount() - 1);
    if (m_parts->lines->rowCount() == 0)
        m_parts->item->setFocus(Qt::OtherFocusReason);
}

} // namespace tradebook::ui
