// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using transfer::ImportKind;

/// What an import changes is in a backup first.
class tst_importbackup : public QObject {
    Q_OBJECT

    static constexpr char kGoods[] = "sku,name,price\na,Ball,2.50\n";
    static constexpr char kDearer[] = "sku,name,price\na,Ball,3.00\nb,Doll,4.00\n";

    static QStringList backupsOf(const ImportBook &book) { return QDir(backup::folderFor(book.path())).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theBookAsItWasIsInABackup()
    {
        const ImportBook book;
        QVERIFY_OK(book.importText(ImportKind::Products, kGoods));
        const QByteArray before = contentHash(book.path());
        const auto report = book.importText(ImportKind::Products, kDearer);
        QVERIFY_OK(report);
        QVERIFY(report->applied);
        QCOMPARE(book.number(u"SELECT count(*) FROM products"_s), 2);
        const auto backups = backupsOf(book).filter(QRegularExpression(u"before-import\\.tradebook-backup$"_s));
        QCOMPARE(backups.size(), 1);
        QCOMPARE(QFileInfo(report->backup).fileName(), backups.first());
        QCOMPARE(contentHash(report->backup), before);
    }

    void anEmptyBookNeedsNone()
    {
        const ImportBook book;
        const auto report = book.importText(ImportKind::Products, kGoods);
        QVERIFY_OK(report);
        QCOMPARE(report->backup, QString());
        QCOMPARE(backupsOf(book), QStringList());
    }

    void whatKeepsNothingNeedsNone()
    {
        const ImportBook book;
        QVERIFY_OK(book.importText(ImportKind::Products, kGoods));
        QVERIFY_OK(book.importText(ImportKind::Products, kDearer, [](transfer::ImportRequest &request) { request.dryRun = true; }));
        QVERIFY_KIND(book.importText(ImportKind::Products, "colour\nred\n"), ErrorKind::Import);
        QCOMPARE(backupsOf(book), QStringList());
    }

    void whoDoesNotWantOneGetsNone()
    {
        const ImportBook book;
        QVERIFY_OK(book.importText(ImportKind::Products, kGoods));
        const auto report
            = book.importText(ImportKind::Products, kDearer, [](transfer::ImportRequest &request) { request.backsUp = false; });
        QVERIFY_OK(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->backup, QString());
        QCOMPARE(backupsOf(book), QStringList());
    }

    void withoutItNothingIsImported()
    {
        const ImportBook book;
        QVERIFY_OK(book.importText(ImportKind::Products, kGoods));
        const QByteArray before = contentHash(book.path());
        QFile inTheWay(backup::folderFor(book.path()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto refused = book.importText(ImportKind::Products, kDearer);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind != ErrorKind::Import);
        QCOMPARE(contentHash(book.path()), before);
        QVERIFY(inTheWay.remove());
        QVERIFY_OK(book.importText(ImportKind::Products, kDearer));
    }
};

QTEST_GUILESS_MAIN(tst_importbackup)
#include "tst_importbackup.moc"
