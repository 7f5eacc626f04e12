// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "ui/support/inputstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QLayout>
#include <QMetaEnum>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

Theme *s_instance = nullptr;

const QString kAppearanceKey = u"appearance"_s;
const QString kTextKey = u"textPercent"_s;
constexpr int kPlainText = 100;

/// Every colour of the program. Nothing else names one; widgets ask the palette.
struct Colours {
    QRgb window, pane, raised, line, text, secondary, accent, accentText, selection, link;
};
constexpr Colours kLight = {0xf6f6f4, 0xffffff, 0xffffff, 0xe3e3df, 0x1f2328, 0x6a6f76, 0x0f766e, 0xffffff, 0xd9eeea, 0x0f766e};
constexpr Colours kDark = {0x1c1e21, 0x24272b, 0x2b2f34, 0x373b40, 0xe7e8ea, 0x9aa0a7, 0x4cc3b2, 0x10201d, 0x1f403b, 0x4cc3b2};

struct ToneRgb {
    QRgb text, surface;
};
/// In the order of Tone.
constexpr std::array<ToneRgb, 6> kLightTones = {{
    {0x5b6067, 0xececea},
    {0x0d6b64, 0xd9eeea},
    {0x1a6f35, 0xdff3e3},
    {0x975009, 0xfdeed8},
    {0xb01e1e, 0xfce4e2},
    {0x2d4fae, 0xe3eafb},
}};
constexpr std::array<ToneRgb, 6> kDarkTones = {{
    {0xb4b9bf, 0x34383d},
    {0x62cfbf, 0x1f403b},
    {0x7ad08e, 0x1f3a27},
    {0xeab05f, 0x453216},
    {0xf19a94, 0x4b2422},
    {0x9ab4f5, 0x233256},
}};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
    all(QPalette::Window, colours.window);
    all(QPalette::WindowText, colours.text);
    all(QPalette::Base, colours.pane);
    all(QPalette::AlternateBase, colours.window);
    all(QPalette::Text, colours.text);
    all(QPalette::PlaceholderText, colours.secondary);
    all(QPalette::Button, colours.raised);
    all(QPalette::ButtonText, colours.text);
    all(QPalette::BrightText, colours.accentText);
    all(QPalette::Highlight, colours.selection);
    all(QPalette::HighlightedText, colours.text);
    all(QPalette::Link, colours.link);
    all(QPalette::LinkVisited, colours.link);
    all(QPalette::ToolTipBase, colours.raised);
    all(QPalette::ToolTipText, colours.text);
    all(QPalette::Light, colours.raised);
    all(QPalette::Midlight, colours.line);
    all(QPalette::Mid, colours.line);
    all(QPalette::Dark, colours.line);
    all(QPalette::Shadow, colours.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colours.secondary));
    return palette;
}

/// A layout within the layout of a widget that is hidden, now or before it is laid out anew, keeps the sizes that it had with the former
/// font, and the window could not be made as small again as its pages are.
void forgetSizes()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->layout())
            continue;
        for (QLayout *inner : widget->layout()->findChildren<QLayout *>())
            inner->invalidate();
        widget->layout()->invalidate();
    }
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(QGuiApplication::palette())
    , m_systemFont(QApplication::font())
{
    s_instance = this;
    readStored();
    QApplication::setStyle(new InputStyle);
    apply();
    qApp->installEventFilter(this);
}

void Theme::readStored()
{
    const QSettings settings;
    const auto stored = settings.value(kAppearanceKey).toString().toLatin1();
    bool known = false;
    const int value = QMetaEnum::fromType<Appearance>().keyToValue(stored.constData(), &known);
    if (known)
        m_appearance = static_cast<Appearance>(value);
    const int percent = settings.value(kTextKey).toInt(&known);
    if (known)
        showText(percent);
}

Theme::~Theme()
{
    if (s_instance == this)
        s_instance = nullptr;
    if (!qApp)
        return;
    // As it was: whoever comes next reads the system's palette, not ours.
    qApp->removeEventFilter(this);
    qApp->setStyleSheet({});
    QGuiApplication::setPalette(QPalette());
    showText(kPlainText);
}

Theme *Theme::instance()
{
    return s_instance;
}

