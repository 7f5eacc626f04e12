// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/query.h"
#include "tests/support/cli.h"
#include "tests/support/testbook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

/// list, query, plan: what the book answers.
class tst_lists : public QObject {
    Q_OBJECT

    Cli m_cli;
    QString m_book;

private Q_SLOTS:
    void initTestCase()
    {
        m_book = m_cli.newBook();
        auto writer = db::Connection::open(m_book, {.access = db::Access::ReadWrite});
        QVERIFY(writer);
        QVERIFY(writer->trustSchema());
        execute(*writer, uR"(
            INSERT INTO users (id, code, email, name, name_key) VALUES (1, 'U1', 'ann@example.org', 'Ann', 'ann'), (2, 'U2', NULL, 'Zoë', 'zoe');
            INSERT INTO addresses (user_id, kind, city) VALUES (1, 'billing', 'Bath'), (2, 'billing', 'Leeds');
            INSERT INTO categories (id, parent_id, code, name, name_key) VALUES (1, NULL, 'T', 'Toys', 'toys'), (2, 1, NULL, 'Wooden toys', 'wooden toys');
            INSERT INTO products (id, sku, name, name_key, price, category_id) VALUES
                (1, 'a1', 'Ball', 'ball', 250, 1), (2, 'A1', 'Träin', 'train', 1999, 2), (3, 'b', X'1b5b324a' || 'Esc', 'esc', 5, NULL);
            INSERT INTO orders (id, number, user_id, status, placed_at, business_date, total, kind) VALUES
                (1, '1001', 1, 'delivered', '2026-01-02T10:00:00.000Z', '2026-01-02', 1999, 'sale'),
                (2, '1002', NULL, 'pending', '2026-01-03T10:00:00.000Z', '2026-01-03', 250, 'sale'),
                (3, '1003', 1, 'delivered', '2026-01-04T10:00:00.000Z', '2026-01-04', 1999, 'return');
            INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES
                (1, 1, 2, 'A1', 'Träin', 1, 1999, 1999), (3, 1, 2, 'A1', 'Träin', 1, 1999, 1999);
            )"_s);
        QVERIFY(writer->close());
    }

