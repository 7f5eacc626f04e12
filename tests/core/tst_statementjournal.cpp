// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/testbook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;

class tst_statementjournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // With too large a part of the statement journal in memory SQLite answers that the disk is full.
    void takesBackAStatementOfManyMegabytes()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto done = db::inTransaction(writer, [&]() -> Result<void> {
            const auto fill = db::Query(writer,
                "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 8000) "
                "INSERT INTO settings (name, json) SELECT 'name ' || i, hex(zeroblob(1000)) FROM n"_sql)
                                  .run();
            if (!fill)
                return fill.error();
            // The last row fails after all others were changed.
            const auto refused
                = db::Query(writer, "UPDATE settings SET json = nullif(json || id, hex(zeroblob(1000)) || '8000')"_sql).run();
            if (refused || refused.error().kind != ErrorKind::Invalid)
                return refused ? Error{.detail = u"not refused"_s} : refused.error();
            const auto changed = db::Query(writer, "UPDATE settings SET json = json || id"_sql).run();
            if (!changed)
                return changed.error();
            return {};
        });
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM settings WHERE length(json) > 2000"_s), u"8000"_s);
        QCOMPARE(scalar(book.writer(), u"SELECT max(length(json)) FROM settings"_s), u"2004"_s);
    }
};

QTEST_GUILESS_MAIN(tst_statementjournal)
#include "tst_statementjournal.moc"
