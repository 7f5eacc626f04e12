// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/help.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::cli;

namespace {

void complain(const QString &sentence)
{
    std::fputs((u"tradebook-cli: "_s + sentence + '\n'_L1).toUtf8().constData(), stderr);
}

/// A usage error of our own carries its sentence (see usage()); every other one is put into words by core.
QString sentenceOf(const Error &error)
{
    return error.kind == ErrorKind::Usage && error.data.isEmpty() && !error.detail.isEmpty() ? error.detail : words::sentence(error);
}

int fail(const Error &error)
{
    complain(sentenceOf(error));
    return error.kind == ErrorKind::Usage || error.kind == ErrorKind::Filter ? WrongUsage : Refused;
}

const Command *commandNamed(const QString &name)
{
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().cend() ? nullptr : &*found;
}

Error unknownCommand(const QString &name)
{
    QStringList names{u"help"_s};
    for (const Command &command : commands())
        names.append(command.name);
    const QString near = nearest(name, names);
    if (near.isEmpty())
        return usage(QCoreApplication::translate("CommandLine", "There is no command “%1”; “tradebook-cli help” lists them.").arg(name));
    return usage(QCoreApplication::translate("CommandLine", "There is no command “%1”. Did you mean “%2”?").arg(name, near));
}

int help(QStringList about)
{
    static const QStringList ofItself{u"help"_s, u"--help"_s, u"-h"_s, u"--json"_s};
    about.removeIf([](const QString &word) { return ofItself.contains(word); });
    Output output(false);
    if (about.isEmpty()) {
        output.text(helpText());
    } else {
        const Command *command = commandNamed(about.first());
        if (command == nullptr)
            return fail(unknownCommand(about.first()));
        output.text(helpText(*command));
    }
    return output.finish() ? Done : Refused;
}

int run(const Command &command, const QStringList &words)
{
    auto arguments = CommandLine(command, words).parse();
    if (!arguments)
        return fail(arguments.error());
    if (arguments->has(u"help"_s))
        return help({command.name});

    Output output(arguments->has(u"json"_s));
    auto code = command.run(*arguments, output);
    if (!output.finish())
        return fail(Error{.kind = ErrorKind::InputOutput, .data = {u"stdout"_s}});
    if (!code)
        return fail(code.error());
    return *code;
}

} // namespace

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a limit of the size of files is an error to be told
#else
    // What Qt keeps of it for a thread is destroyed too late by MinGW (GCC bug 83562).
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
    terminal::settle();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"tradebook"_s);
    QCoreApplication::setApplicationName(u"tradebook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TRADEBOOK_VERSION));
#ifdef Q_OS_WIN
    QSettings::setDefaultFormat(QSettings::IniFormat); // the same file as the window's
#endif

    QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.isEmpty())
        return fail(usage(QCoreApplication::translate("CommandLine", "A command is missing; “tradebook-cli help” lists them.")));
    const QString first = words.takeFirst();
    if (first == "help"_L1 || first == "--help"_L1 || first == "-h"_L1)
        return help(words);
    if (first == "--version"_L1 || first == "version"_L1) {
        Output output(false);
        output.line(versionText());
        return output.finish() ? Done : Refused;
    }
    const Command *command = commandNamed(first);
    return command == nullptr ? fail(unknownCommand(first)) : run(*command, words);
}
