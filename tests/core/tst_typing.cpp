// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/typing.h"
#include "tests/support/lists.h"

#include <algorithm>

using namespace tradebook;
using namespace tradebook::test;

namespace {

/// A list as the window holds it: its ids, asked for once.
struct Shown {
    Shown(db::Connection &reader, Kind listKind, const QString &field, bool descending)
        : connection(reader)
        , kind(listKind)
        , sort{*list::columnOf(kind, field), descending}
        , ids(must(list::ids(reader, {.kind = kind, .sorts = {sort}})))
    {
    }

    std::optional<qsizetype> find(const QString &typed, std::optional<qsizetype> current = {}) const
    {
        const list::Places places{static_cast<qsizetype>(ids.size()), [this](qsizetype row) {
                                      ++asked;
                                      return ids[static_cast<std::size_t>(row)];
                                  }};
        return must(list::rowBeginningWith(connection, kind, sort, places, typed, current));
    }
    QStringList texts() const
    {
        QStringList all;
        for (const auto &row : must(list::rows(connection, kind, ids)))
            all.append(row.cells[sort.column].toString());
        return all;
    }

    db::Connection &connection;
    Kind kind;
    Sort sort;
    std::vector<qint64> ids;
    mutable int asked = 0;
};

std::optional<qsizetype> firstByHand(const QStringList &texts, const QString &typed)
{
    for (qsizetype row = 0; row < texts.size(); ++row) {
        if (fold(texts[row]).startsWith(fold(typed)))
            return row;
    }
    return std::nullopt;
}

} // namespace

class tst_typing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstRowThatBeginsSo_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("field");
        for (const auto descending : {false, true}) {
            const char *way = descending ? " descending" : "";
            QTest::addRow("users by name%s", way) << Kind::Users << u"name"_s;
            QTest::addRow("users by code%s", way) << Kind::Users << u"code"_s;
            QTest::addRow("users by email%s", way) << Kind::Users << u"email"_s;
            QTest::addRow("products by name%s", way) << Kind::Products << u"name"_s;
            QTest::addRow("products by category%s", way) << Kind::Products << u"category"_s;
            QTest::addRow("orders by customer%s", way) << Kind::Orders << u"customer"_s;
            QTest::addRow("orders by number%s", way) << Kind::Orders << u"number"_s;
            QTest::addRow("orders by city%s", way) << Kind::Orders << u"shipping_city"_s;
        }
    }
    void findsTheFirstRowThatBeginsSo()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, field);
        Lists lists(21);
        const Shown shown(lists.reader, kind, field, QByteArray(QTest::currentDataTag()).endsWith("descending"));
        const auto texts = shown.texts();
        QVERIFY(texts.size() > 10);
        int found = 0;
        for (qsizetype at = 0; at < texts.size(); at += 5) {
            for (const int letters : {2, 3, 100}) {
                const auto typed = texts[at].left(letters);
                if (typed.size() < 2)
                    continue;
                QCOMPARE(shown.find(typed), firstByHand(texts, typed));
                QCOMPARE(shown.find(typed.toLower()), firstByHand(texts, typed));
                ++found;
            }
        }
        QVERIFY(found > 5);
        QCOMPARE(shown.find(u"no row begins so"_s), std::optional<qsizetype>());
        QCOMPARE(shown.find(u""_s), std::optional<qsizetype>());
    }

    void theSameLetterAgainGoesOnAndRoundToTheFirst()
    {
        TestBook book;
        std::vector<Product> products;
        for (const auto &name : {u"Bowl"_s, u"Cup"_s, u"Élan"_s, u"Mat"_s, u"Mug"_s, u"mill"_s, u"Zinc"_s})
            products.push_back({.id = {}, .sku = name.toUpper(), .name = name});
        mustCommit(book.writer(), [&] { return repo::products::insertAll(book.writer(), products); });
        const Shown shown(book.writer(), Kind::Products, u"name"_s, false);
        QCOMPARE(shown.texts(), (QStringList{u"Bowl"_s, u"Cup"_s, u"Élan"_s, u"Mat"_s, u"mill"_s, u"Mug"_s, u"Zinc"_s}));
        QCOMPARE(shown.find(u"m"_s, 0), std::optional<qsizetype>(3));
        QCOMPARE(shown.find(u"m"_s, 3), std::optional<qsizetype>(4));
        QCOMPARE(shown.find(u"mm"_s, 4), std::optional<qsizetype>(5));
        QCOMPARE(shown.find(u"mmm"_s, 5), std::optional<qsizetype>(3)); // round
        QCOMPARE(shown.find(u"mu"_s, 3), std::optional<qsizetype>(5));
        QCOMPARE(shown.find(u"e"_s, 6), std::optional<qsizetype>(2)); // an accent is no other letter
        QCOMPARE(shown.find(u"z"_s, 6), std::optional<qsizetype>(6));
    }

    void looksAtFewRowsOfAList()
    {
        TestBook book;
        execute(book.writer(),
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
            "INSERT INTO users (name, code) SELECT 'x', printf('C%06d', i) FROM n"_s);
        const Shown shown(book.writer(), Kind::Users, u"code"_s, true);
        QCOMPARE(shown.find(u"c012345"_s), std::optional<qsizetype>(50'000 - 12'345));
        QVERIFY2(shown.asked < 120, qPrintable(QString::number(shown.asked)));
        // What has vanished since the list was read stands in nobody's way.
        execute(book.writer(), u"DELETE FROM users WHERE id % 2 = 1"_s);
        QCOMPARE(shown.find(u"c012346"_s), std::optional<qsizetype>(50'000 - 12'346));
    }

    void saysNothingWhereNoTextDecides()
    {
        Lists lists(22);
        QVERIFY(!Shown(lists.reader, Kind::Products, u"price"_s, false).find(u"1"_s));
        QVERIFY(!Shown(lists.reader, Kind::Orders, u"placed_at"_s, false).find(u"2"_s));
        QVERIFY(!Shown(lists.reader, Kind::Orders, u"status"_s, false).find(u"p"_s));
    }

    void givesUpWithTheQuestion()
    {
        Lists lists(23);
        const Shown shown(lists.reader, Kind::Users, u"name"_s, false);
        lists.reader.interrupter().interrupt();
        const list::Places places{
            static_cast<qsizetype>(shown.ids.size()), [&](qsizetype row) { return shown.ids[static_cast<std::size_t>(row)]; }};
        const auto found = list::rowBeginningWith(lists.reader, Kind::Users, shown.sort, places, u"an"_s, {});
        QVERIFY(!found);
        lists.reader.interrupter().rearm();
    }
};

QTEST_GUILESS_MAIN(tst_typing)
#include "tst_typing.moc"
