// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "tests/ui/everywindow.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helppage.h"
#include "ui/help/helptopics.h"
#include "ui/help/helpwindow.h"
#include "ui/help/topicmap.h"
#include "ui/pages/page.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Classes of windows and pages as the sources name them: a new one shows up here by itself.
QStringList classesIn(const QString &folder, const QString &bases)
{
    const QRegularExpression declared(u"^class (\\w+)(?: final)? : public (?:%1) \\{"_s.arg(bases), QRegularExpression::MultilineOption);
    QStringList names;
    for (const auto &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (entry.isDir()) {
            names += classesIn(entry.filePath(), bases);
        } else if (entry.suffix() == u"h"_s) {
            QFile file(entry.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(file.fileName()));
            for (auto matches = declared.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();)
                names.append(matches.next().captured(1));
        }
    }
    return names;
}

} // namespace

class tst_help : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    // --- the window -----------------------------------------------------------------------------------------------------------

    void backAndForwardLeadThroughWhatWasRead()
    {
        HelpWindow help;
        help.show();
        help.showTopic(u"orders"_s);
        help.showTopic(u"filters"_s, u"saved-views"_s);
        QCOMPARE(help.topic(), u"filters"_s);
        help.back();
        QCOMPARE(help.topic(), u"orders"_s);
        help.forward();
        QCOMPARE(help.topic(), u"filters"_s);
        help.forward(); // no further
        help.showTopic(u"nothing of the name"_s);
        QCOMPARE(help.topic(), u"filters"_s);
        help.back();
        help.back();
        help.back();
        QCOMPARE(help.topic(), helptopics::all().first());
    }

    void aLinkLeadsToItsHeading()
    {
        HelpWindow help;
        help.resize(700, 300);
        help.show();
        auto *page = help.findChild<QTextBrowser *>();
        Q_EMIT page->anchorClicked(QUrl(u"filters.md#saved-views"_s));
        QCOMPARE(help.topic(), u"filters"_s);
        QCOMPARE(
            page->verticalScrollBar()->value(), qMin(helppage::heightOf(page, u"saved-views"_s), page->verticalScrollBar()->maximum()));
        QVERIFY(page->verticalScrollBar()->value() > 0);
        Q_EMIT page->anchorClicked(QUrl(u"https://example.com/"_s)); // nothing there is asked for
        QCOMPARE(help.topic(), u"filters"_s);
    }

    void searchingListsPagesAndMarksTheWords()
    {
        HelpWindow help;
        help.show();
        auto *list = help.findChild<QListWidget *>();
        auto *page = help.findChild<QTextBrowser *>();
        const int all = list->count();
        help.searchFor(u"passphrase"_s);
        QVERIFY(list->count() < all);
        QCOMPARE(help.topic(), u"encryption"_s);
        QVERIFY(page->extraSelections().size() > 3);
        QCOMPARE(page->extraSelections().first().cursor.selectedText().toLower(), u"passphrase"_s);
        help.searchFor(u"zebra"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY(!list->item(0)->flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(page->extraSelections().isEmpty());
        QTest::keyClick(help.findChild<QLineEdit *>(), Qt::Key_Escape);
        QCOMPARE(list->count(), all);
        QVERIFY(help.isVisible());
        QTest::keyClick(&help, Qt::Key_Escape);
        QVERIFY(!help.isVisible());
    }

    void theTextCanBeCopied()
    {
        HelpWindow help;
        help.showTopic(u"privacy"_s);
        auto *page = help.findChild<QTextBrowser *>();
        page->selectAll();
        page->copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"works offline"_s));
    }

    void itFollowsColoursAndNarrowRoom()
    {
        HelpWindow help;
        help.resize(1100, 700);
        help.show();
        auto *page = help.findChild<QTextBrowser *>();
        auto *splitter = help.findChild<QSplitter *>();
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        help.resize(360, 640);
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        QVERIFY2(help.width() <= 380, qPrintable(QString::number(help.width())));
        const QColor light = linkColour(page);
        m_sample->theme().show(Theme::Appearance::Dark);
        QTRY_VERIFY(linkColour(page) != light);
        QVERIFY(Theme::contrast(linkColour(page), page->palette().color(QPalette::Base)) >= 4.5);
        m_sample->theme().show(Theme::Appearance::Light);
        QTRY_COMPARE(linkColour(page), light);
        QVERIFY(Theme::contrast(light, page->palette().color(QPalette::Base)) >= 4.5);
    }

    void everyInputOfItHasANameAndTabLeavesEach()
    {
        HelpWindow help;
        help.show();
        help.activateWindow();
        QCOMPARE(unnamedInput(&help), QString());
        auto *search = help.findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Tab);
        QVERIFY(help.focusWidget() != search);
    }

    // --- F1 -------------------------------------------------------------------------------------------------------------------

    void f1OpensTheTopicOfThePage()
    {
        Window window(m_sample->path());
        window->activateWindow();
        for (const auto &[page, topic] :
            {std::pair(u"orders"_s, u"lists"_s), std::pair(u"users"_s, u"lists"_s), std::pair(u"categories"_s, u"categories"_s)}) {
            window->showPage(page);
            QVERIFY(window.settle());
            window->activateWindow();
            window->page(page)->focusList();
            QTRY_VERIFY(QApplication::focusWidget() && window->page(page)->isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
            QVERIFY(window->helpDesk()->window() && window->helpDesk()->window()->isVisible());
            QCOMPARE(window->helpDesk()->window()->topic(), topic);
        }
        window->page(u"users"_s)->newRecord();
        QVERIFY(window.settle());
        window->activateWindow();
        QTRY_VERIFY(QApplication::focusWidget() && topicFor(QApplication::focusWidget()) == u"users"_s);
    }

    void f1InADialogThatIsModalOpensItsTopicAndTheHelpCanBeUsed()
    {
        Window window(m_sample->path());
        auto *dialog = new NewBookDialog(&*window);
        dialog->open();
        dialog->activateWindow();
        auto *name = dialog->findChild<QLineEdit *>();
        name->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), name);
        QTest::keyClick(name, Qt::Key_F1);
        auto *help = window->helpDesk()->window();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->topic(), u"first-steps"_s);
        QVERIFY(dialog->isVisible());
        auto *search = help->findChild<QLineEdit *>();
        QTest::mouseClick(search, Qt::LeftButton);
        QTest::keyClicks(search, u"passphrase"_s);
        QCOMPARE(help->topic(), u"encryption"_s);
        dialog->reject();
    }

    void theHelpGoesWithTheLastWindow()
    {
        QPointer<HelpWindow> help;
        {
            Window window;
            window.action(u"Contents"_s)->trigger();
            help = window->helpDesk()->window();
            QVERIFY(help && !help->testAttribute(Qt::WA_QuitOnClose));
        }
        QVERIFY(!help);
    }

    void aDialogOfQtHasTheTopicThatItIsGiven()
    {
        Window window(m_sample->path());
        for (const auto &[name, topic] : {std::pair(u"Open Book…"_s, u"files"_s), std::pair(u"Back Up To…"_s, u"backups"_s)}) {
            window.action(name)->trigger();
            auto *dialog = window->findChild<QFileDialog *>();
            QVERIFY2(dialog, qPrintable(name));
            QCOMPARE(topicFor(dialog->findChild<QLineEdit *>()), topic);
            delete dialog;
        }
    }

    void aScreenReaderSeesADialog()
    {
        HelpWindow help;
        QCOMPARE(QAccessible::queryAccessibleInterface(&help)->role(), QAccessible::Dialog);
    }

    void everyPageFormAndWindowHasATopicThatExists()
    {
        for (const auto &topic : topicsByClass())
            QVERIFY2(helptopics::contains(topic), qPrintable(topic));
        const QString folder = qEnvironmentVariable("TRADEBOOK_SOURCE") + u"/ui"_s;
        const auto names = classesIn(folder, u"QDialog|PasteDialog|Page|ListPage|RecordForm"_s);
        QVERIFY(names.size() > 25);
        const QStringList within{u"ListPage"_s, u"PasteLinesDialog"_s, u"PasteProductsDialog"_s, u"BookSettings"_s, u"RecordForm"_s};
        for (const auto &name : names)
            QVERIFY2(topicsByClass().contains(name) || within.contains(name), qPrintable(name));
    }

    void theTopicOfEveryWindowIsFoundFromItsFirstInput()
    {
        Window window(m_sample->path());
        for (const auto &[name, open] : windowsOfRecords() + windowsOfTheBook()) {
            auto *shown = open(window);
            rest(window);
            // A message within it leads elsewhere.
            const auto buttons = shown->findChildren<QAbstractButton *>();
            QVERIFY2(helptopics::contains(topicFor(buttons.last())), qPrintable(name));
            QVERIFY2(topicFor(buttons.last()) != u"window"_s, qPrintable(name));
            shown->close();
        }
    }

private:
    static QColor linkColour(const QTextBrowser *page)
    {
        const auto *document = page->document();
        for (auto block = document->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().isAnchor())
                    return at.fragment().charFormat().foreground().color();
            }
        }
        return {};
    }

    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_help)
#include "tst_help.moc"
