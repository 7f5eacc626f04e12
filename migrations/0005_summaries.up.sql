-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Summaries kept by triggers, so that ten million orders are reported in milliseconds and lists sort by what a customer spent.
-- Every order that is not cancelled counts, returns with their amounts negative. Readers skip rows that are all zero.

CREATE TABLE daily_sales (
    business_date TEXT PRIMARY KEY CHECK (business_date GLOB '????-??-??'),
    orders INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE product_sales (
    product_id INTEGER PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
    units INTEGER NOT NULL DEFAULT 0,
    revenue INTEGER NOT NULL DEFAULT 0
) STRICT;
-- The product ranking.
CREATE INDEX product_sales_by_revenue ON product_sales (revenue);

CREATE TABLE customer_sales (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    orders INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    last_business_date TEXT
) STRICT;
-- The users list by what they spent; the customer summary.
CREATE INDEX customer_sales_by_total ON customer_sales (total);

INSERT INTO daily_sales (business_date, orders, total)
SELECT business_date, count(*), sum(CASE kind WHEN 'return' THEN -total ELSE total END)
FROM orders WHERE status <> 'cancelled' GROUP BY business_date;
INSERT INTO product_sales (product_id, units, revenue)
SELECT products.id, coalesce(sold.units, 0), coalesce(sold.revenue, 0)
FROM products LEFT JOIN (
    SELECT product_id,
        sum(CASE kind WHEN 'return' THEN -quantity ELSE quantity END) AS units,
        sum(CASE kind WHEN 'return' THEN discount_share - order_items.total ELSE order_items.total - discount_share END) AS revenue
    FROM order_items JOIN orders ON orders.id = order_id WHERE status <> 'cancelled' GROUP BY product_id) AS sold
ON sold.product_id = products.id;
INSERT INTO customer_sales (user_id, orders, total, last_business_date)
SELECT users.id, coalesce(spent.orders, 0), coalesce(spent.total, 0), spent.last_business_date
FROM users LEFT JOIN (
    SELECT user_id, count(*) AS orders, sum(CASE kind WHEN 'return' THEN -total ELSE total END) AS total, max(business_date) AS last_business_date
    FROM orders WHERE status <> 'cancelled' AND user_id IS NOT NULL GROUP BY user_id) AS spent
ON spent.user_id = users.id;

-- The rule: every product and every user has one summary row, so that lists sort by it without a join over nothing.
CREATE TRIGGER products_have_sales AFTER INSERT ON products
BEGIN
    INSERT INTO product_sales (product_id) VALUES (new.id);
END;
CREATE TRIGGER users_have_sales AFTER INSERT ON users
BEGIN
    INSERT INTO customer_sales (user_id) VALUES (new.id);
END;

-- daily_sales follows orders.
CREATE TRIGGER orders_daily_insert AFTER INSERT ON orders
WHEN new.status <> 'cancelled'
BEGIN
    INSERT INTO daily_sales (business_date, orders, total)
    VALUES (new.business_date, 1, CASE new.kind WHEN 'return' THEN -new.total ELSE new.total END)
    ON CONFLICT (business_date) DO UPDATE SET orders = orders + 1, total = total + excluded.total;
END;
CREATE TRIGGER orders_daily_update AFTER UPDATE OF status, business_date, total ON orders
WHEN (old.status = 'cancelled', old.business_date, old.total) IS NOT (new.status = 'cancelled', new.business_date, new.total)
BEGIN
    UPDATE daily_sales SET orders = orders - 1, total = total - CASE old.kind WHEN 'return' THEN -old.total ELSE old.total END
    WHERE business_date = old.business_date AND old.status <> 'cancelled';
    INSERT INTO daily_sales (business_date, orders, total)
    SELECT new.business_date, 1, CASE new.kind WHEN 'return' THEN -new.total ELSE new.total END WHERE new.status <> 'cancelled'
    ON CONFLICT (business_date) DO UPDATE SET orders = orders + 1, total = total + excluded.total;
END;
CREATE TRIGGER orders_daily_delete AFTER DELETE ON orders
WHEN old.status <> 'cancelled'
BEGIN
    UPDATE daily_sales SET orders = orders - 1, total = total - CASE old.kind WHEN 'return' THEN -old.total ELSE old.total END
    WHERE business_date = old.business_date;
END;

-- customer_sales follows orders.
CREATE TRIGGER orders_customer_insert AFTER INSERT ON orders
WHEN new.status <> 'cancelled' AND new.user_id IS NOT NULL
BEGIN
    UPDATE customer_sales SET orders = orders + 1, total = total + CASE new.kind WHEN 'return' THEN -new.total ELSE new.total END,
        last_business_date = max(coalesce(last_business_date, new.business_date), new.business_date)
    WHERE user_id = new.user_id;
END;
CREATE TRIGGER orders_customer_update AFTER UPDATE OF status, user_id, business_date, total ON orders
WHEN (old.status = 'cancelled', old.user_id, old.business_date, old.total) IS NOT (new.status = 'cancelled', new.user_id, new.business_date, new.total)
BEGIN
    UPDATE customer_sales SET orders = orders - 1, total = total - CASE old.kind WHEN 'return' THEN -old.total ELSE old.total END,
        last_business_date = (SELECT max(business_date) FROM orders WHERE user_id = old.user_id AND status <> 'cancelled')
    WHERE user_id = old.user_id AND old.status <> 'cancelled';
    UPDATE customer_sales SET orders = orders + 1, total = total + CASE new.kind WHEN 'return' THEN -new.total ELSE new.total END,
        last_business_date = (SELECT max(business_date) FROM orders WHERE user_id = new.user_id AND status <> 'cancelled')
    WHERE user_id = new.user_id AND new.status <> 'cancelled';
END;
CREATE TRIGGER orders_customer_delete AFTER DELETE ON orders
WHEN old.status <> 'cancelled' AND old.user_id IS NOT NULL
BEGIN
    UPDATE customer_sales SET orders = orders - 1, total = total - CASE old.kind WHEN 'return' THEN -old.total ELSE old.total END,
        last_business_date = (SELECT max(business_date) FROM orders WHERE user_id = old.user_id AND status <> 'cancelled')
    WHERE user_id = old.user_id;
END;

-- product_sales follows order lines, and orders that are cancelled or brought back by an undo.
CREATE TRIGGER order_items_sold AFTER INSERT ON order_items
BEGIN
    UPDATE product_sales
    SET units = units + new.quantity * sale.sign, revenue = revenue + (new.total - new.discount_share) * sale.sign
    FROM (SELECT CASE kind WHEN 'return' THEN -1 ELSE 1 END AS sign FROM orders WHERE id = new.order_id AND status <> 'cancelled') AS sale
    WHERE product_id = new.product_id;
END;
CREATE TRIGGER order_items_unsold AFTER DELETE ON order_items
BEGIN
    UPDATE product_sales
    SET units = units - old.quantity * sale.sign, revenue = revenue - (old.total - old.discount_share) * sale.sign
    FROM (SELECT CASE kind WHEN 'return' THEN -1 ELSE 1 END AS sign FROM orders WHERE id = old.order_id AND status <> 'cancelled') AS sale
    WHERE product_id = old.product_id;
END;
CREATE TRIGGER order_items_resold AFTER UPDATE OF product_id, quantity, total, discount_share ON order_items
WHEN (old.product_id, old.quantity, old.total, old.discount_share) IS NOT (new.product_id, new.quantity, new.total, new.discount_share)
BEGIN
    UPDATE product_sales
    SET units = units - old.quantity * sale.sign, revenue = revenue - (old.total - old.discount_share) * sale.sign
    FROM (SELECT CASE kind WHEN 'return' THEN -1 ELSE 1 END AS sign FROM orders WHERE id = new.order_id AND status <> 'cancelled') AS sale
    WHERE product_id = old.product_id;
    UPDATE product_sales
    SET units = units + new.quantity * sale.sign, revenue = revenue + (new.total - new.discount_share) * sale.sign
    FROM (SELECT CASE kind WHEN 'return' THEN -1 ELSE 1 END AS sign FROM orders WHERE id = new.order_id AND status <> 'cancelled') AS sale
    WHERE product_id = new.product_id;
END;
CREATE TRIGGER orders_unsold AFTER UPDATE OF status ON orders
WHEN (old.status = 'cancelled') <> (new.status = 'cancelled')
BEGIN
    UPDATE product_sales
    SET units = units + sold.pieces, revenue = revenue + sold.amount
    FROM (
        SELECT product_id AS id,
            sum(quantity) * CASE WHEN (new.status = 'cancelled') = (new.kind = 'sale') THEN -1 ELSE 1 END AS pieces,
            sum(total - discount_share) * CASE WHEN (new.status = 'cancelled') = (new.kind = 'sale') THEN -1 ELSE 1 END AS amount
        FROM order_items WHERE order_id = new.id GROUP BY product_id) AS sold
    WHERE product_id = sold.id;
END;
