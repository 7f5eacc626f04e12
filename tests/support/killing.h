// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace tradebook::test {

/// What happens at a system call.
enum class Blow {
    Kill, ///< SIGKILL
    Fault, ///< it fails with EIO, this once
    FullDisk, ///< it and all after it fail with ENOSPC
};

/// A program that is hit at a system call, again and again, and what must hold after each blow.
struct BlowScenario {
    /// Makes the files of one run in an empty folder; answers the path the program gets.
    std::function<QString(const QString &folder)> prepare;
    /// What bookpeer does with it.
    QString command;
    /// What is wrong afterwards; empty when nothing is. said: what the program had said.
    std::function<QString(const QString &path, const QString &said)> check;
    /// The system calls that change files in the course of it.
    QStringList calls;
    /// Those of them whose failure the program has to bear.
    QStringList failingCalls;
};

/// One order placed, three products and a user with it.
[[nodiscard]] BlowScenario edit();
/// That order taken back.
[[nodiscard]] BlowScenario undo();
/// Three versions up, with the verified copy before.
[[nodiscard]] BlowScenario migration();
/// A new book.
[[nodiscard]] BlowScenario creation();

struct BlowReport {
    int points = 0; ///< how often the program makes this call
    int blows = 0;
    QString fault; ///< the first one, with where it was
};

/// Runs the scenario with a blow at `most` of the points of this call, evenly spread, both ends among them. 0: at every one.
[[nodiscard]] BlowReport strikeAt(const BlowScenario &scenario, Blow blow, const QString &call, int most);

/// strikeAt() for every call of the scenario; the first fault, or that there was nothing to be hit.
[[nodiscard]] QString strikeSample(const BlowScenario &scenario, Blow blow, int mostOfEachCall);
/// strace is here and may trace.
[[nodiscard]] bool canStrike();

} // namespace tradebook::test