void Theme::setAppearance(Appearance appearance)
{
    QSettings().setValue(kAppearanceKey, QString::fromLatin1(QMetaEnum::fromType<Appearance>().valueToKey(static_cast<int>(appearance))));
    show(appearance);
}

void Theme::show(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setTextPercent(int percent)
{
    showText(percent);
    QSettings().setValue(kTextKey, m_textPercent);
}

void Theme::showText(int percent)
{
    percent = std::clamp(percent, kLeastText, kMostText);
    // At 100 % from the beginning the font is never set, so that it goes on following the system.
    if (m_textPercent == percent)
        return;
    m_textPercent = percent;
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / kPlainText);
    else
        font.setPixelSize(qMax(1, font.pixelSize() * percent / kPlainText));
    QApplication::setFont(font);
    apply(); // widgets that the style sheet has polished take another font by being polished again only
    forgetSizes();
}

bool Theme::isDark() const
{
    return isDark(QGuiApplication::palette());
}

QPalette Theme::paletteFor(Appearance appearance, const QPalette &system)
{
    if (isHighContrast(system))
        return system; // somebody who needs it has chosen it: it wins over our own setting
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && isDark(system));
    return paletteOf(dark ? kDark : kLight);
}

bool Theme::isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool Theme::isHighContrast(const QPalette &palette)
{
    // Black on white reaches 21; ordinary schemes stay below 20 on at least one of their grounds.
    constexpr double kHighContrast = 20;
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= kHighContrast
        && contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= kHighContrast;
}

double Theme::contrast(const QColor &one, const QColor &other)
{
    const double left = luminance(one);
    const double right = luminance(other);
    return (std::max(left, right) + 0.05) / (std::min(left, right) + 0.05);
}

ToneColours Theme::tone(Tone tone, const QPalette &palette)
{
    if (isHighContrast(palette))
        return {palette.color(QPalette::Text), palette.color(QPalette::Base)};
    const auto &colours = (isDark(palette) ? kDarkTones : kLightTones)[static_cast<std::size_t>(tone)];
    return {QColor::fromRgb(colours.text), QColor::fromRgb(colours.surface)};
}

QColor Theme::line(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::WindowText : QPalette::Mid);
}

QColor Theme::secondaryText(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::WindowText : QPalette::PlaceholderText);
}

QColor Theme::accent(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

QString Theme::styleSheet(const QPalette &palette)
{
    // not a book: a resource inside the program
    QFile file(u":/style/tradebook.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const bool highContrast = isHighContrast(palette);
    const auto fill = [&sheet](QLatin1StringView name, const QColor &colour) { sheet.replace(u'@' + name + u'@', colour.name()); };
    fill("window"_L1, palette.color(QPalette::Window));
    fill("pane"_L1, palette.color(QPalette::Base));
    fill("button"_L1, palette.color(QPalette::Button));
    fill("line"_L1, line(palette));
    fill("text"_L1, palette.color(QPalette::WindowText));
    fill("secondary"_L1, secondaryText(palette));
    fill("accent"_L1, accent(palette));
    fill("accent-text"_L1, highContrast ? palette.color(QPalette::Base) : palette.color(QPalette::BrightText));
    fill("selection"_L1, palette.color(QPalette::Highlight));
    fill("selection-text"_L1, palette.color(QPalette::HighlightedText));
    constexpr std::array<std::pair<QLatin1StringView, Tone>, 4> tones
        = {{{"accent-tone"_L1, Tone::Accent}, {"good"_L1, Tone::Good}, {"notice"_L1, Tone::Notice}, {"bad"_L1, Tone::Bad}}};
    for (const auto &[name, value] : tones) {
        const auto colours = tone(value, palette);
        sheet.replace(u'@' + name + u"-surface@"_s, colours.surface.name());
        fill(name, colours.text);
    }
    return sheet;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying)
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    // The application palette hides the system's while ours is set: lift it for a moment to read what lies below.
    m_applying = true;
    QGuiApplication::setPalette(QPalette());
    m_system = QGuiApplication::palette();
    m_applying = false;
    apply();
}

void Theme::apply()
{
    m_applying = true;
    const auto palette = paletteFor(m_appearance, m_system);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace tradebook::ui
