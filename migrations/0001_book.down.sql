-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Back to an empty file. Loses the book's facts, settings, drafts, saved views, import profiles and the journal.

DROP TABLE changes;
DROP TABLE actions;
DROP TABLE journal_state;
DROP TABLE import_profiles;
DROP TABLE saved_views;
DROP TABLE drafts;
DROP TABLE settings;
DROP TABLE book;
