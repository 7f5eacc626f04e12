// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"
#include "core/transfer/kindimport.h"
#include "core/transfer/plaincells.h"
#include "core/transfer/textsource.h"

#include <QElapsedTimer>
#include <QPromise>

#include <mutex>
#include <optional>

namespace tradebook::transfer {

/// One import from opening the file to its report. Lives on the import's thread; only apply() of the kind runs on the store's writer.
class ImportRun {
public:
    ImportRun(Store &store, ImportRequest request, QPromise<Result<ImportReport>> &promise);
    [[nodiscard]] Result<ImportReport> run();

private:
    /// What the writer tells; kept beyond a transaction that is rolled back on purpose.
    struct Applied {
        Counts counts;
        qint64 rejected = 0;
        QList<RejectedRow> rejects;
        QList<ReviewedRow> review;
        bool isHeldBack = false; ///< --dry-run, or --strict with a rejected row

        /// Ends the statement that the writer is at; nothing where it is not at this import.
        void interrupt();
        void enter(const db::Connection &writer);
        void leave();

    private:
        std::mutex m_mutex;
        std::optional<db::Interrupter> m_interrupter;
    };

    Result<void> readBook();
    Result<void> refuseTheBook() const;
    Result<void> look();
    Result<void> stage();
    Result<void> stageRows();
    Result<void> backUp();
    Result<void> apply();
    template<class Answer>
    Result<Answer> wait(QFuture<Result<Answer>> future, int from, int to);
    Result<void> seeContent();
    Result<void> writeRejectsFile();
    [[nodiscard]] PlainCells plainCells() const;
    [[nodiscard]] bool withPlaces() const;
    [[nodiscard]] ImportReport report();
    Result<void> showCells(ImportReport &report);

    [[nodiscard]] std::function<bool(qint64)> progressBetween(int from, int to) const;
    [[nodiscard]] bool isCancelled() const { return m_promise.isCanceled(); }

    Store &m_store;
    QPromise<Result<ImportReport>> &m_promise;
    QElapsedTimer m_clock;
    ImportContext m_context;
    std::optional<TextSource> m_source;
    std::optional<quint64> m_content; ///< as it was surveyed
    std::optional<Scratch> m_scratch;
    QString m_backup; ///< made before anything was changed
    std::unique_ptr<KindImport> m_kind;
    std::shared_ptr<Applied> m_applied = std::make_shared<Applied>();
};

} // namespace tradebook::transfer
