// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/backup/keyring.h"

/// Passphrases come from the terminal, without echo, or from a file; never from the command line, which other users of the machine can
/// read, and shells remember.
namespace tradebook::cli {

/// --passphrase-file FILE
[[nodiscard]] Option passphraseFileOption();
/// --passphrase
[[nodiscard]] Option passphraseOption();

/// For a new backup: asked twice where it is asked for. Errors: Usage (there is no terminal to ask on, the two differ, it is empty), those
/// of reading the file.
[[nodiscard]] Result<backup::Passphrase> newPassphrase(const Arguments &arguments);

/// The keys for a file that may be encrypted, by the file of --passphrase-file or, where it is wanted, by asking; without either there is
/// none. Errors: WrongPassphrase, Usage, those of reading the files.
enum class Asking { WhereWanted, WhereNeeded };
[[nodiscard]] Result<backup::Keyring> keysFor(const QString &file, const Arguments &arguments, Asking asking);

/// The passphrase of --passphrase-file or --passphrase; empty where neither is given.
[[nodiscard]] Result<backup::Passphrase> givenPassphrase(const Arguments &arguments);

} // namespace tradebook::cli
