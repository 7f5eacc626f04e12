// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <functional>

namespace tradebook::backup {

/// A folder only its owner can enter (0700 when it is made here).
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);

/// A file on its way to being a backup: private, hidden, removed again unless it was published. Owned by whoever makes the backup.
class PartFile {
public:
    /// `.<finalName>.<process>.part` in folder, 0600, made here or refused.
    [[nodiscard]] static Result<PartFile> create(const QString &folder, const QString &finalName);
    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&) = delete;
    ~PartFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Of the whole file, in hex.
    [[nodiscard]] Result<QByteArray> sha256() const;
    /// fsync, rename without replacing (nameFor(counter) until one is free), fsync of the folder, `.sha256` beside it. The path.
    [[nodiscard]] Result<QString> publish(const QByteArray &hash, const std::function<QString(int counter)> &nameFor);

private:
    explicit PartFile(QString folder, QString path);
    QString m_folder;
    QString m_path;
};

} // namespace tradebook::backup
