// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace tradebook::cli {

/// What a command says on stdout: lines and aligned tables for people, or one JSON value. UTF-8 always.
/// Text of the book is made harmless for a terminal: control characters become spaces.
class Output {
public:
    explicit Output(bool isJson);

    [[nodiscard]] bool isJson() const { return m_isJson; }
    void line(const QString &text);
    /// Our own text of several lines (help, a schema).
    void text(const QString &text) { write(text.toUtf8()); }
    void json(const QJsonObject &object);
    /// False once stdout took no more (a full disk).
    [[nodiscard]] bool finish();

private:
    friend class Rows;
    void write(const QByteArray &bytes);

    bool m_isJson;
    bool m_isBroken = false;
};

struct Heading {
    QString title; ///< for people
    QString field; ///< in JSON
    bool isRight = false; ///< numbers stand to the right
};

struct Cell {
    QString text; ///< for people
    QJsonValue value; ///< in JSON
};

/// Rows of a table, written as they come: JSON as one array, a table with the widths of its first thousand rows.
class Rows {
public:
    Rows(Output &output, QList<Heading> headings);
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    void add(const QList<Cell> &cells);
    /// A row of the table only; JSON readers add up for themselves.
    void addForPeople(const QStringList &texts);

private:
    void addJson(const QList<Cell> &cells);
    void settleWidths();
    void writeLine(const QStringList &texts);

    Output &m_output;
    QList<Heading> m_headings;
    QList<QStringList> m_waiting; ///< until the widths are settled
    QList<int> m_widths;
    bool m_isFirst = true;
};

/// A complaint or a warning beside the answer: on stderr, whatever stdout is read by. Harmless for a terminal.
void remark(const QString &sentence);

/// A text of the book as a terminal may see it: an escape sequence in a product's name stays a name.
[[nodiscard]] QString harmless(QString text);
/// Columns of a terminal that the text takes (East Asian wide letters take two, combining marks none).
[[nodiscard]] int displayWidth(const QString &text);

} // namespace tradebook::cli
