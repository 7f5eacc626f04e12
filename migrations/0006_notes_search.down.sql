-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses all notes. The search indexes are made again by the up script.

DROP TRIGGER notes_researched;
DROP TRIGGER notes_unsearched;
DROP TRIGGER notes_searched;
DROP TABLE notes_fts;
DROP TRIGGER orders_researched;
DROP TRIGGER orders_unsearched;
DROP TRIGGER orders_searched;
DROP TABLE orders_fts;
DROP TRIGGER products_researched;
DROP TRIGGER products_unsearched;
DROP TRIGGER products_searched;
DROP TABLE products_fts;
DROP TRIGGER users_researched;
DROP TRIGGER users_unsearched;
DROP TRIGGER users_searched;
DROP TABLE users_fts;
DROP TABLE notes;
DELETE FROM changes;
DELETE FROM actions;
