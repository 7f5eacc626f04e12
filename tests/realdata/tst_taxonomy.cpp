// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shopify's taxonomy in four languages: a deep tree by code, with siblings of one name where a language has fewer words.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::ImportBook;
using transfer::ImportKind;

class tst_taxonomy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsTheTreeOfEachLanguage_data();
    void keepsTheTreeOfEachLanguage();
    void renamesTheTreeWithAnotherLanguage();

private:
    QString m_folder;
};

void tst_taxonomy::initTestCase()
{
    if (test::realDataFolder().isEmpty())
        QSKIP("no shared test data here");
    m_folder = test::realDataFolder() + u"/shopify_taxonomy_2024-07/"_s;
}

void tst_taxonomy::keepsTheTreeOfEachLanguage_data()
{
    QTest::addColumn<qint64>("twins"); // pairs of siblings with one name
    QTest::newRow("en") << qint64{0};
    QTest::newRow("de") << qint64{12};
    QTest::newRow("ja") << qint64{4};
    QTest::newRow("zh-CN") << qint64{1};
}

void tst_taxonomy::keepsTheTreeOfEachLanguage()
{
    QFETCH(qint64, twins);
    const ImportBook book;
    const auto report = book.import(ImportKind::Categories, m_folder + QString::fromLatin1(QTest::currentDataTag()) + u".csv"_s);
    QVERIFY_OK(report);
    QCOMPARE(test::counts(*report), u"10281 10281 0 0 0"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 10281);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories WHERE parent_id IS NULL"_s), 25);
    QCOMPARE(book.table(u"WITH RECURSIVE tree (id, depth) AS (SELECT id, 1 FROM categories WHERE parent_id IS NULL UNION ALL "
                        "SELECT c.id, depth + 1 FROM categories AS c JOIN tree ON c.parent_id = tree.id) "
                        "SELECT count(*) FROM tree GROUP BY depth ORDER BY depth"_s),
        u"25\n209\n1459\n3676\n3290\n1205\n376\n41"_s);
    QCOMPARE(
        book.number(u"SELECT coalesce(sum(many - 1), 0) FROM (SELECT count(*) AS many FROM categories GROUP BY parent_id, name)"_s), twins);
    const auto again = book.import(ImportKind::Categories, m_folder + QString::fromLatin1(QTest::currentDataTag()) + u".csv"_s);
    QVERIFY_OK(again);
    QCOMPARE(test::counts(*again), u"10281 0 0 10281 0"_s);
}

void tst_taxonomy::renamesTheTreeWithAnotherLanguage()
{
    const ImportBook book;
    QVERIFY_OK(book.import(ImportKind::Categories, m_folder + u"en.csv"_s));
    const auto german = book.import(ImportKind::Categories, m_folder + u"de.csv"_s);
    QVERIFY_OK(german);
    QCOMPARE(german->newRows + german->rejected, 0);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 10281);
    QCOMPARE(book.ask(u"SELECT name FROM categories WHERE code = 'ap-1'"_s), u"Lebende Tiere"_s);
}

QTEST_GUILESS_MAIN(tst_taxonomy)
#include "tst_taxonomy.moc"
