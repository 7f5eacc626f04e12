// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/unsealing.h"

#include "core/backup/encryption.h"
#include "core/backup/space.h"

namespace tradebook::restore {

using namespace Qt::StringLiterals;

Result<std::optional<Unsealed>> secretsIn(const SourceFile &file, const backup::Keyring &keys)
{
    const auto head = file.head(backup::Envelope::kLongest);
    if (!head)
        return head.error();
    if (!backup::isEncrypted(*head))
        return std::optional<Unsealed>();
    auto envelope = backup::Envelope::from(*head);
    if (!envelope)
        return envelope.error();
    // Before the passphrase is asked for: a file that is cut off is not opened by any.
    if (envelope->fileBytes() != file.bytes())
        return Error{ErrorKind::Damaged, {}, u"%1 bytes instead of %2"_s.arg(file.bytes()).arg(envelope->fileBytes())};
    auto secrets = keys.secretsOf(*envelope, file.path());
    if (!secrets)
        return secrets.error();
    return std::optional(Unsealed{*std::move(envelope), *std::move(secrets)});
}

Result<bool> copyDecrypted(
    Staged &staged, const SourceFile &file, const Unsealed &unsealed, const QByteArray &expectedHash, Progress *progress)
{
    staged.bytes = unsealed.envelope.plainBytes;
    // The copy, and as much again for what the book takes in.
    if (auto space = backup::checkRoom(staged.folder->path(), {.largest = staged.bytes, .whole = 2 * staged.bytes}); !space)
        return space.error();
    // not a book: a copy on its way to be staged
    const auto target = files::File::making(staged.path);
    if (!target)
        return target.error();
    const auto write = [&](const char *bytes, qsizetype length) { return target->write(bytes, length); };
    const auto hash = backup::decrypt({file.file(), file.bytes(), unsealed.envelope, unsealed.secrets}, write, progress);
    if (!file.isUnchanged())
        return Error{ErrorKind::Busy, {}, u"it changed while it was copied"_s};
    if (!hash)
        return hash.error();
    if (!expectedHash.isEmpty() && *hash != expectedHash)
        return Error{ErrorKind::Damaged, {}, u"its checksum is not the one it was made with"_s};
    auto plain = SourceFile::of(staged.path);
    if (!plain)
        return plain.error();
    auto head = judgeHead(*plain);
    if (!head)
        return head.error();
    if (auto judged = judgeAtRest(*head, *plain); !judged)
        return judged.error();
    return true;
}

} // namespace tradebook::restore
