// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewsfixture.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_strangeviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void init() { m_sample = std::make_unique<SampleBook>(); }
    void cleanup()
    {
        QSettings().clear();
        m_sample.reset();
    }

    void whatCannotBeShownIsMarkedAndTold_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("written by another program") << u"{\"kind\":\"colours\"}"_s << u"cannot be read"_s;
        QTest::newRow("a filter of a field that is not there") << u"{\"kind\":\"users\",\"filter\":\"colour = red\"}"_s << u"colour"_s;
        QTest::newRow("a filter that is none") << u"{\"kind\":\"users\",\"filter\":\"name = (\"}"_s << QString();
        QTest::newRow("a customer who has gone")
            << u"{\"kind\":\"orders\",\"filter\":\"customer = \\\"nobody of this name\\\"\"}"_s << u"nobody of this name"_s;
        QTest::newRow("a category that has gone") << u"{\"kind\":\"products\",\"category\":987654}"_s << u"987654"_s;
    }
    void whatCannotBeShownIsMarkedAndTold()
    {
        QFETCH(QString, json);
        QFETCH(QString, says);
        plant(m_sample->path(), {u"Strange"_s, {}, {.kind = list::Kind::Users}}, json);
        plant(m_sample->path(), {u"Usual"_s, {}, {.kind = list::Kind::Users}});
        Window window(m_sample->path());
        QCOMPARE(listedIn(window), (QStringList{u"Strange"_s, u"Usual"_s}));
        QVERIFY(figureOf(window, u"Usual"_s).toInt() > 0); // the others are counted
        auto *strange = viewsOf(window)->item(0);
        QVERIFY(!strange->toolTip().isEmpty());
        QVERIFY2(strange->toolTip().contains(says), qPrintable(strange->toolTip()));
        QCOMPARE(figureOf(window, u"Strange"_s), strange->toolTip());
        click(viewsOf(window), u"Strange"_s);
        QVERIFY(window.settle());
        QVERIFY(!window->shownView());
        QVERIFY2(window->messageBar()->text().contains(says), qPrintable(window->messageBar()->text()));
        QVERIFY(window->messageBar()->isVisible());
    }

    void aReadOnlyBookShowsItsViewsAndTakesNone()
    {
        plant(m_sample->path(), {u"Usual"_s, {}, {.kind = list::Kind::Users}});
        Window window;
        window->openBook(m_sample->path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook() && window.settle());
        click(viewsOf(window), u"Usual"_s);
        QVERIFY(window.settle());
        QVERIFY(window->shownView());
        QVERIFY(!window.action(u"Save View…"_s)->isEnabled());
        auto *list = viewsOf(window);
        window->activateWindow();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(window.settle());
        QCOMPARE(listedIn(window), QStringList{u"Usual"_s});
    }

    void longNamesLeaveRoomOnASmallScreen()
    {
        for (int at = 0; at < 30; ++at)
            plant(m_sample->path(),
                {u"A view with a name that is much longer than the list is wide %1"_s.arg(at), {}, {.kind = list::Kind::Users}});
        Window window(m_sample->path());
        window->resize(1024, 600);
        click(viewsOf(window), viewsOf(window)->item(1)->text());
        QVERIFY(window.settle());
        QTRY_COMPARE(window->size(), QSize(1024, 600));
        auto *pages = window.named<QListWidget>(u"Pages"_s);
        QCOMPARE(pages->count(), 4);
        QVERIFY(pages->visualItemRect(pages->item(3)).bottom() < pages->viewport()->height()); // all pages are in sight
        QVERIFY(viewsOf(window)->height() > 100);
        window->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(!window->grab().isNull());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_sample;
};

QTEST_MAIN(tst_strangeviews)
#include "tst_strangeviews.moc"
