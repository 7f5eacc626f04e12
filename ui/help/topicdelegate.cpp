// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topicdelegate.h"

#include "ui/support/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace tradebook::ui {
namespace {

constexpr int kSide = 8;
constexpr int kAbove = 4;
constexpr int kContextLines = 2;

} // namespace

QSize TopicDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    const bool isHeading = index.data(kTopic).toString().isEmpty();
    const bool hasContext = !index.data(kContext).toString().isEmpty();
    // What was found is cut to the width that the list of all pages has.
    const int width = hasContext ? 0 : QFontMetrics(option.font).horizontalAdvance(index.data().toString()) + 2 * kSide + 1;
    return {width, line + 2 * kAbove + (isHeading && index.row() > 0 ? line / 2 : 0) + (hasContext ? kContextLines * line : 0)};
}

void TopicDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isHeading = index.data(kTopic).toString().isEmpty();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeyboard = option.widget && option.widget->hasFocus();
    if (!isHeading && (isSelected || option.state.testFlag(QStyle::State_MouseOver))) {
        painter->setPen(isSelected && hasKeyboard ? QPen(Theme::accent(option.palette)) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Window));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int line = QFontMetrics(option.font).height();
    const auto side = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    QRect text = option.rect.adjusted(kSide, kAbove, -kSide, -kAbove);
    QFont font = option.font;
    const QString context = index.data(kContext).toString();
    if (isHeading || !context.isEmpty())
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(isHeading ? Theme::secondaryText(option.palette)
            : isSelected      ? option.palette.color(QPalette::HighlightedText)
                              : option.palette.color(QPalette::Text));
    if (context.isEmpty()) {
        const int bottom = static_cast<int>(Qt::AlignBottom) | side | Qt::TextSingleLine;
        painter->drawText(text, bottom, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    } else {
        painter->drawText(
            text, side | Qt::TextSingleLine, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        text.setTop(text.top() + line);
        painter->setFont(option.font);
        if (!isSelected)
            painter->setPen(Theme::secondaryText(option.palette));
        painter->drawText(text, side | Qt::TextWordWrap, context);
    }
    painter->restore();
}

} // namespace tradebook::ui
