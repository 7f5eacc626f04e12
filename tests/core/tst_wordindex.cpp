// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"
#include "core/repo/wordindex.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using repo::WordIndex;

namespace {

QStringList tokensOf(db::Connection &connection, const QString &text)
{
    QStringList tokens;
    for (const auto &word : must(repo::typedWords(connection, text)))
        tokens << QString::fromUtf8(word.token) + (word.isWhole ? u"!"_s : u""_s);
    return tokens;
}

/// A catalogue whose words are common and rare, few and many, and stand together or not.
void fill(db::Connection &writer, int count)
{
    const QStringList colours{u"Red"_s, u"Blue"_s, u"Crème"_s, u"Green"_s};
    const QStringList goods{u"Greeting Card"_s, u"Mug"_s, u"Straße"_s, u"Mugwort"_s, u"Gift Box"_s};
    mustCommit(writer, [&]() -> Result<void> {
        for (int at = 0; at < count; ++at) {
            must(repo::products::create(writer,
                {.id = {},
                    .sku = u"AB-%1-X"_s.arg(at, 5, 10, QChar(u'0')),
                    .name = colours[at % 4] + u' ' + goods[at % 5] + (at % 97 == 0 ? u" Special"_s : u""_s),
                    .barcode = QString::number(4'000'000 + at)}));
        }
        return {};
    });
}

struct Stored {
    qint64 id;
    QList<QString> texts;
};

QList<Stored> everything(db::Connection &connection, int count)
{
    QList<Stored> all;
    for (int id = 1; id <= count; ++id) {
        const auto product = must(repo::products::read(connection, {id}));
        all << Stored{id, {fold(product.name), fold(product.sku), fold(product.barcode.value_or(QString()))}};
    }
    return all;
}

} // namespace

