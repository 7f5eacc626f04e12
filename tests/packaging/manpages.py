#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages: well formed, and telling of every command and option that the programs have, and of no other.

usage: manpages.py TRADEBOOK TRADEBOOK_CLI FOLDER_OF_PAGES
"""
import os
import re
import sys
import tempfile

from checking import Checks, need_tools, run, text_of

import programhelp  # checking says where it is

OF_EVERY_COMMAND = {"--json", "--help"}


def plain(roff):
    """The words of a piece of roff, without its fonts."""
    text = re.sub(r"\\f[RBIP]", "", roff).replace("\\-", "-").replace("\\|", "")
    return re.sub(r"\s+", " ", re.sub(r"^\.(BI|BR|RB|RI|IR|IB|B|I|TP) ?", "", text, flags=re.M).replace('"', "")).strip()


def entries(page, section):
    """(first line, all of it) of each .TP of a section."""
    body = page.split(f"\n.SH {section}\n", 1)[1].split("\n.SH ", 1)[0]
    for entry in body.split(".TP\n")[1:]:
        first, _, _ = entry.partition("\n")
        yield plain(first), plain(entry)


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def terminal_page(check, program, page):
    told = {first.split()[0]: (first, everything) for first, everything in entries(page, "COMMANDS")}
    check.that(set(told) == {command.name for command in program.commands},
               f"commands of the page and of the program: {set(told) ^ {command.name for command in program.commands}}")
    for command in program.commands:
        first, everything = told.get(command.name, ("", ""))
        options = {name for option in command.options for name in option.names} - OF_EVERY_COMMAND
        check.that(options <= options_in(everything), f"{command.name}: the page does not tell of {options - options_in(everything)}")
        check.that(options_in(first) <= options, f"{command.name}: there is no {options_in(first) - options}")
        for argument in command.arguments:
            check.that(re.search(rf"\b{argument.name}\b", first), f"{command.name}: the page does not tell of {argument.name}")


def window_page(check, program, page):
    told = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(first for first, _ in entries(page, "OPTIONS"))))
    options = {name for option in program.commands[0].options for name in option.names}
    check.that(told == options, f"options of the page and of the program: {told ^ options}")
    for option in program.commands[0].options:
        for choice in option.choices:
            check.that(choice in plain(page), f"{option.names[0]}: the page does not tell of {choice}")


def warnings_of(page):
    return run("sh", "-c", 'man --warnings -l "$1" 2>&1 >/dev/null', "sh", page).stdout.strip()


def blemishes(page):
    """The heads of entries in which .BI and its like show a mark of quotation, or lack a blank."""
    shown = run("man", "-l", page, environment={"MANWIDTH": "1000", "MAN_KEEP_FORMATTING": ""}).stdout
    sections = re.findall(r"^(?:COMMANDS|OPTIONS)\n(.*?)(?=^\S|\Z)", re.sub(".\b", "", shown), re.M | re.S)
    heads = re.findall(r"^ {7}(\S.*)$", "".join(sections), re.M)
    return [head for head in heads if re.search(r'"|\]\S|\S\[|\|\S|\S\|', head)] if heads else ["no entry is seen"]


def main(window, terminal, folder):
    need_tools("man")
    check = Checks()
    with tempfile.NamedTemporaryFile("w", suffix=".1") as bad:
        bad.write(".TH BAD 1\n.SH NAME\n.nosuchmacro\n")
        bad.flush()
        check.that(warnings_of(bad.name), "man has no word against a macro that does not exist")
        heads = ('.BI import " \\-\\-map " COLUMN" = "FIELD ..."', ".B history [RECORD][\\-\\-limit]", ".B history [RECORD]")
        bad.write(".SH OPTIONS\n" + "".join(f".TP\n{head}\nText.\n" for head in heads))
        bad.flush()
        check.that(len(blemishes(bad.name)) == 2, f"of three heads two are wrong, not {blemishes(bad.name)}")
    for path, compare in ((window, window_page), (terminal, terminal_page)):
        page = os.path.join(folder, f"{os.path.basename(path)}.1")
        check.that(not warnings_of(page), f"man {page}: {warnings_of(page)}")
        check.that(not blemishes(page), f"{page}: {blemishes(page)}")
        check.that("@" not in text_of(page).split("\n.SH NAME")[0], f"{page}: something is not filled in")
        compare(check, programhelp.of(path), text_of(page))
    check.done()


if __name__ == "__main__":
    main(*sys.argv[1:])
