// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/folderlock.h"
#include "core/result.h"

#include <QString>

#include <memory>

namespace tradebook::restore {

/// The path of a book that may be missing: links resolved, as far as there is something.
[[nodiscard]] QString placeOf(const QString &bookPath);

/// `.<file name>.restore` beside the book: private (0700) and on its file system. Holds what is staged, each staging in a folder of its
/// own, and the intent of a restore that replaces the file. Not there while nothing is going on.
[[nodiscard]] QString folderFor(const QString &bookPath);

/// A folder for one staging, locked while this object lives and removed with it: what a killed process left is known by its
/// lock being free. Any thread.
class StagingFolder {
public:
    /// Errors: FolderMissing, PermissionDenied, DiskFull, InputOutput (data: path of the folder).
    [[nodiscard]] static Result<std::shared_ptr<StagingFolder>> make(const QString &bookPath);
    ~StagingFolder();
    StagingFolder(const StagingFolder &) = delete;
    StagingFolder &operator=(const StagingFolder &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_path + QLatin1Char('/') + name; }

private:
    StagingFolder(QString path, files::FolderLock lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }
    QString m_path;
    files::FolderLock m_lock;
};

/// Removes what killed processes have staged; what a living one holds, and an intent, stays. Under the instance lock.
void removeLeftovers(const QString &bookPath);

} // namespace tradebook::restore
