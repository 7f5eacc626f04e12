// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/search/search.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;
using search::Closeness;
using search::Depth;
using search::Kind;

namespace {

ProductId add(db::Connection &writer, const QString &sku, const QString &name, const QString &barcode = {}, bool isActive = true)
{
    Product product{.id = {}, .sku = sku, .name = name, .barcode = barcode.isEmpty() ? std::nullopt : std::optional(barcode)};
    product.isActive = isActive;
    product.price = {250};
    return must(repo::products::create(writer, product));
}

UserId addPerson(db::Connection &writer, const QString &name, const QString &phone, const QString &code = {}, const QString &email = {})
{
    const auto maybe = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    return must(repo::users::create(writer, {.id = {}, .code = maybe(code), .name = name, .email = maybe(email), .phone = phone}));
}

void addOrder(db::Connection &writer, const QString &number, const std::optional<QString> &recipient, std::optional<UserId> user = {},
    std::optional<qint64> invoice = {})
{
    must(db::Query(writer,
        "INSERT INTO orders (number, user_id, placed_at, business_date, billing_recipient, invoice_number, total, kind) "
        "VALUES (?, ?, '2026-01-31T12:00:00.000Z', '2026-01-31', ?, ?, 500, 'return')"_sql,
        number, user, recipient, invoice)
             .run());
}

search::Group groupOf(db::Connection &connection, Kind kind, const QString &text, Depth depth = Depth::Full, int limit = 100)
{
    return must(search::find(connection, {.text = text, .kinds = {kind}, .limit = limit, .depth = depth})).groups.value(0);
}

/// The codes of what is found, best first.
QString codes(db::Connection &connection, Kind kind, const QString &text, Depth depth = Depth::Full, int limit = 100)
{
    QStringList found;
    for (const auto &match : groupOf(connection, kind, text, depth, limit).matches)
        found << match.code;
    return found.join(u' ');
}

QString names(db::Connection &connection, const QString &text, Depth depth = Depth::Full)
{
    QStringList found;
    for (const auto &match : groupOf(connection, Kind::Users, text, depth).matches)
        found << match.name;
    return found.join(u'|');
}

} // namespace

