# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the help of a program says of it, as data: for the completions, and for the tests that compare them and the manual pages."""
import os
import re
import subprocess
from collections import namedtuple

Program = namedtuple("Program", "name commands")  # a program without commands has one whose name is empty
Command = namedtuple("Command", "name summary arguments options")
Argument = namedtuple("Argument", "name choices")
Option = namedtuple("Option", "names value help repeatable choices")  # value: empty for a flag

# Where the help lists what a value may be: the name of the value, or of the option, and what to take.
CHOICES = {
    "KIND": r"^KIND: (.*)$",
    "NAME": r"^NAME: ([^.]*)\.",
    "--kind": r"^only (.*)$",
    "--format": r"^(.*)$",
    "--profile": r": (.*)$",
    "--page": r": (.*?)\.?$",
    "--action": r": (.*?)\.?$",
}


def said(program, *words):
    """In English, whatever the language of the person is. A build with sanitizers has its leaks looked for elsewhere."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "LANG": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([program, *words], check=True, capture_output=True, text=True, env=environment, encoding="utf-8").stdout


def choices(key, text):
    found = re.search(CHOICES[key], text, re.M) if key in CHOICES else None
    words = re.split(r", | or ", found[1]) if found else []
    return words if all(re.fullmatch(r"[\w-]+", word) for word in words) else []


def two_columns(lines):
    """(what to type, what it does) of lines as a help has them; what goes on below is joined."""
    entries = []
    for line in lines:
        entry = re.match(r"^  (\S.*?)(?:  +(\S.*))?$", line)
        if entry:
            entries.append([entry[1], entry[2] or ""])
        elif line.startswith("   ") and entries:
            entries[-1][1] = f"{entries[-1][1]} {line.strip()}".strip()
    return entries


def option(term, text):
    value = re.search(r"(?: <?([\w=.][\w=.-]*)>?)(?: …)?$", term)
    names = re.findall(r"(?<!\S)--?[\w-]+", term)
    return Option(names, value[1] if value else "", text, term.endswith("…"), choices(names[-1], text) if value else [])


def of_terminal_program(path):
    """tradebook-cli: a table of commands, and a help of each."""
    table = said(path, "help").split("\n\n")[1].split("\n")
    commands = []
    for usage, summary in two_columns(table):
        name, *arguments = usage.replace("[", "").replace("]", "").split()
        if name.startswith("-"):
            continue
        if name == "help":
            commands.append(Command(name, summary, [Argument("COMMAND", [command.name for command in commands])], []))
            continue
        text = said(path, "help", name)
        options = [option(term, meaning) for term, meaning in two_columns(text.rstrip("\n").split("\n\n")[-1].split("\n"))]
        commands.append(Command(name, summary, [Argument(argument, choices(argument, text)) for argument in arguments], options))
    return commands


def of_window_program(path):
    """tradebook: as QCommandLineParser writes it."""
    text = said(path, "--help")
    lines = text[text.index("\nOptions:\n"):].split("\n\n")[0].split("\n")
    lines = lines[2:lines.index("Arguments:")] if "Arguments:" in lines else lines[2:]
    options = [option(term, meaning) for term, meaning in two_columns(lines)]
    return [Command("", "", [Argument("BOOK", [])], options)]


def of(path):
    name = os.path.basename(path)
    return Program(name, of_terminal_program(path) if name == "tradebook-cli" else of_window_program(path))
