// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/composerfixture.h"
#include "ui/orders/orderform.h"

namespace tradebook::test {

/// What a person sees and does at the form of a placed order.
struct AtTheForm {
    static OrderForm *form(Window &window) { return window->findChild<OrderForm *>(); }
    static QPushButton *button(Window &window, const QString &text)
    {
        for (auto *button : form(window)->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    /// The names of the steps that are offered.
    static QStringList steps(Window &window)
    {
        QStringList names;
        for (const auto &name : {u"Start Processing"_s, u"Ship"_s, u"Deliver"_s, u"Cancel Order"_s, u"Return…"_s, u"Issue Invoice"_s}) {
            if (button(window, name))
                names.append(name);
        }
        return names;
    }
    static void press(Window &window, const QString &name)
    {
        QVERIFY2(button(window, name), qPrintable(name));
        QTest::mouseClick(button(window, name), Qt::LeftButton);
        QVERIFY(window.settle());
    }
    static void open(Window &window, OrderId id)
    {
        window->showPage(u"orders"_s);
        window->page(u"orders"_s)->showRecord(id.value);
        QVERIFY(window.settle());
        QTRY_VERIFY(!steps(window).isEmpty());
    }
    static QString inLine(Window &window, int row, int column) { return form(window)->lines()->index(row, column).data().toString(); }
};

} // namespace tradebook::test
