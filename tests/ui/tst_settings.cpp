// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settingsfixture.h"
#include "ui/dialogs/programsettings.h"
#include "ui/support/language.h"
#include "ui/support/recentbooks.h"
#include "ui/widgets/facts.h"

#include <QComboBox>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_settings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void theMenuOpensTheSettingsWithoutABookToo()
    {
        Window window;
        auto *command = window.action(u"Settings…"_s);
        QVERIFY(command);
        QVERIFY(!command->shortcut().isEmpty());
        command->trigger();
        auto *dialog = window->findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->isModal());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<SettingsDialog *>());
    }

    void theAppearanceIsInForceAtOnceAndKept()
    {
        Window window;
        auto *dialog = showSettings(&*window, {});
        auto *appearance = labelled<QComboBox>(dialog, u"Appearance"_s);
        QCOMPARE(appearance->currentText(), u"Light"_s);
        appearance->setCurrentText(u"Dark"_s);
        QVERIFY(m_setting->theme().isDark());
        QVERIFY(window.action(u"Dark"_s)->isChecked());
        QVERIFY(!window.action(u"Light"_s)->isChecked());
        QCOMPARE(QSettings().value(u"appearance"_s).toString(), u"Dark"_s);
    }

    void aChosenLanguageIsKeptAndAsksForNewWindows()
    {
        Window window;
        auto *dialog = showSettings(&*window, {});
        QSignalSpy asked(dialog->programSettings(), &ProgramSettings::languageChosen);
        auto *languages = labelled<QComboBox>(dialog, u"Language"_s);
        QCOMPARE(languages->currentText(), u"Follow the system"_s);
        QCOMPARE(languages->count(), language::offered().size() + 1);
        languages->setFocus();
        QTest::keyClick(languages, Qt::Key_Down);
        QTest::keyClick(languages, Qt::Key_Down);
        QCOMPARE(QSettings().value(u"language"_s).toString(), languages->currentData().toString());
        QCOMPARE(language::chosen(), u"en-US"_s);
        QCOMPARE(asked.size(), 2);
        language::apply(); // as the program does before it builds them
        QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::UnitedStates));
        WindowSetting::speak(u"en-GB"_s);
    }

    void aStoredLanguageThatIsNotSpokenIsTheSystems()
    {
        QSettings().setValue(u"language"_s, u"tlh"_s);
        QCOMPARE(language::chosen(), QString());
        Window window;
        auto *dialog = showSettings(&*window, {});
        QCOMPARE(labelled<QComboBox>(dialog, u"Language"_s)->currentIndex(), 0);
    }

    void theTextSizeIsInForceAtOnceAndKept()
    {
        const double plain = QApplication::font().pointSizeF();
        Window window;
        const auto *title = titleLabel(u"Orders"_s, 1.4, &*window);
        auto *dialog = showSettings(&*window, {});
        auto *size = labelled<QSpinBox>(dialog, u"Text size"_s);
        QCOMPARE(size->value(), 100);
        size->setValue(150);
        QCOMPARE(QApplication::font().pointSizeF(), plain * 1.5);
        QTRY_COMPARE(dialog->font().pointSizeF(), plain * 1.5); // Qt tells the widgets by an event
        QTRY_COMPARE(title->font().pointSizeF(), plain * 1.5 * 1.4);
        // What the style sheet has polished long ago follows too.
        auto *begin = button(&*window, u"New Book…"_s);
        QTRY_COMPARE(begin->font().pointSizeF(), plain * 1.5);
        QTRY_COMPARE(window->menuBar()->font().pointSizeF(), plain * 1.5);
        QCOMPARE(QSettings().value(u"textPercent"_s).toInt(), 150);
        m_setting->theme().showText(100);
        QCOMPARE(QApplication::font().pointSizeF(), plain);
    }

    void theTextSizeStaysWithinItsBounds()
    {
        auto &theme = m_setting->theme();
        theme.setTextPercent(1000);
        QCOMPARE(theme.textPercent(), 200);
        theme.setTextPercent(-3);
        QCOMPARE(theme.textPercent(), 80);
    }

    void aStoredTextSizeHoldsFromTheStart_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<int>("percent");
        QTest::newRow("kept") << QVariant(170) << 170;
        QTest::newRow("too large") << QVariant(9999) << 200;
        QTest::newRow("no number") << QVariant(u"large"_s) << 100;
    }
    void aStoredTextSizeHoldsFromTheStart()
    {
        QFETCH(const QVariant, stored);
        QFETCH(const int, percent);
        QSettings().setValue(u"textPercent"_s, stored);
        const double plain = QApplication::font().pointSizeF();
        {
            const Theme next;
            QCOMPARE(next.textPercent(), percent);
            QCOMPARE(QApplication::font().pointSizeF(), plain * percent / 100);
        }
        QCOMPARE(QApplication::font().pointSizeF(), plain);
    }

    void recentBooksAreTakenOffTheList()
    {
        for (const auto &name : {u"/books/one.tradebook"_s, u"/books/two.tradebook"_s, u"/books/three.tradebook"_s})
            recentbooks::add(name);
        Window window;
        window.action(u"Settings…"_s)->trigger();
        auto *dialog = window->findChild<SettingsDialog *>();
        auto *list = labelled<QListWidget>(dialog, u"Recent books"_s);
        QCOMPARE(list->count(), 3);
        list->setCurrentRow(1);
        button(dialog, u"Remove from List"_s)->click();
        QCOMPARE(recentbooks::paths(), (QStringList{u"/books/three.tradebook"_s, u"/books/one.tradebook"_s}));
        QCOMPARE(list->count(), 2);
        QVERIFY(!window.action(u"2 two"_s));
        button(dialog, u"Clear List"_s)->click();
        QVERIFY(recentbooks::paths().isEmpty());
        QCOMPARE(list->count(), 0);
        QVERIFY(!button(dialog, u"Remove from List"_s)->isEnabled());
        QVERIFY(!button(dialog, u"Clear List"_s)->isEnabled());
    }

    void theWindowGoesBackToItsFirstSize()
    {
        Window window;
        window->resize(700, 500);
        window.action(u"Settings…"_s)->trigger();
        auto *dialog = window->findChild<SettingsDialog *>();
        button(dialog, u"Reset Window"_s)->click();
        QTRY_VERIFY(window->width() > 700 && window->height() > 500);
        QVERIFY(!QSettings().contains(u"window/geometry"_s));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_settings)
#include "tst_settings.moc"
