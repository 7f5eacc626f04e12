// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cellfixture.h"

using namespace tradebook;
using namespace tradebook::test;

/// A cell that is open while something else happens: nothing typed is lost, and the keyboard stays where the person is.
class tst_opencells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void aListReadAgainKeepsWhatIsBeingTyped()
    {
        ProductCells shop;
        auto *editor = shop.open(2, u"name"_s);
        const qint64 id = *shop.page->records()->idAt(2);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wri"_s);
        shop.page->records()->sort(*list::columnOf(list::Kind::Products, u"price"_s), Qt::DescendingOrder);
        QVERIFY(shop.window.settle());
        QVERIFY(shop.line());
        QCOMPARE(shop.line()->text(), u"Half wri"_s);
        QCOMPARE(shop.page->table()->currentId(), id);
        QCOMPARE(shop.window->focusWidget(), shop.line());
    }

    void rowsThatComeAndGoLeaveTheOpenCellAlone()
    {
        ProductCells shop;
        QVERIFY(shop.addUnsold());
        const qint64 id = *shop.page->records()->idAt(2);
        auto *editor = shop.open(2, u"name"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wrtten"_s);
        editor->setCursorPosition(7);
        QVERIFY(shop.exchange(1)); // the whole list is put anew
        QVERIFY(shop.line());
        QTest::keyClicks(shop.line(), u"i"_s); // the person has only gone on typing
        QCOMPARE(shop.line()->text(), u"Half written"_s);
        QTest::keyClick(shop.line(), Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(*shop.page->records()->rowOf(id), u"name"_s).toString(), u"Half written"_s);
        QVERIFY(!shop.window->messageBar()->isVisible());
    }

    void anOpenCellTakesNoKeyboardFromElsewhere()
    {
        ProductCells shop;
        QVERIFY(shop.addUnsold());
        shop.type(shop.open(2, u"price"_s), u"12,7x"_s, Qt::Key_Return);
        const QString reason = shop.page->editing()->reason();
        QVERIFY(!reason.isEmpty());
        shop.page->filterBox()->setFocus();
        QVERIFY(shop.exchange(1));
        QCOMPARE(shop.window->focusWidget(), shop.page->filterBox());
        QVERIFY(shop.line());
        QCOMPARE(shop.line()->text(), u"12,7x"_s);
        QCOMPARE(shop.page->editing()->reason(), reason);
    }

    void whatWasTypedIntoARecordThatHasGoneIsTold()
    {
        ProductCells shop;
        QVERIFY(shop.addUnsold());
        auto *editor = shop.open(2, u"name"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wri"_s);
        QVERIFY(shop.removeElsewhere(2));
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"you entered “Half wri”"_s));
        QVERIFY(!shop.page->editing()->editor());
        QCOMPARE(shop.window->focusWidget(), shop.page->table());
        QVERIFY(shop.open(2, u"name"_s)); // other cells can be edited as before
    }

    void anUntouchedCellOfARecordThatHasGoneSaysNothing()
    {
        ProductCells shop;
        QVERIFY(shop.addUnsold());
        QVERIFY(shop.open(2, u"name"_s));
        QVERIFY(shop.removeElsewhere(2));
        QVERIFY(shop.window.settle());
        QVERIFY(!shop.page->editing()->editor());
        QVERIFY(!shop.window->messageBar()->text().contains(u"you entered"_s));
    }

    void aRefusalTakesNoKeyboardFromElsewhere()
    {
        ProductCells shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Return);
        shop.page->filterBox()->setFocus();
        QTRY_VERIFY(shop.window->messageBar()->text().contains(taken));
        QCOMPARE(shop.window->focusWidget(), shop.page->filterBox());
        QVERIFY(!shop.page->editing()->editor());
    }

    void anOpenCellIsSavedWhenTheBookIsClosed()
    {
        const SampleBook book;
        QString sku;
        {
            ProductCells shop(book);
            auto *editor = shop.open(2, u"name"_s);
            sku = shop.raw(2, u"sku"_s).toString();
            editor->selectAll();
            QTest::keyClicks(editor, u"Typed at last"_s);
            shop.window->desk()->close();
            QTRY_VERIFY(!shop.window->hasBook());
        }
        ProductCells again(book);
        int row = 0;
        while (row < again.page->records()->rowCount() && again.raw(row, u"sku"_s).toString() != sku)
            ++row;
        QCOMPARE(again.stored(row, u"name"_s).toString(), u"Typed at last"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_opencells)
#include "tst_opencells.moc"
