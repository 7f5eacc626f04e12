-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- INSERT OR REPLACE and UPDATE OR REPLACE drop the row that is in their way, and without recursive_triggers, as in most programs, no
-- delete trigger sees it go: an order would take a status that cannot follow, its lines and what they reserve would be lost, a stock move
-- would leave the ledger. These triggers look before the conflict is resolved, and say what SQLite says of a plain INSERT or UPDATE.
-- (Where an INSERT gives no id, new.id is -1, which says nothing of a row -1.)

-- The rule: an order is not replaced by another one.
CREATE TRIGGER orders_not_replaced BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM orders WHERE number = new.number)
    OR (new.id <> -1 AND EXISTS (SELECT 1 FROM orders WHERE id = new.id))
    OR EXISTS (SELECT 1 FROM orders WHERE invoice_number = new.invoice_number)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.number') WHERE EXISTS (SELECT 1 FROM orders WHERE number = new.number);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.id') WHERE new.id <> -1 AND EXISTS (SELECT 1 FROM orders WHERE id = new.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: orders.invoice_number');
END;
-- The rule: an order does not push another one out by taking its number.
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

-- The rule: a line is not replaced by another one (its reservation and its sale would stay).
CREATE TRIGGER order_items_not_replaced BEFORE INSERT ON order_items
WHEN EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line)
    OR (new.id <> -1 AND EXISTS (SELECT 1 FROM order_items WHERE id = new.id))
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.order_id, order_items.line')
    WHERE EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.id');
END;
-- The rule: a line does not push another one out by taking its place.
CREATE TRIGGER order_items_not_displaced BEFORE UPDATE OF id, order_id, line ON order_items
WHEN EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line AND id <> old.id)
    OR (new.id <> old.id AND EXISTS (SELECT 1 FROM order_items WHERE id = new.id))
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.order_id, order_items.line')
    WHERE EXISTS (SELECT 1 FROM order_items WHERE order_id = new.order_id AND line = new.line AND id <> old.id);
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: order_items.id');
END;

-- The rule: a move is not replaced by another one.
CREATE TRIGGER stock_moves_not_replaced BEFORE INSERT ON stock_moves
WHEN new.id <> -1 AND EXISTS (SELECT 1 FROM stock_moves WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock_moves.id');
END;
-- The rule: a move does not push another one out by taking its id.
CREATE TRIGGER stock_moves_not_displaced BEFORE UPDATE OF id ON stock_moves
WHEN new.id <> old.id AND EXISTS (SELECT 1 FROM stock_moves WHERE id = new.id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock_moves.id');
END;

-- The rule: what is on hand and reserved is not begun anew, as it would be with a product that is replaced.
CREATE TRIGGER stock_not_replaced BEFORE INSERT ON stock
WHEN EXISTS (SELECT 1 FROM stock WHERE product_id = new.product_id)
BEGIN
    SELECT RAISE(ABORT, 'UNIQUE constraint failed: stock.product_id');
END;
