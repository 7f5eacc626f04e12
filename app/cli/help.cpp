// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/output.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Help", text);
}

QString usageLine(const Command &command)
{
    QString line = u"tradebook-cli "_s + command.name;
    for (const QString &argument : command.arguments)
        line += ' '_L1 + argument;
    if (!command.optional.isEmpty())
        line += u" ["_s + command.optional + ']'_L1;
    return line;
}

/// Two columns: what to type, and what it does.
QString described(const QList<std::pair<QString, QString>> &entries)
{
    int width = 0;
    for (const auto &[term, meaning] : entries)
        width = std::max(width, displayWidth(term));
    QString text;
    for (const auto &[term, meaning] : entries)
        text += "  "_L1 + term + QString(width - displayWidth(term) + 2, ' '_L1) + meaning + '\n'_L1;
    return text;
}

} // namespace

QString versionText()
{
    return u"tradebook-cli " TRADEBOOK_VERSION ""_s;
}

QString helpText()
{
    QList<std::pair<QString, QString>> entries;
    for (const Command &command : commands())
        entries.append({usageLine(command).sliced(QLatin1String("tradebook-cli ").size()), command.summary});
    entries.append({u"help [COMMAND]"_s, tr("this text, or all about one command")});
    entries.append({u"--version"_s, tr("the version of this program")});
    return tr("tradebook-cli COMMAND: a shop's book without a window") + u"\n\n"_s + described(entries) + '\n'_L1
        + tr("BOOK may be left out where the environment variable TRADEBOOK_BOOK names it; commands that only read then\n"
             "take the book that was opened last. Every command takes --json and --help.\n"
             "Exit codes: 0 done, 1 the answer is no (findings, rejected rows, nothing to undo), 2 wrong usage, 3 refused or failed.\n");
}

QString helpText(const Command &command)
{
    QList<std::pair<QString, QString>> entries;
    for (const Option &option : command.options) {
        QString term = "--"_L1 + option.name;
        if (!option.value.isEmpty())
            term += ' '_L1 + option.value + (option.isRepeatable ? u" …"_s : QString());
        entries.append({term, option.help});
    }
    entries.append({u"--json"_s, tr("answer in JSON: the schema's column names, money in minor units")});
    entries.append({u"--help"_s, tr("this text")});
    QString text = usageLine(command) + u" [OPTION …]\n\n"_s + command.summary + '\n'_L1;
    if (!command.details.isEmpty())
        text += '\n'_L1 + command.details + '\n'_L1;
    return text + '\n'_L1 + described(entries);
}

} // namespace tradebook::cli
