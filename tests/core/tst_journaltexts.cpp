// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/support/journalbook.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace {

const Action kAny{u"book.update"_s};

} // namespace

/// Texts in the journal: an undo gives back exactly what was there.
class tst_journaltexts : public QObject {
    Q_OBJECT

    static void stockUp(JournalBook &book)
    {
        book.edit([](db::Connection &writer) -> Result<int> {
            addProduct(writer, u"A"_s, 1000, 10);
            addUser(writer, u"Ann"_s);
            return 0;
        });
    }

private Q_SLOTS:
    // Every text comes back byte by byte: what is hostile, a NUL, and bytes that are no UTF-8.
    void everyText()
    {
        JournalBook book;
        stockUp(book);
        auto texts = hostileTexts();
        texts << u"a\u0001\u0007\"\\\n\u2028"_s << u"NUL \0 inside"_s;
        const auto write = [texts](db::Connection &writer) -> Result<int> {
            for (const auto &text : texts) {
                must(db::Query(writer, "UPDATE users SET name = ?1 || 'z', name_key = fold(?1 || 'z'), phone = ?1"_sql, text).run());
                must(db::Query(writer, "INSERT INTO notes (user_id, body) VALUES (1, ?)"_sql, text).run());
            }
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, write), QString());
        const auto bytes = [](db::Connection &writer) -> Result<int> {
            execute(writer, u"UPDATE users SET phone = CAST(x'ff00c3' AS TEXT), preferences = CAST(x'80' AS TEXT)"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, bytes), QString());
    }

    void tenMegabytesOfText()
    {
        JournalBook book;
        stockUp(book);
        const auto length = u"SELECT max(length(description)) FROM products"_s;
        const QString text = QString(5 * 1024 * 1024, u'y') + QString(5 * 1024 * 1024, u'\n');
        const auto sql = "UPDATE products SET description = ?"_sql;
        book.edit([=](db::Connection &writer) { return db::Query(writer, sql, text).run(); });
        book.edit([=](db::Connection &writer) { return db::Query(writer, sql, text.left(text.size() - 1)).run(); });
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(length), text.size());
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(length), 0);
        VERIFY_OK(book.redo());
        const auto now
            = book.ask([](db::Connection &reader) { return db::Query(reader, "SELECT description FROM products LIMIT 1"_sql).text(); });
        QVERIFY(now == text);
    }

    void anAddressOfOtherLettersInCase()
    {
        JournalBook book;
        book.execute(u"INSERT INTO users (name, name_key, email) VALUES ('Ann', 'ann', 'a@x.ch')"_s);
        const auto change = [](db::Connection &writer) -> Result<int> {
            execute(writer, u"UPDATE users SET email = 'A@X.ch'"_s);
            return 0;
        };
        QCOMPARE(goesThereAndBack(book, kAny, change), QString());
    }
};

QTEST_GUILESS_MAIN(tst_journaltexts)
#include "tst_journaltexts.moc"
