// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes.h"

#include "core/files/windowsfile.h"

#include <cstdlib>
#include <ctime>

#include <cxxabi.h>

namespace tradebook::processes {

namespace {

/// When a thread ends, MinGW frees the memory of its thread_local objects and destroys them after that (GCC bug 83562), unless whatever
/// destroys them has been set up before the first use of such an object: winpthreads goes through its keys in the order they were made.
/// So it is set up here, before main(). Without it a std::thread that has used a QRegularExpression, or read addresses, may crash.
[[maybe_unused]] const int kDestroysInOrder = abi::__cxa_thread_atexit([](void *) {}, nullptr, nullptr);

/// Shells of Unix (MSYS2, Cygwin) set TZ, too. Windows' C library takes their "Europe/Berlin" for Greenwich, where Qt asks Windows itself
/// for the zone of the system: a backup made just now would be an hour old. Without it both go by the system's.
[[maybe_unused]] const bool kIsZoneOfTheSystem = [] {
    const bool isGone = ::_putenv_s("TZ", "") == 0;
    ::_tzset();
    return isGone;
}();

} // namespace

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
