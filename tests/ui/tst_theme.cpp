// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QRegularExpression>
#include <QSettings>
#include <QStyleOptionButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

namespace {

constexpr double kReadable = 4.5; // WCAG 2 AA for text

QPalette highContrastPalette()
{
    QPalette palette(Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

QPalette systemPalette(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor(48, 48, 48) : QColor(239, 239, 239));
    palette.setColor(QPalette::WindowText, dark ? QColor(230, 230, 230) : QColor(Qt::black));
    palette.setColor(QPalette::Base, dark ? QColor(30, 30, 30) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(230, 230, 230) : QColor(Qt::black));
    return palette;
}

} // namespace

class tst_theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"tradebook-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void everyTextIsReadable_data()
    {
        QTest::addColumn<Theme::Appearance>("appearance");
        QTest::newRow("light") << Theme::Appearance::Light;
        QTest::newRow("dark") << Theme::Appearance::Dark;
    }
    void everyTextIsReadable()
    {
        QFETCH(Theme::Appearance, appearance);
        const auto palette = Theme::paletteFor(appearance, systemPalette(false));
        const auto readable = [](const QColor &text, const QColor &ground, const char *what) {
            QVERIFY2(Theme::contrast(text, ground) >= kReadable,
                qPrintable(u"%1: %2 on %3 is %4"_s.arg(
                    QLatin1StringView(what), text.name(), ground.name(), QString::number(Theme::contrast(text, ground)))));
        };
        const auto window = palette.color(QPalette::Window);
        const auto pane = palette.color(QPalette::Base);
        for (const auto &ground : {window, pane, palette.color(QPalette::Button)}) {
            readable(palette.color(QPalette::WindowText), ground, "text");
            readable(Theme::accent(palette), ground, "accent");
        }
        for (const auto &ground : {window, pane})
            readable(Theme::secondaryText(palette), ground, "secondary");
        readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), "selection");
        readable(Theme::accent(palette), palette.color(QPalette::Highlight), "selected page");
        readable(palette.color(QPalette::BrightText), Theme::accent(palette), "primary button");
        readable(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), "tool tip");
        for (const auto tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Notice, Tone::Bad, Tone::Calm}) {
            const auto colours = Theme::tone(tone, palette);
            readable(colours.text, colours.surface, "chip");
            readable(colours.text, pane, "state beside text");
        }
    }

    void aCheckBoxIsSeenTickedOrNot_data() { everyTextIsReadable_data(); }
    void aCheckBoxIsSeenTickedOrNot()
    {
        QFETCH(Theme::Appearance, appearance);
        constexpr double kVisible = 3; // WCAG 2 AA for what is no text
        Theme theme;
        theme.show(appearance);
        const auto palette = QGuiApplication::palette();
        QImage unticked;
        for (const bool isTicked : {false, true}) {
            QStyleOptionButton option;
            option.rect = QRect(2, 2, 14, 14);
            option.palette = palette;
            option.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
            QImage image(18, 18, QImage::Format_RGB32);
            image.fill(palette.color(QPalette::Base));
            QPainter painter(&image);
            QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter);
            painter.end();
            QVERIFY(Theme::contrast(image.pixelColor(2, 9), image.pixelColor(0, 9)) >= kVisible); // its edge
            if (isTicked)
                QVERIFY(Theme::contrast(image.pixelColor(4, 4), unticked.pixelColor(4, 4)) >= kVisible); // its ground
            unticked = image;
        }
    }

    void theSystemsDarknessIsFollowedUnlessChosen()
    {
        QVERIFY(Theme::isDark(Theme::paletteFor(Theme::Appearance::System, systemPalette(true))));
        QVERIFY(!Theme::isDark(Theme::paletteFor(Theme::Appearance::System, systemPalette(false))));
        QVERIFY(!Theme::isDark(Theme::paletteFor(Theme::Appearance::Light, systemPalette(true))));
        QVERIFY(Theme::isDark(Theme::paletteFor(Theme::Appearance::Dark, systemPalette(false))));
    }

    void aHighContrastPaletteWins()
    {
        const auto system = highContrastPalette();
        QVERIFY(Theme::isHighContrast(system));
        QVERIFY(!Theme::isHighContrast(systemPalette(false)));
        QVERIFY(!Theme::isHighContrast(systemPalette(true)));
        for (const auto appearance : {Theme::Appearance::System, Theme::Appearance::Light, Theme::Appearance::Dark})
            QCOMPARE(Theme::paletteFor(appearance, system), system);
        const auto chip = Theme::tone(Tone::Bad, system);
        QCOMPARE(chip.text, QColor(Qt::white));
        QCOMPARE(chip.surface, QColor(Qt::black));
    }

    void theStyleSheetTakesEveryColourFromThePalette()
    {
        for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
            const QString sheet = Theme::styleSheet(Theme::paletteFor(appearance, systemPalette(false)));
            QVERIFY(!sheet.isEmpty());
            QVERIFY2(!sheet.contains(u'@'), "a name in the template was not filled in");
        }
        QFile file(u":/style/tradebook.qss"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString sheet = QString::fromUtf8(file.readAll());
        static const QRegularExpression colour(u":[^;]*#[0-9a-fA-F]{3,8}|rgba?\\("_s);
        QVERIFY2(!sheet.contains(colour), "a colour stands in the template");
        static const QRegularExpression fontSize(u"font-size|font:"_s);
        QVERIFY2(!sheet.contains(fontSize), "a font size stands in the template");
    }

    void theChoiceIsRemembered()
    {
        {
            Theme theme;
            theme.setAppearance(Theme::Appearance::Dark);
            QVERIFY(theme.isDark());
        }
        Theme theme;
        QCOMPARE(theme.appearance(), Theme::Appearance::Dark);
        QVERIFY(theme.isDark());
        theme.setAppearance(Theme::Appearance::System);
    }

    void itsPaletteIsPutBackWhereAnotherReplacesIt()
    {
        Theme theme;
        theme.show(Theme::Appearance::System);
        const bool before = theme.isDark();
        QGuiApplication::setPalette(systemPalette(!before));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(theme.isDark(), before); // the system itself has not changed
    }

    void iconsAreTintedWithThePalette()
    {
        Theme theme;
        QStringList names;
        for (const auto &file : QDir(u":/icons"_s).entryList({u"*-16.png"_s}))
            names.append(file.chopped(7));
        QVERIFY(names.size() >= 25);
        for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
            theme.show(appearance);
            const auto wanted = QGuiApplication::palette().color(QPalette::ButtonText);
            for (const auto &name : std::as_const(names)) {
                for (const int edge : {16, 20, 33, 96}) {
                    const auto image = icon(name).pixmap(edge, edge).toImage().convertToFormat(QImage::Format_ARGB32);
                    QCOMPARE(image.size(), QSize(edge, edge));
                    int painted = 0;
                    for (int y = 0; y < edge; ++y) {
                        for (int x = 0; x < edge; ++x) {
                            const QColor pixel = image.pixelColor(x, y);
                            if (pixel.alpha() < 100)
                                continue;
                            ++painted;
                            QVERIFY(qAbs(pixel.red() - wanted.red()) <= 4 && qAbs(pixel.blue() - wanted.blue()) <= 4);
                        }
                    }
                    QVERIFY2(painted > 0, qPrintable(name));
                }
            }
        }
        QVERIFY(icon(u"no-such-icon"_s).isNull());
        QVERIFY(!applicationIcon().isNull());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(tst_theme)
#include "tst_theme.moc"
