// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/support/randomshop.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/testbook.h"

#include <QTest>

#include <random>
#include <set>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// A book with wrong bytes in it: every connection and statement ends in rows or in an error that says so, never in a crash and never
/// in a short answer that looks whole.
class tst_flippedbytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsInRowsOrInAnError_data();
    void endsInRowsOrInAnError();
    void noticesALostPageInEveryScan();

private:
    /// Reads a table and searches; the kinds of the errors met.
    std::set<ErrorKind> readEverything(const QString &name, Access access);

    ScratchFolder m_folder;
    QByteArray m_book;
    qint64 m_items = 0;
};

void tst_flippedbytes::initTestCase()
{
    TestBook book;
    fillRandomly(book.writer(), 7);
    m_items = *Query(book.writer(), "SELECT count(*) FROM order_items"_sql).number();
    const QString path = book.path();
    QVERIFY(book.writer().close());
    QFile file(path); // a book that no connection has open any more
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_book = file.readAll();
    QVERIFY(m_book.size() > 100'000 && m_items > 100);
    m_folder.write(u"whole.db"_s, m_book);
    QVERIFY(readEverything(u"whole.db"_s, Access::Immutable).empty());
}

std::set<ErrorKind> tst_flippedbytes::readEverything(const QString &name, Access access)
{
    std::set<ErrorKind> met;
    auto opened = Connection::open(m_folder.file(name), {.access = access});
    if (!opened)
        return {opened.error().kind};
    constexpr SqlLiteral kQuestions[] = {"SELECT * FROM order_items"_sql, "SELECT * FROM orders ORDER BY number"_sql,
        "SELECT * FROM products ORDER BY sku"_sql, "SELECT * FROM users ORDER BY name_key"_sql, "SELECT * FROM daily_sales"_sql,
        "SELECT rowid FROM products_fts WHERE products_fts MATCH 'a*'"_sql, "PRAGMA quick_check"_sql};
    for (const Sql question : kQuestions) {
        const auto outcome = Query(*opened, question).forEach([](const Row &row) {
            for (int column = 0; column < row.columnCount(); ++column)
                (void)row.text(column);
        });
        if (!outcome)
            met.insert(outcome.error().kind);
    }
    if (const auto closed = opened->close(); !closed)
        met.insert(closed.error().kind);
    return met;
}

void tst_flippedbytes::endsInRowsOrInAnError_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 300; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void tst_flippedbytes::endsInRowsOrInAnError()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    QByteArray bytes = m_book;
    // A third of the seeds each: the head of the file, the head of a page, anywhere.
    const qsizetype pages = bytes.size() / 4096;
    for (int flips = 1 + seed % 8; flips > 0; --flips) {
        const auto page = static_cast<qsizetype>(random() % static_cast<unsigned>(pages)) * 4096;
        const qsizetype place = seed % 3 == 0 ? random() % 110 : page + static_cast<qsizetype>(random() % (seed % 3 == 1 ? 12 : 4096));
        bytes[place] = static_cast<char>(random());
    }
    m_folder.write(u"flipped.db"_s, bytes);
    const std::set<ErrorKind> met = readEverything(u"flipped.db"_s, Access::Immutable);
    const std::set<ErrorKind> expected{ErrorKind::Damaged, ErrorKind::NotADatabase, ErrorKind::Internal, ErrorKind::ReadOnly};
    for (const ErrorKind kind : met)
        QVERIFY2(expected.contains(kind), qPrintable(u"kind %1"_s.arg(static_cast<int>(kind))));
}

void tst_flippedbytes::noticesALostPageInEveryScan()
{
    int noticed = 0;
    for (qsizetype page = 1; page < m_book.size() / 4096; ++page) {
        QByteArray bytes = m_book;
        bytes.replace(page * 4096, 4096, QByteArray(4096, '\xAA'));
        m_folder.write(u"lost.db"_s, bytes);
        auto opened = Connection::open(m_folder.file(u"lost.db"_s), {.access = Access::Immutable});
        if (!opened)
            continue;
        qint64 rows = 0;
        const auto outcome = Query(*opened, "SELECT * FROM order_items NOT INDEXED"_sql).forEach([&](const Row &) { ++rows; });
        QVERIFY(!outcome || rows == m_items); // whole, or an error
        noticed += outcome ? 0 : 1;
    }
    QVERIFY(noticed > 0);
}

QTEST_GUILESS_MAIN(tst_flippedbytes)
#include "tst_flippedbytes.moc"
