// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace tradebook::book {

/// What this machine remembers of a book, in the program's data folder and not in the book: whether it was closed in good order, and
/// when it was looked through last. Losing these marks costs a check, nothing else, so that failures are only logged. Any thread.
class Marks {
public:
    /// path: canonical.
    explicit Marks(QString path);

    /// A new book lies at this path: what was remembered of another one that lay there before is nothing of it.
    void begin(const QDateTime &created);
    /// When it was made here; absent where it came otherwise.
    [[nodiscard]] std::optional<QDateTime> created() const;

    /// The book and its -wal while a program writes, see leftwal.h: what tells these two files from others. Empty: not known.
    struct Files {
        QString book;
        QString wal;
    };
    [[nodiscard]] Files files() const;
    /// Set while a program writes; still set at the next opening after a crash.
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool isOpen, const Files &files = {});
    /// Where the -wal of another file lies since the last opening, until somebody has been told; empty: none.
    [[nodiscard]] QString walSetAside() const;
    void setWalSetAside(const QString &path);

    [[nodiscard]] std::optional<QDateTime> lastCheck() const;
    void setLastCheck(const QDateTime &at);

    /// Of the quick look at each opening: whether it has found damage.
    [[nodiscard]] bool hasCheckFailed() const;
    void setCheckFailed(bool hasFailed);

    /// What the last deep check has found (upkeep::checkDeeply).
    struct DeepCheck {
        QDateTime at;
        qint64 findings = 0; ///< in the book
        QStringList damagedBackups = {}; ///< paths
        [[nodiscard]] bool isWhole() const { return findings == 0 && damagedBackups.isEmpty(); }
    };
    [[nodiscard]] std::optional<DeepCheck> lastDeepCheck() const;
    /// None is owed then.
    void setLastDeepCheck(const DeepCheck &check);
    /// One is due whatever the time, until it is made.
    [[nodiscard]] bool isDeepCheckOwed() const;
    void oweDeepCheck();
    /// Nothing was found against the book or its newest backups when they were looked at last: what is older may go.
    [[nodiscard]] bool isWhole() const;

    /// The last backup that was verified, as it was when it was made.
    struct LastBackup {
        QString path;
        qint64 bytes = 0;
        QDateTime at; ///< when its snapshot was taken: what was changed later is not in it
    };
    [[nodiscard]] std::optional<LastBackup> lastBackup() const;
    void setLastBackup(const LastBackup &backup);

    /// What happened when nobody was there to be told any more, for the next start.
    struct Untold {
        QDateTime at;
        QString sentence;
    };
    [[nodiscard]] std::optional<Untold> untold() const;
    void setUntold(const Untold &untold);
    void forgetUntold();

    /// The network or client (Place::by) that its person has decided to bear with; empty: none.
    [[nodiscard]] QString acceptedPlace() const;
    void setAcceptedPlace(const QString &by);

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
