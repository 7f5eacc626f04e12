// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include <QPainter>

namespace tradebook::ui {
namespace {

constexpr int kPadding = 8;

QFont chipFont(QFont font)
{
    constexpr double kSmaller = 0.92;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * kSmaller);
    return font;
}

} // namespace

Chip::Chip(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void Chip::setState(const QString &word, Tone tone)
{
    setText(word);
    m_tone = tone;
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(font(), text());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawChip(&painter, rect(), text(), m_tone, palette(), layoutDirection());
}

QSize chipSize(const QFont &font, const QString &word)
{
    const QFontMetrics metrics(chipFont(font));
    return {metrics.horizontalAdvance(word) + 2 * kPadding + 2, metrics.height() + 4};
}

void drawChip(QPainter *painter, const QRect &rect, const QString &word, Tone tone, const QPalette &palette, Qt::LayoutDirection direction)
{
    const QSize size = chipSize(painter->font(), word);
    const int width = qMin(size.width(), rect.width());
    const int x = direction == Qt::RightToLeft ? rect.right() - width + 1 : rect.left();
    const int y = rect.top() + (rect.height() - size.height()) / 2;
    const QRectF pill(x, y, width, size.height());
    const auto colours = Theme::tone(tone, palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Theme::isHighContrast(palette) ? QPen(colours.text) : QPen(Qt::NoPen));
    painter->setBrush(colours.surface);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setPen(colours.text);
    painter->setFont(chipFont(painter->font()));
    const QString shown = painter->fontMetrics().elidedText(word, Qt::ElideRight, width - kPadding);
    painter->drawText(pill, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, shown);
    painter->restore();
}

} // namespace tradebook::ui
