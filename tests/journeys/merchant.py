# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey needs: a merchant with a home of their own, who starts the program, reads it, uses it and looks into the book.

A journey is a function that is given a Merchant; `merchant.go(function)` runs it. Things are found by role and name through the
accessibility bus (the driver's module `desk`), and every question waits for its answer. When a journey fails, a picture of the
screen lies in $JOURNEYS_OUTPUT.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

import desk
import pyatspi

PATIENCE = 30  # seconds; a busy machine may take long
MENU_ITEMS = ("menu item", "check menu item", "radio menu item", "menu")
TABLES = ("table", "tree", "tree table")
INPUTS = ("text", "combo box", "spin button", "check box", "password text")


def has(node, state):
    return node.getState().contains(state)


def is_on(node):
    return has(node, pyatspi.STATE_ENABLED)


def wait(question, what):
    return desk.wait(question, PATIENCE, what)


def on_screen(root):
    """Every node that a person could see, in reading order, without the cells of tables: there may be thousands."""
    yield root
    for child in root:
        if child is None or not desk.shown(child):
            continue
        if child.getRoleName() in TABLES:
            yield child
        else:
            yield from on_screen(child)


def plain(name):
    return (name or "").replace("&", "")


def fits(name, wanted):
    """A wanted name ending in * is the beginning of a name."""
    return plain(name).startswith(wanted[:-1]) if wanted.endswith("*") else plain(name) == wanted


def have_window_manager():
    """Without one no window comes to the front. The driver starts one, but on a busy machine that may have failed."""
    def is_there():
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True, check=False).returncode == 0
    try:
        desk.wait(is_there, 3, "the driver's window manager")
    except LookupError:
        # Ends with its display.
        subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait(is_there, "a window manager")


