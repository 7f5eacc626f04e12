# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Safety: back up, lose a product, restore the backup, undo the restore."""
import desk
import merchant

SKU = "MISTAKE-1"
THERE = f"SELECT count(*) FROM products WHERE sku = '{SKU}'"


def find_product(me, found):
    """The product's filter leaves one row or none."""
    me.page("Products")
    me.type_into("Filter", SKU)
    merchant.wait(lambda: me.cells("Products") == [SKU] * found, f"{found} rows of {SKU}")


def journey(me):
    me.start()
    me.try_sample_shop()
    me.menu("Record", "New Product")
    me.in_field("SKU")
    desk.write(SKU)
    desk.keys("Tab")
    desk.write("Made to be lost")
    me.type_into("Price", "4.50")
    me.press("Add Product")
    me.count_is("Products", 121)
    assert me.one(THERE) == 1

    assert "No backup yet" in me.status()
    me.press("Back Up", me.find("tool bar"))
    merchant.wait(lambda: any(text.startswith("Backed up and verified") for text in me.status()), "the backup to be verified")
    backups = me.ask_book("backups", me.sample_shop())
    assert len(backups) == 1, backups

    find_product(me, 1)
    me.choose_row("Products", SKU)
    me.menu("Edit", "Delete")
    me.message_is("Done: Delete product")
    merchant.wait(lambda: me.cells("Products") == [], "the product to be gone from the list")
    me.count_is("Products", 120)
    assert me.one(THERE) == 0

    me.menu("Database", "Backups…")
    dialog = me.find("dialog", "Backups")
    me.choose_row("Backups", me.cells("Backups")[0])
    merchant.wait(lambda: "Differences" in [table.name for table in me.all("table", "*", dialog)], "what would change")
    me.press("Restore", dialog)
    me.message_is("Restored the backup of")
    me.wait_for_book("Sample Shop")
    me.count_is("Products", 121)
    assert me.one(THERE) == 1
    find_product(me, 1)

    me.press("Undo Restore")
    me.message_is("The restore was undone")
    me.wait_for_book("Sample Shop")
    me.count_is("Products", 120)
    assert me.one(THERE) == 0
    find_product(me, 0)
    me.quit()
    assert me.one(THERE) == 0
    me.book_is_healthy()


merchant.go(journey)
