// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/backup/verifiedcopy.h"
#include "core/generate/sampleshop.h"
#include "tests/support/outcome.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

struct Ended {
    int exitCode = -1;
    QString out;
    QString err;
};

QByteArray processFile(qint64 process, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// It has ended, though its parent may not have heard of it yet.
bool hasEnded(qint64 process)
{
    const QByteArray stat = processFile(process, u"stat"_s);
    return stat.isEmpty() || stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
}

qint64 tracerOf(qint64 process)
{
    for (const QByteArray &line : processFile(process, u"status"_s).split('\n')) {
        if (line.startsWith("TracerPid:"))
            return line.mid(10).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

/// The window program from outside: its options, its pictures, and how it ends.
class tst_program : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(program()))
            QSKIP("the program is not built");
        auto &writer = m_book.writer();
        mustCommit(writer, [&] { return generate::fillSampleShop(writer, QDate(2026, 11, 20)); });
        m_book.close();
    }

    void helpAndVersionNeedNoDisplay()
    {
        const auto help = run({u"--help"_s}, false);
        QCOMPARE(help.exitCode, 0);
        for (const auto &option : {u"--page"_s, u"--read-only"_s, u"--screenshots"_s, u"--action"_s, u"new-order"_s, u"[BOOK]"_s})
            QVERIFY2(help.out.contains(option), qPrintable(option));
        const auto version = run({u"--version"_s}, false);
        QCOMPARE(version.exitCode, 0);
        QCOMPARE(version.out, u"tradebook %1\n"_s.arg(QStringLiteral(TRADEBOOK_VERSION)));
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{u"--nonsense"_s};
        QTest::newRow("option of Qt's") << QStringList{u"--help-all"_s};
        QTest::newRow("page") << QStringList{u"--page"_s, u"nonsense"_s};
        QTest::newRow("action") << QStringList{u"--action"_s, u"nonsense"_s};
        QTest::newRow("no action") << QStringList{u"--action"_s, QString()};
        QTest::newRow("two books") << QStringList{u"a.tradebook"_s, u"b.tradebook"_s};
        QTest::newRow("option without its value") << QStringList{u"--screenshots"_s};
    }
    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, arguments);
        const auto ended = run(arguments, false);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.startsWith(u"tradebook: "_s));
        QCOMPARE(ended.err.count(u'\n'), 1);
    }

    void withoutADisplayItSaysSo()
    {
        const auto ended = run({}, false);
        QCOMPARE(ended.exitCode, 3);
        QVERIFY(ended.err.contains(u"display"_s));
    }

    void drawsEveryPageInEachLook()
    {
        const QTemporaryDir folder;
        const auto filesAtHome = [this] {
            QStringList files;
            for (QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();)
                files.append(all.next());
            files.sort();
            return files;
        };
        const auto before = filesAtHome();
        const auto ended = run({u"--screenshots"_s, folder.filePath(u"deep/pictures"_s), m_book.path()}, false);
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        QCOMPARE(filesAtHome(), before);
        const QDir pictures(folder.filePath(u"deep/pictures"_s));
        for (const auto &page : {u"welcome"_s, u"orders"_s, u"products"_s, u"categories"_s, u"users"_s}) {
            const QImage light(pictures.filePath(page + u"-light.png"_s));
            const QImage dark(pictures.filePath(page + u"-dark.png"_s));
            QCOMPARE(light.size(), QSize(1280, 800));
            QCOMPARE(dark.size(), QSize(1280, 800));
            const QPoint corner(1270, 750);
            QVERIFY(light.pixelColor(corner).lightness() > 200);
            QVERIFY(dark.pixelColor(corner).lightness() < 60);
            const QImage mirrored(pictures.filePath(page + u"-rtl.png"_s));
            QCOMPARE(mirrored.size(), light.size());
            QVERIFY(mirrored != light);
            const QImage large(pictures.filePath(page + u"-150.png"_s));
            QVERIFY(large.width() >= light.width() && large.height() >= light.height());
            QVERIFY(large != light);
        }
    }

    void picturesOfABadBookAreRefused()
    {
        const QTemporaryDir folder;
        const auto ended = run({u"--screenshots"_s, folder.path(), folder.filePath(u"missing.tradebook"_s)}, false);
        QCOMPARE(ended.exitCode, 1);
        QVERIFY(ended.err.contains(u"missing.tradebook"_s));
    }

    void aSystemThatShutsDownFindsTheBookAtRest()
    {
#ifndef Q_OS_UNIX
        QSKIP("there is no such signal here");
#endif
        // One that nobody has opened: a reader leaves its -shm behind.
        TestBook book;
        book.close();
        QProcess process;
        process.setProcessEnvironment(environment(true));
        process.start(program(), {book.path()});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(QFile::exists(book.path() + u"-shm"_s)); // while it is opened, or soon after
        process.terminate();
        QVERIFY(process.waitForFinished(test::kPatience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!QFile::exists(book.path() + u"-wal"_s));
        QVERIFY(!QFile::exists(book.path() + u"-shm"_s));
    }

    // A folder of a network that is gone: whoever asks for it waits within the system, where no signal reaches. Here a tracer keeps each
    // call that names the folder for longer than the test lives.
    void aSystemThatShutsDownDoesNotWaitForADiskThatDoesNotAnswer()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("there is no strace");
        TestBook book;
        const QTemporaryDir disk;
        mustCommit(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.secondFolder = disk.path()}); });
        book.close();
        for (const bool isBackingUp : {false, true}) {
            QProcess process;
            process.setProcessEnvironment(environment(true));
            // -D: the program is our child, not the tracer.
            process.start(u"strace"_s,
                {u"-D"_s, u"-f"_s, u"-qq"_s, u"-o"_s, m_home.filePath(u"trace"_s), u"-P"_s, disk.path(), u"-e"_s, u"trace=%file"_s, u"-e"_s,
                    u"inject=%file:delay_enter=600000000"_s, program(), book.path()});
            QVERIFY(process.waitForStarted());
            QTRY_VERIFY(QFile::exists(book.path() + u"-shm"_s));
            // The first look at the folder hangs at once; with a backup under way as well the one place is filled and the other one hangs.
            if (isBackingUp)
                QTest::qWait(2000); // either way it ends the same: nothing is decided by this
            QElapsedTimer timer;
            timer.start();
            process.terminate();
            QVERIFY(test::comes([&] { return hasEnded(process.processId()); }));
            qInfo("ended after %lld ms", timer.elapsed());
            // The tracer sleeps on, and nobody hears of the end before it has.
            const qint64 tracer = tracerOf(process.processId());
            QVERIFY(tracer > 0);
            ::kill(static_cast<pid_t>(tracer), SIGKILL);
            QVERIFY(process.waitForFinished(test::kPatience));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
            QVERIFY(!QFile::exists(book.path() + u"-wal"_s));
            QVERIFY(!QFile::exists(book.path() + u"-shm"_s));
        }
    }

    void aBackupGivenAsTheBookIsOfferedToBeSeenOrRestored()
    {
        const auto made = backup::makeVerifiedCopy(m_book.path(), backup::Reason::ByHand, backup::Proof::Quick);
        QVERIFY_OK(made);
        const auto before = [&] { return QDir(QFileInfo(made->path).path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); };
        const auto there = before();
        QProcess process;
        auto settings = environment(true);
        settings.insert(u"QT_LOGGING_RULES"_s, u"tradebook.ui.messages.debug=true"_s);
        process.setProcessEnvironment(settings);
        process.start(program(), {made->path});
        QVERIFY(process.waitForStarted());
        QByteArray said;
        QTRY_VERIFY2((said += process.readAllStandardError()).contains("Restore…"), said.constData());
        QVERIFY2(said.contains("is a backup, made on"), said.constData());
        QVERIFY2(said.contains("Look Inside"), said.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(test::kPatience));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(before(), there);
    }

private:
    [[nodiscard]] static QString program()
    {
        return qEnvironmentVariable("TRADEBOOK_BIN") + u"/tradebook"_s;
    }

    [[nodiscard]] QProcessEnvironment environment(bool hasDisplay) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"TRADEBOOK_BOOK"_s})
            environment.remove(name);
        if (hasDisplay)
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_home.path());
        environment.remove(u"XDG_CONFIG_HOME"_s);
        environment.remove(u"XDG_DATA_HOME"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_session.path()); // no window but those of this test is found
        return environment;
    }
    [[nodiscard]] Ended run(const QStringList &arguments, bool hasDisplay) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(hasDisplay));
        process.start(program(), arguments);
        if (!process.waitForFinished(10 * test::kPatience))
            return {};
        return {process.exitCode(), QString::fromLocal8Bit(process.readAllStandardOutput()),
            QString::fromLocal8Bit(process.readAllStandardError())};
    }

    TestBook m_book;
    QTemporaryDir m_home;
    QTemporaryDir m_session;
};

QTEST_MAIN(tst_program)
#include "tst_program.moc"
