// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/search/similar.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using search::lettersApart;

namespace {

void add(db::Connection &writer, const QString &sku, const QString &name)
{
    must(repo::products::create(writer, {.id = {}, .sku = sku, .name = name}));
}

QString similarTo(db::Connection &connection, const QString &text, int looks = 2000)
{
    const auto word = must(repo::typedWords(connection, text)).value(0);
    const auto similar = must(search::similarWord(connection, repo::WordIndex::Products, word, looks));
    return similar ? similar->word : QString();
}

} // namespace

class tst_similar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWrongLetters()
    {
        QCOMPARE(lettersApart(u"dorpa", u"dorpa", 1), std::optional(0));
        QCOMPARE(lettersApart(u"dorpi", u"dorpa", 1), std::optional(1)); // wrong
        QCOMPARE(lettersApart(u"drpa", u"dorpa", 1), std::optional(1)); // missing
        QCOMPARE(lettersApart(u"doorpa", u"dorpa", 1), std::optional(1)); // too many
        QCOMPARE(lettersApart(u"dropa", u"dorpa", 1), std::optional(1)); // changed places
        QCOMPARE(lettersApart(u"odrpa", u"dorpa", 1), std::optional(1));
        QVERIFY(!lettersApart(u"drapo", u"dorpa", 1));
        QCOMPARE(lettersApart(u"drpi", u"dorpa", 2), std::optional(2));
        QCOMPARE(lettersApart(u"", u"ab", 2), std::optional(2));
        QCOMPARE(lettersApart(u"ab", u"", 2), std::optional(2));
    }

    void findsTheNearestWord()
    {
        TestBook book;
        auto &writer = book.writer();
        for (const auto &name :
            {u"Dorpa"_s, u"Dorsal"_s, u"Lantern"_s, u"Crème Brûlée"_s, u"Watering Can"_s, u"Zürich"_s, u"a"_s, u"Wardrobe"_s})
            add(writer, name, name);
        add(writer, u"dorpb77"_s, u"x"_s);
        QCOMPARE(similarTo(writer, u"dorpi"_s), u"dorpa"_s);
        QCOMPARE(similarTo(writer, u"Brulle"_s), u"brulee"_s);
        QCOMPARE(similarTo(writer, u"kantern"_s), u"lantern"_s); // the first letter
        QCOMPARE(similarTo(writer, u"alntern"_s), u"lantern"_s);
        QCOMPARE(similarTo(writer, u"Zurihc"_s), u"zurich"_s);
        QCOMPARE(similarTo(writer, u"watrinng"_s), u"watering"_s); // two letters of eight
        QCOMPARE(similarTo(writer, u"wadrobee"_s), u"wardrobe"_s);
        QCOMPARE(similarTo(writer, u"lanterns"_s), u"lantern"_s);
        QCOMPARE(similarTo(writer, u"dor"_s), QString()); // too short
        QCOMPARE(similarTo(writer, u"dorpb78"_s), QString()); // codes are not guessed
        QCOMPARE(similarTo(writer, u"quantum"_s), QString());
        QCOMPARE(similarTo(writer, u"zurihc"_s, 1), QString()); // no more is read than is allowed
    }

    // Words that are passed over by their first letters cannot suit.
    void passesOverNothingThatSuits()
    {
        TestBook book;
        auto &writer = book.writer();
        QRandomGenerator dice(5);
        const auto random = [&](int least, int most) {
            QString word;
            for (auto left = dice.bounded(least, most + 1); left > 0; --left)
                word += QChar(u'a' + dice.bounded(3));
            return word;
        };
        QStringList known;
        mustCommit(writer, [&]() -> Result<void> {
            for (int at = 0; at < 400; ++at) {
                known << random(2, 9);
                add(writer, QString::number(at), known.last());
            }
            return {};
        });
        int found = 0;
        for (int round = 0; round < 300; ++round) {
            const auto typed = random(4, 9);
            const int most = typed.size() >= 8 ? 2 : 1;
            std::optional<int> least;
            for (const auto &word : std::as_const(known)) {
                if (most > 1 && word[0] != typed[0])
                    continue;
                if (const auto apart = lettersApart(typed, word, most); apart && (!least || *apart < *least))
                    least = apart;
            }
            const auto word = must(repo::typedWords(writer, typed)).value(0);
            const auto similar = must(search::similarWord(writer, repo::WordIndex::Products, word));
            QVERIFY2(similar.has_value() == least.has_value(), qPrintable(typed));
            if (similar) {
                ++found;
                QCOMPARE(similar->apart, *least);
                QCOMPARE(lettersApart(typed, similar->word, most), least);
            }
        }
        QVERIFY(found > 50);
    }

    void aSearchForgivesATypoWhereNothingMatches()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"A"_s, u"Garden Lantern"_s);
        add(writer, u"B"_s, u"Desk"_s);
        addUser(writer, u"Lantarn"_s);
        const auto find = [&](const QString &text, search::Depth depth = search::Depth::Full, bool isForgiving = true) {
            return must(
                search::find(writer, {.text = text, .kinds = {search::Kind::Products}, .depth = depth, .isForgiving = isForgiving}));
        };
        const auto nearly = find(u"graden lantren"_s);
        QCOMPARE(nearly.instead, u"garden lantern"_s);
        QCOMPARE(nearly.groups.value(0).matches.value(0).code, u"A"_s);
        QCOMPARE(nearly.words, (QStringList{u"garden"_s, u"lantern"_s}));
        QCOMPARE(find(u"gard lantren"_s).instead, u"gard lantern"_s); // what is right stays
        QVERIFY(find(u"lantern"_s).instead.isEmpty()); // nothing to forgive
        QVERIFY(find(u"desk lantern"_s).isEmpty()); // words that do not stand together are no typo
        QVERIFY(find(u"graden lantren"_s, search::Depth::Index).isEmpty());
        QVERIFY(find(u"graden lantren"_s, search::Depth::Full, false).isEmpty());
        QVERIFY(find(u"xyzzyqw"_s).isEmpty() && find(u"xyzzyqw"_s).instead.isEmpty());
        // Of several kinds the one that needs fewer letters changed.
        QCOMPARE(must(search::find(writer, {.text = u"lantarm"_s})).instead, u"lantarn"_s);
    }
};

QTEST_GUILESS_MAIN(tst_similar)
#include "tst_similar.moc"
