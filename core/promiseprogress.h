// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QPromise>

#include <memory>

namespace tradebook::detail {

/// Tells a promise how far a job is, in thousandths, and the job whether the future was cancelled.
template<class Answer>
class PromiseProgress final : public Progress {
public:
    explicit PromiseProgress(std::shared_ptr<QPromise<Answer>> promise)
        : m_promise(std::move(promise))
    {
        m_promise->setProgressRange(0, kWhole);
    }
    void report(qint64 done, qint64 total) override
    {
        if (total > 0)
            m_promise->setProgressValue(static_cast<int>(kWhole * static_cast<double>(done) / static_cast<double>(total)));
    }
    [[nodiscard]] bool isCancelled() const override { return m_promise->isCanceled(); }

private:
    static constexpr int kWhole = 1000;
    std::shared_ptr<QPromise<Answer>> m_promise;
};

} // namespace tradebook::detail
