// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measuring.h"

#include <QJsonArray>

namespace tradebook::bench {

struct Line {
    QString operation;
    double ours = 0;
    QString anchor;
    double anchorValue = 0;
    std::optional<double> reach = {}; ///< what PERFORMANCE.md wants, times the anchor; absent: told, not judged
    QString unit = QStringLiteral("ms");
    QString note = {};
};

/// The table: a line as soon as it is known, or all of them as JSON at the end.
class Report {
public:
    explicit Report(bool isJson);

    void add(const Line &line);
    /// Of wall times.
    void add(const QString &operation, const QString &anchor, const Pair &pair, std::optional<double> reach, const QString &note = {});
    /// A line that this run cannot measure; it does not count.
    void skip(const QString &operation, const QString &reason);
    /// What is going on, for whoever waits; on stderr.
    static void say(const QString &what);
    /// The JSON, or how many lines were reached.
    void finish() const;
    [[nodiscard]] int missed() const { return m_missed; }

private:
    bool m_isJson;
    QJsonArray m_lines;
    int m_reached = 0;
    int m_missed = 0;
    int m_skipped = 0;
};

} // namespace tradebook::bench
