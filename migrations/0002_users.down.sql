-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Loses all users and addresses. The journal spoke of them and is cleared.

DROP TABLE addresses;
DROP TABLE users;
DELETE FROM changes;
DELETE FROM actions;
