// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace tradebook::cli {

const QList<Command> &commands()
{
    static const QList<Command> all{newCommand(), infoCommand(), listCommand(), searchCommand(), importCommand(), checkCommand(),
        migrateCommand(), migrationsCommand(), generateCommand(), undoCommand(), redoCommand(), historyCommand(), planCommand(),
        queryCommand(), statsCommand(), reportCommand(), backupCommand(), backupsCommand(), verifyCommand(), restoreCommand(),
        bringBackCommand()};
    return all;
}

} // namespace tradebook::cli
