// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/filtering.h"

#include "core/filter/words.h"
#include "core/list/filtercomparing.h"
#include "core/list/listspec.h"
#include "core/model/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::list {

namespace {

using filter::Expression;

/// What one filter may hold; SQLite bounds a statement and its values.
constexpr int kMostComparisons = 500;
constexpr qsizetype kMostValues = 10'000;
constexpr int kDeepest = 200;

bool isOfDays(const FilterSpec *spec)
{
    return spec && (spec->field.type == filter::FieldType::Date || spec->field.type == filter::FieldType::Instant);
}

class Binder {
public:
    Binder(db::Connection &connection, Kind kind, const filter::Reading &reading)
        : m_connection(connection)
        , m_kind(kind)
        , m_reading(reading)
    {
    }

    Result<BoundFilter> whole(const Expression &expression)
    {
        if (!isBounded(expression, 0) || m_comparisons > kMostComparisons || m_values > kMostValues)
            return filter::faultAt(-1, u"many"_s);
        BoundFilter bound;
        if (auto added = addParts(bound.parts, expression); !added)
            return added.error();
        bound.values = m_bound.all();
        return bound;
    }

private:
    /// Counts what is in it.
    bool isBounded(const Expression &expression, int depth)
    {
        const auto &condition = expression.condition;
        const bool isSpans = isOfDays(filterSpecOf(m_kind, condition.field));
        m_comparisons += isSpans ? static_cast<int>(std::clamp<qsizetype>(condition.values.size(), 1, kMostComparisons + 1)) : 1;
        m_values += condition.values.size();
        return depth < kDeepest && m_comparisons <= 2 * kMostComparisons
            && std::ranges::all_of(expression.parts, [&](const Expression &part) { return isBounded(part, depth + 1); });
    }

    Result<void> addParts(std::vector<FilterPart> &parts, const Expression &expression)
    {
        if (expression.type != Expression::Type::All) {
            auto part = one(expression);
            if (!part)
                return part.error();
            parts.push_back(std::move(*part));
            return {};
        }
        for (const auto &each : expression.parts) {
            if (auto added = addParts(parts, each); !added)
                return added;
        }
        return {};
    }

    Result<FilterPart> one(const Expression &expression)
    {
        switch (expression.type) {
        case Expression::Type::All:
            return several(expression, allOfThem);
        case Expression::Type::Any:
            return several(expression, anyOfThem);
        case Expression::Type::Not: {
            auto held = several(expression, allOfThem);
            if (!held)
                return held;
            return FilterPart{.where = negated(held->where), .test = negated(held->test)};
        }
        case Expression::Type::Words:
            return containing(fold(trimmedName(expression.words)));
        case Expression::Type::Compare:
            break;
        }
        return compared(expression.condition);
    }

    Result<FilterPart> several(const Expression &expression, Sql (*joined)(std::span<const Sql>))
    {
        std::vector<Sql> wheres;
        std::vector<Sql> tests;
        for (const auto &each : expression.parts) {
            const auto part = one(each);
            if (!part)
                return part;
            wheres.push_back(part->where);
            tests.push_back(part->test);
        }
        return FilterPart{.where = joined(wheres), .test = joined(tests)};
    }

    FilterPart containing(const QString &text)
    {
        if (text.isEmpty())
            return {.where = "1"_sql, .test = "1"_sql};
        const auto condition = specOf(m_kind).contains(m_bound.add(text));
        return {.where = condition, .test = condition};
    }

    Result<FilterPart> compared(const filter::Condition &condition)
    {
        if (auto good = filter::check(condition, filterFields(m_kind), m_reading); !good)
            return good.error();
        const auto *spec = filterSpecOf(m_kind, condition.field);
        if (spec->named != Named::Nothing)
            return comparedReference(m_connection, *spec, condition, m_bound);
        return comparedField(*spec, condition, m_reading, m_bound);
    }

    db::Connection &m_connection;
    Kind m_kind;
    const filter::Reading &m_reading;
    FilterValues m_bound;
    int m_comparisons = 0;
    qsizetype m_values = 0;
};

} // namespace

Result<BoundFilter> boundFilter(db::Connection &connection, const Request &request)
{
    if (request.filter.isEmpty())
        return BoundFilter();
    const auto reading = filterReading(connection);
    if (!reading)
        return reading.error();
    return Binder(connection, request.kind, *reading).whole(request.filter);
}

Request withWordsAsText(Request request)
{
    if (!fold(trimmedName(request.text)).isEmpty())
        return request;
    auto &filter = request.filter;
    if (filter.type == Expression::Type::Words) {
        request.text = filter.words;
        filter = {};
    } else if (filter.type == Expression::Type::All) {
        const auto words = std::ranges::find(filter.parts, Expression::Type::Words, &Expression::type);
        if (words != filter.parts.end()) {
            request.text = words->words;
            filter.parts.erase(words);
        }
    }
    return request;
}

} // namespace tradebook::list
