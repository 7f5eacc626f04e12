// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/running/windowcall.h"
#include "ui/support/fileasks.h"

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
        FileAsks asks;
        QSignalSpy asked(&asks, &FileAsks::asked);
        ask(u"/one.tradebook"_s);
        ask(u"/two.tradebook"_s);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(asks.takeEarly(), (QStringList{u"/one.tradebook"_s, u"/two.tradebook"_s}));
        QCOMPARE(asks.takeEarly(), QStringList());
        ask(u"/three.tradebook"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"/three.tradebook"_s);
    }

    void anAddressOfTheWebIsNoFile()
    {
        FileAsks asks;
        QFileOpenEvent event(QUrl(u"https://example.org/a.tradebook"_s));
        QCoreApplication::sendEvent(qApp, &event);
        QCOMPARE(asks.takeEarly(), QStringList());
    }

    void aFreeWindowOpensIt()
    {
        Window window;
        FileAsks asks;
        (void)asks.takeEarly();
        connect(&asks, &FileAsks::asked, &*window, [&window](const QString &path) { QVERIFY(window->takeCall({.book = path})); });
        ask(m_sample->path());
        QVERIFY(comes([&window] { return window->hasBook(); }));
        QCOMPARE(QFileInfo(window->desk()->book().path), QFileInfo(m_sample->path()));
        QVERIFY(!window->takeCall({.book = u"/other.tradebook"_s})); // that one gets a window of its own
    }

private:
    static void ask(const QString &path)
    {
        QFileOpenEvent event(path);
        QCoreApplication::sendEvent(qApp, &event);
    }

    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_fileasks)
#include "tst_fileasks.moc"
