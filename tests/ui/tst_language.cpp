// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/ui/settingsfixture.h"
#include "ui/backups/makingwords.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/programsettings.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/page.h"
#include "ui/pages/productform.h"
#include "ui/tables/recordtable.h"

#include <QComboBox>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// What the program speaks, and that choosing another language loses nothing.
class tst_language : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup()
    {
        QSettings().clear();
        WindowSetting::speak(u"en-GB"_s);
    }

    void oneOfAThingIsNotMany()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());
        QCOMPARE(makingwords::age(now.addSecs(-60), now), u"1 minute ago"_s);
        QCOMPARE(makingwords::age(now.addSecs(-120), now), u"2 minutes ago"_s);
        QCOMPARE(makingwords::age(now.addDays(-1234), now), u"1,234 days ago"_s);
        WindowSetting::speak(u"de"_s);
        QCOMPARE(makingwords::age(now.addDays(-1), now), u"vor 1 Tag"_s);
        QCOMPARE(makingwords::age(now.addDays(-1234), now), u"vor 1.234 Tagen"_s);
    }

    void germanWritesItsOwnWordsNumbersAndErrors()
    {
        WindowSetting::speak(u"de"_s);
        QCOMPARE(QLocale().language(), QLocale::German);
        Window window(m_sample->path());
        QStringList menus;
        for (const auto *action : window->menuBar()->actions())
            menus.append(action->text().remove(u'&'));
        QCOMPARE(menus.first(), u"Datei"_s);
        QVERIFY(!menus.contains(u"File"_s));
        const auto sentence = words::sentence(Error{ErrorKind::EmptyFile, {u"laden.tradebook"_s}});
        QVERIFY2(sentence.startsWith(u"„laden.tradebook“"_s), qPrintable(sentence));
        // Qt's own words too, where they are installed.
        const auto cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
            QCOMPARE(cancel, u"Abbrechen"_s);
    }

    void anotherLanguageKeepsWhatIsTypedAndWhereOneIs()
    {
        MainWindow::Renewal renewal;
        RecordRef shown;
        {
            Window window(m_sample->path());
            window->showPage(u"users"_s);
            QVERIFY(window.settle());
            auto *table = window.named<RecordTable>(u"Users"_s);
            QVERIFY(table);
            table->selectId(table->records()->idAt(3).value());
            QVERIFY(window.settle());
            shown = window->page(u"users"_s)->record().value();
            auto *email = labelled<QLineEdit>(window->page(u"users"_s), u"Email"_s);
            QVERIFY(email);
            email->setFocus();
            email->setText(u"not an address"_s);
            QSignalSpy asked(&*window, &MainWindow::renewalAsked);
            window->openSettings();
            auto *languages = labelled<QComboBox>(window->findChild<SettingsDialog *>(), u"Language"_s);
            languages->setCurrentIndex(languages->findData(u"de"_s));
            Q_EMIT languages->activated(languages->currentIndex());
            QTRY_COMPARE(asked.size(), 1);
            QVERIFY(!window->hasBook());
            renewal = asked.first().first().value<MainWindow::Renewal>();
            QCOMPARE(renewal.book, m_sample->path());
            QVERIFY(renewal.record == shown);
        }
        language::apply();
        Window window;
        window->goOnWith(renewal);
        QVERIFY(window.settle());
        QVERIFY(window->hasBook());
        QTRY_VERIFY(window->page(u"users"_s)->record() == shown);
        QTRY_VERIFY(window->findChild<SettingsDialog *>());
        auto *languages = labelled<QComboBox>(window->findChild<SettingsDialog *>(), u"Sprache"_s);
        QVERIFY(languages);
        QTRY_VERIFY(languages->isVisible()); // where the choice was made
        auto *email = labelled<QLineEdit>(window->page(u"users"_s), u"E-Mail"_s);
        QVERIFY(email);
        QTRY_COMPARE(email->text(), u"not an address"_s);
    }

    void figuresThatAreTypedMeanTheSameInAnotherLanguage_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("a new record") << true;
        QTest::newRow("a record of the book") << false;
    }
    void figuresThatAreTypedMeanTheSameInAnotherLanguage()
    {
        QFETCH(const bool, isNew);
        const auto open = [](Window &window) {
            window->showPage(u"products"_s);
            QVERIFY(window.settle());
            auto *table = window->page(u"products"_s)->findChild<RecordTable *>();
            table->selectId(table->records()->idAt(3).value());
            QVERIFY(window.settle());
        };
        const auto form = [](Window &window) { return window->page(u"products"_s)->findChild<ProductForm *>(); };
        {
            Window window(m_sample->path());
            open(window);
            if (isNew)
                form(window)->beginNew();
            form(window)->editor(u"price"_s)->setText(u"1,250"_s);
            form(window)->editor(u"cost"_s)->setText(u"5.5x"_s);
            form(window)->showRecord(std::nullopt); // left, and kept
            QVERIFY(window.settle());
        }
        WindowSetting::speak(u"de"_s);
        Window window(m_sample->path());
        open(window);
        if (isNew)
            form(window)->beginNew();
        QVERIFY(window.settle());
        auto *price = form(window)->editor(u"price"_s);
        QTRY_COMPARE(price->text(), u"1.250,00"_s);
        QVERIFY(!price->hasConflict());
        QCOMPARE(must(price->value()).toLongLong(), 125'000);
        auto *cost = form(window)->editor(u"cost"_s);
        QCOMPARE(cost->text(), u"5.5x"_s);
        QVERIFY(!cost->hasConflict());
        form(window)->dropTyped();
        QVERIFY(window.settle());
    }

    void theLanguageWaitsForWhatIsUnderWay()
    {
        Window window(m_sample->path());
        QSignalSpy asked(&*window, &MainWindow::renewalAsked);
        window->openSettings();
        window->desk()->open(m_sample->path()); // again: busy until it is there
        Q_EMIT window->findChild<SettingsDialog *>()->programSettings()->languageChosen();
        QVERIFY(window->messageBar()->text().contains(u"next start"_s));
        QVERIFY(window.settle());
        QCOMPARE(asked.size(), 0);
        QVERIFY(window->hasBook());
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_language)
#include "tst_language.moc"
