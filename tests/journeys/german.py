# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Language: the program speaks German to whoever asks for it, and changes to English without losing what is typed but not saved."""
import desk
import merchant

UNSAVED = "no address at all"  # an e-mail address that is refused, so that it stays in the field


def top_menus(me):
    return [merchant.plain(item.name) for item in me.find("menu bar", root=me.window) if item.getRoleName() in merchant.MENU_ITEMS]


def choose_british_english(me):
    """In the settings, with the keyboard: it stands below "as the system has it"."""
    dialog = me.find("dialog", "Einstellungen")
    desk.press(me.find("page tab", "Programm", dialog))
    box = me.field("Sprache", dialog)
    desk.keys("alt+s")
    merchant.wait(lambda: merchant.has(box, merchant.pyatspi.STATE_FOCUSED), "the keyboard in the choice of the language")
    desk.keys("Down")


def book_path(me):
    return me.sample_shop().replace("Sample Shop", "Beispielladen")


def journey(me):
    me.start(LANG="de_DE.UTF-8", LANGUAGE="de")
    me.find("label", "Willkommen bei Tradebook")
    assert top_menus(me) == ["Datei", "Bearbeiten", "Ansicht", "Datensatz", "Datenbank", "Hilfe"], top_menus(me)
    me.press("Beispielladen ausprobieren")
    merchant.wait(lambda: me.window.name == "Beispielladen – Tradebook", "the book")
    me.find("table", "Bestellungen")
    me.reads("€")

    me.menu("Ansicht", "Kunden")
    me.choose_row("Kunden", me.cells("Kunden")[0])
    name = desk.text_of(me.field("Name"))
    before = desk.text_of(me.field("E-Mail"))
    me.type_into("E-Mail", UNSAVED)
    me.menu("Datei", "Einstellungen…")
    choose_british_english(me)
    me.find("dialog", "Settings")  # they come back, in English
    me.press("Close")

    me.window = me.find("frame", "Beispielladen – Tradebook")
    merchant.wait(lambda: top_menus(me) == ["File", "Edit", "View", "Record", "Database", "Help"], "English menus")
    me.find("table", "Users")
    assert desk.text_of(me.field("Name")) == name
    merchant.wait(lambda: desk.text_of(me.field("Email")) == UNSAVED, "what was typed")
    assert me.one("SELECT count(*) FROM users WHERE email = ?".replace("?", f"'{before}'"), book_path(me)) == 1, "it is not saved either"
    me.focus(me.field("Email"))
    desk.keys("Escape")
    merchant.wait(lambda: desk.text_of(me.field("Email")) == before, "the old value, by Escape")
    me.menu("File", "Quit")
    me.ended()

    me.start(LANG="de_DE.UTF-8", LANGUAGE="de")  # the choice stays
    merchant.wait(lambda: top_menus(me)[0] == "File", "English menus at the next start")
    me.quit()
    me.book_is_healthy(book_path(me))


merchant.go(journey)
