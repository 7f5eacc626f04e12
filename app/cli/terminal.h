// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The terminal that the program runs in, or what stands in its place.
namespace tradebook::cli::terminal {

/// Everything we say and read is UTF-8, and every byte of it as it is. Before anything is written; once.
void settle();

/// Whether somebody sees what is written to stderr, and it can be taken back there.
[[nodiscard]] bool isSeen();
/// Whether somebody types what is read from stdin.
[[nodiscard]] bool isTyped();

/// A line that is typed after this prompt (on stderr) without being shown, in UTF-8; so many bytes of it at the most. Absent where there is
/// no terminal. Ctrl+C ends it, see watchForInterrupt(): then what is answered is no line.
[[nodiscard]] std::optional<QByteArray> askHidden(const QString &prompt, qsizetype longest);

/// From here on isInterrupted() tells of Ctrl+C, and of the system's wish to end the program, once; a second one ends it at once.
void watchForInterrupt();
[[nodiscard]] bool isInterrupted();

} // namespace tradebook::cli::terminal
