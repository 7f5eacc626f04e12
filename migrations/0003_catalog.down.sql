-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses all categories, products, photos and stock. The journal spoke of them and is cleared.

DROP TABLE product_images;
DROP TABLE stock;
DROP TABLE products;
DROP TABLE categories;
DELETE FROM changes;
DELETE FROM actions;
