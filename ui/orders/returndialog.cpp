// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/returndialog.h"

#include "core/words/words.h"
#include "ui/orders/orderfigures.h"
#include "ui/orders/ordertotals.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

enum Column { Item, Sold, Before, Back, ColumnCount };
constexpr int kTallest = 8;

QTableWidgetItem *cell(const QString &text, bool isFigure)
{
    auto *item = new QTableWidgetItem(brief(text));
    item->setFlags(Qt::ItemIsEnabled);
    item->setToolTip(brief(text));
    if (isFigure)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

ReturnDialog::ReturnDialog(const OpenBook &book, OrderId sale, const QString &number, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_sale(sale)
    , m_number(number)
    , m_whole(new QCheckBox(tr("All that has not come back yet, with its shipping"), this))
    , m_lines(new QTableWidget(0, ColumnCount, this))
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
    m_lines->setAccessibleName(tr("Lines to take back"));
    m_lines->setHorizontalHeader(new PlainHeader(m_lines));
    m_lines->setHorizontalHeaderLabels({tr("Item"), tr("Sold"), tr("Returned"), tr("Take back")});
    for (const int column : {Sold, Before, Back})
        m_lines->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lines->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->horizontalHeader()->setSectionResizeMode(Item, QHeaderView::Stretch);
    m_lines->verticalHeader()->hide();
    m_lines->setShowGrid(false);
    m_lines->setWordWrap(false);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines->setFocusPolicy(Qt::NoFocus);
    m_lines->setTabKeyNavigation(false);

    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_shipping = addLabelledEdit(grid, tr("Shipping back"));
    m_shipping.edit->setAlignment(Qt::AlignRight);
    m_shipping.edit->setObjectName(u"shippingBack"_s);
    grid->addWidget(m_shippingLeft, grid->rowCount(), 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_place = new QPushButton(tr("Take Back"), this);
    m_place->setProperty("primary", true);
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
    m_lines->setRowCount(static_cast<int>(sale.items.size()));
    const int rowHeight = CellDelegate::rowHeight(font()) + 8;
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const auto &line = sale.items.at(row);
        m_lines->setRowHeight(row, rowHeight);
        m_lines->setItem(row, Item, cell(u"%1 · %2"_s.arg(line.item.name, line.item.sku), false));
        m_lines->setItem(row, Sold, cell(figures.integer(line.item.quantity), true));
        m_lines->setItem(row, Before, cell(line.returned > 0 ? figures.integer(line.returned) : QString(), true));
        auto *pieces = new QSpinBox(m_lines);
        pieces->setRange(0, static_cast<int>(qBound(qint64(0), line.left(), static_cast<qint64>(std::numeric_limits<int>::max()))));
        pieces->setAlignment(Qt::AlignRight);
        pieces->setAccessibleName(tr("Pieces of line %1, %2, to take back").arg(figures.integer(row + 1), line.item.name));
        pieces->setEnabled(line.left() > 0);
        connect(pieces, &QSpinBox::valueChanged, this, &ReturnDialog::askPreview);
        m_lines->setCellWidget(row, Back, pieces);
        m_pieces.append(pieces);
    }
    m_lines->setFixedHeight(m_lines->horizontalHeader()->sizeHint().height() + qBound(1, m_lines->rowCount(), kTallest) * rowHeight + 2);
    m_shippingLeft->setText(tr("Of the shipping, %1 has not been given back.").arg(figures.money(sale.shippingLeft)));
    for (QWidget *widget :
        {static_cast<QWidget *>(m_shipping.label), static_cast<QWidget *>(m_shipping.edit), static_cast<QWidget *>(m_shippingLeft)})
        widget->setVisible(sale.shippingLeft.value > 0);
    m_isFilling = false;
    // Most often everything comes back, or it is one piece of one line: the first input is where that is said.
    if (!m_pieces.isEmpty())
        m_pieces.first()->setFocus(Qt::OtherFocusReason);
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
