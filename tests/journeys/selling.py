# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Selling: a new customer, an order of three lines, shipped, one line back; all undone, and after a new start all done again."""
import desk
import merchant

TABLES = ("users", "orders", "order_items", "stock", "stock_moves")
SOLD = (("MUG-ENA-W", 2, 795), ("CAN-FIG", 1, 1895), ("TEA-EARL", 3, 850))


def book_of(me):
    """Every row that selling may touch. When a row was written is another matter than what stands in it."""
    rows = {table: me.query(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}
    for table in rows.values():
        for row in table:
            row.pop("updated_at", None)
    return rows


def number_of_lines(me):
    return me.rows("Lines") if me.sees("table", "Lines") else 0


def add_line(me, sku, quantity):
    before = number_of_lines(me)
    me.in_field("Add item")
    desk.write(sku)
    desk.keys("Return")
    merchant.wait(lambda: number_of_lines(me) == before + 1, f"a line of {sku}")
    desk.write(str(quantity))  # the keyboard is in the line's quantity now
    desk.keys("Return")
    me.in_field("Add item")


def sell(me):
    """The steps, as the menu Edit names them."""
    me.menu("Record", "New User")
    me.find("push button", "Add User")
    me.in_field("Code")
    for text in ("K-900", "Ada Journey", "ada@example.org"):
        desk.write(text)
        desk.keys("Tab")
    me.press("Add User")
    me.count_is("Users", 81)
    assert me.one("SELECT name FROM users WHERE code = 'K-900' AND email = 'ada@example.org'") == "Ada Journey"

    me.menu("Record", "New Order")
    me.in_field("Customer")
    desk.write("ada@ex")
    me.find("list item", "Ada Journey*")
    desk.keys("Return")
    for sku, quantity, _ in SOLD:
        add_line(me, sku, quantity)
    total = sum(quantity * price for _, quantity, price in SOLD)
    me.reads(f"£{total / 100:.2f}")
    me.press("Place Order")
    me.find("label", "Order 601")
    assert me.one("SELECT total FROM orders WHERE number = '601'") == total

    for button, status in (("Start Processing", "Processing"), ("Ship", "Shipped")):
        me.press(button)
        me.find("label", status, me.find("filler", "Order details"))
        me.find("push button", {"Processing": "Ship", "Shipped": "Return…"}[status])
    me.press("Return…")
    dialog = me.find("dialog", "Return of order 601")
    merchant.wait(lambda: (n := me.focused()) and n.name.startswith("Pieces of line 1"), "the keyboard in the pieces of line 1")
    desk.write("1")
    me.press("Take Back", dialog)
    me.find("label", "Return 602")
    assert me.one("SELECT total FROM orders WHERE number = '602' AND kind = 'return'") == SOLD[0][2]
    me.count_is("Orders", 602)


def undo_all(me):
    steps = []
    while me.one("SELECT count(*) FROM users WHERE code = 'K-900'"):
        name = me.menu("Edit", "Undo: *").removeprefix("Undo: ")
        me.message_is(f"Undone: {name}")
        steps.append(name)
        assert len(steps) <= 5, steps
    return steps


def journey(me):
    me.start()
    me.try_sample_shop()
    before = book_of(me)
    sell(me)
    after = book_of(me)
    mugs = "SELECT on_hand FROM stock JOIN products ON id = product_id WHERE sku = 'MUG-ENA-W'"
    sold = me.one(mugs)

    steps = undo_all(me)
    assert len(steps) == 5, steps
    me.count_is("Users", 80)
    me.count_is("Orders", 600)
    assert book_of(me) == before
    assert me.one(mugs) == sold + 2
    me.quit()

    me.start()
    me.wait_for_book("Sample Shop")  # it was open at the end
    for name in reversed(steps):
        assert me.menu("Edit", "Redo: *") == f"Redo: {name}"
        me.message_is(f"Redone: {name}")
    me.count_is("Users", 81)
    me.count_is("Orders", 602)
    assert book_of(me) == after
    me.page("Orders")
    merchant.wait(lambda: me.cells("Orders")[:2] == ["602", "601"], "the order and its return in the list")
    me.quit()
    assert book_of(me) == after
    me.book_is_healthy()


merchant.go(journey)
