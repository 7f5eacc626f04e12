# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A source file as the rules look at it: its code without comments, and its string literals."""
import os
import re

CXX_TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|(?P<raw>R"(?P<delimiter>[^()\\\s]{0,16})\((?P<rawtext>.*?)\)(?P=delimiter)")'
    r'|(?P<string>"(?P<text>(?:[^"\\\n]|\\.)*)")'
    r"|(?P<char>(?<![0-9A-Za-z_])'(?:[^'\\\n]|\\.)+')",
    re.S,
)
SQL_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.S)
LEFT_OUT = re.compile(r"^(build(-.*)?|\.git|\.cache|__pycache__)$")


def blanked(text):
    """The same number of lines with nothing on them."""
    return "\n" * text.count("\n")


class Source:
    """`path` is relative to the root, with slashes."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.room = path.rsplit("/", 1)[0] if "/" in path else ""
        self.is_cxx = path.endswith((".cpp", ".h"))
        self.is_sql = path.endswith(".sql")
        self.is_script = path.endswith((".py", ".sh")) or path in ("dev", ".ci/run")
        self.is_build = path.endswith(".cmake") or path.endswith("CMakeLists.txt")
        self.strings = []  # (line, text) of C++ literals; adjacent ones of a statement stay apart
        self.code = text  # without comments and without the inside of strings
        if self.is_cxx:
            self.code = CXX_TOKEN.sub(self._take, text)
        elif self.is_sql:
            self.code = SQL_COMMENT.sub(lambda match: blanked(match.group()), text)

    def _take(self, match):
        if match.group("comment") is not None or match.group("char") is not None:
            return blanked(match.group()) or " "
        inside = match.group("rawtext") if match.group("raw") is not None else match.group("text")
        self.strings.append((self.text.count("\n", 0, match.start()) + 1, inside))
        return '""' + blanked(match.group())

    def within(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)

    def lines_matching(self, pattern):
        """Line numbers of the code (comments and strings left out) where the pattern is found."""
        return [self.code.count("\n", 0, match.start()) + 1 for match in re.finditer(pattern, self.code, re.M)]

    def strings_matching(self, pattern):
        return [line for line, text in self.strings if re.search(pattern, text)]

    def includes(self):
        """(line, name, is_ours) of every #include."""
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', self.text, re.M):
            yield self.text.count("\n", 0, match.start()) + 1, match.group(2), match.group(1) == '"'


def every_source(root):
    """All text files of ours below root, build folders left out."""
    endings = (".cpp", ".h", ".py", ".sh", ".sql", ".cmake", ".txt", ".md", ".json", ".yml", ".1", ".qrc", ".svg")
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not LEFT_OUT.match(name))
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
            if path.endswith(endings) or path in ("dev", ".ci/run", ".clang-tidy", ".clang-format"):
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    yield Source(path, file.read())
