// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <limits>
#include <random>
#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;

class tst_functions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsTheMedian_data();
    void findsTheMedian();
    void agreesWithSortingOnRandomNumbers();
    void refusesAMedianOfTexts();
    void foldsCaseAndAccents();
    void findsFoldedTextInText_data();
    void findsFoldedTextInText();
    void countsJsonElements_data();
    void countsJsonElements();
    void sortsNamesAsPeopleExpect();
    void staysOutOfTheSchema();
    void standsOnReaders();

private:
    QVariant ask(const Sql &sql, const Values &values = {})
    {
        const auto answer = Query(*m_connection, sql, values).one([](const Row &row) -> QVariant {
            switch (row.type(0)) {
            case SQLITE_INTEGER:
                return row.integer(0);
            case SQLITE_FLOAT:
                return row.real(0);
            case SQLITE_TEXT:
                return row.text(0);
            default:
                return {};
            }
        });
        return answer && *answer ? **answer : QVariant(u"failed"_s);
    }

    std::optional<Connection> m_connection;
};

void tst_functions::initTestCase()
{
    auto memory = Connection::openInMemory();
    QVERIFY(memory);
    m_connection.emplace(std::move(*memory));
    QVERIFY(Query(*m_connection, "CREATE TABLE n(v ANY) STRICT"_sql).run());
}

void tst_functions::findsTheMedian_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QVariant>("median");
    QTest::newRow("none") << QByteArray("(1) EXCEPT VALUES (1)") << QVariant();
    QTest::newRow("only NULLs") << QByteArray("(NULL), (NULL)") << QVariant();
    QTest::newRow("one") << QByteArray("(7)") << QVariant(7LL);
    QTest::newRow("odd") << QByteArray("(9), (1), (5)") << QVariant(5LL);
    QTest::newRow("even, whole mean") << QByteArray("(1), (3), (9), (5)") << QVariant(4LL);
    QTest::newRow("even, half") << QByteArray("(1), (2)") << QVariant(1.5);
    QTest::newRow("NULLs ignored") << QByteArray("(NULL), (3), (NULL), (1), (2)") << QVariant(2LL);
    QTest::newRow("reals") << QByteArray("(0.5), (2.5)") << QVariant(1.5);
    QTest::newRow("mixed") << QByteArray("(1), (2.5), (4)") << QVariant(2.5);
    QTest::newRow("negative half") << QByteArray("(-2), (-1)") << QVariant(-1.5);
    QTest::newRow("extremes") << QByteArray("(-9223372036854775808), (9223372036854775807)") << QVariant(-0.5);
    QTest::newRow("two largest") << QByteArray("(9223372036854775807), (9223372036854775805)") << QVariant(9223372036854775806LL);
}

void tst_functions::findsTheMedian()
{
    QFETCH(QByteArray, values);
    QFETCH(QVariant, median);
    const std::string sql = "WITH v(x) AS (VALUES " + values.toStdString() + ") SELECT median(x) FROM v";
    QCOMPARE(ask(Sql::typedByPerson(sql)), median);
}

void tst_functions::agreesWithSortingOnRandomNumbers()
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        QVERIFY(Query(*m_connection, "DELETE FROM n"_sql).run());
        std::vector<qint64> numbers(1 + random() % 50);
        for (qint64 &number : numbers) {
            number = static_cast<qint64>(random() % 20);
            QVERIFY(Query(*m_connection, "INSERT INTO n VALUES (?)"_sql, number).run());
        }
        std::sort(numbers.begin(), numbers.end());
        const double low = static_cast<double>(numbers[(numbers.size() - 1) / 2]);
        const double high = static_cast<double>(numbers[numbers.size() / 2]);
        QCOMPARE(ask("SELECT median(v) FROM n"_sql).toDouble(), (low + high) / 2);
    }
}

void tst_functions::refusesAMedianOfTexts()
{
    QVERIFY(!Query(*m_connection, "SELECT median('lamp')"_sql).run());
    QVERIFY(!Query(*m_connection, "SELECT median()"_sql).run());
}

void tst_functions::foldsCaseAndAccents()
{
    QCOMPARE(ask("SELECT fold(?)"_sql, {u"ÉCLAIR Straße"_s}), QVariant(u"eclair strasse"_s));
    QCOMPARE(ask("SELECT fold('')"_sql), QVariant(u""_s));
    QCOMPARE(ask("SELECT fold(NULL)"_sql), QVariant());
    QCOMPARE(ask("SELECT fold(12)"_sql), QVariant(u"12"_s));
}

