// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainline.h"

#include <QPainter>
#include <QStyle>

namespace tradebook::ui {

void drawPlainLine(QPainter *painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction, Qt::TextElideMode cut)
{
    const auto side = QStyle::visualAlignment(direction, Qt::AlignLeft);
    const auto way = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine | way,
        painter->fontMetrics().elidedText(text, cut, rect.width()));
}

} // namespace tradebook::ui
