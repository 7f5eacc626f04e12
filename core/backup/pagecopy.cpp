// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/pagecopy.h"

#include <sqlite3.h>

#include <memory>

namespace tradebook::backup {

namespace {

constexpr int kPagesAStep = 2000;

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

Result<Handle> openTarget(const QString &target)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(target.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return db::errorOf(raw, code);
    // The file is fsynced once, when it is whole; until then it is only a .part that nobody else opens.
    for (const char *pragma : {"PRAGMA synchronous = OFF", "PRAGMA journal_mode = OFF", "PRAGMA locking_mode = EXCLUSIVE"}) {
        if (auto done = execute(raw, pragma); !done)
            return done.error();
    }
    return handle;
}

/// Steps to the end. Success is DONE from step *and* OK from finish: an abandoned backup's finish also says OK.
Result<void> stepThrough(sqlite3_backup *backup, sqlite3 *target, Progress *progress)
{
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (progress != nullptr && progress->isCancelled()) {
            sqlite3_backup_finish(backup);
            return Error{ErrorKind::Cancelled};
        }
        code = sqlite3_backup_step(backup, kPagesAStep);
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

} // namespace

Result<void> copyPages(db::Connection &source, const QString &target, Progress *progress)
{
    auto handle = openTarget(target);
    if (!handle)
        return handle.error();
    sqlite3_backup *backup = sqlite3_backup_init(handle->get(), "main", source.handle(), "main");
    if (backup == nullptr)
        return db::errorOf(handle->get(), sqlite3_extended_errcode(handle->get()));
    if (auto stepped = stepThrough(backup, handle->get(), progress); !stepped)
        return stepped;
    // The header of a WAL book says WAL: such a copy would not open on a read-only medium.
    return execute(handle->get(), "PRAGMA journal_mode = DELETE");
}

} // namespace tradebook::backup
