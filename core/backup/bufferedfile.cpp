// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/bufferedfile.h"

#include <sqlite3.h>

#include <cstring>

namespace tradebook::backup {

namespace {

/// SQLite's largest page; its Unix VFS cannot write more than 128 KiB at once.
constexpr int kCapacity = 1 << 16;
/// Asks a file to flush; numbers from 100 on are left to applications.
constexpr int kFlush = 0x5442;

/// What SQLite allocates for an open file; the default VFS's own stands behind it.
struct File {
    sqlite3_file base;
    char *held; ///< bytes that are not in the file yet; null for files that are passed through
    int length;
    sqlite3_int64 start;
};

File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
}

int flush(sqlite3_file *file)
{
    File &mine = fileOf(file);
    if (mine.length == 0)
        return SQLITE_OK;
    sqlite3_file *real = realOf(file);
    const int code = real->pMethods->xWrite(real, mine.held, mine.length, mine.start);
    // After a failure they are still held: whoever asks later fails, too.
    if (code == SQLITE_OK)
        mine.length = 0;
    return code;
}

int closeFile(sqlite3_file *file)
{
    const int flushed = flush(file);
    sqlite3_free(fileOf(file).held);
    sqlite3_file *real = realOf(file);
    const int closed = real->pMethods->xClose(real);
    return flushed != SQLITE_OK ? flushed : closed;
}

int readFile(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
    if (const int code = flush(file); code != SQLITE_OK)
        return code;
    sqlite3_file *real = realOf(file);
    return real->pMethods->xRead(real, bytes, length, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
    File &mine = fileOf(file);
    const bool goesOn = mine.length > 0 && offset == mine.start + mine.length && mine.length + length <= kCapacity;
    if (!goesOn) {
        if (const int code = flush(file); code != SQLITE_OK)
            return code;
        mine.start = offset;
    }
    if (mine.held == nullptr || length > kCapacity) {
        sqlite3_file *real = realOf(file);
        return real->pMethods->xWrite(real, bytes, length, offset);
    }
    std::memcpy(mine.held + mine.length, bytes, static_cast<std::size_t>(length));
    mine.length += length;
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = flush(file); code != SQLITE_OK)
        return code;
    sqlite3_file *real = realOf(file);
    return real->pMethods->xTruncate(real, size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int code = flush(file); code != SQLITE_OK)
        return code;
    sqlite3_file *real = realOf(file);
    return real->pMethods->xSync(real, flags);
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int code = flush(file); code != SQLITE_OK)
        return code;
    sqlite3_file *real = realOf(file);
    return real->pMethods->xFileSize(real, size);
}

int control(sqlite3_file *file, int operation, void *argument)
{
    if (operation == kFlush)
        return flush(file);
    sqlite3_file *real = realOf(file);
    return real->pMethods->xFileControl(real, operation, argument);
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1;
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = sizeOf;
        made.xLock = [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); };
        made.xUnlock = [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); };
        made.xCheckReservedLock
            = [](sqlite3_file *file, int *isHeld) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), isHeld); };
        made.xFileControl = control;
        made.xSectorSize = [](sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); };
        made.xDeviceCharacteristics = [](sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); };
        return made;
    }();
    return all;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *real = static_cast<sqlite3_vfs *>(vfs->pAppData);
    File &mine = fileOf(file);
    mine = {};
    const int code = real->xOpen(real, name, realOf(file), flags, outFlags);
    if (code != SQLITE_OK)
        return code; // SQLite closes only what has methods
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        mine.held = static_cast<char *>(sqlite3_malloc(kCapacity));
    mine.base.pMethods = &methods();
    return SQLITE_OK;
}

/// Calls of the default VFS that want itself as their first argument.
sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

sqlite3_vfs *makeVfs()
{
    sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    if (real == nullptr)
        return nullptr;
    static sqlite3_vfs vfs{};
    vfs.iVersion = 1;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.mxPathname = real->mxPathname;
    vfs.zName = "tradebook-buffered";
    vfs.pAppData = real;
    vfs.xOpen = openFile;
    vfs.xDelete = [](sqlite3_vfs *mine, const char *name, int sync) { return realVfs(mine)->xDelete(realVfs(mine), name, sync); };
    vfs.xAccess = [](sqlite3_vfs *mine, const char *name, int flags, int *answer) {
        return realVfs(mine)->xAccess(realVfs(mine), name, flags, answer);
    };
    vfs.xFullPathname = [](sqlite3_vfs *mine, const char *name, int length, char *out) {
        return realVfs(mine)->xFullPathname(realVfs(mine), name, length, out);
    };
    vfs.xRandomness = [](sqlite3_vfs *mine, int length, char *out) { return realVfs(mine)->xRandomness(realVfs(mine), length, out); };
    vfs.xSleep = [](sqlite3_vfs *mine, int microseconds) { return realVfs(mine)->xSleep(realVfs(mine), microseconds); };
    vfs.xCurrentTime = [](sqlite3_vfs *mine, double *out) { return realVfs(mine)->xCurrentTime(realVfs(mine), out); };
    vfs.xGetLastError = [](sqlite3_vfs *mine, int length, char *out) { return realVfs(mine)->xGetLastError(realVfs(mine), length, out); };
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK ? &vfs : nullptr;
}

} // namespace

const char *bufferedVfs()
{
    static const sqlite3_vfs *const vfs = makeVfs();
    return vfs == nullptr ? nullptr : vfs->zName;
}

int flushBuffered(sqlite3 *handle)
{
    return sqlite3_file_control(handle, "main", kFlush, nullptr);
}

} // namespace tradebook::backup
