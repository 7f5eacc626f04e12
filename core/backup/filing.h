// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace tradebook::backup {

/// A folder only its owner can enter (0700 when it is made here). FolderMissing (the one above it), FileExists (it is no folder),
/// PermissionDenied, DiskFull, InputOutput.
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);

/// A file on its way to being a backup: private, hidden, removed again unless it was published. Owned by whoever makes the backup.
class PartFile {
public:
    /// `.<finalName>.<machine>-<process>-<number>.part` in folder, 0600, made here or refused; NameTooLong before anything is made.
    [[nodiscard]] static Result<PartFile> create(const QString &folder, const QString &finalName);
    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&) = delete;
    ~PartFile();
    void swap(PartFile &other) noexcept;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Of the whole file, in hex.
    [[nodiscard]] Result<QByteArray> sha256() const;
    /// fsync, rename without replacing (nameFor(counter) until one is free), fsync of the folder, `.sha256` beside it. The path.
    /// nameFor answers with nothing where there is no other name to try: FileExists.
    /// When it fails, the part is gone with this object under whichever name it has by then.
    [[nodiscard]] Result<QString> publish(const QByteArray &hash, const std::function<QString(int counter)> &nameFor);

private:
    explicit PartFile(QString folder, QString path);
    /// On the disk, too.
    [[nodiscard]] Result<void> fill(const QByteArray &content);
    [[nodiscard]] Result<void> rename(const QString &path);
    [[nodiscard]] static Result<PartFile> putSidecarBeside(const QString &path, const QByteArray &hash);
    QString m_folder;
    QString m_path;
};

/// Whether a backup can have this name, and what stands beside it while it is made one that the disk and SQLite take. Invalid
/// ("file_name"), NameTooLong.
[[nodiscard]] Result<void> checkName(const QString &folder, const QString &finalName);

/// Who made a part file or something SQLite has put beside it.
struct PartMaker {
    QString machine; ///< see thisMachine()
    qint64 process = 0;
};
/// Absent where the name is no part's.
[[nodiscard]] std::optional<PartMaker> makerOfPart(const QString &fileName);
/// Where process numbers mean the same as here: this computer, or this container on it. Eight hexadecimal digits.
[[nodiscard]] QString thisMachine();

/// The checksum that stands beside a backup; absent where there is none, or what is none.
[[nodiscard]] Result<std::optional<QByteArray>> hashBeside(const QString &path);

/// Copies a finished backup, which no SQLite connection writes to, to another folder; read back, and its checksum compared.
/// Errors: InputOutput (also where something else was read back), DiskFull, PermissionDenied, FileExists, Cancelled.
[[nodiscard]] Result<QString> duplicate(const QString &finished, const QByteArray &sha256, const QString &folder,
    const std::function<QString(int counter)> &nameFor, Progress *progress);

} // namespace tradebook::backup
