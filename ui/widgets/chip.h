// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QLabel>

namespace tradebook::ui {

/// A state as a word in its colour, a label to everybody who cannot see colours. Hidden while it has no word.
class Chip : public QLabel {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setState(const QString &word, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

/// Draws a chip at the left (right in a mirrored window) of the rectangle, cut to its width.
void drawChip(QPainter *painter, const QRect &rect, const QString &word, Tone tone, const QPalette &palette, Qt::LayoutDirection direction);
[[nodiscard]] QSize chipSize(const QFont &font, const QString &word);

} // namespace tradebook::ui
