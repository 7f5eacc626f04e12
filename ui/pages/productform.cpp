// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/productform.h"

#include "core/repo/likeness.h"
#include "core/repo/products.h"
#include "ui/forms/attributesinput.h"
#include "ui/forms/categoryinput.h"
#include "ui/forms/categorypicker.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/likenessline.h"
#include "ui/forms/noteslist.h"
#include "ui/help/whatsthis.h"
#include "ui/photo/photobutton.h"
#include "ui/photo/photofield.h"
#include "ui/stock/stockmovesdialog.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallestMoves = 5;
constexpr int kTallestPrices = 5;

LikenessLine::Ask productsLike(const QVariantMap &typed, qint64 id)
{
    Product product{.id = ProductId{id}};
    product.sku = typed.value(u"sku"_s).toString();
    product.name = typed.value(u"name"_s).toString();
    product.barcode = typed.value(u"barcode"_s).toString();
    return [product](db::Connection &connection) -> LikenessLine::Answer {
        const auto found = repo::products::similarTo(connection, product, 1);
        if (!found)
            return found.error();
        QList<LikenessLine::Like> likes;
        for (const auto &similar : *found)
            likes.append({similar.product.id.value, u"%1 (%2)"_s.arg(similar.product.name, similar.product.sku), similar.fields});
        return likes;
    };
}

} // namespace

ProductForm::ProductForm(QWidget *parent)
    : RecordForm(RecordKind::Product, {tr("Add Product"), tr("An unfinished new product is kept here.")}, tr("Product details"),
        {u"products"_s, u"stock"_s, u"stock_moves"_s, u"categories"_s, u"order_items"_s, u"orders"_s}, kPaneWidth, parent)
    , m_photo(new PhotoField(this))
    , m_title(titleLabel({}, 1.2, this))
    , m_subtitle(secondaryLabel({}, this))
    , m_low(new Chip(this))
    , m_inactive(new Chip(this))
    , m_category(new CategoryInput(this))
    , m_attributes(new AttributesInput(this))
    , m_likeness(new LikenessLine(this, productsLike))
    , m_stock(new Facts(Facts::Side::Left, this))
    , m_stockButtons(new QWidget(this))
    , m_why(new QPushButton(m_stockButtons))
    , m_movesTitle(headingLabel(tr("Stock moves"), this))
    , m_moves(new TextTable(tr("Stock moves"),
          {{tr("Date"), list::CellType::Date}, {tr("Reason")}, {tr("Pieces"), list::CellType::Integer}}, kTallestMoves, this))
    , m_pricesTitle(headingLabel(tr("Price history"), this))
    , m_prices(new TextTable(tr("Price history"),
          {{tr("Date")}, {tr("Before"), list::CellType::Money}, {tr("After"), list::CellType::Money}}, kTallestPrices, this))
    , m_notes(new NotesList(this))
{
    explainHistories();
    addHead();
    addField(u"sku"_s, tr("SKU"));
    addField(u"name"_s, tr("Name"));
    addField(u"category_id"_s, tr("Category"), m_category);
    addField(u"price"_s, tr("Price"));
    addField(u"cost"_s, tr("Cost"));
    addField(u"tax_bp"_s, tr("Tax"));
    addField(u"minimum_stock"_s, tr("Minimum stock"));
    addField(u"barcode"_s, tr("Barcode"));
    addField(u"is_active"_s, tr("Active"));
    content()->addWidget(m_likeness);
    addNewButtons();
    addStock();
    addWideField(u"description"_s, tr("Description"));
    addWideField(u"attributes"_s, tr("Attributes"), m_attributes);
    auto *history = new QWidget(this);
    auto *column = new QVBoxLayout(history);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addSection(column, m_movesTitle, m_moves);
    addSection(column, m_pricesTitle, m_prices);
    addSavedOnly(history);
    addSavedOnly(m_notes, headingLabel(tr("Notes"), this));
    content()->addStretch(1);
    sayWhileEmpty(tr("A product that is selected in the list is shown here: its fields, its photo and its stock."));
    connect(m_likeness, &LikenessLine::showAsked, this, [this](qint64 other) { Q_EMIT recordAsked({RecordKind::Product, other}); });
    connect(m_likeness, &LikenessLine::mergeAsked, this, &ProductForm::mergeAsked);
    connect(m_notes, &NotesList::failed, this, &DetailsPane::failed);
    connect(m_category->picker(), &CategoryPicker::failed, this, &DetailsPane::failed);
}

void ProductForm::addHead()
{
    m_title->setWordWrap(true);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(m_low);
    chips->addWidget(m_inactive);
    chips->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addLayout(chips);
    words->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_photo->picture(), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    content()->addLayout(head);
    content()->addWidget(m_photo->buttons());
    content()->addWidget(m_photo->reason());
    content()->addSpacing(4);
}

