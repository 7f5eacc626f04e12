INSERT INTO notes(user_id, body) VALUES(1, 'likes blue');
INSERT INTO notes(order_id, body) VALUES(1, 'call first');
