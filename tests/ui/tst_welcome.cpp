// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/newbookdialog.h"
#include "ui/support/recentbooks.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_welcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup()
    {
        QSettings().clear();
        m_setting.reset();
    }

    void aNewBookIsAskedForMadeAndOpened()
    {
        const QTemporaryDir folder;
        Window window;
        QTest::mouseClick(shownButton(&*window, u"New Book…"_s), Qt::LeftButton);
        auto *dialog = window->findChild<NewBookDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!shownButton(dialog, u"Create Book"_s)->isEnabled());
        const auto fields = dialog->findChildren<QLineEdit *>();
        fields.at(0)->setText(u"Mug & Linen / Shop"_s);
        fields.at(1)->setText(u"/there/is/no/such/folder"_s);
        QVERIFY(!shownButton(dialog, u"Create Book"_s)->isEnabled());
        fields.at(1)->setText(folder.path());
        dialog->findChild<QComboBox *>()->setCurrentText(u"EUR"_s);
        QTest::mouseClick(shownButton(dialog, u"Create Book"_s), Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(window->desk()->book().name, u"Mug & Linen / Shop"_s);
        QCOMPARE(window->desk()->book().figures.currency.code, u"EUR"_s);
        QVERIFY(QFile::exists(folder.filePath(u"Mug & Linen  Shop.tradebook"_s)));
        QVERIFY(window.settle());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aNameThatIsTakenCannotBeChosen()
    {
        const QTemporaryDir folder;
        QFile taken(folder.filePath(u"Shop.tradebook"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        Window window;
        window.action(u"New Book…"_s)->trigger();
        auto *dialog = window->findChild<NewBookDialog *>();
        const auto fields = dialog->findChildren<QLineEdit *>();
        fields.at(0)->setText(u"Shop"_s);
        fields.at(1)->setText(folder.path());
        QVERIFY(!shownButton(dialog, u"Create Book"_s)->isEnabled());
        fields.at(0)->setText(u"Shop 2"_s);
        QVERIFY(shownButton(dialog, u"Create Book"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<NewBookDialog *>());
        QVERIFY(!window->hasBook());
    }

    void theSampleShopIsMadeOnceAndOpenedAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/Sample Shop.tradebook"_s);
        {
            Window window;
            window->openSample(path);
            QTRY_VERIFY(window->hasBook());
            QVERIFY(window.settle());
            QCOMPARE(window->desk()->book().path, path);
        }
        const auto made = QFileInfo(path).birthTime();
        QCOMPARE(QDir(folder.filePath(u"deep"_s)).entryList({u"*.tradebook"_s}, QDir::Files | QDir::Hidden),
            QStringList{u"Sample Shop.tradebook"_s});
        Window window;
        window->openSample(path);
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(QFileInfo(path).birthTime(), made);
    }

    void aSampleThatCannotBeMadeSaysSo()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Window window;
        window->openSample(folder.filePath(u"file/Sample Shop.tradebook"_s));
        QTRY_VERIFY(window->messageBar()->isVisible());
        QVERIFY(!window->hasBook());
        QVERIFY(shownButton(&*window, u"Try the Sample Shop"_s)->isEnabled());
    }

    void recentBooksAreListedAndOpened()
    {
        const SampleBook sample;
        recentbooks::add(sample.path());
        Window window;
        auto *recent = window.named<QListWidget>(u"Recent books"_s);
        QVERIFY(recent);
        QCOMPARE(recent->count(), 1);
        QCOMPARE(recent->item(0)->text(), recentbooks::displayName(sample.path()));
        recent->setFocus();
        QTest::keyClick(recent, Qt::Key_Return);
        QTRY_VERIFY(window->hasBook());
    }

    void whileABookIsOpenedNothingElseCanBegin()
    {
        const SampleBook sample;
        Window window;
        window->openBook(sample.path());
        QVERIFY(window->desk()->isBusy());
        QVERIFY(!shownButton(&*window, u"Open Book…"_s)->isEnabled());
        QVERIFY(!window.action(u"Open Book…"_s)->isEnabled());
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.action(u"Open Book…"_s)->isEnabled());
    }

    void onlyTheLatestBooksAreKept()
    {
        for (int at = 0; at < 20; ++at)
            recentbooks::add(u"/books/%1.tradebook"_s.arg(at));
        recentbooks::add(u"/books/15.tradebook"_s);
        QCOMPARE(recentbooks::paths().size(), 8);
        QCOMPARE(recentbooks::paths().first(), u"/books/15.tradebook"_s);
        QCOMPARE(recentbooks::paths().count(u"/books/15.tradebook"_s), 1);
        recentbooks::remove(u"/books/15.tradebook"_s);
        QVERIFY(!recentbooks::paths().contains(u"/books/15.tradebook"_s));
        recentbooks::clear();
        QVERIFY(recentbooks::paths().isEmpty());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_welcome)
#include "tst_welcome.moc"
