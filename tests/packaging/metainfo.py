#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a software centre shows: the metainfo with its releases passes the strictest validation, speaks German throughout, and shows
pictures that are there.

usage: metainfo.py VERSION
"""
import os
import sys
import tempfile
import xml.etree.ElementTree as xml

from checking import ID, LINUX, ROOT, Checks, need_tools, run

import releases  # checking says where it is

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def main(version):
    need_tools("appstreamcli", "xmllint")
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{ID}.metainfo.xml")
        template = os.path.join(LINUX, f"{ID}.metainfo.xml.in")
        made = run(sys.executable, "-B", os.path.join(LINUX, "releases.py"), "metainfo", os.path.join(ROOT, "CHANGELOG.md"), version, template)
        if not check.that(made.returncode == 0, made.stdout):
            check.done()
        with open(path, "w", encoding="utf-8") as file:
            file.write(made.stdout)
        check.silent("xmllint", "--noout", path)
        check.silent("xmllint", "--noout", os.path.join(LINUX, f"{ID}.xml"))
        said = check.succeeds("appstreamcli", "validate", "--pedantic", "--no-net", "--no-color", path)
        check.that("Validation was successful" in said and "W:" not in said and "I:" not in said and "P:" not in said, said)
        component = xml.parse(path).getroot()

    check.that(component.findtext("id") == ID, "another id")
    check.that(component.find("releases/release").get("version") == version, f"the newest release is not {version}")
    for texts in ("summary", "description/p", "description/ul/li", "screenshots/screenshot/caption", "keywords/keyword"):
        languages = [text.get(LANG) for text in component.findall(texts)]
        check.that(languages and languages.count(None) == languages.count("de"), f"<{texts}>: not every text has its German")
    pictures = [image.text for image in component.findall("screenshots/screenshot/image")]
    check.that(len(pictures) >= 2, "fewer than two pictures")
    for picture in pictures:
        name = picture.partition("/main/")[2]
        check.that(picture.startswith("https://") and os.path.exists(os.path.join(ROOT, name)), f"{picture}: there is no {name or 'such file'}")
    releases_say(check)
    check.done()


def releases_say(check):
    """The reader of the changelog: what it takes, and what it refuses."""
    now = releases.datetime(2026, 11, 22, 1, 2, 3, tzinfo=releases.timezone.utc)
    good = ["# Changelog", "", "Words.", "", "## [0.2.0] - unreleased", "", "### Added", "- Long `entry` of", "  two lines. And more.", "- Second" + " long" * 30,
            "### Fixed", "- A [link](x.md) & a <tag>", "", "## [0.1.0] - 2026-01-31", "### Added", "- First"]
    read = releases.read(good, now)
    check.that([release.version for release in read] == ["0.2.0", "0.1.0"], f"versions {read}")
    check.that(read[0].sections == [("Added", ["Long `entry` of two lines. And more.", "Second" + " long" * 30]), ("Fixed", ["A [link](x.md) & a <tag>"])],
               f"sections {read[0].sections}")
    text = releases.debian(read)
    check.that("  * Long entry of two lines. And more.\n" in text and "  * A link & a <tag>\n" in text, text)
    check.that(">  Sun, 22 Nov 2026 01:02:03 +0000\n" in text and ">  Sat, 31 Jan 2026 12:00:00 +0000\n" in text, text)
    check.that(all(len(line) <= 80 for line in text.split("\n") if not line.startswith(" -- ")), "a line of Debian's changelog is too long")
    text = releases.metainfo(read)
    check.that(releases.page(".TH X 1 @DATE@ \"X @PROJECT_VERSION@\"", read[1]) == ".TH X 1 2026-01-31 \"X 0.1.0\"", "the head of a manual page")
    check.that("<li>Long entry of two lines</li>" in text and "<li>A link &amp; a &lt;tag&gt;</li>" in text, text)
    for bad in (["## 0.1.0"], ["## [0.1.0] - soon"], ["## [0.1.0] - unreleased", "- no heading"],
                ["## [0.1.0] - unreleased", "### Added", "words"]):
        check.that(refused(releases.read, bad, now), f"read without a word: {bad}")
    for wrong in ("0.1.0", "0.3.0"):
        words = refused(releases.of_version, read, wrong)
        check.that(wrong in words and "0.2.0" in words, f"{wrong} is taken for the newest: {words}")


def refused(function, *arguments):
    try:
        function(*arguments)
    except ValueError as error:
        return str(error)
    return ""


if __name__ == "__main__":
    main(sys.argv[1])
