# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each rule must catch, and what looks alike but is fine: {rule: [(path, text)]}."""

SPDX = "// SPDX-FileCopyrightText: 2026 The Tradebook authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
MACHINE = "/" + "work/somebody/tradebook"
OPEN = "TO" + "DO"

BAD = {
    "core_knows_no_window": [
        ("core/repo/users.cpp", "#include <QWidget>\n"),
        ("core/model/money.h", "#include <QtGui/QColor>\n"),
        ("core/store.cpp", '#include "ui/mainwindow.h"\n'),
    ],
    "spacing_is_of_the_scale": [
        ("ui/pages/page.cpp", "layout->setContentsMargins(16, 10, 16, 12);\n"),
        ("ui/pages/page.cpp", "row->setSpacing(6);\n"),
        ("app/windows.cpp", "grid->setVerticalSpacing(10);\n"),
    ],
    "ui_knows_no_sql": [
        ("ui/pages/orders.cpp", "#include <QSqlQuery>\n"),
        ("ui/pages/orders.cpp", "#include <QtSql/QSqlDatabase>\n"),
        ("ui/mainwindow.cpp", "#include <sqlite3.h>\n"),
        ("app/cli/info.cpp", '#include "core/db/query.h"\n'),
        ("ui/mainwindow.cpp", '#include "app/application.h"\n'),
    ],
    "model_is_pure": [
        ("core/model/order.h", '#include "core/db/query.h"\n'),
        ("core/model/order.h", "#include <QSqlRecord>\n"),
        ("core/model/order.cpp", '#include "core/repo/orders.h"\n'),
    ],
    "db_knows_no_entity": [
        ("core/db/query.cpp", '#include "core/model/order.h"\n'),
        ("core/db/query.cpp", '#include "core/repo/users.h"\n'),
    ],
    "qtsql_only_in_db": [("core/repo/users.cpp", "#include <QSqlQuery>\n"), ("app/main.cpp", "#include <QtSql/QSqlDatabase>\n")],
    "sql_text_stays_in_its_rooms": [
        ("ui/pages/orders.cpp", 'auto q = "SELECT id FROM orders"_sql;\n'),
        ("app/cli/info.cpp", 'run("PRAGMA user_version");\n'),
        ("core/store.cpp", 'auto q = R"(\n  UPDATE orders SET status = 1)";\n'),
        ("core/model/order.cpp", 'auto q = "WITH RECURSIVE up AS (";\n'),
    ],
    "only_transaction_begins": [
        ("core/repo/users.cpp", 'Query(connection, "BEGIN IMMEDIATE"_sql).run();\n'),
        ("core/store.cpp", 'run("COMMIT;");\n'),
        ("core/db/connection.cpp", "database.transaction();\n"),
        ("core/list/list.cpp", 'run("SAVEPOINT one"_sql);\n'),
        ("core/list/list.cpp", 'run("ROLLBACK"_sql);\n'),
    ],
    "no_replace": [
        ("core/repo/users.cpp", 'auto q = "INSERT OR REPLACE INTO users"_sql;\n'),
        ("core/repo/users.cpp", 'auto q = "REPLACE INTO users"_sql;\n'),
        ("migrations/0001_start.up.sql", "CREATE TABLE a(b UNIQUE ON CONFLICT REPLACE);\n"),
        ("tests/core/tst_users.cpp", 'auto q = "insert or replace into users"_sql;\n'),
    ],
    "no_offset": [
        ("core/list/list.cpp", 'auto q = "SELECT id FROM orders LIMIT 10 OFFSET ?"_sql;\n'),
        ("migrations/0002_view.up.sql", "CREATE VIEW v AS SELECT 1 LIMIT 1 offset 3;\n"),
    ],
    "no_sql_models": [("ui/tables/orders.h", "class Orders : public QSqlTableModel {};\n"), ("ui/a.cpp", "QSqlQueryModel model;\n")],
    "values_are_bound": [
        ("core/repo/users.cpp", 'auto q = "SELECT id FROM users WHERE name = \'%1\'";\n'),
        ("core/repo/users.cpp", 'auto q = "x"_sql.arg(name);\n'),
        ("core/repo/users.cpp", 'query.exec("SELECT id FROM users WHERE id = " + id);\n'),
        ("core/repo/users.cpp", 'auto q = u"SELECT id FROM users"_s;\n'),
        ("core/repo/users.cpp", 'auto q = QStringLiteral("DELETE FROM users");\n'),
    ],
    "typed_sql_only_in_console": [("app/cli/query.cpp", "auto sql = Sql::typedByPerson(text);\n")],
    "live_file_is_not_opened": [
        ("core/book/open.cpp", "QFile file(path);\n"),
        ("core/book/open.cpp", "std::ifstream in(path);\n"),
        ("core/book/open.cpp", "auto f = ::open(path, O_RDONLY);\n"),
        ("core/book/open.cpp", "auto f = files::File::reading(path);\n"),
        ("ui/welcome.cpp", "if (QFile(path).open(QIODevice::ReadOnly)) {}\n"),
    ],
    "sentences_stay_in_words": [
        ("core/repo/users.cpp", 'return tr("There is no such user.");\n'),
        ("core/store.cpp", 'QCoreApplication::translate("x", "y");\n'),
        ("core/model/status.cpp", 'static const char *a = QT_TRANSLATE_NOOP("a", "b");\n'),
    ],
    "no_nested_event_loop": [
        ("ui/dialogs/new.cpp", "dialog.exec();\n"),
        ("ui/dialogs/new.cpp", "menu->exec(position);\n"),
        ("ui/mainwindow.cpp", "QEventLoop loop;\n"),
        ("ui/mainwindow.cpp", "QMessageBox::warning(this, a, b);\n"),
        ("app/application.cpp", "future.waitForFinished();\n"),
    ],
    "no_throw": [("core/repo/users.cpp", "throw std::runtime_error(what);\n")],
    "files_are_short": [("core/repo/users.cpp", SPDX + "\n" * 400)],
    "spdx_head": [("core/repo/users.cpp", "#include <QString>\n"), ("migrations/0001_a.up.sql", "SELECT 1;\n"), ("dev", "#!/bin/bash\n")],
    "names_say_something": [
        ("core/utils/text.cpp", ""),
        ("ui/windowmanager.h", ""),
        ("core/repo/users.h", "class UserHelper {};\n"),
        ("core/db/a.h", "namespace utils {}\n"),
    ],
    "nothing_left_open": [("core/repo/users.cpp", f"// {OPEN}: addresses\n"), ("dev", f"# {OPEN} more\n")],
    "nothing_half_merged": [("packaging/linux/tradebook.1", ".B a\n<<<<<<< HEAD\n"), ("dev", ">>>>>>> 1234567 (words)\n")],
    "no_path_of_a_machine": [("README.md", f"see {MACHINE}/x\n"), ("tests/core/tst_a.cpp", f'open("{MACHINE}/x");\n')],
}

