// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/celldelegate.h"

#include "core/model/orderstatus.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/columntitles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QPainter>
#include <QWidget>

namespace tradebook::ui {
namespace {

constexpr int kPadding = 8;

void paintRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::line(option.palette));
    // Where the keyboard is: a bar at the row's beginning while the list has the focus.
    const bool isFirst
        = option.viewItemPosition == QStyleOptionViewItem::Beginning || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (isFirst && option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus())
        drawFocusBar(painter, option.rect.adjusted(0, 0, 0, -1), option.palette, option.direction);
}

QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (index.data(QuietRole).toBool() && !isSelected)
        return Theme::secondaryText(option.palette);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

void drawFocusBar(QPainter *painter, const QRect &row, const QPalette &palette, Qt::LayoutDirection direction)
{
    constexpr int kBar = 3;
    const int x = direction == Qt::RightToLeft ? row.right() - kBar + 1 : row.left();
    painter->fillRect(QRect(x, row.top(), kBar, row.height()), Theme::accent(palette));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    if (m_ground == Ground::Rows)
        paintRow(painter, option);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!text.isEmpty()) {
        const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, -1);
        const auto type = static_cast<list::CellType>(index.data(TypeRole).toInt());
        painter->setFont(option.font);
        painter->setPen(textColour(option, index));
        if (type == list::CellType::Status && !index.data(RawRole).isNull()) {
            const auto status = orderStatusFrom(index.data(RawRole).toString());
            drawChip(painter, inner, text, status ? statusTone(*status) : Tone::Neutral, option.palette, option.direction);
        } else if (type == list::CellType::Integer || type == list::CellType::Money || type == list::CellType::Percent) {
            drawTabular(painter, inner, text, option.direction);
        } else {
            drawPlainLine(painter, inner, text, option.direction);
        }
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * kPadding + 2, rowHeight(option.font)};
}

int CellDelegate::rowHeight(const QFont &font)
{
    constexpr int kAround = 12;
    return QFontMetrics(font).height() + kAround;
}

} // namespace tradebook::ui