    void listsAsJsonWithTheSchemasNamesAndMinorUnits()
    {
        const QJsonArray rows = m_cli.run({u"list"_s, u"products"_s, m_book, u"--sort"_s, u"-price"_s, u"--json"_s}).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]["sku"_L1].toString(), u"A1"_s);
        QCOMPARE(rows[0]["id"_L1].toInt(), 2);
        QCOMPARE(rows[0]["price"_L1].toInteger(), 1999);
        QCOMPARE(rows[0]["name"_L1].toString(), u"Träin"_s);
        QCOMPARE(rows[0]["is_active"_L1], QJsonValue(true));
        QVERIFY(rows[2]["category_id"_L1].isNull() || rows[2]["category_id"_L1].isUndefined());
    }

    void answersEveryKind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("rows");
        QTest::newRow("users") << u"users"_s << 2;
        QTest::newRow("addresses") << u"addresses"_s << 2;
        QTest::newRow("categories") << u"categories"_s << 2;
        QTest::newRow("products") << u"products"_s << 3;
        QTest::newRow("orders") << u"orders"_s << 3;
        QTest::newRow("order-items") << u"order-items"_s << 2;
    }

    void answersEveryKind()
    {
        QFETCH(QString, kind);
        QFETCH(int, rows);
        const Outcome json = m_cli.run({u"list"_s, kind, m_book, u"--json"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.array().size(), rows);
        // A heading and its rule stand above the rows.
        const Outcome table = m_cli.run({u"list"_s, kind, m_book});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.count('\n'_L1), rows + 2);
    }

    void narrowsByTermsAndText_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("folded text") << u"products"_s << u"TRAIN"_s << 1;
        QTest::newRow("branch by name") << u"products"_s << u"category:toys"_s << 2;
        QTest::newRow("branch by code") << u"products"_s << u"category:T"_s << 2;
        QTest::newRow("branch with blanks") << u"products"_s << u"category:\"wooden toys\""_s << 1;
        QTest::newRow("without category") << u"products"_s << u"category:none"_s << 1;
        QTest::newRow("term and text") << u"products"_s << u"category:toys ball"_s << 1;
        QTest::newRow("status") << u"orders"_s << u"status:pending"_s << 1;
        QTest::newRow("open") << u"orders"_s << u"status=open"_s << 1;
        QTest::newRow("returns") << u"orders"_s << u"kind:return"_s << 1;
        QTest::newRow("user by code") << u"orders"_s << u"user:U1"_s << 2;
        QTest::newRow("user by e-mail") << u"orders"_s << u"user:ANN@example.org"_s << 2;
        QTest::newRow("addresses of a user") << u"addresses"_s << u"user:U2"_s << 1;
        QTest::newRow("items of an order") << u"order-items"_s << u"order:1001"_s << 1;
        QTest::newRow("nothing") << u"orders"_s << u""_s << 3;
        QTest::newRow("every status") << u"orders"_s << u"status:all"_s << 3;
        QTest::newRow("no order has none of all") << u"orders"_s << u"status != all"_s << 0;
        QTest::newRow("statuses") << u"orders"_s << u"status in (pending, delivered)"_s << 3;
        QTest::newRow("sales") << u"orders"_s << u"kind:sale"_s << 2;
        QTest::newRow("amount") << u"orders"_s << u"total >= 2.50"_s << 2;
        QTest::newRow("amount of a return") << u"orders"_s << u"total < 0"_s << 1;
        QTest::newRow("amounts between") << u"products"_s << u"price between 0.05 and 2.50"_s << 2;
        QTest::newRow("month") << u"orders"_s << u"placed_at:2026-01"_s << 3;
        QTest::newRow("day and before") << u"orders"_s << u"business_date <= 2026-01-03"_s << 2;
        QTest::newRow("either") << u"orders"_s << u"status:pending or kind:return"_s << 2;
        QTest::newRow("brackets and not") << u"orders"_s << u"not (status:pending or kind:return) user:U1"_s << 1;
        QTest::newRow("empty") << u"orders"_s << u"customer is empty"_s << 1;
        QTest::newRow("customer by name") << u"orders"_s << u"customer:ann"_s << 2;
        QTest::newRow("customer by a part of the name") << u"orders"_s << u"customer contains NN"_s << 2;
        QTest::newRow("column") << u"products"_s << u"sku=a1"_s << 1;
        QTest::newRow("folded part") << u"products"_s << u"name contains TRAI"_s << 1;
        QTest::newRow("items of a product") << u"order-items"_s << u"product:A1"_s << 2;
        QTest::newRow("yes") << u"products"_s << u"is_active:yes"_s << 3;
        QTest::newRow("text in quotes") << u"users"_s << u"\"status:open\""_s << 0;
        QTest::newRow("text with a colon") << u"products"_s << u"12:30"_s << 0;
    }

    void narrowsByTermsAndText()
    {
        QFETCH(QString, kind);
        QFETCH(QString, filter);
        QFETCH(int, rows);
        const Outcome outcome = m_cli.run({u"list"_s, kind, m_book, u"--json"_s, u"--filter"_s, filter});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.array().size(), rows);
    }

    void refusesTermsThatMeanNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("code");
        QTest::newRow("term of another list") << u"products"_s << u"status:pending"_s << 2;
        QTest::newRow("a field that is not there") << u"products"_s << u"skuu=a1"_s << 2;
        QTest::newRow("no amount") << u"orders"_s << u"total >= lots"_s << 2;
        QTest::newRow("no date") << u"orders"_s << u"placed_at:someday"_s << 2;
        QTest::newRow("open bracket") << u"orders"_s << u"(status:open"_s << 2;
        QTest::newRow("no such status") << u"orders"_s << u"status:lost"_s << 2;
        QTest::newRow("no such user") << u"orders"_s << u"user:nobody"_s << 3;
        QTest::newRow("no such category") << u"products"_s << u"category:nowhere"_s << 3;
        QTest::newRow("no such order") << u"order-items"_s << u"order:7"_s << 3;
    }

    void refusesTermsThatMeanNothing()
    {
        QFETCH(QString, kind);
        QFETCH(QString, filter);
        QFETCH(int, code);
        const Outcome outcome = m_cli.run({u"list"_s, kind, m_book, u"--filter"_s, filter});
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(outcome.err));
    }

    void saysWhereAFilterIsWrongAndWhatToWrite_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("mistyped field") << u"status:open totl >= 5"_s << u"At position 13: “totl” is not a field, but “total” is;"_s;
        QTest::newRow("unknown field") << u"colour:red"_s << u"At position 1: “colour” is not a field; write one of number, placed_at,"_s;
        QTest::newRow("choice") << u"status:lost"_s
                                << u"At position 8: “lost” is not a choice of “status”; write one of all, open, pending,"_s;
        QTest::newRow("quotes") << u"customer contains \"van"_s << u"At position 19: the quotes are not closed;"_s;
    }

    void saysWhereAFilterIsWrongAndWhatToWrite()
    {
        QFETCH(QString, filter);
        QFETCH(QString, sentence);
        const Outcome outcome = m_cli.run({u"list"_s, u"orders"_s, m_book, u"--filter"_s, filter});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.sentence().contains(sentence), qPrintable(outcome.err));
        QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(outcome.err));
    }

    void takesNoMoreThanTheLimit()
    {
        QCOMPARE(m_cli.run({u"list"_s, u"orders"_s, m_book, u"--json"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
        QCOMPARE(m_cli.run({u"list"_s, u"orders"_s, m_book, u"--json"_s, u"--limit"_s, u"0"_s}).array().size(), 0);
        QCOMPARE(m_cli.run({u"list"_s, u"orders"_s, m_book, u"--json"_s, u"--limit"_s, u"5000"_s}).array().size(), 3);
    }

    void countsAReturnNegative()
    {
        const QJsonArray rows = m_cli.run({u"list"_s, u"orders"_s, m_book, u"--json"_s, u"--filter"_s, u"kind:return"_s}).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0]["total"_L1].toInteger(), -1999);
    }

    /// An escape sequence in a name must not reach the terminal; a JSON reader gets the name as it is.
    void keepsControlCharactersFromTheTerminal()
    {
        const Outcome table = m_cli.run({u"list"_s, u"products"_s, m_book});
        QVERIFY(table.out.contains("[2JEsc"_L1));
        QVERIFY(!table.out.contains(QChar(0x1b)));
        const QJsonArray rows = m_cli.run({u"list"_s, u"products"_s, m_book, u"--json"_s, u"--filter"_s, u"Esc"_s}).array();
        QCOMPARE(rows[0]["name"_L1].toString(), QChar(0x1b) + u"[2JEsc"_s);
    }

    void alignsATable()
    {
        const Outcome table = m_cli.run({u"query"_s, m_book, u"SELECT sku, name FROM products WHERE id < 3 ORDER BY id"_s});
        QCOMPARE(table.out, u"sku  name\n---  -----\na1   Ball\nA1   Träin\n"_s);
    }

    void answersAnyReadingStatement()
    {
        const Outcome outcome = m_cli.run({u"query"_s, m_book,
            u"SELECT 9007199254740993 AS big, 0.5 AS half, NULL AS none, x'00ff' AS bytes, fold('Ä') AS folded, 1 AS big"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonObject row = outcome.array().first().toObject();
        QVERIFY2(outcome.out.contains("\"big\":9007199254740993"_L1), qPrintable(outcome.out));
        QCOMPARE(row["half"_L1].toDouble(), 0.5);
        QVERIFY(row["none"_L1].isNull());
        QCOMPARE(row["bytes"_L1].toString(), u"00ff"_s);
        QCOMPARE(row["folded"_L1].toString(), u"a"_s);
        QCOMPARE(row["big_2"_L1].toInt(), 1);
        QCOMPARE(m_cli.run({u"query"_s, m_book, u"SELECT 1 WHERE 0"_s, u"--json"_s}).out.simplified().remove(' '_L1), u"[]"_s);
    }

    void refusesStatementsThatAreWrongOrWrite_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("says");
        QTest::newRow("syntax") << u"SELEC"_s << u"syntax error"_s;
        QTest::newRow("write") << u"DELETE FROM users"_s << u"more than read"_s;
        QTest::newRow("several") << u"SELECT 1; SELECT 2"_s << u"more than one"_s;
        QTest::newRow("attach") << u"ATTACH 'x' AS x"_s << u"more than read"_s;
    }

    void refusesStatementsThatAreWrongOrWrite()
    {
        QFETCH(QString, statement);
        QFETCH(QString, says);
        for (const QString &command : {u"query"_s, u"plan"_s}) {
            const Outcome outcome = m_cli.run({command, m_book, statement});
            QCOMPARE(outcome.code, 3);
            QVERIFY2(outcome.sentence().contains(says), qPrintable(outcome.err));
            QCOMPARE(outcome.out, QString());
        }
    }

    void showsThePlan()
    {
        const QString statement = u"SELECT name FROM users WHERE code = 'U1'"_s;
        const Outcome table = m_cli.run({u"plan"_s, m_book, statement});
        QCOMPARE(table.code, 0);
        QVERIFY2(table.out.contains("SEARCH users USING"_L1), qPrintable(table.out));
        const QJsonArray steps = m_cli.run({u"plan"_s, m_book, statement, u"--json"_s}).array();
        QCOMPARE(steps.size(), 1);
        QVERIFY(steps[0]["detail"_L1].toString().startsWith("SEARCH"_L1));
        QCOMPARE(steps[0]["parent"_L1].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(tst_lists)
#include "tst_lists.moc"