GOOD = {
    "spacing_is_of_the_scale": [
        ("ui/pages/page.cpp", "layout->setContentsMargins(0, 4, 8, 12);\nrow->setSpacing(16);\nrow->setSpacing(kGap);\nother->setWidth(6);\n"),
    ],
    "core_knows_no_window": [("core/store.h", "#include <QObject>\n#include <QPromise>\n"), ("ui/a.cpp", "#include <QWidget>\n")],
    "ui_knows_no_sql": [("ui/pages/orders.cpp", '#include "core/store.h"\n#include "core/list/list.h"\n')],
    "model_is_pure": [("core/model/order.h", '#include "core/model/money.h"\n#include "core/result.h"\n#include <QString>\n')],
    "db_knows_no_entity": [("core/db/query.cpp", '#include "core/db/query.h"\n#include <sqlite3.h>\n')],
    "qtsql_only_in_db": [("core/db/connection.cpp", "#include <QSqlDatabase>\n")],
    "sql_text_stays_in_its_rooms": [
        ("core/repo/orders.cpp", 'auto q = "SELECT id FROM orders"_sql;\n'),
        ("app/cli/help.cpp", 'print("Select a book with --book");\n// "SELECT id FROM orders"\n'),
        ("ui/a.cpp", 'tr("Delete from the list");\n'),
    ],
    "only_transaction_begins": [
        ("core/db/transaction.cpp", 'execute("BEGIN IMMEDIATE"_sql);\n'),
        ("core/db/connection.cpp", 'run("ROLLBACK");\n'),
        ("core/repo/orders.cpp", "auto committed = transaction->commit();\n"),
        ("core/repo/orders.cpp", 'auto q = "UPDATE orders SET a = CASE b WHEN 1 THEN 2 END"_sql;\n'),
    ],
    "no_replace": [("core/repo/a.cpp", 'auto q = "SELECT replace(a, b, c)"_sql; text.replace(a, b);\n// never INSERT OR REPLACE\n')],
    "no_offset": [("core/list/list.cpp", "int offset = 0; // no OFFSET\n")],
    "no_sql_models": [("ui/a.cpp", "// no QSqlTableModel here\n")],
    "values_are_bound": [("core/repo/a.cpp", 'Query q(c, "SELECT id FROM users WHERE id = ?"_sql, id);\nu"%1 of %2"_s.arg(a);\n')],
    "typed_sql_only_in_console": [("core/db/console.cpp", "Sql::typedByPerson(text);\n")],
    "live_file_is_not_opened": [
        ("core/transfer/reader.cpp", "// not a book: the CSV file that is imported\nQFile file(path);\n"),
        ("core/book/open.cpp", "if (!QFile::exists(path)) return;\nauto store = Store::open(path, mode);\nConnection::open(path, {});\n"),
    ],
    "sentences_stay_in_words": [("core/words/errors.cpp", 'return tr("No such user.");\n'), ("core/a.cpp", "ptr(a); attr(b);\n")],
    "no_nested_event_loop": [("app/main.cpp", "return application.exec();\n"), ("ui/a.cpp", "dialog->open(); menu->popup(p);\n")],
    "no_throw": [("core/a.cpp", "// never throw here\nint throwaway = 1;\n")],
    "files_are_short": [("core/repo/users.cpp", SPDX + "\n" * 300)],
    "spdx_head": [("core/repo/users.cpp", SPDX + "#include <QString>\n")],
    "names_say_something": [("core/db/commontableexpression.h", "class Query;\n")],
    "nothing_left_open": [("core/a.cpp", "// the to-do list of a merchant\n")],
    "nothing_half_merged": [("README.md", "a <<<<<<< b\n=======\n"), ("dev", "cat <<END\n")],
    "no_path_of_a_machine": [("README.md", "see ../shared/data and core/work/x, https://example.org/root/\n")],
}
