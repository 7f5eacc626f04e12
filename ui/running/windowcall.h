// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tradebook::ui {

/// What a second start of the program, or another of its windows, asks of a window that is open.
struct WindowCall {
    QString book = {}; ///< to be shown, as an absolute path; empty: whatever is shown
    bool isReadOnly = false; ///< how the book is to be opened where it is not open yet
    QString page = {}; ///< see MainWindow::pageNames()
    QString action = {}; ///< see MainWindow::actionNames()
    QString token = {}; ///< the desktop's leave to come to the front (XDG_ACTIVATION_TOKEN)
    qint64 from = 0; ///< the process that asks

    friend bool operator==(const WindowCall &, const WindowCall &) = default;
};

/// One line for the wire, with its end.
[[nodiscard]] QByteArray toLine(const WindowCall &call);
/// Absent where the line is no call.
[[nodiscard]] std::optional<WindowCall> callFrom(const QByteArray &line);
/// No line is longer.
inline constexpr qsizetype kLongestCall = 64 * 1024;

/// How windows speak about a book: its canonical path; of one that is not there, the absolute one.
[[nodiscard]] QString bookPathOf(const QString &book);

/// The folder in which the windows of this person are found: private (0700, the person's own), gone with the session where the system has
/// such a place. Empty where there is none; then no window finds another, and each start opens one.
[[nodiscard]] QString callFolder();
/// Where the window that shows this book listens; empty book: the window that shows none. Empty where nobody can.
[[nodiscard]] QString callName(const QString &book);

} // namespace tradebook::ui
