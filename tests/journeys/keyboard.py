# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keyboard only: whatever a merchant does in a day, with neither a mouse nor an action of the accessibility bus. Looking is free."""
import desk
import merchant


def has_keyboard(me, role, name):
    merchant.wait(lambda: (n := me.focused()) and (n.getRoleName(), n.name) == (role, name), f"the keyboard in the {role} {name!r}, "
                  f"while {me.focused()} has it")


def tab_to(me, role, name):
    """Tab until the keyboard is there; a person would not do it more often."""
    for _ in range(40):
        focused = me.focused()
        if focused is not None and (focused.getRoleName(), merchant.plain(focused.name)) == (role, name):
            return
        desk.keys("Tab")
    raise AssertionError(f"Tab does not come to the {role} {name!r}")


def journey(me):
    me.start()
    has_keyboard(me, "push button", "New Book…")
    tab_to(me, "push button", "Try the Sample Shop")
    desk.keys("space")
    me.wait_for_book("Sample Shop")
    has_keyboard(me, "table", "Orders")

    # Filter a list, and edit a cell of it.
    desk.keys("ctrl+2")
    has_keyboard(me, "table", "Products")
    desk.keys("ctrl+f")
    me.in_field("Filter")
    desk.write("balloon")
    merchant.wait(lambda: me.cells("Products", 1) == ["Balloon Whisk"], "the filtered list")
    desk.keys("Return")
    has_keyboard(me, "table", "Products")
    desk.keys("Home", "Right", "F2")
    desk.keys("ctrl+a")
    desk.write("Balloon Whisk, large")
    desk.keys("Return")
    merchant.wait(lambda: me.cells("Products", 1) == ["Balloon Whisk, large"], "the name in the list")
    merchant.wait(lambda: me.one("SELECT name FROM products WHERE sku = 'BAK-WHSK'") == "Balloon Whisk, large", "the name in the book")

    # A field of the form.
    tab_to(me, "text", "Minimum stock")
    desk.keys("ctrl+a")
    desk.write("7")
    desk.keys("Tab")
    merchant.wait(lambda: me.one("SELECT minimum_stock FROM products WHERE sku = 'BAK-WHSK'") == 7, "the minimum stock in the book")

    # A new product.
    desk.keys("ctrl+n")
    me.in_field("SKU")
    desk.write("KEY-1")
    desk.keys("Tab")
    desk.write("Keyring")
    tab_to(me, "text", "Price")
    desk.write("3.50")
    tab_to(me, "push button", "Add Product")
    desk.keys("space")
    merchant.wait(lambda: me.one("SELECT count(*) FROM products WHERE sku = 'KEY-1' AND price = 350") == 1, "the product in the book")

    # A new order: customer, an item by its name, Ctrl+Return.
    desk.keys("ctrl+1")
    has_keyboard(me, "table", "Orders")
    desk.keys("ctrl+n")
    me.in_field("Customer")
    desk.write("harriet ash")
    me.find("list item", "Harriet Ashworth*")
    desk.keys("Return")
    me.in_field("Add item")
    desk.write("CAN-BEE")
    desk.keys("Return")
    merchant.wait(lambda: me.sees("table", "Lines") and me.rows("Lines") == 1, "the line")
    desk.keys("Return")
    me.in_field("Add item")
    desk.keys("ctrl+Return")
    me.find("label", "Order 601")
    assert me.one("SELECT total FROM orders WHERE number = '601'") == 1495

    # Undo it, by Ctrl+Z and by the menu's own keys.
    desk.keys("ctrl+z")
    me.message_is("Undone: Place an order")
    me.count_is("Orders", 600)
    desk.keys("ctrl+shift+z")
    me.message_is("Redone: Place an order")
    me.count_is("Orders", 601)
    desk.keys("alt+e", "u")
    me.message_is("Undone: Place an order")
    assert me.one("SELECT count(*) FROM orders") == 600

    # Back up and quit, by the menus.
    desk.keys("alt+d")
    merchant.wait(lambda: me.sees("popup menu"), "the menu Database")
    desk.keys("Return")  # its first command
    merchant.wait(lambda: any(text.startswith("Backed up and verified") for text in me.status()), "the backup to be verified")
    desk.keys("ctrl+q")
    me.ended()
    assert len(me.ask_book("backups", me.sample_shop())) >= 1
    assert me.query("SELECT name, minimum_stock FROM products WHERE sku = 'BAK-WHSK'") == [{"name": "Balloon Whisk, large", "minimum_stock": 7}]
    me.book_is_healthy()


merchant.go(journey)
