// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/expression.h"

#include "core/filter/words.h"

namespace tradebook::filter {

using namespace Qt::StringLiterals;

namespace {

/// How tightly the text of an expression holds together: what binds weaker than its surroundings gets brackets.
enum class Binding { Any, All, One };

Binding bindingOf(const Expression &expression)
{
    switch (expression.type) {
    case Expression::Type::Any:
        return Binding::Any;
    case Expression::Type::All:
        return Binding::All;
    case Expression::Type::Not:
    case Expression::Type::Compare:
    case Expression::Type::Words:
        break;
    }
    return Binding::One;
}

QString quoted(const QString &value)
{
    if (isPlainWord(value))
        return value;
    QString inside = value;
    return u'"' + inside.replace(u'"', "\"\""_L1) + u'"';
}

QString written(const Expression &expression, Binding surroundings);

QString joined(const QList<Expression> &parts, QLatin1StringView word, Binding binding)
{
    QStringList texts;
    for (const auto &part : parts)
        texts.append(written(part, binding));
    return texts.join(word);
}

QString inside(const Expression &expression)
{
    switch (expression.type) {
    case Expression::Type::All:
        return joined(expression.parts, " and "_L1, Binding::One);
    case Expression::Type::Any:
        return joined(expression.parts, " or "_L1, Binding::All);
    case Expression::Type::Not:
        return "not "_L1 + written(expression.parts.first(), Binding::One);
    case Expression::Type::Compare:
        return textOf(expression.condition);
    case Expression::Type::Words:
        // Always in quotes: beside other words it would grow together with them.
        return u'"' + QString(expression.words).replace(u'"', "\"\""_L1) + u'"';
    }
    return {};
}

QString written(const Expression &expression, Binding surroundings)
{
    const auto text = inside(expression);
    return bindingOf(expression) < surroundings ? u'(' + text + u')' : text;
}

} // namespace

bool operator==(const Expression &left, const Expression &right)
{
    return left.type == right.type && left.condition == right.condition && left.words == right.words && left.parts == right.parts;
}

QLatin1StringView writtenAs(Operator op)
{
    switch (op) {
    case Operator::Matches:
        return ":"_L1;
    case Operator::Equal:
        return "="_L1;
    case Operator::NotEqual:
        return "!="_L1;
    case Operator::Less:
        return "<"_L1;
    case Operator::AtMost:
        return "<="_L1;
    case Operator::More:
        return ">"_L1;
    case Operator::AtLeast:
        return ">="_L1;
    case Operator::Between:
        return "between"_L1;
    case Operator::AnyOf:
        return "in"_L1;
    case Operator::Contains:
        return "contains"_L1;
    case Operator::ContainsNot:
        return "not contains"_L1;
    case Operator::StartsWith:
        return "starts with"_L1;
    case Operator::Empty:
        return "is empty"_L1;
    case Operator::NotEmpty:
        return "is not empty"_L1;
    }
    return {};
}

QString textOf(const Condition &condition)
{
    QStringList values;
    for (const auto &value : condition.values)
        values.append(quoted(value));
    const auto op = writtenAs(condition.op);
    switch (condition.op) {
    case Operator::Matches:
        return condition.field + op + values.value(0);
    case Operator::Between:
        return condition.field + u' ' + op + u' ' + values.join(" and "_L1);
    case Operator::AnyOf:
        return condition.field + u' ' + op + " ("_L1 + values.join(", "_L1) + u')';
    case Operator::Empty:
    case Operator::NotEmpty:
        return condition.field + u' ' + op;
    default:
        return condition.field + u' ' + op + u' ' + values.value(0);
    }
}

QString textOf(const Expression &expression)
{
    return written(expression, Binding::Any);
}

Expression both(Expression left, Expression right)
{
    if (left.isEmpty())
        return right;
    if (right.isEmpty())
        return left;
    Expression all;
    for (auto *each : {&left, &right}) {
        if (each->type == Expression::Type::All)
            all.parts += each->parts;
        else
            all.parts.append(std::move(*each));
    }
    return all;
}

QList<Expression> partsOf(const Expression &expression)
{
    return expression.type == Expression::Type::All ? expression.parts : QList<Expression>{expression};
}

} // namespace tradebook::filter
