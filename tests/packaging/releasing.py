#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workflow that makes a draft of a release at a tag: what it runs is there, nothing is packed before the suite has passed, it may no more than it
must, what it takes from others is pinned, and its own lines of shell do what they say. It has not run anywhere yet.
"""
import os
import re
import shutil
import tempfile

from checking import ROOT, Checks, need_tools, run, skip, text_of

try:
    import yaml
except ImportError:
    skip("python3-yaml not on this machine (packaging/linux/build-packages.txt)")

WORKFLOW = os.path.join(ROOT, ".github", "workflows", "release.yml")


def needs_of(jobs, name):
    """Every job that must have passed before this one."""
    needed = jobs[name].get("needs", [])
    needed = {needed} if isinstance(needed, str) else set(needed)
    return needed | {further for one in needed for further in needs_of(jobs, one)}


def steps_of(jobs):
    return [step for job in jobs.values() for step in job["steps"]]


def order_and_rights(check, workflow):
    jobs = workflow["jobs"]
    check.that(any(step.get("run") == "./.ci/run" for step in jobs["suite"]["steps"]), "the suite is not what every push must pass")
    for name in set(jobs) - {"suite"}:
        check.that("suite" in needs_of(jobs, name), f"{name} does not wait for the suite")
    check.that(needs_of(jobs, "draft") == set(jobs) - {"draft"}, "the draft does not wait for all others")
    check.that(list(workflow["on"] if "on" in workflow else workflow[True]) == ["push"], "another occasion than a push")
    check.that(workflow["permissions"] == {"contents": "read"}, f"may {workflow['permissions']}")
    rights = {name: job["permissions"] for name, job in jobs.items() if "permissions" in job}
    check.that(rights == {"draft": {"contents": "write"}}, f"may more: {rights}")
    check.that(all("timeout-minutes" in job for job in jobs.values()), "a job may hang for ever")


def taken_from_others(check, workflow):
    """A tag can be moved, a commit cannot; which release it is stands beside it. What is checked out keeps no key."""
    text = text_of(WORKFLOW)
    used = re.findall(r"uses: (.*)", text)
    check.that(len(used) == sum("uses" in step for step in steps_of(workflow["jobs"])), "an action in another form")
    for name in used:
        check.that(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name), f"not pinned: {name}")
    check.that(len({name.split("@")[0] for name in used}) == len(set(used)), f"one action in two versions: {sorted(set(used))}")
    for step in steps_of(workflow["jobs"]):
        if step.get("uses", "").startswith("actions/checkout@"):
            check.that(step["with"]["persist-credentials"] is False, "a checkout keeps its key")


def lines_of_shell(check, workflow):
    known = run(os.path.join(ROOT, "dev"), "help").stdout
    for step in steps_of(workflow["jobs"]):
        script = step.get("run")
        if script is None:
            continue
        check.silent("bash", "-n", "-c", script)
        check.that("${{" not in script, f"what others write becomes shell: {script}")
        for command, option in re.findall(r"\./dev (\w+)(?: (--\w+))?", script):
            part = re.search(rf"^  {command}\b.*(?:\n   +.*)*", known, re.MULTILINE)
            check.that(part and re.search(rf"{option}(?!\w)", part[0]), f"there is no ./dev {command} {option}")
        for path in re.findall(r"^\./(\S+)", script, re.MULTILINE):
            check.that(os.access(os.path.join(ROOT, path), os.X_OK), f"there is no {path}")
    for path in re.findall(r"'([\w./]+/[\w./]+)'", text_of(WORKFLOW)):
        check.that(os.path.exists(os.path.join(ROOT, path)), f"there is no {path}")


def scripts_do_what_they_say(check, workflow):
    scripts = {step["name"]: step["run"] for step in steps_of(workflow["jobs"]) if "name" in step and "run" in step}

    def bash(name, folder, tag):
        return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", scripts[name], cwd=folder, environment={"GITHUB_REF_NAME": tag})

    version = re.search(r"^project\(Tradebook VERSION ([0-9.]+)", text_of(ROOT, "CMakeLists.txt"), re.MULTILINE)[1]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(ROOT, "CMakeLists.txt"), folder)
        changes = f"# Changelog\n\n## [{version}] - 2026-11-22\n\n### Added\n- This\n\n## [0.0.1] - 2026-01-01\n\n### Added\n- That\n"
        for text, tag, code, words in ((changes, f"v{version}", 0, ""), (changes, "v9.9.9", 1, f"The tag is v9.9.9, the sources are {version}."),
                                       (changes.replace("- 2026-11-22", "- unreleased"), f"v{version}", 1, f"CHANGELOG.md has no date for {version}.")):
            with open(os.path.join(folder, "CHANGELOG.md"), "w", encoding="utf-8") as file:
                file.write(text)
            said = bash("The tag is the version of the sources, and its changes have a date", folder, tag)
            check.that((said.returncode, said.stdout.strip()) == (code, words), f"{tag}: {said}")
        said = bash("What is new", folder, f"v{version}")
        check.that(said.returncode == 0 and text_of(folder, "notes.md").split() == ["###", "Added", "-", "This"], f"{said} {text_of(folder, 'notes.md')}")
        check.that(bash("What is new", folder, "v9.9.9").returncode != 0, "a draft that says nothing")
        os.mkdir(os.path.join(folder, "packages"))
        for name in ("a.deb", "b.run"):
            shutil.copy(os.path.join(folder, "CMakeLists.txt"), os.path.join(folder, "packages", name))
        check.that(bash("Their sums", folder, "v1").returncode == 0, "no sums")
        check.succeeds("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=os.path.join(folder, "packages"))
        check.that([line.split()[1] for line in text_of(folder, "packages", "SHA256SUMS").splitlines()] == ["a.deb", "b.run"], "sums of other files")


def main():
    need_tools("bash", "yamllint")
    check = Checks()
    check.silent("yamllint", "--strict", ".github", "packaging/flatpak", cwd=ROOT)
    workflow = yaml.safe_load(text_of(WORKFLOW))
    order_and_rights(check, workflow)
    taken_from_others(check, workflow)
    lines_of_shell(check, workflow)
    scripts_do_what_they_say(check, workflow)
    check.done()


if __name__ == "__main__":
    main()