class Merchant:
    """One person's home: settings, data and state of no other run, and the program that runs in it."""

    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="journey-")
        self.programs = os.environ["TRADEBOOK_BIN"]
        self.environment = dict(os.environ, HOME=self.home, LANG="en_GB.UTF-8", TZ="Europe/London")
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "QT_QPA_PLATFORM", "TRADEBOOK_BOOK"):
            self.environment.pop(name, None)
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            folder = os.path.join(self.home, name.lower())
            os.makedirs(folder)
            self.environment[f"XDG_{name}_HOME"] = folder
        self.process = None
        self.said = os.path.join(self.home, "said.log")

    # ---- the program

    def start(self, *arguments, **environment):
        """Starts the program and waits for its window."""
        with open(self.said, "ab") as said:
            self.process = subprocess.Popen([os.path.join(self.programs, "tradebook"), *arguments],
                                            env={**self.environment, **environment}, stdout=said, stderr=said)
        os.environ["GUI_PID"] = str(self.process.pid)  # desk.app() looks for this one
        self.app = desk.app(PATIENCE)
        self.window = self.find("frame")
        # Keys and clicks go to whatever the window manager has put in front.
        wait(lambda: has(self.window, pyatspi.STATE_ACTIVE), "the window to be in front")

    def ended(self):
        """Waits for the program's end, which has to be a good one."""
        code = self.process.wait(PATIENCE)
        self.process = None
        assert code == 0, f"the program ended with {code}"

    def quit(self):
        self.menu("File", "Quit")
        self.ended()

    def give_up(self):
        if self.process:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def try_sample_shop(self):
        self.press("Try the Sample Shop")
        self.wait_for_book("Sample Shop")

    def wait_for_book(self, name):
        wait(lambda: self.window.name == f"{name} – Tradebook", f"the book {name}")
        wait(lambda: self.count("Users"), "the counts of the sidebar")

    # ---- finding and using

    def all(self, role, name="*", root=None):
        return [n for n in on_screen(root or self.app) if n.getRoleName() == role and fits(n.name, name)]

    def find(self, role, name="*", root=None):
        return wait(lambda: next(iter(self.all(role, name, root)), None), f"a {role} named {name!r}")

    def sees(self, role, name="*", root=None):
        """Whether it is there now."""
        return bool(self.all(role, name, root))

    def press(self, name, root=None):
        button = wait(lambda: next((n for n in self.all("push button", name, root) if is_on(n)), None),
                      f"a button {name!r} that can be pressed")
        assert desk.press(button), f"{name!r} could not be pressed"

    def item_of_menu(self, *path):
        """The menu item at that path, without opening the menus."""
        node = self.find("menu bar", root=self.window)
        for step in path:
            node = wait(lambda: next((n for n, depth in desk.walk(node, limit=2) if depth and n.getRoleName() in MENU_ITEMS
                                      and fits(n.name, step)), None), "menu item " + " > ".join(path))
        return node

    def menu(self, *path):
        """Chooses from the menus once that can be chosen; the name of what was chosen."""
        item = wait(lambda: next((i for i in [self.item_of_menu(*path)] if is_on(i)), None), "to be able to choose " + " > ".join(path))
        name = item.name
        assert desk.press(item), f"{name!r} could not be chosen"
        return name

    def focus(self, node):
        desk.press(node, [node.queryAction().getName(i) for i in range(node.queryAction().nActions)].index("SetFocus"))
        wait(lambda: has(node, pyatspi.STATE_FOCUSED), f"the keyboard in {node.name!r}")
        return node

    def field(self, label, root=None):
        """The input that this label names, as it stands beside it."""
        def ask():
            for node in on_screen(root or self.app):
                if node.getRoleName() in INPUTS and label in (plain(node.name), *(plain(name) for name in self.labels_of(node))):
                    return node
            return None
        return wait(ask, f"an input labelled {label!r}")

    @staticmethod
    def labels_of(node):
        return [relation.getTarget(at).name for relation in node.getRelationSet()
                if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for at in range(relation.getNTargets())]

    def type_into(self, label, text, then=None, root=None):
        """Types over what is in the field with that label, as one does at a keyboard."""
        node = self.focus(self.field(label, root))
        desk.keys("ctrl+a")
        desk.write(text)
        if then:
            desk.keys(then)
        return node

    def focused(self):
        """What has the keyboard, or None. Qt 6.4 says so of the current item of each list and of each tab, too."""
        return next((n for n in on_screen(self.app) if has(n, pyatspi.STATE_FOCUSED)
                     and n.getRoleName() not in ("frame", "dialog", "list item", "page tab")), None)

    def in_field(self, label):
        """Waits until the keyboard is in the input of that label."""
        wait(lambda: has(self.field(label), pyatspi.STATE_FOCUSED), f"the keyboard in {label!r}, while {self.focused()} has it")

    def page(self, name):
        self.menu("View", name)
        return self.table(name)

    def table(self, name):
        return wait(lambda: next((n for n in on_screen(self.app) if n.getRoleName() in TABLES and n.name == name and "Table" in n.get_interfaces()), None), f"the table {name}")

    def cells(self, name, column=0):
        """What stands in a column of the table or tree with that name, as far as it is on the screen."""
        grid = self.table(name).queryTable()
        found = []
        for row in range(grid.nRows):
            cell = grid.getAccessibleAt(row, column)
            if cell is None or not has(cell, pyatspi.STATE_SHOWING):
                break
            found.append(cell.name)
        return found

    def rows(self, name):
        return self.table(name).queryTable().nRows

    def choose_row(self, name, text, column=0):
        """Clicks the row whose cell in that column reads so."""
        def cell():
            grid = self.table(name).queryTable()
            return next((grid.getAccessibleAt(row, column) for row in range(min(grid.nRows, 40))
                         if grid.getAccessibleAt(row, column).name == text), None)
        found = wait(cell, f"a row {text!r} in {name}")
        desk.click(found)
        wait(lambda: has(cell(), pyatspi.STATE_SELECTED), f"row {text!r} in {name} to be chosen")

    # ---- reading

    def count(self, page):
        """What the sidebar counts beside the page's name, as text."""
        entry = next(iter(self.all("list item", page, self.find("list", "Pages", self.window))), None)
        return entry.description if entry is not None else ""

    def count_is(self, page, number):
        wait(lambda: self.count(page) == str(number), f"{number} {page} in the sidebar, where {self.count(page)} are counted")

    def texts(self, root=None):
        """Everything that can be read now, in reading order, but for the cells of tables."""
        return [n.name for n in on_screen(root or self.app) if n.name]

    def status(self):
        return self.texts(self.find("status bar", root=self.window))

    def message(self):
        """What the message bar says, "" without one. It is the frame that has a button to dismiss it."""
        for button in self.all("push button", "Dismiss message", self.window):
            return " ".join(label.name for label in self.all("label", "*", button.parent) if label.name)
        return ""

    def message_is(self, beginning):
        return wait(lambda: next((m for m in [self.message()] if m.startswith(beginning)), None),
                    f"the message {beginning!r}, where it says {self.message()!r}")

    def reads(self, text):
        """Waits until somewhere in the window that text can be read."""
        wait(lambda: any(text in seen for seen in self.texts()), f"{text!r} to be read somewhere")

    # ---- the book

    def sample_shop(self):
        return os.path.join(self.environment["XDG_DATA_HOME"], "tradebook", "Sample Shop.tradebook")

    def ask_book(self, *arguments):
        """What tradebook-cli answers, from JSON."""
        run = subprocess.run([os.path.join(self.programs, "tradebook-cli"), *arguments, "--json"], env=self.environment,
                             capture_output=True, text=True, check=False)
        assert run.returncode == 0, f"tradebook-cli {' '.join(arguments)}: {run.returncode}\n{run.stdout}{run.stderr}"
        return json.loads(run.stdout)

    def query(self, sql, book=None):
        return self.ask_book("query", book or self.sample_shop(), sql)

    def one(self, sql, book=None):
        """The only value of the only row."""
        rows = self.query(sql, book)
        assert len(rows) == 1 and len(rows[0]) == 1, f"{sql}: {rows}"
        return next(iter(rows[0].values()))

    def book_is_healthy(self, book=None):
        answer = self.ask_book("check", book or self.sample_shop(), "--deep")
        assert answer["healthy"] and not answer["findings"], answer


def go(journey):
    """Runs the journey; where it fails, says where, keeps a picture and the program's own words."""
    merchant = Merchant()
    try:
        have_window_manager()
        journey(merchant)
    except Exception:
        traceback.print_exc()
        output = os.environ.get("JOURNEYS_OUTPUT", ".")
        os.makedirs(output, exist_ok=True)
        picture = os.path.join(output, os.path.basename(sys.argv[0]).removesuffix(".py") + ".png")
        desk.screenshot(picture)
        print(f"The screen is in {picture}.", file=sys.stderr)
        with open(merchant.said, encoding="utf-8", errors="replace") as said:
            print(said.read()[-4000:], file=sys.stderr)
        sys.exit(1)
    finally:
        merchant.give_up()
