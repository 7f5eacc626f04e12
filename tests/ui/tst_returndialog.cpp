// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orderformfixture.h"
#include "ui/bookdesk.h"
#include "ui/orders/returndialog.h"
#include "ui/undodesk.h"

#include <QAccessible>
#include <QCheckBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// Goods come back: by line or whole, with what is given back shown before.
class tst_returndialog : public QObject, private Composing, private AtTheForm {
    Q_OBJECT

    static ReturnDialog *openDialog(Window &window)
    {
        press(window, u"Return…"_s);
        auto *dialog = window->findChild<ReturnDialog *>();
        if (!dialog || !test::comes([&] { return dialog->isSettled() && dialog->findChild<QSpinBox *>(); }))
            qFatal("the dialog does not open");
        return dialog;
    }
    static QSpinBox *pieces(ReturnDialog *dialog, int row) { return dialog->findChildren<QSpinBox *>().at(row); }
    static QPushButton *takeBack(ReturnDialog *dialog)
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Take Back"_s)
                return button;
        }
        return nullptr;
    }
    static bool shows(ReturnDialog *dialog, const QString &text)
    {
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    static void confirm(Window &window, ReturnDialog *dialog)
    {
        QTRY_VERIFY(takeBack(dialog)->isEnabled());
        QPointer<ReturnDialog> open(dialog);
        QTest::mouseClick(takeBack(dialog), Qt::LeftButton);
        QTRY_VERIFY(!open || !open->isVisible());
        QVERIFY(window.settle());
    }

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void takesOnePieceOfOneLineBack()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        QCOMPARE(pieces(dialog, 0)->maximum(), 3);
        QVERIFY(!takeBack(dialog)->isEnabled()); // nothing is chosen yet
        pieces(dialog, 0)->setValue(1);
        // 12.50 less its share of the discount: 5.00 × 37.50 / 53.68 = 3.49, a third of it 1.16
        QTRY_VERIFY(shows(dialog, u"£11.34"_s));
        confirm(window, dialog);
        QCOMPARE(inBook(book.path(), u"SELECT total FROM orders WHERE kind = 'return'"_s), u"1134"_s);
        QCOMPARE(inBook(book.path(), u"SELECT on_hand FROM stock WHERE product_id = 1"_s), u"7"_s); // back when it is delivered
        // The return is shown now, with the way to its sale.
        QTRY_COMPARE(steps(window), (QStringList{u"Start Processing"_s, u"Cancel Order"_s}));
        for (const auto &step : {u"Start Processing"_s, u"Ship"_s, u"Deliver"_s}) {
            QTRY_VERIFY(button(window, step));
            press(window, step);
        }
        QTRY_COMPARE(inBook(book.path(), u"SELECT on_hand FROM stock WHERE product_id = 1"_s), u"8"_s);
        open(window, id);
        QTRY_COMPARE(inLine(window, 0, OrderLinesModel::Available), u"1"_s); // the column says what came back
        dialog = openDialog(window);
        QCOMPARE(pieces(dialog, 0)->maximum(), 2);
        dialog->reject();
    }

    void givesTheWholeSaleBackToTheCent()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Delivered);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QTRY_VERIFY(shows(dialog, u"£52.63"_s));
        confirm(window, dialog);
        QCOMPARE(inBook(book.path(), u"SELECT count(DISTINCT total) || '/' || count(*) FROM orders"_s), u"1/2"_s);
        open(window, OrderId{id});
        QTRY_COMPARE(steps(window), QStringList{u"Issue Invoice"_s}); // nothing is left to come back
    }

    void screenReadersFindThePieces()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        QStringList found;
        QList<QAccessibleInterface *> todo{QAccessible::queryAccessibleInterface(dialog)};
        while (!todo.isEmpty()) {
            auto *one = todo.takeFirst();
            if (one->role() == QAccessible::SpinBox)
                found.append(one->text(QAccessible::Name));
            for (int child = 0; child < one->childCount(); ++child)
                todo.append(one->child(child));
        }
        QCOMPARE(found.size(), 2);
        QVERIFY2(found.first().startsWith(u"Pieces of line 1"_s), qPrintable(found.first()));
        QTest::qWait(0);
        for (const int row : {0, 1}) // and whoever looks sees them
            QVERIFY(pieces(dialog, row)->visibleRegion().boundingRect() == pieces(dialog, row)->rect());
        QCOMPARE(dialog->focusWidget(), pieces(dialog, 0));
        dialog->reject();
    }

    void aNumberTypedAtOnceTakesThePlaceOfTheZero()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        QTest::keyClicks(dialog->focusWidget(), u"2"_s);
        QCOMPARE(pieces(dialog, 0)->value(), 2);
        dialog->reject();
    }

    void namesKeepTheirSigns()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        elsewhere(book.path(), [](db::Connection &connection) {
            execute(connection, u"UPDATE order_items SET name = 'Fig & Cassis'"_s);
            return 0;
        });
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        auto *accessible = QAccessible::queryAccessibleInterface(pieces(dialog, 0));
        const auto relations = accessible->relations(QAccessible::Label);
        QCOMPARE(relations.size(), 1);
        QCOMPARE(relations.first().first->text(QAccessible::Name), u"Fig & Cassis · MUG-1"_s);
        dialog->reject();
    }

    void givesNoMoreShippingBackThanWasPaid()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        pieces(dialog, 1)->setValue(1);
        QTRY_VERIFY(takeBack(dialog)->isEnabled());
        auto *shipping = dialog->findChild<QLineEdit *>(u"shippingBack"_s);
        for (const auto &wrong : {u"3.96"_s, u"-1"_s, u"much"_s}) {
            shipping->setText(wrong);
            QVERIFY2(!takeBack(dialog)->isEnabled(), qPrintable(wrong));
            QCOMPARE(shipping->text(), wrong);
        }
        shipping->setText(u"3.95"_s);
        QTRY_VERIFY(takeBack(dialog)->isEnabled());
        dialog->reject();
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"1"_s);
    }

    void saysWhenTheGoodsCameBackMeanwhile()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        pieces(dialog, 1)->setValue(2);
        QTRY_VERIFY(takeBack(dialog)->isEnabled());
        elsewhere(book.path(), [&](db::Connection &other) {
            return mustCommit(other, [&] {
                const auto item = must(repo::orders::read(other, id)).items.last().id;
                const std::array one{repo::orders::ReturnedItem{item, 1}};
                return repo::orders::createReturn(other, id, one);
            });
        });
        QTest::mouseClick(takeBack(dialog), Qt::LeftButton);
        QTRY_VERIFY(shows(dialog, u"Nothing was taken back."_s));
        QVERIFY(dialog->isVisible());
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"2"_s);
        dialog->reject();
    }

    void undoesAReturn()
    {
        const SmallBook book;
        const auto id = placeOrder(book.path(), OrderStatus::Shipped);
        Window window(book.path());
        open(window, id);
        auto *dialog = openDialog(window);
        pieces(dialog, 0)->setValue(2);
        confirm(window, dialog);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"2"_s);
        auto *undo = window->findChild<UndoDesk *>();
        QTRY_VERIFY(undo->ahead().undo.has_value());
        undo->undo();
        QTRY_COMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"1"_s);
    }

    void takesAWholeJourneyBackStepByStep()
    {
        const SmallBook book;
        const auto state = [&] {
            return inBook(book.path(),
                u"SELECT (SELECT group_concat(on_hand || '/' || reserved) FROM stock) || ' ' || (SELECT count(*) FROM orders) || ' ' || "
                "(SELECT count(*) FROM users) || ' ' || (SELECT count(*) FROM stock_moves) || ' ' || "
                "(SELECT coalesce(sum(total), 0) FROM daily_sales)"_s);
        };
        QStringList states{state()};
        Window window(book.path());
        begin(window);
        enter(window, parts(window).customer, u"Thomas Hardy"_s);
        enter(window, parts(window).item, u"MUG-1"_s);
        QTest::keyClicks(cell(window), u"2"_s);
        finish(window);
        enter(window, parts(window).item, u"TEA-9"_s);
        finish(window);
        place(window);
        states.append(state());
        for (const auto &name : {u"Start Processing"_s, u"Ship"_s}) {
            QTRY_VERIFY(button(window, name));
            press(window, name);
            states.append(state());
        }
        QTRY_VERIFY(button(window, u"Return…"_s));
        auto *dialog = openDialog(window);
        pieces(dialog, 0)->setValue(1);
        confirm(window, dialog);
        const auto store = window->desk()->book().store;
        while (!states.isEmpty()) {
            const auto undone = store->undo();
            QTRY_VERIFY(undone.isFinished());
            VERIFY_OK(undone.result());
            QCOMPARE(state(), states.takeLast());
        }
        const auto nothing = store->undo();
        QTRY_VERIFY(nothing.isFinished());
        QCOMPARE(nothing.result().error().kind, ErrorKind::NothingToUndo);
        QCOMPARE(db::UiThread::calls(), 0);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_returndialog)
#include "tst_returndialog.moc"