class tst_search : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranksProducts()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"PARTS"_s, u"A muggy day"_s);
        add(writer, u"WORDS"_s, u"Big mug"_s);
        add(writer, u"BARCODE"_s, u"Other"_s, u"MUG-9"_s);
        add(writer, u"MUG-2"_s, u"Thing"_s);
        add(writer, u"NAME"_s, u"Mugwort"_s);
        add(writer, u"SHORT"_s, u"Mug"_s);
        add(writer, u"mug"_s, u"Zebra"_s);
        QCOMPARE(codes(writer, Kind::Products, u"mug"_s), u"mug SHORT NAME MUG-2 WORDS BARCODE PARTS"_s);
        const auto group = groupOf(writer, Kind::Products, u"MUG"_s);
        QList<Closeness> how;
        QStringList fields;
        for (const auto &match : group.matches) {
            how << match.closeness;
            fields << match.field;
        }
        QCOMPARE(how,
            (QList<Closeness>{Closeness::Exact, Closeness::Beginning, Closeness::Beginning, Closeness::CodeBeginning, Closeness::Words,
                Closeness::Parts, Closeness::Parts}));
        QCOMPARE(fields.join(u' '), u"sku name name sku name barcode name"_s);
        QCOMPARE(group.count, 7);
        QVERIFY(!group.isCapped && !group.isCutShort);
        QCOMPARE(codes(writer, Kind::Products, u"mug-9"_s), u"BARCODE"_s);
        QCOMPARE(codes(writer, Kind::Products, u"mu big"_s), u"WORDS"_s);
        QCOMPARE(codes(writer, Kind::Products, u"mug"_s, Depth::Full, 2), u"mug SHORT"_s);
    }

    void findsPartsOfCodes()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"AB-4711-X"_s, u"One"_s, u"4006381333931"_s);
        add(writer, u"AB4711X"_s, u"Two"_s);
        add(writer, u"ZZ-0004711"_s, u"Three"_s);
        addOrder(writer, u"2024-004711"_s, u"Anna"_s);
        addOrder(writer, u"4711"_s, u"Bea"_s);
        addOrder(writer, u"47115"_s, u"Cleo"_s);
        addOrder(writer, u"X14711"_s, u"Dora"_s);
        QCOMPARE(codes(writer, Kind::Products, u"4711"_s), u"AB-4711-X ZZ-0004711"_s);
        QCOMPARE(codes(writer, Kind::Products, u"ab-47"_s), u"AB-4711-X"_s);
        QCOMPARE(codes(writer, Kind::Products, u"ab47"_s), u"AB4711X"_s);
        QCOMPARE(codes(writer, Kind::Products, u"711x"_s), u"AB4711X"_s); // in the middle of a word
        QCOMPARE(codes(writer, Kind::Products, u"711x"_s, Depth::Index), QString());
        QCOMPARE(codes(writer, Kind::Products, u"4006381333931"_s), u"AB-4711-X"_s);
        QCOMPARE(codes(writer, Kind::Products, u"4 006381-333931"_s), u"AB-4711-X"_s); // as it is printed
        QCOMPARE(codes(writer, Kind::Products, u"381333"_s), u"AB-4711-X"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"4711"_s), u"4711 47115 2024-004711"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"#4711"_s), u"4711 47115 2024-004711"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"2024-00"_s), u"2024-004711"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"14711"_s), u"X14711"_s);
    }

    void findsPeople()
    {
        TestBook book;
        auto &writer = book.writer();
        addPerson(writer, u"Žofie Müller"_s, u"+44 (0)20 7946-0958"_s, u"K-7"_s, u"zofie@example.org"_s);
        addPerson(writer, u"Müller"_s, u"030/123456"_s, u"M-1"_s);
        addPerson(writer, u"Łukasz Straße"_s, u"06.89.42.57.50"_s);
        QCOMPARE(names(writer, u"muller"_s), u"Müller|Žofie Müller"_s);
        QCOMPARE(names(writer, u"ZOFIE m"_s), u"Žofie Müller"_s);
        QCOMPARE(names(writer, u"k-7"_s), u"Žofie Müller"_s);
        QCOMPARE(names(writer, u"Zofie@Example.org"_s), u"Žofie Müller"_s);
        QCOMPARE(names(writer, u"zofie@ex"_s), u"Žofie Müller"_s);
        QCOMPARE(names(writer, u"strasse"_s), u"Łukasz Straße"_s); // only our own folding knows
        for (const auto &number : {u"79460958"_s, u"7946 0958"_s, u"0207946"_s, u"+44 20 7946 0958"_s, u"460958"_s, u"0958"_s, u"6095"_s})
            QVERIFY2(names(writer, number) == u"Žofie Müller"_s, qPrintable(number));
        QCOMPARE(names(writer, u"89425"_s), u"Łukasz Straße"_s);
        QCOMPARE(names(writer, u"0689425750"_s), u"Łukasz Straße"_s);
        QCOMPARE(names(writer, u"5750"_s), u"Łukasz Straße"_s);
        QCOMPARE(names(writer, u"nobody"_s), QString());
        const auto match = groupOf(writer, Kind::Users, u"k-7"_s).matches.value(0);
        QCOMPARE(match.closeness, Closeness::Exact);
        QCOMPARE(match.email, u"zofie@example.org"_s);
        QCOMPARE(match.phone, u"+44 (0)20 7946-0958"_s);
        QCOMPARE(match.record(), (RecordRef{RecordKind::User, 1}));
        QCOMPARE(groupOf(writer, Kind::Users, u"6095"_s).matches.value(0).field, u"phone"_s);
    }

    void findsOrders()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto anna = addPerson(writer, u"Anna Ågren"_s, {});
        addOrder(writer, u"1"_s, u"Anna Ågren"_s, anna);
        addOrder(writer, u"2"_s, u"Hanna Berg"_s);
        addOrder(writer, u"3"_s, {}, anna, 8080);
        QCOMPARE(codes(writer, Kind::Orders, u"anna ag"_s), u"1 3"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"agren"_s), u"1"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"berg"_s), u"2"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"8080"_s), u"3"_s); // its invoice
        // The order of this number before the newer one whose invoice has it.
        addOrder(writer, u"8080"_s, {});
        addOrder(writer, u"5"_s, {}, {}, 3);
        QCOMPARE(codes(writer, Kind::Orders, u"8080"_s), u"8080 3"_s);
        QCOMPARE(codes(writer, Kind::Orders, u"3"_s).section(u' ', 0, 1), u"3 5"_s);
        const auto match = groupOf(writer, Kind::Orders, u"3"_s).matches.value(0);
        QCOMPARE(match.name, u"Anna Ågren"_s);
        QCOMPARE(match.amount, Money{-500});
        QCOMPARE(match.date, u"2026-01-31"_s);
        QCOMPARE(match.status, OrderStatus::Pending);
        QCOMPARE(match.field, u"number"_s);
        QCOMPARE(match.closeness, Closeness::Exact);
        QCOMPARE(match.record(), (RecordRef{RecordKind::Order, 3}));
    }

    void asksSeveralKinds()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"A"_s, u"Anna's mug"_s);
        addPerson(writer, u"Anna"_s, {});
        addOrder(writer, u"7"_s, u"Anna"_s);
        const auto answer = must(search::find(writer, {.text = u"anna"_s}));
        QCOMPARE(answer.groups.size(), 3);
        for (qsizetype at = 0; at < 3; ++at) {
            QCOMPARE(answer.groups[at].kind, static_cast<Kind>(at));
            QCOMPARE(answer.groups[at].matches.size(), 1);
        }
        QCOMPARE(answer.words, QStringList{u"anna"_s});
        QVERIFY(!answer.isEmpty());
        for (const auto &text : {u""_s, u"   "_s, u"\u200B"_s})
            QVERIFY(must(search::find(writer, {.text = text})).isEmpty());
        QCOMPARE(search::kindNamed(QString(search::nameOf(Kind::Orders))), std::optional(Kind::Orders));
        QVERIFY(!search::kindNamed(u"notes"));
    }

    // More than a thousand are neither ranked nor counted.
    void capsTheCount()
    {
        TestBook book;
        auto &writer = book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            for (int at = 0; at < 1200; ++at)
                add(writer, u"S-%1"_s.arg(at), at % 2 ? u"Blue mug %1"_s.arg(at) : u"Mug %1"_s.arg(at), QString::number(50'000'000 + at));
            return {};
        });
        for (const auto &text : {u"mug"_s, u"s"_s, u"5000"_s, u"mug 5"_s, u"mug 500"_s, u"mug 5000"_s}) {
            const auto group = groupOf(writer, Kind::Products, text, Depth::Index, 50);
            QVERIFY2(group.isCapped, qPrintable(text));
            QVERIFY2(group.count >= 1000 && group.count <= 1200, qPrintable(text + QString::number(group.count)));
            QCOMPARE(group.matches.size(), 50);
        }
        const auto blue = groupOf(writer, Kind::Products, u"blue"_s, Depth::Index, 50);
        QCOMPARE(blue.count, 600);
        QVERIFY(!blue.isCapped);
        // In the middle of words no more are read than are shown.
        const auto inside = groupOf(writer, Kind::Products, u"lue"_s, Depth::Full, 50);
        QCOMPARE(inside.count, 50);
        QVERIFY(inside.isCapped && !inside.isCutShort);
        QCOMPARE(inside.matches.value(0).closeness, Closeness::Inside);
    }

    // Of orders the newest are shown, and all that begin so are counted.
    void ranksTheNewestOrders()
    {
        TestBook book;
        auto &writer = book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            for (int at = 1; at <= 700; ++at)
                addOrder(writer, u"N%1"_s.arg(at), at == 1 ? u"Mary"_s : at == 600 ? u"Mary Berg"_s : u"Anna Mary"_s);
            return {};
        });
        const auto group = groupOf(writer, Kind::Orders, u"mary"_s, Depth::Index, 3);
        QCOMPARE(group.count, 700);
        QVERIFY(!group.isCapped);
        QCOMPARE(group.matches.value(0).code, u"N600"_s); // begins so; N1 is too old
        QCOMPARE(group.matches.value(1).code, u"N700"_s);
        QCOMPARE(group.matches.value(2).code, u"N699"_s);
    }

    void looksIntoWordsWithinBounds()
    {
        TestBook book;
        auto &writer = book.writer();
        for (int at = 0; at < 30; ++at)
            add(writer, u"S%1"_s.arg(at, 2, 10, QChar(u'0')), u"Amug%1"_s.arg(at, 2, 10, QChar(u'0')));
        const auto within = [&](qint64 rows, int milliseconds) {
            return must(search::find(writer,
                            {.text = u"mug29"_s,
                                .kinds = {Kind::Products},
                                .bounds = {.rows = rows, .time = std::chrono::milliseconds(milliseconds)}}))
                .groups.value(0);
        };
        QCOMPARE(within(1000, 60'000).matches.size(), 1);
        QVERIFY(!within(1000, 60'000).isCutShort);
        QCOMPARE(within(20, 60'000).matches.size(), 0);
        QVERIFY(within(20, 60'000).isCutShort);
        QVERIFY(within(1024, 0).isCutShort); // no time at all
    }

    void keepsInactiveRecords()
    {
        TestBook book;
        auto &writer = book.writer();
        add(writer, u"GONE"_s, u"Old mug"_s, u"7"_s, false);
        const auto match = groupOf(writer, Kind::Products, u"old"_s).matches.value(0);
        QCOMPARE(match.code, u"GONE"_s);
        QVERIFY(!match.isActive);
        QCOMPARE(match.amount, Money{250});
    }

    // No text is a question of its own, and each finds what bears it as a name.
    void takesAnyTextAsText()
    {
        TestBook book;
        auto &writer = book.writer();
        auto texts = hostileTexts();
        texts << u"\""_s << u"*"_s << u"-"_s << u"a -b"_s << u"NEAR(a b)"_s << u"a NEAR b"_s << u"AND"_s << u"OR NOT"_s << u"name : x"_s
              << u"^a"_s << u"(a"_s << u"a\"b"_s << u"'"_s << u"{a b}: c"_s << u"𐍈𐍉"_s << u"%"_s << u"_"_s << u"a+b"_s << u"1e5"_s;
        for (const auto &text : std::as_const(texts)) {
            add(writer, u"S"_s + QString::number(texts.indexOf(text)), text.simplified().left(150));
            addUser(writer, text.simplified().left(150));
            addOrder(writer, u"N"_s + QString::number(texts.indexOf(text)), text.left(150));
        }
        for (const auto &text : std::as_const(texts)) {
            const auto answer = must(search::find(writer, {.text = text}));
            for (qsizetype at = 0; at < 2; ++at) {
                QStringList found;
                for (const auto &match : answer.groups[at].matches)
                    found << match.name;
                QVERIFY2(found.contains(text.simplified().left(150)), qPrintable(QString::number(at) + text.left(50)));
            }
        }
        VERIFY_OK(search::find(writer, {.text = u"a"_s + QChar(u'\0') + u"b"_s}));
        VERIFY_OK(search::find(writer, {.text = QString(QChar(0xD800)) + u"x"_s}));
    }

    void tellsOfAnInterrupt()
    {
        TestBook book;
        auto reader = book.reader();
        reader.interrupter().interrupt();
        COMPARE_ERROR(search::find(reader, {.text = u"mug"_s}), ErrorKind::Superseded);
        reader.interrupter().rearm();
        VERIFY_OK(search::find(reader, {.text = u"mug"_s}));
    }

    void readsABookThatIsOnlyRead()
    {
        TestBook book;
        add(book.writer(), u"A"_s, u"Mugwort"_s);
        book.close();
        auto reader = must(db::Connection::open(book.path(), {.access = db::Access::Immutable}));
        QCOMPARE(codes(reader, Kind::Products, u"mugw"_s), u"A"_s);
    }
};

QTEST_GUILESS_MAIN(tst_search)
#include "tst_search.moc"
