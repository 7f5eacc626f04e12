// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What narrows a list, as a tree: the same in the window (chips), in saved views and in `tradebook-cli list --filter`. Knows no SQL.
namespace tradebook::filter {

enum class Operator {
    Matches, ///< `field:value`: what the kind of field makes of it, see FieldType
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
    Between, ///< both ends belong to it
    AnyOf,
    Contains, ///< folded; LIKE wildcards are letters
    ContainsNot,
    StartsWith,
    Empty,
    NotEmpty,
};

/// One field compared. Values are written as in a filter's text, whatever the language: `12.50`, `2026-11-21`, `this-month`, `yes`.
struct Condition {
    QString field; ///< the schema's column name
    Operator op = Operator::Equal;
    QStringList values = {};
    friend bool operator==(const Condition &, const Condition &) = default;
};

/// A tree. Nothing (an All without parts) holds for every row.
struct Expression {
    enum class Type {
        All, ///< every one of parts
        Any, ///< one of parts at least
        Not, ///< not the one part
        Compare, ///< condition
        Words, ///< text that the list's own search finds
    };
    Type type = Type::All;
    QList<Expression> parts = {};
    Condition condition = {};
    QString words = {};

    [[nodiscard]] bool isEmpty() const { return type == Type::All && parts.isEmpty(); }
    // Not defaulted: a list of itself within would make Qt's meta types ask in a circle.
    friend bool operator==(const Expression &left, const Expression &right);
};

/// The filter's text; parse() makes the same tree of it again.
[[nodiscard]] QString textOf(const Expression &expression);
[[nodiscard]] QString textOf(const Condition &condition);
/// As it is written between a field and its values: `>=`, `contains`, `is empty`.
[[nodiscard]] QLatin1StringView writtenAs(Operator op);

/// Both of them.
[[nodiscard]] Expression both(Expression left, Expression right);
/// What must all hold, one by one: what is shown as chips.
[[nodiscard]] QList<Expression> partsOf(const Expression &expression);

} // namespace tradebook::filter
