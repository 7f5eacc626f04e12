#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the help calls by name is called so in the program: helplabels.py ROOT, --selftest for the check itself.

Looked at are bold ways such as **File > Import…**, each step of them, and bold names that end in an ellipsis. In English they are held
against the sources' strings, in German against the translations (resources/translations, which another test keeps complete)."""
import glob
import os
import re
import sys
import xml.etree.ElementTree as tree


def plain(text):
    """As it stands on the screen, without mnemonics."""
    return re.sub(r"&(.)", r"\1", text or "").strip()


def labels_in(markdown):
    for bold in re.findall(r"\*\*(.+?)\*\*", markdown, re.S):
        text = re.sub(r"\s+", " ", bold)
        if " > " in text or re.search(r"\S…$", text):
            yield from text.split(" > ")


def missing(markdown, names):
    """“New …” stands for New Order, New Product and the like."""
    return [label for label in labels_in(markdown) if label not in names and not label.endswith(" …")]


def messages(root):
    return tree.parse(os.path.join(root, "resources", "translations", "tradebook_de.ts")).getroot().iter("message")


def names_of(root, language):
    if language == "en":
        return {plain(message.findtext("source")) for message in messages(root)}
    return {plain("".join(message.find("translation").itertext())) for message in messages(root) if message.get("numerus") != "yes"}


def selftest():
    names = {"File", "Import…", "Copy Details"}
    cases = [("**File > Import…**", 0), ("**File >\nImport…** and **Undo**", 0), ("**File > Copy Particulars**", 1), ("**Fetch…**", 1), ("**Record > New …**", 1),
             ("**File > New …**", 0)]
    wrong = [text for text, count in cases if len(missing(text, names)) != count]
    print("\n".join(f"not judged right: {text}" for text in wrong))
    return 1 if wrong or plain("&Open && C&lose") != "Open & Close" else 0


def main():
    if sys.argv[1] == "--selftest":
        return selftest()
    faults, seen = [], 0
    for language in ("en", "de"):
        names = names_of(sys.argv[1], language)
        for path in sorted(glob.glob(os.path.join(sys.argv[1], "resources", "help", language, "*.md"))):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            seen += len(list(labels_in(text)))
            faults += [f"help/{language}/{os.path.basename(path)}: nothing is called “{label}”" for label in missing(text, names)]
    print("\n".join(faults) or f"All {seen} names in the help are in the program.")
    return 1 if faults or seen < 50 else 0


sys.exit(main())
