// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"

#include "core/filter/words.h"

#include <algorithm>
#include <array>

namespace tradebook::filter {

using namespace Qt::StringLiterals;

namespace {

/// Brackets within brackets; more are a mistake, or an attempt at the stack.
constexpr int kDeepest = 50;

struct SignOperator {
    QLatin1StringView sign;
    Operator op;
};

constexpr std::array kSignOperators{SignOperator{":"_L1, Operator::Matches}, SignOperator{"="_L1, Operator::Equal},
    SignOperator{"!="_L1, Operator::NotEqual}, SignOperator{"<"_L1, Operator::Less}, SignOperator{"<="_L1, Operator::AtMost},
    SignOperator{">"_L1, Operator::More}, SignOperator{">="_L1, Operator::AtLeast}};

/// What could be a field, if a mistyped one.
bool looksLikeName(const QString &word)
{
    const auto isLetter = [](QChar letter) { return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z'); };
    return isLetter(word.front()) && std::ranges::all_of(word, [&](QChar letter) {
        return isLetter(letter) || letter.isDigit() || letter == u'_' || letter == u'-';
    });
}

class Parser {
public:
    Parser(std::vector<Word> words, std::span<const Field> fields, const Reading &reading)
        : m_words(std::move(words))
        , m_fields(fields)
        , m_reading(reading)
    {
    }

    Result<Expression> whole()
    {
        if (word().type == Word::Type::End)
            return Expression();
        auto expression = any();
        if (expression && word().type != Word::Type::End)
            return faultAt(word().begin, u"bracket"_s, {word().text});
        return expression;
    }

private:
    [[nodiscard]] const Word &word(std::size_t ahead = 0) const { return m_words[std::min(m_at + ahead, m_words.size() - 1)]; }

    bool skip(QLatin1StringView language)
    {
        if (!word().says(language))
            return false;
        ++m_at;
        return true;
    }

    Result<Expression> any()
    {
        Expression either{.type = Expression::Type::Any};
        do {
            auto part = all();
            if (!part)
                return part;
            either.parts.append(std::move(*part));
        } while (skip("or"_L1));
        return either.parts.size() == 1 ? either.parts.takeFirst() : either;
    }

    Result<Expression> all()
    {
        Expression every;
        bool isOwed = false; // behind an "and" there must be something: one() says so
        do {
            auto part = one();
            if (!part)
                return part;
            every.parts.append(std::move(*part));
            isOwed = skip("and"_L1);
        } while (isOwed || !endsAll());
        return every.parts.size() == 1 ? every.parts.takeFirst() : every;
    }

    [[nodiscard]] bool endsAll() const { return word().type == Word::Type::End || word().isSign(")"_L1) || word().says("or"_L1); }

    Result<Expression> one()
    {
        if (word().type == Word::Type::End)
            return faultAt(word().begin, u"end"_s);
        if (skip("not"_L1)) {
            auto part = nested([this] { return one(); });
            if (!part)
                return part;
            return Expression{.type = Expression::Type::Not, .parts = {std::move(*part)}};
        }
        if (word().isSign("("_L1))
            return bracketed();
        if (word().type == Word::Type::Sign || word().says("and"_L1) || word().says("or"_L1))
            return faultAt(word().begin, u"unexpected"_s, {word().text});
        return beginsCondition() ? condition() : words();
    }

    template<class Read>
    Result<Expression> nested(Read read)
    {
        if (++m_depth > kDeepest)
            return faultAt(word().begin, u"deep"_s);
        auto part = read();
        --m_depth;
        return part;
    }

    Result<Expression> bracketed()
    {
        const auto begin = word().begin;
        ++m_at;
        auto part = nested([this] { return any(); });
        if (!part)
            return part;
        if (!word().isSign(")"_L1))
            return faultAt(begin, u"open"_s);
        ++m_at;
        return part;
    }

    [[nodiscard]] const Field *field() const
    {
        const auto found = std::ranges::find_if(
            m_fields, [this](const Field &each) { return each.name.compare(word().text, Qt::CaseInsensitive) == 0; });
        return word().type == Word::Type::Plain && found != m_fields.end() ? &*found : nullptr;
    }

    [[nodiscard]] const SignOperator *signOperator(std::size_t ahead) const
    {
        if (word(ahead).type != Word::Type::Sign)
            return nullptr;
        const auto found = std::ranges::find(kSignOperators, word(ahead).text, &SignOperator::sign);
        return found == kSignOperators.end() ? nullptr : &*found;
    }

    /// A mistyped field.
    [[nodiscard]] bool isNearlyField() const
    {
        QStringList names;
        for (const auto &each : m_fields)
            names.append(each.name);
        return looksLikeName(word().text) && !nearestName(word().text, names).isEmpty();
    }

    /// A sign makes a condition of whatever could be a field; words like "in" only behind what nearly is one, since they stand in texts
    /// as well.
    [[nodiscard]] bool beginsCondition() const
    {
        if (word().type != Word::Type::Plain)
            return false;
        if (signOperator(1) && looksLikeName(word().text))
            return true;
        return saysOperator() && (field() || isNearlyField());
    }

    /// An operator that is a word follows.
    [[nodiscard]] bool saysOperator() const
    {
        const auto &next = word(1);
        return next.says("contains"_L1) || next.says("in"_L1) || next.says("between"_L1) || next.says("is"_L1)
            || (next.says("starts"_L1) && word(2).says("with"_L1))
            || (next.says("not"_L1) && (word(2).says("contains"_L1) || word(2).says("in"_L1)));
    }

    Result<Expression> condition()
    {
        const auto *asked = field();
        if (!asked)
            return unknownField(word().begin, word().text, m_fields);
        m_condition = Condition{.field = asked->name};
        ++m_at;
        const auto operatorBegin = word().begin;
        const bool isNotIn = word().says("not"_L1) && word(1).says("in"_L1);
        if (isNotIn)
            ++m_at;
        if (auto read = operatorAndValues(*asked); !read)
            return read.error();
        if (!operatorsOf(asked->type).contains(m_condition.op))
            return wrongOperator(operatorBegin, *asked, m_condition.op);
        Expression compare{.type = Expression::Type::Compare, .condition = m_condition};
        return isNotIn ? Expression{.type = Expression::Type::Not, .parts = {compare}} : compare;
    }

    Result<void> operatorAndValues(const Field &asked)
    {
        if (const auto *sign = signOperator(0)) {
            ++m_at;
            m_condition.op = sign->op;
            return value(asked);
        }
        if (skip("is"_L1))
            return emptiness();
        if (skip("between"_L1)) {
            m_condition.op = Operator::Between;
            if (auto first = value(asked); !first)
                return first;
            if (!skip("and"_L1))
                return faultAt(word().begin, u"between"_s);
            return value(asked);
        }
        if (skip("in"_L1))
            return anyOf(asked);
        if (skip("starts"_L1)) {
            skip("with"_L1);
            m_condition.op = Operator::StartsWith;
        } else if (skip("not"_L1)) {
            m_condition.op = Operator::ContainsNot;
            skip("contains"_L1);
        } else {
            m_condition.op = Operator::Contains;
            skip("contains"_L1);
        }
        return value(asked);
    }

    Result<void> emptiness()
    {
        m_condition.op = skip("not"_L1) ? Operator::NotEmpty : Operator::Empty;
        if (!skip("empty"_L1))
            return faultAt(word().begin, u"is"_s);
        return {};
    }

    Result<void> anyOf(const Field &asked)
    {
        m_condition.op = Operator::AnyOf;
        const auto begin = word().begin;
        if (!word().isSign("("_L1))
            return faultAt(begin, u"in"_s);
        do {
            ++m_at;
            if (auto read = value(asked); !read)
                return read;
        } while (word().isSign(","_L1));
        if (!word().isSign(")"_L1))
            return faultAt(begin, u"open"_s);
        ++m_at;
        return {};
    }

    /// A time is one word: 12:30.
    void takeColons(QString &text)
    {
        while (word().isGlued && word().isSign(":"_L1) && word(1).isGlued && word(1).type == Word::Type::Plain) {
            text += u':' + word(1).text;
            m_at += 2;
        }
    }

    /// A word, or a text in quotes. A colon in the middle of a word belongs to the value.
    Result<void> value(const Field &asked)
    {
        const auto begin = word().begin;
        if (word().type != Word::Type::Plain && word().type != Word::Type::Quoted)
            return faultAt(begin, u"value"_s, {asked.name});
        QString written = word().text;
        const bool isPlain = word().type == Word::Type::Plain;
        ++m_at;
        if (isPlain)
            takeColons(written);
        if (const auto read = valueOf(asked, written, m_reading); !read) {
            auto fault = read.error();
            fault.data[1] = QString::number(begin + 1);
            return fault;
        }
        m_condition.values.append(written);
        return {};
    }

    /// Words beside each other are one text; one in quotes is a text of its own.
    Result<Expression> words()
    {
        Expression text{.type = Expression::Type::Words, .words = word().text};
        const bool isQuoted = word().type == Word::Type::Quoted;
        ++m_at;
        if (!isQuoted)
            takeColons(text.words);
        while (!isQuoted && word().type == Word::Type::Plain && !beginsCondition() && !word().says("and"_L1) && !word().says("or"_L1)
            && !word().says("not"_L1)) {
            text.words += u' ' + word().text;
            ++m_at;
            takeColons(text.words);
        }
        return text;
    }

    const std::vector<Word> m_words;
    const std::span<const Field> m_fields;
    const Reading &m_reading;
    std::size_t m_at = 0;
    int m_depth = 0;
    Condition m_condition;
};

} // namespace

Result<Expression> parse(const QString &text, std::span<const Field> fields, const Reading &reading)
{
    auto words = wordsOf(text);
    if (!words)
        return words.error();
    return Parser(std::move(*words), fields, reading).whole();
}

} // namespace tradebook::filter
