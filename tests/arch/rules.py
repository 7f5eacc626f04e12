#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, held by a machine. Run by ctest and by ./dev lint.

usage: rules.py ROOT          checks every source below ROOT
       rules.py --selftest    proves that each rule catches its bad examples and lets its good ones pass
A rule is a function that yields (line, words) for each breach; its examples stand in examples.py, under the same name. A breach with a
good reason says so on its line or the one above: `// allowed (name_of_the_rule): the reason`.
"""
import re
import sys

from source import Source, every_source

RULES = {}


def rule(function):
    RULES[function.__name__] = function
    return function


# --- layers -------------------------------------------------------------------------------------------------------------------

GUI_HEADER = re.compile(
    r"^Qt(Gui|Widgets|PrintSupport|Svg)\b|^Q(Widget|MainWindow|Application|GuiApplication|Action|Dialog|MessageBox|FileDialog|Menu|"
    r"Palette|Color|Font|FontMetrics|Icon|Image|Pixmap|Painter|Brush|Pen|Style|Label|LineEdit|PushButton|TableView|TreeView|ListView|"
    r"AbstractItemView|StyledItemDelegate|Clipboard|Cursor|KeyEvent|KeySequence|Shortcut|Screen|Window|TextDocument)$"
)
SQL_HEADER = re.compile(r"^QtSql\b|^QSql|^sqlite3(ext)?\.h$")


@rule
def core_knows_no_window(source):
    """core includes neither QtGui nor QtWidgets, nor anything of ui and app."""
    if source.within("core") and source.is_cxx:
        for line, name, _ in source.includes():
            if GUI_HEADER.match(name) or name.startswith(("ui/", "app/")):
                yield line, f"core includes {name}"


@rule
def ui_knows_no_sql(source):
    """ui and app never include QtSql, sqlite3 or the statements of core/db; ui nothing of app."""
    if source.within("ui", "app") and source.is_cxx:
        for line, name, _ in source.includes():
            if SQL_HEADER.match(name) or name in ("core/db/query.h", "core/db/sql.h", "core/db/transaction.h"):
                yield line, f"{source.path.split('/')[0]} includes {name}; ask a room of core instead"
            if source.within("ui") and name.startswith("app/"):
                yield line, f"ui includes {name}"


@rule
def model_is_pure(source):
    """core/model: values and rules; of ours it includes core/model and core/result.h only."""
    if source.within("core/model"):
        for line, name, ours in source.includes():
            if SQL_HEADER.match(name) or (ours and not name.startswith("core/model/") and name != "core/result.h"):
                yield line, f"core/model includes {name}"


@rule
def db_knows_no_entity(source):
    """core/db: SQLite, no entity; of ours it includes core/db, core/files, core/result.h and the folding of texts (for the function fold) only."""
    if source.within("core/db"):
        for line, name, ours in source.includes():
            if ours and not name.startswith("core/db/") and not name.startswith("core/files/") and name not in ("core/result.h", "core/model/text.h"):
                yield line, f"core/db includes {name}"


@rule
def qtsql_only_in_db(source):
    """QtSql is a detail of core/db; everything else speaks through Connection and Query."""
    if source.is_cxx and not source.within("core/db", "tests"):
        for line, name, _ in source.includes():
            if re.match(r"^QtSql\b|^QSql", name):
                yield line, f"{name} outside core/db"


# --- SQL ----------------------------------------------------------------------------------------------------------------------

SQL_START = (
    r"^\s*(SELECT\s|INSERT\s+(INTO|OR)\b|UPDATE\s+\w+(\.\w+)?\s+SET\b|DELETE\s+FROM\b|WITH\s+(RECURSIVE\s+)?\w+|PRAGMA\s|ATTACH\s|DETACH\s|"
    r"CREATE\s+(TEMP\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)\b|ALTER\s+TABLE\b|VACUUM\b)"
)
SQL_ROOMS = ["core/" + room for room in
             ("db", "repo", "list", "search", "reports", "backup", "transfer", "upkeep", "journal", "edit", "generate", "migrate", "book",
              "restore")]


@rule
def sql_text_stays_in_its_rooms(source):
    """SQL text stands in core's capability folders and migrations/ only (tests may ask what they like)."""
    if source.is_cxx and not source.within("tests", *SQL_ROOMS):
        for line in source.strings_matching(SQL_START):
            yield line, "SQL text outside core's capability folders"


@rule
def only_transaction_begins(source):
    """Only db::Transaction (and the migrator) begins and ends transactions; core/db may clear one away."""
    if source.is_cxx and not source.within("tests") and source.path != "core/db/transaction.cpp" and not source.within("core/migrate"):
        control = r"BEGIN(\s+(IMMEDIATE|DEFERRED|EXCLUSIVE|TRANSACTION))?|COMMIT|END(\s+TRANSACTION)?|SAVEPOINT\s+\w+|RELEASE\s+\w+"
        if not source.within("core/db"):
            control += r"|ROLLBACK(\s+TO\b.*)?"
        for line in source.strings_matching(rf"^\s*({control})\s*;?\s*$"):
            yield line, "transaction control outside core/db/transaction.cpp"
        for line in source.lines_matching(r"(\.|->)transaction\(\)"):
            yield line, "QSqlDatabase::transaction() begins deferred; use db::Transaction"


