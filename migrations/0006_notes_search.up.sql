-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes on any record, and the search indexes: FTS5 over external content, folded without case and accents, kept by triggers.
-- Descriptions are not indexed: they would double its size and the cost of ranking.

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    product_id INTEGER REFERENCES products (id) ON DELETE CASCADE,
    order_id INTEGER REFERENCES orders (id) ON DELETE CASCADE,
    category_id INTEGER REFERENCES categories (id) ON DELETE CASCADE,
    author TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL CHECK (body <> ''),
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    CHECK ((user_id IS NOT NULL) + (product_id IS NOT NULL) + (order_id IS NOT NULL) + (category_id IS NOT NULL) = 1)
) STRICT;
-- The notes of one record, and the foreign keys.
CREATE INDEX notes_by_user ON notes (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX notes_by_product ON notes (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX notes_by_order ON notes (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX notes_by_category ON notes (category_id) WHERE category_id IS NOT NULL;

-- Search over users.
CREATE VIRTUAL TABLE users_fts USING fts5(code, name, email, phone, content = 'users', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO users_fts (users_fts) VALUES ('rebuild');
CREATE TRIGGER users_searched AFTER INSERT ON users
BEGIN
    INSERT INTO users_fts (rowid, code, name, email, phone) VALUES (new.id, new.code, new.name, new.email, new.phone);
END;
CREATE TRIGGER users_unsearched AFTER DELETE ON users
BEGIN
    INSERT INTO users_fts (users_fts, rowid, code, name, email, phone) VALUES ('delete', old.id, old.code, old.name, old.email, old.phone);
END;
CREATE TRIGGER users_researched AFTER UPDATE OF code, name, email, phone ON users
WHEN (old.code, old.name, old.email, old.phone) IS NOT (new.code, new.name, new.email, new.phone)
BEGIN
    INSERT INTO users_fts (users_fts, rowid, code, name, email, phone) VALUES ('delete', old.id, old.code, old.name, old.email, old.phone);
    INSERT INTO users_fts (rowid, code, name, email, phone) VALUES (new.id, new.code, new.name, new.email, new.phone);
END;

-- Search over products.
CREATE VIRTUAL TABLE products_fts USING fts5(sku, name, barcode, content = 'products', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO products_fts (products_fts) VALUES ('rebuild');
CREATE TRIGGER products_searched AFTER INSERT ON products
BEGIN
    INSERT INTO products_fts (rowid, sku, name, barcode) VALUES (new.id, new.sku, new.name, new.barcode);
END;
CREATE TRIGGER products_unsearched AFTER DELETE ON products
BEGIN
    INSERT INTO products_fts (products_fts, rowid, sku, name, barcode) VALUES ('delete', old.id, old.sku, old.name, old.barcode);
END;
CREATE TRIGGER products_researched AFTER UPDATE OF sku, name, barcode ON products
WHEN (old.sku, old.name, old.barcode) IS NOT (new.sku, new.name, new.barcode)
BEGIN
    INSERT INTO products_fts (products_fts, rowid, sku, name, barcode) VALUES ('delete', old.id, old.sku, old.name, old.barcode);
    INSERT INTO products_fts (rowid, sku, name, barcode) VALUES (new.id, new.sku, new.name, new.barcode);
END;

-- Search over orders.
CREATE VIRTUAL TABLE orders_fts USING fts5(number, billing_recipient, shipping_recipient, content = 'orders', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO orders_fts (orders_fts) VALUES ('rebuild');
CREATE TRIGGER orders_searched AFTER INSERT ON orders
BEGIN
    INSERT INTO orders_fts (rowid, number, billing_recipient, shipping_recipient) VALUES (new.id, new.number, new.billing_recipient, new.shipping_recipient);
END;
CREATE TRIGGER orders_unsearched AFTER DELETE ON orders
BEGIN
    INSERT INTO orders_fts (orders_fts, rowid, number, billing_recipient, shipping_recipient) VALUES ('delete', old.id, old.number, old.billing_recipient, old.shipping_recipient);
END;
CREATE TRIGGER orders_researched AFTER UPDATE OF number, billing_recipient, shipping_recipient ON orders
WHEN (old.number, old.billing_recipient, old.shipping_recipient) IS NOT (new.number, new.billing_recipient, new.shipping_recipient)
BEGIN
    INSERT INTO orders_fts (orders_fts, rowid, number, billing_recipient, shipping_recipient) VALUES ('delete', old.id, old.number, old.billing_recipient, old.shipping_recipient);
    INSERT INTO orders_fts (rowid, number, billing_recipient, shipping_recipient) VALUES (new.id, new.number, new.billing_recipient, new.shipping_recipient);
END;

-- Search over notes.
CREATE VIRTUAL TABLE notes_fts USING fts5(body, content = 'notes', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO notes_fts (notes_fts) VALUES ('rebuild');
CREATE TRIGGER notes_searched AFTER INSERT ON notes
BEGIN
    INSERT INTO notes_fts (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER notes_unsearched AFTER DELETE ON notes
BEGIN
    INSERT INTO notes_fts (notes_fts, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER notes_researched AFTER UPDATE OF body ON notes
WHEN (old.body) IS NOT (new.body)
BEGIN
    INSERT INTO notes_fts (notes_fts, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO notes_fts (rowid, body) VALUES (new.id, new.body);
END;
