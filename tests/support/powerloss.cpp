// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/powerloss.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace tradebook::test {

namespace {

struct Change {
    enum class Kind { Write, Truncate, Remove } kind;
    qint64 at = 0;
    QByteArray bytes = {};
};

struct Content {
    QByteArray safe; ///< after the last sync
    QList<Change> since;
    bool isThere = true;
};

constexpr int kSector = 512;

void apply(const Change &change, QByteArray &content)
{
    if (change.kind == Change::Kind::Truncate) {
        content.resize(change.at, '\0');
        return;
    }
    if (content.size() < change.at + change.bytes.size())
        content.append(QByteArray(change.at + change.bytes.size() - content.size(), '\0'));
    content.replace(change.at, change.bytes.size(), change.bytes);
}

} // namespace

struct PowerLoss::Disk {
    std::function<void()> moment;
    QMap<QString, Content> files;
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs vfs = {};
};

namespace {

PowerLoss::Disk *sDisk = nullptr;

struct ShimFile {
    sqlite3_file base;
    sqlite3_file *real;
    Content *content; // null for files that are not kept
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file)->real;
}

void note(sqlite3_file *file, Change change)
{
    if (auto *content = reinterpret_cast<ShimFile *>(file)->content) {
        content->since.append(std::move(change));
        sDisk->moment();
    }
}

int shimClose(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int shimRead(sqlite3_file *file, void *into, int count, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), into, count, at);
}
int shimWrite(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    const int code = realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
    if (code == SQLITE_OK)
        note(file, {Change::Kind::Write, at, QByteArray(static_cast<const char *>(from), count)});
    return code;
}
int shimTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (code == SQLITE_OK)
        note(file, {Change::Kind::Truncate, size});
    return code;
}
int shimSync(sqlite3_file *file, int flags)
{
    const int code = realOf(file)->pMethods->xSync(realOf(file), flags);
    if (auto *content = reinterpret_cast<ShimFile *>(file)->content; content && code == SQLITE_OK) {
        for (const Change &change : std::as_const(content->since))
            apply(change, content->safe);
        content->since.clear();
        sDisk->moment();
    }
    return code;
}
int shimFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int shimLock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int shimUnlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int shimCheckReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int shimFileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int shimSectorSize(sqlite3_file *)
{
    return kSector;
}
int shimDeviceCharacteristics(sqlite3_file *)
{
    return 0; // promises nothing: neither atomic writes nor power-safe overwrite
}
int shimShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int shimShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shimShmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shimShmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

constexpr sqlite3_io_methods kMethods = {2, shimClose, shimRead, shimWrite, shimTruncate, shimSync, shimFileSize, shimLock, shimUnlock,
    shimCheckReservedLock, shimFileControl, shimSectorSize, shimDeviceCharacteristics, shimShmMap, shimShmLock, shimShmBarrier,
    shimShmUnmap, nullptr, nullptr};

/// What lies on the disk when SQLite opens it was safe before.
Content *contentFor(const char *name, sqlite3_file *real)
{
    const QString key = QFileInfo(QString::fromUtf8(name)).fileName();
    Content &content = sDisk->files[key];
    if (content.safe.isEmpty() && content.since.isEmpty()) {
        sqlite3_int64 size = 0;
        real->pMethods->xFileSize(real, &size);
        content.safe.resize(size);
        if (size > 0)
            real->pMethods->xRead(real, content.safe.data(), static_cast<int>(size), 0);
    }
    content.isThere = true;
    return &content;
}

int shimOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *shim = reinterpret_cast<ShimFile *>(file);
    shim->base.pMethods = nullptr;
    shim->content = nullptr;
    shim->real = reinterpret_cast<sqlite3_file *>(shim + 1);
    const int code = sDisk->real->xOpen(sDisk->real, name, shim->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    shim->base.pMethods = &kMethods;
    if (name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)))
        shim->content = contentFor(name, shim->real);
    return SQLITE_OK;
}

int shimDelete(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int code = sDisk->real->xDelete(sDisk->real, name, syncFolder);
    const QString key = QFileInfo(QString::fromUtf8(name)).fileName();
    if (code == SQLITE_OK && sDisk->files.contains(key)) {
        Content &content = sDisk->files[key];
        content.since.append({Change::Kind::Remove});
        sDisk->moment();
        content = Content{{}, {}, false};
    }
    return code;
}

} // namespace

PowerLoss::PowerLoss(std::function<void(PowerLoss &)> moment)
    : m_disk(new Disk)
{
    m_disk->moment = [this, moment = std::move(moment)] { moment(*this); };
    m_disk->real = sqlite3_vfs_find(nullptr);
    m_disk->vfs = *m_disk->real;
    m_disk->vfs.pNext = nullptr;
    m_disk->vfs.zName = "powerloss";
    m_disk->vfs.szOsFile += static_cast<int>(sizeof(ShimFile));
    m_disk->vfs.xOpen = shimOpen;
    m_disk->vfs.xDelete = shimDelete;
    sDisk = m_disk.get();
    sqlite3_vfs_register(&m_disk->vfs, 1);
}

PowerLoss::~PowerLoss()
{
    sqlite3_vfs_unregister(&m_disk->vfs);
    sqlite3_vfs_register(m_disk->real, 1);
    sDisk = nullptr;
}

PowerLoss::Image PowerLoss::image(QRandomGenerator &random) const
{
    Image image;
    for (auto file = m_disk->files.cbegin(); file != m_disk->files.cend(); ++file) {
        if (!file->isThere)
            continue;
        QByteArray content = file->safe;
        bool isRemoved = false;
        for (Change change : file->since) {
            const auto fate = random.bounded(3); // lost, torn, whole
            if (fate == 0)
                continue;
            if (change.kind == Change::Kind::Remove) {
                isRemoved = true;
                continue;
            }
            if (fate == 1 && change.bytes.size() > kSector)
                change.bytes.truncate(kSector * (1 + random.bounded(static_cast<int>(change.bytes.size() / kSector))));
            apply(change, content);
        }
        if (!isRemoved)
            image.insert(file.key(), content);
    }
    return image;
}

} // namespace tradebook::test
