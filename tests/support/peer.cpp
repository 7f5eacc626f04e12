// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#else
#include "core/files/windowsfile.h"
#endif

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000;

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/bookpeer"_s;
}

bool isRoot()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0;
#else
    return false;
#endif
}

} // namespace

Peer::~Peer()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
}

void Peer::start(const QStringList &arguments)
{
    run(program(), arguments);
}

void Peer::startAsOther(const QStringList &arguments)
{
    if (!isRoot()) {
        run(program(), arguments);
        return;
    }
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, u"/nonexistent"_s);
    m_process.setProcessEnvironment(environment);
    run(u"setpriv"_s, QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program()} + arguments);
}

void Peer::startTraced(const QString &call, const QString &fault, const QString &log, const QStringList &arguments)
{
    QStringList options{u"-f"_s, u"-qqq"_s, u"-o"_s, log, u"-e"_s, u"trace="_s + call};
    if (!fault.isEmpty())
        options += {u"-e"_s, u"inject="_s + fault};
    // The leak sanitizer traces its own process and gives up where somebody else does; what a killed process leaves is no leak.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
    m_process.setProcessEnvironment(environment);
    run(u"strace"_s, options + QStringList{program()} + arguments);
}

QString Peer::line()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience))
            break;
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void Peer::say(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

void Peer::signal(int number) const
{
#ifdef Q_OS_UNIX
    ::kill(static_cast<pid_t>(m_process.processId()), number);
#else
    // There is one kind of end only.
    const files::OwnHandle process(OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(m_process.processId())));
    if (!process || !TerminateProcess(process.get(), static_cast<UINT>(number)))
        qFatal("process %lld cannot be ended", m_process.processId());
#endif
}

bool Peer::finish()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished(kPatience) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool Peer::canTrace()
{
    static const bool can = [] {
        QProcess strace;
        strace.start(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s});
        return strace.waitForFinished() && strace.exitStatus() == QProcess::NormalExit && strace.exitCode() == 0;
    }();
    return can;
}

bool Peer::canBeOther()
{
    return !isRoot() || !QStandardPaths::findExecutable(u"setpriv"_s).isEmpty();
}

int Peer::callsIn(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    QHash<QByteArray, int> counts;
    int most = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.contains(" resumed>"))
            most = std::max(most, ++counts[line.left(line.indexOf(' '))]);
    }
    return most;
}

void Peer::run(const QString &executable, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(executable, arguments);
    if (!m_process.waitForStarted())
        qFatal("%s: %s", qPrintable(executable), qPrintable(m_process.errorString()));
}

} // namespace tradebook::test
