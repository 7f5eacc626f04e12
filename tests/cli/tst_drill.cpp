// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"
#include "tests/support/restorebook.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// The drill: back up, wreck, restore, compare every table. With the real program, from the outside.
class tst_drill : public QObject {
    Q_OBJECT

    using Wreck = std::function<void(const QString &book)>;

    /// Every table but the journal, whose last word is the restore itself, and what SQLite counts on its own.
    static RowCounts countsOf(const QString &path)
    {
        RowCounts counts = rowCounts(path);
        counts.remove(u"actions"_s);
        return counts;
    }

private Q_SLOTS:
    void backUpWreckRestore_data()
    {
        QTest::addColumn<Wreck>("wreck");
        QTest::addColumn<bool>("isKept");
        const auto add = [](const char *name, bool isKept, const Wreck &wreck) { QTest::addRow("%s", name) << wreck << isKept; };
        const auto run = [](const QString &sql) { return [sql](const QString &book) { QCOMPARE(executeOn(book, sql), 0); }; };
        const auto cut = [](qint64 length) {
            return [length](const QString &book) { QVERIFY(QFile::resize(book, length < 0 ? QFileInfo(book).size() + length : length)); };
        };
        add("rows deleted", false, run(u"PRAGMA foreign_keys = OFF; DELETE FROM products; DELETE FROM users"_s));
        add("prices changed", false, run(u"UPDATE products SET price = price + 1"_s));
        add("a table dropped", true, run(u"PRAGMA foreign_keys = OFF; DROP TABLE product_images"_s));
        add("a trigger dropped", true, [](const QString &book) {
            QCOMPARE(executeOn(book, u"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'"_s), 0);
        });
        add("deleted", false, [](const QString &book) { QVERIFY(QFile::remove(book)); });
        add("emptied", true, cut(0));
        add("cut off", true, cut(-4096));
        add("cut off within a page", true, cut(-1000));
        add("one page left", true, cut(4096));
        add("the head overwritten", true, [](const QString &book) {
            QByteArray bytes = bytesOf(book);
            writeBytes(book, bytes.replace(0, 4096, QByteArray(4096, 'x')));
        });
        add("pages in the middle overwritten", true, [](const QString &book) {
            QByteArray bytes = bytesOf(book);
            writeBytes(book, bytes.replace(bytes.size() / 4096 / 2 * 4096, 20 * 4096, QByteArray(20 * 4096, '\x7f')));
        });
        add("another file in its place", true, [](const QString &book) { writeBytes(book, QByteArray(100'000, 'x')); });
        add("a wal of nonsense", false, [](const QString &book) { writeBytes(book + u"-wal"_s, QByteArray(40'000, 'w')); });
    }
    void backUpWreckRestore()
    {
        QFETCH(Wreck, wreck);
        QFETCH(bool, isKept);
        const Cli cli;
        const QString book = cli.path(u"shop.tradebook"_s);
        QCOMPARE(cli.run({u"new"_s, book, u"--sample"_s}).code, 0);
        const QByteArray before = contentHash(book);
        const Digest digest = digestOf(book);
        const auto counts = countsOf(book);
        const Outcome made = cli.run({u"backup"_s, book, u"--json"_s});
        QCOMPARE(made.code, 0);
        const QString copy = made.object()["path"_L1].toString();
        QCOMPARE(contentHash(copy), before);
        QCOMPARE(cli.run({u"verify"_s, copy, u"--deep"_s}).code, 0);

        wreck(book);
        const Outcome restored = cli.run({u"restore"_s, copy, book, u"--json"_s});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QCOMPARE(difference(digestOf(book), digest), QString());
        QCOMPARE(countsOf(book), counts);
        QCOMPARE(faultsOf(book), QString());
        QCOMPARE(cli.run({u"check"_s, book}).code, 0);
        QCOMPARE(!restored.object()["kept"_L1].toArray().isEmpty(), isKept);
        QCOMPARE(cli.run({u"verify"_s, copy, u"--deep"_s}).code, 0);
        QVERIFY(!QFile::exists(tradebook::restore::folderFor(book)));
    }
};

QTEST_GUILESS_MAIN(tst_drill)
#include "tst_drill.moc"
