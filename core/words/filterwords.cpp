// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/filterwords.h"

#include "core/words/spoken.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace tradebook::words {

using namespace Qt::StringLiterals;
using filter::Condition;
using filter::Expression;
using filter::FieldType;
using filter::Operator;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

bool isOfDays(FieldType type)
{
    return type == FieldType::Date || type == FieldType::Instant;
}

struct Term {
    QLatin1StringView name;
    const char *word;
};

constexpr std::array kSpans{Term{"today"_L1, QT_TRANSLATE_NOOP("Filter", "today")},
    Term{"yesterday"_L1, QT_TRANSLATE_NOOP("Filter", "yesterday")}, Term{"this-week"_L1, QT_TRANSLATE_NOOP("Filter", "this week")},
    Term{"last-week"_L1, QT_TRANSLATE_NOOP("Filter", "last week")}, Term{"last-7-days"_L1, QT_TRANSLATE_NOOP("Filter", "the last 7 days")},
    Term{"last-30-days"_L1, QT_TRANSLATE_NOOP("Filter", "the last 30 days")},
    Term{"this-month"_L1, QT_TRANSLATE_NOOP("Filter", "this month")}, Term{"last-month"_L1, QT_TRANSLATE_NOOP("Filter", "last month")},
    Term{"this-quarter"_L1, QT_TRANSLATE_NOOP("Filter", "this quarter")}, Term{"this-year"_L1, QT_TRANSLATE_NOOP("Filter", "this year")},
    Term{"last-year"_L1, QT_TRANSLATE_NOOP("Filter", "last year")}};

constexpr std::array kChoices{Term{"open"_L1, QT_TRANSLATE_NOOP("Filter", "open")},
    Term{"billing"_L1, QT_TRANSLATE_NOOP("Filter", "billing")}, Term{"shipping"_L1, QT_TRANSLATE_NOOP("Filter", "shipping")},
    Term{"yes"_L1, QT_TRANSLATE_NOOP("Filter", "yes")}, Term{"no"_L1, QT_TRANSLATE_NOOP("Filter", "no")},
    Term{"none"_L1, QT_TRANSLATE_NOOP("Filter", "none")}};

template<std::size_t Count>
QString termOf(const std::array<Term, Count> &terms, const QString &name)
{
    const auto found = std::ranges::find_if(terms, [&](const Term &term) { return name.compare(term.name, Qt::CaseInsensitive) == 0; });
    return found == terms.end() ? QString() : Words::tr(found->word);
}

/// A day, a month or a year as the locale writes it.
QString calendarName(const QString &written, const QLocale &locale)
{
    if (const auto day = QDate::fromString(written, Qt::ISODate); day.isValid())
        return locale.toString(day, QLocale::ShortFormat);
    if (const auto month = QDate::fromString(written, u"yyyy-MM"_s); month.isValid())
        return locale.standaloneMonthName(month.month()) + u' ' + QString::number(month.year());
    return written;
}

QString spanOrDay(const QString &written, const QLocale &locale)
{
    const auto span = spanName(written);
    return span.isEmpty() ? calendarName(written, locale) : span;
}

/// "this month", "in the last 7 days", "on 21/11/2026", "in 2026"
QString whenPhrase(const QString &written, const QLocale &locale)
{
    constexpr qsizetype kDay = 10;
    if (written.startsWith("last-"_L1, Qt::CaseInsensitive) && written.endsWith("-days"_L1, Qt::CaseInsensitive))
        return Words::tr("in %1").arg(spanName(written));
    if (const auto span = spanName(written); !span.isEmpty())
        return span;
    return (written.size() == kDay ? Words::tr("on %1") : Words::tr("in %1")).arg(calendarName(written, locale));
}

QString valueName(const QString &written, const filter::Field &field, const FilterTelling &telling)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
        return Words::tr("“%1”").arg(written);
    case FieldType::Reference:
        return written == "none"_L1 ? choiceName(written) : written;
    case FieldType::Date:
    case FieldType::Instant:
        return spanOrDay(written, telling.locale);
    default:
        break;
    }
    const auto read = filter::valueOf(field, written, {.currency = telling.currency, .zone = {}, .today = {}});
    if (!read)
        return written;
    if (const auto *choice = std::get_if<QString>(&*read))
        return choiceName(*choice);
    const auto number = std::get<qint64>(*read);
    switch (field.type) {
    case FieldType::Money:
        return formatMoney(Money{number}, telling.currency, telling.locale);
    case FieldType::Percent:
        return percent(static_cast<int>(std::clamp<qint64>(number, -1'000'000'000, 1'000'000'000)), telling.locale);
    case FieldType::Boolean:
        return choiceName(number != 0 ? u"yes"_s : u"no"_s);
    default:
        return telling.locale.toString(number);
    }
}

