// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "core/journal/journal.h"
#include "core/model/stockrules.h"
#include "core/repo/categories.h"
#include "core/repo/products.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/noteslist.h"
#include "ui/pages/productform.h"
#include "ui/photo/photobutton.h"
#include "ui/photo/photofield.h"
#include "ui/stock/stockwords.h"
#include "ui/support/brieftext.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What stands beside the fields of a product: read with them, shown with them.
namespace tradebook::ui {
namespace {

constexpr int kShownMoves = 20;
constexpr int kShownPrices = 20;

} // namespace

Result<void> ProductForm::addMinimum(db::Connection &connection, Record &record)
{
    record.minimum = record.product.minimumStock;
    if (record.minimum)
        return {};
    const auto steps = record.product.categoryId ? repo::categories::ancestors(connection, *record.product.categoryId)
                                                 : Result<QList<repo::categories::Step>>(QList<repo::categories::Step>());
    if (!steps)
        return steps.error();
    // The nearest category that has a minimum gives it.
    for (auto step = steps->crbegin(); step != steps->crend() && !record.minimum; ++step) {
        const auto category = repo::categories::read(connection, step->id);
        if (!category)
            return category.error();
        record.minimum = category->minimumStock;
        record.minimumFrom = category->name;
    }
    if (record.minimum)
        return {};
    const auto settings = edit::read(connection, {RecordKind::Book, 1});
    if (!settings)
        return settings.error();
    record.minimumFrom.clear();
    if (const auto minimum = settings->value(u"default_minimum"_s); !minimum.isNull())
        record.minimum = minimum.toLongLong();
    return {};
}

Result<QList<ProductForm::Price>> ProductForm::pricesOf(db::Connection &connection, const Product &product)
{
    const auto versions = journal::versions(connection, {RecordKind::Product, product.id.value});
    if (!versions)
        return versions.error();
    QList<Price> prices;
    Money after = product.price;
    for (const auto &version : *versions) {
        const auto stored = version.fields.value(u"price"_s);
        if (stored.isNull())
            continue; // a step that has been made unreadable
        const Money before{stored.toLongLong()};
        if (before.value != after.value && prices.size() < kShownPrices)
            prices.append({version.step.at, before, after});
        after = before;
    }
    return prices;
}

Result<ProductForm::Record> ProductForm::recordOf(db::Connection &connection, ProductId id)
{
    auto product = repo::products::read(connection, id);
    if (!product)
        return product.error();
    auto stock = repo::stock::level(connection, id);
    if (!stock)
        return stock.error();
    auto moves = repo::stock::ledger(connection, id, kShownMoves);
    if (!moves)
        return moves.error();
    auto prices = pricesOf(connection, *product);
    if (!prices)
        return prices.error();
    Record record{*std::move(product), *stock, std::nullopt, {}, *std::move(moves), *std::move(prices)};
    if (const auto added = addMinimum(connection, record); !added)
        return added.error();
    return record;
}

void ProductForm::ask(qint64 id)
{
    askWith(
        id, [id = ProductId{id}](db::Connection &connection) { return recordOf(connection, id); },
        [this](const Record &record) { display(record); });
}

void ProductForm::display(const Record &record)
{
    const auto &product = record.product;
    m_title->setText(brief(product.name));
    m_subtitle->setText(brief(product.sku));
    m_inactive->setState(product.isActive ? QString() : tr("Inactive"), Tone::Neutral);
    m_photo->picture()->show();
    m_photo->buttons()->show();
    m_photo->showProduct(product.id, product.name);
    m_notes->showRecord(RecordRef{RecordKind::Product, product.id.value}, product.name);
    const bool isInherited = record.minimum && !product.minimumStock;
    QString inherited;
    if (isInherited && record.minimumFrom.isEmpty())
        inherited = tr("%1 from the settings").arg(book().figures.integer(*record.minimum));
    else if (isInherited)
        inherited = tr("%1 from %2", "a number from a category").arg(book().figures.integer(*record.minimum), record.minimumFrom);
    static_cast<LineInput *>(editor(u"minimum_stock"_s)->input())->edit()->setPlaceholderText(inherited);
    displayStock(record);
    displayPrices(record);
}

void ProductForm::displayStock(const Record &record)
{
    const auto &figures = book().figures;
    const auto &stock = record.stock;
    m_stock->setFacts({
        {tr("On hand"), figures.integer(stock.onHand)},
        {tr("Reserved"), figures.integer(stock.reserved)},
        {tr("Available"), figures.integer(stock.available()), Facts::Weight::Strong},
    });
    m_why->setText(tr("Why is this %1?").arg(figures.integer(stock.onHand)));
    const bool low = isLow(record.product.isActive, stock.onHand, stock.reserved, record.minimum);
    m_low->setState(
        low ? tr("Low: %1 available, minimum %2").arg(figures.integer(stock.available()), figures.integer(*record.minimum)) : QString(),
        Tone::Notice);
    QList<TextTable::Row> rows;
    for (const auto &line : record.moves) {
        QString reason = stockReasonName(line.move.reason);
        for (const QString &besides : {line.orderNumber, line.move.note}) {
            if (!besides.isEmpty())
                reason += u" · "_s + besides;
        }
        rows.append({line.move.id.value,
            {figures.date(line.move.at.toTimeZone(figures.zone).date()), reason, signedPieces(line.move.delta, figures)}});
    }
    m_moves->setRows(rows);
    m_moves->setVisible(!rows.isEmpty());
    m_movesTitle->setVisible(!rows.isEmpty());
}

void ProductForm::displayPrices(const Record &record)
{
    const auto &figures = book().figures;
    QList<TextTable::Row> rows;
    for (const auto &price : record.prices)
        rows.append({0, {figures.instant(price.at), figures.money(price.before), figures.money(price.after)}});
    m_prices->setRows(rows);
    m_prices->setVisible(!rows.isEmpty());
    m_pricesTitle->setVisible(!rows.isEmpty());
}

} // namespace tradebook::ui
