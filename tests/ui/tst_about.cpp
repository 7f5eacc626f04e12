// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/pages/page.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

int shownRows(const QTableWidget *table)
{
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    return shown;
}

} // namespace

/// The two windows that tell about the program: About, and the list of its keys.
class tst_about : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void theDetailsOfAboutAreWhatAReportNeeds()
    {
        Window window(m_sample->path());
        window.action(u"About Tradebook"_s)->trigger();
        auto *dialog = window->findChild<AboutDialog *>();
        QTRY_VERIFY(dialog->details().contains(u"schema "_s));
        shownButton(dialog, u"Copy Details"_s)->click();
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text, dialog->details());
        for (const auto &part : {QStringLiteral(TRADEBOOK_VERSION), QString::fromLatin1(qVersion()), u"SQLite: 3."_s, u"libsodium: 1."_s,
                 QSysInfo::currentCpuArchitecture(), u"offscreen"_s, u"Language: en-GB"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
        for (const auto &privately : {QFileInfo(m_sample->path()).completeBaseName(), m_sample->folder(), window->desk()->book().name})
            QVERIFY2(!text.contains(privately), qPrintable(text));
        QVERIFY(libraryVersions().size() >= 2);
    }

    void aboutWithoutABookHasTheRest()
    {
        Window window;
        AboutDialog dialog(&*window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(dialog.details().contains(u"SQLite"_s));
        QVERIFY(!dialog.details().contains(u"schema"_s));
    }

    void theLicencesAreInTheHelp()
    {
        Window window;
        window.action(u"About Tradebook"_s)->trigger();
        shownButton(window->findChild<AboutDialog *>(), u"Licences"_s)->click();
        QVERIFY(HelpDesk::window() && HelpDesk::window()->isVisible());
        QCOMPARE(HelpDesk::window()->topic(), u"licence"_s);
    }

    void everyKeyOfACommandIsListedOnceInItsMenu()
    {
        Window window(m_sample->path());
        const auto all = shortcutsOf(*window);
        const auto has = [&all](const QString &group, const QString &command, const QString &keys) {
            return std::count_if(all.begin(), all.end(),
                [&](const Shortcut &one) { return one.group == group && one.command == command && one.keys == keys; });
        };
        QCOMPARE(has(u"File"_s, u"Open Book…"_s, u"Ctrl+O"_s), 1);
        QCOMPARE(has(u"Help"_s, u"Contents"_s, u"F1"_s), 1);
        QCOMPARE(has(u"Help"_s, u"What's This?"_s, u"Shift+F1"_s), 1);
        QCOMPARE(has(u"Record"_s, u"Bulk Edit…"_s, u"Ctrl+Shift+E"_s), 1);
        for (const auto *action : window->findChildren<QAction *>()) {
            if (action->shortcut().isEmpty() || action->text().isEmpty())
                continue;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            const QString name = action->text().remove(u'&');
            const auto listed = std::count_if(
                all.begin(), all.end(), [&](const Shortcut &one) { return one.keys.contains(keys) && name.startsWith(one.command); });
            QVERIFY2(listed >= 1, qPrintable(name));
        }
    }

    void theKeysThatAreNoCommandsAreThere()
    {
        Window window(m_sample->path());
        window->showPage(u"categories"_s);
        QVERIFY(window.settle());
        QStringList keys;
        QStringList groups;
        for (const auto &one : shortcutsOf(*window)) {
            keys.append(one.keys);
            groups.append(one.group);
            QVERIFY2(!one.keys.isEmpty() && !one.command.isEmpty() && !one.group.isEmpty(), qPrintable(one.command));
        }
        for (const auto &key : {u"F6"_s, u"Home"_s, u"End"_s, u"F2"_s, u"letters and digits"_s, u"Shift and click on a column's head"_s,
                 u"Ctrl+Return"_s, u"Del"_s, u"Alt+Up"_s, u"Ins"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
        QVERIFY(groups.contains(u"Categories"_s)); // the tree's own
        QVERIFY(groups.contains(u"Views"_s));
    }

    void theListIsSearchedAndCopied()
    {
        Window window(m_sample->path());
        window.action(u"Keyboard Shortcuts"_s)->trigger();
        auto *dialog = window->findChild<ShortcutsDialog *>();
        auto *table = dialog->findChild<QTableWidget *>();
        auto *search = dialog->findChild<QLineEdit *>();
        QCOMPARE(shownRows(table), table->rowCount());
        QVERIFY(table->rowCount() > 50);
        search->setText(u"UNDÖ"_s);
        QVERIFY(shownRows(table) >= 1 && shownRows(table) < 8);
        shownButton(dialog, u"Copy List"_s)->click();
        const auto lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), shownRows(table));
        QVERIFY2(lines.first().contains(u"\tCtrl+Z"_s), qPrintable(lines.first()));
        search->setText(u"zebra"_s);
        QCOMPARE(shownRows(table), 0);
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_about)
#include "tst_about.moc"
