// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    ::umask(077); // whatever the program makes is its owner's alone
    std::signal(SIGXFSZ, SIG_IGN); // a limit of the size of files is an error to be told
#elif defined(Q_OS_WIN)
    // What Qt keeps of it for a thread is destroyed too late by MinGW (GCC bug 83562).
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
    return tradebook::app::run(argc, argv);
}
