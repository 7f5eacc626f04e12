// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/composerfixture.h"
#include "ui/bookdesk.h"
#include "ui/orders/unfinishedorders.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// What was begun and not placed stays, and what was placed is done again or undone.
class tst_orderdrafts : public QObject, private Composing {
    Q_OBJECT

    static void goOn(Window &window)
    {
        QVERIFY(window.settle());
        for (auto *button : orders(window)->findChild<UnfinishedOrders *>()->findChildren<QPushButton *>()) {
            if (button->text() == u"Continue"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(window.settle());
        QVERIFY(orders(window)->composer()->isOpen());
    }

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void bringsAnUnfinishedOrderBackInAnotherWindow()
    {
        const SmallBook book;
        {
            Window window(book.path());
            begin(window);
            enter(window, parts(window).customer, u"Nobody yet"_s);
            enter(window, parts(window).item, u"TEA-9"_s);
            QTest::keyClicks(cell(window), u"4"_s);
            finish(window);
            parts(window).shipping.edit->setText(u"12,7x"_s); // wrong, and kept all the same
            window->desk()->close(); // within the moment after the last key
            QTRY_VERIFY(!window->hasBook());
        }
        Window window(book.path());
        QVERIFY(window.settle());
        auto *unfinished = orders(window)->findChild<UnfinishedOrders *>();
        QCOMPARE(unfinished->names().size(), 1);
        QVERIFY(unfinished->isVisible());
        goOn(window);
        QVERIFY(!unfinished->isVisible());
        QCOMPARE(parts(window).customer->text(), u"Nobody yet"_s);
        QCOMPARE(text(window, 0, OrderLinesModel::Quantity), u"4"_s);
        QCOMPARE(parts(window).shipping.edit->text(), u"12,7x"_s);
        QVERIFY(parts(window).shipping.reason->isVisible());
        parts(window).shipping.edit->clear();
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT name FROM users WHERE id = (SELECT user_id FROM orders)"_s), u"Nobody yet"_s);
        QCOMPARE(unfinished->names().size(), 0);
    }

    void whatTheOrderNamesMayBeGoneWhenItIsContinued()
    {
        const SmallBook book;
        {
            Window window(book.path());
            begin(window);
            enter(window, parts(window).customer, u"Maria Anders"_s);
            enter(window, parts(window).item, u"MUG-1"_s);
            finish(window);
            enter(window, parts(window).item, u"TEA-9"_s);
            finish(window);
            QTest::mouseClick(parts(window).keep, Qt::LeftButton);
            QVERIFY(window.settle());
        }
        {
            Window window(book.path());
            goOn(window);
            QCOMPARE(parts(window).customerState->text(), u"C-7"_s); // told from others as when she was chosen
            QVERIFY(!parts(window).customerReason->isVisible());
            QTest::mouseClick(parts(window).keep, Qt::LeftButton);
            QVERIFY(window.settle());
        }
        elsewhere(book.path(), [](db::Connection &other) {
            return mustCommit(other, [&]() -> Result<void> {
                execute(other, u"DELETE FROM users WHERE code = 'C-7'"_s);
                execute(other, u"DELETE FROM products WHERE sku = 'TEA-9'"_s);
                return {};
            });
        });
        Window window(book.path());
        goOn(window);
        QVERIFY(parts(window).customerReason->isVisible());
        QCOMPARE(parts(window).customer->text(), u"Maria Anders"_s);
        place(window);
        QCOMPARE(parts(window).sentence->text(),
            u"The order was not placed. Line 2: “Darjeeling First Flush” is no longer in the book; take the line out."_s);
        QCOMPARE(parts(window).table->currentIndex().row(), 1);
        QTest::mouseClick(parts(window).removeLine, Qt::LeftButton);
        place(window);
        QVERIFY(parts(window).customerReason->isVisible());
        QCOMPARE(parts(window).customerReason->text(), u"This customer is no longer in the book; choose another one."_s);
        QCOMPARE(parts(window).sentence->text(), u"The order was not placed: choose the customer."_s);
        QCOMPARE(QApplication::focusWidget(), parts(window).customer);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"0"_s);
        parts(window).customer->clear();
        QVERIFY(!parts(window).customerReason->isVisible());
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders WHERE user_id IS NULL"_s), u"1"_s);
    }

    // The customer goes while the order is being typed.
    void theCustomerMayGoWhileTheOrderIsTyped()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).customer, u"Maria Anders"_s);
        enter(window, parts(window).item, u"MUG-1"_s);
        finish(window);
        elsewhere(book.path(), [](db::Connection &other) {
            return mustCommit(other, [&]() -> Result<void> {
                execute(other, u"DELETE FROM users WHERE code = 'C-7'"_s);
                return {};
            });
        });
        QVERIFY(!parts(window).customerReason->isVisible());
        place(window);
        QCOMPARE(parts(window).customerReason->text(), u"This customer is no longer in the book; choose another one."_s);
        QVERIFY(parts(window).customerReason->isVisible());
        QCOMPARE(QApplication::focusWidget(), parts(window).customer);
    }

    void throwsAnUnfinishedOrderAwayOnlyWhenAsked()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"TEA-9"_s);
        QTest::mouseClick(parts(window).keep, Qt::LeftButton);
        QVERIFY(window.settle());
        auto *unfinished = orders(window)->findChild<UnfinishedOrders *>();
        QCOMPARE(unfinished->names().size(), 1);
        begin(window);
        QTest::mouseClick(parts(window).keep, Qt::LeftButton); // nothing was typed: nothing to keep
        QVERIFY(window.settle());
        QCOMPARE(unfinished->names().size(), 1);
        for (auto *button : unfinished->findChildren<QPushButton *>()) {
            if (button->text() == u"Discard"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(unfinished->names().size(), 0);
        QVERIFY(!unfinished->isVisible());
    }

    void staysUntouchedWhileTheBookChanges()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"TEA-9"_s);
        QTest::keyClicks(cell(window), u"7"_s); // still being typed
        elsewhere(book.path(), [](db::Connection &other) {
            mustCommit(other, [&] {
                auto product = *must(repo::products::bySku(other, u"TEA-9"_s));
                product.price = {1};
                return repo::products::update(other, product);
            });
        });
        window->page(u"orders"_s)->refresh();
        QVERIFY(window.settle());
        QVERIFY(cell(window));
        QCOMPARE(cell(window)->text(), u"7"_s);
        finish(window);
        QCOMPARE(text(window, 0, OrderLinesModel::Price), u"8.99"_s);
    }

    void repeatsTheLatestOrderOfACustomer()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).customer, u"Maria Anders"_s);
        enter(window, parts(window).item, u"TEA-9"_s);
        QTest::keyClicks(cell(window), u"5"_s);
        finish(window);
        place(window);
        begin(window);
        enter(window, parts(window).customer, u"Maria Anders"_s);
        QTest::mouseClick(parts(window).repeatLast, Qt::LeftButton);
        QVERIFY(window.settle());
        QCOMPARE(text(window, 0, OrderLinesModel::Quantity), u"5"_s);
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"2"_s);
        QTRY_VERIFY(orders(window)->can().duplicate);
        orders(window)->duplicateRecord();
        QVERIFY(window.settle());
        QTRY_VERIFY(orders(window)->composer()->isOpen());
        QCOMPARE(parts(window).customer->text(), u"Maria Anders"_s);
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"3"_s);
    }

    void deletesPendingOrdersAndKeepsThoseThatHaveToStay()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"TEA-9"_s);
        finish(window);
        place(window);
        QTRY_VERIFY(orders(window)->can().remove);
        orders(window)->deleteSelected();
        QTRY_COMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"0"_s);
        QTRY_COMPARE(inBook(book.path(), u"SELECT sum(reserved) FROM stock"_s), u"0"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_orderdrafts)
#include "tst_orderdrafts.moc"
