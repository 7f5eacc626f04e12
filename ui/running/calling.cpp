// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/calling.h"

#include <QDeadlineTimer>
#include <QLocalSocket>
#include <QTimer>

#include <memory>

namespace tradebook::ui {
namespace {

/// Within one computer this takes no time, or the other one hangs.
constexpr std::chrono::milliseconds kConnecting{500};

bool connects(QLocalSocket &socket, const QString &name)
{
    if (name.isEmpty())
        return false;
    socket.connectToServer(name);
    return socket.waitForConnected(static_cast<int>(kConnecting.count()));
}

int leftOf(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

bool callNow(const QString &name, const WindowCall &call, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    if (!connects(socket, name))
        return false;
    socket.write(toLine(call));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(leftOf(deadline)))
            return false;
    }
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(leftOf(deadline)))
            return false;
    }
    return socket.readLine() == kDone;
}

void callWindow(
    QObject *context, const QString &name, const WindowCall &call, std::function<void(bool done)> then, std::chrono::milliseconds patience)
{
    auto *socket = new QLocalSocket(context);
    const auto answer = std::make_shared<std::function<void(bool)>>(std::move(then));
    const auto finish = [socket, answer](bool isDone) {
        if (const auto once = std::exchange(*answer, {})) {
            socket->deleteLater();
            once(isDone);
        }
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, line = toLine(call)] { socket->write(line); });
    const auto read = [socket, finish] {
        if (socket->canReadLine())
            finish(socket->readLine() == kDone);
    };
    QObject::connect(socket, &QLocalSocket::readyRead, socket, read);
    QObject::connect(socket, &QLocalSocket::errorOccurred, socket, [read, finish] {
        read(); // who has answered hangs up
        finish(false);
    });
    QTimer::singleShot(patience, socket, [finish] { finish(false); });
    if (name.isEmpty())
        finish(false);
    else
        socket->connectToServer(name);
}

bool isAnswered(const QString &name)
{
    QLocalSocket socket;
    return connects(socket, name);
}

} // namespace tradebook::ui
