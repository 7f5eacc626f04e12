// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"
#include "core/restore/comparing.h"
#include "ui/openbook.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tradebook::ui {

/// What a backup is restored into, and compared with.
struct RestoreTarget {
    OpenBook book = {}; ///< the one that is open, if it is that
    QString path = {}; ///< of the book; it may be missing or damaged. Empty: not chosen yet
    backup::Keyring keys = {}; ///< of encrypted backups, for as long as the program has them
};

/// A backup that has been staged and compared.
struct Previewed {
    restore::Staged staged;
    restore::Preview preview;
    QString bookPath; ///< it was staged beside this book; empty: in the program's own folder, only to be looked at
    QString suggestedPath; ///< where no book was named: where this one could be
};

/// Copies a book from its backup to a place of this program where it can be looked at, and proves it. Any thread but the window's.
[[nodiscard]] Result<restore::Staged> stageToLookAt(
    const QString &source, const QString &bookPath, Progress *progress, const backup::Keyring &keys = {});

/// Stages a backup off the UI thread and compares it with a book. A newer question drops the older one. UI thread.
class Previewing : public QObject {
    Q_OBJECT
public:
    explicit Previewing(QObject *parent = nullptr);
    ~Previewing() override;

    void begin(const QString &source, const RestoreTarget &target);
    /// The same staged backup with the book as it is now, after an edit. Nothing while something is under way, or without an open book.
    void compareAgain(const Previewed &previewed, const RestoreTarget &target);
    /// Without an answer.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// In thousandths.
    void progressed(int thousandths);
    void ready(const tradebook::ui::Previewed &previewed);
    void refused(const tradebook::Error &error);

private:
    void compare(const restore::Staged &staged, const RestoreTarget &target);
    void finish(const Result<Previewed> &answer);

    QFuture<void> m_future;
    quint64 m_generation = 0;
    bool m_isBusy = false;
};

} // namespace tradebook::ui
