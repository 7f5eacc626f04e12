# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Windows of Wine's that has never seen Tradebook, with a screen and a home of its own; nothing of this user's is touched."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

PATIENCE = 300  # seconds, for what hangs; a busy machine may take long
FONTS = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes"


class WineMachine:
    def __init__(self, libraries=""):
        """`libraries`: folders of DLLs, as Wine's WINEPATH wants them."""
        self.home = tempfile.mkdtemp(prefix="tradebook-wine-")
        self.environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin", "HOME": self.home, "XDG_RUNTIME_DIR": self.home,
            "WINEPREFIX": os.path.join(self.home, "wine"), "WINEARCH": "win64", "WINEDEBUG": "-all", "WINEPATH": libraries,
            # No menu entries in this user's desktop, and nothing to download.
            "WINEDLLOVERRIDES": "winemenubuilder.exe,mscoree,mshtml=d",
        }
        self.processes = []
        self.c = os.path.join(self.environment["WINEPREFIX"], "drive_c")

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=PATIENCE)
        shutil.rmtree(self.home, ignore_errors=True)

    def _start(self):
        read, write = os.pipe()
        self.processes.append(subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=[write],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as number:
            self.environment["DISPLAY"] = ":" + number.readline().strip()
        self.processes.append(subprocess.Popen(["openbox"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        self.run("wineboot", "--init")
        self.run("winecfg", "-v", "win10")
        # Fonts that every Windows has and Wine has not.
        for name in ("MS Shell Dlg", "MS Shell Dlg 2", "Segoe UI"):
            self.run("reg", "add", FONTS, "/v", name, "/d", "DejaVu Sans", "/f")
        self.settle()

    def run(self, *command, fails=False, **options):
        """Ends with the command; its result. A failure is raised unless `fails` says that it may be one."""
        result = subprocess.run(["wine", *command], env=self.environment, capture_output=True, timeout=PATIENCE, check=False, **options)
        result.said = (result.stdout + result.stderr).decode("utf-8", "replace")
        if result.returncode and not fails:
            raise RuntimeError(f"{' '.join(command)}: exit {result.returncode}\n{result.said}")
        return result

    def start(self, *command):
        return subprocess.Popen(["wine", *command], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def settle(self):
        """Until no Windows program runs any more and the registry is written."""
        subprocess.run(["wineserver", "-w"], env=self.environment, timeout=PATIENCE, check=True)

    def path(self, windows):
        """Where a path of C: is here."""
        return os.path.join(self.c, *windows[3:].split("\\"))

    def value(self, key, name=None):
        """A value of the registry, or None."""
        result = self.run("reg", "query", key, *(("/v", name) if name else ("/ve",)), fails=True)
        match = re.search(r"^\s+.*?\s+REG_\w+[ \t]*(.*?)\r?$", result.stdout.decode("utf-8", "replace"), re.MULTILINE)
        return match[1] if match and result.returncode == 0 else None

    def registry(self):
        """Every key and value of this user's programs, as lines."""
        file = os.path.join(self.home, "registry.reg")
        self.run("reg", "export", r"HKCU\Software", "Z:" + file.replace("/", "\\"), "/y")
        with open(file, encoding="utf-16") as text:
            key, lines = "", set()
            for line in text.read().replace("\\\n", "").splitlines():
                key = line if line.startswith("[") else key
                lines.add(f"{key} {line}" if line and line != key else key)
        return lines

    def files(self):
        """Every file and folder that is not Windows' own, as paths below C:."""
        found = set()
        for folder, folders, names in os.walk(self.c):
            if folder == self.c:
                folders.remove("windows")
            found.update(os.path.relpath(os.path.join(folder, name), self.c) for name in names + folders)
        return found

    def x(self, *command, fails=False):
        """A program of this machine, on the screen of that one."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=not fails).stdout

    def picture(self, file):
        self.x("import", "-window", "root", file)

    def window(self, title):
        """The id of the window whose title matches, when there is one; None where none comes."""
        return self.until(lambda: self.x("xdotool", "search", "--onlyvisible", "--name", title, fails=True).split()[:1])

    def until(self, condition):
        """What the condition gives once that is true; its last answer where it never is."""
        end = time.monotonic() + PATIENCE
        while not (answer := condition()) and time.monotonic() < end:
            time.sleep(0.2)
        return answer
