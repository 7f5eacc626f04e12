// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/plainheader.h"

#include "ui/support/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>

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
    // Rounded up: a title is cut that lacks a tenth of a pixel.
    return qCeil(QFontMetricsF(titleFont()).horizontalAdvance(title)) + 2 * kPadding + (isSortIndicatorShown() ? kGap : 0);
}

QSize PlainHeader::sectionSizeFromContents(int section) const
{
    constexpr int kAround = 14;
    return {titleWidth(model()->headerData(section, orientation()).toString()), fontMetrics().height() + kAround};
}

void PlainHeader::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    if (!marks.isEmpty())
        setSortIndicator(marks.first().section, marks.first().order);
    viewport()->update();
}

qsizetype PlainHeader::rankOf(int section) const
{
    if (!isSortIndicatorShown())
        return -1;
    if (m_marks.isEmpty())
        return sortIndicatorSection() == section ? 0 : -1;
    const auto found = std::find_if(m_marks.cbegin(), m_marks.cend(), [section](const Mark &mark) { return mark.section == section; });
    return found == m_marks.cend() ? -1 : found - m_marks.cbegin();
}

void PlainHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_clickModifiers = event->modifiers();
    QHeaderView::mouseReleaseEvent(event);
    m_clickModifiers = {};
}

void PlainHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::line(palette()));
    const auto rank = rankOf(section);
    const bool isSorted = rank >= 0;
    const auto colour = isSorted ? palette().color(QPalette::Text) : Theme::secondaryText(palette());
    const QString number = isSorted && m_marks.size() > 1 ? locale().toString(rank + 1) : QString();
    painter->setFont(titleFont());
    painter->setPen(colour);
    const QRect inner = rect.adjusted(kPadding, 0, -kPadding, -1);
    const int numberWidth = painter->fontMetrics().horizontalAdvance(number);
    const int room = inner.width() - (isSorted ? kArrow + kGap - kPadding + numberWidth : 0); // the arrow may use the padding
    const QString title = painter->fontMetrics().elidedText(model()->headerData(section, orientation()).toString(), Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const auto alignment = Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    // Figures stand at the right under a title at the right: there the arrow goes in front of it.
    const bool atRight = alignment.testFlag(Qt::AlignRight);
    const QRect text(atRight ? inner.right() - width : inner.left(), inner.top(), width + 1, inner.height());
    constexpr auto kFlags = static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine;
    painter->drawText(QStyle::visualRect(layoutDirection(), inner, text), kFlags, title);
    if (isSorted) {
        const int x = atRight ? text.left() - kGap - kArrow - numberWidth : text.right() + kGap;
        const QRect arrow(x, inner.top(), kArrow, inner.height());
        const auto order = m_marks.isEmpty() ? sortIndicatorOrder() : m_marks.at(rank).order;
        drawArrow(painter, QStyle::visualRect(layoutDirection(), inner, arrow), order == Qt::AscendingOrder, colour);
        const QRect place(x + kArrow + 1, inner.top(), numberWidth + 1, inner.height());
        painter->drawText(QStyle::visualRect(layoutDirection(), inner, place), kFlags, number);
    }
    painter->restore();
}

} // namespace tradebook::ui
