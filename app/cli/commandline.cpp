// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "core/book/lastbook.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
int distance(const QString &a, const QString &b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(columns);
    std::vector<int> above(columns);
    std::vector<int> current(columns);
    for (std::size_t column = 0; column < columns; ++column)
        above[column] = static_cast<int>(column);
    for (qsizetype row = 1; row <= a.size(); ++row) {
        current[0] = static_cast<int>(row);
        for (std::size_t column = 1; column < columns; ++column) {
            const auto at = static_cast<qsizetype>(column);
            const int cost = a[row - 1] == b[at - 1] ? 0 : 1;
            current[column] = std::min({above[column] + 1, current[column - 1] + 1, above[column - 1] + cost});
            if (row > 1 && column > 1 && a[row - 1] == b[at - 2] && a[row - 2] == b[at - 1])
                current[column] = std::min(current[column], before[column - 2] + 1);
        }
        before.swap(above);
        above.swap(current);
    }
    return above.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    int bestDistance = std::max(1, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        // The beginning of a long name is a hint as good as a typing error.
        const bool begins = word.size() >= 3 && candidate.startsWith(word);
        const int found = begins ? 1 : distance(word, candidate);
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

Error usage(const QString &sentence)
{
    return Error{.kind = ErrorKind::Usage, .detail = sentence};
}

std::optional<QString> Arguments::option(const QString &name) const
{
    const auto found = m_options.constFind(name);
    if (found == m_options.cend() || found->isEmpty())
        return std::nullopt;
    return found->last();
}

Result<qint64> Arguments::number(const QString &name, qint64 otherwise, qint64 least) const
{
    const auto text = option(name);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < least)
        return usage(tr("--%1 wants a whole number from %2 on, not “%3”.").arg(name, QString::number(least), *text));
    return number;
}

CommandLine::CommandLine(const Command &command, const QStringList &words)
    : m_command(command)
    , m_known(command.options)
    , m_waiting(words)
{
    m_known.append({.name = u"json"_s, .value = {}, .help = {}});
    m_known.append({.name = u"help"_s, .value = {}, .help = {}});
}

Result<Arguments> CommandLine::parse()
{
    while (!m_waiting.isEmpty()) {
        const QString word = m_waiting.takeFirst();
        if (word == "--"_L1) {
            m_given.append(m_waiting);
            m_waiting.clear();
        } else if (word == "-h"_L1) {
            m_parsed.m_options.insert(u"help"_s, {});
        } else if (word.startsWith('-'_L1) && word.size() > 1) {
            if (auto taken = takeOption(word); !taken)
                return taken.error();
        } else {
            m_given.append(word);
        }
    }
    if (!m_parsed.has(u"help"_s)) {
        if (auto placed = placeArguments(); !placed)
            return placed.error();
    }
    return m_parsed;
}

Result<void> CommandLine::takeOption(const QString &word)
{
    const QString text = word.startsWith("--"_L1) ? word.sliced(2) : word;
    const qsizetype equals = text.indexOf('='_L1);
    const QString name = equals < 0 ? text : text.first(equals);
    const Option *known = optionNamed(name);
    if (known == nullptr)
        return unknownOption(name);

    QStringList &values = m_parsed.m_options[name];
    if (known->value.isEmpty()) {
        if (equals >= 0)
            return usage(tr("--%1 takes no value.").arg(name));
        return {};
    }
    if (!values.isEmpty() && !known->isRepeatable)
        return usage(tr("--%1 is given twice.").arg(name));
    if (equals < 0 && m_waiting.isEmpty())
        return usage(tr("--%1 wants a value: %2.").arg(name, known->value));
    values.append(equals < 0 ? m_waiting.takeFirst() : text.sliced(equals + 1));
    return {};
}

const Option *CommandLine::optionNamed(const QString &name) const
{
    const auto found = std::ranges::find(m_known, name, &Option::name);
    return found == m_known.cend() ? nullptr : &*found;
}

Error CommandLine::unknownOption(const QString &name) const
{
    QStringList names;
    for (const Option &option : m_known)
        names.append(option.name);
    const QString near = nearest(name, names);
    // A dash alone before a long word, as in -json, is a typing error, too.
    const QString bare = name.startsWith('-'_L1) ? name.sliced(1) : name;
    const QString guess = near.isEmpty() && names.contains(bare) ? bare : near;
    if (guess.isEmpty())
        return usage(tr("“%1” has no option --%2.").arg(m_command.name, bare));
    return usage(tr("“%1” has no option --%2. Did you mean --%3?").arg(m_command.name, bare, guess));
}

Result<void> CommandLine::placeArguments()
{
    QStringList wanted = m_command.arguments;
    if (m_parsed.has(m_command.booklessOption)) {
        wanted.removeOne("BOOK"_L1);
    } else if (m_given.size() == wanted.size() - 1 && wanted.contains("BOOK"_L1)) {
        auto book = leftOutBook();
        if (!book)
            return book.error();
        m_parsed.m_arguments.insert(u"BOOK"_s, *book);
        wanted.removeOne("BOOK"_L1);
    }
    if (!m_command.optional.isEmpty() && m_given.size() == m_command.arguments.size() + 1)
        wanted.append(m_command.optional);
    if (m_given.size() < wanted.size())
        return usage(
            tr("%1 is missing. Usage: tradebook-cli %2 %3").arg(wanted[m_given.size()], m_command.name, m_command.arguments.join(' '_L1)));
    if (m_given.size() > wanted.size())
        return usage(tr("“%1” is one argument too many. Usage: tradebook-cli %2 %3")
                         .arg(m_given[wanted.size()], m_command.name, m_command.arguments.join(' '_L1)));
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (m_given[at].isEmpty())
            return usage(tr("%1 is empty.").arg(wanted[at]));
        m_parsed.m_arguments.insert(wanted[at], m_given[at]);
    }
    return {};
}

Result<QString> CommandLine::leftOutBook() const
{
    if (const QString named = qEnvironmentVariable("TRADEBOOK_BOOK"); !named.isEmpty())
        return named;
    if (m_command.guessesBook) {
        if (const QString last = book::lastBook(); !last.isEmpty())
            return last;
        return usage(tr("BOOK is missing, TRADEBOOK_BOOK is not set, and no book has been opened here before."));
    }
    return usage(tr("BOOK is missing and TRADEBOOK_BOOK is not set; “%1” never guesses which book to change.").arg(m_command.name));
}

} // namespace tradebook::cli
