// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "tests/support/cli.h"
#include "tests/support/testbook.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

/// check, by the program: healthy, not healthy, could not run. Each rule by itself is the matter of tests/core.
class tst_check : public QObject {
    Q_OBJECT

    static QString sampleIn(const Cli &cli)
    {
        const QString path = cli.path(u"shop.tradebook"_s);
        const Outcome made = cli.run({u"new"_s, path, u"--sample"_s, u"--currency"_s, u"GBP"_s});
        if (made.code != 0)
            qFatal("new: %s", qPrintable(made.err));
        return path;
    }
    static void spoil(const QString &path, const QString &sql)
    {
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        QVERIFY(writer);
        QVERIFY(writer->trustSchema());
        execute(*writer, sql);
        QVERIFY(writer->close());
    }

private Q_SLOTS:
    void findsTheSampleShopHealthy_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("usual") << QStringList();
        QTest::newRow("deep") << QStringList{u"--deep"_s};
    }

    void findsTheSampleShopHealthy()
    {
        QFETCH(QStringList, options);
        const Cli cli;
        const QString book = sampleIn(cli);
        const Outcome json = cli.run(QStringList{u"check"_s, book, u"--json"_s} + options);
        QVERIFY2(json.code == 0, qPrintable(json.out + json.err));
        QCOMPARE(json.object()["healthy"_L1], QJsonValue(true));
        QCOMPARE(json.object()["findings"_L1].toArray().size(), 0);
        const Outcome plain = cli.run(QStringList{u"check"_s, book} + options);
        QCOMPARE(plain.code, 0);
        QCOMPARE(plain.out.count('\n'_L1), 1);
        QCOMPARE(plain.err, QString());
    }

    void saysWhichRecordsBreakARule()
    {
        const Cli cli;
        const QString book = sampleIn(cli);
        spoil(book, u"UPDATE stock SET on_hand = on_hand + 1 WHERE product_id = 3; UPDATE products SET name_key = 'wrong' WHERE id = 5"_s);
        const Outcome json = cli.run({u"check"_s, book, u"--json"_s});
        QCOMPARE(json.code, 1);
        QCOMPARE(json.object()["healthy"_L1], QJsonValue(false));
        const QJsonArray findings = json.object()["findings"_L1].toArray();
        QCOMPARE(findings.size(), 2);
        QStringList rules;
        for (const QJsonValue &finding : findings) {
            rules.append(finding["rule"_L1].toString());
            QVERIFY(finding["sentence"_L1].toString().endsWith('.'_L1));
        }
        rules.sort();
        QCOMPARE(rules, QStringList({u"name_key"_s, u"on_hand"_s}));
        const Outcome plain = cli.run({u"check"_s, book});
        QCOMPARE(plain.code, 1);
        QCOMPARE(plain.out.count('\n'_L1), 2);
    }

    void deepLooksThroughTheNewestBackupToo()
    {
        const Cli cli;
        const QString book = sampleIn(cli);
        QCOMPARE(cli.run({u"backup"_s, book}).code, 0);
        const Outcome whole = cli.run({u"check"_s, book, u"--deep"_s, u"--json"_s});
        QVERIFY2(whole.code == 0, qPrintable(whole.out + whole.err));
        const QJsonArray backups = whole.object()["backups"_L1].toArray();
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups[0]["whole"_L1], QJsonValue(true));
        const QString path = backups[0]["path"_L1].toString();
        QCOMPARE(cli.run({u"check"_s, book, u"--deep"_s}).out.count('\n'_L1), 2);
        // not a book: a backup that nobody has open
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        QCOMPARE(file.write(QByteArray(64, '\x7f')), 64);
        file.close();
        QCOMPARE(cli.run({u"check"_s, book}).code, 0); // of backups it knows nothing
        const Outcome damaged = cli.run({u"check"_s, book, u"--deep"_s, u"--json"_s});
        QCOMPARE(damaged.code, 1);
        QCOMPARE(damaged.object()["healthy"_L1], QJsonValue(false));
        QCOMPARE(damaged.object()["findings"_L1].toArray().size(), 0);
        QCOMPARE(damaged.object()["backups"_L1][0]["whole"_L1], QJsonValue(false));
        const Outcome plain = cli.run({u"check"_s, book, u"--deep"_s});
        QCOMPARE(plain.code, 1);
        QVERIFY2(plain.out.contains(QDir::toNativeSeparators(path)) && plain.out.contains(u"make a new one"_s), qPrintable(plain.out));
    }

    void foreignStructureIsAFinding()
    {
        const Cli cli;
        const QString book = sampleIn(cli);
        spoil(book, u"CREATE TABLE extra (a)"_s);
        const Outcome json = cli.run({u"check"_s, book, u"--json"_s});
        QCOMPARE(json.code, 1);
        QCOMPARE(json.object()["healthy"_L1], QJsonValue(false));
        QCOMPARE(json.object()["findings"_L1][0]["rule"_L1].toString(), u"structure"_s);
    }

    /// Bytes of a page in the middle are overwritten; whether opening or looking through notices, the book is not healthy.
    void aDamagedFileIsAFinding()
    {
        const Cli cli;
        const QString book = sampleIn(cli);
        // not a book: any more; closed by every SQLite connection
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 kPage = 4096;
        for (qint64 page = 20; page < file.size() / kPage; page += 40) {
            QVERIFY(file.seek(page * kPage));
            QCOMPARE(file.write(QByteArray(64, '\x7f')), 64);
        }
        file.close();
        const Outcome json = cli.run({u"check"_s, book, u"--json"_s});
        QCOMPARE(json.code, 1);
        QCOMPARE(json.object()["healthy"_L1], QJsonValue(false));
        QCOMPARE(json.object()["findings"_L1][0]["rule"_L1].toString(), u"integrity"_s);
    }

    void cannotCheckWhatIsNoBook()
    {
        const Cli cli;
        QCOMPARE(cli.run({u"check"_s, cli.path(u"missing.tradebook"_s)}).code, 3);
        const Outcome text = cli.run({u"check"_s, cli.file(u"text.tradebook"_s, QByteArray(5000, 'x'))});
        QCOMPARE(text.code, 3);
        QVERIFY2(text.sentence().endsWith('.'_L1), qPrintable(text.err));
    }
};

QTEST_GUILESS_MAIN(tst_check)
#include "tst_check.moc"
