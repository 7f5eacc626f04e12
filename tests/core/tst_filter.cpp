// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"
#include "core/list/list.h"
#include "core/words/words.h"
#include "tests/support/shop.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Condition;
using filter::Expression;
using filter::Field;
using filter::FieldType;
using filter::Operator;
using list::Kind;

namespace {

const filter::Reading kReading{Currency{u"EUR"_s, 2}, QTimeZone::utc(), QDate(2026, 11, 21), Qt::Monday};

Result<Expression> parsed(const QString &text, Kind kind = Kind::Orders)
{
    return filter::parse(text, list::filterFields(kind), kReading);
}

Expression compared(const QString &field, Operator op, const QStringList &values = {})
{
    return {.type = Expression::Type::Compare, .condition = {field, op, values}};
}

Expression text(const QString &found)
{
    return {.type = Expression::Type::Words, .words = found};
}

Expression all(const QList<Expression> &parts)
{
    return {.parts = parts};
}

Expression any(const QList<Expression> &parts)
{
    return {.type = Expression::Type::Any, .parts = parts};
}

Expression negated(const Expression &part)
{
    return {.type = Expression::Type::Not, .parts = {part}};
}

QStringList naughtyTexts()
{
    QStringList texts = hostileTexts();
    texts << u"' OR 1=1 --"_s << u"x\"y"_s << u"\"\""_s << u""_s << u" "_s << u"and"_s << u"OR"_s << u"not"_s << u"in"_s << u"is empty"_s
          << u"status:open"_s << u"a=b"_s << u"(a)"_s << u"a,b"_s << u"≤≥≠<>"_s << u"between 1 and 2"_s << u"12:30"_s << u"%_%"_s
          << u"\t\n"_s << u"\u00a0nbsp\u2003"_s << QString(QChar(0)) << u"e\u0301"_s << u"\U0001F600"_s;
    return texts;
}

/// Any tree that a text can make.
class Trees {
public:
    explicit Trees(quint32 seed)
        : m_random(seed)
    {
    }

    Expression some(Kind kind, int depth = 0)
    {
        const auto shape = depth > 5 ? 9 : upTo(10);
        if (shape < 4) {
            Expression several{.type = shape < 2 ? Expression::Type::All : Expression::Type::Any};
            for (auto parts = 2 + upTo(3); parts > 0; --parts)
                several.parts.append(some(kind, depth + 1));
            return several;
        }
        if (shape == 4)
            return negated(some(kind, depth + 1));
        if (shape == 5)
            return text(naughtyTexts()[upTo(static_cast<int>(naughtyTexts().size()))]);
        const auto &fields = list::filterFields(kind);
        const auto &field = fields[upTo(static_cast<int>(fields.size()))];
        const auto operators = filter::operatorsOf(field.type);
        const auto op = operators[upTo(static_cast<int>(operators.size()))];
        Condition condition{field.name, op, {}};
        const auto count = op == Operator::Empty || op == Operator::NotEmpty ? 0
            : op == Operator::Between                                        ? 2
            : op == Operator::AnyOf                                          ? 3
                                                                             : 1;
        for (int i = 0; i < count; ++i)
            condition.values.append(value(field));
        return {.type = Expression::Type::Compare, .condition = condition};
    }

private:
    int upTo(int bound) { return m_random.bounded(bound); }
    QString value(const Field &field)
    {
        switch (field.type) {
        case FieldType::Text:
        case FieldType::Code:
        case FieldType::Reference:
            return naughtyTexts()[upTo(static_cast<int>(naughtyTexts().size()))];
        case FieldType::Date:
        case FieldType::Instant:
            return QStringList{u"2026-02-28"_s, u"2026-02"_s, u"2026"_s, u"this-month"_s, u"LAST-7-days"_s}[upTo(5)];
        case FieldType::Choice:
            return field.choices[upTo(static_cast<int>(field.choices.size()))].toUpper();
        case FieldType::Boolean:
            return upTo(2) == 0 ? u"yes"_s : u"No"_s;
        case FieldType::Money:
        case FieldType::Percent:
            return u"-%1.5"_s.arg(upTo(1000));
        case FieldType::Integer:
            break;
        }
        return QString::number(upTo(1000) - 500);
    }

