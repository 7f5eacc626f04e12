// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/composerparts.h"

#include "ui/help/purposes.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/itembox.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/orders/orderlinestable.h"
#include "ui/orders/ordertotals.h"
#include "ui/orders/suggestbox.h"
#include "ui/support/readingorder.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainedit.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr double kTitleScale = 1.4;
constexpr int kTallestLines = 14;
constexpr int kLeastLines = 4;

QString say(const char *text)
{
    return QCoreApplication::translate("OrderComposer", text);
}

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"rule"_s);
    return line;
}

QPushButton *link(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("link", true);
    button->setToolTip(tip);
    return button;
}

QLabel *inputLabel(const QString &text, QWidget *input, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"secondary"_s);
    label->setBuddy(input);
    return label;
}

} // namespace

ComposerParts::ComposerParts(QWidget *host)
    : title(titleLabel(say(QT_TRANSLATE_NOOP("OrderComposer", "New order")), kTitleScale, host))
    , keep(new QPushButton(say(QT_TRANSLATE_NOOP("OrderComposer", "Keep for Later")), host))
    , discard(new QPushButton(say(QT_TRANSLATE_NOOP("OrderComposer", "Discard Order")), host))
    , customer(new SuggestBox(host))
    , customerState(secondaryLabel({}, host))
    , repeatLast(link(say(QT_TRANSLATE_NOOP("OrderComposer", "Repeat Last Order")),
          say(QT_TRANSLATE_NOOP("OrderComposer", "Fills in the lines of this customer's latest order")), host))
    , item(new ItemBox(host))
    , lines(new OrderLinesModel(host))
    , table(new OrderLinesTable(lines, kTallestLines, host))
    , lineReason(faultLabel(host))
    , removeLine(link(say(QT_TRANSLATE_NOOP("OrderComposer", "Remove Line")),
          say(QT_TRANSLATE_NOOP("OrderComposer", "Takes the chosen line out of the order (Delete)")), host))
    , message(new PlainEdit(host))
    , addressesShown(link(say(QT_TRANSLATE_NOOP("OrderComposer", "Addresses")),
          say(QT_TRANSLATE_NOOP("OrderComposer", "Shows the billing and shipping address of this order")), host))
    , sentence(faultLabel(host))
    , total(titleLabel({}, 1.2, host))
    , place(new QPushButton(say(QT_TRANSLATE_NOOP("OrderComposer", "Place Order")), host))
{
    auto *outer = new QVBoxLayout(host);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildHead(host, outer);

    auto *body = new QWidget;
    body->setObjectName(u"detailsBody"_s);
    auto *content = new QVBoxLayout(body);
    content->setContentsMargins(16, 12, 16, 12);
    content->setSpacing(8);
    auto *top = buildTop(body);
    content->addLayout(top);
    buildLines(body, content, top);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildLeft(body), 3, Qt::AlignTop);
    columns->addWidget(buildRight(body), 2, Qt::AlignTop);
    content->addLayout(columns);
    content->addStretch(1);
    scroll = new QScrollArea(host);
    scroll->setObjectName(u"details"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);

    buildFoot(host, outer);
    tabInReadingOrder(host);
}

void ComposerParts::buildHead(QWidget *host, QVBoxLayout *outer)
{
    auto *area = new QWidget(host);
    area->setObjectName(u"pageHead"_s);
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins(16, 8, 8, 8); // behind the last button comes the space between two
    line->setSpacing(8);
    // Below each other where larger text leaves no room beside the title: they never make the window wider.
    auto *buttons = new QWidget(area);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    flow->addWidget(discard);
    flow->addWidget(keep);
    line->addWidget(title);
    line->addStretch(1);
    line->addWidget(buttons);
    keep->setToolTip(say(QT_TRANSLATE_NOOP("OrderComposer", "Goes back to the list; the order stays among the unfinished ones")));
    discard->setToolTip(say(QT_TRANSLATE_NOOP("OrderComposer", "Throws this unfinished order away")));
    outer->addWidget(area);
    outer->addWidget(rule(host));
}

QGridLayout *ComposerParts::buildTop(QWidget *body)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    customer->setPlaceholderText(say(QT_TRANSLATE_NOOP("OrderComposer", "Name, e-mail, phone or code; empty for a walk-in")));
    customer->setClearButtonEnabled(true);
    customerReason = faultLabel(body);
    placed = {new QLabel(say(QT_TRANSLATE_NOOP("OrderComposer", "Placed")), body), new QLineEdit(body), faultLabel(body)};
    placed.label->setProperty("role", u"secondary"_s);
    placed.label->setBuddy(placed.edit);
    placed.edit->setWhatsThis(purposes::ofField(RecordKind::Order, u"placed_at"_s));
    customer->setWhatsThis(say(QT_TRANSLATE_NOOP("OrderComposer",
        "Who orders: type a part of a name, code, e-mail address or telephone number and choose. A name that is not there yet is offered "
        "as a new customer.")));
    placed.edit->setPlaceholderText(say(QT_TRANSLATE_NOOP("OrderComposer", "now")));
    grid->addWidget(inputLabel(say(QT_TRANSLATE_NOOP("OrderComposer", "Customer")), customer, body), 0, 0);
    grid->addWidget(customer, 0, 1);
    grid->addWidget(placed.label, 0, 2);
    grid->addWidget(placed.edit, 0, 3);
    auto *state = new QHBoxLayout;
    state->addWidget(customerState, 1);
    state->addWidget(repeatLast);
    grid->addLayout(state, 1, 1);
    grid->addWidget(placed.reason, 1, 3);
    grid->addWidget(customerReason, 2, 1, 1, 3);
    return grid;
}

