// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stockmovesdialog.h"

#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/stock/stockwords.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kMostLines = 1000;
constexpr int kTallest = 14;
constexpr int kMargin = 16;
constexpr int kWidestLetters = 150; // a note that is longer is cut, and seen as a tip

} // namespace

StockMovesDialog::StockMovesDialog(const OpenBook &book, const StockDialog::Goods &goods, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_goods(goods)
    , m_title(headingLabel({}, this))
    , m_more(secondaryLabel({}, this))
    , m_table(new TextTable(tr("Moves"),
          {{tr("Date"), list::CellType::Date}, {tr("Reason"), list::CellType::Date}, {tr("Order"), list::CellType::Date}, {tr("Note")},
              {tr("Change"), list::CellType::Integer}, {tr("On hand"), list::CellType::Integer}},
          kTallest, this))
{
    m_table->setWhatsThis(tr("Every piece that came or went, the newest first. Enter on the move of an order shows the order."));
    whatsthis::explainColumns(m_table,
        {tr("When the pieces came or went."), tr("Why they came or went."), tr("The order that the move belongs to."),
            tr("What was written about it."), tr("How many came; those that went count negative."), tr("How many were on hand after it.")});
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Stock Moves"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_showOrder = buttons->addButton(tr("Show &Order"), QDialogButtonBox::ActionRole);
    m_showOrder->setToolTip(tr("Show the order that the move belongs to"));
    m_showOrder->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showOrder, &QPushButton::clicked, this, &StockMovesDialog::askOrder);
    connect(m_table, &QAbstractItemView::activated, this, &StockMovesDialog::askOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { m_showOrder->setEnabled(currentOrder().has_value()); });
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"stock"_s) || changes.touches(u"stock_moves"_s))
            ask();
    });
    auto *what = secondaryLabel(u"%1 · %2"_s.arg(brief(goods.name), brief(goods.sku)), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(what);
    layout->addSpacing(8);
    layout->addWidget(m_table);
    layout->addWidget(m_more);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 96);
    ask();
}

void StockMovesDialog::ask()
{
    ++m_pending;
    const auto asked = m_book.store->read(
        {}, [id = m_goods.id](db::Connection &connection) { return repo::stock::ledger(connection, id, kMostLines + 1); });
    whenDone(this, asked, [this](const Result<QList<repo::stock::LedgerLine>> &lines) {
        --m_pending;
        if (lines)
            show(*lines);
        else if (!isStale(lines.error()))
            m_more->setText(words::sentence(lines.error()));
    });
}

void StockMovesDialog::show(const QList<repo::stock::LedgerLine> &lines)
{
    const auto &figures = m_book.figures;
    m_title->setText(tr("Why is %1 on hand?").arg(figures.integer(lines.isEmpty() ? 0 : lines.first().onHand)));
    m_orders.clear();
    QList<TextTable::Row> rows;
    for (const auto &line : lines.first(qMin<qsizetype>(lines.size(), kMostLines))) {
        const auto &move = line.move;
        if (line.order)
            m_orders.insert(move.id.value, *line.order);
        rows.append({move.id.value,
            {figures.instant(move.at), stockReasonName(move.reason), line.orderNumber, move.note, signedPieces(move.delta, figures),
                figures.integer(line.onHand)}});
    }
    m_table->setRows(rows);
    const int most = fontMetrics().averageCharWidth() * kWidestLetters;
    setMinimumWidth(qMax(minimumWidth(), qMin(m_table->wantedWidth() + 2 * kMargin, most)));
    m_table->setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        m_more->setText(tr("Nothing has come in or gone out yet."));
    else if (lines.size() > kMostLines)
        m_more->setText(tr("These are the latest %1 moves.").arg(figures.integer(kMostLines)));
    m_more->setVisible(!m_more->text().isEmpty());
    m_showOrder->setEnabled(currentOrder().has_value());
}

std::optional<OrderId> StockMovesDialog::currentOrder() const
{
    const auto index = m_table->currentIndex();
    const auto found = index.isValid() ? m_orders.constFind(index.data(IdRole).toLongLong()) : m_orders.cend();
    return found == m_orders.cend() ? std::nullopt : std::optional(*found);
}

void StockMovesDialog::askOrder()
{
    if (const auto order = currentOrder()) {
        Q_EMIT orderAsked(*order);
        accept();
    }
}

} // namespace tradebook::ui
