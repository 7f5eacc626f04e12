# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian with nothing in it but what every Debian has, made for one test and removed after it."""
import os
import shutil
import signal
import subprocess
import tempfile

from checking import run, skip

USER = "merchant"
HOME = f"/home/{USER}"
QUIET = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}


class CleanSystem:
    """with CleanSystem(where) as system: a minimal bookworm below `where`, with the user `merchant`."""

    def __init__(self, where):
        self.root = tempfile.mkdtemp(prefix="cleansystem.", dir=where)
        os.chmod(self.root, 0o755)

    def __enter__(self):
        try:
            made = run("debootstrap", "--variant=minbase", "bookworm", self.root, os.environ.get("TRADEBOOK_MIRROR", "http://deb.debian.org/debian"))
            if made.returncode != 0:
                skip(f"debootstrap made no system (is there a network?): {made.stdout.strip().splitlines()[-1:]}")
            subprocess.run(["mount", "-t", "proc", "proc", os.path.join(self.root, "proc")], check=True)
            shutil.copyfile("/etc/resolv.conf", os.path.join(self.root, "etc/resolv.conf"))
            subprocess.run(["chroot", self.root, "useradd", "--create-home", "--shell", "/bin/sh", USER], check=True, env=QUIET)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        for process in self.left_running():
            os.kill(process, signal.SIGKILL)
        subprocess.run(["umount", "--lazy", os.path.join(self.root, "proc")], check=False, stderr=subprocess.DEVNULL)
        if not os.path.exists(os.path.join(self.root, "proc", "1")):
            shutil.rmtree(self.root)

    def path(self, inside):
        return os.path.join(self.root, inside.lstrip("/"))

    def as_root(self, *command):
        return subprocess.run(["chroot", self.root, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=QUIET, check=False)

    def as_merchant(self, command, seconds=300):
        """A line of shell, in the merchant's home, without a display. A command that does not end is ended, politely."""
        environment = {**QUIET, "HOME": HOME, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": f"{HOME}/run"}
        line = f"mkdir -p -m 700 {HOME}/run && cd {HOME} && {{ {command}; }}"
        # Into a file: at the end of a pipe one would wait for whatever a command has left running.
        with tempfile.TemporaryFile("w+", errors="replace") as said:
            result = subprocess.run(["chroot", f"--userspec={USER}:{USER}", self.root, "timeout", str(seconds), "/bin/sh", "-c", line],
                                    stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment, check=False)
            said.seek(0)
            result.stdout = said.read()
        return result

    def left_running(self):
        """Processes that live in here."""
        found = []
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.path.realpath(f"/proc/{process}/root").startswith(self.root):
                    found.append(int(process))
            except OSError:
                pass  # ended meanwhile
        return found

    def files(self, *left_out):
        """Every file and folder but those below what is left out."""
        found = set()
        for place, folders, names in os.walk(self.root):
            inside = "/" + os.path.relpath(place, self.root).lstrip(".")
            folders[:] = [name for name in folders if os.path.join(inside, name).replace("//", "/") not in left_out]
            found.update(os.path.join(inside, name).replace("//", "/") for name in folders + names)
        return found
