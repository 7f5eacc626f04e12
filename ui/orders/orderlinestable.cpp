// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderlinestable.h"

#include "ui/help/purposes.h"
#include "ui/help/whatsthis.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/support/theme.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/tabulartext.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Figures can be typed into: a frame shows where, a wrong one has a frame of its own and its reason as tip and below the table.
class LinesDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem shown = option;
        const bool isWarned = index.data(OrderLinesModel::WarningRole).toBool();
        if (isWarned) {
            const auto colours = Theme::tone(Tone::Notice, option.palette);
            shown.palette.setColor(QPalette::Text, colours.text);
            shown.font.setWeight(QFont::DemiBold);
        }
        CellDelegate::paint(painter, shown, index);
        const bool isWrong = !index.data(OrderLinesModel::FaultRole).toString().isEmpty();
        if (!isWrong && !(index.flags() & Qt::ItemIsEditable))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isWrong ? Theme::tone(Tone::Bad, option.palette).text : Theme::line(option.palette));
        constexpr double kRadius = 4;
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 3.5, -2.5, -4.5), kRadius, kRadius);
        painter->restore();
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        editor->setObjectName(u"cellEditor"_s);
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return editor;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->isModified()) {
            line->setText(index.data(Qt::EditRole).toString());
            line->selectAll();
        }
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *line = qobject_cast<QLineEdit *>(editor))
            model->setData(index, line->text(), Qt::EditRole);
    }
};

} // namespace

OrderLinesTable::OrderLinesTable(OrderLinesModel *model, int tallest, QWidget *parent)
    : QTableView(parent)
    , m_lines(model)
    , m_tallest(tallest)
{
    setAccessibleName(tr("Lines"));
    setWhatsThis(tr("What is ordered, a line for each item. Type in a cell to change it; Enter goes on, Delete removes the line."));
    setModel(model);
    const auto of = [](const QString &field) { return purposes::ofColumn(list::Kind::OrderItems, field); };
    whatsthis::explainColumns(this,
        {of(u"sku"_s), of(u"name"_s), of(u"quantity"_s), of(u"unit_price"_s), of(u"discount_bp"_s), of(u"tax_bp"_s), of(u"total"_s),
            tr("How many pieces can be promised still; of an order that was shipped, how many have come back.")});
    setItemDelegate(new LinesDelegate(this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked | SelectedClicked);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new PlainHeader(this));
    connect(model, &QAbstractItemModel::modelReset, this, &OrderLinesTable::measure);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OrderLinesTable::measure);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OrderLinesTable::measure);
    connect(model, &QAbstractItemModel::dataChanged, this, &OrderLinesTable::measure);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &OrderLinesTable::measure);
    measure();
}

void OrderLinesTable::setColumnsHidden(const QList<int> &columns)
{
    for (int column = 0; column < m_lines->columnCount(); ++column)
        setColumnHidden(column, columns.contains(column));
    measure();
}

void OrderLinesTable::setLeastRows(int rows)
{
    m_least = rows;
    measure();
}

void OrderLinesTable::measure()
{
    const int rowHeight = CellDelegate::rowHeight(font());
    verticalHeader()->setDefaultSectionSize(rowHeight);
    setFixedHeight(horizontalHeader()->sizeHint().height() + qBound(m_least, m_lines->rowCount(), m_tallest) * rowHeight + 1);
    constexpr int kAround = 18;
    constexpr int kLeastName = 7; // in heights of a line
    int leastWidth = fontMetrics().height() * kLeastName;
    const int widest = fontMetrics().horizontalAdvance(u'0') * 14; // a figure too long for its cell is seen in full when it is typed
    for (int column = 0; column < m_lines->columnCount(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, column == OrderLinesModel::Name ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (column == OrderLinesModel::Name)
            continue;
        int width = static_cast<PlainHeader *>(horizontalHeader())->titleWidth(m_lines->columnTitle(column)) - kAround;
        for (int row = 0; row < m_lines->rowCount(); ++row) {
            const QString text = m_lines->index(row, column).data().toString();
            width = qMax(width, qMin(widest, static_cast<int>(tabularWidth(font(), text.left(40)))));
        }
        horizontalHeader()->resizeSection(column, width + kAround);
        if (!isColumnHidden(column))
            leastWidth += width + kAround;
    }
    if (leastWidth != std::exchange(m_leastWidth, leastWidth))
        updateGeometry();
}

void OrderLinesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void OrderLinesTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_lines->isEditable())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Paste Lines")), &QAction::triggered, this, &OrderLinesTable::pasteAsked);
    auto *remove = menu->addAction(tr("&Remove Line"));
    remove->setEnabled(currentIndex().isValid());
    connect(remove, &QAction::triggered, this, &OrderLinesTable::removeAsked);
    menu->popup(event->globalPos());
}

void OrderLinesTable::enter(int row, int column)
{
    const auto index = m_lines->index(row, column);
    if (!index.isValid())
        return;
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(index);
    scrollTo(index);
    if (index.flags() & Qt::ItemIsEditable)
        edit(index);
}

QModelIndex OrderLinesTable::nextEditable(const QModelIndex &from, int step) const
{
    const int columns = m_lines->columnCount();
    const int cells = columns * m_lines->rowCount();
    for (int at = from.row() * columns + from.column() + step; at >= 0 && at < cells; at += step) {
        const auto index = m_lines->index(at / columns, at % columns);
        if ((index.flags() & Qt::ItemIsEditable) && !isColumnHidden(index.column()))
            return index;
    }
    return {};
}

void OrderLinesTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // Tab goes on to the next cell that takes a text; behind the last one it leaves the table.
    const auto from = currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem) {
        const bool isForward = hint == QAbstractItemDelegate::EditNextItem;
        if (const auto next = nextEditable(from, isForward ? 1 : -1); next.isValid())
            enter(next.row(), next.column());
        else
            focusNextPrevChild(isForward);
    } else if (hint == QAbstractItemDelegate::SubmitModelCache) {
        Q_EMIT entered();
    }
    if (!isTyping())
        Q_EMIT left();
}

void OrderLinesTable::keyPressEvent(QKeyEvent *event)
{
    if (m_lines->isEditable() && state() != EditingState && currentIndex().isValid()) {
        if (event->key() == Qt::Key_Delete) {
            Q_EMIT removeAsked();
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            enter(currentIndex().row(), currentIndex().column());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

} // namespace tradebook::ui
