// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries.h"

#include <sodium.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook {

QList<std::pair<QString, QString>> libraryVersions()
{
    return {{u"SQLite"_s, QString::fromLatin1(sqlite3_libversion())}, {u"libsodium"_s, QString::fromLatin1(sodium_version_string())}};
}

} // namespace tradebook