void tst_functions::findsFoldedTextInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<bool>("contains");
    QTest::newRow("ascii, case") << u"Blue MUG"_s << u"e mu"_s << true;
    QTest::newRow("at the end") << u"Blue MUG"_s << u"ug"_s << true;
    QTest::newRow("after a false start") << u"aab"_s << u"ab"_s << true;
    QTest::newRow("longer than the text") << u"ug"_s << u"mug"_s << false;
    QTest::newRow("accents") << u"Crème Brûlée"_s << u"me bru"_s << true;
    QTest::newRow("one letter becomes two") << u"Straße"_s << u"ss"_s << true;
    QTest::newRow("not there") << u"Straße"_s << u"sz"_s << false;
    QTest::newRow("wildcards are letters") << u"100 percent"_s << u"%"_s << false;
    QTest::newRow("nothing is everywhere") << u""_s << u""_s << true;
}

void tst_functions::findsFoldedTextInText()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QFETCH(bool, contains);
    QCOMPARE(ask("SELECT contains_folded(?, ?)"_sql, {text, folded}), QVariant(qint64{contains}));
    QCOMPARE(ask("SELECT instr(fold(?), ?) > 0"_sql, {text, folded}), QVariant(qint64{contains || folded.isEmpty()}));
    QCOMPARE(ask("SELECT contains_folded(NULL, ?)"_sql, {folded}), QVariant());
    QCOMPARE(ask("SELECT contains_folded(?, NULL)"_sql, {text}), QVariant());
}

void tst_functions::countsJsonElements_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QVariant>("size");
    QTest::newRow("empty") << u"[]"_s << QVariant(0LL);
    QTest::newRow("three") << u"[1, \"two\", [3, 4]]"_s << QVariant(3LL);
    QTest::newRow("object") << u"{\"a\": [1]}"_s << QVariant();
    QTest::newRow("number") << u"5"_s << QVariant();
    QTest::newRow("malformed") << u"[1, 2"_s << QVariant();
    QTest::newRow("no text") << u""_s << QVariant();
}

void tst_functions::countsJsonElements()
{
    QFETCH(QString, json);
    QFETCH(QVariant, size);
    QCOMPARE(ask("SELECT json_array_size(?)"_sql, {json}), size);
    QCOMPARE(ask("SELECT json_array_size(NULL)"_sql), QVariant());
}

void tst_functions::sortsNamesAsPeopleExpect()
{
    QVERIFY(Query(*m_connection, "DELETE FROM n"_sql).run());
    for (const QString &name : {u"item 10"_s, u"Zebra"_s, u"Item 9"_s, u"Éclair"_s, u"apple"_s, u"eclipse"_s})
        QVERIFY(Query(*m_connection, "INSERT INTO n VALUES (?)"_sql, name).run());
    const auto sorted
        = Query(*m_connection, "SELECT v FROM n ORDER BY v COLLATE NATURAL_FOLD"_sql).all([](const Row &row) { return row.text(0); });
    QCOMPARE(*sorted, (QStringList{u"apple"_s, u"Éclair"_s, u"eclipse"_s, u"Item 9"_s, u"item 10"_s, u"Zebra"_s}));
}

void tst_functions::staysOutOfTheSchema()
{
    QVERIFY(!Query(*m_connection, "CREATE INDEX n_folded ON n(fold(v))"_sql).run());
    QVERIFY(Query(*m_connection, "CREATE VIEW folded AS SELECT fold(v) FROM n"_sql).run());
    QVERIFY(!Query(*m_connection, "SELECT * FROM folded"_sql).run());
}

void tst_functions::standsOnReaders()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.db"_s);
    auto writer = Connection::open(path, {.access = Access::ReadWrite, .create = true});
    QVERIFY(writer);
    auto reader = Connection::open(path, {.access = Access::ReadOnly});
    QVERIFY(reader);
    QCOMPARE(*Query(*reader, "SELECT median(column1) FROM (VALUES (1), (2), (9))"_sql).number(), 2);
}

QTEST_GUILESS_MAIN(tst_functions)
#include "tst_functions.moc"
