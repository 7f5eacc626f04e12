// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tradebook::app {

/// The window program from its first word to its exit code: 0 done, 1 pictures could not be drawn, 2 wrong usage, 3 no display.
int run(int argc, char **argv);

} // namespace tradebook::app