REPLACE = r"(?i:\b(INSERT|UPDATE)\s+OR\s+REPLACE\b|\bREPLACE\s+INTO\b|\bON\s+CONFLICT\s+REPLACE\b)"


@rule
def no_replace(source):
    """No REPLACE anywhere: it deletes without telling the triggers."""
    lines = source.strings_matching(REPLACE) if source.is_cxx else source.lines_matching(REPLACE) if source.is_sql else []
    for line in lines:
        yield line, "REPLACE hides a delete from the triggers; use ON CONFLICT DO UPDATE"


@rule
def no_offset(source):
    """No OFFSET: it reads and throws away what it skips."""
    if not source.within("tests"):
        lines = source.strings_matching(r"\bOFFSET\b") if source.is_cxx else source.lines_matching(r"(?i:\bOFFSET\b)") if source.is_sql else []
        for line in lines:
            yield line, "OFFSET; page by ids (core/list)"


@rule
def no_sql_models(source):
    """None of Qt's SQL models, except as what the bench measures memory against."""
    if source.is_cxx and source.path != "tests/bench/memory.cpp":
        for line in source.lines_matching(r"\bQSql(Table|Query|RelationalTable)Model\b"):
            yield line, "Qt's SQL models read in the UI thread; use RecordTableModel"


@rule
def values_are_bound(source):
    """No statement is glued from values: SQL is no QString, has no %1, and nobody calls arg() on it."""
    if source.is_cxx and not source.within("tests"):
        for line in source.strings_matching(SQL_START[:-1] + r").*%\d"):
            yield line, "%1 in SQL; bind the value"
        for line in source.lines_matching(r'""_sql\s*\.\s*arg\(|\bexec\([^()]*""[^()]*(\+|\.arg\()|\bprepare\([^()]*""[^()]*(\+|\.arg\()'):
            yield line, "SQL glued from parts; bind the value"
        for match in re.finditer(r'(?:u"|QStringLiteral\(\s*"|QLatin1String\(\s*"|QString::fromLatin1\(\s*")(?P<text>(?:[^"\\\n]|\\.)*)"', source.text):
            if re.match(SQL_START, match.group("text")):
                yield source.text.count("\n", 0, match.start()) + 1, 'SQL as a QString; write "…"_sql'


@rule
def typed_sql_only_in_console(source):
    """SQL that a person typed enters through db::Console and nowhere else."""
    if source.is_cxx and source.path not in ("core/db/console.h", "core/db/console.cpp", "core/db/sql.h") and not source.within("tests"):
        for line in source.lines_matching(r"\btypedByPerson\b"):
            yield line, "Sql::typedByPerson outside core/db/console"


@rule
def live_file_is_not_opened(source):
    """close() of a QFile on the live book drops SQLite's locks. Where core must open some other file, the line or the one above it
    says which: `// not a book: …`. What core/files opens its callers have named."""
    if source.is_cxx and source.within("core", "app", "ui") and not source.within("core/files"):
        lines = source.text.split("\n")
        for line in source.lines_matching(r"\bQ(Save|Temporary)?File\s+\w+\s*[({;=]|\bQ(Save)?File\(\s*[\w\"]|\bstd::[io]?fstream\b|\bfopen\(|(?<![\w:>.])::?open\(|"
                                          r"\bFile::(reading|changing|making|remaking)\(|\bCreateFileW\("):
            if not any("not a book:" in lines[at] for at in (line - 2, line - 1) if at >= 0):
                yield line, "opens a file; say on the line above which one it is (`// not a book: …`), never the live book"


# --- people, errors -----------------------------------------------------------------------------------------------------------


@rule
def sentences_stay_in_words(source):
    """Sentences for people: core/words, ui and app. The rest of core returns an Error kind with data."""
    if source.is_cxx and source.within("core") and not source.within("core/words"):
        for line in source.lines_matching(r"\btr\(|\btranslate\(|\bQT_(TR|TRANSLATE)_NOOP"):
            yield line, "a sentence outside core/words; return an Error with its data"


SPACING = (
    r"\b(?:setContentsMargins|set(?:Horizontal|Vertical)?Spacing|addSpacing|setMargin)\((?=[\d, ]+\))"
    r"(?!(?:(?:0|4|8|12|16|24)[, ]*)+\))"
)


@rule
def spacing_is_of_the_scale(source):
    """What stands between and around widgets is 0, 4, 8, 12, 16 or 24 pixels: one scale, so that edges meet."""
    if source.within("ui", "app") and source.is_cxx:
        for line in source.lines_matching(SPACING):
            yield line, "a spacing beside the scale 4, 8, 12, 16, 24"


