// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/staging.h"

#include "core/backup/space.h"
#include "core/book/bookfile.h"
#include "core/book/fileidentity.h"
#include "core/migrate/migrator.h"
#include "core/restore/filesteps.h"
#include "core/restore/sourcefile.h"
#include "core/restore/stagedbook.h"
#include "core/restore/unsealing.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

/// The copying is half of the work, looking through it the other half.
constexpr qint64 kCopyShare = 50;
constexpr qint64 kWhole = 100;

class ShareOfProgress final : public Progress {
public:
    explicit ShareOfProgress(Progress *whole)
        : m_whole(whole)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        if (m_whole && total > 0)
            m_whole->report(kCopyShare * done / total, kWhole);
    }
    [[nodiscard]] bool isCancelled() const override { return m_whole && m_whole->isCancelled(); }

private:
    Progress *m_whole;
};

Error aboutSource(Error error, const QString &source)
{
    switch (error.kind) {
    case ErrorKind::NewerVersion:
    case ErrorKind::OlderVersion:
    case ErrorKind::UnknownVersion:
    case ErrorKind::MigrationEdited:
    case ErrorKind::MigrationMissing:
    case ErrorKind::MigrationFailed:
    case ErrorKind::DiskFull:
    case ErrorKind::Cancelled:
        return error;
    default:
        error.data = {source};
        return error;
    }
}

/// Before it is opened by hand: closing the book's own files would drop the locks that SQLite holds on them.
Result<void> checkIsAnother(const QString &source, const QString &bookPath)
{
    const QString book = placeOf(bookPath);
    const auto found = book::FileIdentity::of(source);
    if (!found)
        return {};
    for (const QString &path : {book, book::walPathOf(book), book::sharedMemoryPathOf(book), book::journalPathOf(book)}) {
        if (book::FileIdentity::of(path) == found)
            return Error{ErrorKind::SameFile, {source}};
    }
    if (QFileInfo(source).canonicalFilePath().startsWith(folderFor(book) + u'/'))
        return Error{ErrorKind::SameFile, {source}};
    return {};
}

/// The -wal that belongs to it. A rollback-mode database has none: what lies beside it under that name is of another.
Result<std::optional<SourceFile>> walOf(const SourceFile &file, const DatabaseHead &head)
{
    const QString path = book::walPathOf(file.path());
    if (!head.isWal || !isThere(path))
        return std::optional<SourceFile>();
    auto wal = SourceFile::of(path);
    if (!wal)
        return wal.error();
    if (wal->bytes() == 0)
        return std::optional<SourceFile>();
    return std::optional<SourceFile>(*std::move(wal));
}

/// A transaction that was cut off may stand in a rollback journal; playing back somebody else's journal can delete files it names.
Result<void> checkNoJournal(const QString &source)
{
    const QFileInfo journal(book::journalPathOf(source));
    if (journal.exists() && journal.size() > 0)
        return Error{ErrorKind::Damaged, {}, u"a rollback journal lies beside it"_s};
    return {};
}

/// The checksum in the file beside a backup; empty where there is none.
QByteArray sidecarOf(const QString &source)
{
    const QString path = source + ".sha256"_L1;
    if (!isThere(path))
        return {};
    auto sidecar = SourceFile::of(path);
    if (!sidecar)
        return {};
    constexpr qint64 kHexDigits = 64;
    auto text = sidecar->head(kHexDigits);
    return text && text->size() == kHexDigits ? text->toLower() : QByteArray();
}

