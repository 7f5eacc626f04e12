// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

/// ./dev bench: each operation beside the same work written straight on SQLite's C API (or another limit that a person could get), timed in
/// the same run. The ratio is what can be compared between machines; the figures are of this one.
namespace tradebook::bench {

/// The value of a result, or the end of the program: a benchmark of a failure says nothing.
template<class T>
T sure(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail + u' ' + result.error().data.join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

[[nodiscard]] double millisecondsOf(const QElapsedTimer &timer);
/// What the processors have worked for this process so far, on all its threads, in milliseconds.
[[nodiscard]] double processorTime();
/// The value below which `percent` of them lie; 0 for none.
[[nodiscard]] double percentile(QList<double> values, double percent);
[[nodiscard]] double medianOf(const QList<double> &values);
/// The highest resident memory of this process so far, in MB.
[[nodiscard]] double peakMemory();

/// How long something takes in wall time, and how long the processors work at it: medians of several runs. (The shortest would flatter
/// what is short: on a busy machine a long run meets somebody in any case.)
class Took {
public:
    void run(const std::function<void()> &work);
    void add(double wall, double processor = 0)
    {
        m_wall.append(wall);
        m_processor.append(processor);
    }
    [[nodiscard]] double last() const { return m_wall.last(); }
    [[nodiscard]] double wall() const { return medianOf(m_wall); }
    [[nodiscard]] double processor() const { return medianOf(m_processor); }

private:
    QList<double> m_wall;
    QList<double> m_processor;
};

struct Pair {
    Took ours;
    Took anchor;

    /// "processors 1.23x"; nothing where they were not looked at.
    [[nodiscard]] QString processors() const;
};
/// One after the other, several times, so that what else the machine does falls on both. The first round only warms up.
[[nodiscard]] Pair inTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &anchor);

/// What this thread alone has worked so far, in milliseconds.
[[nodiscard]] double threadTime();

/// Many short runs, in milliseconds.
struct Runs {
    QList<double> wall;
    QList<double> processor; ///< of this thread

    /// "median 0.12 ms, p99 of processor time 3.40 ms, of 100"
    [[nodiscard]] QString note() const;
};
[[nodiscard]] Runs each(int runs, const std::function<void(int)> &work);

/// SQLite without anything of ours, for anchors. Aborts where something fails.
class Plain {
public:
    explicit Plain(const QString &path);
    ~Plain();
    Plain(const Plain &) = delete;
    Plain &operator=(const Plain &) = delete;

    void run(const char *sql) const;
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql) const;
    void forEach(const char *sql, const std::function<void(sqlite3_stmt *)> &visit) const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace tradebook::bench
