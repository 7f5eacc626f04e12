// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/cli/waiting.h"
#include "core/progress.h"

namespace tradebook::cli {

/// For a job that runs in the program's own thread. Ctrl+C asks it to stop, so that it clears up after itself.
class TerminalProgress final : public Progress {
public:
    explicit TerminalProgress(const QString &title)
        : m_line(title)
    {
        terminal::watchForInterrupt();
    }
    void report(qint64 done, qint64 total) override
    {
        constexpr qint64 kWhole = 1000;
        m_line.show(total > 0 ? static_cast<int>(done * kWhole / total) : 0, total > 0 ? static_cast<int>(kWhole) : 0);
    }
    [[nodiscard]] bool isCancelled() const override { return terminal::isInterrupted(); }

private:
    ProgressLine m_line;
};

} // namespace tradebook::cli
