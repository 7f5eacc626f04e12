// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"
#include "core/restore/bringback.h"
#include "ui/openbook.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

namespace tradebook::ui {

/// What the window of single records asks of core, none of it on this thread: the backup staged, what of it is missing or different now,
/// one record field by field, and the bringing back. Answers by signals; a newer question drops the older one. UI thread.
class BringBackDesk : public QObject {
    Q_OBJECT
public:
    /// source: the backup. staged: where it is staged already, which is shared. keys: where it is encrypted.
    BringBackDesk(const OpenBook &book, const QString &source, const std::optional<restore::Staged> &staged, const backup::Keyring &keys,
        QObject *parent = nullptr);
    ~BringBackDesk() override;

    /// Says staged() at once where there is nothing to do.
    void stage();
    void askRows(const restore::DifferencesRequest &request);
    void askRecord(const RecordRef &record);
    void bringBack(const QList<RecordRef> &chosen, const QString &name);
    /// What goes on ends with Cancelled; nothing is changed.
    void cancel();

    [[nodiscard]] bool isStaged() const { return m_staged.has_value(); }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// In thousandths, of the staging or the bringing.
    void progressed(int thousandths);
    void staged();
    void rowsCame(const tradebook::restore::DifferencesRequest &request, const tradebook::restore::Differences &page);
    void recordCame(const tradebook::restore::RecordDifference &difference);
    void broughtBack(const tradebook::restore::BroughtBack &brought);
    /// The staging, the list or the bringing has failed or was cancelled.
    void failed(const tradebook::Error &error);
    void recordFailed(const tradebook::RecordRef &record, const tradebook::Error &error);

private:
    /// Whether it was the list that was being read.
    bool interrupt();
    template<class Answer>
    void follow(const QFuture<Result<Answer>> &future, std::function<void(const Answer &)> then);

    const OpenBook m_book;
    const QString m_source;
    const backup::Keyring m_keys;
    std::optional<restore::Staged> m_staged;
    QFuture<void> m_work; ///< that can be cancelled
    bool m_isListing = false;
    int m_pending = 0;
    quint64 m_rowsAsked = 0;
    quint64 m_recordAsked = 0;
};

} // namespace tradebook::ui
