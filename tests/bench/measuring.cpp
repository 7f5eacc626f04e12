// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuring.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <ctime>

namespace tradebook::bench {

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double processorTime()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(QList<double> values, double percent)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto at = static_cast<qsizetype>(percent / 100 * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

double medianOf(const QList<double> &values)
{
    return percentile(values, 50);
}

double peakMemory()
{
    // not a book: what the kernel tells about this process
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
        }
    }
    qFatal("this system does not tell how much memory was used");
}

void Took::run(const std::function<void()> &work)
{
    const double before = processorTime();
    QElapsedTimer timer;
    timer.start();
    work();
    m_wall.append(millisecondsOf(timer));
    m_processor.append(processorTime() - before);
}

QString Pair::processors() const
{
    if (ours.processor() <= 0 || anchor.processor() <= 0)
        return {};
    return QStringLiteral("processors %1x").arg(ours.processor() / anchor.processor(), 0, 'f', 2);
}

Pair inTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &anchor)
{
    ours();
    anchor();
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        pair.ours.run(ours);
        pair.anchor.run(anchor);
    }
    return pair;
}

double threadTime()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

QString Runs::note() const
{
    return QStringLiteral("median %1 ms, p99 of processor time %2 ms, of %3")
        .arg(medianOf(wall), 0, 'f', 3)
        .arg(percentile(processor, 99), 0, 'f', 2)
        .arg(wall.size());
}

Runs each(int runs, const std::function<void(int)> &work)
{
    Runs times;
    for (int run = 0; run < runs; ++run) {
        const double before = threadTime();
        QElapsedTimer timer;
        timer.start();
        work(run);
        times.wall.append(millisecondsOf(timer));
        times.processor.append(threadTime() - before);
    }
    return times;
}

Plain::Plain(const QString &path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(path), sqlite3_errmsg(m_handle));
}

Plain::~Plain()
{
    sqlite3_close(m_handle);
}

void Plain::run(const char *sql) const
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(m_handle));
}

sqlite3_stmt *Plain::prepared(const char *sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(m_handle));
    return statement;
}

void Plain::forEach(const char *sql, const std::function<void(sqlite3_stmt *)> &visit) const
{
    sqlite3_stmt *statement = prepared(sql);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        visit(statement);
    if (code != SQLITE_DONE)
        qFatal("%s: %s", sql, sqlite3_errmsg(m_handle));
    sqlite3_finalize(statement);
}

} // namespace tradebook::bench
