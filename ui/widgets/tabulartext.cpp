// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabulartext.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <optional>

namespace tradebook::ui {
namespace {

/// The font's glyphs and its widest digit. A list paints one font all day.
struct Digits {
    QFont font;
    QRawFont raw;
    qreal width = 0;
    bool areEqual = true;
};

const Digits &digitsOf(const QFont &font)
{
    thread_local std::optional<Digits> t_last;
    if (!t_last || t_last->font != font) {
        Digits digits{font, QRawFont::fromFont(font)};
        const auto advances = digits.raw.advancesForGlyphIndexes(digits.raw.glyphIndexesForString(QStringLiteral("0123456789")));
        for (const auto &advance : advances) {
            digits.areEqual = digits.areEqual && qFuzzyCompare(advance.x(), advances.first().x());
            digits.width = qMax(digits.width, advance.x());
        }
        t_last = std::move(digits);
    }
    return *t_last;
}

struct Laid {
    QList<quint32> glyphs;
    QList<QPointF> positions;
    qreal width = 0;
};

/// Absent where the font lacks a glyph or the script needs shaping: then ordinary text layout does it.
std::optional<Laid> layOut(const Digits &digits, const QString &text)
{
    if (digits.areEqual || text.isRightToLeft())
        return std::nullopt;
    Laid laid;
    laid.glyphs = digits.raw.glyphIndexesForString(text);
    if (laid.glyphs.size() != text.size() || laid.glyphs.contains(0))
        return std::nullopt;
    const auto advances = digits.raw.advancesForGlyphIndexes(laid.glyphs);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isDigit = text.at(at) >= u'0' && text.at(at) <= u'9';
        const qreal own = advances.at(at).x();
        laid.positions.append({laid.width + (isDigit ? (digits.width - own) / 2 : 0), 0});
        laid.width += isDigit ? digits.width : own;
    }
    return laid;
}

} // namespace

void drawTabular(QPainter *painter, const QRectF &rect, const QString &text, Qt::LayoutDirection direction)
{
    const auto &digits = digitsOf(painter->font());
    const auto laid = layOut(digits, text);
    if (!laid || laid->width > rect.width()) {
        const auto side = Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);
        const QString elided = QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, rect.width());
        painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
        return;
    }
    QGlyphRun run;
    run.setRawFont(digits.raw);
    run.setGlyphIndexes(laid->glyphs);
    run.setPositions(laid->positions);
    const QFontMetricsF metrics(painter->font());
    const qreal x = direction == Qt::RightToLeft ? rect.left() : rect.right() - laid->width;
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter->drawGlyphRun({x, baseline}, run);
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    const auto laid = layOut(digitsOf(font), text);
    return laid ? laid->width : QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace tradebook::ui
