// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/pages/page.h"

#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_accessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void theComposerOfOrdersHasTheNamesOfTheContract()
    {
        Window window(m_sample->path());
        window->showPage(u"orders"_s);
        QVERIFY(window.settle());
        window->page(u"orders"_s)->newRecord();
        QVERIFY(window.settle());
        for (const auto &name : {u"Customer"_s, u"Placed"_s, u"Add item"_s, u"Message"_s, u"Discount"_s, u"Shipping"_s}) {
            const auto labels = window->findChildren<QLabel *>();
            QCOMPARE(std::count_if(labels.begin(), labels.end(),
                         [&](const QLabel *label) { return label->text() == name && label->buddy() && label->isVisible(); }),
                1);
        }
    }

    void listsAndTreesHaveTheNamesOfTheContract()
    {
        Window window(m_sample->path());
        QVERIFY(window.named<QAbstractItemView>(u"Pages"_s));
        QVERIFY(window.named<QTableView>(u"Orders"_s));
        QVERIFY(window.named<QTableView>(u"Lines"_s));
        QVERIFY(window.named<QLineEdit>(u"Filter"_s));
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        QVERIFY(window.named<QTableView>(u"Products"_s));
        QVERIFY(window.named<QTreeView>(u"Category tree"_s));
        window->showPage(u"categories"_s);
        QVERIFY(window.settle());
        QVERIFY(window.named<QTreeView>(u"Categories"_s));
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        QVERIFY(window.named<QTableView>(u"Users"_s));
    }

    void theToolbarHasTheNamesOfTheContract()
    {
        Window window(m_sample->path());
        for (const auto &name : {u"New"_s, u"Undo"_s, u"Redo"_s})
            QVERIFY2(window.named<QToolButton>(name), qPrintable(name));
    }

    void menusHaveTheNamesOfTheContract()
    {
        Window window;
        QStringList names;
        for (const auto *action : window->menuBar()->actions())
            names.append(action->text().remove(u'&'));
        QCOMPARE(names, (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Record"_s, u"Database"_s, u"Help"_s}));
        for (const auto &name :
            {u"New Book…"_s, u"Open Book…"_s, u"Open Recent"_s, u"Import…"_s, u"Close Book"_s, u"Quit"_s, u"Find…"_s, u"Orders"_s,
                u"Products"_s, u"Categories"_s, u"Users"_s, u"Refresh"_s, u"Appearance"_s, u"Keyboard Shortcuts"_s, u"About Tradebook"_s})
            QVERIFY2(window.action(name), qPrintable(name));
    }

    void everyCommandHasTextTipAndKeysOfItsOwn()
    {
        Window window(m_sample->path());
        QHash<QKeySequence, QString> keys;
        for (auto *menu : window->findChildren<QMenu *>()) {
            if (menu->title().isEmpty())
                continue; // what Qt keeps for a menu bar that is too narrow
            QCOMPARE(doubleMnemonic(textsOf(menu->actions())), QString());
            for (const auto *action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                QVERIFY(!action->text().isEmpty());
                QVERIFY2(!mnemonicOf(action->text()).isNull(), qPrintable(action->text()));
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
                if (action->shortcut().isEmpty())
                    continue;
                QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text() + u" and "_s + keys.value(action->shortcut())));
                keys.insert(action->shortcut(), action->text());
            }
        }
        QCOMPARE(doubleMnemonic(textsOf(window->menuBar()->actions())), QString());
        QVERIFY(keys.size() >= 9);
    }

    void theTabKeyReadsAPageFromTopToBottom()
    {
        Window window(m_sample->path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        window.named<QLineEdit>(u"Filter"_s)->setFocus();
        QStringList visited;
        for (int press = 0; press < 4; ++press) {
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
            const auto *button = qobject_cast<const QPushButton *>(window->focusWidget());
            const QString name = window->focusWidget()->accessibleName();
            visited.append(name.isEmpty() && button ? button->text() : name);
        }
        QCOMPARE(visited, (QStringList{u"Add Filter"_s, u"Category tree"_s, u"Products"_s, u"Photo"_s}));
    }

    void theTabKeyLeavesEveryWidget()
    {
        Window window(m_sample->path());
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            QVERIFY(window.settle());
            window->activateWindow();
            window.named<QAbstractItemView>(u"Pages"_s)->setFocus();
            const auto *start = window->focusWidget();
            bool isBack = false;
            for (int press = 0; press < 100 && !isBack; ++press) {
                const auto *before = window->focusWidget();
                QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
                QVERIFY2(window->focusWidget() != before, qPrintable(name + u": "_s + before->accessibleName()));
                isBack = window->focusWidget() == start;
            }
            QVERIFY2(isBack, qPrintable(name));
        }
    }

    void theWindowMirrorsForScriptsFromTheRight()
    {
        Window window(m_sample->path());
        auto *pages = window.named<QAbstractItemView>(u"Pages"_s);
        const auto *orders = window.named<QTableView>(u"Orders"_s);
        QVERIFY(pages->mapTo(&*window, QPoint()).x() < orders->mapTo(&*window, QPoint()).x());
        window->setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(pages->mapTo(&*window, QPoint()).x() > orders->mapTo(&*window, QPoint()).x());
        QVERIFY(!window->grab().isNull());
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_accessibility)
#include "tst_accessibility.moc"