void ProductForm::addStock()
{
    auto *row = new FlowLayout(m_stockButtons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto add = [this, row](const QString &text, const QString &tip, void (ProductForm::*run)()) {
        auto *button = new QPushButton(text, m_stockButtons);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    };
    add(tr("Receive…"), tr("Goods have come in"), &ProductForm::receive);
    add(tr("Count…"), tr("Somebody has counted the shelf"), &ProductForm::count);
    add(tr("Adjust…"), tr("Set the stock right, with a reason"), &ProductForm::adjust);
    m_why->setProperty("link", true);
    m_why->setAutoDefault(false);
    m_why->setToolTip(tr("Show what has come in and gone out"));
    connect(m_why, &QPushButton::clicked, this, &ProductForm::explainStock);
    auto *stock = new QWidget(this);
    auto *column = new QVBoxLayout(stock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_stock);
    column->addWidget(m_stockButtons);
    column->addWidget(m_why, 0, Qt::AlignLeft);
    addSavedOnly(stock, headingLabel(tr("Stock"), this));
}

void ProductForm::setBook(const OpenBook &book)
{
    RecordForm::setBook(book); // first: what is typed is saved into the book that it belongs to
    m_category->picker()->setBook(book);
    m_photo->setBook(book);
    m_notes->setBook(book);
    m_likeness->setBook(book);
    m_stockButtons->setEnabled(book && !book.isReadOnly());
}

void ProductForm::showRecord(std::optional<qint64> id)
{
    RecordForm::showRecord(id);
    if (!id) {
        m_photo->showProduct(std::nullopt, {});
        m_notes->showRecord(std::nullopt, {});
    }
}

bool ProductForm::isSettled() const
{
    return RecordForm::isSettled() && m_photo->isSettled() && m_notes->isSettled() && m_category->picker()->isSettled()
        && m_likeness->isSettled();
}

QVariantMap ProductForm::defaults() const
{
    return {{u"cost"_s, 0}, {u"tax_bp"_s, 0}, {u"is_active"_s, true}};
}

RecordForm::Creation ProductForm::creation(const QVariantMap &values) const
{
    const auto maybe = [&values](const QString &field) {
        const auto value = values.value(field);
        return value.isNull() ? std::nullopt : std::optional(value);
    };
    Product product;
    product.sku = values.value(u"sku"_s).toString();
    product.name = values.value(u"name"_s).toString();
    product.description = values.value(u"description"_s).toString();
    if (const auto barcode = maybe(u"barcode"_s))
        product.barcode = barcode->toString();
    product.price = {values.value(u"price"_s).toLongLong()};
    product.cost = {values.value(u"cost"_s).toLongLong()};
    product.taxBp = values.value(u"tax_bp"_s).toInt();
    if (const auto minimum = maybe(u"minimum_stock"_s))
        product.minimumStock = minimum->toLongLong();
    if (const auto category = maybe(u"category_id"_s))
        product.categoryId = CategoryId{category->toLongLong()};
    product.isActive = values.value(u"is_active"_s).toBool();
    product.attributes = values.value(u"attributes"_s).toString();
    return [product](db::Connection &connection) -> Result<qint64> {
        return repo::products::create(connection, product).transform([](ProductId id) { return id.value; });
    };
}

void ProductForm::newBegun()
{
    m_title->setText(tr("New product"));
    m_subtitle->setText(tr("Photo and stock follow when it is added."));
    m_low->setState({}, Tone::Neutral);
    m_inactive->setState({}, Tone::Neutral);
    for (QWidget *widget : {static_cast<QWidget *>(m_photo->picture()), m_photo->buttons()})
        widget->hide();
    static_cast<LineInput *>(editor(u"minimum_stock"_s)->input())->edit()->setPlaceholderText({});
}

std::optional<StockDialog::Goods> ProductForm::goods() const
{
    const auto shown = record();
    if (!shown || !book())
        return std::nullopt;
    const auto values = savedValues();
    return StockDialog::Goods{ProductId{shown->id}, values.value(u"sku"_s).toString(), values.value(u"name"_s).toString()};
}

void ProductForm::changeStock(StockDialog::Way way)
{
    if (const auto what = goods(); what && !isReadOnly())
        (new StockDialog(way, book(), *what, this))->open();
}

void ProductForm::explainStock()
{
    const auto what = goods();
    if (!what)
        return;
    auto *dialog = new StockMovesDialog(book(), *what, this);
    connect(dialog, &StockMovesDialog::orderAsked, this, [this](OrderId order) { Q_EMIT recordAsked({RecordKind::Order, order.value}); });
    dialog->open();
}

void ProductForm::explainHistories()
{
    m_moves->setWhatsThis(tr("What has come in and gone out last, the newest first. “Why is this …?” shows all of it."));
    whatsthis::explainColumns(
        m_moves, {tr("When the pieces came or went."), tr("Why they came or went."), tr("How many came; those that went count negative.")});
    m_prices->setWhatsThis(tr("Every price that the product has had, the newest first."));
    whatsthis::explainColumns(m_prices, {tr("When the price was changed."), tr("The price until then."), tr("The price from then on.")});
}

} // namespace tradebook::ui
