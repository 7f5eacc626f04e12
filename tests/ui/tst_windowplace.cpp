// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/everywindow.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// The window's place on the screen, from one start to the next.
class tst_windowplace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup()
    {
        m_sample->theme().showText(100);
        QSettings().clear();
    }

    void theWindowComesBackAsItWasLeft()
    {
        const QSize wanted = start([](Window &window) { window->resize(narrow(window), 500); });
        QCOMPARE(start(), wanted);
        QCOMPARE(start(), wanted);
    }

    // Larger text makes the window wider than it was wanted, at a small screen wider than that; smaller text again does not keep it so.
    void whatLargerTextHasForcedDoesNotStay()
    {
        const QSize wanted = start([](Window &window) { window->resize(narrow(window), 500); });
        m_sample->theme().showText(150);
        const QSize forced = start();
        QVERIFY2(forced.width() > wanted.width(), qPrintable(QString::number(forced.width())));
        QCOMPARE(start().width(), forced.width());
        m_sample->theme().showText(100);
        QCOMPARE(start().width(), wanted.width());
        QCOMPARE(start().width(), wanted.width());
    }

    void whatWasMadeWiderWithLargerTextStays()
    {
        m_sample->theme().showText(150);
        const QSize wide = start([](Window &window) { window->resize(window->minimumSizeHint().width() + 60, 500); });
        m_sample->theme().showText(100);
        QCOMPARE(start().width(), wide.width());
    }

    // The pages that are not shown, too: in another language they are the wide ones.
    void smallerTextLetsTheWindowBeSmallAgain()
    {
        WindowSetting::speak(u"de"_s);
        const auto back = qScopeGuard([] { WindowSetting::speak(u"en-GB"_s); });
        Window window(m_sample->path());
        for (const QString &page : MainWindow::pageNames()) {
            window->showPage(page);
            rest(window);
        }
        const int least = window->minimumSizeHint().width();
        m_sample->theme().showText(150);
        for (const QString &page : MainWindow::pageNames()) {
            window->showPage(page);
            rest(window);
        }
        const int large = window->minimumSizeHint().width();
        QVERIFY2(large > least, qPrintable(QString::number(least)));
        m_sample->theme().showText(100);
        window->showPage(MainWindow::pageNames().constFirst()); // the last is hidden before it is laid out anew
        rest(window);
        // A form that nobody sees lines up its labels when it is shown again.
        const int now = window->minimumSizeHint().width();
        QVERIFY2(now - least < (large - least) / 2, qPrintable(u"%1, %2, %3"_s.arg(least).arg(now).arg(large)));
        for (const QString &page : MainWindow::pageNames()) {
            window->showPage(page);
            rest(window);
        }
        QCOMPARE(window->minimumSizeHint().width(), least);
    }

private:
    /// A little wider than it must be.
    static int narrow(Window &window) { return window->minimumSizeHint().width() + 10; }

    /// Starts with the sample, does this, and leaves; how large the window was then.
    QSize start(const std::function<void(Window &)> &act = {})
    {
        Window window(m_sample->path());
        if (act)
            act(window);
        QCoreApplication::processEvents();
        const QSize size = window->size();
        (*window).close();
        if (!comes([&] { return !window->hasBook(); }))
            qFatal("the window does not close");
        return size;
    }

    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_windowplace)
#include "tst_windowplace.moc"
