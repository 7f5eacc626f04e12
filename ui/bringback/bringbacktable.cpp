// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbacktable.h"

#include "ui/bringback/bringbackmodel.h"
#include "ui/help/whatsthis.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/tables/plainlist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kMeasured = 200; // rows: the others are seldom wider, and measuring 100,000 takes long

/// A box, and the state beside it.
class ChoiceDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, {}); // the ground alone
        QStyleOptionViewItem box(option);
        initStyleOption(&box, index);
        const auto *style = option.widget ? option.widget->style() : nullptr;
        if (!style)
            return;
        box.rect = indented(option);
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state = box.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
        box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isMirrored = option.direction == Qt::RightToLeft;
        QRect words = option.rect.adjusted(0, 0, 0, -1);
        if (isMirrored)
            words.setRight(box.rect.left() - kPadding);
        else
            words.setLeft(box.rect.right() + kPadding);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        drawPlainLine(painter, words, index.data().toString(), option.direction);
        painter->restore();
    }
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        QStyleOptionViewItem box(option);
        box.rect = indented(option);
        return CellDelegate::editorEvent(event, model, box, index);
    }

private:
    /// The box stands where texts begin.
    static QRect indented(const QStyleOptionViewItem &option)
    {
        constexpr int kIndent = 5;
        return option.direction == Qt::RightToLeft ? option.rect.adjusted(0, 0, -kIndent, 0) : option.rect.adjusted(kIndent, 0, 0, 0);
    }
};

} // namespace

BringBackTable::BringBackTable(BringBackModel *model, QWidget *parent)
    : QTableView(parent)
    , m_rows(model)
{
    setAccessibleName(tr("Records in the backup"));
    setWhatsThis(tr("What the book does not have any more, or has changed since. Space, or the box before it, chooses a record; beside it "
                    "stand its differences."));
    whatsthis::explainColumns(this,
        {tr("Whether it is missing in the book or differs from it."), tr("The number, SKU, e-mail address or code that it is known by."),
            tr("What the record is called, or whose order it is."), tr("What it belongs to, or the day of the order."),
            tr("How far the order was."), tr("The price of the product, or the total of the order."),
            tr("When it was changed last before the backup.")});
    setModel(model);
    makePlainList(this);
    setItemDelegateForColumn(BringBackModel::StateColumn, new ChoiceDelegate(this));
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(true);
    fitColumns();
}

void BringBackTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(font()));
    const auto kind = m_rows->kind();
    const bool isOrder = kind == RecordKind::Order;
    setColumnHidden(BringBackModel::WithinColumn, kind == RecordKind::User);
    setColumnHidden(BringBackModel::StatusColumn, !isOrder);
    setColumnHidden(BringBackModel::AmountColumn, !isOrder && kind != RecordKind::Product);
    const auto *header = static_cast<const PlainHeader *>(horizontalHeader());
    const int widest = fontMetrics().averageCharWidth() * 32;
    for (int column = 0; column < BringBackModel::ChangedColumn; ++column) {
        int width = header->titleWidth(m_rows->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < qMin(kMeasured, m_rows->rowCount()); ++row) {
            const QString text = m_rows->index(row, column).data().toString();
            const int wide
                = column == BringBackModel::StatusColumn ? chipSize(font(), text).width() : static_cast<int>(tabularWidth(font(), text));
            width = qMax(width, qMin(widest, wide + 2 * kPadding + 4));
        }
        if (column == BringBackModel::StateColumn)
            width += style()->pixelMetric(QStyle::PM_IndicatorWidth) + kPadding;
        setColumnWidth(column, width);
    }
}

void BringBackTable::keyPressEvent(QKeyEvent *event)
{
    const auto current = currentIndex();
    if (event->key() != Qt::Key_Space || !current.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool isChosen = m_rows->index(current.row(), BringBackModel::StateColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    auto selected = selectionModel()->selectedRows();
    if (selected.isEmpty())
        selected.append(current);
    for (const auto &row : std::as_const(selected))
        m_rows->setChosen(row.row(), !isChosen);
}

void BringBackTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace tradebook::ui
