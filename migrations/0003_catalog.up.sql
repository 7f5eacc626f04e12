-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The category tree, products, their photos and their stock.

CREATE TABLE categories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER REFERENCES categories (id) ON DELETE SET NULL CHECK (parent_id <> id),
    code TEXT UNIQUE CHECK (code = trim(code) AND code <> ''),
    name TEXT NOT NULL CHECK (name = trim(name) AND name <> ''),
    name_key TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    minimum_stock INTEGER CHECK (minimum_stock >= 0),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
-- Children of a category in their order; subtree and path by recursive queries; the foreign key.
CREATE INDEX categories_by_parent ON categories (parent_id, position, name_key);

-- The rule: a category is not its own descendant (an INSERT cannot close a circle: the new row has no children yet).
CREATE TRIGGER categories_no_cycle BEFORE UPDATE OF parent_id ON categories
WHEN new.parent_id IS NOT NULL AND new.parent_id IS NOT old.parent_id AND EXISTS (
    WITH RECURSIVE ancestors (id) AS (
        SELECT new.parent_id
        UNION
        SELECT parent.parent_id FROM categories AS parent JOIN ancestors ON parent.id = ancestors.id WHERE parent.parent_id IS NOT NULL
    )
    SELECT 1 FROM ancestors WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'a category cannot stand below itself');
END;

CREATE TABLE products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sku TEXT NOT NULL UNIQUE CHECK (sku = trim(sku) AND sku <> ''),
    name TEXT NOT NULL CHECK (name = trim(name) AND name <> ''),
    name_key TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    barcode TEXT CHECK (barcode <> ''),
    price INTEGER NOT NULL DEFAULT 0 CHECK (price >= 0),
    cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
    tax_bp INTEGER NOT NULL DEFAULT 0 CHECK (tax_bp BETWEEN 0 AND 100000),
    minimum_stock INTEGER CHECK (minimum_stock >= 0),
    category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    attributes TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
-- The products list sorted by name (its own order).
CREATE INDEX products_by_name ON products (name_key);
-- Products of a branch, counts per category without touching the table, and the foreign key.
CREATE INDEX products_by_category ON products (category_id, name_key);
-- A scanned barcode.
CREATE INDEX products_by_barcode ON products (barcode) WHERE barcode IS NOT NULL;
-- Completion in the order form: active products by name.
CREATE INDEX products_active ON products (name_key) WHERE is_active = 1;
-- Low stock: products with a minimum of their own.
CREATE INDEX products_with_minimum ON products (minimum_stock) WHERE minimum_stock IS NOT NULL;

-- Narrow, so that moving stock does not rewrite the product. Kept by triggers only: on_hand from stock_moves, reserved from order_items.
CREATE TABLE stock (
    product_id INTEGER PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
    on_hand INTEGER NOT NULL DEFAULT 0,
    reserved INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The rule: every product has one stock row.
CREATE TRIGGER products_have_stock AFTER INSERT ON products
BEGIN
    INSERT INTO stock (product_id) VALUES (new.id);
END;

-- The rule: on hand is never lowered below zero, except while an undo replays (a correct replay may pass through it).
CREATE TRIGGER stock_on_hand_not_negative AFTER UPDATE OF on_hand ON stock
WHEN new.on_hand < 0 AND new.on_hand < old.on_hand AND NOT (SELECT replaying FROM journal_state)
BEGIN
    SELECT RAISE(ABORT, 'not enough stock on hand');
END;

-- The rule: nothing is promised beyond what is available, unless the book allows overselling. A count may lower what is on hand
-- below what is promised: the shelf is right.
CREATE TRIGGER stock_reserved_within_available AFTER UPDATE OF reserved ON stock
WHEN new.reserved > old.reserved AND new.reserved > new.on_hand
    AND NOT (SELECT replaying FROM journal_state) AND NOT (SELECT allow_overselling FROM book)
BEGIN
    SELECT RAISE(ABORT, 'not enough stock available');
END;

-- A photo row is immutable: a change deletes and inserts, so that the journal keeps whole images.
CREATE TABLE product_images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
-- The photo of a product, and the foreign key.
CREATE INDEX product_images_by_product ON product_images (product_id);
