// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/stacks.h"

#include <array>
#include <cstdlib>

#ifdef TRADEBOOK_HAS_STACKS
#include <execinfo.h>
#endif

namespace tradebook::ui::stacks {

#ifdef TRADEBOOK_HAS_STACKS

void prepare()
{
    std::array<void *, 2> some{};
    take(some);
}

int take(std::span<void *> frames)
{
    // Safe in a handler since glibc 2.35 and GCC 12: the unwinder finds its tables without a lock, once it has been loaded.
    return backtrace(frames.data(), static_cast<int>(frames.size()));
}

QStringList names(std::span<void *const> frames)
{
    QStringList lines;
    char **found = backtrace_symbols(frames.data(), static_cast<int>(frames.size()));
    for (std::size_t at = 0; found && at < frames.size(); ++at)
        lines.append(QString::fromLocal8Bit(found[at]));
    std::free(found);
    return lines;
}

void write(int file, std::span<void *const> frames)
{
    backtrace_symbols_fd(frames.data(), static_cast<int>(frames.size()), file);
}

#else

void prepare() { }

int take(std::span<void *>)
{
    return 0;
}

QStringList names(std::span<void *const>)
{
    return {};
}

void write(int, std::span<void *const>) { }

#endif

} // namespace tradebook::ui::stacks
