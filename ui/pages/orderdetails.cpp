// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orderdetails.h"

#include "core/model/country.h"
#include "core/repo/orders.h"
#include "core/repo/users.h"
#include "core/words/words.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallestLines = 12;

QString envelopeOf(const AddressSnapshot &address)
{
    return envelope(address.recipient, address.street, address.postalCode, address.city, address.region, address.country);
}

} // namespace

OrderDetails::OrderDetails(QWidget *parent)
    : DetailsPane(tr("Order details"), {u"orders"_s, u"order_items"_s, u"users"_s}, 22.5, parent)
    , m_title(titleLabel({}, 1.2, this))
    , m_status(new Chip(this))
    , m_kind(new Chip(this))
    , m_subtitle(secondaryLabel({}, this))
    , m_lines(new TextTable(tr("Lines"),
          {{tr("Item")}, {tr("Qty"), list::CellType::Integer}, {tr("Price"), list::CellType::Money}, {tr("Total"), list::CellType::Money}},
          kTallestLines, this))
    , m_totals(new Facts(Facts::Side::Right, this))
    , m_explanation(secondaryLabel({}, this))
    , m_addressTitle(headingLabel(tr("Addresses"), this))
    , m_addresses(new Facts(Facts::Side::Left, this))
    , m_moreTitle(headingLabel(tr("More"), this))
    , m_more(new Facts(Facts::Side::Left, this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addWidget(m_status);
    line->addWidget(m_kind);
    line->addStretch(1);
    content()->addLayout(line);
    content()->addWidget(m_subtitle);
    content()->addWidget(m_lines);
    content()->addSpacing(4);
    content()->addWidget(m_totals);
    content()->addWidget(m_explanation);
    addSection(content(), m_addressTitle, m_addresses);
    addSection(content(), m_moreTitle, m_more);
    content()->addStretch(1);
}

void OrderDetails::ask(qint64 id)
{
    read(
        [id](db::Connection &connection) -> Result<Record> {
            auto order = repo::orders::read(connection, OrderId{id});
            if (!order)
                return order.error();
            Record record{*std::move(order), {}};
            if (record.order.userId) {
                const auto user = repo::users::read(connection, *record.order.userId);
                if (!user)
                    return user.error();
                record.customer = user->name;
            }
            return record;
        },
        [this](const Record &record) { show(record); });
}

void OrderDetails::show(const Record &record)
{
    const auto &order = record.order;
    const auto &figures = book().figures;
    m_title->setText((order.kind == OrderKind::Return ? tr("Return %1") : tr("Order %1")).arg(order.number));
    m_status->setState(words::statusName(order.status), statusTone(order.status));
    m_kind->setState(order.kind == OrderKind::Return ? words::orderKindName(order.kind) : QString(), Tone::Neutral);
    const QString customer = record.customer.isEmpty() ? walkInName() : record.customer;
    m_subtitle->setText(
        u"%1 · %2, %3"_s.arg(customer, figures.longDate(order.placedAt.toTimeZone(figures.zone).date()), figures.time(order.placedAt)));
    showLines(order);
    showTotals(order);
    showAddresses(order);
    const QString sold
        = order.businessDate == order.placedAt.toTimeZone(figures.zone).date() ? QString() : figures.longDate(order.businessDate);
    const QString message = order.message;
    m_more->setFacts({{tr("Business date"), sold}, {tr("Invoice"), order.invoiceNumber ? QString::number(*order.invoiceNumber) : QString()},
        {tr("Message"), message}, {tr("Stock"), order.movesStock ? QString() : tr("Imported history: this order does not move stock")}});
    const bool hasMore = !sold.isEmpty() || order.invoiceNumber || !message.isEmpty() || !order.movesStock;
    m_moreTitle->setVisible(hasMore);
    m_more->setVisible(hasMore);
}

void OrderDetails::showLines(const Order &order)
{
    const auto &figures = book().figures;
    QList<TextTable::Row> rows;
    rows.reserve(order.items.size());
    for (const auto &item : order.items) {
        QString name = item.name;
        if (item.discountBp > 0)
            name += u" ("_s + tr("less %1").arg(figures.percent(item.discountBp)) + u')';
        rows.append(
            {item.id.value, {name, figures.integer(item.quantity), figures.amount(item.unitPrice), figures.amount(item.total)}, item.sku});
    }
    m_lines->setRows(rows);
}

void OrderDetails::showTotals(const Order &order)
{
    const auto &figures = book().figures;
    qint64 subtotal = 0;
    for (const auto &item : order.items)
        subtotal += item.total.value;
    const QString none = u"—"_s;
    const auto orNone = [&](Money amount, const QString &sign) { return amount.value == 0 ? none : sign + figures.money(amount); };
    m_totals->setFacts({
        {tr("Subtotal"), figures.money(Money{subtotal})},
        {tr("Discount"), orNone(order.discount, u"−"_s)},
        {tr("Shipping"), orNone(order.shipping, {})},
        {order.pricesIncludeTax ? tr("Tax (included)") : tr("Tax"), orNone(order.tax, {})},
        {order.kind == OrderKind::Return ? tr("Total given back") : tr("Total"), figures.money(order.total), Facts::Weight::Strong},
    });
    m_explanation->setText(order.pricesIncludeTax ? tr("Total = subtotal − discount + shipping. The prices contain the tax.")
                                                  : tr("Total = subtotal − discount + shipping + tax."));
}

void OrderDetails::showAddresses(const Order &order)
{
    const QString billing = envelopeOf(order.billing);
    const QString shipping = envelopeOf(order.shippingAddress);
    m_addresses->setFacts({{tr("Billing"), billing}, {tr("Shipping"), shipping == billing ? QString() : shipping}});
    const bool any = !billing.isEmpty() || !shipping.isEmpty();
    m_addressTitle->setVisible(any);
    m_addresses->setVisible(any);
}

QString envelope(const QString &recipient, const QString &street, const QString &postalCode, const QString &city, const QString &region,
    const QString &country)
{
    QStringList lines = {recipient, street, (postalCode + u' ' + city).trimmed(), region, countryName(country)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace tradebook::ui
