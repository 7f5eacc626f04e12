// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes.h"

#include "core/files/windowsfile.h"

namespace tradebook::processes {

bool isAlive(qint64 process)
{
    const files::OwnHandle handle(OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process)));
    if (!handle)
        return GetLastError() != ERROR_INVALID_PARAMETER; // somebody else's lives, too
    return WaitForSingleObject(handle.get(), 0) == WAIT_TIMEOUT;
}

QByteArray space()
{
    return {};
}

QString userName()
{
    return qEnvironmentVariable("USERNAME");
}

} // namespace tradebook::processes
