// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orderformfixture.h"
#include "ui/bookdesk.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/fieldinput.h"
#include "ui/orders/customerinput.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// A placed order: the steps it can take, its fields and its lines.
class tst_orderform : public QObject, private Composing, private AtTheForm {
    Q_OBJECT

    /// Types into a field and leaves it.
    static void change(Window &window, const QString &field, const QString &text)
    {
        auto *edit = qobject_cast<QLineEdit *>(form(window)->editor(field)->input()->target());
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(window.settle());
    }
    static void typeLine(Window &window, int row, int column, const QString &text)
    {
        form(window)->table()->enter(row, column);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit && edit->objectName() == u"cellEditor"_s);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!form(window)->table()->isTyping());
        QVERIFY(window.settle());
    }
    static QString shownReason(Window &window)
    {
        QStringList reasons;
        for (const auto *label : form(window)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->property("role") == u"reason"_s)
                reasons.append(label->text());
        }
        return reasons.join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void fieldsStandBelowEachOtherAndAreWideEnoughInGerman()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        WindowSetting::speak(u"de"_s);
        const auto back = qScopeGuard([] { WindowSetting::speak(u"en-GB"_s); });
        Window window(book.path());
        window->resize(1024, 600);
        window->showPage(u"orders"_s);
        window->page(u"orders"_s)->showRecord(id.value);
        QVERIFY(window.settle());
        const QStringList fields{u"discount"_s, u"shipping_tax_bp"_s, u"user_id"_s, u"business_date"_s, u"billing_postal_code"_s,
            u"shipping_postal_code"_s, u"shipping_country"_s};
        const auto left = [&](const QString &field) {
            return form(window)->editor(field)->input()->target()->mapTo(form(window)->widget(), QPoint()).x();
        };
        const int letters = 24;
        for (const auto &field : fields) {
            const auto *input = form(window)->editor(field)->input()->target();
            QTRY_COMPARE(left(field), left(u"discount"_s));
            QVERIFY2(input->width() >= input->fontMetrics().averageCharWidth() * letters, qPrintable(field));
            const auto *label = form(window)->editor(field)->label();
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(field));
        }
    }

    void eachAddressHasItsHeadingAndIsToldByNameToReaders()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        const auto heard = [&](const QString &field) {
            return QAccessible::queryAccessibleInterface(form(window)->editor(field)->input()->target())->text(QAccessible::Name);
        };
        QCOMPARE(form(window)->editor(u"billing_city"_s)->label()->text(), u"City"_s);
        QCOMPARE(form(window)->editor(u"shipping_city"_s)->label()->text(), u"City"_s);
        QCOMPARE(heard(u"billing_city"_s), u"Billing city"_s);
        QCOMPARE(heard(u"shipping_city"_s), u"Shipping city"_s);
        auto *label = form(window)->editor(u"shipping_city"_s)->label();
        QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name), u"Shipping city"_s);
    }

    void offersOnlyTheStepsThatTheRulesAllow()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        QCOMPARE(steps(window), (QStringList{u"Start Processing"_s, u"Cancel Order"_s, u"Issue Invoice"_s}));
        press(window, u"Start Processing"_s);
        QTRY_COMPARE(steps(window), (QStringList{u"Ship"_s, u"Cancel Order"_s, u"Issue Invoice"_s}));
        press(window, u"Ship"_s);
        QTRY_COMPARE(steps(window), (QStringList{u"Deliver"_s, u"Return…"_s, u"Issue Invoice"_s}));
        QCOMPARE(inBook(book.path(), u"SELECT on_hand || '/' || reserved FROM stock WHERE product_id = 1"_s), u"7/0"_s);
        press(window, u"Deliver"_s);
        QTRY_COMPARE(steps(window), (QStringList{u"Return…"_s, u"Issue Invoice"_s}));
        press(window, u"Issue Invoice"_s);
        QTRY_COMPARE(steps(window), QStringList{u"Return…"_s});
        QCOMPARE(inBook(book.path(), u"SELECT status || invoice_number FROM orders"_s), u"delivered1"_s);
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void theKeyboardStaysAtTheStepsThroughAllOfThem()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        window->activateWindow();
        const QList<std::pair<QString, QString>> wanted{{u"Start Processing"_s, u"Ship"_s}, {u"Ship"_s, u"Deliver"_s},
            {u"Deliver"_s, u"Return…"_s}, {u"Issue Invoice"_s, u"Return…"_s}};
        for (const auto &[pressed, next] : wanted) {
            button(window, pressed)->setFocus();
            QTest::keyClick(button(window, pressed), Qt::Key_Space);
            QVERIFY2(QApplication::focusWidget(), qPrintable(pressed));
            QVERIFY(window.settle());
            QTRY_VERIFY2(button(window, next) && (pressed == next || !button(window, pressed)), qPrintable(pressed));
            QVERIFY2(QApplication::focusWidget() == button(window, next), qPrintable(pressed));
        }
        const auto other = placeOrder(book.path());
        open(window, other);
        button(window, u"Cancel Order"_s)->setFocus();
        QTest::keyClick(button(window, u"Cancel Order"_s), Qt::Key_Space);
        QTRY_COMPARE(steps(window), QStringList());
        QCOMPARE(QApplication::focusWidget(), form(window)->table());
    }

    void aSecondClickIsNoSecondStep()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        const auto gate = std::make_shared<QSemaphore>();
        std::ignore = window->desk()->book().store->write({u"drafts.save"_s}, [gate](db::Connection &) -> Result<void> {
            gate->acquire();
            return {};
        });
        auto *forward = button(window, u"Start Processing"_s);
        QTest::mouseClick(forward, Qt::LeftButton);
        QTest::mouseClick(forward, Qt::LeftButton);
        QTest::mouseClick(button(window, u"Cancel Order"_s), Qt::LeftButton);
        gate->release();
        QVERIFY(window.settle());
        QTRY_COMPARE(steps(window), (QStringList{u"Ship"_s, u"Cancel Order"_s, u"Issue Invoice"_s}));
        QCOMPARE(window->messageBar()->text(), QString());
        QCOMPARE(inBook(book.path(), u"SELECT status FROM orders"_s), u"processing"_s);
    }

    void cancelsAndFreesWhatWasReserved()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        QCOMPARE(inBook(book.path(), u"SELECT sum(reserved) FROM stock"_s), u"5"_s);
        Window window(book.path());
        open(window, id);
        press(window, u"Cancel Order"_s);
        QTRY_COMPARE(steps(window), QStringList());
        QCOMPARE(inBook(book.path(), u"SELECT sum(reserved) FROM stock"_s), u"0"_s);
        auto *undo = window->findChild<UndoDesk *>();
        QVERIFY(undo);
        QTRY_VERIFY(undo->ahead().undo.has_value());
        undo->undo();
        QTRY_COMPARE(inBook(book.path(), u"SELECT sum(reserved) FROM stock"_s), u"5"_s);
        QTRY_COMPARE(steps(window), (QStringList{u"Start Processing"_s, u"Cancel Order"_s, u"Issue Invoice"_s}));
    }

    void namesTheGoodsThatCannotBeShipped()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Processing);
        elsewhere(book.path(), [](db::Connection &other) {
            return mustCommit(other,
                [&] { return repo::stock::change(other, {.id = {}, .productId = ProductId{2}, .delta = -24, .reason = u"adjusted"_s}); });
        });
        Window window(book.path());
        open(window, id);
        press(window, u"Ship"_s);
        QTRY_VERIFY(window->messageBar()->text().contains(u"TEA-9"_s));
        QCOMPARE(inBook(book.path(), u"SELECT status FROM orders"_s), u"processing"_s);
        QCOMPARE(steps(window).first(), u"Ship"_s);
    }

    void savesEachFieldAndReckonsAnew()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        QCOMPARE(inBook(book.path(), u"SELECT total FROM orders"_s), u"5263"_s); // 37.50 + 16.18 − 5.00 + 3.95
        change(window, u"discount"_s, u"6.18"_s);
        QCOMPARE(inBook(book.path(), u"SELECT total FROM orders"_s), u"5145"_s);
        change(window, u"shipping"_s, u"12,7x"_s);
        QVERIFY(!form(window)->editor(u"shipping"_s)->reason().isEmpty());
        QCOMPARE(inBook(book.path(), u"SELECT shipping FROM orders"_s), u"395"_s);
        QTest::keyClick(form(window)->editor(u"shipping"_s)->input()->target(), Qt::Key_Escape);
        change(window, u"discount"_s, u"53.69"_s); // more than the lines
        QCOMPARE(form(window)->editor(u"discount"_s)->reason(), u"The discount is more than the lines add up to."_s);
        QCOMPARE(inBook(book.path(), u"SELECT discount FROM orders"_s), u"618"_s);
        change(window, u"billing_city"_s, u"Bristol"_s);
        change(window, u"number"_s, u"W-1"_s);
        QCOMPARE(inBook(book.path(), u"SELECT number || billing_city FROM orders"_s), u"W-1Bristol"_s);
    }

    void givesTheOrderAnotherCustomer()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        elsewhere(book.path(), [](db::Connection &other) {
            return mustCommit(other, [&]() -> Result<void> {
                addUser(other, u"Hanna Moos"_s);
                return {};
            });
        });
        Window window(book.path());
        open(window, id);
        auto *customer = form(window)->findChild<CustomerInput *>();
        auto *box = qobject_cast<QLineEdit *>(customer->target());
        QCOMPARE(box->text(), u"Maria Anders"_s);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"hanna"_s);
        QTRY_VERIFY(window->findChild<QListView *>(u"suggestions"_s));
        QTRY_VERIFY([&] {
            for (const auto *list : window->findChildren<QListView *>(u"suggestions"_s)) {
                if (list->isVisible())
                    return true;
            }
            return false;
        }());
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(inBook(book.path(), u"SELECT name FROM users WHERE id = (SELECT user_id FROM orders)"_s), u"Hanna Moos"_s);
        QTRY_COMPARE(box->text(), u"Hanna Moos"_s);
    }

    void changesTheLinesOfAnOpenOrder()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        typeLine(window, 0, OrderLinesModel::Quantity, u"5"_s);
        QTRY_COMPARE(inBook(book.path(), u"SELECT reserved FROM stock WHERE product_id = 1"_s), u"5"_s);
        QCOMPARE(inBook(book.path(), u"SELECT total FROM orders"_s), u"7763"_s);
        typeLine(window, 0, OrderLinesModel::Quantity, u"11"_s); // there are ten
        QTRY_VERIFY(shownReason(window).contains(u"MUG-1"_s));
        QCOMPARE(inLine(window, 0, OrderLinesModel::Quantity), u"11"_s); // what was typed stays
        QCOMPARE(inBook(book.path(), u"SELECT quantity FROM order_items WHERE line = 1"_s), u"5"_s);
        typeLine(window, 0, OrderLinesModel::Quantity, u"1"_s);
        QTRY_COMPARE(inBook(book.path(), u"SELECT quantity FROM order_items WHERE line = 1"_s), u"1"_s);
        typeLine(window, 1, OrderLinesModel::Price, u"nine"_s);
        QVERIFY(shownReason(window).contains(u"Line 2"_s));
        typeLine(window, 1, OrderLinesModel::Price, u"9.00"_s);
        QTRY_COMPARE(inBook(book.path(), u"SELECT unit_price FROM order_items WHERE line = 2"_s), u"900"_s);
        enter(window, form(window)->itemBox(), u"5012345678900"_s);
        QTRY_COMPARE(form(window)->lines()->rowCount(), 3);
        QCOMPARE(inBook(book.path(), u"SELECT item_count FROM orders"_s), u"3"_s);
        form(window)->table()->setCurrentIndex(form(window)->lines()->index(0, OrderLinesModel::Name));
        press(window, u"Remove Line"_s);
        QTRY_COMPARE(form(window)->lines()->rowCount(), 2);
        QCOMPARE(inBook(book.path(), u"SELECT reserved FROM stock WHERE product_id = 1"_s), u"0"_s);
    }

    void showsWhatALineWasReducedByOnceTheOrderHasGone()
    {
        const SmallBook book;
        const auto reduced = placeOrder(book.path(), OrderStatus::Processing); // its second line by a tenth
        const auto plain = placeOrder(book.path());
        Window window(book.path());
        open(window, reduced);
        press(window, u"Ship"_s);
        QTRY_VERIFY(!form(window)->lines()->isEditable());
        QVERIFY(!form(window)->table()->isColumnHidden(OrderLinesModel::Discount));
        QVERIFY(inLine(window, 1, OrderLinesModel::Discount).startsWith(u"10"_s));
        open(window, plain);
        typeLine(window, 1, OrderLinesModel::Discount, u"0"_s);
        QTRY_COMPARE(inBook(book.path(), u"SELECT max(discount_bp) FROM order_items WHERE order_id = 2"_s), u"0"_s);
        press(window, u"Issue Invoice"_s);
        QTRY_VERIFY(!form(window)->lines()->isEditable());
        QVERIFY(form(window)->table()->isColumnHidden(OrderLinesModel::Discount));
    }

    void keepsTheLinesOnceTheOrderHasItsInvoice()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path());
        Window window(book.path());
        open(window, id);
        QVERIFY(form(window)->lines()->isEditable());
        press(window, u"Issue Invoice"_s);
        QTRY_VERIFY(!form(window)->lines()->isEditable());
        QVERIFY(!form(window)->itemBox()->isVisible());
        QVERIFY(qobject_cast<QLineEdit *>(form(window)->editor(u"discount"_s)->input()->target())->isReadOnly());
        orders(window)->deleteSelected();
        QTRY_VERIFY(!window->messageBar()->text().isEmpty());
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"1"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_orderform)
#include "tst_orderform.moc"
