// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace tradebook::ui {

/// SameFile where this is the open book itself by another name: closing a file of it that was opened here would drop the locks on it.
[[nodiscard]] Result<void> checkIsNoBook(const QString &path, const QString &openBook);

/// Looks for the backups of a book and what they hold, on a thread of its own: the list at once, then each backup's contents, the newest
/// first. Stops when it goes. UI thread.
class BackupReading : public QObject {
    Q_OBJECT
public:
    struct Places {
        QStringList folders;
        QString bookName = {}; ///< of the files; empty: of any book
        QStringList files = {}; ///< further ones, wherever they lie
        QString bookPath = {}; ///< the book that is open, which is never read as a backup
        backup::Keyring keys = {};
        QSet<QString> known = {}; ///< whose contents have been read already
    };

    explicit BackupReading(QObject *parent = nullptr);
    ~BackupReading() override;

    /// Ends what is under way and begins anew.
    void start(const Places &places);
    void stop();
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void listed(const QList<tradebook::backup::Backup> &backups);
    void read(const QString &path, const tradebook::Result<tradebook::backup::Contents> &contents);
    void finished();

private:
    QFuture<void> m_future;
    quint64 m_generation = 0;
    bool m_isReading = false;
};

} // namespace tradebook::ui
