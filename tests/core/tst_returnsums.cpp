// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/check.h"
#include "tests/support/ordershop.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

using Dice = QRandomGenerator;
constexpr int kTurns = 12;

class Quiet final : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

/// A shop whose prices, rates, discounts and roundings are drawn.
class ReturningShop {
public:
    ReturningShop(quint32 seed, bool pricesIncludeTax)
        : m_dice(seed)
    {
        execute(m_shop.writer, u"PRAGMA synchronous = OFF"_s);
        execute(m_shop.writer, u"UPDATE book SET prices_include_tax = %1"_s.arg(pricesIncludeTax ? 1 : 0));
        for (int i = 0; i < 6; ++i) {
            const auto product = addProduct(m_shop.writer, u"P%1"_s.arg(i), drawnPrice(), 1'000'000);
            static constexpr int kRates[]{0, 1900, 700, 1, 825, 100'000};
            execute(m_shop.writer, u"UPDATE products SET tax_bp = %1 WHERE id = %2"_s.arg(kRates[i]).arg(product.value));
            m_products.append(product);
        }
    }

    [[nodiscard]] OrderId shipped()
    {
        orders::NewOrder order;
        for (int line = 1 + below(5); line > 0; --line)
            order.items.append({.productId = m_products[below(6)],
                .quantity = 1 + below(below(4) == 0 ? 1000 : 6),
                .unitPrice = Money{drawnPrice()},
                .discountBp = below(2) == 0 ? 0 : below(10'001)});
        order.shipping = Money{below(3) * below(5000)};
        order.shippingTaxBp = below(2) * 1900;
        const auto plain = place(order);
        if (below(3) == 0)
            return plain;
        auto discounted = m_shop.read(plain);
        const auto lines = discounted.total.value - discounted.shipping.value - (discounted.pricesIncludeTax ? 0 : discounted.tax.value);
        discounted.discount = Money{lines == 0 ? 0 : static_cast<qint64>(m_dice.generate64() % static_cast<quint64>(lines + 1))};
        mustCommit(m_shop.writer, [&] { return orders::update(m_shop.writer, discounted); });
        return plain;
    }
    void ship(OrderId sale) { m_shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped}); }

    /// Comes back piece by piece, in parts that are drawn; some returns are cancelled again. What is wrong; empty when nothing.
    [[nodiscard]] QString bringBack(OrderId sale, bool mayCancel)
    {
        QList<OrderId> backs;
        for (int turn = 0; turn <= kTurns + 1; ++turn) {
            const auto left = must(orders::returnable(m_shop.writer, sale));
            QList<orders::ReturnedItem> items;
            bool isLast = true; // then the shipping has to come back, too
            for (const auto &line : left.items) {
                const auto pieces = line.left();
                const bool comes = pieces > 0 && (turn > kTurns || below(3) > 0);
                const auto now = !comes ? 0 : turn > kTurns || below(4) == 0 ? pieces : 1 + m_dice.bounded(pieces);
                if (now > 0)
                    items.append({line.item.id, now});
                isLast = isLast && now == pieces;
            }
            if (items.isEmpty())
                continue;
            const auto shipping = isLast ? left.shippingLeft.value : m_dice.bounded(left.shippingLeft.value + 1);
            backs.append(must(m_shop.tryReturn(sale, items, Money{shipping})));
            if (mayCancel && turn < kTurns && below(2) == 0)
                m_shop.set(backs.takeAt(below(static_cast<int>(backs.size()))), {OrderStatus::Cancelled});
        }
        for (const auto back : std::as_const(backs))
            m_shop.set(back, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        return compared(sale);
    }
    [[nodiscard]] db::Connection &writer() { return m_shop.writer; }

private:
    int below(int bound) { return m_dice.bounded(bound); }
    /// Yen, cents, mils: mostly small, sometimes large.
    qint64 drawnPrice() { return below(5) == 0 ? static_cast<qint64>(m_dice.generate64() % 100'000'000'000) : below(3000); }
    OrderId place(const orders::NewOrder &order) { return m_shop.place(order); }

    QString compared(OrderId sale)
    {
        return scalar(m_shop.writer,
            u"WITH back AS (SELECT DISTINCT o.* FROM orders AS o JOIN order_items AS i ON i.order_id = o.id "
            "WHERE o.status <> 'cancelled' AND i.returns_item_id IN (SELECT id FROM order_items WHERE order_id = %1)), "
            "sums AS (SELECT sum(total) || ' tax ' || sum(tax) || ' discount ' || sum(discount) || ' shipping ' || sum(shipping) AS t FROM "
            "back), "
            "sold AS (SELECT total || ' tax ' || tax || ' discount ' || discount || ' shipping ' || shipping AS t FROM orders WHERE id = "
            "%1) "
            "SELECT iif(sums.t = sold.t, '', 'sold ' || sold.t || ', back ' || sums.t) FROM sums, sold"_s.arg(sale.value));
    }

    OrderShop m_shop;
    Dice m_dice;
    QList<ProductId> m_products;
};

} // namespace

/// However a sale is cut into returns, and whichever of them are cancelled, in the end they equal it to the unit: total, tax, discount,
/// shipping, revenue.
class tst_returnsums : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allReturnsEqualTheirSale_data()
    {
        QTest::addColumn<bool>("pricesIncludeTax");
        QTest::addColumn<bool>("mayCancel");
        for (const bool includes : {true, false}) {
            for (const bool cancels : {true, false})
                QTest::addRow("%s, %s", includes ? "tax inclusive" : "tax exclusive", cancels ? "some cancelled" : "none cancelled")
                    << includes << cancels;
        }
    }
    void allReturnsEqualTheirSale()
    {
        QFETCH(bool, pricesIncludeTax);
        QFETCH(bool, mayCancel);
        ReturningShop shop(pricesIncludeTax ? 7 : 8, pricesIncludeTax);
        for (int i = 0; i < 40; ++i) {
            const auto sale = shop.shipped();
            shop.ship(sale);
            const auto differs = shop.bringBack(sale, mayCancel);
            QVERIFY2(differs.isEmpty(), qPrintable(u"sale %1: %2"_s.arg(i).arg(differs)));
        }
        QCOMPARE(scalar(shop.writer(), u"SELECT sum(total) FROM daily_sales"_s), u"0"_s);
        QCOMPARE(scalar(shop.writer(), u"SELECT sum(abs(revenue)) + sum(abs(units)) FROM product_sales"_s), u"0"_s);
        QCOMPARE(scalar(shop.writer(), u"SELECT count(*) FROM stock WHERE on_hand NOT IN (10, 5, 1000000) OR reserved <> 0"_s), u"0"_s);
        Quiet quiet;
        const auto health = must(upkeep::check(shop.writer(), upkeep::Depth::Usual, quiet));
        QVERIFY2(
            health.isHealthy(), health.isHealthy() ? "" : qPrintable(health.findings.first().key + u' ' + health.findings.first().field));
    }
};

QTEST_GUILESS_MAIN(tst_returnsums)
#include "tst_returnsums.moc"
