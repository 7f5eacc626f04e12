# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of what a package is made of (SBOM), as SPDX 2.3 in JSON: each file with its sums, each part with its version and where it
comes from. What a part's authors say of its licence lies beside it in words (notices/, licences/); the list does not repeat it in short.

The package `tradebook` is the whole folder and contains every file of it, save the list itself. A part is a package without files of its
own, as the specification wants it where somebody else's files are not looked into; a file that came from it says so by a relation.
"""
import hashlib
import json
import os
import platform
import re
import subprocess
import uuid
from datetime import datetime, timezone
from urllib.parse import quote

HOMEPAGE = "https://github.com/tradebook/tradebook"
AUTHORS = "Organization: The Tradebook authors"
DOCUMENT = "SPDXRef-DOCUMENT"

# How a file stands to the part that it came from: a copy out of its package, or made of it here (compiled, stripped).
COPIED = "EXPANDED_FROM_ARCHIVE"
MADE = "GENERATED_FROM"


def identifier(kind, name):
    """Of letters, digits, dots and hyphens; names that differ elsewhere only get different ones, too."""
    plain = re.sub(r"[^A-Za-z0-9.-]", "-", name)
    return f"SPDXRef-{kind}-{plain}" + ("" if plain == name else "-" + hashlib.sha256(name.encode()).hexdigest()[:8])


def debian_package(name):
    """What this machine knows of a package that is installed on it."""
    keys = ("Package", "Version", "Architecture", "source:Package", "source:Version", "Homepage")
    values = subprocess.run(["dpkg-query", "--show", "--showformat", "\t".join(f"${{{key}}}" for key in keys), name],
                            check=True, capture_output=True, text=True).stdout.split("\t")
    return dict(zip(keys, values))


def debian_purl(name, version, architecture):
    system = platform.freedesktop_os_release()
    distribution = f"{system['ID']}-{system['VERSION_ID']}" if "VERSION_ID" in system else system["ID"]
    return f"pkg:deb/{quote(system['ID'])}/{quote(name)}@{quote(version, safe=':')}?arch={architecture}&distro={quote(distribution)}"


class Sbom:
    """What the folder `name` of Tradebook `version` holds. Identifiers are given out once; asking for a part again gives the same one."""

    def __init__(self, name, version, comment=None):
        self.name, self.version, self.comment = name, version, comment
        self.own = identifier("Package", "tradebook")
        self.packages = [{
            "SPDXID": self.own, "name": "tradebook", "versionInfo": version, "homepage": HOMEPAGE,
            "downloadLocation": f"git+{HOMEPAGE}.git", "supplier": AUTHORS, "primaryPackagePurpose": "APPLICATION",
            "licenseConcluded": "NOASSERTION", "licenseDeclared": "GPL-3.0-or-later", "copyrightText": "2026 The Tradebook authors",
            "filesAnalyzed": True, "licenseInfoFromFiles": ["NOASSERTION"],
        }]
        self.files = []
        self.relations = {(DOCUMENT, "DESCRIBES", self.own)}

    def add_part(self, name, version, purl, relation, **more):
        """A package beside ours; relation: what ours has to do with it."""
        part = identifier("Package", name)
        if all(package["SPDXID"] != part for package in self.packages):
            self.packages.append({
                "SPDXID": part, "name": name, "versionInfo": version, "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
                "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION",
                "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}], **more,
            })
        self.relations.add((part, relation, self.own) if relation.endswith("_OF") else (self.own, relation, part))
        return part

    def add_debian_part(self, name, relation="DEPENDS_ON"):
        """A package of this machine: brought along, linked into the programs (STATIC_LINK), or a tool (BUILD_TOOL_OF)."""
        package = debian_package(name)
        more = {"homepage": package["Homepage"]} if package["Homepage"] else {}
        return self.add_part(
            package["Package"], package["Version"], debian_purl(package["Package"], package["Version"], package["Architecture"]), relation,
            supplier=f"Organization: {platform.freedesktop_os_release()['NAME']}",
            sourceInfo=f"built from the source package {package['source:Package']} {package['source:Version']}", **more)

    def add_debian_source(self, name, version, **more):
        """A source package of which we made what is brought along."""
        return self.add_part(name, version, debian_purl(name, version, "source"), "DEPENDS_ON",
                             supplier=f"Organization: {platform.freedesktop_os_release()['NAME']}", **more)

    def add_files(self, folder, origin_of=lambda path: None):
        """Each file below the folder; origin_of says of a path below it what part it came from and how, (part, COPIED or MADE), or None."""
        for base, _, names in os.walk(folder):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), folder)
                with open(os.path.join(folder, path), "rb") as file:
                    content = file.read()
                entry = identifier("File", path)
                self.files.append({
                    "SPDXID": entry, "fileName": "./" + path,
                    "checksums": [{"algorithm": kind, "checksumValue": hashlib.new(kind, content).hexdigest()} for kind in ("SHA1", "SHA256")],
                    "licenseConcluded": "NOASSERTION", "licenseInfoInFiles": ["NOASSERTION"], "copyrightText": "NOASSERTION",
                })
                self.relations.add((self.own, "CONTAINS", entry))
                origin = origin_of(path)
                if origin:
                    self.relations.add((entry, origin[1], origin[0]))

    def verification_code(self):
        """The sum of the files' sums, as the specification wants it of a package whose files are listed."""
        return hashlib.sha1("".join(sorted(file["checksums"][0]["checksumValue"] for file in self.files)).encode()).hexdigest()

    def write(self, folder, name):
        """Last of all: the list becomes a file of the folder that it is of."""
        made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.packages[0]["packageVerificationCode"] = {
            "packageVerificationCodeValue": self.verification_code(), "packageVerificationCodeExcludedFiles": ["./" + name]}
        document = {
            "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": DOCUMENT, "name": self.name,
            "creationInfo": {"created": made, "creators": [AUTHORS, f"Tool: tradebook-sbom-{self.version}"]},
            "packages": self.packages[:1] + sorted(self.packages[1:], key=lambda package: package["name"]),
            "files": sorted(self.files, key=lambda file: file["fileName"]),
            "relationships": [
                {"spdxElementId": of, "relationshipType": kind, "relatedSpdxElement": to} for of, kind, to in sorted(self.relations)
            ],
        }
        if self.comment:
            document["comment"] = self.comment
        # Of the content: the same list has the same name for ever, and another list another one.
        told = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True))
        document["documentNamespace"] = f"{HOMEPAGE}/spdx/{quote(self.name)}-{told}"
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            json.dump(document, file, indent=1, ensure_ascii=False)
            file.write("\n")
