// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace tradebook::test {

/// A second process: tests/support/programs/bookpeer.cpp. Killed with this object.
class Peer {
public:
    Peer() = default;
    explicit Peer(const QStringList &arguments) { start(arguments); }
    ~Peer();

    void start(const QStringList &arguments);
    /// As somebody without rights (nobody); needs setpriv where we are root.
    void startAsOther(const QStringList &arguments);
    /// Under strace, which logs one kind of system call, see callsIn(), and injects a fault where one is given.
    void startTraced(const QString &call, const QString &fault, const QString &log, const QStringList &arguments);

    /// The next line it says; empty when it has ended.
    [[nodiscard]] QString line();
    void say(const QByteArray &line);
    void kill() { m_process.kill(); }
    /// From any thread.
    void signal(int number) const;
    /// Waits for the end; false when it was killed or crashed.
    bool finish();
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() != QProcess::NormalExit; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QString rest() { return QString::fromUtf8(m_process.readAllStandardOutput()); }

    [[nodiscard]] static bool canTrace();
    [[nodiscard]] static bool canBeOther();
    /// How many of them the thread made that made most: strace counts each thread by itself.
    [[nodiscard]] static int callsIn(const QString &log);

private:
    void run(const QString &program, const QStringList &arguments);
    QProcess m_process;
};

} // namespace tradebook::test
