// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

void printRow(const QStringList &cells, const QString &note)
{
    std::printf("%-52s %12s  %-44s %12s %8s %7s %-7s %s\n", qPrintable(cells[0]), qPrintable(cells[1]), qPrintable(cells[2]),
        qPrintable(cells[3]), qPrintable(cells[4]), qPrintable(cells[5]), qPrintable(cells[6]), qPrintable(note));
    std::fflush(stdout);
}

QString figure(double value, const QString &unit)
{
    return QString::number(value, 'f', value < 10 ? 3 : 1) + u' ' + unit;
}

} // namespace

Report::Report(bool isJson)
    : m_isJson(isJson)
{
    if (!m_isJson)
        printRow({u"operation"_s, u"ours"_s, u"anchor"_s, u"anchor"_s, u"ratio"_s, u"target"_s, {}}, {});
}

void Report::add(const Line &line)
{
    const double ratio = line.ours / line.anchorValue;
    QString state;
    if (line.reach) {
        const bool isReached = ratio <= *line.reach;
        state = isReached ? u"ok"_s : u"missed"_s;
        ++(isReached ? m_reached : m_missed);
    }
    m_lines.append(QJsonObject{{u"operation"_s, line.operation}, {u"ours"_s, line.ours}, {u"anchor"_s, line.anchor},
        {u"anchor_value"_s, line.anchorValue}, {u"unit"_s, line.unit}, {u"ratio"_s, ratio},
        {u"target"_s, line.reach ? QJsonValue(*line.reach) : QJsonValue()}, {u"state"_s, line.reach ? QJsonValue(state) : QJsonValue()},
        {u"note"_s, line.note}});
    if (!m_isJson)
        printRow({line.operation, figure(line.ours, line.unit), line.anchor, figure(line.anchorValue, line.unit),
                     QString::number(ratio, 'f', 2), line.reach ? QString::number(*line.reach) : QString(), state},
            line.note);
}

void Report::add(const QString &operation, const QString &anchor, const Pair &pair, std::optional<double> reach, const QString &note)
{
    QStringList notes{pair.processors(), note};
    notes.removeAll(QString());
    add({.operation = operation,
        .ours = pair.ours.wall(),
        .anchor = anchor,
        .anchorValue = pair.anchor.wall(),
        .reach = reach,
        .note = notes.join(u", "_s)});
}

void Report::skip(const QString &operation, const QString &reason)
{
    ++m_skipped;
    m_lines.append(QJsonObject{{u"operation"_s, operation}, {u"state"_s, u"skipped"_s}, {u"note"_s, reason}});
    if (!m_isJson)
        printRow({operation, {}, {}, {}, {}, {}, u"skipped"_s}, reason);
}

void Report::say(const QString &what)
{
    std::fputs(qPrintable(what + u'\n'), stderr);
}

void Report::finish() const
{
    if (m_isJson)
        std::fputs(QJsonDocument(m_lines).toJson().constData(), stdout);
    else
        std::printf("%d reached, %d missed, %d skipped\n", m_reached, m_missed, m_skipped);
}

} // namespace tradebook::bench
