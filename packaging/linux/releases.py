#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What CHANGELOG.md becomes in a package: Debian's changelog, the <releases> of the metainfo, or the date of a manual page. One text,
told once.

usage: releases.py debian CHANGELOG VERSION >changelog
       releases.py metainfo CHANGELOG VERSION TEMPLATE >metainfo.xml
       releases.py page CHANGELOG VERSION TEMPLATE >page.1
The newest entry must be VERSION's. Where it is not released yet it bears the date of the sources (SOURCE_DATE_EPOCH), else today's.
"""
import os
import re
import sys
import textwrap
from collections import namedtuple
from datetime import datetime, timezone
from xml.sax.saxutils import escape

MAINTAINER = "The Tradebook authors <tradebook@users.noreply.github.com>"
HEAD = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<date>unreleased|\d{4}-\d{2}-\d{2})$")

Release = namedtuple("Release", "version date sections")  # sections: [(title, [text of an entry])]


def source_date():
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), timezone.utc) if epoch else datetime.now(timezone.utc)


def read(lines, now):
    """The releases of a changelog in the form of Keep a Changelog, newest first. ValueError where a line is none of its form."""
    releases = []
    for number, line in enumerate(lines, 1):
        head = HEAD.match(line)
        if line.startswith("## ") and not head:
            raise ValueError(f"line {number}: not of the form \"## [1.2.3] - 2026-11-22\" or \"… - unreleased\": {line}")
        if head:
            date = now if head["date"] == "unreleased" else datetime.fromisoformat(head["date"]).replace(hour=12, tzinfo=timezone.utc)
            releases.append(Release(head["version"], date, []))
        elif not releases:
            continue
        elif line.startswith("### "):
            releases[-1].sections.append((line[4:].strip(), []))
        elif line.startswith("- "):
            if not releases[-1].sections:
                raise ValueError(f"line {number}: an entry without a heading such as \"### Added\" above it")
            releases[-1].sections[-1][1].append(line[2:].strip())
        elif line.startswith("  ") and releases[-1].sections and releases[-1].sections[-1][1]:
            releases[-1].sections[-1][1][-1] += " " + line.strip()
        elif line.strip():
            raise ValueError(f"line {number}: neither an entry nor its second line: {line}")
    return releases


def of_version(releases, version):
    if not releases or releases[0].version != version:
        newest = releases[0].version if releases else "none"
        raise ValueError(f"the newest entry is {newest}, but the program is {version} (project(VERSION) in CMakeLists.txt)")
    return releases


def plain(text):
    """Without the little Markdown that the changelog has."""
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text.replace("`", ""))


def first_sentence(text):
    """A shop window has room for the gist; the rest stands in the changelog."""
    return re.split(r"(?<=[^.\d])\.(?=\s+[A-Z`])", plain(text), maxsplit=1)[0].rstrip(".")


def debian(releases):
    """As deb-changelog(5) has it, lines of 80 at most."""
    parts = []
    for release in releases:
        lines = [f"tradebook ({release.version}) unstable; urgency=medium", ""]
        for title, entries in release.sections:
            lines += [f"  {title}:"] if len(release.sections) > 1 else []
            for entry in entries:
                lines += textwrap.wrap(plain(entry), 78, initial_indent="  * ", subsequent_indent="    ", break_long_words=False,
                                       break_on_hyphens=False)
        lines += ["", f" -- {MAINTAINER}  {release.date.strftime('%a, %d %b %Y %H:%M:%S +0000')}", ""]
        parts.append("\n".join(lines))
    return "\n".join(parts)


def metainfo(releases):
    lines = ["  <releases>"]
    for release in releases:
        lines.append(f"    <release version=\"{escape(release.version)}\" date=\"{release.date.date().isoformat()}\">")
        lines.append("      <description>")
        for title, entries in release.sections:
            lines.append(f"        <p>{escape(title)}:</p>")
            lines.append("        <ul>")
            lines += [f"          <li>{escape(first_sentence(entry))}</li>" for entry in entries]
            lines.append("        </ul>")
        lines += ["      </description>", "    </release>"]
    return "\n".join(lines + ["  </releases>"])


def page(template, release):
    return template.replace("@PROJECT_VERSION@", release.version).replace("@DATE@", release.date.date().isoformat())


def main(arguments):
    if not arguments or len(arguments) != {"debian": 3, "metainfo": 4, "page": 4}.get(arguments[0]):
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[1], encoding="utf-8") as file:
        lines = file.read().splitlines()
    try:
        releases = of_version(read(lines, source_date()), arguments[2])
    except ValueError as error:
        print(f"{arguments[1]}: {error}", file=sys.stderr)
        return 1
    if arguments[0] == "debian":
        text = debian(releases)
    else:
        with open(arguments[3], encoding="utf-8") as file:
            template = file.read()
        text = page(template, releases[0]) if arguments[0] == "page" else template.replace("@RELEASES@", metainfo(releases))
    sys.stdout.buffer.write(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
