// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// tradebook-cli: the book without a window. The contract (argument order, exit codes, JSON) is DESIGN section 7.
namespace tradebook::cli {

class Output;

enum ExitCode {
    Done = 0,
    AnswerIsNo = 1, ///< findings, rejected rows, nothing to undo
    WrongUsage = 2,
    Refused = 3, ///< with one sentence on stderr
};

struct Option {
    QString name; ///< without the dashes
    QString value; ///< what stands for its value in the help; empty: a flag
    QString help;
    bool isRepeatable = false;
};

/// What a command was given, checked against its table entry: every required argument is there, every option is one of its own.
class Arguments {
public:
    [[nodiscard]] QString argument(const QString &name) const { return m_arguments.value(name); }
    /// The book's path: given, or from TRADEBOOK_BOOK, or (reading commands) the last one opened.
    [[nodiscard]] QString book() const { return argument(QStringLiteral("BOOK")); }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] std::optional<QString> option(const QString &name) const;
    [[nodiscard]] QStringList options(const QString &name) const { return m_options.value(name); }
    /// The option as a whole number of at least `least`; absent: `otherwise`. Error Usage.
    [[nodiscard]] Result<qint64> number(const QString &option, qint64 otherwise, qint64 least = 0) const;

private:
    friend class CommandLine;
    QHash<QString, QString> m_arguments;
    QHash<QString, QStringList> m_options;
};

/// One command of the table. Every command has --json and --help besides its own options.
struct Command {
    QString name;
    QStringList arguments; ///< required, in their order
    QString optional = {}; ///< an argument that may follow them, where none of them is left out
    /// Whether BOOK may be left out for the last opened book. Writing commands never guess (DESIGN section 7).
    bool guessesBook = false;
    /// The option with which the command needs no book at all; empty: it always does.
    QString booklessOption;
    QList<Option> options;
    QString summary; ///< one line of `help`
    QString details; ///< the rest of `CMD --help`
    Result<ExitCode> (*run)(const Arguments &arguments, Output &output);
};

[[nodiscard]] const QList<Command> &commands();

Command newCommand();
Command infoCommand();
Command listCommand();
Command searchCommand();
Command importCommand();
Command checkCommand();
Command migrateCommand();
Command migrationsCommand();
Command generateCommand();
Command undoCommand();
Command redoCommand();
Command historyCommand();
Command planCommand();
Command queryCommand();
Command statsCommand();
Command reportCommand();
Command restoreCommand();
Command bringBackCommand();
Command backupCommand();
Command backupsCommand();
Command verifyCommand();

/// Wrong use, in one sentence for the person at the terminal (in the error's detail; core's own usage errors carry data). Exit code 2.
[[nodiscard]] Error usage(const QString &sentence);

} // namespace tradebook::cli
