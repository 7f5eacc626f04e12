// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/encryptedcopy.h"

#include "core/backup/backups.h"
#include "core/backup/cancelwatch.h"
#include "core/backup/encryption.h"
#include "core/backup/filing.h"
#include "core/backup/space.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::backup {

namespace {

constexpr int kMade = 650;
constexpr int kWhole = 1000;

/// The folder beside the book, gone again where nothing is in it afterwards.
class FolderBeside {
public:
    explicit FolderBeside(const QString &bookPath)
        : m_path(folderFor(bookPath))
    {
    }
    Q_DISABLE_COPY_MOVE(FolderBeside)
    ~FolderBeside() { QDir().rmdir(m_path); }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

Result<Copy> makeEncryptedCopy(const CopyOrder &order, const QString &bookPath, const PublicKey &key, Progress *progress)
{
    const FolderBeside beside(bookPath);
    if (auto made = makePrivateFolder(beside.path()); !made)
        return made.error();
    CopyOrder plainOrder = order;
    plainOrder.folder = beside.path();
    Stage making(progress, 0, kMade);
    const auto plain = makeProvenPart(plainOrder, &making);
    if (!plain)
        return plain.error();
    const auto contents = contentsOf(plain->part.path());
    if (!contents)
        return aboutFolder(contents.error(), beside.path());
    if (auto space = checkSpace(order.folder, contents->bytes); !space)
        return space.error();
    auto part = PartFile::create(order.folder, order.nameFor(1));
    if (!part)
        return part.error();
    Stage encrypting(progress, kMade, kWhole);
    auto hash = encrypt({plain->part.path(), plain->sha256, *contents, key, part->path()}, &encrypting);
    if (!hash)
        return aboutFolder(hash.error(), order.folder);
    auto path = part->publish(*hash, order.nameFor);
    if (!path)
        return aboutFolder(path.error(), order.folder);
    return Copy{*path, QFileInfo(*path).size(), *hash, plain->takenAt};
}

} // namespace tradebook::backup
