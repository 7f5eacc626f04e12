// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/saleapply.h"

#include "core/transfer/addressgaps.h"

namespace tradebook::transfer {

using namespace db::literals;

void SaleApply::findOrders(Script &script) const
{
    script.run("UPDATE staged.sales SET order_id = (SELECT orders.id FROM main.orders WHERE orders.number = sales.number) "
               "WHERE order_id IS NULL AND state < 8"_sql);
}

/// By code, else by e-mail; a name alone finds a user that has neither.
void SaleApply::findUsers(Script &script) const
{
    if (has(Field::UserCode))
        script.run("UPDATE staged.sales SET user_id = (SELECT known.id FROM main.users AS known WHERE known.code = sales.user_code) "
                   "WHERE user_id IS NULL AND user_code IS NOT NULL AND state < 8"_sql);
    if (has(Field::UserEmail))
        script.run("UPDATE staged.sales SET user_id = (SELECT known.id FROM main.users AS known WHERE known.email = sales.user_email "
                   "AND (sales.user_code IS NULL OR known.code IS NULL)) "
                   "WHERE user_id IS NULL AND user_email IS NOT NULL AND state < 8"_sql);
    if (has(Field::UserName))
        script.run("UPDATE staged.sales SET user_id = (SELECT min(known.id) FROM main.users AS known "
                   "WHERE known.name_key = fold(sales.user_name) AND known.name = sales.user_name AND known.code IS NULL "
                   "AND known.email IS NULL) WHERE user_id IS NULL AND user_code IS NULL AND user_email IS NULL "
                   "AND user_name IS NOT NULL AND state < 8"_sql);
}

/// -1 is a promise. An e-mail that another user has stays with that one. A code alone says too little where nothing may be made from
/// that; another order of that code may say more.
void SaleApply::findOrPromiseUsers(Script &script, bool byCodeAlone) const
{
    if (!has(Field::UserCode) && !has(Field::UserEmail) && !has(Field::UserName))
        return;
    findUsers(script);
    script.run("UPDATE staged.sales SET user_email = NULL WHERE user_id IS NULL AND user_code IS NOT NULL AND user_email IS NOT NULL "
               "AND state < 8 AND EXISTS (SELECT 1 FROM main.users AS known WHERE known.email = sales.user_email)"_sql);
    script.run("UPDATE staged.sales SET user_id = -1 WHERE user_id IS NULL AND state < 8 "
               "AND coalesce(user_code, user_email, user_name) IS NOT NULL AND (?1 OR user_code IS NULL OR user_code IN "
               "(SELECT told.user_code FROM staged.sales AS told WHERE told.user_id IS NULL AND told.state < 8 "
               "AND told.user_code IS NOT NULL AND coalesce(told.user_name, told.user_email) IS NOT NULL))"_sql,
        byCodeAlone ? 1 : 0);
    refuseUnknownUsers(script);
}

/// Of two codes with one e-mail the first has it.
void SaleApply::makePromisedUsers(Script &script, bool byCodeAlone) const
{
    if (script.number("SELECT EXISTS (SELECT 1 FROM staged.sales WHERE user_id = -1 AND state < 8)"_sql) == 0)
        return;
    script.run("UPDATE staged.sales SET user_email = NULL FROM (SELECT user_email AS mail, user_code AS owner, min(line) FROM staged.sales "
               "WHERE user_id = -1 AND user_code IS NOT NULL AND user_email IS NOT NULL AND state < 8 GROUP BY user_email) AS claim "
               "WHERE sales.user_email = claim.mail AND sales.user_code <> claim.owner AND sales.user_id = -1"_sql);
    script.run("UPDATE staged.sales SET user_id = NULL WHERE user_id = -1 AND state < 8 AND NOT ?1 AND user_code IS NOT NULL "
               "AND user_code NOT IN (SELECT told.user_code FROM staged.sales AS told WHERE told.user_id = -1 AND told.state < 8 "
               "AND told.user_code IS NOT NULL AND coalesce(told.user_name, told.user_email) IS NOT NULL)"_sql,
        byCodeAlone ? 1 : 0);
    refuseUnknownUsers(script);
    script.run("UPDATE staged.sales SET user_id = NULL WHERE user_id = -1 AND state < 8"_sql);
    const qint64 lastUser = script.number("SELECT coalesce(max(id), 0) FROM main.users"_sql);
    insertUsers(script, byCodeAlone);
    insertUserAddresses(script, lastUser);
}

void SaleApply::refuseUnknownUsers(Script &script) const
{
    script.run("UPDATE staged.sales SET state = 8, fault = 'UnknownUser', data = coalesce(user_code, user_email, user_name) "
               "WHERE state < 8 AND user_id IS NULL AND coalesce(user_code, user_email, user_name) IS NOT NULL"_sql);
    rejectMarked(script);
}

/// The first order of a customer tells who the customer is.
void SaleApply::insertUsers(Script &script, bool byCodeAlone) const
{
    const QString now = QString::fromStdString(m_context.now);
    script.run("INSERT INTO main.users (code, email, name, name_key, phone, created_at, updated_at) "
               "SELECT code, mail, coalesce(name, code), fold(coalesce(name, code)), phone, ?1, ?1 "
               "FROM (SELECT user_code AS code, user_email AS mail, user_name AS name, user_phone AS phone, min(line) AS first "
               "FROM staged.sales WHERE state < 8 AND user_id IS NULL AND user_code IS NOT NULL AND line IS NOT NULL "
               "AND (?2 OR user_name IS NOT NULL OR user_email IS NOT NULL) GROUP BY user_code) ORDER BY first"_sql,
        now, byCodeAlone ? 1 : 0);
    findUsers(script);
    if (has(Field::UserEmail))
        script.run("INSERT INTO main.users (email, name, name_key, phone, created_at, updated_at) "
                   "SELECT mail, coalesce(name, mail), fold(coalesce(name, mail)), phone, ?1, ?1 "
                   "FROM (SELECT user_email AS mail, user_name AS name, user_phone AS phone, min(line) AS first FROM staged.sales "
                   "WHERE state < 8 AND user_id IS NULL AND user_code IS NULL AND user_email IS NOT NULL AND line IS NOT NULL "
                   "GROUP BY user_email) ORDER BY first"_sql,
            now);
    if (has(Field::UserName))
        script.run("INSERT INTO main.users (name, name_key, phone, created_at, updated_at) SELECT name, fold(name), phone, ?1, ?1 "
                   "FROM (SELECT user_name AS name, user_phone AS phone, min(line) AS first FROM staged.sales "
                   "WHERE state < 8 AND user_id IS NULL AND user_code IS NULL AND user_email IS NULL AND user_name IS NOT NULL "
                   "AND line IS NOT NULL GROUP BY user_name) ORDER BY first"_sql,
            now);
    findUsers(script);
}

void SaleApply::insertUserAddresses(Script &script, qint64 lastUser) const
{
    const QString now = QString::fromStdString(m_context.now);
    script.run(
        "INSERT INTO main.addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, "
        "updated_at) SELECT user_id, 'billing', coalesce(billing_recipient, ''), coalesce(billing_street, ''), "
        "coalesce(billing_city, ''), coalesce(billing_region, ''), coalesce(billing_postal_code, ''), coalesce(billing_country, ''), 1, "
        "?1, ?1 FROM (SELECT *, min(line) FROM staged.sales WHERE user_id > ?2 AND state < 8 GROUP BY user_id) "
        "WHERE coalesce(billing_recipient, billing_street, billing_city, billing_region, billing_postal_code, billing_country) "
        "IS NOT NULL ORDER BY user_id"_sql,
        now, lastUser);
    script.run(
        "INSERT INTO main.addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, "
        "updated_at) SELECT user_id, 'shipping', coalesce(shipping_recipient, ''), coalesce(shipping_street, ''), "
        "coalesce(shipping_city, ''), coalesce(shipping_region, ''), coalesce(shipping_postal_code, ''), "
        "coalesce(shipping_country, ''), 1, ?1, ?1 "
        "FROM (SELECT *, min(line) FROM staged.sales WHERE user_id > ?2 AND state < 8 GROUP BY user_id) "
        "WHERE coalesce(shipping_recipient, shipping_street, shipping_city, shipping_region, shipping_postal_code, shipping_country) "
        "IS NOT NULL ORDER BY user_id"_sql,
        now, lastUser);
}

void SaleApply::rejectMarked(Script &script) const
{
    if (m_byLines) {
        script.run("INSERT INTO staged.rejects (line, fault, data) SELECT lines.line, sales.fault, sales.data FROM staged.sales "
                   "JOIN staged.lines ON lines.sale = sales.id WHERE sales.state = 8 AND lines.state < 8"_sql);
        script.run("UPDATE staged.lines SET state = 9 WHERE state < 8 AND sale IN (SELECT id FROM staged.sales WHERE state = 8)"_sql);
    } else {
        script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, fault, data FROM staged.sales WHERE state = 8"_sql);
    }
    script.run("UPDATE staged.sales SET state = 9 WHERE state = 8"_sql);
}

int SaleApply::blankTakes(Field field) const
{
    return !m_byLines && has(field) ? 1 : 0;
}

int SaleApply::blankTakesUser() const
{
    return !m_byLines && (has(Field::UserCode) || has(Field::UserEmail) || has(Field::UserName)) ? 1 : 0;
}

/// A day says nothing against the time that the book knows on that day.
void SaleApply::keepTimesOfDay(Script &script)
{
    script.run("UPDATE staged.sales SET placed_at = known.placed_at FROM main.orders AS known WHERE sales.is_day = 1 AND sales.state < 8 "
               "AND known.id = sales.order_id AND known.business_date = sales.business_date"_sql);
}

/// A blank day of shipping on a line says nothing against the status that the book knows.
void SaleApply::keepStatusesOfBlankDays(Script &script)
{
    script.run("UPDATE staged.sales SET status = known.status FROM main.orders AS known WHERE sales.blank_day = 1 AND sales.state < 8 "
               "AND known.id = sales.order_id"_sql);
}

void SaleApply::decideHeaders(Script &script) const
{
    if (m_byLines && has(Field::ShippedAt))
        keepStatusesOfBlankDays(script);
    script.run("UPDATE staged.sales SET state = 1 WHERE state = 0 AND order_id IS NULL"_sql);
    // A sale stays a sale; a status only goes on, and where stock follows it, not by an import.
    script.run("UPDATE staged.sales SET state = 8, fault = 'OrderLocked', data = sales.number FROM main.orders AS known "
               "WHERE sales.state = 0 AND known.id = sales.order_id AND known.kind <> coalesce(sales.kind, known.kind)"_sql);
    script.run(
        "UPDATE staged.sales SET state = 8, fault = 'StatusNotAllowed', data = known.status || char(31) || sales.status "
        "FROM main.orders AS known WHERE sales.state = 0 AND known.id = sales.order_id AND known.status <> sales.status "
        "AND (known.moves_stock = 1 OR (known.status, sales.status) NOT IN (VALUES ('pending', 'processing'), ('pending', 'shipped'), "
        "('pending', 'delivered'), ('pending', 'cancelled'), ('processing', 'shipped'), ('processing', 'delivered'), "
        "('processing', 'cancelled'), ('shipped', 'delivered')))"_sql);
    rejectMarked(script);
    keepPartsOfOrderAddresses(m_context.layout, script);
    keepTimesOfDay(script);
    script.run("UPDATE staged.sales SET state = 2 FROM main.orders AS known WHERE sales.state = 0 AND known.id = sales.order_id "
               "AND sales.line IS NOT NULL AND (known.status, known.placed_at, known.business_date) IS NOT "
               "(coalesce(sales.status, known.status), coalesce(sales.placed_at, known.placed_at), "
               "coalesce(sales.business_date, known.business_date))"_sql);
    script.run("UPDATE staged.sales SET state = 2 FROM main.orders AS known WHERE sales.state = 0 AND known.id = sales.order_id "
               "AND sales.line IS NOT NULL AND (known.user_id, known.shipping, known.discount, known.message) IS NOT "
               "(coalesce(sales.user_id, CASE WHEN ?1 THEN NULL ELSE known.user_id END), "
               "coalesce(sales.shipping, CASE WHEN ?2 THEN 0 ELSE known.shipping END), "
               "coalesce(sales.discount, CASE WHEN ?3 THEN 0 ELSE known.discount END), "
               "coalesce(sales.message, CASE WHEN ?4 THEN '' ELSE known.message END))"_sql,
        blankTakesUser(), blankTakes(Field::Shipping), blankTakes(Field::OrderDiscount), blankTakes(Field::Message));
    script.run("UPDATE staged.sales SET state = 2 FROM main.orders AS known WHERE sales.state = 0 AND known.id = sales.order_id "
               "AND sales.line IS NOT NULL AND coalesce(sales.billing_recipient, sales.billing_street, sales.billing_city, "
               "sales.billing_region, sales.billing_postal_code, sales.billing_country) IS NOT NULL "
               "AND (known.billing_recipient, known.billing_street, known.billing_city, known.billing_region, known.billing_postal_code, "
               "known.billing_country) IS NOT (sales.billing_recipient, sales.billing_street, sales.billing_city, sales.billing_region, "
               "sales.billing_postal_code, sales.billing_country)"_sql);
    script.run("UPDATE staged.sales SET state = 2 FROM main.orders AS known WHERE sales.state = 0 AND known.id = sales.order_id "
               "AND sales.line IS NOT NULL AND coalesce(sales.shipping_recipient, sales.shipping_street, sales.shipping_city, "
               "sales.shipping_region, sales.shipping_postal_code, sales.shipping_country) IS NOT NULL "
               "AND (known.shipping_recipient, known.shipping_street, known.shipping_city, known.shipping_region, "
               "known.shipping_postal_code, known.shipping_country) IS NOT (sales.shipping_recipient, sales.shipping_street, "
               "sales.shipping_city, sales.shipping_region, sales.shipping_postal_code, sales.shipping_country)"_sql);
    script.run("UPDATE staged.sales SET state = 3 WHERE state = 0"_sql);
}

void SaleApply::refuseLocked(Script &script) const
{
    script.run("UPDATE staged.sales SET state = 8, fault = 'OrderLocked', data = sales.number FROM main.orders AS known "
               "WHERE sales.state IN (2, 3) AND known.id = sales.order_id "
               "AND (known.invoice_number IS NOT NULL OR (known.moves_stock = 1 AND known.status IN ('shipped', 'delivered'))) "
               "AND (sales.state = 2 OR EXISTS (SELECT 1 FROM staged.lines WHERE lines.sale = sales.id AND lines.state IN (1, 2)))"_sql);
    // The discount of an order is no more than its lines, those of the book and those of the file together; without lines they are still
    // to come.
    script.run("UPDATE staged.sales SET state = 8, fault = 'OrderTotalNegative', data = sales.number FROM "
               "(SELECT given.id AS sale, coalesce(given.discount, CASE WHEN ?1 THEN 0 ELSE known.discount END) AS discount, "
               "(SELECT coalesce(sum(total), 0) FROM staged.lines WHERE lines.sale = given.id AND lines.state < 8) "
               "+ (SELECT coalesce(sum(total), 0) FROM main.order_items AS item WHERE item.order_id = known.id AND NOT EXISTS "
               "(SELECT 1 FROM staged.lines WHERE lines.sale = given.id AND lines.position = item.line AND lines.state < 8)) AS amount "
               "FROM staged.sales AS given JOIN main.orders AS known ON known.id = given.order_id WHERE given.state IN (2, 3) "
               "AND (known.discount > 0 OR given.discount > 0)) AS sums "
               "WHERE sales.id = sums.sale AND sums.discount > sums.amount AND sums.amount > 0"_sql,
        blankTakes(Field::OrderDiscount));
    rejectMarked(script);
}

void SaleApply::insertOrders(Script &script) const
{
    script.run(
        "INSERT INTO main.orders (number, kind, user_id, status, placed_at, business_date, billing_recipient, billing_street, "
        "billing_city, billing_region, billing_postal_code, billing_country, shipping_recipient, shipping_street, shipping_city, "
        "shipping_region, shipping_postal_code, shipping_country, discount, shipping, tax, prices_include_tax, total, moves_stock, "
        "message, created_at, updated_at) "
        "SELECT number, coalesce(kind, CASE WHEN negatives > 0 THEN 'return' ELSE 'sale' END), user_id, coalesce(status, 'delivered'), "
        "placed_at, business_date, billing_recipient, billing_street, billing_city, billing_region, billing_postal_code, "
        "billing_country, shipping_recipient, shipping_street, shipping_city, shipping_region, shipping_postal_code, "
        "shipping_country, coalesce(discount, 0), coalesce(shipping, 0), figures.tax, ?2, figures.total, ?3, coalesce(message, ''), "
        "?1, ?1 FROM staged.sales JOIN staged.figures ON figures.sale = sales.id WHERE state = 1 ORDER BY sales.id"_sql,
        QString::fromStdString(m_context.now), m_context.book.pricesIncludeTax ? 1 : 0, m_context.request.moveStock ? 1 : 0);
    findOrders(script);
}

/// One step of the way at a time, as the rule of the book wants it.
void SaleApply::walkStatuses(Script &script) const
{
    const QString now = QString::fromStdString(m_context.now);
    script.run("UPDATE main.orders SET status = 'cancelled', updated_at = ?1 FROM staged.sales WHERE sales.state = 2 "
               "AND orders.id = sales.order_id AND sales.status = 'cancelled' AND orders.status IN ('pending', 'processing')"_sql,
        now);
    script.run(
        "UPDATE main.orders SET status = 'processing', updated_at = ?1 FROM staged.sales WHERE sales.state = 2 "
        "AND orders.id = sales.order_id AND sales.status IN ('processing', 'shipped', 'delivered') AND orders.status = 'pending'"_sql,
        now);
    script.run("UPDATE main.orders SET status = 'shipped', updated_at = ?1 FROM staged.sales WHERE sales.state = 2 "
               "AND orders.id = sales.order_id AND sales.status IN ('shipped', 'delivered') AND orders.status = 'processing'"_sql,
        now);
    script.run("UPDATE main.orders SET status = 'delivered', updated_at = ?1 FROM staged.sales WHERE sales.state = 2 "
               "AND orders.id = sales.order_id AND sales.status = 'delivered' AND orders.status = 'shipped'"_sql,
        now);
}

void SaleApply::updateOrders(Script &script) const
{
    if (script.number("SELECT EXISTS (SELECT 1 FROM staged.sales WHERE state = 2)"_sql) == 0)
        return;
    walkStatuses(script);
    script.run("UPDATE main.orders SET placed_at = coalesce(sales.placed_at, orders.placed_at), "
               "business_date = coalesce(sales.business_date, orders.business_date), "
               "user_id = coalesce(sales.user_id, CASE WHEN ?2 THEN NULL ELSE orders.user_id END), "
               "shipping = coalesce(sales.shipping, CASE WHEN ?3 THEN 0 ELSE orders.shipping END), "
               "discount = coalesce(sales.discount, CASE WHEN ?4 THEN 0 ELSE orders.discount END), "
               "message = coalesce(sales.message, CASE WHEN ?5 THEN '' ELSE orders.message END), updated_at = ?1 "
               "FROM staged.sales WHERE sales.state = 2 AND sales.line IS NOT NULL AND orders.id = sales.order_id"_sql,
        QString::fromStdString(m_context.now), blankTakesUser(), blankTakes(Field::Shipping), blankTakes(Field::OrderDiscount),
        blankTakes(Field::Message));
    script.run("UPDATE main.orders SET billing_recipient = sales.billing_recipient, billing_street = sales.billing_street, "
               "billing_city = sales.billing_city, billing_region = sales.billing_region, billing_postal_code = sales.billing_postal_code, "
               "billing_country = sales.billing_country FROM staged.sales WHERE sales.state = 2 AND orders.id = sales.order_id "
               "AND coalesce(sales.billing_recipient, sales.billing_street, sales.billing_city, sales.billing_region, "
               "sales.billing_postal_code, sales.billing_country) IS NOT NULL"_sql);
    script.run("UPDATE main.orders SET shipping_recipient = sales.shipping_recipient, shipping_street = sales.shipping_street, "
               "shipping_city = sales.shipping_city, shipping_region = sales.shipping_region, "
               "shipping_postal_code = sales.shipping_postal_code, shipping_country = sales.shipping_country "
               "FROM staged.sales WHERE sales.state = 2 AND orders.id = sales.order_id "
               "AND coalesce(sales.shipping_recipient, sales.shipping_street, sales.shipping_city, sales.shipping_region, "
               "sales.shipping_postal_code, sales.shipping_country) IS NOT NULL"_sql);
}

} // namespace tradebook::transfer
