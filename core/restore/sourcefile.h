// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file.h"
#include "core/progress.h"

#include <QByteArray>

namespace tradebook::restore {

/// A file of somebody's that is only read, by hand: what it is is asked before a byte of it, no link is followed, nothing is waited for.
class SourceFile {
public:
    /// Errors: FileMissing, NotARegularFile, PermissionDenied, InputOutput.
    [[nodiscard]] static Result<SourceFile> of(const QString &path);

    [[nodiscard]] const QString &path() const { return m_file.path(); }
    [[nodiscard]] const files::File &file() const { return m_file; }
    [[nodiscard]] qint64 bytes() const { return m_facts.bytes; }
    /// The first bytes, fewer where there are not so many.
    [[nodiscard]] Result<QByteArray> head(qint64 length) const;
    /// Copies everything to a new private file, in pieces; its SHA-256 in hex where that is wanted. Errors: Busy (it changes), DiskFull,
    /// Cancelled …
    struct Copying {
        QString target;
        bool wantsHash = false;
        qint64 doneBefore = 0; ///< for the progress
        qint64 total = 0;
    };
    [[nodiscard]] Result<QByteArray> copyTo(const Copying &copying, Progress *progress) const;
    /// Has not changed since it was opened.
    [[nodiscard]] bool isUnchanged() const;

private:
    SourceFile(files::File file, const files::Facts &facts)
        : m_file(std::move(file))
        , m_facts(facts)
    {
    }
    files::File m_file;
    files::Facts m_facts;
};

/// What the first hundred bytes of a database say.
struct DatabaseHead {
    qint64 pageSize = 0;
    qint64 pages = 0; ///< 0: not told
    bool isWal = false; ///< a -wal beside it can be its own
    quint32 applicationId = 0;
    qint32 version = 0;

    /// NotADatabase (no data) where it is none.
    [[nodiscard]] static Result<DatabaseHead> from(const QByteArray &bytes);
};
/// What the first bytes tell, so that nothing large is copied in vain. With a -wal the truth may stand there. EmptyFile, NotADatabase.
[[nodiscard]] Result<DatabaseHead> judgeHead(const SourceFile &file);
/// One file that is all there is of it: NotABook, NewerVersion, UnknownVersion, Damaged (its length).
[[nodiscard]] Result<void> judgeAtRest(const DatabaseHead &head, const SourceFile &file);

} // namespace tradebook::restore
