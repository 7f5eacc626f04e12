-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses all orders, order lines and stock moves; stock therefore begins again at nothing. The journal spoke of them and is cleared.

DROP TRIGGER book_currency_fixed;
DROP TABLE stock_moves;
DROP TABLE order_items;
DROP TABLE orders;
UPDATE stock SET on_hand = 0, reserved = 0;
DELETE FROM changes;
DELETE FROM actions;
