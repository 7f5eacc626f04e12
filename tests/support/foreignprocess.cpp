// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/foreignprocess.h"

#include "tests/support/patience.h"

#include <QCoreApplication>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>
#include <cstring>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {
constexpr char kFlag[] = "--foreign";
} // namespace

ForeignProcess::ForeignProcess(const QString &databasePath, const QStringList &steps)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), QStringList{QString::fromLatin1(kFlag), databasePath} + steps);
    m_process.waitForStarted(kPatience);
}

ForeignProcess::~ForeignProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool ForeignProcess::waitFor(const QByteArray &word)
{
    while (!m_said.contains(word + '\n')) {
        if (!m_process.waitForReadyRead(kPatience))
            return false;
        m_said += m_process.readAllStandardOutput();
        m_said.replace("\r\n", "\n"); // as texts of Windows end
    }
    return true;
}

void ForeignProcess::tell()
{
    m_process.write("on\n");
    m_process.waitForBytesWritten(kPatience);
}

bool ForeignProcess::finish()
{
    return m_process.waitForFinished(kPatience) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ForeignProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

bool isForeignProcess(int argc, char **argv)
{
    return argc > 2 && std::strcmp(argv[1], kFlag) == 0;
}

int runForeignProcess(int argc, char **argv)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(argv[2], &handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        return 2;
    sqlite3_busy_timeout(handle, 10'000);
    int failures = 0;
    for (int i = 3; i < argc && failures == 0; ++i) {
        const QByteArray step(argv[i]);
        if (step.startsWith("sql:") && sqlite3_exec(handle, step.constData() + 4, nullptr, nullptr, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "foreign process: %s: %s\n", step.constData(), sqlite3_errmsg(handle));
            failures = 1;
        } else if (step.startsWith("say:")) {
            std::puts(step.constData() + 4);
            std::fflush(stdout);
        } else if (step == "wait") {
            if (std::getchar() == EOF)
                failures = 1;
        } else if (step.startsWith("sleep:")) {
            QThread::msleep(step.sliced(6).toULong());
        }
    }
    sqlite3_close(handle);
    return failures;
}

} // namespace tradebook::test
