// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "tests/support/cli.h"
#include "tests/support/testbook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

class tst_search : public QObject {
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
            INSERT INTO users (id, code, email, name, name_key, phone) VALUES (1, 'U1', 'ann@example.org', 'Ann Tränk', 'ann trank', '+44 20 7946-0958');
            INSERT INTO products (id, sku, name, name_key, price, barcode, is_active) VALUES
                (1, 'AB-4711-X', 'Train', 'train', 1999, '4001', 1), (2, 'b', X'1b5b324a' || ' Träin set', 'train set', 5, NULL, 0);
            INSERT INTO orders (id, number, user_id, status, placed_at, business_date, total, kind, billing_recipient) VALUES
                (1, '2026-004711', 1, 'delivered', '2026-01-02T10:00:00.000Z', '2026-01-02', 1999, 'sale', 'Ann Tränk'),
                (2, '1002', 1, 'pending', '2026-01-03T10:00:00.000Z', '2026-01-03', 250, 'return', 'Ann Tränk');
            )"_s);
        QVERIFY(writer->close());
    }

    void answersInJsonWithTheSchemasNames()
    {
        const auto rows = m_cli.run({u"search"_s, u"tra"_s, m_book, u"--json"_s}).array();
        QCOMPARE(rows.size(), 5);
        QStringList kinds;
        for (const auto &row : rows)
            kinds << row["kind"_L1].toString();
        QCOMPARE(kinds.join(u' '), u"users products products orders orders"_s);
        QCOMPARE(rows[0]["name"_L1].toString(), u"Ann Tränk"_s);
        QCOMPARE(rows[0]["email"_L1].toString(), u"ann@example.org"_s);
        QVERIFY(rows[0]["sku"_L1].isNull() && rows[0]["total"_L1].isNull());
        QCOMPARE(rows[1]["sku"_L1].toString(), u"AB-4711-X"_s);
        QCOMPARE(rows[1]["price"_L1].toInteger(), 1999);
        QCOMPARE(rows[1]["barcode"_L1].toString(), u"4001"_s);
        QCOMPARE(rows[1]["is_active"_L1], QJsonValue(true));
        QCOMPARE(rows[2]["is_active"_L1], QJsonValue(false));
        QCOMPARE(rows[3]["number"_L1].toString(), u"1002"_s); // the newest
        QCOMPARE(rows[3]["total"_L1].toInteger(), -250);
        QCOMPARE(rows[3]["status"_L1].toString(), u"pending"_s);
        QCOMPARE(rows[3]["customer"_L1].toString(), u"Ann Tränk"_s);
        QCOMPARE(rows[3]["field"_L1].toString(), u"customer"_s);
        QCOMPARE(rows[4]["business_date"_L1].toString(), u"2026-01-02"_s);
    }

    void findsPartsOfCodesAndNumbers()
    {
        const auto rows = m_cli.run({u"search"_s, u"4711"_s, m_book, u"--json"_s}).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["id"_L1].toInt(), 1);
        QCOMPARE(rows[1]["number"_L1].toString(), u"2026-004711"_s);
        QCOMPARE(m_cli.run({u"search"_s, u"94609"_s, m_book, u"--json"_s}).array()[0]["name"_L1].toString(), u"Ann Tränk"_s);
    }

    void asksOneKindAndNoMoreThanIsWanted()
    {
        const auto one = m_cli.run({u"search"_s, u"tra"_s, m_book, u"--kind"_s, u"products"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains(u"AB-4711-X · 19.99 · 4001"_s), qPrintable(one.out));
        QVERIFY2(one.out.contains(u"products: 1 of 2 are shown"_s), qPrintable(one.out));
        QVERIFY(!one.out.contains(u"set"_s));
        const auto all = m_cli.run({u"search"_s, u"tra"_s, m_book});
        QVERIFY(!all.out.contains(u"are shown"_s));
        QVERIFY2(
            all.out.contains(u"[2J Träin set"_s) && all.out.contains(u"inactive"_s), qPrintable(all.out)); // no escape reaches a terminal
        QVERIFY(!all.out.contains(QChar(0x1b)));
    }

    void forgivesATypoWhereNothingMatches()
    {
        const auto nearly = m_cli.run({u"search"_s, u"trian"_s, m_book});
        QCOMPARE(nearly.code, 0);
        QVERIFY2(nearly.out.startsWith(u"Nothing matches “trian”; showing “train”."_s), qPrintable(nearly.out));
        QVERIFY(nearly.out.contains(u"AB-4711-X"_s));
        QCOMPARE(m_cli.run({u"search"_s, u"trian"_s, m_book, u"--json"_s}).array().size(), 2);
    }

    void saysThatNothingMatches()
    {
        const auto none = m_cli.run({u"search"_s, u"xyzzy"_s, m_book});
        QCOMPARE(none.code, 1);
        QCOMPARE(none.out.trimmed(), u"Nothing matches."_s);
        const auto json = m_cli.run({u"search"_s, u"xyzzy"_s, m_book, u"--json"_s});
        QCOMPARE(json.code, 1);
        QVERIFY(json.array().isEmpty() && json.out.contains(u'['));
    }

    void takesAnyTextAsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"\""_s, u"*"_s, u"NEAR(a b)"_s, u"name : x"_s, u"a AND"_s, u"'; DROP TABLE users; --"_s, u"%"_s})
            QTest::newRow(qPrintable(text + u' ')) << text;
    }

    void takesAnyTextAsText()
    {
        QFETCH(QString, text);
        const auto outcome = m_cli.run({u"search"_s, text, m_book});
        QVERIFY2(outcome.code <= 1, qPrintable(outcome.err));
    }

    void wantsAText() { QCOMPARE(m_cli.run({u"search"_s, u""_s, m_book}).code, 2); }

    void takesTheBookFromTheEnvironment()
    {
        Cli cli;
        cli.setVariable(u"TRADEBOOK_BOOK"_s, m_book);
        QCOMPARE(cli.run({u"search"_s, u"train"_s}).code, 0);
    }

    void aMissingBookIsRefused()
    {
        const auto outcome = m_cli.run({u"search"_s, u"x"_s, m_cli.path(u"none.tradebook"_s)});
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.sentence().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_search)
#include "tst_search.moc"
