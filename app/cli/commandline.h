// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace tradebook::cli {

/// Reads what stands behind the command's name. Options may stand anywhere and be written --name=value or --name value; everything
/// after -- is an argument.
class CommandLine {
public:
    CommandLine(const Command &command, const QStringList &words);

    /// Errors: Usage.
    [[nodiscard]] Result<Arguments> parse();

private:
    Result<void> takeOption(const QString &word);
    Result<void> placeArguments();
    Result<QString> leftOutBook() const;
    const Option *optionNamed(const QString &name) const;
    Error unknownOption(const QString &name) const;

    const Command &m_command;
    QList<Option> m_known;
    QStringList m_waiting; ///< words not looked at yet
    QStringList m_given; ///< arguments in the order they came
    Arguments m_parsed;
};

/// The best of `candidates` for a mistyped word; empty where none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

} // namespace tradebook::cli
