CREATE TABLE book (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
    seller_name TEXT NOT NULL DEFAULT '',
    seller_address TEXT NOT NULL DEFAULT '',
    prices_include_tax INTEGER NOT NULL DEFAULT 1 CHECK (prices_include_tax IN (0, 1)),
    allow_overselling INTEGER NOT NULL DEFAULT 0 CHECK (allow_overselling IN (0, 1)),
    time_zone TEXT NOT NULL DEFAULT 'UTC',
    next_order_number INTEGER NOT NULL DEFAULT 1 CHECK (next_order_number > 0),
    next_invoice_number INTEGER NOT NULL DEFAULT 1 CHECK (next_invoice_number > 0),
    default_minimum INTEGER CHECK (default_minimum >= 0),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE settings (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE import_profiles (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE journal_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    replaying INTEGER NOT NULL DEFAULT 0 CHECK (replaying IN (0, 1))
) STRICT;

CREATE TABLE actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    arguments TEXT NOT NULL DEFAULT '{}',
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    undoes_id INTEGER REFERENCES actions (id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX actions_by_undone ON actions (undoes_id) WHERE undoes_id IS NOT NULL;

CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    image TEXT,
    data BLOB
) STRICT;

CREATE INDEX changes_by_action ON changes (action_id);

CREATE INDEX changes_by_record ON changes (table_name, row_id);

CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, algorithm TEXT NOT NULL, app_version TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT UNIQUE CHECK (code = trim(code) AND code <> ''),
    email TEXT COLLATE NOCASE UNIQUE CHECK (email = trim(email) AND length(email) - length(replace(email, '@', '')) = 1),
    name TEXT NOT NULL CHECK (name = trim(name) AND name <> ''),
    name_key TEXT NOT NULL DEFAULT '',
    phone TEXT,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    preferences TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX users_by_name ON users (name_key);

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
    recipient TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX addresses_by_user ON addresses (user_id);

CREATE UNIQUE INDEX addresses_one_default ON addresses (user_id, kind) WHERE is_default = 1;

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

CREATE INDEX categories_by_parent ON categories (parent_id, position, name_key);

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

CREATE INDEX products_by_name ON products (name_key);

CREATE INDEX products_by_category ON products (category_id, name_key);

CREATE INDEX products_by_barcode ON products (barcode) WHERE barcode IS NOT NULL;

CREATE INDEX products_active ON products (name_key) WHERE is_active = 1;

CREATE INDEX products_with_minimum ON products (minimum_stock) WHERE minimum_stock IS NOT NULL;

CREATE TABLE stock (
    product_id INTEGER PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
    on_hand INTEGER NOT NULL DEFAULT 0,
    reserved INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TRIGGER products_have_stock AFTER INSERT ON products
BEGIN
    INSERT INTO stock (product_id) VALUES (new.id);
END;

CREATE TRIGGER stock_on_hand_not_negative AFTER UPDATE OF on_hand ON stock
WHEN new.on_hand < 0 AND new.on_hand < old.on_hand AND NOT (SELECT replaying FROM journal_state)
BEGIN
    SELECT RAISE(ABORT, 'not enough stock on hand');
END;

CREATE TRIGGER stock_reserved_within_available AFTER UPDATE OF reserved ON stock
WHEN new.reserved > old.reserved AND new.reserved > new.on_hand
    AND NOT (SELECT replaying FROM journal_state) AND NOT (SELECT allow_overselling FROM book)
BEGIN
    SELECT RAISE(ABORT, 'not enough stock available');
END;

CREATE TABLE product_images (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX product_images_by_product ON product_images (product_id);

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

CREATE INDEX orders_by_placed ON orders (placed_at);

CREATE INDEX orders_by_number ON orders (length(number), number);

CREATE INDEX orders_by_status ON orders (status, placed_at);

CREATE INDEX orders_open ON orders (placed_at) WHERE status IN ('pending', 'processing');

CREATE INDEX orders_returns ON orders (placed_at) WHERE kind = 'return';

CREATE INDEX orders_by_user ON orders (user_id, placed_at);

CREATE INDEX orders_by_user_date ON orders (user_id, business_date) WHERE status <> 'cancelled';

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

CREATE INDEX order_items_by_product ON order_items (product_id);

CREATE INDEX order_items_by_returned ON order_items (returns_item_id) WHERE returns_item_id IS NOT NULL;

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

CREATE INDEX stock_moves_by_product ON stock_moves (product_id);

CREATE INDEX stock_moves_by_item ON stock_moves (order_item_id) WHERE order_item_id IS NOT NULL;

CREATE TRIGGER stock_moves_count AFTER INSERT ON stock_moves
BEGIN
    UPDATE stock SET on_hand = on_hand + new.delta WHERE product_id = new.product_id;
END;

CREATE TRIGGER stock_moves_uncount AFTER DELETE ON stock_moves
WHEN EXISTS (SELECT 1 FROM products WHERE id = old.product_id) -- with its product the stock row goes too
BEGIN
    UPDATE stock SET on_hand = on_hand - old.delta WHERE product_id = old.product_id;
END;

CREATE TRIGGER stock_moves_stay BEFORE DELETE ON stock_moves
WHEN NOT (SELECT replaying FROM journal_state) AND EXISTS (SELECT 1 FROM products WHERE id = old.product_id)
BEGIN
    SELECT RAISE(ABORT, 'stock moves are kept for ever');
END;

CREATE TRIGGER stock_moves_fixed BEFORE UPDATE OF product_id, delta, reason, order_item_id, at ON stock_moves
BEGIN
    SELECT RAISE(ABORT, 'stock moves are kept as they were written');
END;

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

CREATE TRIGGER order_items_stay BEFORE UPDATE OF order_id ON order_items
WHEN old.order_id <> new.order_id
BEGIN
    SELECT RAISE(ABORT, 'a line cannot change its order');
END;

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

CREATE TRIGGER orders_status_rule BEFORE UPDATE OF status ON orders
WHEN old.status <> new.status AND NOT (SELECT replaying FROM journal_state)
    AND NOT ((old.status = 'pending' AND new.status IN ('processing', 'cancelled'))
        OR (old.status = 'processing' AND new.status IN ('shipped', 'cancelled'))
        OR (old.status = 'shipped' AND new.status = 'delivered'))
BEGIN
    SELECT RAISE(ABORT, 'this status cannot follow the present one');
END;

CREATE TRIGGER orders_kind_fixed BEFORE UPDATE OF kind ON orders
WHEN old.kind <> new.kind
BEGIN
    SELECT RAISE(ABORT, 'a sale cannot become a return, nor a return a sale');
END;

CREATE TRIGGER orders_invoice_fixed BEFORE UPDATE OF invoice_number ON orders
WHEN old.invoice_number IS NOT NULL AND old.invoice_number IS NOT new.invoice_number
BEGIN
    SELECT RAISE(ABORT, 'an issued invoice keeps its number');
END;

CREATE TRIGGER orders_deletable BEFORE DELETE ON orders
WHEN NOT (SELECT replaying FROM journal_state) AND (old.invoice_number IS NOT NULL OR old.status NOT IN ('pending', 'cancelled'))
BEGIN
    SELECT RAISE(ABORT, 'this order is kept: only pending or cancelled orders without an invoice are deleted');
END;

CREATE TRIGGER orders_lines_first BEFORE DELETE ON orders
BEGIN
    DELETE FROM order_items WHERE order_id = old.id;
END;

CREATE TRIGGER book_currency_fixed BEFORE UPDATE OF currency ON book
WHEN old.currency <> new.currency
    AND (EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM products WHERE price <> 0 OR cost <> 0))
BEGIN
    SELECT RAISE(ABORT, 'the currency is fixed once an amount exists');
END;

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

CREATE INDEX product_sales_by_revenue ON product_sales (revenue);

CREATE TABLE customer_sales (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    orders INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    last_business_date TEXT
) STRICT;

CREATE INDEX customer_sales_by_total ON customer_sales (total);

CREATE TRIGGER products_have_sales AFTER INSERT ON products
BEGIN
    INSERT INTO product_sales (product_id) VALUES (new.id);
END;

CREATE TRIGGER users_have_sales AFTER INSERT ON users
BEGIN
    INSERT INTO customer_sales (user_id) VALUES (new.id);
END;

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

CREATE INDEX notes_by_user ON notes (user_id) WHERE user_id IS NOT NULL;

CREATE INDEX notes_by_product ON notes (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX notes_by_order ON notes (order_id) WHERE order_id IS NOT NULL;

CREATE INDEX notes_by_category ON notes (category_id) WHERE category_id IS NOT NULL;

CREATE VIRTUAL TABLE users_fts USING fts5(code, name, email, phone, content = 'users', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');

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

CREATE VIRTUAL TABLE products_fts USING fts5(sku, name, barcode, content = 'products', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');

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

CREATE VIRTUAL TABLE orders_fts USING fts5(number, billing_recipient, shipping_recipient, content = 'orders', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');

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

CREATE VIRTUAL TABLE notes_fts USING fts5(body, content = 'notes', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');

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

CREATE TRIGGER orders_not_replaced BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM orders WHERE number = new.number)
    OR (new.id <> -1 AND EXISTS (SELECT 1 FROM orders WHERE id = new.id))
    OR EXISTS (SELECT 1 FROM orders WHERE invoice_number = new.invoice_number)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.number') WHERE EXISTS (SELECT 1 FROM orders WHERE number = new.number);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.id') WHERE new.id <> -1 AND EXISTS (SELECT 1 FROM orders WHERE id = new.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.invoice_number');
END;

CREATE TRIGGER orders_not_displaced BEFORE UPDATE OF id, number, invoice_number ON orders
WHEN EXISTS (SELECT 1 FROM orders WHERE number = new.number AND id <> old.id)
    OR (new.id <> old.id AND EXISTS (SELECT 1 FROM orders WHERE id = new.id))
    OR EXISTS (SELECT 1 FROM orders WHERE invoice_number = new.invoice_number AND id <> old.id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.number')
    WHERE EXISTS (SELECT 1 FROM orders WHERE number = new.number AND id <> old.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.id') WHERE new.id <> old.id AND EXISTS (SELECT 1 FROM orders WHERE id = new.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.invoice_number');
END;

CREATE TRIGGER order_items_not_replaced BEFORE INSERT ON order_items
WHEN EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line)
    OR (new.id <> -1 AND EXISTS (SELECT 1 FROM order_items WHERE id = new.id))
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.order_id, order_items.line')
    WHERE EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.id');
END;

CREATE TRIGGER order_items_not_displaced BEFORE UPDATE OF id, order_id, line ON order_items
WHEN EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line AND id <> old.id)
    OR (new.id <> old.id AND EXISTS (SELECT 1 FROM order_items WHERE id = new.id))
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.order_id, order_items.line')
    WHERE EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line AND id <> old.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.id');
END;

CREATE TRIGGER stock_moves_not_replaced BEFORE INSERT ON stock_moves
WHEN new.id <> -1 AND EXISTS (SELECT 1 FROM stock_moves WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock_moves.id');
END;

CREATE TRIGGER stock_moves_not_displaced BEFORE UPDATE OF id ON stock_moves
WHEN new.id <> old.id AND EXISTS (SELECT 1 FROM stock_moves WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock_moves.id');
END;

CREATE TRIGGER stock_not_replaced BEFORE INSERT ON stock
WHEN EXISTS (SELECT 1 FROM stock WHERE product_id = new.product_id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock.product_id');
END;

