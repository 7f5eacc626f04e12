// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/composerparts.h"
#include "ui/orders/itembox.h"
#include "ui/orders/ordercomposer.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/orders/orderlinestable.h"
#include "ui/pages/orderspage.h"
#include "ui/widgets/plainedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <future>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

/// A book of three products and a customer, in pounds with the tax in its prices.
class SmallBook {
public:
    SmallBook()
        : m_book(u"GBP"_s, u"Europe/London"_s)
    {
        auto &writer = m_book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            add(writer, u"MUG-1"_s, u"Blue mug"_s, {}, 1250, 10);
            add(writer, u"TEA-9"_s, u"Darjeeling First Flush"_s, {}, 899, 25);
            add(writer, u"SOAP-3"_s, u"Olive soap"_s, u"5012345678900"_s, 333, 1);
            add(writer, u"SOAP-4"_s, u"Olive soap, large"_s, {}, 555, 40);
            const auto maria = must(repo::users::create(writer, {.id = {}, .code = u"C-7"_s, .name = u"Maria Anders"_s}));
            must(repo::users::addAddress(writer,
                {.id = {},
                    .userId = maria,
                    .recipient = u"Maria Anders"_s,
                    .street = u"1 High Street"_s,
                    .city = u"Bath"_s,
                    .isDefault = true}));
            return {};
        });
        m_book.close();
    }
    [[nodiscard]] QString path() const { return m_book.path(); }

private:
    static void add(
        db::Connection &writer, const QString &sku, const QString &name, const std::optional<QString> &barcode, qint64 price, qint64 onHand)
    {
        const auto id = must(
            repo::products::create(writer, {.id = {}, .sku = sku, .name = name, .barcode = barcode, .price = {price}, .taxBp = 2000}));
        must(repo::stock::change(writer, {.id = {}, .productId = id, .delta = onHand, .reason = u"received"_s}));
    }

    TestBook m_book;
};

/// What a second program does at the same book, in a thread of its own: this one may not touch a database.
template<class Work>
auto elsewhere(const QString &path, Work work)
{
    return std::async(std::launch::async, [&] {
        auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite}));
        must(connection.trustSchema());
        return work(connection);
    }).get();
}

/// What stands in the book, in minor units or pieces.
inline QString inBook(const QString &path, const QString &sql)
{
    return elsewhere(path, [&](db::Connection &connection) { return scalar(connection, sql); });
}

/// An order of Maria's: 3 mugs, 2 teas at 10 % less, 5.00 off the whole, 3.95 for shipping.
inline OrderId placeOrder(const QString &path, OrderStatus status = OrderStatus::Pending)
{
    return elsewhere(path, [&](db::Connection &connection) {
        return mustCommit(connection, [&]() -> Result<OrderId> {
            repo::orders::NewOrder order;
            order.userId = (*must(repo::users::byCode(connection, u"C-7"_s))).id;
            order.discount = {500};
            order.shipping = {395};
            order.items = {{.productId = must(repo::products::bySku(connection, u"MUG-1"_s))->id, .quantity = 3},
                {.productId = must(repo::products::bySku(connection, u"TEA-9"_s))->id, .quantity = 2, .discountBp = 1000}};
            const auto id = must(repo::orders::create(connection, order));
            for (const auto next : {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered}) {
                if (status >= next && status != OrderStatus::Cancelled)
                    must(repo::orders::setStatus(connection, id, next));
            }
            return id;
        });
    });
}

/// What a person does in the composer of orders.
struct Composing {

    static OrdersPage *orders(Window &window) { return qobject_cast<OrdersPage *>(window->page(u"orders"_s)); }
    static const ComposerParts &parts(Window &window) { return orders(window)->composer()->parts(); }

    static void begin(Window &window)
    {
        window->showPage(u"orders"_s);
        QVERIFY(window.settle());
        orders(window)->newRecord();
        QVERIFY(orders(window)->composer()->isVisible());
        QVERIFY(window.settle());
    }
    /// Types into an input as a person does and presses Enter.
    static void enter(Window &window, QLineEdit *input, const QString &text)
    {
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, text);
        QVERIFY(window.settle());
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(window.settle());
    }
    /// The editor of the cell that is being typed in.
    static QLineEdit *cell(Window &window)
    {
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return edit && parts(window).table->isAncestorOf(edit) ? edit : nullptr;
    }
    static void type(Window &window, int row, int column, const QString &text)
    {
        parts(window).table->enter(row, column);
        QVERIFY(cell(window));
        QTest::keyClicks(cell(window), text);
        QTest::keyClick(cell(window), Qt::Key_Return);
        QTRY_VERIFY(!cell(window));
    }
    /// Ends the entry of a line: the keyboard is back where the next item is added.
    static void finish(Window &window)
    {
        QTest::keyClick(cell(window), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), parts(window).item);
        QVERIFY(window.settle());
    }
    static QString text(Window &window, int row, int column) { return parts(window).lines->index(row, column).data().toString(); }
    static void place(Window &window)
    {
        QTest::mouseClick(parts(window).place, Qt::LeftButton);
        QVERIFY(window.settle());
    }
};

} // namespace tradebook::test
