// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/pagecopy.h"

#include "core/backup/bufferedfile.h"
#include "core/files/file.h"

#include <memory>

#include <sqlite3.h>

namespace tradebook::backup {

namespace {

constexpr int kPagesAStep = 1000;

struct CloseHandle {
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

Result<void> execute(sqlite3 *handle, const char *pragma)
{
    if (const int code = sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return db::errorOf(handle, code);
    return {};
}

Result<Handle> openTarget(const QString &target, const char *vfs)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(target.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, vfs);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return db::errorOf(raw, code);
    // The file is fsynced once, when it is whole; until then it is only a .part that nobody else opens.
    for (const char *pragma : {"PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE"}) {
        if (auto done = execute(raw, pragma); !done)
            return done.error();
    }
    return handle;
}

/// Sends what has been copied to the disk as it comes.
class Behind {
public:
    /// To live until SQLite has closed the file: closing it drops its locks.
    explicit Behind(const QString &target)
        // not a book: the copy, which is nobody's yet
        : m_file(files::File::reading(target))
    {
    }
    void follow()
    {
        const auto facts = m_file ? m_file->facts() : m_file.error();
        if (!facts)
            return;
        m_file->writeBehind(m_done, facts->bytes);
        m_done = facts->bytes;
    }

private:
    Result<files::File> m_file;
    qint64 m_done = 0;
};

/// Steps to the end. Success is DONE from step *and* OK from finish: an abandoned backup's finish also says OK.
Result<void> stepThrough(sqlite3_backup *backup, sqlite3 *target, Behind &behind, Progress *progress)
{
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (progress != nullptr && progress->isCancelled()) {
            sqlite3_backup_finish(backup);
            return Error{ErrorKind::Cancelled};
        }
        code = sqlite3_backup_step(backup, kPagesAStep);
        behind.follow();
        if (progress != nullptr) {
            const int total = sqlite3_backup_pagecount(backup);
            progress->report(total - sqlite3_backup_remaining(backup), total);
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        return db::errorOf(target, code);
    if (finished != SQLITE_OK)
        return db::errorOf(target, finished);
    return {};
}

Result<void> copyInto(const QString &target, db::Connection &source, Behind &behind, Progress *progress)
{
    auto handle = openTarget(target, bufferedVfs());
    if (!handle)
        return handle.error();
    if (auto unjournaled = execute(handle->get(), "PRAGMA journal_mode = OFF"); !unjournaled)
        return unjournaled;
    sqlite3_backup *backup = sqlite3_backup_init(handle->get(), "main", source.handle(), "main");
    if (backup == nullptr)
        return db::errorOf(handle->get(), sqlite3_extended_errcode(handle->get()));
    if (auto stepped = stepThrough(backup, handle->get(), behind, progress); !stepped)
        return stepped;
    if (const int code = flushBuffered(handle->get()); code != SQLITE_OK)
        return db::errorOf(handle->get(), code);
    return {};
}

} // namespace

Result<void> copyPages(db::Connection &source, const QString &target, Progress *progress)
{
    Behind behind(target);
    if (auto copied = copyInto(target, source, behind, progress); !copied)
        return copied;
    // The header of a WAL book says WAL: such a copy would not open on a read-only medium.
    auto handle = openTarget(target, nullptr);
    return handle ? execute(handle->get(), "PRAGMA journal_mode = DELETE") : Result<void>(handle.error());
}

} // namespace tradebook::backup