/// %1 is the field, %2 and %3 are values.
const char *patternOf(Operator op, FieldType type)
{
    switch (op) {
    case Operator::Contains:
        return QT_TRANSLATE_NOOP("Filter", "%1 contains %2");
    case Operator::ContainsNot:
        return QT_TRANSLATE_NOOP("Filter", "%1 does not contain %2");
    case Operator::StartsWith:
        return QT_TRANSLATE_NOOP("Filter", "%1 starts with %2");
    case Operator::Less:
        return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 before %2") : QT_TRANSLATE_NOOP("Filter", "%1 less than %2");
    case Operator::AtMost:
        return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 until %2") : QT_TRANSLATE_NOOP("Filter", "%1 at most %2");
    case Operator::More:
        return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 after %2") : QT_TRANSLATE_NOOP("Filter", "%1 more than %2");
    case Operator::AtLeast:
        return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 since %2") : QT_TRANSLATE_NOOP("Filter", "%1 at least %2");
    case Operator::Between:
        return QT_TRANSLATE_NOOP("Filter", "%1 from %2 to %3");
    case Operator::Empty:
        return QT_TRANSLATE_NOOP("Filter", "%1 is empty");
    case Operator::NotEmpty:
        return QT_TRANSLATE_NOOP("Filter", "%1 is not empty");
    case Operator::NotEqual:
        return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 not %2") : QT_TRANSLATE_NOOP("Filter", "%1 is not %2");
    case Operator::Matches:
        if (type == FieldType::Text)
            return QT_TRANSLATE_NOOP("Filter", "%1 contains %2");
        if (type == FieldType::Reference || type == FieldType::Boolean)
            return QT_TRANSLATE_NOOP("Filter", "%1: %2");
        break;
    case Operator::Equal:
        if (type == FieldType::Boolean)
            return QT_TRANSLATE_NOOP("Filter", "%1: %2");
        break;
    case Operator::AnyOf:
        break;
    }
    return isOfDays(type) ? QT_TRANSLATE_NOOP("Filter", "%1 %2") : QT_TRANSLATE_NOOP("Filter", "%1 is %2");
}

QString joined(const Expression &expression, const QString &word, const FilterTelling &telling)
{
    QStringList phrases;
    for (const auto &part : expression.parts) {
        const bool isSeveral = (part.type == Expression::Type::Any || part.type == Expression::Type::All) && part.parts.size() > 1;
        phrases.append(isSeveral ? u'(' + filterPhrase(part, telling) + u')' : filterPhrase(part, telling));
    }
    return phrases.join(u' ' + word + u' ');
}

} // namespace

QString spanName(const QString &span)
{
    return termOf(kSpans, span);
}

QString choiceName(const QString &choice)
{
    if (const auto word = termOf(kChoices, choice); !word.isEmpty())
        return word;
    return spokenStatus(choice);
}

QString operatorName(Operator op, FieldType type)
{
    switch (op) {
    case Operator::Contains:
        return Words::tr("contains");
    case Operator::ContainsNot:
        return Words::tr("does not contain");
    case Operator::StartsWith:
        return Words::tr("starts with");
    case Operator::Equal:
        return Words::tr("is");
    case Operator::NotEqual:
        return Words::tr("is not");
    case Operator::Less:
        return isOfDays(type) ? Words::tr("before") : Words::tr("less than");
    case Operator::AtMost:
        return isOfDays(type) ? Words::tr("until") : Words::tr("at most");
    case Operator::More:
        return isOfDays(type) ? Words::tr("after") : Words::tr("more than");
    case Operator::AtLeast:
        return isOfDays(type) ? Words::tr("since") : Words::tr("at least");
    case Operator::Between:
        return Words::tr("between");
    case Operator::AnyOf:
        return Words::tr("one of");
    case Operator::Empty:
        return Words::tr("is empty");
    case Operator::NotEmpty:
        return Words::tr("is not empty");
    case Operator::Matches:
        break;
    }
    if (type == FieldType::Text)
        return Words::tr("contains");
    return isOfDays(type) ? Words::tr("within") : Words::tr("is");
}

QString filterPhrase(const Condition &condition, const FilterTelling &telling)
{
    const auto field = std::ranges::find(telling.fields, condition.field, &filter::Field::name);
    if (field == telling.fields.end())
        return filter::textOf(condition);
    auto heading = telling.heading ? telling.heading(condition.field) : QString();
    if (heading.isEmpty())
        heading = fieldHeading(condition.field);
    const bool isWhen = isOfDays(field->type)
        && (condition.op == Operator::Matches || condition.op == Operator::Equal || condition.op == Operator::NotEqual
            || condition.op == Operator::AnyOf);
    QStringList values;
    for (const auto &written : condition.values)
        values.append(isWhen ? whenPhrase(written, telling.locale) : valueName(written, *field, telling));
    if (condition.op == Operator::AnyOf && values.size() > 1)
        values = {Words::tr("%1 or %2").arg(values.first(values.size() - 1).join(", "_L1), values.last())};
    const auto pattern = Words::tr(patternOf(condition.op, field->type));
    // All at once: a value may look like a place for another.
    if (values.isEmpty())
        return pattern.arg(heading);
    return values.size() == 1 ? pattern.arg(heading, values[0]) : pattern.arg(heading, values[0], values[1]);
}

QString filterPhrase(const Expression &expression, const FilterTelling &telling)
{
    switch (expression.type) {
    case Expression::Type::All:
        return joined(expression, Words::tr("and"), telling);
    case Expression::Type::Any:
        return joined(expression, Words::tr("or"), telling);
    case Expression::Type::Not:
        return Words::tr("not (%1)").arg(joined(expression, Words::tr("and"), telling));
    case Expression::Type::Compare:
        return filterPhrase(expression.condition, telling);
    case Expression::Type::Words:
        break;
    }
    return Words::tr("“%1”").arg(expression.words);
}

} // namespace tradebook::words
