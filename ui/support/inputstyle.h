// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tradebook::ui {

/// Fusion with check boxes, radio buttons, combo boxes and spin boxes drawn as the style sheet draws the line edits. Fusion takes their
/// outlines from the window's colour made darker, which nobody sees on a dark ground, and a style sheet can tint neither tick nor arrow.
/// Every colour is the palette's. Icons and boxes are as large as the text beside them, margins are those of the spacing scale. UI thread.
class InputStyle : public QProxyStyle {
    Q_OBJECT
public:
    InputStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *answer = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(
        StandardPixmap pixmap, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
};

} // namespace tradebook::ui
