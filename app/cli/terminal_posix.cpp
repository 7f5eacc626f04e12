// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <atomic>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <langinfo.h>
#include <termios.h>
#include <unistd.h>

namespace tradebook::cli::terminal {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

void onSignal(int)
{
    interrupted = true;
}

/// What is typed is not shown while this lives.
class WithoutEcho {
public:
    WithoutEcho()
    {
        m_isTerminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        if (m_isTerminal)
            m_isTerminal = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~WithoutEcho()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutEcho)
    [[nodiscard]] bool isSilent() const { return m_isTerminal; }

private:
    termios m_before = {};
    bool m_isTerminal = false;
};

} // namespace

void settle()
{
    // A C locale (cron, a bare container) would make Qt warn on stderr before it does the same.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

bool isSeen()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool isTyped()
{
    return ::isatty(STDIN_FILENO) == 1;
}

std::optional<QByteArray> askHidden(const QString &prompt, qsizetype longest)
{
    const WithoutEcho silence;
    if (!silence.isSilent())
        return std::nullopt;
    std::fputs((prompt + u' ').toUtf8().constData(), stderr);
    QByteArray bytes;
    bytes.reserve(longest);
    while (bytes.size() < longest && !bytes.contains('\n')) {
        char byte = 0;
        const auto length = ::read(STDIN_FILENO, &byte, 1);
        if (length != 1 || interrupted)
            break;
        bytes.append(byte);
    }
    return bytes;
}

void watchForInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool isInterrupted()
{
    return interrupted;
}

} // namespace tradebook::cli::terminal
