// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/returndialog.h"

#include "core/words/words.h"
#include "ui/orders/orderfigures.h"
#include "ui/orders/ordertotals.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/support/readingorder.h"
#include "ui/tables/celldelegate.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

enum Column { Item, Sold, Before, Back, ColumnCount };
constexpr int kTallest = 8;

QLabel *cell(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(brief(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(1); // a long name is cut, it does not widen the dialog
    label->setToolTip(brief(text));
    return label;
}

} // namespace

ReturnDialog::ReturnDialog(const OpenBook &book, OrderId sale, const QString &number, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_sale(sale)
    , m_number(number)
    , m_whole(new QCheckBox(tr("All that has not come back yet, with its shipping"), this))
    , m_lines(new QScrollArea(this))
    , m_grid(new QGridLayout)
    , m_shippingLeft(secondaryLabel({}, this))
    , m_totals(new OrderTotals(this))
    , m_sentence(faultLabel(this))
{
    setWindowTitle(tr("Return of order %1").arg(inTitle(number)));
    build();
    connect(m_whole, &QCheckBox::toggled, this, &ReturnDialog::takeWhole);
    connect(m_shipping.edit, &QLineEdit::textChanged, this, &ReturnDialog::askPreview);
    connect(m_place, &QPushButton::clicked, this, &ReturnDialog::place);
    askReturnable();
}

void ReturnDialog::build()
{
    buildLines();

    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_shipping = addLabelledEdit(grid, tr("Shipping back"));
    m_shipping.edit->setAlignment(Qt::AlignRight);
    m_shipping.edit->setObjectName(u"shippingBack"_s);
    m_shipping.edit->setWhatsThis(tr("How much of the shipping is given back; not more than what was paid for it."));
    m_whole->setWhatsThis(tr("Takes back every piece that has not come back yet, and gives the shipping back too."));
    grid->addWidget(m_shippingLeft, grid->rowCount(), 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_place = new QPushButton(tr("Take Back"), this);
    m_place->setProperty("primary", true);
    m_place->setWhatsThis(tr("Makes a return of the chosen pieces. They are on hand again when the return is delivered."));
    buttons->addButton(m_place, QDialogButtonBox::ActionRole);
    m_place->setDefault(true);
    m_place->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_whole);
    layout->addWidget(m_lines);
    layout->addWidget(fields);
    layout->addWidget(m_totals);
    layout->addWidget(m_sentence);
    layout->addStretch(1);
    layout->addWidget(buttons);
    constexpr int kWidth = 34;
    setMinimumWidth(fontMetrics().height() * kWidth);
}

void ReturnDialog::buildLines()
{
    auto *content = new QWidget;
    content->setObjectName(u"detailsBody"_s);
    content->setLayout(m_grid);
    m_grid->setContentsMargins(8, 4, 8, 4);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(Item, 1);
    const QStringList titles{tr("Item"), tr("Sold"), tr("Returned"), tr("Take back")};
    for (int column = Item; column < ColumnCount; ++column) {
        auto *title = headingLabel(titles.at(column), content);
        m_grid->addWidget(title, 0, column, column == Item ? Qt::AlignLeft : Qt::AlignRight);
    }
    m_lines->setAccessibleName(tr("Lines to take back"));
    m_lines->setObjectName(u"details"_s);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setWidgetResizable(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setFocusPolicy(Qt::NoFocus);
    m_lines->setWidget(content);
}

void ReturnDialog::addLine(int row, const repo::orders::Returnable &line)
{
    const auto &figures = m_book.figures;
    auto *content = m_lines->widget();
    const int at = row + 1; // below the titles
    const QString name = u"%1 · %2"_s.arg(line.item.name, line.item.sku);
    auto *item = cell(name, content);
    item->setText(brief(name).replace(u'&', u"&&"_s)); // the label of an input takes & for the mark of a key
    m_grid->addWidget(item, at, Item);
    m_grid->addWidget(cell(figures.integer(line.item.quantity), content), at, Sold, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(
        cell(line.returned > 0 ? figures.integer(line.returned) : QString(), content), at, Before, Qt::AlignRight | Qt::AlignVCenter);
    auto *pieces = new QSpinBox(content);
    pieces->setRange(0, static_cast<int>(qBound(qint64(0), line.left(), static_cast<qint64>(std::numeric_limits<int>::max()))));
    pieces->setAlignment(Qt::AlignRight);
    pieces->setAccessibleName(tr("Pieces of line %1, %2, to take back").arg(figures.integer(row + 1), line.item.name));
    pieces->setEnabled(line.left() > 0);
    item->setBuddy(pieces);
    connect(pieces, &QSpinBox::valueChanged, this, &ReturnDialog::askPreview);
    m_grid->addWidget(pieces, at, Back);
    m_pieces.append(pieces);
}

void ReturnDialog::askReturnable()
{
    ++m_pending;
    auto asked = m_book.store->read({}, [sale = m_sale](db::Connection &connection) { return repo::orders::returnable(connection, sale); });
    whenDone(this, asked, [this](const Result<repo::orders::ReturnableSale> &sale) {
        --m_pending;
        if (sale)
            show(*sale);
        else
            refuse(words::sentence(sale.error()));
    });
}

void ReturnDialog::show(const repo::orders::ReturnableSale &sale)
{
    m_returnable = sale;
    m_isFilling = true;
    const auto &figures = m_book.figures;
    for (int row = 0; row < static_cast<int>(sale.items.size()); ++row)
        addLine(row, sale.items.at(row));
    // The dialog is open already: what is new in it would be shown, and counted in its height, only later.
    for (auto *part : m_lines->widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        part->show();
    const int tallest = (kTallest + 1) * (CellDelegate::rowHeight(font()) + m_grid->verticalSpacing());
    m_lines->setFixedHeight(qMin(tallest, m_lines->widget()->sizeHint().height()));
    tabInReadingOrder(this);
    m_shippingLeft->setText(tr("Of the shipping, %1 has not been given back.").arg(figures.money(sale.shippingLeft)));
    for (QWidget *widget :
        {static_cast<QWidget *>(m_shipping.label), static_cast<QWidget *>(m_shipping.edit), static_cast<QWidget *>(m_shippingLeft)})
        widget->setVisible(sale.shippingLeft.value > 0);
    m_isFilling = false;
    // Most often everything comes back, or it is one piece of one line: the first input is where that is said.
    if (!m_pieces.isEmpty()) {
        m_pieces.first()->setFocus(Qt::OtherFocusReason);
        m_pieces.first()->selectAll(); // so that what is typed takes the place of the 0
    }
    askPreview();
}

void ReturnDialog::takeWhole(bool whole)
{
    m_isFilling = true;
    for (auto *pieces : std::as_const(m_pieces)) {
        pieces->setValue(whole ? pieces->maximum() : 0);
        pieces->setEnabled(!whole && pieces->maximum() > 0);
    }
    m_shipping.edit->setText(
        whole && m_returnable.shippingLeft.value > 0 ? orderfigures::amountText(m_returnable.shippingLeft, m_book.figures) : QString());
    m_isFilling = false;
    askPreview();
}

QList<repo::orders::ReturnedItem> ReturnDialog::chosen() const
{
    QList<repo::orders::ReturnedItem> items;
    for (qsizetype row = 0; row < m_pieces.size(); ++row) {
        if (const int pieces = m_pieces.at(row)->value(); pieces > 0)
            items.append({m_returnable.items.at(row).item.id, pieces});
    }
    return items;
}

void ReturnDialog::askPreview()
{
    if (m_isFilling)
        return;
    m_sentence->hide();
    m_place->setEnabled(false);
    const quint64 asked = ++m_asked;
    const auto shipping = orderfigures::amountOf(u"shipping"_s, m_shipping.edit->text(), m_book.figures);
    QString fault = shipping ? QString() : orderfigures::reason(shipping.error(), edit::FieldType::Money, m_book.figures);
    if (shipping && *shipping > m_returnable.shippingLeft)
        fault = tr("Not more than %1.").arg(m_book.figures.money(m_returnable.shippingLeft));
    m_shipping.setFault(fault);
    const auto items = chosen();
    if (!fault.isEmpty() || items.isEmpty()) {
        m_totals->showNone(items.isEmpty() ? tr("Choose how many pieces come back.") : QString());
        return;
    }
    ++m_pending;
    auto preview = m_book.store->read({}, [sale = m_sale, items, shipping = *shipping](db::Connection &connection) {
        return repo::orders::returnPreview(connection, sale, items, shipping);
    });
    whenDone(this, preview, [this, asked](const Result<repo::orders::ReturnPreview> &previewed) {
        --m_pending;
        if (asked != m_asked)
            return;
        if (!previewed) {
            refuse(words::sentence(previewed.error()));
            return;
        }
        m_totals->show(reckoningOf(previewed->order), m_book.figures);
        m_place->setEnabled(true);
    });
}

void ReturnDialog::place()
{
    const auto shipping = orderfigures::amountOf(u"shipping"_s, m_shipping.edit->text(), m_book.figures);
    const auto items = chosen();
    if (!shipping || items.isEmpty())
        return;
    m_place->setEnabled(false);
    ++m_pending;
    auto placing = m_book.store->write(
        {u"order.return"_s, {{u"number"_s, m_number}}}, [sale = m_sale, items, shipping = *shipping](db::Connection &connection) {
            return repo::orders::createReturn(connection, sale, items, shipping);
        });
    whenDone(this, placing, [this](const Result<OrderId> &id) {
        --m_pending;
        if (!id) {
            refuse(tr("Nothing was taken back. %1").arg(words::sentence(id.error())));
            return;
        }
        Q_EMIT returned(*id);
        accept();
    });
}

void ReturnDialog::refuse(const QString &sentence)
{
    m_totals->showNone({});
    m_sentence->setText(sentence);
    m_sentence->show();
}

} // namespace tradebook::ui