class tst_wordindex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        fill(m_book.writer(), kProducts);
        m_reader.emplace(m_book.reader());
        m_all = everything(*m_reader, kProducts);
    }

    void cutsWhatIsTyped()
    {
        QCOMPARE(tokensOf(*m_reader, u"AB-47"_s), (QStringList{u"ab!"_s, u"47"_s}));
        QCOMPARE(tokensOf(*m_reader, u"Crème mug"_s), (QStringList{u"creme"_s, u"mug"_s}));
        QCOMPARE(tokensOf(*m_reader, u"jane@example.org x"_s), (QStringList{u"jane!"_s, u"example!"_s, u"org"_s, u"x"_s}));
        QCOMPARE(tokensOf(*m_reader, u"a - b"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(tokensOf(*m_reader, u"a a a"_s), QStringList{u"a"_s});
        QCOMPARE(tokensOf(*m_reader, u"-- \" *"_s), QStringList());
        QCOMPARE(tokensOf(*m_reader, QString(5000, u'x')), QStringList{QString(100, u'x')});
        QCOMPARE(tokensOf(*m_reader, u"1 2 3 4 5 6 7 8 9 10 11 12 13 14"_s).size(), 12);
        QCOMPARE(tokensOf(*m_reader, u"a"_s + QChar(u'\0') + u"b"_s), QStringList{u"ab"_s});
    }

    // Whatever way is taken (few terms, many, first letters and looking at rows), the rows are those that have the words.
    void findsWhatHasTheWords_data()
    {
        QTest::addColumn<int>("terms");
        QTest::newRow("words one by one") << 10'000;
        QTest::newRow("few words one by one") << 24;
        QTest::newRow("two words one by one") << 2;
        QTest::newRow("one at most") << 1;
    }

    void findsWhatHasTheWords()
    {
        QFETCH(int, terms);
        const QStringList typed{u"m"_s, u"mug"_s, u"mugw"_s, u"crem"_s, u"Crème b"_s, u"red"_s, u"spec"_s, u"spec red"_s, u"card gree"_s,
            u"gift b spec"_s, u"4000"_s, u"40000 blue"_s, u"400001"_s, u"4000 0001"_s, u"AB-000"_s, u"AB-0001"_s, u"ab 0001 gree"_s, u"x"_s,
            u"AB"_s, u"straß"_s, u"red blue"_s, u"4000001 special"_s, u"spe 40"_s, u"greet card red ab x"_s, u"nothing"_s, u"nothing red"_s,
            u"red nothing"_s};
        for (const auto &text : typed) {
            const auto words = must(repo::typedWords(*m_reader, text));
            const auto matches = must(repo::wordMatches(
                *m_reader, WordIndex::Products, words, {.matches = kProducts * 2, .terms = terms, .roughMatches = kProducts * 2}));
            QVERIFY(!matches.isCapped);
            QSet<qint64> found;
            for (const auto id : matches.ids) {
                QVERIFY2(!found.contains(id), qPrintable(text));
                if (!matches.isRough || repo::hasWords(words, m_all[id - 1].texts))
                    found.insert(id);
            }
            QSet<qint64> expected;
            for (const auto &stored : std::as_const(m_all)) {
                if (repo::hasWords(words, stored.texts))
                    expected.insert(stored.id);
            }
            QVERIFY2(found == expected, qPrintable(u"%1: %2 found, %3 expected"_s.arg(text).arg(found.size()).arg(expected.size())));
        }
    }

    void givesNoMoreThanIsWanted()
    {
        for (const auto &text : {u"m"_s, u"4000"_s, u"40000 a"_s, u"red mug"_s}) {
            const auto words = must(repo::typedWords(*m_reader, text));
            const auto matches = must(repo::wordMatches(*m_reader, WordIndex::Products, words, {.matches = 7, .roughMatches = 7}));
            QCOMPARE(matches.ids.size(), std::size_t{7});
            QVERIFY(matches.isCapped);
        }
        const auto none = must(repo::wordMatches(*m_reader, WordIndex::Products, {}));
        QVERIFY(none.ids.empty() && !none.isCapped);
    }

    void findsNumbersWithZeros()
    {
        TestBook book;
        auto &writer = book.writer();
        addProduct(writer, u"A-004711"_s);
        addProduct(writer, u"A-47110"_s);
        addProduct(writer, u"A-14711"_s);
        const auto count = [&](const QString &text) {
            return must(repo::wordMatches(writer, WordIndex::Products, must(repo::typedWords(writer, text)))).ids.size();
        };
        QCOMPARE(count(u"4711"_s), std::size_t{2});
        QCOMPARE(count(u"471"_s), std::size_t{2});
        QCOMPARE(count(u"04711"_s), std::size_t{1});
        QCOMPARE(count(u"4711-x"_s), std::size_t{0});
    }

    void givesTheNewestOrdersFirst()
    {
        TestBook book;
        auto &writer = book.writer();
        for (int at = 1; at <= 4; ++at) {
            execute(writer,
                u"INSERT INTO orders (number, placed_at, business_date, billing_recipient) "
                "VALUES ('N-%1', '2026-01-31T12:00:00.000Z', '2026-01-31', 'Anna')"_s.arg(at));
        }
        const auto matches = must(repo::wordMatches(writer, WordIndex::Orders, must(repo::typedWords(writer, u"an"_s)), {.matches = 3}));
        QCOMPARE(matches.ids, (std::vector<qint64>{4, 3, 2}));
    }

    void listsTerms()
    {
        const auto terms = must(repo::indexedTerms(*m_reader, WordIndex::Products, "mug", "mugz", 10));
        QCOMPARE(terms, (QList<QByteArray>{"mug", "mugwort"}));
        QCOMPARE(must(repo::indexedTerms(*m_reader, WordIndex::Products, "mug", "mugz", 1)), QList<QByteArray>{"mug"});
        QCOMPARE(must(repo::indexedTerms(*m_reader, WordIndex::Products, "q", "r", 10)), QList<QByteArray>());
    }

    // The vocabulary is the connection's own: the book has nothing of it, and a reader needs no right to write.
    void leavesNothingInTheBook()
    {
        must(repo::indexedTerms(*m_reader, WordIndex::Orders, "a", "b", 1));
        QCOMPARE(scalar(*m_reader, u"SELECT count(*) FROM temp.sqlite_schema WHERE name LIKE '%words'"_s), u"2"_s);
        QCOMPARE(scalar(*m_reader, u"SELECT count(*) FROM main.sqlite_schema WHERE name LIKE '%words'"_s), u"0"_s);
    }

    void saysWhereAWordStands()
    {
        const auto word = [&](const QString &text) { return must(repo::typedWords(*m_reader, text)).value(0); };
        QVERIFY(repo::placeOf(word(u"mug"_s), u"a mug") == repo::WordPlace::Whole);
        QVERIFY(repo::placeOf(word(u"mu"_s), u"a mug") == repo::WordPlace::Beginning);
        QVERIFY(repo::placeOf(word(u"ug"_s), u"a mug") == repo::WordPlace::Nowhere);
        QVERIFY(repo::placeOf(word(u"mu-x"_s), u"a mug") == repo::WordPlace::Nowhere);
        QVERIFY(repo::placeOf(word(u"47"_s), u"a-0047") == repo::WordPlace::Whole);
        QVERIFY(repo::placeOf(word(u"mug"_s), u"mugwort, mug") == repo::WordPlace::Whole);
    }

    void tellsOfAnInterrupt()
    {
        auto reader = m_book.reader();
        const auto words = must(repo::typedWords(reader, u"mugw"_s));
        reader.interrupter().interrupt();
        COMPARE_ERROR(repo::wordMatches(reader, WordIndex::Products, words), ErrorKind::Superseded);
        COMPARE_ERROR(repo::indexedTerms(reader, WordIndex::Products, "a", "b", 1), ErrorKind::Superseded);
    }

private:
    static constexpr int kProducts = 1500;
    TestBook m_book;
    std::optional<db::Connection> m_reader;
    QList<Stored> m_all;
};

QTEST_GUILESS_MAIN(tst_wordindex)
#include "tst_wordindex.moc"
