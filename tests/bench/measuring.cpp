// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuring.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace tradebook::bench {

namespace {

double timed(const std::function<void()> &work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

} // namespace

double best(int runs, const std::function<void()> &work)
{
    double shortest = timed(work);
    for (int run = 1; run < runs; ++run)
        shortest = std::min(shortest, timed(work));
    return shortest;
}

Spread spread(int runs, const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(timed([&] { work(run); }));
    std::ranges::sort(times);
    return {.median = times[times.size() / 2], .high = times[times.size() * 99 / 100]};
}

void printHead()
{
    std::printf("%-44s %10s  %-44s %10s %7s %7s\n", "operation", "ms", "anchor", "ms", "ratio", "reach");
}

void print(const Line &line)
{
    const double ratio = line.milliseconds / line.anchorMilliseconds;
    const QString reach = line.reach ? QString::number(*line.reach) : QString();
    std::printf("%-44s %10.3f  %-44s %10.3f %7.2f %7s  %s\n", qPrintable(line.operation), line.milliseconds, qPrintable(line.anchor),
        line.anchorMilliseconds, ratio, qPrintable(reach), qPrintable(line.note));
    std::fflush(stdout);
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

} // namespace tradebook::bench
