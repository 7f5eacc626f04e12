// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tradebook {

/// Progress of a long job, and its cancel button. report() on the job's thread; isCancelled() on any, at the same time too.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(qint64 done, qint64 total) = 0; ///< total 0 while unknown
    [[nodiscard]] virtual bool isCancelled() const = 0;
};

} // namespace tradebook
