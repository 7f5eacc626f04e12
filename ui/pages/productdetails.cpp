// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/productdetails.h"

#include "core/model/stockrules.h"
#include "core/repo/categories.h"
#include "core/repo/products.h"
#include "core/repo/stock.h"
#include "ui/support/jsonfacts.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kShownMoves = 50;
constexpr int kTallestMoves = 12;

QString reasonName(const QString &reason)
{
    if (reason == "received"_L1)
        return ProductDetails::tr("Received");
    if (reason == "counted"_L1)
        return ProductDetails::tr("Counted");
    if (reason == "adjusted"_L1)
        return ProductDetails::tr("Adjusted");
    if (reason == "shipped"_L1)
        return ProductDetails::tr("Shipped");
    if (reason == "returned"_L1)
        return ProductDetails::tr("Returned");
    return reason;
}

} // namespace

ProductDetails::ProductDetails(QWidget *parent)
    : DetailsPane(
        tr("Product details"), {u"products"_s, u"stock"_s, u"stock_moves"_s, u"categories"_s, u"order_items"_s, u"orders"_s}, 20, parent)
    , m_title(titleLabel({}, 1.2, this))
    , m_subtitle(secondaryLabel({}, this))
    , m_low(new Chip(this))
    , m_inactive(new Chip(this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_stock(new Facts(Facts::Side::Left, this))
    , m_descriptionTitle(headingLabel(tr("Description"), this))
    , m_description(new QLabel(this))
    , m_attributesTitle(headingLabel(tr("Attributes"), this))
    , m_attributes(new Facts(Facts::Side::Left, this))
    , m_movesTitle(headingLabel(tr("Stock moves"), this))
    , m_moves(new TextTable(tr("Stock moves"),
          {{tr("Date"), list::CellType::Date}, {tr("Reason")}, {tr("Pieces"), list::CellType::Integer}}, kTallestMoves, this))
{
    m_title->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(m_low);
    chips->addWidget(m_inactive);
    chips->addStretch(1);
    content()->addWidget(m_title);
    content()->addWidget(m_subtitle);
    content()->addLayout(chips);
    content()->addSpacing(4);
    content()->addWidget(m_facts);
    addSection(content(), headingLabel(tr("Stock"), this), m_stock);
    addSection(content(), m_descriptionTitle, m_description);
    addSection(content(), m_attributesTitle, m_attributes);
    addSection(content(), m_movesTitle, m_moves);
    content()->addStretch(1);
}

Result<void> ProductDetails::addMinimum(db::Connection &connection, Record &record)
{
    record.minimum = record.product.minimumStock;
    if (!record.product.categoryId)
        return {};
    const auto steps = repo::categories::ancestors(connection, *record.product.categoryId);
    if (!steps)
        return steps.error();
    for (const auto &step : *steps)
        record.path.append(step.name);
    // The nearest category that has a minimum gives it.
    for (auto step = steps->crbegin(); step != steps->crend() && !record.minimum; ++step) {
        const auto category = repo::categories::read(connection, step->id);
        if (!category)
            return category.error();
        record.minimum = category->minimumStock;
        record.minimumFrom = category->name;
    }
    return {};
}

Result<ProductDetails::Record> ProductDetails::recordOf(db::Connection &connection, ProductId id)
{
    auto product = repo::products::read(connection, id);
    if (!product)
        return product.error();
    auto stock = repo::stock::level(connection, id);
    if (!stock)
        return stock.error();
    auto moves = repo::stock::moves(connection, id, kShownMoves);
    if (!moves)
        return moves.error();
    Record record{*std::move(product), *stock, {}, std::nullopt, {}, *std::move(moves)};
    if (const auto added = addMinimum(connection, record); !added)
        return added.error();
    return record;
}

void ProductDetails::ask(qint64 id)
{
    read([id](db::Connection &connection) { return recordOf(connection, ProductId{id}); }, [this](const Record &record) { show(record); });
}

void ProductDetails::show(const Record &record)
{
    const auto &figures = book().figures;
    const auto &product = record.product;
    m_title->setText(product.name);
    m_subtitle->setText(product.sku);
    m_inactive->setState(product.isActive ? QString() : tr("Inactive"), Tone::Neutral);
    m_facts->setFacts({
        {tr("Category"), record.path.isEmpty() ? tr("No category") : record.path.join(u" › "_s)},
        {tr("Price"), figures.money(product.price)},
        {tr("Cost"), figures.money(product.cost)},
        {tr("Tax"), figures.percent(product.taxBp)},
        {tr("Barcode"), product.barcode.value_or(QString())},
    });
    showStock(record);
    m_description->setText(product.description);
    m_description->setVisible(!product.description.isEmpty());
    m_descriptionTitle->setVisible(!product.description.isEmpty());
    const auto attributes = factsOfJson(product.attributes);
    m_attributes->setFacts(attributes);
    m_attributesTitle->setVisible(!attributes.isEmpty());
}

void ProductDetails::showStock(const Record &record)
{
    const auto &figures = book().figures;
    const auto &stock = record.stock;
    QString minimum = record.minimum ? figures.integer(*record.minimum) : tr("None");
    if (record.minimum && !record.minimumFrom.isEmpty() && !record.product.minimumStock)
        minimum += u' ' + tr("(inherited from %1)").arg(record.minimumFrom);
    m_stock->setFacts({
        {tr("On hand"), figures.integer(stock.onHand)},
        {tr("Reserved"), figures.integer(stock.reserved)},
        {tr("Available"), figures.integer(stock.available()), Facts::Weight::Strong},
        {tr("Minimum stock"), minimum},
    });
    const bool low = isLow(record.product.isActive, stock.onHand, stock.reserved, record.minimum);
    m_low->setState(
        low ? tr("Low: %1 available, minimum %2").arg(figures.integer(stock.available()), figures.integer(*record.minimum)) : QString(),
        Tone::Notice);
    QList<TextTable::Row> rows;
    for (const auto &move : record.moves) {
        const QString reason = move.note.isEmpty() ? reasonName(move.reason) : reasonName(move.reason) + u" · "_s + move.note;
        const QString delta = (move.delta > 0 ? u"+"_s : u"−"_s) + figures.integer(qAbs(move.delta));
        rows.append({move.id.value, {figures.date(move.at.toTimeZone(figures.zone).date()), reason, delta}});
    }
    m_moves->setRows(rows);
    m_moves->setVisible(!rows.isEmpty());
    m_movesTitle->setVisible(!rows.isEmpty());
}

} // namespace tradebook::ui
