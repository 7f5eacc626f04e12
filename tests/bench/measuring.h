// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

struct sqlite3;

/// ./dev bench: each operation beside the same work written straight on SQLite's C API, timed in the same run. The ratio is what can be
/// compared between machines; the figures are of this one.
namespace tradebook::bench {

/// The shortest of some runs, in milliseconds: the one that the rest of the machine disturbed least.
[[nodiscard]] double best(int runs, const std::function<void()> &work);
/// Median and 99th percentile of many short runs, in milliseconds.
struct Spread {
    double median = 0;
    double high = 0;
};
[[nodiscard]] Spread spread(int runs, const std::function<void(int)> &work);

struct Line {
    QString operation;
    double milliseconds = 0;
    QString anchor;
    double anchorMilliseconds = 0;
    std::optional<double> reach; ///< what PERFORMANCE.md wants, times the anchor
    QString note;
};
void printHead();
void print(const Line &line);

/// SQLite without anything of ours, for anchors. Aborts where something fails: a benchmark of a failure says nothing.
class Plain {
public:
    explicit Plain(const QString &path);
    ~Plain();
    Plain(const Plain &) = delete;
    Plain &operator=(const Plain &) = delete;

    void run(const char *sql) const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

void benchLists(const QString &book);
void benchImport(const QString &folder);
void benchEditing(const QString &folder);
void benchCompletion(const QString &folder);
void benchBackups(const QString &generated, const QString &folder);
void benchCheck(const QString &generated, const QString &folder);
void benchStart(const QString &book);

} // namespace tradebook::bench
