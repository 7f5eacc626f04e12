// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Blocks from a spreadsheet into the products and into the lines of orders, as a person pastes them.
#include "tests/ui/orderformfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/pasteproductsdialog.h"
#include "ui/orders/pastelinesdialog.h"
#include "ui/pages/productspage.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPointer>
#include <QTableView>

namespace {

using namespace tradebook;
using namespace tradebook::test;

void toClipboard(const QString &text)
{
    auto data = std::make_unique<QMimeData>(); // setText() of the clipboard would cut at a NUL
    data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data.release());
}

/// The dialog over the window, and what a person sees and does in it.
struct Pasting {
    SmallBook book;
    Window window;
    QPointer<PasteDialog> dialog;

    Pasting()
        : window(book.path())
    {
    }
    void paste(const QString &text)
    {
        toClipboard(text);
        window.action(u"Paste"_s)->trigger();
        find();
    }
    void find()
    {
        dialog = window->findChild<PasteDialog *>();
        if (dialog && !settle())
            qFatal("the dialog does not come to rest");
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !dialog || dialog->isSettled(); }, 60000) && window.settle();
    }
    void productsShown()
    {
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        window->page(u"products"_s)->focusList();
        QTRY_VERIFY(window.action(u"Paste"_s)->isEnabled());
    }
    QPushButton *button() const
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(u"Paste"_s))
                return button;
        }
        return nullptr;
    }
    void press()
    {
        QVERIFY(button()->isEnabled());
        button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 60000);
        QVERIFY(window.settle());
    }
    /// The rows that the dialog shows.
    QStringList rows() const
    {
        const auto *model = dialog->findChild<QTableView *>()->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            rows.append(cells.join(u'|'));
        }
        return rows;
    }
    void choose(int column, const QString &field)
    {
        auto *combo = dialog->findChildren<QComboBox *>().at(column);
        combo->setCurrentText(field);
        Q_EMIT combo->activated(combo->currentIndex());
        QVERIFY(settle());
    }
    QString products() const { return inBook(book.path(), u"SELECT group_concat(sku || ' ' || price, ', ') FROM products"_s); }
};

const QString kBefore = u"MUG-1 1250, TEA-9 899, SOAP-3 333, SOAP-4 555"_s;

} // namespace

