// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookinfo.h"
#include "core/book/instancelock.h"
#include "core/book/newbook.h"
#include "core/migrate/migrator.h"
#include "core/store.h"
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tradebook;
using namespace Qt::StringLiterals;

class tst_newbook : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString place(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static book::NewBook shop() { return {.name = u"Corner shop"_s, .currency = u"GBP"_s, .timeZone = u"Europe/London"_s}; }
    void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void makesABookThatKnowsItself()
    {
        const QString path = place(u"one.tradebook"_s);
        QVERIFY(book::create(
            path, {.name = u" Corner shop "_s, .currency = u"gbp"_s, .timeZone = u"Europe/London"_s, .pricesIncludeTax = false}));
        auto reader = db::Connection::open(path, {});
        QVERIFY(reader);
        auto info = book::bookInfo(*reader);
        QVERIFY(info);
        QCOMPARE(info->name, u"Corner shop"_s);
        QCOMPARE(info->currency, u"GBP"_s);
        QCOMPARE(info->timeZone, u"Europe/London"_s);
        QCOMPARE(info->pricesIncludeTax, false);
        QCOMPARE(info->nextOrderNumber, 1);
        QVERIFY(migrate::verifyHistory(*reader));
        QCOMPARE(*migrate::versionOf(*reader), migrate::newestVersion());
    }

    void leavesOneFileWhoseHeaderSaysWhatItIs()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one.tradebook"_s);
        QVERIFY(book::create(path, shop()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u".one.tradebook.lock"_s, u"one.tradebook"_s}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray header = file.read(100);
        QCOMPARE(header.sliced(68, 4), QByteArray("TBK1"));
        QCOMPARE(header.sliced(60, 4), QByteArray::fromHex("000000") + char(migrate::newestVersion()));
    }

    void isPrivateWhateverTheUmask()
    {
        const QString path = place(u"private.tradebook"_s);
        const auto before = ::umask(0);
        const auto made = book::create(path, shop());
        auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
        ::umask(before);
        QVERIFY(made);
        QVERIFY(store);
        for (const QString &name : {path, path + u"-wal"_s, path + u"-shm"_s, book::InstanceLock::pathFor(path)}) {
            QVERIFY(test::isOwnersAlone(name));
        }
    }

    void neverReplacesAFile()
    {
        const QString path = place(u"taken.tradebook"_s);
        put(path, "somebody's letters");
        const auto made = book::create(path, shop());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::FileExists);
        QCOMPARE(made.error().data, QStringList{path});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("somebody's letters"));
    }

    void neverReplacesABrokenLink()
    {
#ifndef Q_OS_UNIX
        QSKIP("only administrators may make links there");
#endif
        const QString path = place(u"link.tradebook"_s);
        QVERIFY(QFile::link(place(u"nowhere"_s), path));
        QCOMPARE(book::create(path, shop()).error().kind, ErrorKind::FileExists);
    }

    void refusesAPlaceWhereALostBookLeftItsWal()
    {
        const QString path = place(u"lost.tradebook"_s);
        put(path + u"-wal"_s, "frames");
        const auto made = book::create(path, shop());
        QCOMPARE(made.error().kind, ErrorKind::FileExists);
        QCOMPARE(made.error().data, QStringList{path + u"-wal"_s});
        QVERIFY(!QFile::exists(path));
    }

    void takesOverWhatAKilledProgramLeft()
    {
        const QString path = place(u"again.tradebook"_s);
        put(place(u".again.tradebook.new"_s), QByteArray(5000, 'x'));
        put(place(u".again.tradebook.new-wal"_s), QByteArray(5000, 'x'));
        QVERIFY(book::create(path, shop()));
        QVERIFY(!QFile::exists(place(u".again.tradebook.new"_s)));
        QVERIFY(!QFile::exists(place(u".again.tradebook.new-wal"_s)));
        QVERIFY(answerOf(Store::open(path, Store::Mode::ReadWrite)));
    }

    void refusesWhatNoBookCanBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("timeZone");
        QTest::addColumn<QString>("field");
        QTest::newRow("no name") << u"  "_s << u"GBP"_s << u"UTC"_s << u"name"_s;
        QTest::newRow("no currency") << u"Shop"_s << QString() << u"UTC"_s << u"currency"_s;
        QTest::newRow("unknown currency") << u"Shop"_s << u"ZZQ"_s << u"UTC"_s << u"currency"_s;
        QTest::newRow("unknown zone") << u"Shop"_s << u"GBP"_s << u"Europe/Nowhere"_s << u"time_zone"_s;
    }
    void refusesWhatNoBookCanBe()
    {
        QFETCH(QString, name);
        QFETCH(QString, currency);
        QFETCH(QString, timeZone);
        QFETCH(QString, field);
        const QString path = place(u"refused.tradebook"_s);
        const auto made = book::create(path, {.name = name, .currency = currency, .timeZone = timeZone});
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
        QCOMPARE(made.error().data.constFirst(), field);
        QVERIFY(!QFile::exists(path));
    }

    // Windows knows some zones by the name they had before, and a clock of today by the name it has now.
    void takesZonesByEveryNameTheyHave()
    {
        for (const QString &zone : {u"Asia/Kolkata"_s, u"Asia/Calcutta"_s, u"Europe/Kyiv"_s, u"Asia/Ho_Chi_Minh"_s}) {
            const QString path = place(QString(zone).replace(u'/', u'-') + u".tradebook"_s);
            QVERIFY_OK(book::create(path, {.name = u"Shop"_s, .currency = u"INR"_s, .timeZone = zone}));
            auto reader = db::Connection::open(path, {});
            QVERIFY_OK(reader);
            QCOMPARE(book::bookInfo(*reader)->timeZone, zone);
        }
    }

    void refusesANameThatLeavesNoRoom()
    {
        const QString path = place(QString(250, u'x'));
        QVERIFY_KIND(book::create(path, shop()), ErrorKind::NameTooLong);
        QVERIFY(!QFile::exists(path));
    }

    void refusesANameThatIsNoneOfAFile()
    {
#ifndef Q_OS_WIN
        QSKIP("every name that a path can hold is one for a file here");
#endif
        const auto made = book::create(place(u"shop.tradebook:hidden"_s), shop());
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
        QCOMPARE(made.error().data.constFirst(), u"file_name"_s);
        QVERIFY(!QFile::exists(place(u"shop.tradebook"_s)));
    }

    void namesTheFolderThatIsMissing()
    {
        const auto made = book::create(place(u"no/such/folder/a.tradebook"_s), shop());
        QCOMPARE(made.error().kind, ErrorKind::FileMissing);
        QCOMPARE(made.error().data, QStringList{place(u"no/such/folder"_s)});
    }

    void worksUnderNamesThatLookLikeSqlOrUris_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
            {"a b.tradebook", "it's.tradebook", "100%41.tradebook", "a#b.tradebook", "a;b.tradebook", "Bücher & 本.tradebook", "-wal"})
            QTest::newRow(name) << QString::fromUtf8(name);
#ifndef Q_OS_WIN // which takes no such names
        for (const char *name : {"\"q\".tradebook", "what?mode=memory", "line\nbreak.tradebook", "file:x.tradebook"})
            QTest::newRow(name) << QString::fromUtf8(name);
#endif
    }
    void worksUnderNamesThatLookLikeSqlOrUris()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(book::create(path, shop()));
        {
            auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
            QVERIFY(store);
            auto info = answerOf((*store)->read({}, [](db::Connection &reader) { return book::bookInfo(reader); }));
            QVERIFY(info);
            QCOMPARE(info->name, u"Corner shop"_s);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void saysClearlyWhenTheNameIsTooLong()
    {
        const auto made = book::create(place(QString(252, u'x')), shop());
        QVERIFY(!made);
        QVERIFY(!QFile::exists(place(QString(252, u'x'))));
    }

    void takesNameCurrencyAndZoneFromItsPlace()
    {
        const auto defaults = book::NewBook::forFile(u"/some/where/My shop.tradebook"_s);
        QCOMPARE(defaults.name, u"My shop"_s);
        QVERIFY(book::create(place(u"defaults.tradebook"_s), defaults));
    }
};

QTEST_GUILESS_MAIN(tst_newbook)
#include "tst_newbook.moc"
