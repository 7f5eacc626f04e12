#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The completions of bash, zsh and fish: read by those shells, and offering what the programs' help tells. bash is always asked; the
other two where they are installed.

usage: completing.py TRADEBOOK TRADEBOOK_CLI FOLDER_OF_COMPLETIONS
"""
import os
import shutil
import sys
import tempfile

from checking import Checks, run, text_of

import programhelp  # checking says where it is

FILES = ("my shop.tradebook", "other.db", "old.tradebook-backup", "goods.csv")
# A line to complete, and what must be offered: exactly that, or (with …) that among other things.
LINES = [
    ("tradebook-cli bac", {"backup", "backups"}),
    ("tradebook-cli list ", {"users", "addresses", "categories", "products", "orders", "order-items"}),
    ("tradebook-cli list --limit 3 us", {"users"}),
    ("tradebook-cli list products --li", {"--limit"}),
    ("tradebook-cli search a other.db --kind ", {"users", "products", "orders"}),
    ("tradebook-cli report daily-sales --format c", {"csv"}),
    ("tradebook-cli help bring", {"bring-back"}),
    ("tradebook-cli list products my", {"my shop.tradebook"}),
    ("tradebook-cli check oth", {"other.db"}),
    ("tradebook-cli restore ol", {"old.tradebook-backup"}),
    ("tradebook-cli import users go", {"goods.csv"}),
    ("tradebook-cli query other.db ", set()),
    ("tradebook --read", {"--read-only"}),
    ("tradebook --version --pa", {"--page"}),  # what takes no value must not take the next word for one
    ("tradebook --page ord", {"orders"}),
    ("tradebook --action ", {"backup", "new-order"}),
    ("tradebook my", {"my shop.tradebook"}),
]
BASH = """
. "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
compopt() { :; }
function=$(complete -p "$1"); function=${function#*-F }; function=${function%% *}
"$function"; printf '%s\\n' "${COMPREPLY[@]}"
"""


def in_bash(folder, line):
    words = line.split(" ")
    said = run("bash", "--norc", "-c", BASH, "bash", os.path.join(folder, "bash", words[0]), *words).stdout
    return {word for word in said.split("\n") if word}


def in_fish(folder, line):
    words = line.split(" ")
    script = f"source {os.path.join(folder, 'fish', words[0])}.fish; complete -C $argv[1]"
    with tempfile.TemporaryDirectory() as home:
        said = run("fish", "--no-config", "-c", script, line, environment={"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}).stdout
    return {word.split("\t")[0] for word in said.split("\n") if word}


def of_shell(check, shell, folder, offers):
    if not shutil.which(shell):
        print(f"without {shell}, which is not on this machine")
        return
    for program in ("tradebook", "tradebook-cli"):
        name = {"bash": program, "zsh": f"_{program}", "fish": f"{program}.fish"}[shell]
        check.silent(shell, "-n", os.path.join(folder, shell, name))
    for line, expected in LINES if offers else []:
        offered = offers(folder, line)
        # fish offers files that end otherwise, too, after the others.
        if shell == "fish":
            offered -= set(FILES) - expected
        check.that(offered == expected, f"{shell}: \"{line}\" offers {offered}, not {expected}")


def everything_is_there(check, folder, program):
    """Each command, option and choice stands in each shell's file."""
    for path in (f"bash/{program.name}", f"zsh/_{program.name}", f"fish/{program.name}.fish"):
        text = text_of(folder, path)
        for command in program.commands:
            check.that(command.name in text, f"{path}: no {command.name}")
            for option in command.options:
                for name in option.names:
                    dashed = name if "fish" not in path else f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                    check.that(dashed in text, f"{path}: no {name}")
            for part in list(command.arguments) + list(command.options):
                check.that(all(choice in text for choice in part.choices), f"{path}: not all of {part.choices}")


def choices_are_found(check, window, terminal):
    """What stands in the help as a list of choices is read as one."""
    commands = {command.name: command for command in terminal.commands}
    for command, key in (("list", "KIND"), ("import", "KIND"), ("report", "NAME"), ("help", "COMMAND")):
        check.that(any(a.name == key and len(a.choices) > 1 for a in commands[command].arguments), f"{command}: no choices for {key}")
    for command, key in (("search", "--kind"), ("report", "--format"), ("import", "--profile")):
        check.that(any(key in o.names and len(o.choices) > 1 for o in commands[command].options), f"{command}: no choices for {key}")
    for key in ("--page", "--action"):
        check.that(any(key in o.names and len(o.choices) > 1 for o in window.commands[0].options), f"tradebook: no choices for {key}")


def main(window, terminal, folder):
    check = Checks()
    programs = [programhelp.of(path) for path in (window, terminal)]
    choices_are_found(check, *programs)
    for program in programs:
        everything_is_there(check, folder, program)
    folder = os.path.abspath(folder)
    with tempfile.TemporaryDirectory() as place:
        for name in FILES:
            with open(os.path.join(place, name), "w", encoding="utf-8"):
                pass
        os.chdir(place)
        of_shell(check, "bash", folder, in_bash)
        of_shell(check, "fish", folder, in_fish)
        of_shell(check, "zsh", folder, None)
        os.chdir("/")
    check.done()


if __name__ == "__main__":
    main(*sys.argv[1:])
