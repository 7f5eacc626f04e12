-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Orders, their items and the ledger of stock moves, with the rules that no program may break.

CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE CHECK (number = trim(number) AND number <> ''),
    kind TEXT NOT NULL DEFAULT 'sale' CHECK (kind IN ('sale', 'return')),
    user_id INTEGER REFERENCES users (id) ON DELETE RESTRICT,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'processing', 'shipped', 'delivered', 'cancelled')),
    placed_at TEXT NOT NULL CHECK (placed_at GLOB '????-??-??T??:??:??.???Z'),
    business_date TEXT NOT NULL CHECK (business_date GLOB '????-??-??'),
    billing_recipient TEXT,
    billing_street TEXT,
    billing_city TEXT,
    billing_region TEXT,
    billing_postal_code TEXT,
    billing_country TEXT,
    shipping_recipient TEXT,
    shipping_street TEXT,
    shipping_city TEXT,
    shipping_region TEXT,
    shipping_postal_code TEXT,
    shipping_country TEXT,
    discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
    shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0),
    shipping_tax_bp INTEGER NOT NULL DEFAULT 0 CHECK (shipping_tax_bp BETWEEN 0 AND 100000),
    tax INTEGER NOT NULL DEFAULT 0 CHECK (tax >= 0),
    prices_include_tax INTEGER NOT NULL DEFAULT 1 CHECK (prices_include_tax IN (0, 1)),
    total INTEGER NOT NULL DEFAULT 0 CHECK (total >= 0),
    moves_stock INTEGER NOT NULL DEFAULT 1 CHECK (moves_stock IN (0, 1)),
    item_count INTEGER NOT NULL DEFAULT 0,
    invoice_number INTEGER UNIQUE CHECK (invoice_number > 0),
    message TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
-- The orders list by date (its own order).
CREATE INDEX orders_by_placed ON orders (placed_at);
-- The orders list by number as people count: shorter numbers first.
CREATE INDEX orders_by_number ON orders (length(number), number);
-- The tabs of one status, by date; their counts.
CREATE INDEX orders_by_status ON orders (status, placed_at);
-- The tab Open, by date.
CREATE INDEX orders_open ON orders (placed_at) WHERE status IN ('pending', 'processing');
-- The tab Returns, by date.
CREATE INDEX orders_returns ON orders (placed_at) WHERE kind = 'return';
-- Orders of a customer by date, and the foreign key.
CREATE INDEX orders_by_user ON orders (user_id, placed_at);
-- The last order date of a customer, for customer_sales.
CREATE INDEX orders_by_user_date ON orders (user_id, business_date) WHERE status <> 'cancelled';
-- Orders of one day or of a range of days (reports, check of daily_sales).
CREATE INDEX orders_by_date ON orders (business_date);

CREATE TABLE order_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line > 0),
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE RESTRICT,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    discount_bp INTEGER NOT NULL DEFAULT 0 CHECK (discount_bp BETWEEN 0 AND 10000),
    tax_bp INTEGER NOT NULL DEFAULT 0 CHECK (tax_bp BETWEEN 0 AND 100000),
    total INTEGER NOT NULL CHECK (total >= 0),
    discount_share INTEGER NOT NULL DEFAULT 0 CHECK (discount_share >= 0),
    returns_item_id INTEGER REFERENCES order_items (id),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (order_id, line)
) STRICT;
-- Orders of a product, and the foreign key.
CREATE INDEX order_items_by_product ON order_items (product_id);
-- What has come back of a line, and the foreign key.
CREATE INDEX order_items_by_returned ON order_items (returns_item_id) WHERE returns_item_id IS NOT NULL;

-- The ledger: "why is this 7?" lists it.
CREATE TABLE stock_moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    delta INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('received', 'counted', 'adjusted', 'shipped', 'returned')),
    order_item_id INTEGER REFERENCES order_items (id),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
-- The moves of a product, and the foreign key.
CREATE INDEX stock_moves_by_product ON stock_moves (product_id);
-- The moves of an order line, and the foreign key.
CREATE INDEX stock_moves_by_item ON stock_moves (order_item_id) WHERE order_item_id IS NOT NULL;

-- On hand follows the ledger.
CREATE TRIGGER stock_moves_count AFTER INSERT ON stock_moves
BEGIN
    UPDATE stock SET on_hand = on_hand + new.delta WHERE product_id = new.product_id;
END;
CREATE TRIGGER stock_moves_uncount AFTER DELETE ON stock_moves
WHEN EXISTS (SELECT 1 FROM products WHERE id = old.product_id) -- with its product the stock row goes too
BEGIN
    UPDATE stock SET on_hand = on_hand - old.delta WHERE product_id = old.product_id;
END;
-- The rule: moves are append-only; they leave through an undo or with their product.
CREATE TRIGGER stock_moves_stay BEFORE DELETE ON stock_moves
WHEN NOT (SELECT replaying FROM journal_state) AND EXISTS (SELECT 1 FROM products WHERE id = old.product_id)
BEGIN
    SELECT RAISE(ABORT, 'stock moves are kept for ever');
END;
CREATE TRIGGER stock_moves_fixed BEFORE UPDATE OF product_id, delta, reason, order_item_id, at ON stock_moves
BEGIN
    SELECT RAISE(ABORT, 'stock moves are kept as they were written');
END;