class tst_paste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void productsAreShownBeforeTheyArePastedInOneStep()
    {
        Pasting at;
        at.productsShown();
        at.paste(u"SKU\tName\tPrice\nMUG-1\tBlue mug\t13.00\nTEA-9\tDarjeeling First Flush\t8.99\nNEW-1\tSpoon\t2.50\nBAD\tX\tcheap\n"_s);
        QVERIFY(at.dialog);
        QCOMPARE(at.dialog->summary(), u"1 will be added, 1 will change, 1 stay as they are, 1 cannot be pasted."_s);
        QCOMPARE(at.rows(),
            QStringList({u"5|BAD|X|Not pasted: The price “cheap” is not a number."_s, u"2|MUG-1|Blue mug|Change: price £12.50 → £13.00"_s,
                u"4|NEW-1|Spoon|New: price £2.50"_s}));
        QCOMPARE(at.button()->text().remove(u'&'), u"Paste 2 Products"_s);
        QCOMPARE(at.products(), kBefore);
        at.press();
        QCOMPARE(at.products(), u"MUG-1 1300, TEA-9 899, SOAP-3 333, SOAP-4 555, NEW-1 250"_s);
        QCOMPARE(at.window->messageBar()->text(), u"Done: Paste 2 products"_s);
        QTRY_VERIFY(at.window->undoDesk()->ahead().undo);
        at.window->undoDesk()->undo();
        QTRY_COMPARE(at.products(), kBefore);
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void cancellingChangesNothing()
    {
        Pasting at;
        at.productsShown();
        at.paste(u"MUG-1\tBlue mug\t13\n"_s);
        QVERIFY(at.button()->isEnabled());
        at.dialog->reject();
        QTRY_VERIFY(!at.dialog);
        QVERIFY(at.window.settle());
        QCOMPARE(at.products(), kBefore);
        QVERIFY(!at.window->undoDesk()->ahead().undo);
    }

    void aColumnCanBeChosenAndAFieldHasOneColumn()
    {
        Pasting at;
        at.productsShown();
        at.paste(u"13.00\tMUG-1\n14.00\tTEA-9\n"_s);
        at.choose(1, u"SKU"_s);
        QCOMPARE(at.dialog->findChildren<QComboBox *>().at(0)->currentText(), u"Leave out"_s);
        at.choose(0, u"Price"_s);
        QCOMPARE(at.dialog->summary(), u"0 will be added, 2 will change, 0 stay as they are, 0 cannot be pasted."_s);
        at.choose(1, u"Name"_s);
        QVERIFY(!at.button()->isEnabled());
        QVERIFY2(at.dialog->message().contains(u"SKU"_s), qPrintable(at.dialog->message()));
        QCOMPARE(at.products(), kBefore);
    }

    void thePersonSaysWhetherTheFirstRowIsAHead()
    {
        Pasting at;
        at.productsShown();
        at.paste(u"SKU\tName\nMUG-1\tBlue cup\n"_s);
        QCOMPARE(at.rows().size(), 1);
        at.dialog->findChild<QCheckBox *>()->click();
        QVERIFY(at.settle());
        QCOMPARE(at.rows().size(), 2);
        QVERIFY2(at.rows().first().startsWith(u"1|SKU|Name|New"_s), qPrintable(at.rows().first()));
    }

    void whatIsNoTableIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << u"no table on the clipboard"_s;
        QTest::newRow("a zero byte") << u"A\t%1\nB\tx\n"_s.arg(QChar(0)) << u"zero byte"_s;
        QTest::newRow("too many columns") << u"A"_s + u"\tx"_s.repeated(60) << u"at most 40"_s;
    }
    void whatIsNoTableIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        Pasting at;
        at.productsShown();
        at.paste(text);
        QVERIFY(at.dialog);
        QVERIFY2(at.dialog->message().contains(said), qPrintable(at.dialog->message()));
        QVERIFY(!at.button()->isEnabled());
        at.dialog->reject();
        QTRY_VERIFY(!at.dialog);
        QCOMPARE(at.products(), kBefore);
    }

    void aHundredThousandRowsDoNotStopTheWindow()
    {
        QString text = u"SKU\tName\tPrice\n"_s;
        for (int row = 0; row < 100'000; ++row)
            text += u"N-%1\tProduct %1\t1.50\n"_s.arg(row);
        Pasting at;
        at.productsShown();
        toClipboard(text);
        at.window.action(u"Paste"_s)->trigger();
        at.dialog = at.window->findChild<PasteDialog *>();
        QVERIFY(at.dialog);
        QVERIFY2(!at.dialog->isSettled(), "it was all read before the dialog came");
        QVERIFY(at.settle());
        QCOMPARE(at.dialog->summary(), u"100,000 will be added, 0 will change, 0 stay as they are, 0 cannot be pasted."_s);
        QCOMPARE(at.rows().size(), 200);
        // While they are written the dialog can still be given up: nothing of it is kept then.
        at.button()->click();
        QVERIFY(!at.dialog->isSettled());
        at.dialog->reject();
        QTRY_VERIFY(!at.dialog);
        QVERIFY(at.window.settle());
        const QString kept = inBook(at.book.path(), u"SELECT count(*) FROM products"_s);
        QVERIFY2(kept == u"4" || kept == u"100004", qPrintable(kept)); // all or nothing
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void linesOfANewOrderComeFromABlock()
    {
        Pasting at;
        Composing::begin(at.window);
        Composing::parts(at.window).item->setFocus();
        at.paste(u"Item\tQty\tPrice\nMUG-1\t3\t11.00\n5012345678900\t1\t\nDarjeeling\t2\t\nsoap\t1\t\nNOPE\t1\t\nMUG-1\t0\t\nMUG-1\t1\t"
                 "99999999999999999999\n"_s);
        QVERIFY(at.dialog);
        QCOMPARE(at.dialog->summary(), u"3 will be added, 4 cannot be pasted."_s);
        const auto rows = at.rows();
        QVERIFY2(rows.at(0).startsWith(u"5|soap|"_s) && rows.at(0).contains(u"several products"_s), qPrintable(rows.at(0)));
        QVERIFY2(rows.at(1).contains(u"no product has “NOPE”"_s), qPrintable(rows.at(1)));
        QVERIFY2(rows.at(2).startsWith(u"7|MUG-1|0|"_s) && rows.at(2).contains(u"Qty: "_s), qPrintable(rows.at(2)));
        QVERIFY2(rows.at(3).contains(u"Price: "_s), qPrintable(rows.at(3)));
        at.press();
        QCOMPARE(Composing::parts(at.window).lines->rowCount(), 3);
        QCOMPARE(Composing::text(at.window, 0, OrderLinesModel::Quantity), u"3"_s);
        QCOMPARE(Composing::text(at.window, 0, OrderLinesModel::Total), u"33.00"_s);
        QCOMPARE(Composing::text(at.window, 1, OrderLinesModel::Sku), u"SOAP-3"_s);
        QCOMPARE(Composing::text(at.window, 2, OrderLinesModel::Total), u"17.98"_s);
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aPriceWithAnotherCurrencysSignIsNotTaken()
    {
        Pasting at;
        Composing::begin(at.window);
        Composing::parts(at.window).item->setFocus();
        at.paste(u"MUG-1\t1\t£11.00\nTEA-9\t1\t$5.00\nSOAP-3\t1\t€5.00\n"_s);
        QVERIFY(at.dialog);
        QCOMPARE(at.dialog->summary(), u"1 will be added, 2 cannot be pasted."_s);
        QVERIFY2(at.rows().at(0).startsWith(u"2|TEA-9|1|$5.00|Not pasted: Price: "_s), qPrintable(at.rows().at(0)));
        at.press();
        QCOMPARE(Composing::text(at.window, 0, OrderLinesModel::Total), u"11.00"_s);
    }

    void severalCellsInAddItemAreLinesAndOneCellIsAText()
    {
        Pasting at;
        Composing::begin(at.window);
        auto *item = Composing::parts(at.window).item;
        item->setFocus();
        toClipboard(u"MUG-1\n"_s);
        QTest::keySequence(item, QKeySequence::Paste);
        QVERIFY(!at.window->findChild<PasteDialog *>());
        QCOMPARE(item->text().trimmed(), u"MUG-1"_s);
        item->clear();
        toClipboard(u"MUG-1\t2\nTEA-9\t1\n"_s);
        QTest::keySequence(item, QKeySequence::Paste);
        at.find();
        QVERIFY(at.dialog);
        QVERIFY(item->text().isEmpty());
        at.press();
        QCOMPARE(Composing::parts(at.window).lines->rowCount(), 2);
    }

    void tooManyLinesAreRefusedBeforeAnythingIsLooked()
    {
        Pasting at;
        Composing::begin(at.window);
        Composing::parts(at.window).item->setFocus();
        at.paste(u"MUG-1\t1\n"_s.repeated(1001));
        QVERIFY2(at.dialog->message().contains(u"at most 1000"_s), qPrintable(at.dialog->message()));
        QVERIFY(!at.button()->isEnabled());
    }

    void linesOfAPlacedOrderComeInOneStep()
    {
        Pasting at;
        const auto order = placeOrder(at.book.path());
        AtTheForm::open(at.window, order);
        const QString before = inBook(at.book.path(), u"SELECT total FROM orders"_s);
        AtTheForm::form(at.window)->table()->setFocus();
        at.paste(u"SOAP-4\t2\nTEA-9\t1\t5.00\n"_s);
        QVERIFY(at.dialog);
        at.press();
        QTRY_COMPARE(AtTheForm::form(at.window)->lines()->rowCount(), 4);
        QCOMPARE(inBook(at.book.path(), u"SELECT group_concat(sku || ' ' || quantity || ' ' || unit_price, ', ') FROM order_items"_s),
            u"MUG-1 3 1250, TEA-9 2 899, SOAP-4 2 555, TEA-9 1 500"_s);
        QCOMPARE(at.window->messageBar()->text(), u"Done: Paste 2 lines"_s);
        QTRY_VERIFY(at.window->undoDesk()->ahead().undo);
        at.window->undoDesk()->undo();
        QTRY_COMPARE(inBook(at.book.path(), u"SELECT total || ' ' || (SELECT count(*) FROM order_items) FROM orders"_s), before + u" 2"_s);
    }

    void whatTheBookRefusesIsSaidAndTheLinesCanBePastedAgain()
    {
        Pasting at;
        AtTheForm::open(at.window, placeOrder(at.book.path()));
        AtTheForm::form(at.window)->table()->setFocus();
        at.paste(u"SOAP-4\t2\nSOAP-3\t50\n"_s);
        QVERIFY(at.dialog);
        at.button()->click();
        QVERIFY(at.settle());
        QVERIFY(at.dialog);
        QVERIFY2(at.dialog->message().contains(u"SOAP-3"_s), qPrintable(at.dialog->message()));
        QVERIFY(at.button()->isEnabled());
        QCOMPARE(inBook(at.book.path(), u"SELECT count(*) FROM order_items"_s), u"2"_s);
    }

    void anOrderThatIsFixedTakesNoLines()
    {
        Pasting at;
        AtTheForm::open(at.window, placeOrder(at.book.path(), OrderStatus::Shipped));
        AtTheForm::form(at.window)->table()->setFocus();
        QTRY_VERIFY(!at.window.action(u"Paste"_s)->isEnabled());
        toClipboard(u"SOAP-4\t2\n"_s);
        at.window->page(u"orders"_s)->paste();
        QVERIFY(!at.window->findChild<PasteDialog *>());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_paste)
#include "tst_paste.moc"
