// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderform.h"

#include "core/words/words.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/noteslist.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/customerinput.h"
#include "ui/orders/itembox.h"
#include "ui/orders/labellededit.h"
#include "ui/orders/orderlinestable.h"
#include "ui/orders/ordertotals.h"
#include "ui/support/brieftext.h"
#include "ui/tables/columntitles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallestLines = 12;

} // namespace

OrderForm::OrderForm(QWidget *parent)
    : RecordForm(RecordKind::Order, {}, tr("Order details"), {u"orders"_s, u"order_items"_s, u"users"_s, u"stock"_s}, kPaneWidth, parent)
    , m_title(titleLabel({}, 1.2, this))
    , m_status(new Chip(this))
    , m_kind(new Chip(this))
    , m_subtitle(secondaryLabel({}, this))
    , m_buttons(new QWidget(this))
    , m_forward(new QPushButton(m_buttons))
    , m_cancel(new QPushButton(tr("Cancel Order"), m_buttons))
    , m_return(new QPushButton(tr("Return…"), m_buttons))
    , m_invoice(new QPushButton(tr("Issue Invoice"), m_buttons))
    , m_lines(new OrderLinesModel(this))
    , m_table(new OrderLinesTable(m_lines, kTallestLines, this))
    , m_lineReason(faultLabel(this))
    , m_adding(new QWidget(this))
    , m_item(new ItemBox(m_adding))
    , m_itemReason(faultLabel(this))
    , m_remove(new QPushButton(tr("Remove Line"), m_adding))
    , m_totals(new OrderTotals(this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_customer(new CustomerInput(this))
    , m_linksTitle(headingLabel({}, this))
    , m_links(new QWidget(this))
    , m_linkRows(new QVBoxLayout(m_links))
    , m_notes(new NotesList(this))
{
    buildHead();
    buildLines();
    buildFields();
    sayWhileEmpty(tr("An order that is selected in the list is shown here: its items, its totals and what happens next."));
}

void OrderForm::buildHead()
{
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_title);
    title->addWidget(m_status);
    title->addWidget(m_kind);
    title->addStretch(1);
    content()->addLayout(title);
    content()->addWidget(m_subtitle);
    buildButtons();
}

void OrderForm::buildLines()
{
    m_lines->setNarrow(true);
    content()->addWidget(m_table);
    content()->addWidget(m_lineReason);
    auto *label = new QLabel(tr("Add item"), m_adding);
    label->setProperty("role", u"secondary"_s);
    label->setBuddy(m_item);
    m_remove->setProperty("link", true);
    m_remove->setToolTip(tr("Takes the chosen line out of the order (Delete)"));
    auto *adding = new QGridLayout(m_adding);
    adding->setContentsMargins(0, 0, 0, 0);
    adding->setHorizontalSpacing(12);
    adding->setVerticalSpacing(4);
    adding->setColumnStretch(1, 1);
    adding->addWidget(label, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
    adding->addWidget(m_item, 0, 1);
    adding->addWidget(m_remove, 1, 1, Qt::AlignLeft);
    alignWithFields(adding);
    content()->addWidget(m_adding);
    content()->addWidget(m_itemReason);
    connect(m_lines, &OrderLinesModel::edited, this, &OrderForm::takeLineEdit);
    connect(m_table, &OrderLinesTable::left, this, [this] {
        if (m_isLineDue)
            showLines();
    });
    connect(m_table, &OrderLinesTable::entered, this, [this] { m_item->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &OrderLinesTable::removeAsked, this, &OrderForm::removeLine);
    connect(m_table, &OrderLinesTable::pasteAsked, this, &OrderForm::pasteLines);
    connect(m_item, &ItemBox::blockPasted, this, &OrderForm::pasteLines);
    connect(m_remove, &QPushButton::clicked, this, &OrderForm::removeLine);
    connect(m_item, &ItemBox::chosen, this, &OrderForm::addLine);
    connect(m_item, &ItemBox::missed, this, [this](const QString &reason) { showFault(m_item, m_itemReason, reason); });
    connect(m_item, &ItemBox::failed, this, &DetailsPane::failed);
}

void OrderForm::buildFields()
{
    addField(u"discount"_s, tr("Discount"));
    addField(u"shipping"_s, tr("Shipping"));
    addField(u"shipping_tax_bp"_s, tr("Shipping tax"));
    content()->addWidget(m_totals);
    content()->addSpacing(8);
    content()->addWidget(m_linksTitle);
    m_linkRows->setContentsMargins(0, 0, 0, 0);
    m_linkRows->setSpacing(4);
    content()->addWidget(m_links);
    content()->addWidget(m_facts);
    addField(u"user_id"_s, tr("Customer"), m_customer);
    addField(u"number"_s, tr("Number"));
    addField(u"placed_at"_s, tr("Placed"));
    addField(u"business_date"_s, tr("Business date"));
    addField(u"message"_s, tr("Message"));
    for (const auto kind : {AddressKind::Billing, AddressKind::Shipping}) {
        content()->addSpacing(8);
        content()->addWidget(headingLabel(addressHeading(kind), this));
        for (const auto &part : addressParts()) {
            const auto *editor = addField(addressField(kind, part), {});
            nameAddressPart(editor->label(), editor->input()->target(), kind, part);
        }
    }
    addSavedOnly(m_notes, headingLabel(tr("Notes"), this));
    connect(m_notes, &NotesList::failed, this, &DetailsPane::failed);
    content()->addStretch(1);
}

void OrderForm::setBook(const OpenBook &book)
{
    m_lines->setFigures(book.figures);
    m_item->setBook(book);
    m_customer->setBook(book);
    m_notes->setBook(book);
    RecordForm::setBook(book);
}

void OrderForm::showRecord(std::optional<qint64> id)
{
    if (id != recordId()) {
        m_written.clear();
        m_isLineDue = false;
        m_lines->setLines({});
        m_item->clear();
    }
    RecordForm::showRecord(id);
    if (!id)
        m_notes->showRecord(std::nullopt, {});
}

bool OrderForm::isSettled() const
{
    return RecordForm::isSettled() && m_writing == 0 && m_item->isSettled() && m_notes->isSettled();
}

Result<OrderForm::Record> OrderForm::recordOf(db::Connection &connection, OrderId id)
{
    auto named = lookups::order(connection, id);
    if (!named)
        return named.error();
    Record record{std::move(named->order), named->customer, {}, {}, {}, {}};
    const auto returns = repo::orders::returnsOf(connection, id);
    const auto sale = repo::orders::saleOf(connection, id);
    if (!returns || !sale)
        return returns ? sale.error() : returns.error();
    record.returns = *returns;
    record.sale = *sale;
    if (!record.returns.isEmpty()) {
        const auto returnable = repo::orders::returnable(connection, id);
        if (!returnable)
            return returnable.error();
        for (const auto &item : returnable->items)
            record.returned.insert(item.item.id.value, item.returned);
    }
    QList<qint64> products;
    for (const auto &item : std::as_const(record.order.items))
        products.append(item.productId.value);
    auto available = lookups::available(connection, products);
    if (!available)
        return available.error();
    record.available = *std::move(available);
    if (reservesStock(record.order.kind, record.order.status, record.order.movesStock)) {
        for (const auto &item : std::as_const(record.order.items))
            record.available[item.productId.value] += item.quantity;
    }
    return record;
}

void OrderForm::ask(qint64 id)
{
    askWith(
        id, [id](db::Connection &connection) { return recordOf(connection, OrderId{id}); }, [this](const Record &record) { show(record); });
}

void OrderForm::show(const Record &record)
{
    m_record = record;
    if (record.order.userId)
        m_customer->know(record.order.userId->value, record.customer);
    showHead();
    showButtons();
    showFields();
    showLines();
    showLinks();
    m_notes->showRecord(RecordRef{RecordKind::Order, record.order.id.value}, record.order.number);
    Q_EMIT shown();
}

void OrderForm::showHead()
{
    const auto &order = m_record.order;
    const auto &figures = book().figures;
    const bool isReturn = order.kind == OrderKind::Return;
    m_title->setText((isReturn ? tr("Return %1") : tr("Order %1")).arg(brief(order.number)));
    m_status->setState(words::statusName(order.status), statusTone(order.status));
    m_kind->setState(isReturn ? words::orderKindName(order.kind) : QString(), Tone::Neutral);
    const QString customer = m_record.customer.isEmpty() ? walkInName() : m_record.customer;
    m_subtitle->setText(u"%1 · %2, %3"_s.arg(
        brief(customer), figures.longDate(order.placedAt.toTimeZone(figures.zone).date()), figures.time(order.placedAt)));
    m_facts->setFacts({{tr("Invoice"), order.invoiceNumber ? figures.integer(*order.invoiceNumber) : QString()},
        {tr("Stock"), order.movesStock ? QString() : tr("Imported history: this order does not move stock")}});
    m_facts->setVisible(order.invoiceNumber || !order.movesStock);
    m_totals->show(reckoningOf(order), figures);
}

void OrderForm::showFields()
{
    // A term of money stands once the order has gone, has an invoice or gives back what a sale took.
    for (const auto &field : {u"discount"_s, u"shipping"_s, u"shipping_tax_bp"_s})
        editor(field)->input()->setReadOnly(!canChangeLines());
    // So that quantity times price is seen to be the line's total.
    const auto &items = m_record.order.items;
    const bool isReduced = std::any_of(items.begin(), items.end(), [](const OrderItem &item) { return item.discountBp != 0; });
    QList<int> hidden{OrderLinesModel::Sku, OrderLinesModel::Tax};
    if (!canChangeLines() && !isReduced)
        hidden.append(OrderLinesModel::Discount);
    if (canChangeLines() || m_record.returned.isEmpty())
        hidden.append(OrderLinesModel::Available);
    m_table->setColumnsHidden(hidden);
    m_adding->setVisible(canChangeLines());
}

void OrderForm::addLink(const QString &text, OrderId id)
{
    constexpr qsizetype kMost = 100;
    auto *button = new QPushButton(brief(text, kMost).replace(u'&', u"&&"_s), m_links);
    button->setProperty("link", true);
    m_linkRows->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT recordAsked({RecordKind::Order, id.value}); });
}

void OrderForm::showLinks()
{
    while (auto *item = m_linkRows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto &figures = book().figures;
    const auto describe = [&](const repo::orders::LinkedOrder &order) {
        return u"%1 · %2 · %3 · %4"_s.arg(
            order.number, figures.date(order.businessDate), words::statusName(order.status), figures.money(order.total));
    };
    m_linksTitle->setText(m_record.sale ? tr("Return of order") : tr("Returns"));
    if (m_record.sale)
        addLink(describe(*m_record.sale), m_record.sale->id);
    for (const auto &back : std::as_const(m_record.returns))
        addLink(describe(back), back.id);
    const bool any = m_record.sale || !m_record.returns.isEmpty();
    m_linksTitle->setVisible(any);
    m_links->setVisible(any);
}

} // namespace tradebook::ui
