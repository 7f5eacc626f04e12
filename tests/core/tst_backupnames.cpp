// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"
#include "tests/support/outcome.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

/// Backups whose name, or whose folder's, is as long as a disk takes, or longer.
class tst_backupnames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aNameThatLeavesNoRoomForWhatStandsBesideIsRefused()
    {
        constexpr qsizetype kLongest = 255;
        TestBook book;
        const QString folder = book.folder() + "/stick"_L1;
        QVERIFY(QDir().mkpath(folder));
#ifdef Q_OS_WIN // letters are counted there, of the whole path, too
        constexpr qsizetype kAtLeast = 60;
        const auto name = [&](qsizetype letters) { return folder + u'/' + QString(letters, u'x'); };
#else
        constexpr qsizetype kAtLeast = 210;
        const auto name = [&](qsizetype bytes) { return folder + u'/' + QString(bytes % 2, u'x') + QString(bytes / 2, u'ö'); };
#endif
        for (const qsizetype bytes : {220, 235, 248, 255, 256, 300, 5000}) {
            QVERIFY_KIND(backUp({.bookPath = book.path(), .target = name(bytes)}), ErrorKind::NameTooLong);
            QCOMPARE(backUp({.bookPath = book.path(), .target = name(bytes)}).error().data, QStringList{name(bytes)});
            QCOMPARE(filesIn(folder), QStringList());
        }
        // The longest that there is room for, and with it what SQLite might put beside.
        qsizetype bytes = kLongest;
        while (!checkTarget(book.path(), name(bytes)))
            --bytes;
        QVERIFY2(bytes > kAtLeast, qPrintable(QString::number(bytes)));
        QVERIFY_OK(backUp({.bookPath = book.path(), .target = name(bytes), .compact = true}));
        QCOMPARE(filesIn(folder).size(), 2);
        QVERIFY_OK(verify(name(bytes), Proof::Quick));
    }

    void ofABookWhoseNameBeginsWithADotAreListedToo()
    {
        TestBook shown;
        shown.close();
        const QString path = shown.folder() + "/.shop.tradebook"_L1;
        QVERIFY(QFile::rename(shown.path(), path));
        const auto made = backUp({.bookPath = path});
        QVERIFY_OK(made);
        const auto listed = listBackups(folderFor(path));
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().path, made->copies.first().path);
        QVERIFY(listed.first().hasHash);
    }

    // Nothing in a book may keep it from being backed up.
    void sumsBeyondAnyFigureAreBackedUp()
    {
        TestBook book;
        for (int i = 0; i < 3; ++i)
            execute(book.writer(), u"INSERT INTO products (sku, name, price) VALUES ('P%1', 'P', 9223372036854775807)"_s.arg(i));
        book.close();
        const auto made = backUp({.bookPath = book.path()});
        QVERIFY_OK(made);
        QVERIFY_OK(verify(made->copies.first().path, Proof::Thorough));
    }

    void aFolderTooDeepForSQLiteIsRefused()
    {
        TestBook book;
        QString folder = book.folder();
        while (folder.size() < 480)
            folder += "/deep"_L1;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY_KIND(backUp({.bookPath = book.path(), .target = folder}), ErrorKind::NameTooLong);
        QCOMPARE(filesIn(folder), QStringList());
        // Of two places the other one gets it.
        const auto made = backUp({.bookPath = book.path(), .folders = {folderFor(book.path()), folder}});
        QVERIFY_OK(made);
        QCOMPARE(made->missed.size(), 1);
        QCOMPARE(made->missed.first().error.kind, ErrorKind::NameTooLong);
    }
};

QTEST_GUILESS_MAIN(tst_backupnames)
#include "tst_backupnames.moc"