    QRandomGenerator m_random;
};

} // namespace

/// The language of filters: what a text means, how a tree is written, and where a text is wrong.
class tst_filter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Expression>("expression");
        const auto row = [](const QString &text, const Expression &expression) { QTest::newRow(qPrintable(text)) << text << expression; };
        const auto pending = compared(u"status"_s, Operator::Equal, {u"pending"_s});
        const auto total = compared(u"total"_s, Operator::AtLeast, {u"100"_s});
        row(u""_s, {});
        row(u"   "_s, {});
        row(u"ann smith"_s, text(u"ann smith"_s));
        row(u"\"ann\" smith"_s, all({text(u"ann"_s), text(u"smith"_s)}));
        row(u"12:30"_s, text(u"12:30"_s));
        row(u"say 12:30 again"_s, text(u"say 12:30 again"_s));
        row(u"status = pending"_s, pending);
        row(u"status=pending"_s, pending);
        row(u"STATUS==pending"_s, pending);
        row(u"status:pending"_s, compared(u"status"_s, Operator::Matches, {u"pending"_s}));
        row(u"total≥100"_s, total);
        row(u"total <> 1"_s, compared(u"total"_s, Operator::NotEqual, {u"1"_s}));
        row(u"total < -1.50"_s, compared(u"total"_s, Operator::Less, {u"-1.50"_s}));
        row(u"total between 1 and 2 status=pending"_s, all({compared(u"total"_s, Operator::Between, {u"1"_s, u"2"_s}), pending}));
        row(u"status in (pending,shipped)"_s, compared(u"status"_s, Operator::AnyOf, {u"pending"_s, u"shipped"_s}));
        row(u"status not in ( pending )"_s, negated(compared(u"status"_s, Operator::AnyOf, {u"pending"_s})));
        row(u"customer is empty"_s, compared(u"customer"_s, Operator::Empty));
        row(u"customer IS NOT EMPTY"_s, compared(u"customer"_s, Operator::NotEmpty));
        row(u"message contains \"van den\""_s, compared(u"message"_s, Operator::Contains, {u"van den"_s}));
        row(u"message not contains x"_s, compared(u"message"_s, Operator::ContainsNot, {u"x"_s}));
        row(u"number starts with 10"_s, compared(u"number"_s, Operator::StartsWith, {u"10"_s}));
        row(u"message:\"say \"\"no\"\"\""_s, compared(u"message"_s, Operator::Matches, {u"say \"no\""_s}));
        row(u"message:12:30"_s, compared(u"message"_s, Operator::Matches, {u"12:30"_s}));
        row(u"user:ann+1@example.org"_s, compared(u"user"_s, Operator::Matches, {u"ann+1@example.org"_s}));
        row(u"status = pending total >= 100"_s, all({pending, total}));
        row(u"status = pending or total >= 100 ann"_s, any({pending, all({total, text(u"ann"_s)})}));
        row(u"(status = pending or ann) total >= 100"_s, all({any({pending, text(u"ann"_s)}), total}));
        row(u"not status = pending"_s, negated(pending));
        row(u"not not ann"_s, negated(negated(text(u"ann"_s))));
        row(u"((ann))"_s, text(u"ann"_s));
        row(u"box contains nothing"_s, text(u"box contains nothing"_s)); // neither are words of the language without a field
        row(u"status of the total"_s, text(u"status of the total"_s)); // fields without a sign are words
        row(u"placed_at:this-month"_s, compared(u"placed_at"_s, Operator::Matches, {u"this-month"_s}));
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Expression, expression);
        const auto read = parsed(text);
        VERIFY_OK(read);
        QVERIFY2(*read == expression, qPrintable(filter::textOf(*read)));
        QCOMPARE(must(parsed(filter::textOf(*read))), expression);
    }

    void writesWhatItReads()
    {
        for (const auto kind : {Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories}) {
            Trees trees(static_cast<quint32>(kind) + 31);
            for (int i = 0; i < 400; ++i) {
                const auto tree = trees.some(kind);
                const auto text = filter::textOf(tree);
                const auto read = parsed(text, kind);
                QVERIFY2(read, qPrintable(text + u"  "_s + (read ? QString() : words::sentence(read.error()))));
                QVERIFY2(*read == tree, qPrintable(text + u"  became  "_s + filter::textOf(*read)));
                QCOMPARE(filter::textOf(*read), text);
            }
        }
    }

    void saysWhereATextIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("position");
        QTest::newRow("quote") << u"ann \"smith"_s << u"quote"_s << 5;
        QTest::newRow("quote of a value") << u"message:\"a\"\"b"_s << u"quote"_s << 9;
        QTest::newRow("bracket too much") << u"ann )"_s << u"bracket"_s << 5;
        QTest::newRow("nothing behind and") << u"ann and"_s << u"end"_s << 8;
        QTest::newRow("nothing behind or") << u"ann or "_s << u"end"_s << 8;
        QTest::newRow("nothing behind not") << u"not"_s << u"end"_s << 4;
        QTest::newRow("nothing behind a bracket") << u"("_s << u"end"_s << 2;
        QTest::newRow("and first") << u"and ann"_s << u"unexpected"_s << 1;
        QTest::newRow("two ands") << u"ann and and bob"_s << u"unexpected"_s << 9;
        QTest::newRow("empty brackets") << u"( )"_s << u"unexpected"_s << 3;
        QTest::newRow("sign behind a number") << u"100 >= total"_s << u"unexpected"_s << 5;
        QTest::newRow("comma") << u"ann , bob"_s << u"unexpected"_s << 5;
        QTest::newRow("open bracket") << u"ann (bob or (eve)"_s << u"open"_s << 5;
        QTest::newRow("open list") << u"status in (pending"_s << u"open"_s << 11;
        QTest::newRow("field") << u"ann totl >= 5"_s << u"field"_s << 5;
        QTest::newRow("field before a word") << u"ann custmer contains x"_s << u"field"_s << 5;
        QTest::newRow("field before is") << u"mesage is empty"_s << u"field"_s << 1;
        QTest::newRow("operator") << u"total contains 5"_s << u"operator"_s << 7;
        QTest::newRow("operator behind not") << u"total not contains 5"_s << u"operator"_s << 7;
        QTest::newRow("order of a choice") << u"status > pending"_s << u"operator"_s << 8;
        QTest::newRow("between") << u"total between 1 2"_s << u"between"_s << 17;
        QTest::newRow("between nothing") << u"total between 1 and"_s << u"value"_s << 20;
        QTest::newRow("is") << u"message is full"_s << u"is"_s << 12;
        QTest::newRow("is not") << u"message is not"_s << u"is"_s << 15;
        QTest::newRow("in") << u"status in pending"_s << u"in"_s << 11;
        QTest::newRow("nothing in it") << u"status in ()"_s << u"value"_s << 12;
        QTest::newRow("value") << u"total >= "_s << u"value"_s << 10;
        QTest::newRow("sign as value") << u"total >= <"_s << u"value"_s << 10;
        QTest::newRow("number") << u"item_count = 1.5"_s << u"number"_s << 14;
        QTest::newRow("huge number") << u"item_count = 9223372036854775808"_s << u"number"_s << 14;
        QTest::newRow("amount") << u"total >= lots"_s << u"amount"_s << 10;
        QTest::newRow("digits") << u"total >= 1.234"_s << u"amount"_s << 10;
        QTest::newRow("huge amount") << u"total >= 99999999999999999999"_s << u"amount"_s << 10;
        QTest::newRow("date") << u"placed_at < 2026-02-30"_s << u"date"_s << 13;
        QTest::newRow("second date") << u"placed_at between 2026 and soon"_s << u"date"_s << 28;
        QTest::newRow("choice") << u"status in (pending, lost)"_s << u"choice"_s << 21;
    }

    void saysWhereATextIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        QFETCH(int, position);
        const auto read = parsed(text);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().kind), static_cast<int>(ErrorKind::Filter));
        QCOMPARE(read.error().data.value(0), reason);
        QCOMPARE(read.error().data.value(1).toInt(), position);
        const auto sentence = words::sentence(read.error());
        QVERIFY2(sentence.startsWith(u"At position %1: "_s.arg(position)), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    }

    void saysWhatAValueOfAProductIs()
    {
        const auto reason = [](const QString &text) {
            const auto read = parsed(text, Kind::Products);
            return read ? QString() : read.error().data.value(0);
        };
        QCOMPARE(reason(u"tax_bp = much"_s), u"percent"_s);
        QCOMPARE(reason(u"tax_bp = 7.555"_s), u"percent"_s);
        QCOMPARE(reason(u"tax_bp = 7.5%"_s), QString());
        QCOMPARE(reason(u"is_active = perhaps"_s), u"yes-or-no"_s);
    }

    void endsAtFiftyBrackets()
    {
        const auto within = [](int depth) { return QString(depth, u'(') + u"ann"_s + QString(depth, u')'); };
        VERIFY_OK(parsed(within(50)));
        QCOMPARE(parsed(within(51)).error().data.value(0), u"deep"_s);
        VERIFY_OK(parsed(u"not "_s.repeated(50) + u"ann"_s));
        QCOMPARE(parsed(u"not "_s.repeated(51) + u"ann"_s).error().data.value(0), u"deep"_s);
    }

    void readsHundredKilobytes()
    {
        constexpr qsizetype kLong = 100'000;
        const auto long_ = [&](const QString &piece) { return piece.repeated(kLong / piece.size()); };
        QCOMPARE(must(parsed(long_(u"a"_s))).words.size(), kLong);
        QCOMPARE(must(parsed(long_(u"ann "_s))).words.size(), kLong - 1);
        QCOMPARE(must(parsed(u'"' + long_(u"\"\""_s) + u'"')).words.size(), kLong / 2);
        QCOMPARE(must(parsed(long_(u"total=1 "_s))).parts.size(), kLong / 8);
        QCOMPARE(must(parsed(long_(u"total=1 or "_s) + u"ann"_s)).parts.size(), kLong / 11 + 1);
        QCOMPARE(must(parsed(u"sku in ("_s + long_(u"a,"_s) + u"b)"_s, Kind::Products)).condition.values.size(), kLong / 2 + 1);
        for (const auto &piece :
            {u"("_s, u")"_s, u"not "_s, u"\""_s, u":"_s, u"a:"_s, u"<"_s, u","_s, u"total "_s, u"and "_s, u"total in ("_s}) {
            const auto read = parsed(long_(piece));
            QVERIFY2(read || !words::sentence(read.error()).isEmpty(), qPrintable(piece));
        }
    }

    // Whatever is typed is read or answered; never a crash, never an empty answer.
    void answersEveryText()
    {
        QRandomGenerator random(5);
        const QStringList pieces{u"status"_s, u"total"_s, u"customer"_s, u"placed_at"_s, u":"_s, u"="_s, u"<"_s, u"("_s, u")"_s, u","_s,
            u"and"_s, u"or"_s, u"not"_s, u"in"_s, u"between"_s, u"is"_s, u"empty"_s, u"contains"_s, u"starts"_s, u"with"_s, u"\""_s, u"1"_s,
            u"open"_s, u"2026-01-01"_s, u" "_s, u"  "_s, u"é"_s, u"\n"_s};
        int good = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (auto n = random.bounded(10); n > 0; --n)
                text += pieces[random.bounded(static_cast<int>(pieces.size()))] + (random.bounded(3) == 0 ? u""_s : u" "_s);
            const auto read = parsed(text);
            if (!read) {
                const auto position = read.error().data.value(1).toInt();
                QVERIFY2(position >= 1 && position <= text.size() + 1, qPrintable(text));
                QVERIFY(words::sentence(read.error()).startsWith(u"At position "_s));
                continue;
            }
            ++good;
            QVERIFY2(must(parsed(filter::textOf(*read))) == *read, qPrintable(text + u"  "_s + filter::textOf(*read)));
        }
        QVERIFY(good > 1000 && good < 19'000);
    }
};

QTEST_GUILESS_MAIN(tst_filter)
#include "tst_filter.moc"
