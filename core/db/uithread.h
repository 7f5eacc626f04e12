// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tradebook::db {

/// "No database call in the UI thread", held by a machine: a program with a window, or a test of one, names its UI thread; every
/// use of a Connection there is counted, and the first one logged as critical. Costs one relaxed load a statement.
class UiThread {
public:
    /// The calling thread is the UI thread from now on.
    static void declare();
    /// There is none again.
    static void release();
    /// Database calls made in it since declare().
    [[nodiscard]] static int calls();

    /// Said by the connection before it does anything.
    static void noteCall();
};

} // namespace tradebook::db
