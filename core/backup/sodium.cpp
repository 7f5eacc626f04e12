// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sodium.h"

#include <QtGlobal>

namespace tradebook::backup {

void startSodium()
{
    static const bool isStarted = sodium_init() >= 0;
    if (!isStarted)
        qFatal("libsodium does not start");
}

} // namespace tradebook::backup