-- Lines: the order's count, and what is reserved for sales that are still to be shipped.
CREATE TRIGGER order_items_counted AFTER INSERT ON order_items
BEGIN
    UPDATE orders SET item_count = item_count + 1 WHERE id = new.order_id;
END;
CREATE TRIGGER order_items_uncounted AFTER DELETE ON order_items
BEGIN
    UPDATE orders SET item_count = item_count - 1 WHERE id = old.order_id;
END;
CREATE TRIGGER order_items_reserve AFTER INSERT ON order_items
WHEN EXISTS (SELECT 1 FROM orders WHERE id = new.order_id AND kind = 'sale' AND status IN ('pending', 'processing') AND moves_stock = 1)
BEGIN
    UPDATE stock SET reserved = reserved + new.quantity WHERE product_id = new.product_id;
END;
CREATE TRIGGER order_items_release AFTER DELETE ON order_items
WHEN EXISTS (SELECT 1 FROM orders WHERE id = old.order_id AND kind = 'sale' AND status IN ('pending', 'processing') AND moves_stock = 1)
BEGIN
    UPDATE stock SET reserved = reserved - old.quantity WHERE product_id = old.product_id;
END;
CREATE TRIGGER order_items_rereserve AFTER UPDATE OF product_id, quantity ON order_items
WHEN (old.product_id, old.quantity) IS NOT (new.product_id, new.quantity)
    AND EXISTS (SELECT 1 FROM orders WHERE id = new.order_id AND kind = 'sale' AND status IN ('pending', 'processing') AND moves_stock = 1)
BEGIN
    UPDATE stock SET reserved = reserved - old.quantity WHERE product_id = old.product_id;
    UPDATE stock SET reserved = reserved + new.quantity WHERE product_id = new.product_id;
END;
-- The rule: a line stays on its order (the sums of both would be wrong).
CREATE TRIGGER order_items_stay BEFORE UPDATE OF order_id ON order_items
WHEN old.order_id <> new.order_id
BEGIN
    SELECT RAISE(ABORT, 'a line cannot change its order');
END;

-- A status that begins or ends a reservation.
CREATE TRIGGER orders_reserve AFTER UPDATE OF status, moves_stock ON orders
WHEN new.kind = 'sale' AND new.status IN ('pending', 'processing') AND new.moves_stock = 1
    AND NOT (old.status IN ('pending', 'processing') AND old.moves_stock = 1)
BEGIN
    UPDATE stock SET reserved = reserved + (SELECT sum(quantity) FROM order_items WHERE order_id = new.id AND product_id = stock.product_id)
    WHERE product_id IN (SELECT product_id FROM order_items WHERE order_id = new.id);
END;
CREATE TRIGGER orders_release AFTER UPDATE OF status, moves_stock ON orders
WHEN new.kind = 'sale' AND old.status IN ('pending', 'processing') AND old.moves_stock = 1
    AND NOT (new.status IN ('pending', 'processing') AND new.moves_stock = 1)
BEGIN
    UPDATE stock SET reserved = reserved - (SELECT sum(quantity) FROM order_items WHERE order_id = new.id AND product_id = stock.product_id)
    WHERE product_id IN (SELECT product_id FROM order_items WHERE order_id = new.id);
END;

-- The rule of DOMAIN, Orders: pending -> processing -> shipped -> delivered; pending, processing -> cancelled. No other way but undo.
CREATE TRIGGER orders_status_rule BEFORE UPDATE OF status ON orders
WHEN old.status <> new.status AND NOT (SELECT replaying FROM journal_state)
    AND NOT ((old.status = 'pending' AND new.status IN ('processing', 'cancelled'))
        OR (old.status = 'processing' AND new.status IN ('shipped', 'cancelled'))
        OR (old.status = 'shipped' AND new.status = 'delivered'))
BEGIN
    SELECT RAISE(ABORT, 'this status cannot follow the present one');
END;
-- The rule: a sale stays a sale.
CREATE TRIGGER orders_kind_fixed BEFORE UPDATE OF kind ON orders
WHEN old.kind <> new.kind
BEGIN
    SELECT RAISE(ABORT, 'a sale cannot become a return, nor a return a sale');
END;
-- The rule: an issued invoice keeps its number.
CREATE TRIGGER orders_invoice_fixed BEFORE UPDATE OF invoice_number ON orders
WHEN old.invoice_number IS NOT NULL AND old.invoice_number IS NOT new.invoice_number
BEGIN
    SELECT RAISE(ABORT, 'an issued invoice keeps its number');
END;
-- The rule: only pending or cancelled orders without an invoice are deleted.
CREATE TRIGGER orders_deletable BEFORE DELETE ON orders
WHEN NOT (SELECT replaying FROM journal_state) AND (old.invoice_number IS NOT NULL OR old.status NOT IN ('pending', 'cancelled'))
BEGIN
    SELECT RAISE(ABORT, 'this order is kept: only pending or cancelled orders without an invoice are deleted');
END;
-- The lines go while their order can still be read: their own triggers need it.
CREATE TRIGGER orders_lines_first BEFORE DELETE ON orders
BEGIN
    DELETE FROM order_items WHERE order_id = old.id;
END;
-- The rule: the currency is fixed once an amount exists.
CREATE TRIGGER book_currency_fixed BEFORE UPDATE OF currency ON book
WHEN old.currency <> new.currency
    AND (EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM products WHERE price <> 0 OR cost <> 0))
BEGIN
    SELECT RAISE(ABORT, 'the currency is fixed once an amount exists');
END;
