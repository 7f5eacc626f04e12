// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tradebook::app {

#ifdef Q_OS_UNIX
namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> s_sockets = {-1, -1};

/// In a signal's context hardly anything is allowed: one byte, and the event loop does the rest.
void tell(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_sockets[0], &byte, sizeof byte);
}

} // namespace

QuitSignals::QuitSignals(std::function<void()> quit)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_sockets.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(s_sockets[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [quit = std::move(quit)] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(s_sockets[1], &byte, sizeof byte);
        quit();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
}

QuitSignals::~QuitSignals()
{
    if (!m_notifier)
        return;
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
    m_notifier.reset();
    for (int &socket : s_sockets)
        ::close(std::exchange(socket, -1));
}
#else
QuitSignals::QuitSignals(std::function<void()>) { }
QuitSignals::~QuitSignals() = default;
#endif

} // namespace tradebook::app
