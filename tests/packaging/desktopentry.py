#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu entry: valid, in both languages, and of one mind with the MIME types, the metainfo and the program.

usage: desktopentry.py TRADEBOOK
"""
import configparser
import os
import re
import sys
import xml.etree.ElementTree as xml

from checking import ID, LINUX, ROOT, Checks, need_tools, run

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry():
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(os.path.join(LINUX, f"{ID}.desktop"), encoding="utf-8")
    return parser


def main(program):
    need_tools("desktop-file-validate")
    check = Checks()
    check.silent("desktop-file-validate", os.path.join(LINUX, f"{ID}.desktop"))

    parser = entry()
    main_group = parser["Desktop Entry"]
    check.that(main_group["Icon"] == ID, "the icon is not named by the id")
    for icon in (os.path.join(ROOT, "resources/icons/app", f"{ID}.svg"), os.path.join(LINUX, f"{ID}-symbolic.svg")):
        check.that(os.path.exists(icon), f"no {icon}")
    for group in parser.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            if key in parser[group]:
                check.that(parser[group].get(f"{key}[de]"), f"[{group}] {key} has no German")

    types = xml.parse(os.path.join(LINUX, f"{ID}.xml")).getroot().findall(f"{MIME}mime-type")
    named = {kind.get("type") for kind in types}
    check.that(set(filter(None, main_group["MimeType"].split(";"))) == named, f"MimeType is not {named}")
    metainfo = xml.parse(os.path.join(LINUX, f"{ID}.metainfo.xml.in")).getroot()
    check.that({kind.text for kind in metainfo.findall("provides/mediatype")} == named, f"the metainfo provides other types than {named}")
    check.that(metainfo.findtext("launchable") == f"{ID}.desktop", "the metainfo launches something else")
    for kind in types:
        comments = {comment.get("{http://www.w3.org/XML/1998/namespace}lang") for comment in kind.findall(f"{MIME}comment")}
        check.that({None, "de"} <= comments, f"{kind.get('type')} has no German comment")

    told = run(program, "--help").stdout
    actions = [action for action in main_group["Actions"].split(";") if action]
    check.that(sorted(f"Desktop Action {action}" for action in actions) == sorted(set(parser.sections()) - {"Desktop Entry"}),
               "Actions and their groups are not the same")
    for action in actions:
        check.that(parser[f"Desktop Action {action}"]["Exec"] == f"tradebook --action {action}", f"{action} is started in another way")
        check.that(re.search(rf"--action\b(?s:.*)\b{re.escape(action)}\b", told), f"tradebook --help knows no action {action}")
    check.done()


if __name__ == "__main__":
    main(sys.argv[1])
