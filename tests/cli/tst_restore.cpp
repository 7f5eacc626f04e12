// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/db/transaction.h"
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// restore: what DESIGN section 7 promises of it.
class tst_restore : public QObject {
    Q_OBJECT

    struct Scene {
        Cli cli;
        QString book = cli.newBook();
        QString backup;

        Scene()
        {
            add(u"A"_s);
            backup = backedUp(book);
            add(u"B"_s);
        }
        void add(const QString &sku) const
        {
            const QString file = cli.file(sku + u".csv"_s, "sku,name,price\n" + sku.toUtf8() + ",Mug,3.50\n");
            QCOMPARE(cli.run({u"import"_s, u"products"_s, file, book}).code, 0);
        }
        [[nodiscard]] qint64 products() const
        {
            return cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1].toObject()["products"_L1].toInteger();
        }
    };

private Q_SLOTS:
    void restoresABookAndTellsOfTheSafetyCopy()
    {
        const Scene scene;
        QCOMPARE(scene.products(), 2);
        const Outcome outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonObject json = outcome.object();
        QVERIFY(json["applied"_L1].toBool());
        QCOMPARE(json["source"_L1].toString(), scene.backup);
        QCOMPARE(json["counts"_L1].toObject()["products"_L1].toInteger(), 1);
        const QString safety = json["safety_copy"_L1].toString();
        QVERIFY(QFile::exists(safety));
        QCOMPARE(scene.products(), 1);
        QCOMPARE(faultsOf(scene.book), QString());
        // And back.
        const Outcome undone = scene.cli.run({u"restore"_s, safety, scene.book});
        QCOMPARE(undone.code, 0);
        QVERIFY(undone.out.contains(safety));
        QCOMPARE(scene.products(), 2);
    }

    void tellsOfASecondPlaceWithoutTheSafetyCopy()
    {
        const Scene scene;
        const QString second = QFileInfo(scene.book).absolutePath() + u"/stick"_s;
        const auto setPlaces = [&] {
            auto writer = must(tradebook::db::Connection::open(scene.book, {.access = tradebook::db::Access::ReadWrite}));
            must(tradebook::db::inTransaction(
                writer, [&] { return tradebook::backup::setBackupSettings(writer, {.secondFolder = second}); }));
            must(writer.close());
        };
        setPlaces();
        const Outcome missing = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(missing.code, 0);
        const QJsonArray missed = missing.object()["missed"_L1].toArray();
        QCOMPARE(missed.size(), 1);
        QCOMPARE(missed.first().toObject()["folder"_L1].toString(), second);
        QVERIFY(!missed.first().toObject()["sentence"_L1].toString().isEmpty());
        setPlaces();
        const Outcome told = scene.cli.run({u"restore"_s, scene.backup, scene.book});
        QCOMPARE(told.code, 0);
        QVERIFY(told.out.contains(u"Not in "_s + second));

        QVERIFY(QDir().mkpath(second));
        setPlaces();
        const Outcome there = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(there.code, 0);
        QVERIFY(there.object()["missed"_L1].toArray().isEmpty());
        const QString safety = there.object()["safety_copy"_L1].toString();
        // Under a name of its own: beside the book that of this second may be taken.
        const QStringList copies = QDir(second).entryList({u"*.tradebook-backup"_s}, QDir::Files);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(bytesOf(second + u'/' + copies.first()), bytesOf(safety));
    }

    void aDryRunTellsAndChangesNothing()
    {
        const Scene scene;
        const QByteArray before = bytesOf(scene.book);
        const Outcome outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(!outcome.object()["applied"_L1].toBool(true));
        QJsonObject products;
        for (const auto kind : outcome.object()["kinds"_L1].toArray()) {
            if (kind.toObject()["kind"_L1] == u"products"_s)
                products = kind.toObject();
        }
        QCOMPARE(products["in_backup"_L1].toInteger(), 1);
        QCOMPARE(products["now"_L1].toInteger(), 2);
        QCOMPARE(products["goes"_L1].toInteger(), 1);
        QCOMPARE(products["comes_back"_L1].toInteger(), 0);
        QCOMPARE(bytesOf(scene.book), before);
        const Outcome people = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--dry-run"_s});
        QCOMPARE(people.code, 0);
        QVERIFY(people.out.contains(u"dry run"_s));
        QCOMPARE(scene.products(), 2);
    }

    void restoresOverADamagedAndAMissingBook()
    {
        const Scene scene;
        writeBytes(scene.book, QByteArray(9000, 'x'));
        Outcome outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.object()["book"_L1].isNull());
        outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.object()["safety_copy"_L1].isNull());
        QCOMPARE(bytesOf(outcome.object()["kept"_L1].toArray().first().toString()), QByteArray(9000, 'x'));
        QCOMPARE(scene.products(), 1);
        QVERIFY(QFile::remove(scene.book));
        outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(scene.products(), 1);
    }

    void restoresOverABookWhoseStructureWasChanged()
    {
        const Scene scene;
        QCOMPARE(executeOn(scene.book, u"CREATE TABLE extra (x)"_s), 0);
        const Outcome outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.object()["kept"_L1].toArray().size(), 1);
        QCOMPARE(scene.products(), 1);
    }

    void refusesInOneSentenceAndLeavesTheBook()
    {
        const Scene scene;
        const QByteArray before = bytesOf(scene.book);
        const QString changed = scene.cli.path(u"changed.tradebook-backup"_s);
        QVERIFY(QFile::copy(scene.backup, changed));
        QCOMPARE(executeOn(changed, u"CREATE TABLE extra (x)"_s), 0);
        for (const QString &source : {scene.cli.path(u"nothing"_s), scene.cli.file(u"empty"_s, {}), scene.cli.file(u"text"_s, "hello"),
                 scene.book, QFileInfo(scene.book).path(), aDevice(), changed}) {
            for (const QStringList &more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
                const Outcome outcome = scene.cli.run(QStringList{u"restore"_s, source, scene.book} + more);
                QCOMPARE(outcome.code, 3);
                QVERIFY2(!outcome.sentence().isEmpty(), qPrintable(outcome.err));
                QCOMPARE(bytesOf(scene.book), before);
            }
        }
    }

    void replacesADamagedBookThatStillOpens()
    {
        const Scene scene;
        QByteArray csv = "sku,name,description,price\n";
        for (int number = 0; number < 3000; ++number)
            csv += "S" + QByteArray::number(number) + ",Mug," + QByteArray(500, 'x') + ",1.00\n";
        QCOMPARE(scene.cli.run({u"import"_s, u"products"_s, scene.cli.file(u"many.csv"_s, csv), scene.book}).code, 0);
        damageTheMiddle(scene.book);
        const QByteArray damaged = bytesOf(scene.book);
        const Outcome outcome = scene.cli.run({u"restore"_s, scene.backup, scene.book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.object()["safety_copy"_L1].isNull());
        const QJsonArray kept = outcome.object()["kept"_L1].toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(kept[0].toString()), damaged);
        QCOMPARE(scene.products(), 1);
        QCOMPARE(faultsOf(scene.book), QString());
    }

    void doesNotReplaceTheFileOfAnotherProgram()
    {
        const Scene scene;
        const QString other = scene.cli.path(u"other.db"_s);
        QVERIFY(QFile::copy(scene.backup, other));
        QCOMPARE(executeOn(other, u"PRAGMA application_id = 5"_s), 0);
        const QByteArray before = bytesOf(other);
        QCOMPARE(scene.cli.run({u"restore"_s, scene.backup, other}).code, 3);
        QCOMPARE(bytesOf(other), before);
    }

    void doesNotReplaceALetter()
    {
        const Scene scene;
        const QByteArray words = QByteArray("Dear Sir, ").repeated(900);
        const QString letter = scene.cli.file(u"letter.odt"_s, words);
        const auto beside = [&] { return QDir(QFileInfo(letter).path()).entryList(QDir::AllEntries | QDir::Hidden, QDir::Name); };
        const auto before = beside();
        for (const QStringList &more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
            const Outcome outcome = scene.cli.run(QStringList{u"restore"_s, scene.backup, letter} + more);
            QCOMPARE(outcome.code, 3);
            QVERIFY2(outcome.sentence().contains(u"letter.odt"_s), qPrintable(outcome.err));
            QCOMPARE(bytesOf(letter), words);
            QCOMPARE(beside(), before);
        }
    }

    void wantsBothFileAndBook()
    {
        const Cli cli;
        QCOMPARE(cli.run({u"restore"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(tst_restore)
#include "tst_restore.moc"