/// Copies what the staged database is made of; whether it is, byte by byte, what was proven when the backup was made.
Result<bool> copySource(Staged &staged, const backup::Keyring &keys, Progress *progress)
{
    auto file = SourceFile::of(staged.source);
    if (!file)
        return file.error();
    auto sealed = secretsIn(*file, keys);
    if (!sealed)
        return sealed.error();
    ShareOfProgress share(progress);
    if (*sealed)
        return copyDecrypted(staged, *file, **sealed, sidecarOf(staged.source), &share);
    auto head = judgeHead(*file);
    if (!head)
        return head.error();
    if (auto clear = checkNoJournal(staged.source); !clear)
        return clear.error();
    auto wal = walOf(*file, *head);
    if (!wal)
        return wal.error();
    staged.hadWal = wal->has_value();
    staged.bytes = file->bytes() + (staged.hadWal ? (*wal)->bytes() : 0);
    if (auto judged = staged.hadWal ? Result<void>() : judgeAtRest(*head, *file); !judged)
        return judged.error();
    // The copy, and as much again for what the book takes in.
    if (auto space = backup::checkRoom(staged.folder->path(), {.largest = staged.bytes, .whole = 2 * staged.bytes}); !space)
        return space.error();
    const QByteArray expected = staged.hadWal ? QByteArray() : sidecarOf(staged.source);
    auto hash = file->copyTo({staged.path, !expected.isEmpty(), 0, staged.bytes}, &share);
    if (hash && staged.hadWal)
        hash = (*wal)->copyTo({book::walPathOf(staged.path), false, file->bytes(), staged.bytes}, &share);
    if (!hash)
        return hash.error();
    if (!file->isUnchanged() || (staged.hadWal && !(*wal)->isUnchanged()))
        return Error{ErrorKind::Busy, {}, u"it changed while it was copied"_s};
    if (!expected.isEmpty() && *hash != expected)
        return Error{ErrorKind::Damaged, {}, u"its checksum is not the one it was made with"_s};
    return !expected.isEmpty();
}

Result<bool> copyPatiently(Staged &staged, const backup::Keyring &keys, Progress *progress)
{
    constexpr int kTries = 3;

    for (int attempt = 1;; ++attempt) {
        auto copied = copySource(staged, keys, progress);
        if (copied || copied.error().kind != ErrorKind::Busy || attempt == kTries)
            return copied;
        (void)files::remove(staged.path);
        (void)files::remove(book::walPathOf(staged.path));
    }
}

/// Before anything is made beside the book.
Result<void> probe(const QString &source, const backup::Keyring &keys)
{
    auto file = SourceFile::of(source);
    if (!file)
        return file.error();
    const auto sealed = secretsIn(*file, keys);
    if (!sealed)
        return sealed.error();
    if (*sealed)
        return {};
    const auto head = judgeHead(*file);
    return head ? Result<void>() : head.error();
}

} // namespace

Result<Staged> stage(const QString &source, const QString &bookPath, Progress *progress, std::chrono::milliseconds patience)
{
    return stage(source, bookPath, backup::Keyring(), progress, patience);
}

Result<Staged> stage(
    const QString &source, const QString &bookPath, const backup::Keyring &keys, Progress *progress, std::chrono::milliseconds patience)
{
    if (auto proven = db::Connection::proveSharedLibrary(); !proven)
        return proven.error();
    Staged staged;
    staged.source = QDir::cleanPath(QFileInfo(source).absoluteFilePath());
    if (source.isEmpty() || source.contains(QChar::Null))
        return Error{ErrorKind::FileMissing, {source}};
    if (auto another = checkIsAnother(staged.source, bookPath); !another)
        return another.error();
    if (auto probed = probe(staged.source, keys); !probed)
        return aboutSource(probed.error(), staged.source);
    auto folder = StagingFolder::make(bookPath);
    if (!folder)
        return folder.error();
    staged.folder = *folder;
    staged.path = staged.folder->filePath(u"staged.db"_s);
    auto copied = copyPatiently(staged, keys, progress);
    if (!copied)
        return aboutSource(copied.error(), staged.source);
    if (auto proven = proveAndMigrate(staged, *copied, {progress, patience}); !proven)
        return aboutSource(proven.error(), staged.source);
    if (progress)
        progress->report(kWhole, kWhole);
    return staged;
}

} // namespace tradebook::restore
