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

    void theTabKeyReadsEveryPageAndFormAsOneReads()
    {
        Window window(m_sample->path());
        window->resize(1400, 2600); // nothing is scrolled away
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            QVERIFY(window.settle());
            auto *page = window->page(name);
            window->activateWindow();
            QVERIFY2(stopOutOfOrder(window, page).isEmpty(), qPrintable(name + u": "_s + stopOutOfOrder(window, page)));
            QVERIFY2(m_stops >= 10, qPrintable(name + QString::number(m_stops)));
            page->newRecord();
            QVERIFY(window.settle());
            QVERIFY2(stopOutOfOrder(window, page).isEmpty(), qPrintable(u"new on "_s + name + u": "_s + stopOutOfOrder(window, page)));
            QVERIFY2(m_stops >= 5, qPrintable(name + QString::number(m_stops)));
        }
    }

    void theTabKeyReadsWhatAFormHasGrown()
    {
        Window window(m_sample->path());
        window->resize(1400, 2600);
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        auto *page = window->page(u"users"_s);
        stopOutOfOrder(window, page);
        const auto before = m_stops;
        auto *add = shownButton(page, u"New Address"_s);
        QVERIFY(add);
        add->click();
        QVERIFY(window.settle());
        QTRY_VERIFY(stopOutOfOrder(window, page).isEmpty());
        QVERIFY(m_stops > before);
    }

    void theTabKeyComesToTheLoneButtonsOfAnEmptyList()
    {
        Window window(m_sample->path());
        window->resize(1400, 2600);
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        auto *filter = window.named<QLineEdit>(u"Filter"_s);
        filter->setText(u"nothing is called so"_s);
        QTRY_VERIFY(shownButton(&*window, u"Show All"_s));
        QVERIFY(window.settle());
        auto *table = window.named<QTableView>(u"Products"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        QCOMPARE(window->focusWidget(), shownButton(&*window, u"Show All"_s));
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
    /// Walks with the Tab key once through the window. Names two stops in the page of which the later one stands clearly before the
    /// other: above it in the same column, or left of it in the same line; "" where there are none such.
    QString stopOutOfOrder(Window &window, const QWidget *page)
    {
        auto *start = window.named<QAbstractItemView>(u"Pages"_s);
        start->setFocus();
        QList<std::pair<QRect, QString>> stops;
        for (int press = 0; press < 200; ++press) {
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
            auto *stop = window->focusWidget();
            if (stop == start)
                break;
            if (!page->isAncestorOf(stop))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(stop);
            const auto name = stop->accessibleName().isEmpty() && button ? button->text() : stop->accessibleName();
            stops.append({QRect(stop->mapTo(page, QPoint()), stop->size()),
                u"%1 \"%2\""_s.arg(QString::fromLatin1(stop->metaObject()->className()), name)});
        }
        m_stops = stops.size();
        for (qsizetype later = 1; later < stops.size(); ++later) {
            for (qsizetype earlier = 0; earlier < later; ++earlier) {
                const auto &[before, its] = stops.at(earlier);
                const auto &[after, other] = stops.at(later);
                const bool shareColumn = after.left() < before.right() && before.left() < after.right();
                const bool shareLine = after.top() < before.bottom() && before.top() < after.bottom();
                if ((shareColumn && after.bottom() < before.top()) || (shareLine && after.right() < before.left()))
                    return its + u" comes before "_s + other;
            }
        }
        return {};
    }

    std::unique_ptr<SampleSetting> m_sample;
    qsizetype m_stops = 0; ///< in the page, with the last walk
};

QTEST_MAIN(tst_accessibility)
#include "tst_accessibility.moc"
