// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palettedelegate.h"

#include "core/search/highlight.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/tables/celldelegate.h"
#include "ui/widgets/tabulartext.h"

#include <QPainter>
#include <QTextLayout>

namespace tradebook::ui {
namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8;

/// Takes this much from the end of the line.
void cutEnd(QRect &line, int width, Qt::LayoutDirection direction)
{
    if (direction == Qt::RightToLeft)
        line.setLeft(line.left() + width);
    else
        line.setRight(line.right() - width);
}

/// And this much from its beginning.
void cutBegin(QRect &line, int width, Qt::LayoutDirection direction)
{
    cutEnd(line, width, direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
}

/// One line with the words in bold; how wide it is.
int drawMarked(QPainter *painter, const QRect &line, const QString &text, const QStringList &words, Qt::LayoutDirection direction)
{
    const QFont font = painter->font();
    const QString shown = QFontMetrics(font).elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, line.width());
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &span : search::spansOf(shown, words)) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.begin);
        range.length = static_cast<int>(span.length);
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    if (only.isValid())
        only.setLineWidth(line.width());
    layout.endLayout();
    if (!only.isValid())
        return 0;
    const int width = qMin(static_cast<int>(only.naturalTextWidth()) + 1, line.width());
    const int left = direction == Qt::RightToLeft ? line.right() + 1 - width : line.left();
    layout.draw(painter, QPointF(left, line.top() + (line.height() - only.height()) / 2), {}, line);
    return width;
}

void drawHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(Theme::secondaryText(option.palette));
    const QRect line = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const auto flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter->drawText(line, flags, index.data(PaletteTextRole).toString());
    const auto end = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter->drawText(line, end, index.data(PaletteFigureRole).toString());
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(PaletteHeadingRole).toBool()) {
        drawHeading(painter, option, index);
        painter->restore();
        return;
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    painter->setFont(option.font);
    const auto ink = option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const auto soft = isChosen ? ink : Theme::secondaryText(option.palette);
    QRect line = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const int edge = iconEdge(option.fontMetrics);
    const QString name = index.data(PaletteIconRole).toString();
    const QIcon sign = name.isEmpty() ? index.data(Qt::DecorationRole).value<QIcon>()
                                      : icon(name, isChosen ? QPalette::HighlightedText : QPalette::Text);
    const int left = option.direction == Qt::RightToLeft ? line.right() - edge + 1 : line.left();
    sign.paint(painter, QRect(left, line.top() + (line.height() - edge) / 2, edge, edge));
    cutBegin(line, edge + kGap, option.direction);
    if (const QString figure = index.data(PaletteFigureRole).toString(); !figure.isEmpty()) {
        painter->setPen(soft);
        drawTabular(painter, line, figure, option.direction);
        cutEnd(line, static_cast<int>(tabularWidth(option.font, figure)) + 2 * kGap, option.direction);
    }
    const QStringList words = index.data(PaletteWordsRole).toStringList();
    painter->setPen(ink);
    const int used = drawMarked(painter, line, index.data(PaletteTextRole).toString(), words, option.direction);
    cutBegin(line, used + 2 * kGap, option.direction);
    painter->setPen(soft);
    if (line.width() > edge)
        drawMarked(painter, line, index.data(PaletteDetailRole).toString(), words, option.direction);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.height() * 10, CellDelegate::rowHeight(option.font)};
}

} // namespace tradebook::ui
