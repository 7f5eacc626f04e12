// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordertotals.h"

#include "ui/help/whatsthis.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallestSteps = 14;

/// The rows of the explanation, in the order in which one would reckon by hand.
class Steps {
public:
    Steps(const Reckoning &reckoning, const Figures &figures)
        : m_of(reckoning)
        , m_figures(figures)
    {
        addLines();
        add(OrderTotals::tr("Subtotal: all lines"), amount(m_of.figures.linesTotal));
        addDiscount();
        if (m_of.figures.shipping.value != 0)
            add(OrderTotals::tr("Shipping"), plus(m_of.figures.shipping));
        addTaxes();
        add(m_of.kind == OrderKind::Return ? OrderTotals::tr("Total given back") : OrderTotals::tr("Total"), amount(m_of.figures.total));
    }
    [[nodiscard]] const QList<TextTable::Row> &rows() const { return m_rows; }

private:
    [[nodiscard]] QString amount(Money money) const { return m_figures.amount(money); }
    [[nodiscard]] QString plus(Money money) const { return u"+ "_s + amount(money); }
    [[nodiscard]] QString minus(Money money) const { return u"− "_s + amount(money); }
    void add(const QString &what, const QString &figure) { m_rows.append({0, {what, figure}, {}}); }

    void addLines()
    {
        for (std::size_t at = 0; at < m_of.lines.size(); ++at) {
            const auto &line = m_of.lines[at];
            QString how = u"%1 × %2"_s.arg(m_figures.integer(line.quantity), amount(line.unitPrice));
            if (line.discountBp > 0)
                how = OrderTotals::tr("%1 less %2", "quantity × price less percent").arg(how, m_figures.percent(line.discountBp));
            add(u"%1 %2: %3"_s.arg(m_figures.integer(static_cast<qint64>(at) + 1), m_of.skus.value(static_cast<qsizetype>(at)), how),
                amount(m_of.figures.lines[at].total));
        }
    }
    void addDiscount()
    {
        if (m_of.figures.discount.value == 0)
            return;
        add(OrderTotals::tr("Discount, spread over the lines by their totals"), minus(m_of.figures.discount));
        for (std::size_t at = 0; at < m_of.figures.lines.size(); ++at)
            add(u"    "_s + OrderTotals::tr("of it on line %1").arg(m_figures.integer(static_cast<qint64>(at) + 1)),
                minus(m_of.figures.lines[at].discountShare));
    }
    void addTaxes()
    {
        const bool isIncluded = m_of.terms.pricesIncludeTax;
        for (const auto &tax : m_of.figures.taxes) {
            if (tax.taxBp == 0)
                continue;
            const QString what
                = isIncluded ? OrderTotals::tr("Tax of %1, contained in %2") : OrderTotals::tr("Tax of %1 on %2", "rate, base");
            add(what.arg(m_figures.percent(tax.taxBp), amount(tax.base)), isIncluded ? u"("_s + amount(tax.tax) + u')' : plus(tax.tax));
        }
        if (m_of.figures.taxes.empty() && m_of.figures.tax.value != 0)
            add(isIncluded ? OrderTotals::tr("Tax, contained in the prices") : OrderTotals::tr("Tax"),
                isIncluded ? u"("_s + amount(m_of.figures.tax) + u')' : plus(m_of.figures.tax));
    }

    const Reckoning &m_of;
    const Figures &m_figures;
    QList<TextTable::Row> m_rows;
};

} // namespace

Reckoning reckoningOf(const Order &order)
{
    Reckoning reckoning;
    reckoning.kind = order.kind;
    reckoning.terms = {.discount = order.discount,
        .shipping = order.shipping,
        .shippingTaxBp = order.shippingTaxBp,
        .pricesIncludeTax = order.pricesIncludeTax};
    auto &figures = reckoning.figures;
    qint64 sum = 0;
    for (const auto &item : order.items) {
        reckoning.skus.append(item.sku);
        reckoning.lines.push_back({.quantity = item.quantity,
            .unitPrice = item.unitPrice,
            .discountBp = item.discountBp,
            .taxBp = item.taxBp,
            .total = item.total});
        figures.lines.push_back({item.total, item.discountShare});
        sum += item.total.value;
    }
    const auto reckoned = orderFigures(reckoning.terms, reckoning.lines);
    if (reckoned && reckoned->tax == order.tax && reckoned->total == order.total) {
        figures.taxes = reckoned->taxes;
    }
    figures.linesTotal = Money{sum};
    figures.discount = order.discount;
    figures.shipping = order.shipping;
    figures.tax = order.tax;
    figures.total = order.total;
    return reckoning;
}

OrderTotals::OrderTotals(QWidget *parent)
    : QWidget(parent)
    , m_facts(new Facts(Facts::Side::Right, this))
    , m_sentence(secondaryLabel({}, this))
    , m_how(new QPushButton(tr("How was this computed?"), this))
    , m_steps(new TextTable(tr("How the total came about"), {{tr("Step")}, {tr("Amount"), list::CellType::Money}}, kTallestSteps, this))
{
    m_how->setProperty("link", true);
    m_steps->setWhatsThis(tr("How the total was reckoned, step by step, to the last penny."));
    whatsthis::explainColumns(m_steps, {tr("What is added or taken off."), tr("By how much.")});
    m_how->setCheckable(true);
    m_how->setToolTip(tr("Shows every line, the spread of the discount and the tax of each rate"));
    m_steps->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_facts);
    layout->addWidget(m_sentence);
    layout->addWidget(m_how, 0, Qt::AlignLeft);
    layout->addWidget(m_steps);
    connect(m_how, &QPushButton::toggled, this, [this](bool explained) {
        m_steps->setVisible(explained && m_hasTotal);
        m_sentence->setVisible(explained || !m_hasTotal);
    });
    m_sentence->hide();
}

void OrderTotals::setExplained(bool explained)
{
    m_how->setChecked(explained);
}

void OrderTotals::show(const Reckoning &reckoning, const Figures &figures)
{
    m_hasTotal = true;
    const auto &of = reckoning.figures;
    const bool isIncluded = reckoning.terms.pricesIncludeTax;
    const auto orNone = [&](Money amount, const QString &sign) { return amount.value == 0 ? u"—"_s : sign + figures.money(amount); };
    m_facts->setFacts({
        {tr("Subtotal"), figures.money(of.linesTotal)},
        {tr("Less discount"), orNone(of.discount, u"−"_s)},
        {tr("Plus shipping"), orNone(of.shipping, {})},
        {isIncluded ? tr("Tax (included)") : tr("Tax"), orNone(of.tax, {})},
        {reckoning.kind == OrderKind::Return ? tr("Total given back") : tr("Total"), figures.money(of.total), Facts::Weight::Strong},
    });
    m_sentence->setText(isIncluded ? tr("Total = subtotal − discount + shipping. The prices contain the tax.")
                                   : tr("Total = subtotal − discount + shipping + tax."));
    m_steps->setRows(Steps(reckoning, figures).rows());
    m_how->show();
    m_steps->setVisible(m_how->isChecked());
    m_sentence->setVisible(m_how->isChecked());
}

void OrderTotals::showNone(const QString &reason)
{
    m_hasTotal = false;
    m_facts->hide();
    m_how->hide();
    m_steps->hide();
    m_sentence->setText(reason);
    m_sentence->setVisible(!reason.isEmpty());
}

} // namespace tradebook::ui