void ComposerParts::buildLines(QWidget *body, QVBoxLayout *content, QGridLayout *top)
{
    itemReason = faultLabel(body);
    notice = secondaryLabel({}, body);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(item, 1);
    line->addWidget(removeLine);
    const int row = top->rowCount();
    top->addWidget(inputLabel(say(QT_TRANSLATE_NOOP("OrderComposer", "Add item")), item, body), row, 0);
    top->addLayout(line, row, 1, 1, 3);
    top->addWidget(itemReason, row + 1, 1, 1, 3);
    content->addWidget(table);
    table->setLeastRows(kLeastLines);
    noLines = new EmptyState(table);
    noLines->say(say(QT_TRANSLATE_NOOP("OrderComposer", "No items yet")),
        say(QT_TRANSLATE_NOOP("OrderComposer", "Type a SKU or a part of a name above, or scan a barcode, and press Enter.")));
    const auto showNone = [this] { noLines->setShown(lines->rowCount() == 0); };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(lines, changed, table, showNone);
    QObject::connect(lines, &QAbstractItemModel::modelReset, table, showNone);
    showNone();
    content->addWidget(notice);
    content->addWidget(lineReason);
    content->addSpacing(4);
}

QWidget *ComposerParts::buildAddresses(QWidget *parent)
{
    auto *area = new QWidget(parent);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    billing = new AddressFields(AddressKind::Billing, area);
    elsewhere = new QCheckBox(say(QT_TRANSLATE_NOOP("OrderComposer", "Ship to another address")), area);
    shippingAddress = new AddressFields(AddressKind::Shipping, area);
    elsewhere->setWhatsThis(say(QT_TRANSLATE_NOOP("OrderComposer", "Tick it where the goods go to another address than the invoice.")));
    shippingAddress->hide();
    layout->addWidget(billing);
    layout->addWidget(elsewhere);
    layout->addWidget(shippingAddress);
    QObject::connect(elsewhere, &QCheckBox::toggled, shippingAddress, &QWidget::setVisible);
    return area;
}

QWidget *ComposerParts::buildLeft(QWidget *body)
{
    auto *area = new QWidget(body);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    constexpr int kLinesShown = 3;
    message->setFixedHeight(message->fontMetrics().lineSpacing() * kLinesShown + 16);
    layout->addWidget(inputLabel(say(QT_TRANSLATE_NOOP("OrderComposer", "Message")), message, area));
    message->setWhatsThis(purposes::ofField(RecordKind::Order, u"message"_s));
    layout->addWidget(message);
    addressesShown->setCheckable(true);
    addresses = buildAddresses(area);
    addresses->hide();
    layout->addWidget(addressesShown, 0, Qt::AlignLeft);
    layout->addWidget(addresses);
    QObject::connect(addressesShown, &QPushButton::toggled, addresses, &QWidget::setVisible);
    return area;
}

QWidget *ComposerParts::buildRight(QWidget *body)
{
    auto *area = new QWidget(body);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *fields = new QWidget(area);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    discount = addLabelledEdit(grid, say(QT_TRANSLATE_NOOP("OrderComposer", "Discount")));
    shipping = addLabelledEdit(grid, say(QT_TRANSLATE_NOOP("OrderComposer", "Shipping")));
    shippingTax = addLabelledEdit(grid, say(QT_TRANSLATE_NOOP("OrderComposer", "Shipping tax")));
    discount.edit->setWhatsThis(purposes::ofField(RecordKind::Order, u"discount"_s));
    shipping.edit->setWhatsThis(purposes::ofField(RecordKind::Order, u"shipping"_s));
    shippingTax.edit->setWhatsThis(purposes::ofField(RecordKind::Order, u"shipping_tax_bp"_s));
    for (auto *edit : {discount.edit, shipping.edit, shippingTax.edit})
        edit->setAlignment(Qt::AlignRight);
    totals = new OrderTotals(area);
    layout->addWidget(fields);
    layout->addWidget(totals);
    return area;
}

void ComposerParts::buildFoot(QWidget *host, QVBoxLayout *outer)
{
    outer->addWidget(rule(host));
    auto *area = new QWidget(host);
    area->setObjectName(u"pageHead"_s);
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(16);
    sentence->setObjectName(u"composerSentence"_s);
    total->setObjectName(u"composerTotal"_s);
    line->addWidget(sentence, 1);
    line->addStretch(0);
    line->addWidget(total);
    line->addWidget(place);
    place->setProperty("primary", true);
    place->setToolTip(
        say(QT_TRANSLATE_NOOP("OrderComposer", "Places the order: its goods are reserved and its prices frozen (Ctrl+Return)")));
    outer->addWidget(area);
}

} // namespace tradebook::ui
