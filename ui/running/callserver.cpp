// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/callserver.h"

#include "ui/running/calling.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tradebook::ui {
namespace {

/// Who has not said what they want by then never will.
constexpr std::chrono::seconds kCallerPatience{5};

/// The folder keeps others out; this holds where somebody has opened it.
bool isSamePerson(const QLocalSocket &caller)
{
#ifdef Q_OS_LINUX
    ucred who = {};
    socklen_t size = sizeof who;
    return ::getsockopt(static_cast<int>(caller.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && who.uid == ::geteuid();
#else
    Q_UNUSED(caller)
    return true;
#endif
}

} // namespace

CallServer::CallServer(QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
#ifndef Q_OS_UNIX
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
#endif
    connect(m_server, &QLocalServer::newConnection, this, &CallServer::takeCaller);
}

void CallServer::serve(const QString &book)
{
    const QString name = callName(book);
    if (m_server->isListening() && name == m_name)
        return;
    stop();
    if (name.isEmpty())
        return;
    m_name = name;
    // On Unix a socket outlives whoever was killed, and nobody can listen beside it.
    if (!m_server->listen(name) && m_server->serverError() == QAbstractSocket::AddressInUseError && !isAnswered(name)) {
        QLocalServer::removeServer(name);
        m_server->listen(name);
    }
}

bool CallServer::isServing() const
{
    return m_server->isListening();
}

void CallServer::stop()
{
    m_server->close();
    m_name.clear();
}

void CallServer::takeCaller()
{
    while (auto *caller = m_server->nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (!isSamePerson(*caller)) {
            caller->abort();
            continue;
        }
        QTimer::singleShot(kCallerPatience, caller, &QLocalSocket::abort);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
        read(caller); // what has come before anybody listened
    }
}

void CallServer::read(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > kLongestCall)
            caller->abort();
        return;
    }
    disconnect(caller, &QLocalSocket::readyRead, this, nullptr); // one call each
    const auto call = callFrom(caller->readLine(kLongestCall + 1));
    const bool isDone = call && m_answer && m_answer(*call);
    caller->write(isDone ? kDone : kDeclined);
    caller->disconnectFromServer(); // once that is written
}

} // namespace tradebook::ui