@rule
def no_nested_event_loop(source):
    """Dialogs are open()ed and answer by signal; menus popup(); nothing spins a loop of its own."""
    window = source.within("ui") or (source.within("app") and not source.within("app/cli"))
    if source.is_cxx and window:
        for line in source.lines_matching(r"\bQEventLoop\b|\bprocessEvents\(|\bwaitForFinished\(|"
                                          r"\bQMessageBox::(question|warning|information|critical|about)\(|\bQFileDialog::get\w+\(|\bQInputDialog::get\w+\("):
            yield line, "a nested event loop or a wait in the window's thread"
        for line in source.lines_matching(r"(?i:(\.|->)exec\()"):
            if not source.within("app"):
                yield line, "exec() in ui; use open() and a signal"


@rule
def no_throw(source):
    """No exceptions of ours: Result<T>."""
    if source.is_cxx and source.within("core", "ui", "app"):
        for line in source.lines_matching(r"\bthrow\b"):
            yield line, "throw; return an Error"


# --- form ---------------------------------------------------------------------------------------------------------------------

LONG = {
    # path: why it is one file all the same
}


@rule
def files_are_short(source):
    """Over 400 lines a file needs a reason (in LONG above)."""
    length = source.text.count("\n")
    if (source.is_cxx or source.is_script or source.is_build) and length > 400 and source.path not in LONG:
        yield 1, f"{length} lines; split it, or name the reason in tests/arch/rules.py"


@rule
def spdx_head(source):
    """Each source names its authors and its licence in its first lines."""
    if source.is_cxx or source.is_script or source.is_build or (source.is_sql and source.path != "migrations/schema.sql"):
        head = source.text[:400]
        if "SPDX-FileCopyrightText: " not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield 1, "the SPDX head is missing"


VAGUE = r"(?i:utils?|utilities|helpers?|common|managers?|misc)"


@rule
def names_say_something(source):
    """No utils, helpers, common, manager."""
    for part in re.sub(r"\.\w+$", "", source.path).split("/"):
        if re.fullmatch(VAGUE, part) or re.search(r"(?i:(manager|utils?|helpers?)$)", part):
            yield 1, f"\"{part}\" says nothing about what is in it"
    if source.is_cxx:
        for line in source.lines_matching(r"\b(class|struct|namespace)\s+\w*(Manager|Utils?|Helpers?|utils|helpers|common)\b"):
            yield line, "a name that says nothing about what is in it"


@rule
def nothing_left_open(source):
    """Nothing marked as left to do: that is an issue, or a line of code."""
    if source.is_cxx or source.is_sql or source.is_script or source.is_build:
        for number, line in enumerate(source.text.split("\n"), 1):
            if re.search(r"\b(TO" r"DO|FIX" r"ME)\b|(//|#|--)\s*X" r"XX\b", line):  # as a word alone that one is a currency
                yield number, "something left open"


@rule
def nothing_half_merged(source):
    """No marks of a merge that somebody has yet to decide."""
    for number, line in enumerate(source.text.split("\n"), 1):
        if re.match(r"(<{7}|>{7}) ", line):
            yield number, "a merge is not decided"


@rule
def no_path_of_a_machine(source):
    """No path of a machine that somebody builds on."""
    for number, line in enumerate(source.text.split("\n"), 1):
        if re.search(r"(?<![\w.~$}])/(work|farm|root|home/\w+|Users/\w+)/", line):
            yield number, "a path of one machine"


def is_allowed(source, line, name):
    lines = source.text.split("\n")
    return any(re.search(rf"allowed \({name}\): \S", lines[at]) for at in (line - 2, line - 1) if 0 <= at < len(lines))


def breaches(source):
    return [(source.path, line, name, words) for name, check in RULES.items() for line, words in check(source)
            if not is_allowed(source, line, name)]


def check_tree(root):
    found = [breach for source in every_source(root) for breach in breaches(source)]
    for path, line, name, words in found:
        print(f"{path}:{line}: {words} [{name}]")
    print(f"arch: {len(RULES)} rules, {len(found)} breaches")
    return 1 if found else 0


def selftest():
    from examples import BAD, GOOD

    failures = [f"{name}: no bad example" for name in RULES if not BAD.get(name)]
    allowed = Source("core/a.cpp", "// allowed (no_throw): a reason\nthrow 1;\n")
    unexplained = Source("core/a.cpp", "// allowed (no_throw):\nthrow 1;\n")
    if [found for found in breaches(allowed) if found[2] == "no_throw"] or not [found for found in breaches(unexplained) if found[2] == "no_throw"]:
        failures.append("an allowance must have a reason, and one with a reason must hold")
    failures += [f"{name}: examples of a rule that does not exist" for name in {*BAD, *GOOD} - set(RULES)]
    for name, examples in BAD.items():
        failures += [f"{name} lets pass: {path}: {text!r}" for path, text in examples if not list(RULES[name](Source(path, text)))]
    for name, examples in GOOD.items():
        failures += [f"{name} wrongly catches: {path}: {text!r}" for path, text in examples if list(RULES[name](Source(path, text)))]
    for failure in failures:
        print(failure)
    print(f"arch selftest: {len(RULES)} rules, {sum(map(len, BAD.values()))} bad and {sum(map(len, GOOD.values()))} good examples, "
          f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(selftest() if sys.argv[1] == "--selftest" else check_tree(sys.argv[1]))
