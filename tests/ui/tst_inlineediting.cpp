// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cellfixture.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_inlineediting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void enterSavesACellAndTheRowKeepsItsPlace()
    {
        ProductCells shop;
        const qint64 id = *shop.page->records()->idAt(3);
        auto *editor = shop.open(3, u"name"_s);
        QVERIFY(editor);
        QCOMPARE(editor->text(), shop.raw(3, u"name"_s).toString());
        shop.type(editor, u"Zebra mug"_s, Qt::Key_Return);
        QVERIFY(!shop.page->editing()->editor());
        QCOMPARE(shop.raw(3, u"name"_s).toString(), u"Zebra mug"_s); // at once, before the book has answered
        QVERIFY(shop.window.settle());
        QCOMPARE(*shop.page->records()->idAt(3), id);
        QTRY_COMPARE(shop.raw(3, u"name"_s).toString(), u"Zebra mug"_s);
        QCOMPARE(shop.stored(3, u"name"_s).toString(), u"Zebra mug"_s);
        QCOMPARE(shop.window->focusWidget(), shop.page->table());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aMoneyCellIsReadInTheReadersNotation()
    {
        ProductCells shop;
        shop.type(shop.open(0, u"price"_s), u"1,234.50"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"price"_s).toLongLong(), 123450);
    }

    void anInvalidTextStaysWithItsReason()
    {
        ProductCells shop;
        const auto before = shop.stored(0, u"price"_s);
        shop.type(shop.open(0, u"price"_s), u"12,7x"_s, Qt::Key_Return);
        auto *editor = qobject_cast<QLineEdit *>(shop.page->editing()->editor());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"12,7x"_s);
        QVERIFY(!shop.page->editing()->reason().isEmpty());
        QCOMPARE(editor->accessibleDescription(), shop.page->editing()->reason());
        shop.page->filterBox()->setFocus(); // leaving does not drop it either
        QCOMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor()), editor);
        QCOMPARE(editor->text(), u"12,7x"_s);
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!shop.page->editing()->editor());
        QVERIFY(shop.page->editing()->reason().isEmpty());
        QCOMPARE(shop.stored(0, u"price"_s), before);
    }

    void whatTheBookRefusesOpensTheCellAgain()
    {
        ProductCells shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        const QString before = shop.raw(0, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Return);
        QTRY_VERIFY(shop.page->editing()->editor());
        QCOMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor())->text(), taken);
        QVERIFY(shop.page->editing()->reason().contains(taken));
        QCOMPARE(shop.stored(0, u"sku"_s).toString(), before);
        shop.type(shop.page->editing()->editor(), u"NEW-1"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"sku"_s).toString(), u"NEW-1"_s);
    }

    void aRefusalIsTellingWhenThePersonHasGoneOn()
    {
        ProductCells shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Tab);
        QVERIFY(shop.page->editing()->editor()); // the name, open already
        QTRY_VERIFY(shop.window->messageBar()->text().contains(taken));
        QCOMPARE(shop.button(u"messageButton"_s)->text(), u"Edit Again"_s);
        shop.button(u"messageButton"_s)->click();
        QTRY_COMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor())->text(), taken);
        QVERIFY(!shop.page->editing()->reason().isEmpty());
    }

    void tabGoesToTheNextCellThatCanBeEdited()
    {
        ProductCells shop;
        shop.open(0, u"price"_s);
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"minimum_stock"_s)); // on hand is no field
        QVERIFY(shop.page->editing()->editor());
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"is_active"_s));
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(1, u"sku"_s));
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Backtab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"is_active"_s));
        auto *box = qobject_cast<QCheckBox *>(shop.page->editing()->editor());
        QVERIFY(box && box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"is_active"_s).toBool(), false);
    }

    void anEmptyOptionalCellIsNoZero()
    {
        ProductCells shop;
        shop.type(shop.open(0, u"minimum_stock"_s), u"7"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"minimum_stock"_s).toLongLong(), 7);
        auto *editor = shop.open(0, u"minimum_stock"_s);
        editor->clear();
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QVERIFY(shop.stored(0, u"minimum_stock"_s).isNull());
    }

    void aCellThatWasChangedMeanwhileAsksWhichHolds()
    {
        ProductCells shop;
        auto *editor = shop.open(0, u"name"_s);
        shop.writeElsewhere(0, u"name"_s, u"Theirs"_s);
        shop.type(editor, u"Mine"_s, Qt::Key_Return);
        QTRY_VERIFY(shop.window->messageBar()->isVisible());
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"“Theirs”"_s));
        QVERIFY(shop.window->messageBar()->text().contains(u"“Mine”"_s));
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Theirs"_s);
        QCOMPARE(shop.button(u"messageOtherButton"_s)->text(), u"Take Theirs"_s);
        QCOMPARE(shop.button(u"messageButton"_s)->text(), u"Keep Mine"_s);
        shop.button(u"messageButton"_s)->click();
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Mine"_s);
    }

    void takingTheirsShowsTheirs()
    {
        ProductCells shop;
        auto *editor = shop.open(0, u"name"_s);
        shop.writeElsewhere(0, u"name"_s, u"Theirs"_s);
        shop.type(editor, u"Mine"_s, Qt::Key_Return);
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"“Theirs”"_s));
        shop.button(u"messageOtherButton"_s)->click();
        QVERIFY(shop.window.settle());
        QTRY_COMPARE(shop.raw(0, u"name"_s).toString(), u"Theirs"_s);
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Theirs"_s);
    }

    void aReadOnlyBookOpensNoCell()
    {
        const SampleBook book;
        Window window;
        window->openBook(book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(u"users"_s));
        page->focusList();
        QTest::keyClick(page->table(), Qt::Key_F2);
        QVERIFY(!page->editing()->editor());
    }

    void aStatusIsNoCellToEdit()
    {
        const SampleBook book;
        Window window(book.path());
        auto *page = static_cast<ListPage *>(window->page(u"orders"_s));
        const auto status = page->records()->index(0, *list::columnOf(list::Kind::Orders, u"status"_s));
        QVERIFY(!status.flags().testFlag(Qt::ItemIsEditable));
        const auto number = page->records()->index(0, *list::columnOf(list::Kind::Orders, u"number"_s));
        QVERIFY(number.flags().testFlag(Qt::ItemIsEditable));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_inlineediting)
#include "tst_inlineediting.moc"
