// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace tradebook::ui {

/// What a colour says. It never says it alone: a word always stands in it or beside it.
enum class Tone { Neutral, Accent, Good, Notice, Bad, Calm };

struct ToneColours {
    QColor text;
    QColor surface;
};

/// The program's looks: one palette for light, one for dark, and the one style sheet, whose colours come from the palette. Follows the
/// darkness of the system's palette unless the person has chosen; a high-contrast palette of the system is used as it is.
/// UI thread; one object, made after QApplication.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;
    /// The theme in use; null before one is made and after it has gone.
    static Theme *instance();

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// Applies and remembers (QSettings).
    void setAppearance(Appearance appearance);
    /// Applies without remembering: for screenshots and tests.
    void show(Appearance appearance);
    [[nodiscard]] bool isDark() const;

    /// The size of all text, in per cent of the system's: kLeastText to kMostText.
    static constexpr int kLeastText = 80;
    static constexpr int kMostText = 200;
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    /// Applies at once and remembers (QSettings); beyond the bounds it is the nearest of them.
    void setTextPercent(int percent);
    /// Applies without remembering: for screenshots and tests.
    void showText(int percent);

    /// The palette of this appearance over the system's. Pure.
    [[nodiscard]] static QPalette paletteFor(Appearance appearance, const QPalette &system);
    [[nodiscard]] static bool isDark(const QPalette &palette);
    /// Whether the palette separates text and ground as only high-contrast schemes do.
    [[nodiscard]] static bool isHighContrast(const QPalette &palette);
    /// WCAG contrast ratio, 1 to 21.
    [[nodiscard]] static double contrast(const QColor &one, const QColor &other);
    [[nodiscard]] static ToneColours tone(Tone tone, const QPalette &palette);
    /// The line between panes and rows.
    [[nodiscard]] static QColor line(const QPalette &palette);
    [[nodiscard]] static QColor secondaryText(const QPalette &palette);
    [[nodiscard]] static QColor accent(const QPalette &palette);
    /// The template of resources/style with the colours of this palette.
    [[nodiscard]] static QString styleSheet(const QPalette &palette);

Q_SIGNALS:
    /// The colours or the text size.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSystem();
    void apply();
    void readStored();

    Appearance m_appearance = Appearance::System;
    QPalette m_system;
    QFont m_systemFont;
    int m_textPercent = 100;
    bool m_applying = false;
};

} // namespace tradebook::ui
