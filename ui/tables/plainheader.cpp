// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/plainheader.h"

#include "ui/support/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace tradebook::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kArrow = 7;
constexpr int kGap = 4;

void drawArrow(QPainter *painter, const QRect &rect, bool pointsUp, const QColor &colour)
{
    const qreal left = rect.left();
    const qreal right = left + kArrow;
    const qreal middle = rect.center().y() + 0.5;
    const qreal tip = pointsUp ? middle - kArrow / 4.0 : middle + kArrow / 4.0;
    const qreal base = pointsUp ? middle + kArrow / 4.0 : middle - kArrow / 4.0;
    QPainterPath path;
    path.moveTo(left, base);
    path.lineTo(right, base);
    path.lineTo((left + right) / 2, tip);
    path.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(path, colour);
}

} // namespace

PlainHeader::PlainHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setMinimumSectionSize(36);
}

QFont PlainHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

int PlainHeader::titleWidth(const QString &title) const
{
    return QFontMetrics(titleFont()).horizontalAdvance(title) + 2 * kPadding + kGap;
}

QSize PlainHeader::sectionSizeFromContents(int section) const
{
    constexpr int kAround = 14;
    return {titleWidth(model()->headerData(section, orientation()).toString()), fontMetrics().height() + kAround};
}

void PlainHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::line(palette()));
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const auto colour = isSorted ? palette().color(QPalette::Text) : Theme::secondaryText(palette());
    painter->setFont(titleFont());
    painter->setPen(colour);
    const QRect inner = rect.adjusted(kPadding, 0, -kPadding, -1);
    const int room = inner.width() - (isSorted ? kArrow + kGap - kPadding : 0); // the arrow may use the padding
    const QString title = painter->fontMetrics().elidedText(model()->headerData(section, orientation()).toString(), Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const auto alignment = Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    // Figures stand at the right under a title at the right: there the arrow goes in front of it.
    const bool atRight = alignment.testFlag(Qt::AlignRight);
    const QRect text(atRight ? inner.right() - width : inner.left(), inner.top(), width + 1, inner.height());
    painter->drawText(QStyle::visualRect(layoutDirection(), inner, text), static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine, title);
    if (isSorted) {
        const int x = atRight ? text.left() - kGap - kArrow : text.right() + kGap;
        const QRect arrow(x, inner.top(), kArrow, inner.height());
        drawArrow(painter, QStyle::visualRect(layoutDirection(), inner, arrow), sortIndicatorOrder() == Qt::AscendingOrder, colour);
    }
    painter->restore();
}

} // namespace tradebook::ui
