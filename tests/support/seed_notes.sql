-- SPDX-FileCopyrightText: 2026 The Tradebook authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO notes (user_id, body) VALUES (1, 'likes blue');
INSERT INTO notes (order_id, body) VALUES (1, 'call first');
