// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
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

    void aRadioButtonIsSeenChosenOrNotAndAsLargeAsItsText_data() { everyTextIsReadable_data(); }
    void aRadioButtonIsSeenChosenOrNotAndAsLargeAsItsText()
    {
        QFETCH(Theme::Appearance, appearance);
        Theme theme;
        theme.show(appearance);
        QRadioButton button(u"Choice"_s);
        const auto edge = [&] { return button.style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, &button); };
        button.ensurePolished();
        const int usual = edge();
        QFont large = button.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        button.setFont(large);
        QVERIFY2(edge() >= usual * 2 - 4, "the ring does not grow with the text");
        const auto drawn = [&](QStyle::State state) {
            QStyleOptionButton option;
            option.initFrom(&button);
            option.palette = QApplication::palette();
            option.rect = QRect(0, 0, edge(), edge());
            option.state = QStyle::State_Enabled | state;
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(option.palette.color(QPalette::Window));
            QPainter painter(&image);
            button.style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, &button);
            return image;
        };
        const QImage chosen = drawn(QStyle::State_On);
        const QImage other = drawn(QStyle::State_Off);
        const QPoint middle(edge() / 2, edge() / 2);
        const QColor base = QApplication::palette().color(QPalette::Base);
        QCOMPARE(other.pixelColor(middle), base);
        QVERIFY(Theme::contrast(chosen.pixelColor(middle), base) >= 3);
        QVERIFY(chosen != drawn(QStyle::State_On | QStyle::State_HasFocus));
        QVERIFY(other != drawn(QStyle::State_Off | QStyle::State_HasFocus));
    }

    void inputsAndButtonsAreOfOneHeight_data()
    {
        QTest::addColumn<double>("points");
        for (const double points : {8.0, 9.0, 10.0, 11.0, 13.5, 15.0, 20.0})
            QTest::addRow("%g points", points) << points;
    }
    void inputsAndButtonsAreOfOneHeight()
    {
        QFETCH(const double, points);
        const QFont before = QApplication::font();
        const auto back = qScopeGuard([&before] { QApplication::setFont(before); });
        Theme theme;
        theme.show(Theme::Appearance::Light);
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        QWidget holder;
        auto *row = new QHBoxLayout(&holder);
        QPushButton button(u"Button"_s);
        QLineEdit edit;
        QComboBox combo;
        QSpinBox spin;
        QDateEdit date;
        const QList<QWidget *> all{&button, &edit, &combo, &spin, &date};
        for (auto *each : all)
            row->addWidget(each);
        holder.show();
        QApplication::processEvents();
        for (const auto *each : all)
            QCOMPARE(each->height(), button.height());
        for (auto *each : all)
            each->setParent(nullptr);
    }

    void aFigureStandsAtTheEndOfItsColumnInAMirroredWindowToo()
    {
        const auto inkedHalf = [](Qt::LayoutDirection direction) {
            QGuiApplication::setLayoutDirection(direction);
            QImage image(200, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawTabular(&painter, image.rect(), u"£12.50"_s, direction);
            painter.end();
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
            QImage empty(100, 30, QImage::Format_RGB32);
            empty.fill(Qt::white);
            return image.copy(0, 0, 100, 30) != empty ? Qt::AlignLeft : Qt::AlignRight;
        };
        QCOMPARE(inkedHalf(Qt::LeftToRight), Qt::AlignRight);
        QCOMPARE(inkedHalf(Qt::RightToLeft), Qt::AlignLeft);
    }

    void aLatinTextRunsByItsOwnLettersInAMirroredWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a date") << u"22 Nov 00:01"_s;
        QTest::newRow("a dot at its end") << u"Tea, loose (100 g)."_s;
        QTest::newRow("one that is cut") << u"Breakfast tea, very loose, in a tin that is longer than the line"_s;
    }
    void aLatinTextRunsByItsOwnLettersInAMirroredWindow()
    {
        QFETCH(const QString, text);
        const QRect rect(0, 0, 200, 40);
        const auto drawn = [&](Qt::LayoutDirection window, const auto &draw) {
            QGuiApplication::setLayoutDirection(window);
            QImage image(rect.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            draw(&painter);
            painter.end();
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
            return image;
        };
        const auto atTheRight = drawn(Qt::LeftToRight, [&](QPainter *painter) {
            painter->drawText(rect, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        });
        const auto mirrored = drawn(Qt::RightToLeft, [&](QPainter *painter) { drawPlainLine(painter, rect, text, Qt::RightToLeft); });
        QCOMPARE(mirrored, atTheRight);
        const auto usual = drawn(Qt::LeftToRight, [&](QPainter *painter) { drawPlainLine(painter, rect, text, Qt::LeftToRight); });
        if (QFontMetrics(QApplication::font()).horizontalAdvance(text) < rect.width())
            QVERIFY(usual != mirrored);
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
