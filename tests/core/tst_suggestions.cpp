// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/suggestions.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

ProductId add(db::Connection &writer, const QString &sku, const QString &name, const QString &barcode = {}, bool isActive = true)
{
    Product product{.id = {}, .sku = sku, .name = name, .barcode = barcode.isEmpty() ? std::nullopt : std::optional(barcode)};
    product.isActive = isActive;
    product.price = {250};
    return must(repo::products::create(writer, product));
}

QString skus(db::Connection &connection, const QString &text, int limit = 20)
{
    auto suggestions = must(repo::products::suggestions(connection, text, limit));
    if (suggestions.isEmpty())
        suggestions = must(repo::products::suggestionsInside(connection, text, limit));
    QStringList found;
    for (const auto &suggestion : std::as_const(suggestions))
        found << suggestion.sku;
    return found.join(u' ');
}

QString names(db::Connection &connection, const QString &text, int limit = 20)
{
    auto suggestions = must(repo::users::suggestions(connection, text, limit));
    if (suggestions.isEmpty())
        suggestions = must(repo::users::suggestionsInside(connection, text, limit));
    QStringList found;
    for (const auto &suggestion : std::as_const(suggestions))
        found << suggestion.name;
    return found.join(u'|');
}

} // namespace

class tst_suggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranksProducts()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"WORD"_s, u"A big mug"_s);
        add(writer, u"NAME"_s, u"Mugwort"_s);
        add(writer, u"MUG-2"_s, u"Thing"_s);
        add(writer, u"MUG"_s, u"Zebra"_s);
        add(writer, u"OTHER"_s, u"Other"_s, u"MUG"_s);
        add(writer, u"GONE"_s, u"Mug of old"_s, u"7"_s, false);
        QCOMPARE(skus(writer, u"MUG"_s), u"MUG OTHER MUG-2 NAME WORD"_s);
        QCOMPARE(skus(writer, u" mug "_s), u"MUG MUG-2 NAME WORD OTHER"_s); // the same without case; the barcode is a word
        QCOMPARE(skus(writer, u"big MU"_s), u"WORD"_s);
        QCOMPARE(skus(writer, u"mu bi"_s), u"WORD"_s);
        QCOMPARE(skus(writer, u"ugwor"_s), u"NAME"_s); // inside a word where nothing begins so
        QCOMPARE(skus(writer, u"GONE"_s), u"GONE"_s); // the whole SKU
        QCOMPARE(skus(writer, u"GON"_s), QString());
        QCOMPARE(skus(writer, u"7"_s), QString());
        QCOMPARE(skus(writer, u""_s), QString());
        QCOMPARE(skus(writer, u"MUG"_s, 2), u"MUG OTHER"_s);
        QCOMPARE(skus(writer, u"MUG"_s, 0), QString());
    }

    // Only what has nothing else to offer is looked for in the middle of words, and only so far.
    void looksIntoWordsWithinBounds()
    {
        TestBook book;
        auto &writer = book.writer();
        for (int at = 0; at < 30; ++at) {
            add(writer, u"S%1"_s.arg(at, 2, 10, QChar(u'0')), u"Amug"_s);
            addUser(writer, u"Bannas %1"_s.arg(at));
        }
        QVERIFY(must(repo::products::suggestions(writer, u"mug"_s)).isEmpty());
        QVERIFY(must(repo::users::suggestions(writer, u"anna"_s)).isEmpty());
        QCOMPARE(must(repo::products::suggestionsInside(writer, u"mug"_s, 5)).size(), 5);
        QCOMPARE(must(repo::users::suggestionsInside(writer, u"anna"_s, 5)).size(), 5);
        QCOMPARE(must(repo::products::suggestionsInside(writer, u"mug"_s, 50, {.rows = 10})).size(), 0);
        QCOMPARE(must(repo::users::suggestionsInside(writer, u"anna"_s, 50, {.rows = 10})).size(), 10);
        QCOMPARE(must(repo::products::suggestionsInside(writer, u"mug"_s, 0)).size(), 0);
    }

    void tellsPriceAndStock()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = add(writer, u"A"_s, u"Ärmel"_s, u"4001"_s);
        must(repo::stock::change(writer, {.id = {}, .productId = id, .delta = 7, .reason = u"received"_s}));
        mustCommit(writer, [&] { return repo::orders::create(writer, {.items = {{.productId = id, .quantity = 3}}}); });
        const auto found = must(repo::products::suggestions(writer, u"armel"_s)).value(0);
        QCOMPARE(found.id, id);
        QCOMPARE(found.name, u"Ärmel"_s);
        QCOMPARE(found.barcode, std::optional(u"4001"_s));
        QCOMPARE(found.price, Money{250});
        QCOMPARE(found.available, 4);
        QVERIFY(found.isActive);
    }

    void ranksUsers()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto addOne = [&](const QString &name, const std::optional<QString> &code, const std::optional<QString> &email,
                                const QString &phone, bool isActive = true) {
            User user{.id = {}, .code = code, .name = name, .email = email, .phone = phone};
            user.isActive = isActive;
            must(repo::users::create(writer, user));
        };
        addOne(u"Bea Ann"_s, u"K-7"_s, u"bea@example.org"_s, u"+44 (0)20 7946-0958"_s);
        addOne(u"Ännchen"_s, std::nullopt, std::nullopt, u"030/123456"_s);
        addOne(u"Zoe"_s, u"ann"_s, u"zoe@ann.example"_s, {});
        addOne(u"Ann Gone"_s, std::nullopt, std::nullopt, {}, false);
        QCOMPARE(names(writer, u"ann"_s), u"Zoe|Ännchen|Bea Ann"_s);
        QCOMPARE(names(writer, u"K-7"_s), u"Bea Ann"_s);
        QCOMPARE(names(writer, u"BEA@example.org"_s), u"Bea Ann"_s);
        QCOMPARE(names(writer, u"zoe ann"_s), u"Zoe"_s);
        QCOMPARE(names(writer, u"nnch"_s), u"Ännchen"_s);
        QCOMPARE(names(writer, u"79460958"_s), u"Bea Ann"_s);
        QCOMPARE(names(writer, u"020 7946"_s), u"Bea Ann"_s);
        QCOMPARE(names(writer, u"0301234"_s), u"Ännchen"_s);
        QCOMPARE(names(writer, u"030 12"_s), u"Ännchen"_s);
        QCOMPARE(names(writer, u""_s), QString());
    }

    // No text is a question of its own, and each finds what bears it as a name.
    void takesAnyTextAsText()
    {
        TestBook book;
        auto &writer = book.writer();
        auto texts = hostileTexts();
        texts << u"\""_s << u"*"_s << u"-"_s << u"a -b"_s << u"NEAR(a b)"_s << u"a NEAR b"_s << u"AND"_s << u"OR NOT"_s << u"name : x"_s
              << u"^a"_s << u"(a"_s << u"a\"b"_s << u"'"_s << u"{a b}: c"_s << u"𐍈𐍉"_s << u"\u200B\u200B"_s;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto named = u"x "_s + texts[i] + u" y"_s;
            add(writer, u"S%1"_s.arg(i), named);
            add(writer, u"T%1 "_s.arg(i) + texts[i], u"none"_s);
            addUser(writer, named);
        }
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto named = u"x "_s + texts[i] + u" y"_s;
            QVERIFY2(skus(writer, named, 100).split(u' ').contains(u"S%1"_s.arg(i)), qPrintable(texts[i].left(50)));
            QVERIFY2(names(writer, named, 100).contains(named), qPrintable(texts[i].left(50)));
            QVERIFY2(skus(writer, u"T%1 "_s.arg(i) + texts[i]).startsWith(u"T%1"_s.arg(i)), qPrintable(texts[i].left(50)));
            VERIFY_OK(repo::products::suggestions(writer, texts[i]));
            VERIFY_OK(repo::users::suggestions(writer, texts[i]));
        }
    }
};

QTEST_GUILESS_MAIN(tst_suggestions)
#include "tst_suggestions.moc"
