// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/composerfixture.h"
#include "ui/bookdesk.h"
#include "ui/orders/orderfigures.h"
#include "ui/widgets/emptystate.h"

#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// A new order is typed and placed.
class tst_ordercomposer : public QObject, private Composing {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void ctrlReturnPlacesTheOrderFromWhereLinesAreAdded()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"MUG-1"_s);
        finish(window);
        QTest::keyClick(parts(window).item, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(inBook(book.path(), u"SELECT total FROM orders"_s), u"1250"_s);
    }

    void itsHeadIsTheOnlyOne()
    {
        const SmallBook book;
        Window window(book.path());
        window->showPage(u"orders"_s);
        QVERIFY(window.settle());
        auto *page = window->page(u"orders"_s);
        const auto lines = [page] {
            const auto frames = page->findChildren<QFrame *>(Qt::FindDirectChildrenOnly);
            return std::count_if(frames.begin(), frames.end(),
                [](const QFrame *frame) { return frame->property("role") == u"rule"_s && frame->isVisible(); });
        };
        QCOMPARE(lines(), 1);
        page->newRecord();
        QVERIFY(window.settle());
        QCOMPARE(lines(), 0);
    }

    void fitsASmallScreenInGermanWithLargerText_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("150 %") << 150;
        QTest::newRow("200 %") << 200;
    }
    void fitsASmallScreenInGermanWithLargerText()
    {
        QFETCH(const int, percent);
        const SmallBook book;
        WindowSetting::speak(u"de"_s);
        const auto back = qScopeGuard([this] {
            m_setting->theme().showText(100);
            WindowSetting::speak(u"en-GB"_s);
        });
        Window window(book.path());
        begin(window);
        m_setting->theme().showText(percent);
        QVERIFY(window.settle());
        QTRY_VERIFY2(window->minimumSizeHint().width() <= 1024, qPrintable(QString::number(window->minimumSizeHint().width())));
        window->resize(1024, 700);
        QVERIFY(window.settle());
        QTRY_COMPARE(window->width(), 1024);
        for (const auto *button : {parts(window).discard, parts(window).keep, parts(window).place}) {
            const auto *around = button->parentWidget();
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY2(around->rect().contains(button->geometry()), qPrintable(button->text()));
        }
        // What is wider all the same is scrolled to.
        const auto *scroll = parts(window).scroll;
        QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), qMax(0, scroll->widget()->width() - scroll->viewport()->width()));
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width() || scroll->horizontalScrollBar()->isVisible());
    }

    void saysHowToBeginUntilThereIsALine()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        auto *none = parts(window).noLines;
        QTRY_VERIFY(none->isVisible());
        QCOMPARE(none->heading(), u"No items yet"_s);
        for (const auto *label : none->findChildren<QLabel *>())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        const int height = parts(window).table->height();
        enter(window, parts(window).item, u"MUG-1"_s);
        finish(window);
        QVERIFY(!none->isVisible());
        QCOMPARE(parts(window).table->height(), height); // nothing below it jumps
        parts(window).table->setCurrentIndex(parts(window).lines->index(0, 0));
        orders(window)->composer()->removeLine();
        QTRY_VERIFY(none->isVisible());
    }

    void placesAnOrderOfANewCustomerWithLinesBySkuNameAndBarcode()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).customer, u"Jo O'Brien"_s);
        QCOMPARE(parts(window).customerState->text(), u"New customer, added with the order"_s);
        enter(window, parts(window).item, u"MUG-1"_s); // a whole SKU is added at once
        QCOMPARE(parts(window).lines->rowCount(), 1);
        QVERIFY(cell(window)); // quantity next
        QTest::keyClicks(cell(window), u"3"_s);
        QTest::keyClick(cell(window), Qt::Key_Tab);
        QVERIFY(cell(window)); // then the price, overtyped
        QTest::keyClicks(cell(window), u"11.99"_s);
        QTest::keyClick(cell(window), Qt::Key_Tab);
        QTest::keyClicks(cell(window), u"10"_s);
        finish(window);
        enter(window, parts(window).item, u"darj"_s); // part of one name
        QCOMPARE(parts(window).lines->rowCount(), 2);
        QTest::keyClicks(cell(window), u"2"_s);
        finish(window);
        enter(window, parts(window).item, u"5012345678900"_s);
        QCOMPARE(parts(window).lines->rowCount(), 3);
        QCOMPARE(text(window, 2, OrderLinesModel::Sku), u"SOAP-3"_s);
        finish(window);

        QCOMPARE(text(window, 0, OrderLinesModel::Total), u"32.37"_s); // 3 × 11.99 − 10 % = 32.373
        parts(window).discount.edit->setText(u"5.00"_s);
        parts(window).shipping.edit->setText(u"3.95"_s);
        parts(window).message->setPlainText(u"Ring the bell; it's 'loud' 🔔"_s);
        QVERIFY(window.settle());
        QCOMPARE(parts(window).total->text(), u"£52.63"_s); // 32.37 + 17.98 + 3.33 − 5.00 + 3.95
        place(window);

        QVERIFY(!orders(window)->composer()->isOpen());
        QCOMPARE(inBook(book.path(), u"SELECT total FROM orders"_s), u"5263"_s);
        QCOMPARE(inBook(book.path(), u"SELECT sum(total) FROM order_items"_s), u"5368"_s);
        QCOMPARE(inBook(book.path(), u"SELECT sum(discount_share) FROM order_items"_s), u"500"_s);
        QCOMPARE(inBook(book.path(), u"SELECT tax FROM orders"_s), u"811"_s); // 48.68 / 6
        QCOMPARE(inBook(book.path(), u"SELECT name FROM users WHERE id = (SELECT user_id FROM orders)"_s), u"Jo O'Brien"_s);
        QCOMPARE(inBook(book.path(), u"SELECT message FROM orders"_s), u"Ring the bell; it's 'loud' 🔔"_s);
        QCOMPARE(inBook(book.path(), u"SELECT group_concat(quantity) FROM (SELECT quantity FROM order_items ORDER BY line)"_s), u"3,2,1"_s);
        QCOMPARE(inBook(book.path(), u"SELECT sum(reserved) FROM stock"_s), u"6"_s);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM drafts"_s), u"0"_s);
        QTRY_VERIFY(orders(window)->table()->currentId().has_value());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void picksACustomerByCodeAndTakesTheirAddress()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).customer, u"C-7"_s);
        QCOMPARE(parts(window).customer->text(), u"Maria Anders"_s);
        QCOMPARE(parts(window).billing->address().street, u"1 High Street"_s);
        enter(window, parts(window).item, u"MUG-1"_s);
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM users"_s), u"1"_s);
        QCOMPARE(inBook(book.path(), u"SELECT billing_city || shipping_city FROM orders"_s), u"BathBath"_s);
    }

    void offersWhatFitsAndPicksByKeyboard()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"olive"_s); // two of that name: nothing is added yet
        QCOMPARE(parts(window).lines->rowCount(), 0);
        QVERIFY(parts(window).item->isListOpen());
        QCOMPARE(parts(window).item->list()->model()->rowCount(), 2);
        QTest::keyClick(parts(window).item, Qt::Key_Down);
        QTest::keyClick(parts(window).item, Qt::Key_Return);
        QVERIFY(window.settle());
        QCOMPARE(parts(window).lines->rowCount(), 1);
        QVERIFY(!parts(window).item->isListOpen());
        QVERIFY(parts(window).item->text().isEmpty());
        enter(window, parts(window).item, u"no such thing"_s);
        QVERIFY(parts(window).itemReason->isVisible());
        QCOMPARE(parts(window).item->text(), u"no such thing"_s); // what was typed stays
        QTest::keyClick(parts(window).item, Qt::Key_Escape);
    }

    void countsTwoCodesScannedInARow()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        auto *item = parts(window).item;
        item->setFocus();
        QTest::keyClicks(item, u"MUG-1"_s);
        QTest::keyClick(item, Qt::Key_Return);
        item->selectAll();
        QTest::keyClicks(item, u"5012345678900"_s);
        QTest::keyClick(item, Qt::Key_Return);
        QVERIFY(window.settle());
        QCOMPARE(parts(window).lines->rowCount(), 2);
    }

    void takesABarcodeScannedIntoTheQuantityForTheNextItem()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"MUG-1"_s);
        QTest::keyClicks(cell(window), u"5012345678900"_s);
        QTest::keyClick(cell(window), Qt::Key_Return);
        QTRY_COMPARE(parts(window).lines->rowCount(), 2);
        QCOMPARE(text(window, 0, OrderLinesModel::Quantity), u"1"_s);
        QCOMPARE(text(window, 1, OrderLinesModel::Sku), u"SOAP-3"_s);
    }

    void addsNothingForAPartOfABarcode()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"50123456789"_s);
        QCOMPARE(parts(window).lines->rowCount(), 0);
        QVERIFY(parts(window).item->isListOpen());
    }

    void keepsWrongFiguresWithTheirReasonAndPlacesNothing()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"MUG-1"_s);
        for (const auto &wrong : {u"0"_s, u"-1"_s, u"1.5"_s, u"many"_s, u"99999999999999999999"_s, u"9223372036854775807"_s}) {
            type(window, 0, OrderLinesModel::Quantity, wrong);
            QCOMPARE(text(window, 0, OrderLinesModel::Quantity), wrong);
            QVERIFY2(!parts(window).lines->faultAt(0, OrderLinesModel::Quantity).isEmpty(), qPrintable(wrong));
            QVERIFY(parts(window).lineReason->isVisible());
            QCOMPARE(parts(window).total->text(), u"—"_s);
            place(window);
            QVERIFY(!parts(window).sentence->text().isEmpty());
        }
        type(window, 0, OrderLinesModel::Quantity, u"2"_s);
        for (const auto &wrong : {u"12,7x"_s, u"-3"_s, u"1.234,50"_s, u"92233720368547758.08"_s, u"12.505"_s}) {
            type(window, 0, OrderLinesModel::Price, wrong);
            QVERIFY2(!parts(window).lines->faultAt(0, OrderLinesModel::Price).isEmpty(), qPrintable(wrong));
        }
        type(window, 0, OrderLinesModel::Price, u"1,250.00"_s);
        QVERIFY(!parts(window).lines->firstFault().isValid());
        type(window, 0, OrderLinesModel::Discount, u"100.01"_s);
        QVERIFY(!parts(window).lines->faultAt(0, OrderLinesModel::Discount).isEmpty());
        type(window, 0, OrderLinesModel::Discount, u"100"_s);
        parts(window).discount.edit->setText(u"0.01"_s); // more than the line is worth
        QVERIFY(parts(window).discount.reason->isVisible());
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"0"_s);
        QVERIFY(orders(window)->composer()->isOpen());
    }

    void writesAFigureAsTheOthersAreHoweverItWasTyped()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"MUG-1"_s);
        type(window, 0, OrderLinesModel::Discount, u"10"_s);
        QCOMPARE(text(window, 0, OrderLinesModel::Discount), orderfigures::percentText(1000, window->desk()->book().figures));
        type(window, 0, OrderLinesModel::Price, u"8"_s);
        QCOMPARE(text(window, 0, OrderLinesModel::Price), u"8.00"_s);
        type(window, 0, OrderLinesModel::Discount, u"1o"_s); // what is no figure stays as it was typed
        QCOMPARE(text(window, 0, OrderLinesModel::Discount), u"1o"_s);
    }

    void namesTheLineOfWhichThereIsNotEnough()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"MUG-1"_s);
        finish(window);
        enter(window, parts(window).item, u"SOAP-3"_s);
        QTest::keyClicks(cell(window), u"2"_s);
        finish(window);
        QVERIFY(window.settle());
        QCOMPARE(text(window, 1, OrderLinesModel::Available), u"only 1"_s);
        place(window);
        QVERIFY(parts(window).sentence->text().contains(u"Line 2"_s));
        QVERIFY(parts(window).sentence->text().contains(u"SOAP-3"_s));
        QCOMPARE(parts(window).lines->rowCount(), 2); // nothing is lost
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"0"_s);
        type(window, 1, OrderLinesModel::Quantity, u"1"_s);
        place(window);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"1"_s);
    }

    void losesTheLastPieceToAnotherProgramAndKeepsTheOrder()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        enter(window, parts(window).item, u"SOAP-3"_s);
        finish(window);
        QVERIFY(window.settle());
        QCOMPARE(text(window, 0, OrderLinesModel::Available), u"1"_s);
        elsewhere(book.path(), [](db::Connection &other) {
            return mustCommit(other, [&] {
                const auto product = must(repo::products::bySku(other, u"SOAP-3"_s));
                repo::orders::NewOrder order;
                order.items = {{.productId = product->id}};
                return repo::orders::create(other, order);
            });
        });
        place(window);
        QVERIFY(orders(window)->composer()->isOpen());
        QVERIFY(parts(window).sentence->text().contains(u"SOAP-3"_s));
        QTRY_COMPARE(text(window, 0, OrderLinesModel::Available), u"only 0"_s);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"1"_s);
    }

    void asksForTheCustomerThatWasTypedButNotChosen()
    {
        const SmallBook book;
        Window window(book.path());
        begin(window);
        parts(window).customer->setFocus();
        QTest::keyClicks(parts(window).customer, u"Mar"_s);
        QVERIFY(window.settle());
        enter(window, parts(window).item, u"TEA-9"_s);
        finish(window);
        place(window);
        QVERIFY(parts(window).customerReason->isVisible());
        QCOMPARE(QApplication::focusWidget(), parts(window).customer);
        QCOMPARE(inBook(book.path(), u"SELECT count(*) FROM orders"_s), u"0"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_ordercomposer)
#include "tst_ordercomposer.moc"
