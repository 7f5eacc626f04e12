# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding: Ctrl+K finds a customer, a product whatever the spelling, an order by its number and a command; Enter leads there."""
import desk
import merchant
import pyatspi


def look_for(me, text, beginning):
    """Types into the search box of Ctrl+K until the chosen result begins so, and goes there."""
    desk.keys("ctrl+k")
    merchant.wait(lambda: (n := me.focused()) and (n.getRoleName(), n.name) == ("text", "Search"), "the keyboard in the search box")
    desk.write(text)

    def chosen():
        results = me.all("list item", f"{beginning}*", me.find("list", "Results"))
        return results and merchant.has(results[0], pyatspi.STATE_SELECTED)
    merchant.wait(chosen, f"{beginning!r} to be the result for {text!r}")
    desk.keys("Return")
    merchant.wait(lambda: not me.sees("list", "Results"), "the search to close")


def shows(me, page, title):
    """The record is in the pane beside the list, its row is the chosen one, and the keyboard is in the list."""
    details = {"Orders": "Order", "Products": "Product", "Users": "User"}[page]
    me.find("label", title, me.find("filler", f"{details} details"))
    merchant.wait(lambda: (n := me.focused()) and n.name == page and n.getRoleName() == "table", f"the keyboard in the table {page}")


def journey(me):
    me.start()
    me.try_sample_shop()
    everything = {table: me.query(f"SELECT * FROM {table} ORDER BY 1") for table in ("users", "products", "orders")}

    look_for(me, "harriet ash", "Harriet Ashworth")
    shows(me, "Users", "Harriet Ashworth")
    assert desk.text_of(me.field("Code")) == me.one("SELECT code FROM users WHERE name = 'Harriet Ashworth'")

    look_for(me, "kitchn hebs", "Kitchen Herbs, Six Packets")
    shows(me, "Products", "Kitchen Herbs, Six Packets")
    assert desk.text_of(me.field("SKU")) == "SEED-HERB"

    look_for(me, "begona mart", "Begoña Martínez")
    shows(me, "Users", "Begoña Martínez")

    look_for(me, "593", "593 ")
    shows(me, "Orders", "Order 593")
    assert desk.text_of(me.field("Number")) == "593"

    look_for(me, "short", "Keyboard Shortcuts")
    me.find("dialog", "Keyboard Shortcuts")
    desk.keys("Escape")
    merchant.wait(lambda: not me.sees("dialog"), "the shortcuts to close")

    desk.keys("ctrl+k")
    desk.write("zzzzqqqq")
    me.reads("Nothing")
    desk.keys("Escape")
    shows(me, "Orders", "Order 593")
    me.quit()
    assert everything == {table: me.query(f"SELECT * FROM {table} ORDER BY 1") for table in everything}, "finding changes nothing"
    me.book_is_healthy()


merchant.go(journey)
