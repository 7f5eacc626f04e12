// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace tradebook::test {

/// A program that is killed at a system call, again and again, and what must hold after each.
struct KillScenario {
    /// Makes the files of one run in an empty folder; answers the path the program gets.
    std::function<QString(const QString &folder)> prepare;
    /// What bookpeer does with it.
    QString command;
    /// What is wrong afterwards; empty when nothing is. said: what the program had said.
    std::function<QString(const QString &path, const QString &said)> check;
    /// The system calls that change files in the course of it.
    QStringList calls;
};

/// One order placed, three products and a user with it.
[[nodiscard]] KillScenario edit();
/// Three versions up, with the verified copy before.
[[nodiscard]] KillScenario migration();
/// A new book.
[[nodiscard]] KillScenario creation();

struct KillReport {
    int points = 0; ///< how often the program makes this call
    int kills = 0;
    QString fault; ///< the first one, with where it was
};

/// Runs the scenario with a kill at `most` of the points of this call, evenly spread, both ends among them. 0: at every one.
[[nodiscard]] KillReport killAt(const KillScenario &scenario, const QString &call, int most);

} // namespace tradebook::test
