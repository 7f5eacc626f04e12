#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of what a package is made of (packaging/sbom.py), of a small folder: it is held against the folder and against what SPDX 2.3
asks for, and every way in which a list can be wrong is made and must be noticed. longpackages.py does the same with the real one.
"""
import copy
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile

from checking import ROOT, Checks, need_tools, text_of

sys.path.insert(0, os.path.join(ROOT, "packaging"))
from sbom import COPIED, MADE, Sbom, identifier  # noqa: E402 (the line above says where it is)

LIST = "tradebook.spdx.json"
OF_PART = {"DEPENDS_ON": "spdxElementId", "STATIC_LINK": "spdxElementId", "BUILD_TOOL_OF": "relatedSpdxElement"}  # where ours stands
REQUIRED = {"SPDXID", "spdxVersion", "dataLicense", "name", "documentNamespace", "creationInfo", "packages", "files", "relationships"}


def complaints(document, folder):
    """What is wrong with a list of what is in the folder; its first package is ours."""
    wrong = []

    def that(holds, words):
        if not holds:
            wrong.append(words)

    that(REQUIRED <= set(document) and document["spdxVersion"] == "SPDX-2.3" and document["dataLicense"] == "CC0-1.0", "the head")
    that(re.fullmatch(r"https://[^#\s]+-[0-9a-f-]{36}", document["documentNamespace"]), f"namespace {document['documentNamespace']}")
    that(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", document["creationInfo"]["created"]), "the date")
    that(all(re.match(r"(Person|Organization|Tool): \S", made) for made in document["creationInfo"]["creators"]), "the creators")
    names = [document["SPDXID"]] + [entry["SPDXID"] for entry in document["packages"] + document["files"]]
    that(all(re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", name) for name in names), "an identifier of other letters")
    that(len(names) == len(set(names)), "an identifier twice")
    packages_are_told(document, that)
    relations_hold(document, set(names), that)
    files_are_there(document, folder, that)
    return wrong


def packages_are_told(document, that):
    ours, *parts = document["packages"]
    that(ours["name"] == "tradebook" and ours["licenseDeclared"] == "GPL-3.0-or-later" and ours["filesAnalyzed"], "our package")
    for part in parts:
        # A package that is not looked into has no files and no sum of them (SPDX 2.3, 7.8 and 7.9).
        that(part["filesAnalyzed"] is False and "packageVerificationCode" not in part, f"{part['name']} is looked into")
        that(part["versionInfo"] and part["downloadLocation"], f"{part['name']}: no version")
        purl = part["externalRefs"][0]["referenceLocator"]
        that(re.fullmatch(r"pkg:[a-z]+/[a-z]+/[\w.%~-]+@[\w.%~:-]+\?[\w.&=%-]+", purl), f"{part['name']}: {purl}")


def relations_hold(document, names, that):
    ours = document["packages"][0]["SPDXID"]
    files, parts = {file["SPDXID"] for file in document["files"]}, {part["SPDXID"] for part in document["packages"][1:]}
    held, described, related = [], 0, set()
    for relation in document["relationships"]:
        of, kind, to = relation["spdxElementId"], relation["relationshipType"], relation["relatedSpdxElement"]
        that(of in names and to in names, f"{of} {kind} {to}: one of them is not there")
        if kind == "DESCRIBES":
            described += 1
            that((of, to) == (document["SPDXID"], ours), f"describes {to}")
        elif kind == "CONTAINS":
            held.append(to)
            that(of == ours, f"{of} contains {to}, and is not looked into")
        elif kind in (COPIED, MADE):
            that(of in files and to in parts, f"{of} {kind} {to}")
        else:
            that(relation.get(OF_PART.get(kind)) == ours, f"{of} {kind} {to}")
            related.add(to if of == ours else of)
    that(described == 1, "what is described")
    that(sorted(held) == sorted(files), "a file is not in our package, or in it twice")
    that(related == parts, f"nobody says what these have to do with us: {parts ^ related}")


def files_are_there(document, folder, that):
    code = document["packages"][0]["packageVerificationCode"]
    left_out = set(code["packageVerificationCodeExcludedFiles"])
    there = {"./" + os.path.relpath(os.path.join(base, name), folder) for base, _, names in os.walk(folder) for name in names}
    listed = {file["fileName"] for file in document["files"]}
    that(left_out == {"./" + LIST}, f"left out: {left_out}")
    that(there - left_out == listed, f"there and not listed, or listed and not there: {sorted((there - left_out) ^ listed)}")
    firsts = []
    for file in document["files"]:
        sums = {entry["algorithm"]: entry["checksumValue"] for entry in file["checksums"]}
        firsts.append(sums["SHA1"])
        if file["fileName"] in there:
            with open(os.path.join(folder, file["fileName"]), "rb") as content:
                bytes_ = content.read()
            that(sums == {"SHA1": hashlib.sha1(bytes_).hexdigest(), "SHA256": hashlib.sha256(bytes_).hexdigest()},
                 f"{file['fileName']} is another file than the list says")
    that(code["packageVerificationCodeValue"] == hashlib.sha1("".join(sorted(firsts)).encode()).hexdigest(), "the verification code")


def make_folder(folder):
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in {"bin/tradebook": b"\x7fELF", "lib/libstdc++.so.6": b"library", "lib-libstdc--.so.6": b"another", "README.txt": b""}.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


def make_list(folder, parts):
    """The bytes of it; the parts come in the order that is asked for, which must not matter."""
    made = Sbom("small", "0.1.0")
    origins = {}
    for part in parts:
        origins[part] = made.add_debian_part(part) if part != "sums" else made.add_part(part, "1:2", "pkg:deb/debian/sums@1:2?arch=source", "STATIC_LINK")
    made.add_debian_part("dpkg", "BUILD_TOOL_OF")
    made.add_files(folder, lambda path: {"lib/libstdc++.so.6": (origins["libstdc++6"], COPIED), "README.txt": (origins["sums"], MADE)}.get(path))
    made.write(folder, LIST)
    return text_of(folder, LIST)


def wrong_lists(document):
    """{what is wrong: such a list}"""
    def changed(change):
        other = copy.deepcopy(document)
        change(other)
        return other

    return {
        "a file less": changed(lambda other: other["files"].pop()),
        "an identifier twice": changed(lambda other: other["files"][0].update(SPDXID=other["files"][1]["SPDXID"])),
        "a relation less": changed(lambda other: other["relationships"].pop()),
        "a relation to nothing": changed(lambda other: other["relationships"][-1].update(relatedSpdxElement="SPDXRef-Package-gone")),
        "a part that contains": changed(lambda other: other["relationships"][0].update(
            spdxElementId=other["packages"][1]["SPDXID"], relationshipType="CONTAINS", relatedSpdxElement=other["files"][0]["SPDXID"])),
        "a part without a version": changed(lambda other: other["packages"][1].update(versionInfo="")),
        "a part that is looked into": changed(lambda other: other["packages"][1].update(filesAnalyzed=True)),
        "another sum": changed(lambda other: other["files"][0]["checksums"][1].update(checksumValue="0" * 64)),
        "another code": changed(lambda other: other["packages"][0]["packageVerificationCode"].update(packageVerificationCodeValue="0" * 40)),
        "a namespace with #": changed(lambda other: other.update(documentNamespace=other["documentNamespace"] + "#")),
        "a date of its own": changed(lambda other: other["creationInfo"].update(created="2026-11-22")),
    }


def main():
    need_tools("dpkg-query")
    os.environ["SOURCE_DATE_EPOCH"] = "1795000000"
    check = Checks()
    with tempfile.TemporaryDirectory() as place:
        folder = os.path.join(place, "small")
        make_folder(folder)
        text = make_list(folder, ["libstdc++6", "sums"])
        document = json.loads(text)
        check.that(not complaints(document, folder), f"a good list: {complaints(document, folder)}")
        check.that(any("/libstdc%2B%2B6@" in part["externalRefs"][0]["referenceLocator"] for part in document["packages"][1:]), "a plus as it is in a purl")
        for what, other in wrong_lists(document).items():
            check.that(complaints(other, folder), f"not noticed: {what}")

        make_folder(folder)
        check.that(make_list(folder, ["sums", "libstdc++6"]) == text, "made twice, and not the same")
        with open(os.path.join(folder, "bin", "tradebook"), "ab") as file:
            file.write(b"!")
        check.that(any("./bin/tradebook" in words for words in complaints(document, folder)), "a changed file is not noticed")
        make_folder(folder)
        with open(os.path.join(folder, "bin", "more"), "wb") as file:
            file.write(b"")
        check.that(any("./bin/more" in words for words in complaints(document, folder)), "a file more is not noticed")
        os.remove(os.path.join(folder, "bin", "more"))
        os.remove(os.path.join(folder, "README.txt"))
        check.that(any("./README.txt" in words for words in complaints(document, folder)), "a file less is not noticed")
        other = json.loads(make_list(folder, ["libstdc++6", "sums"]))
        check.that(other["documentNamespace"] != document["documentNamespace"], "two lists of one name")
    check.that(identifier("File", "a/b") != identifier("File", "a-b"), "two files of one identifier")
    check.done()


if __name__ == "__main__":
    main()
