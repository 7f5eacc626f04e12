// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPainter;
class QRect;

namespace tradebook::ui {

/// Draws a text in one line, vertically centred, from the side where lines of the window begin, in the painter's font and pen; cut where
/// it is too long. Within it the text runs by its own letters: the dots, commas and years of a Latin name stay at its end in a mirrored
/// window too.
void drawPlainLine(
    QPainter *painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction, Qt::TextElideMode cut = Qt::ElideRight);

} // namespace tradebook::ui
