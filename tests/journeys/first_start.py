# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First start: the Welcome page, the sample shop, every page of it; later the book is among the recent ones, or open already; the
report for whoever helps, with nothing of the shop's in it."""
import merchant


def journey(me):
    me.start()
    for choice in ("New Book…", "Open Book…", "Try the Sample Shop", "Restore a Backup…"):
        assert me.find("push button", choice)
    assert not me.sees("list", "Recent books"), "nothing was opened yet"
    me.try_sample_shop()

    me.count_is("Orders", me.one("SELECT count(*) FROM orders"))
    me.count_is("Products", me.one("SELECT count(*) FROM products"))
    me.count_is("Categories", me.one("SELECT count(*) FROM categories"))
    me.count_is("Users", me.one("SELECT count(*) FROM users"))
    newest = me.query("SELECT number FROM orders ORDER BY placed_at DESC, id DESC LIMIT 10")
    merchant.wait(lambda: me.cells("Orders")[:10] == [row["number"] for row in newest], "the newest orders")
    for page, column, at in (("Products", "SKU", 0), ("Categories", "Name", 0), ("Users", "Name", 1), ("Orders", "Number", 0)):
        table = me.page(page).queryTable()
        assert table.getColumnDescription(at) == column, table.getColumnDescription(at)
        merchant.wait(lambda: len(me.cells(page, at)) > 3 and all(me.cells(page, at)), f"rows on the page {page}")
        assert me.sees("label", page), f"{page} is the page's heading"
    me.menu("File", "Close Book")
    me.find("push button", "Try the Sample Shop")
    merchant.wait(lambda: me.window.name == "Tradebook", "no book in the title")
    me.quit()

    me.start()
    recent = me.find("list", "Recent books")
    book = me.find("list item", "Sample Shop", root=recent)
    assert book.description == me.sample_shop(), book.description
    merchant.desk.click(book)
    me.wait_for_book("Sample Shop")
    me.page("Users")
    me.quit()

    me.start()  # a book that was open comes back by itself, with its page
    me.wait_for_book("Sample Shop")
    merchant.wait(lambda: me.sees("label", "Users"), "the page that was shown last")
    me.menu("Help", "Support Bundle…")
    report = me.field("Report")
    merchant.wait(lambda: "rows of orders" in report.queryText().getText(0, -1), "the report")
    said = report.queryText().getText(0, -1)
    for word in ("Sample Shop", *[row["name"] for row in me.query("SELECT name FROM users")]):
        assert word not in said, f"{word} is in the report"
    assert f"rows of orders: {me.one('SELECT count(*) FROM orders')}" in said
    me.press("Close")
    me.quit()
    me.book_is_healthy()


merchant.go(journey)
