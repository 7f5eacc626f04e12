// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/running/windowcall.h"
#include "ui/support/watchedapplication.h"

#include <QFileOpenEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// A double click that comes as an event.
class tst_fileasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }

    void whatComesBeforeTheWindowIsKept()
    {
        QSignalSpy asked(application(), &WatchedApplication::fileAsked);
        ask(u"/one.tradebook"_s);
        QFileOpenEvent web(QUrl(u"https://example.org/a.tradebook"_s)); // no file
        QCoreApplication::sendEvent(qApp, &web);
        ask(u"/two.tradebook"_s);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(application()->takeEarlyFiles(), (QStringList{u"/one.tradebook"_s, u"/two.tradebook"_s}));
        QCOMPARE(application()->takeEarlyFiles(), QStringList());
        ask(u"/three.tradebook"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"/three.tradebook"_s);
    }

    void aFreeWindowOpensIt()
    {
        Window window;
        (void)application()->takeEarlyFiles();
        connect(application(), &WatchedApplication::fileAsked, &*window,
            [&window](const QString &path) { QVERIFY(window->takeCall({.book = path})); });
        ask(m_sample->path());
        QVERIFY(comes([&window] { return window->hasBook(); }));
        QCOMPARE(QFileInfo(window->desk()->book().path), QFileInfo(m_sample->path()));
        QVERIFY(!window->takeCall({.book = u"/other.tradebook"_s})); // that one gets a window of its own
    }

private:
    static WatchedApplication *application() { return qobject_cast<WatchedApplication *>(qApp); }
    static void ask(const QString &path)
    {
        QFileOpenEvent event(path);
        QCoreApplication::sendEvent(qApp, &event);
    }

    std::unique_ptr<SampleSetting> m_sample;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    tst_fileasks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fileasks.moc"
