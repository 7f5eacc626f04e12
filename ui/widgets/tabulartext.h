// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace tradebook::ui {

/// Draws figures right-aligned (left-aligned in a mirrored window) with every digit equally wide, so that they stand in columns also in
/// fonts whose digits are not (Qt 6.4 cannot ask a font for its tabular ones). One line, vertically centred, in the painter's pen.
void drawTabular(QPainter *painter, const QRectF &rect, const QString &text, Qt::LayoutDirection direction);
[[nodiscard]] qreal tabularWidth(const QFont &font, const QString &text);

} // namespace tradebook::ui
