// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tradebook::app {

/// `tradebook [BOOK] [--page NAME] [--read-only] [--action NAME] [--screenshots DIR]`
struct WindowOptions {
    QString book;
    QString page;
    bool isReadOnly = false;
    QString action;
    std::optional<QString> screenshots; ///< the folder for them
};

/// What the command line asks for, or what to say instead of opening a window.
struct Parsed {
    std::optional<WindowOptions> options;
    QString text; ///< help, version or what was not understood
    int exitCode = 0;
};

/// Needs no display: a QCoreApplication is enough.
[[nodiscard]] Parsed parse(const QStringList &arguments);

} // namespace tradebook::app
