// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settingsfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/listpage.h"
#include "ui/support/recentbooks.h"

#include <QAction>
#include <QCheckBox>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QSplitter *splitterOf(Window &window, const QString &page)
{
    return window->page(page)->findChild<QSplitter *>();
}

/// As a person does it with the mouse.
void drag(QSplitter *splitter, int handle, int by)
{
    auto *grip = splitter->handle(handle);
    const QPoint middle = grip->rect().center();
    QTest::mousePress(grip, Qt::LeftButton, {}, middle);
    QTest::mouseMove(grip, middle + QPoint(by, 0));
    QTest::mouseRelease(grip, Qt::LeftButton, {}, middle + QPoint(by, 0));
}

} // namespace

/// What a window keeps from one start to the next.
class tst_session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup()
    {
        m_sample->theme().showText(100);
        QSettings().clear();
    }

    void thePageComesBack()
    {
        leaveAfter([](Window &window) { window->showPage(u"categories"_s); });
        Window window(m_sample->path());
        QVERIFY(window->page(u"categories"_s)->isVisible());
    }

    void thePanesComeBack_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("handle");
        QTest::newRow("orders") << u"orders"_s << 1;
        QTest::newRow("products, tree") << u"products"_s << 1;
        QTest::newRow("products, form") << u"products"_s << 2;
        QTest::newRow("categories") << u"categories"_s << 1;
        QTest::newRow("users") << u"users"_s << 1;
    }
    void thePanesComeBack()
    {
        QFETCH(const QString, page);
        QFETCH(const int, handle);
        QList<int> before;
        QList<int> wanted;
        leaveAfter([&](Window &window) {
            window->resize(1600, 800);
            window->showPage(page);
            QVERIFY(window.settle());
            before = splitterOf(window, page)->sizes();
            drag(splitterOf(window, page), handle, page == u"products"_s && handle == 1 ? 60 : -60);
            wanted = splitterOf(window, page)->sizes();
        });
        QVERIFY(before != wanted);
        Window window(m_sample->path());
        window->showPage(page);
        QVERIFY(window.settle());
        const auto sizes = splitterOf(window, page)->sizes();
        QCOMPARE(sizes.size(), wanted.size());
        for (int pane = 0; pane < sizes.size(); ++pane)
            QVERIFY2(qAbs(sizes.at(pane) - wanted.at(pane)) <= 2,
                qPrintable(u"%1: %2 instead of %3"_s.arg(pane).arg(sizes.at(pane)).arg(wanted.at(pane))));
    }

    void panesThatMakeNoSenseAreForgotten_data()
    {
        QTest::addColumn<QStringList>("stored");
        QTest::newRow("too many") << QStringList{u"0"_s, u"900"_s, u"900"_s, u"900"_s};
        QTest::newRow("no numbers") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("wider than any screen") << QStringList{u"0"_s, u"99999999"_s};
        QTest::newRow("below nothing") << QStringList{u"0"_s, u"-5"_s};
    }
    void panesThatMakeNoSenseAreForgotten()
    {
        QFETCH(const QStringList, stored);
        QList<int> usual;
        {
            Window window(m_sample->path());
            usual = splitterOf(window, u"orders"_s)->sizes();
        }
        QSettings().clear();
        QSettings().setValue(u"panes/orders"_s, stored);
        Window window(m_sample->path());
        QVERIFY(window.settle());
        QCOMPARE(splitterOf(window, u"orders"_s)->sizes(), usual);
    }

    void theBookIsRememberedUntilItIsClosed()
    {
        {
            Window window(m_sample->path());
            QCOMPARE(recentbooks::sessionBook(), m_sample->path());
            (*window).close();
            QVERIFY(comes([&] { return !window->hasBook(); }));
        }
        QCOMPARE(recentbooks::sessionBook(), m_sample->path());
        {
            Window window(m_sample->path());
            window.action(u"Close Book"_s)->trigger();
            QTRY_VERIFY(!window->hasBook() && !window->desk()->isBusy());
            QCOMPARE(recentbooks::sessionBook(), QString());
            (*window).close();
        }
        QCOMPARE(recentbooks::sessionBook(), QString());
        QCOMPARE(recentbooks::paths(), QStringList{m_sample->path()}); // it stays one of the recent ones
    }

    void openingTheLastBookIsASetting()
    {
        QVERIFY(recentbooks::opensSessionBook());
        Window window;
        window.action(u"Settings…"_s)->trigger();
        auto *dialog = window->findChild<SettingsDialog *>();
        QCheckBox *opens = nullptr;
        for (auto *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text().remove(u'&') == u"Open the last book when Tradebook starts"_s)
                opens = box;
        }
        QVERIFY(opens && opens->isChecked());
        opens->click();
        QVERIFY(!recentbooks::opensSessionBook());
        opens->click();
        QVERIFY(recentbooks::opensSessionBook());
    }

private:
    void leaveAfter(const std::function<void(Window &)> &act)
    {
        Window window(m_sample->path());
        act(window);
        (*window).close();
        if (!comes([&] { return !window->hasBook(); }))
            qFatal("the window does not close");
    }

    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_session)
#include "tst_session.moc"
