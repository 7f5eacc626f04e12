// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace tradebook::book {

/// What this machine remembers of a book, in the program's state folder and not in the book: whether it was closed in good order, and
/// when it was looked through last. Losing these marks costs a check, nothing else, so that failures are only logged. Any thread.
class Marks {
public:
    /// path: canonical.
    explicit Marks(QString path);

    /// Set while a program writes; still set at the next opening after a crash.
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool isOpen);

    [[nodiscard]] std::optional<QDateTime> lastCheck() const;
    void setLastCheck(const QDateTime &at);

    /// The last backup that was verified, as it was when it was made.
    struct LastBackup {
        QString path;
        qint64 bytes = 0;
        QDateTime at; ///< when its snapshot was taken: what was changed later is not in it
    };
    [[nodiscard]] std::optional<LastBackup> lastBackup() const;
    void setLastBackup(const LastBackup &backup);

    /// When the book was changed last, as far as this machine knows.
    [[nodiscard]] std::optional<QDateTime> lastChange() const;
    void setLastChange(const QDateTime &at);
    /// The file's time when it was closed here: another one later means that somebody else has written to it.
    [[nodiscard]] std::optional<QDateTime> fileTime() const;
    void setFileTime(const QDateTime &at);

private:
    [[nodiscard]] QString valueOf(const QString &name) const;
    void setValue(const QString &name, const QString &value);
    void setValues(const QHash<QString, QString> &values);
    [[nodiscard]] std::optional<QDateTime> timeOf(const QString &name) const;

    QString m_path;
    QString m_file;
};

} // namespace tradebook::book
