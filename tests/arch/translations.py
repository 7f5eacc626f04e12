#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in resources/translations is stale, unfinished or broken: translations.py ROOT, --selftest for the checks themselves.

Stale: ./dev translations, run on a copy, would change a file. Broken: a placeholder, an ellipsis or a mnemonic that the source has and the
translation has not, or the other way round. lupdate's own warnings count too: a string whose class it cannot tell is translated nowhere."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree


def placeholders(text):
    return sorted(re.findall(r"%L?[0-9]|%L?n", text))


def mnemonics(text):
    return len(re.findall(r"&(?=[^&\s])", text.replace("&&", "")))


def faults_of(source, translations, is_plural):
    """What is wrong with the translations of one source text."""
    for at, text in enumerate(translations):
        if not text or not text.strip():
            yield "nothing"
            continue
        # "One order" need not say its number.
        wanted, has = placeholders(source), placeholders(text)
        if has != wanted and not (is_plural and at == 0 and has == [p for p in wanted if not p.endswith("n")]):
            yield f"placeholders {has} instead of {wanted}"
        if mnemonics(text) != mnemonics(source):
            yield f"{mnemonics(text)} mnemonics instead of {mnemonics(source)}"
        if ("…" in text) != ("…" in source):
            yield "an ellipsis more or less"


def messages(path):
    for context in tree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def look_at(path):
    for context, message in messages(path):
        source, translation = message.findtext("source"), message.find("translation")
        where = f"{os.path.basename(path)}: {context}: “{source}”"
        if translation.get("type"):
            yield f"{where} is {translation.get('type')}"
            continue
        is_plural = message.get("numerus") == "yes"
        texts = [form.text for form in translation.findall("numerusform")] if is_plural else [translation.text]
        for fault in faults_of(source, texts, is_plural):
            yield f"{where} has {fault}"


def stale(root):
    folder = os.path.join(root, "resources", "translations")
    with tempfile.TemporaryDirectory() as scratch:
        copy = shutil.copytree(folder, os.path.join(scratch, "translations"))
        run = subprocess.run([os.path.join(root, "dev"), "translations", copy], capture_output=True, text=True)
        if run.returncode != 0:
            yield f"./dev translations failed: {run.stderr.strip()}"
        for line in (run.stdout + run.stderr).splitlines():
            if "lacks Q_OBJECT" in line or "Qualifying with unknown" in line:
                yield line
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), "rb") as old, open(os.path.join(copy, name), "rb") as new:
                if old.read() != new.read():
                    yield f"{name} is older than the sources: run ./dev translations and translate what is new"


def selftest():
    cases = [(("Open %1", ["%1 öffnen"], False), 0), (("Open %1", ["Öffnen"], False), 1), (("&Open…", ["&Öffnen…"], False), 0),
             (("&Open…", ["Öffnen"], False), 2), (("Fish && chips", ["Fisch && Pommes"], False), 0), (("Yes", [""], False), 1),
             (("%Ln days", ["ein Tag", "%Ln Tage"], True), 0), (("%Ln days", ["%Ln Tag", "Tage"], True), 1),
             (("%n of %1", ["einer", "%n von %1"], True), 1)]
    wrong = [case for case, count in cases if len(list(faults_of(*case))) != count]
    for case in wrong:
        print(f"not judged right: {case}")
    return 1 if wrong else 0


def main():
    if sys.argv[1] == "--selftest":
        return selftest()
    root = os.path.abspath(sys.argv[1])
    folder = os.path.join(root, "resources", "translations")
    faults = list(stale(root))
    for name in sorted(os.listdir(folder)):
        faults.extend(look_at(os.path.join(folder, name)))
    print("\n".join(faults) or "Every string is translated and up to date.")
    return 1 if faults else 0


sys.exit(main())
