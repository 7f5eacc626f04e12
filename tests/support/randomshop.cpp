// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomshop.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/model/text.h"

#include <QRandomGenerator>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

class Filling {
public:
    Filling(db::Connection &writer, quint32 seed, const ShopSize &size)
        : m_writer(writer)
        , m_random(seed)
        , m_size(size)
    {
    }

    Result<void> all()
    {
        users();
        categories();
        products();
        orders();
        return {};
    }

private:
    void run(const db::Sql &sql, const db::Values &values)
    {
        const auto done = db::Query(m_writer, sql, values).run();
        if (!done)
            qFatal("random shop: %s", qPrintable(done.error().detail));
    }
    int upTo(int bound) { return m_random.bounded(bound); }
    bool chance(int percent) { return upTo(100) < percent; }
    QString name()
    {
        static const QStringList kFirst{u"Ann"_s, u"ann"_s, u"Émile"_s, u"Zoë"_s, u"O'Brien"_s, u"Łukasz"_s, u"日本"_s, u"100% _x_"_s};
        static const QStringList kLast{u"Smith"_s, u"smith"_s, u"Öz"_s, u"Straße"_s, u"Mug"_s, u"Mug 12"_s};
        return kFirst[upTo(static_cast<int>(kFirst.size()))] + u' ' + kLast[upTo(static_cast<int>(kLast.size()))];
    }
    db::Value maybe(int percent, const db::Value &value) { return chance(percent) ? value : db::Value(nullptr); }

    void users()
    {
        for (int i = 1; i <= m_size.users; ++i) {
            const auto who = name();
            run("INSERT INTO users (code, email, name, name_key, phone, is_active) VALUES (?, ?, ?, ?, ?, ?)"_sql,
                {maybe(70, u"C-%1"_s.arg(upTo(2) ? i : 1000 - i)), maybe(60, u"%1User@Example.org"_s.arg(upTo(3) ? i : 900 - i)), who,
                    fold(who), maybe(50, u"+49 %1"_s.arg(upTo(50))), chance(80)});
            for (int k = upTo(3); k > 0; --k)
                run("INSERT INTO addresses (user_id, kind, recipient, street, city, postal_code, country) VALUES (?, ?, ?, ?, ?, ?, ?)"_sql,
                    {i, k % 2 ? u"billing"_s : u"shipping"_s, name(), u"Street %1"_s.arg(upTo(9)), name(), u"0%1"_s.arg(upTo(99)),
                        u"DE"_s});
        }
    }
    void categories()
    {
        for (int i = 1; i <= m_size.categories; ++i) {
            const auto what = name();
            run("INSERT INTO categories (parent_id, code, name, name_key, position, minimum_stock) VALUES (?, ?, ?, ?, ?, ?)"_sql,
                {i == 1 ? db::Value(nullptr) : maybe(80, 1 + upTo(i - 1)), maybe(50, u"K%1"_s.arg(100 - i)), what, fold(what), upTo(3),
                    maybe(30, upTo(5))});
        }
    }
    void products()
    {
        for (int i = 1; i <= m_size.products; ++i) {
            const auto what = name();
            run("INSERT INTO products (sku, name, name_key, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
                {u"%1%2"_s.arg(upTo(2) ? u"a"_s : u"Ä"_s).arg(i), what, fold(what), maybe(40, u"400%1"_s.arg(upTo(30))), upTo(20) * 50,
                    upTo(9) * 10, upTo(3) * 700, maybe(30, upTo(9)), maybe(80, 1 + upTo(m_size.categories)), chance(85)});
            run("INSERT INTO stock_moves (product_id, delta, reason) VALUES (?, ?, 'received')"_sql, {i, upTo(10)});
        }
    }
    void orders()
    {
        static const QStringList kStatuses{u"pending"_s, u"processing"_s, u"shipped"_s, u"delivered"_s, u"cancelled"_s};
        for (int i = 1; i <= m_size.orders; ++i) {
            const auto day = u"2026-%1-%2"_s.arg(1 + upTo(4), 2, 10, QChar(u'0')).arg(1 + upTo(28), 2, 10, QChar(u'0'));
            const auto lines = 1 + upTo(3);
            run("INSERT INTO orders (number, kind, user_id, status, placed_at, business_date, total, discount, moves_stock, "
                "invoice_number, shipping_city, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)"_sql,
                {u"%1%2"_s.arg(upTo(3) ? u""_s : u"É-"_s).arg(upTo(2) ? i : 5000 - i), chance(15) ? u"return"_s : u"sale"_s,
                    maybe(75, 1 + upTo(m_size.users)), kStatuses[upTo(5)], day + u"T%1:00:00.000Z"_s.arg(upTo(3), 2, 10, QChar(u'0')), day,
                    upTo(40) * 25, upTo(3), maybe(30, 100'000 - i), maybe(50, name()), chance(50) ? QString() : name()});
            for (int line = 1; line <= lines; ++line)
                run("INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, discount_bp, tax_bp, total) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
                    {i, line, 1 + upTo(m_size.products), u"a%1"_s.arg(upTo(30)), name(), 1 + upTo(4), upTo(9) * 10, upTo(3) * 500, 1900,
                        upTo(9) * 10});
        }
    }

    db::Connection &m_writer;
    QRandomGenerator m_random;
    ShopSize m_size;
};

} // namespace

void fillRandomly(db::Connection &writer, quint32 seed, const ShopSize &size)
{
    Filling filling(writer, seed, size);
    if (const auto filled = db::inTransaction(writer, [&] { return filling.all(); }); !filled)
        qFatal("random shop: %s", qPrintable(filled.error().detail));
}

} // namespace tradebook::test
