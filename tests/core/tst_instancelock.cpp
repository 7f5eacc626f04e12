// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"
#include "core/words/words.h"
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <sys/stat.h>
#include <thread>

using namespace tradebook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_instancelock : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_book = m_folder.filePath(u"it's a shop.tradebook"_s);

private Q_SLOTS:
    void liesHiddenBesideTheBook()
    {
        QCOMPARE(book::InstanceLock::pathFor(u"/shops/mine.tradebook"_s), QFileInfo(u"/shops/.mine.tradebook.lock"_s).absoluteFilePath());
    }

    void staysAsAFileAfterItWasGivenBack()
    {
        {
            QVERIFY_OK(book::InstanceLock::acquire(m_book));
        }
        QVERIFY(QFile::exists(book::InstanceLock::pathFor(m_book)));
        QVERIFY_OK(book::InstanceLock::acquire(m_book, 0ms));
    }

    void isPrivate()
    {
        const auto before = ::umask(0);
        const auto lock = book::InstanceLock::acquire(m_folder.filePath(u"private"_s));
        ::umask(before);
        QVERIFY_OK(lock);
        QVERIFY(test::isOwnersAlone(m_folder.filePath(u".private.lock"_s)));
    }

    void becomesPrivateAgain()
    {
        const QString path = book::InstanceLock::pathFor(m_book);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY_OK(book::InstanceLock::acquire(m_book));
        QVERIFY(test::isOwnersAlone(path));
    }

    void refusesTheSameProcessTwiceAndSaysWho()
    {
        const auto first = book::InstanceLock::acquire(m_book);
        QVERIFY_OK(first);
        const auto second = book::InstanceLock::acquire(m_book, 0ms);
        QVERIFY_KIND(second, ErrorKind::InUse);
        QCOMPARE(second.error().data.size(), 3);
        QVERIFY(!second.error().data[0].isEmpty());
        QCOMPARE(second.error().data[1], QSysInfo::machineHostName());
        QCOMPARE(second.error().data[2], QString::number(QCoreApplication::applicationPid()));
    }

    void refusesAnotherProcessAndSaysWho()
    {
        test::Peer peer({u"lock"_s, m_book, u"0"_s});
        QCOMPARE(peer.line(), u"locked"_s);
        const auto second = book::InstanceLock::acquire(m_book, 0ms);
        QVERIFY_KIND(second, ErrorKind::InUse);
        QVERIFY(second.error().data[2].toLongLong() > 0);
        QVERIFY(second.error().data[2] != QString::number(QCoreApplication::applicationPid()));
        QVERIFY(peer.finish());
        QVERIFY_OK(book::InstanceLock::acquire(m_book, 0ms));
    }

    // Somebody was killed between making the file and writing into it, or had no space.
    void saysNothingOfAHolderThatIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QStringList>("known");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("line ends") << QByteArray("\n\n\n") << QStringList();
        QTest::newRow("a user") << QByteArray("anna\n\n17\n") << QStringList{u"anna"_s};
        QTest::newRow("cut off") << QByteArray("anna\ndesk") << QStringList{u"anna"_s, u"desk"_s};
    }
    void saysNothingOfAHolderThatIsNotKnown()
    {
        QFETCH(QByteArray, note);
        const auto first = book::InstanceLock::acquire(m_book);
        QVERIFY_OK(first);
        QFile file(book::InstanceLock::pathFor(m_book));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(note) == note.size());
        file.close();
        const auto second = book::InstanceLock::acquire(m_book, 0ms);
        QVERIFY_KIND(second, ErrorKind::InUse);
        QTEST(second.error().data, "known");
        QVERIFY(!words::sentence(second.error()).contains(u"  "_s));
    }

    void waitsForItsTurn()
    {
        test::Peer peer({u"lock"_s, m_book, u"0"_s});
        QCOMPARE(peer.line(), u"locked"_s);
        // The other one goes while we wait.
        std::thread ending([&peer] {
            std::this_thread::sleep_for(300ms);
            peer.signal(SIGTERM);
        });
        const auto lock = book::InstanceLock::acquire(m_book, 60s);
        ending.join();
        QVERIFY_OK(lock);
    }

    void waitsAsLongAsItWasTold()
    {
        const auto first = book::InstanceLock::acquire(m_book);
        QElapsedTimer timer;
        timer.start();
        QVERIFY_KIND(book::InstanceLock::acquire(m_book, 400ms), ErrorKind::InUse);
        QVERIFY(timer.elapsed() >= 400);
    }

    void isFreeAfterAKill()
    {
        test::Peer peer({u"lock"_s, m_book, u"0"_s});
        QCOMPARE(peer.line(), u"locked"_s);
        peer.kill();
        QVERIFY(!peer.finish());
        QVERIFY_OK(book::InstanceLock::acquire(m_book, 0ms));
    }

    void movesWithItsObject()
    {
        auto first = book::InstanceLock::acquire(m_book);
        QVERIFY_OK(first);
        {
            const book::InstanceLock moved = *std::move(first);
            QVERIFY_KIND(book::InstanceLock::acquire(m_book, 0ms), ErrorKind::InUse);
        }
        auto other = book::InstanceLock::acquire(m_folder.filePath(u"other"_s), 0ms);
        auto again = book::InstanceLock::acquire(m_book, 0ms);
        QVERIFY_OK(again);
        *again = *std::move(other); // what it held goes with the right side
        other = Error{};
        QVERIFY_OK(book::InstanceLock::acquire(m_book, 0ms));
    }

    // A lock on a file that nobody finds any more would guard nothing.
    void holdsTheFileThatStandsThere()
    {
#ifdef Q_OS_WIN
        QSKIP("nobody can remove it there");
#endif
        const auto lost = book::InstanceLock::acquire(m_book);
        QVERIFY(QFile::remove(book::InstanceLock::pathFor(m_book)));
        const auto found = book::InstanceLock::acquire(m_book, 0ms);
        QVERIFY_OK(found);
        QVERIFY_KIND(book::InstanceLock::acquire(m_book, 0ms), ErrorKind::InUse);
    }

    // Somebody who takes the file away all the time holds nobody up for good.
    void comesToAnEndWhereTheFileIsTakenAway()
    {
        std::atomic<bool> isEnough = false;
        std::thread taking([&] {
            while (!isEnough)
                QFile::remove(book::InstanceLock::pathFor(m_book));
        });
        int given = 0;
        for (int time = 0; time < 200; ++time) {
            const auto lock = book::InstanceLock::acquire(m_book, 0ms);
            given += lock ? 1 : 0;
            if (!lock && lock.error().kind != ErrorKind::InputOutput)
                QCOMPARE(static_cast<int>(lock.error().kind), static_cast<int>(ErrorKind::InUse));
        }
        isEnough = true;
        taking.join();
        QVERIFY(given > 0);
        QVERIFY_OK(book::InstanceLock::acquire(m_book, 0ms));
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u".a.lock"_s));
        QVERIFY(!book::InstanceLock::acquire(m_folder.filePath(u"a"_s), 0ms));
        QVERIFY(test::putNoFile(m_folder.filePath(u".b.lock"_s)));
        QVERIFY_KIND(book::InstanceLock::acquire(m_folder.filePath(u"b"_s), 0ms), ErrorKind::NotARegularFile);
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(m_book, m_folder.filePath(u".c.lock"_s)));
        QVERIFY(!book::InstanceLock::acquire(m_folder.filePath(u"c"_s), 0ms));
#endif
        QVERIFY(!book::InstanceLock::acquire(m_folder.filePath(u"no/folder"_s), 0ms));
    }
};

QTEST_GUILESS_MAIN(tst_instancelock)
#include "tst_instancelock.moc"
