-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The book itself: its one row of facts and settings, what travels with it (settings, drafts, views, import profiles) and the
-- journal. Every statement here and in the later scripts is plain SQLite: no function, collation or module of the program, so
-- that any SQLite tool can check, dump and edit a book.

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

-- Set and cleared inside an undo's own transaction: the only exception that the rule triggers know.
CREATE TABLE journal_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    replaying INTEGER NOT NULL DEFAULT 0 CHECK (replaying IN (0, 1))
) STRICT;
INSERT INTO journal_state (id, replaying) VALUES (1, 0);

-- The journal: one action per named edit, with the images of the rows it changed.
CREATE TABLE actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    arguments TEXT NOT NULL DEFAULT '{}',
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    undoes_id INTEGER REFERENCES actions (id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
-- Serves the foreign key undoes_id.
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
-- Undo of an action, and the foreign key.
CREATE INDEX changes_by_action ON changes (action_id);
-- "What happened to this product": the history of one record.
CREATE INDEX changes_by_record ON changes (table_name, row_id);
