-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A row in every table and through every foreign key: what each migration step, up and down, has to carry along.
INSERT INTO settings (name, json) VALUES ('backup.keep', '12');
INSERT INTO drafts (name, json) VALUES ('order', '{}');
INSERT INTO saved_views (name, json) VALUES ('Low stock', '{}');
INSERT INTO import_profiles (name, json) VALUES ('supplier', '{}');
INSERT INTO actions (kind) VALUES ('user.create');
INSERT INTO actions (kind, undoes_id) VALUES ('undo', 1);
INSERT INTO changes (action_id, table_name, row_id, operation, image) VALUES (1, 'users', 1, 'insert', '{}');
INSERT INTO users (code, email, name, name_key, phone) VALUES ('A-1', 'ann@example.org', 'Ann Öz', 'ann oz', '030-1'), (NULL, NULL, 'Bob', 'bob', NULL);
INSERT INTO addresses (user_id, kind, street, city, is_default) VALUES (1, 'billing', 'Main 1', 'Berlin', 1), (1, 'shipping', 'Main 2', 'Berlin', 1);
INSERT INTO categories (code, name, name_key) VALUES ('home', 'Home', 'home');
INSERT INTO categories (parent_id, name, name_key, minimum_stock) VALUES (1, 'Kitchen', 'kitchen', 5);
INSERT INTO products (sku, name, name_key, barcode, price, cost, category_id) VALUES ('a', 'Mug', 'mug', '123', 250, 100, 2), ('A', 'Cup', 'cup', NULL, 300, 0, NULL);
INSERT INTO product_images (product_id, media_type, data) VALUES (1, 'image/png', x'00ff');
INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, 20, 'received'), (2, 5, 'counted');
INSERT INTO orders (number, user_id, status, placed_at, business_date, total, discount)
VALUES ('1', 1, 'processing', '2026-01-02T10:00:00.000Z', '2026-01-02', 790, 10), ('2', NULL, 'cancelled', '2026-01-03T10:00:00.000Z', '2026-01-03', 250, 0);
INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total, discount_share)
VALUES (1, 1, 1, 'a', 'Mug', 2, 250, 500, 6), (1, 2, 2, 'A', 'Cup', 1, 300, 300, 4), (2, 1, 1, 'a', 'Mug', 1, 250, 250, 0);
UPDATE orders SET status = 'shipped' WHERE id = 1;
INSERT INTO stock_moves (product_id, delta, reason, order_item_id) VALUES (1, -2, 'shipped', 1), (2, -1, 'shipped', 2);
INSERT INTO orders (number, kind, user_id, status, placed_at, business_date, total) VALUES ('3', 'return', 1, 'pending', '2026-01-05T10:00:00.000Z', '2026-01-05', 244);
INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total, discount_share, returns_item_id)
VALUES (3, 1, 1, 'a', 'Mug', 1, 250, 250, 6, 1);
