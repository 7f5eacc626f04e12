// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/words.h"
#include "core/words/filterwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

/// What is said of a reason; %1 and following are what the error is about, behind its reason and position.
struct Fault {
    QLatin1StringView reason;
    const char *sentence;
};

#define SAY QT_TRANSLATE_NOOP

constexpr std::array kFaults{
    Fault{"quote"_L1, SAY("Filter", "the quotes are not closed; write a second \" behind the text.")},
    Fault{"bracket"_L1, SAY("Filter", "“%1” is too much here; take it away or open a bracket before it.")},
    Fault{"open"_L1, SAY("Filter", "the bracket is not closed; write ) behind what belongs into it.")},
    Fault{"end"_L1, SAY("Filter", "something is missing; write a condition such as total >= 100, or a text to find.")},
    Fault{"unexpected"_L1,
        SAY("Filter", "“%1” cannot stand here; write a condition such as total >= 100, or put it in quotes to find it as a text.")},
    Fault{"deep"_L1, SAY("Filter", "there are too many brackets within brackets; write the filter with fewer.")},
    Fault{"between"_L1, SAY("Filter", "“and” is missing; write between 10 and 20.")},
    Fault{"is"_L1, SAY("Filter", "“empty” is missing; write is empty or is not empty.")},
    Fault{"in"_L1, SAY("Filter", "a bracket is missing; write in (first, second).")},
    Fault{"value"_L1, SAY("Filter", "a value for “%1” is missing; write one behind the sign, in quotes if it has blanks or signs.")},
    Fault{
        "values"_L1, SAY("Filter", "“%1” does not have as many values as “%2” takes; write one, or two joined by “and” behind “between”.")},
    Fault{"operator"_L1, SAY("Filter", "“%1” cannot be asked with “%2”; write one of %3.")},
    Fault{"number"_L1, SAY("Filter", "“%2” is not a whole number, as “%1” needs; write one such as 12.")},
    Fault{
        "amount"_L1, SAY("Filter", "“%2” is not an amount, as “%1” needs; write one such as 12.50, with a point and without a currency.")},
    Fault{"percent"_L1, SAY("Filter", "“%2” is not a percentage, as “%1” needs; write one such as 7.5.")},
    Fault{"yes-or-no"_L1, SAY("Filter", "“%2” is neither yes nor no, as “%1” needs; write yes or no.")},
    Fault{"date"_L1,
        SAY("Filter", "“%2” is not a date, as “%1” needs; write a day such as 2026-11-21, a month such as 2026-11, a year, or one of %3.")},
    Fault{"choice"_L1, SAY("Filter", "“%2” is not a choice of “%1”; write one of %3.")},
    Fault{"many"_L1, SAY("Filter", "the filter has too many conditions; write fewer, or list values within in (…).")},
};

constexpr const char *kUnknownField = SAY("Filter", "“%1” is not a field; write one of %2.");
constexpr const char *kMistypedField = SAY("Filter", "“%1” is not a field, but “%3” is; the fields are %2.");

#undef SAY

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

/// In one pass, since a value may hold "%2".
QString filled(const QString &pattern, const QStringList &about)
{
    QString sentence;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number >= 1) {
            sentence += about.value(number - 1);
            ++i;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

QString shortened(const QString &text)
{
    constexpr qsizetype kLongest = 60;
    return text.size() <= kLongest ? text : text.first(kLongest) + u'…';
}

} // namespace

QString filterFault(const Error &error)
{
    const auto reason = error.data.value(0);
    const auto position = error.data.value(1).toLongLong();
    auto about = error.data.mid(2);
    const char *pattern = nullptr;
    if (reason == "field"_L1) {
        const auto suggestion = filter::nearestName(about.value(0), about.value(1).split(", "_L1));
        pattern = suggestion.isEmpty() ? kUnknownField : kMistypedField;
        about = {shortened(about.value(0)), about.value(1), suggestion};
    } else if (const auto *fault = std::ranges::find(kFaults, reason, &Fault::reason); fault != kFaults.end()) {
        pattern = fault->sentence;
        for (auto i = 0; i < std::min<qsizetype>(about.size(), 2); ++i)
            about[i] = shortened(about[i]);
    }
    if (!pattern)
        return {};
    auto sentence = filled(Words::tr(pattern), about);
    if (position >= 1)
        return filled(Words::tr("At position %1: %2"), {QString::number(position), sentence});
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace tradebook::words
