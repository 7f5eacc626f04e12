-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses no data: another program can again replace orders, lines and stock moves.

DROP TRIGGER stock_not_replaced;
DROP TRIGGER stock_moves_not_displaced;
DROP TRIGGER stock_moves_not_replaced;
DROP TRIGGER order_items_not_displaced;
DROP TRIGGER order_items_not_replaced;
DROP TRIGGER orders_not_displaced;
DROP TRIGGER orders_not_replaced;
