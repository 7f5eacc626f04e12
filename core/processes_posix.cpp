// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace tradebook::processes {

bool isAlive(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

QByteArray space()
{
    // Of a link to what is no file, the words in it.
    std::array<char, 64> words{};
    const auto length = ::readlink("/proc/self/ns/pid", words.data(), words.size());
    return {words.data(), length > 0 ? length : 0};
}

QString userName()
{
    std::array<char, 4096> memory{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, memory.data(), memory.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(::geteuid());
}

} // namespace tradebook::processes
