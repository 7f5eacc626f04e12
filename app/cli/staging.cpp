// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/staging.h"

#include "app/cli/passphrases.h"
#include "app/cli/waiting.h"
#include "core/ownthread.h"

#include <QCoreApplication>

namespace tradebook::cli {

Result<restore::Staged> stagedBackup(const Arguments &arguments)
{
    const QString source = arguments.argument(QStringLiteral("FILE"));
    const auto keys = keysFor(source, arguments, Asking::WhereNeeded);
    if (!keys)
        return keys.error();
    return waitFor(onOwnThread([source, book = arguments.book(), keys = *keys](
                                   Progress &progress) { return restore::stage(source, book, keys, &progress); }),
        QCoreApplication::translate("StagedBackup", "Looking through %1").arg(source));
}

} // namespace tradebook::cli
