-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses nothing that the up script does not make again from orders and their lines.

DROP TRIGGER orders_unsold;
DROP TRIGGER order_items_resold;
DROP TRIGGER order_items_unsold;
DROP TRIGGER order_items_sold;
DROP TRIGGER orders_customer_delete;
DROP TRIGGER orders_customer_update;
DROP TRIGGER orders_customer_insert;
DROP TRIGGER orders_daily_delete;
DROP TRIGGER orders_daily_update;
DROP TRIGGER orders_daily_insert;
DROP TRIGGER users_have_sales;
DROP TRIGGER products_have_sales;
DROP TABLE customer_sales;
DROP TABLE product_sales;
DROP TABLE daily_sales;
