// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/fileidentity.h"

#include "core/files/file.h"

namespace tradebook::book {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
    const auto facts = files::factsOf(path, files::Links::Followed);
    return facts ? std::optional(FileIdentity{facts->device, facts->number}) : std::nullopt;
}

} // namespace tradebook::book
