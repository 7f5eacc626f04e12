// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"
#include "core/book/instancelock.h"
#include "tests/support/testbook.h"
#include "ui/running/calling.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// A window program that runs; gone with this object.
class Running {
public:
    explicit Running(const QProcessEnvironment &environment, const QStringList &arguments)
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("TRADEBOOK_BIN") + u"/tradebook"_s, arguments);
        if (!m_process.waitForStarted())
            qFatal("the program does not start");
    }
    Q_DISABLE_COPY_MOVE(Running)
    ~Running()
    {
        if (isAlive()) {
            m_process.kill();
            m_process.waitForFinished(kPatience);
        }
    }
    [[nodiscard]] bool isAlive() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    void signal(int number) const { ::kill(static_cast<pid_t>(pid()), number); }
    /// As somebody closes it.
    [[nodiscard]] bool ends()
    {
        m_process.terminate();
        return m_process.waitForFinished(kPatience) && m_process.exitCode() == 0;
    }
    [[nodiscard]] bool endsByItself()
    {
        return comes([this] { return !isAlive(); });
    }
    [[nodiscard]] const QByteArray &said()
    {
        m_said += m_process.readAllStandardError();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// Who writes in the book, by the note in its lock; 0 where nobody does.
qint64 writerOf(const QString &book)
{
    const auto lock = book::InstanceLock::acquire(book, std::chrono::milliseconds(0));
    return lock ? 0 : lock.error().data.value(2).toLongLong();
}

bool isListening(const QString &book)
{
    return ui::isAnswered(ui::callName(book));
}

} // namespace

/// Several starts of the real program, and what becomes of them.
class tst_lifecycle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(qEnvironmentVariable("TRADEBOOK_BIN") + u"/tradebook"_s))
            QSKIP("the program is not built");
        QVERIFY(m_session.isValid());
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_session.path())); // this process looks for windows there, too
        QVERIFY(ui::callFolder().startsWith(m_session.path()));
    }
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void aSecondStartIsTakenByTheWindowThatIsOpen()
    {
        TestBook book;
        book.close();
        Running first(environment(), {book.path()});
        QTRY_COMPARE(writerOf(book.path()), first.pid());
        Running second(environment(), {book.path(), u"--page"_s, u"products"_s});
        QVERIFY(second.endsByItself());
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(first.isAlive());
        QCOMPARE(writerOf(book.path()), first.pid());
        QVERIFY(first.ends());
        QVERIFY(!isListening(book.path()));
    }

    void aLinkToTheBookIsTheBook()
    {
        TestBook book;
        book.close();
        const QString link = m_home->filePath(u"other name.tradebook"_s);
        QVERIFY(QFile::link(book.path(), link));
        Running first(environment(), {book.path()});
        QTRY_COMPARE(writerOf(book.path()), first.pid());
        Running second(environment(), {link});
        QVERIFY(second.endsByItself());
        QCOMPARE(second.exitCode(), 0);
    }

    void theWindowIsFoundWithoutADisplayToo()
    {
        TestBook book;
        book.close();
        Running first(environment(), {book.path()});
        QTRY_COMPARE(writerOf(book.path()), first.pid());
        auto bare = environment();
        bare.remove(u"QT_QPA_PLATFORM"_s);
        Running second(bare, {u"--action"_s, u"backup"_s});
        QVERIFY(second.endsByItself());
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE(backupsOf(book), 1);
    }

    void ofManyStartsAtOnceOneWrites()
    {
        TestBook book;
        book.close();
        constexpr int kRounds = 4;
        constexpr int kStarts = 4;
        for (int round = 0; round < kRounds; ++round) {
            std::vector<std::unique_ptr<Running>> starts;
            for (int start = 0; start < kStarts; ++start)
                starts.push_back(std::make_unique<Running>(environment(), QStringList{book.path()}));
            const auto alive
                = [&] { return std::count_if(starts.begin(), starts.end(), [](const auto &each) { return each->isAlive(); }); };
            QTRY_COMPARE(alive(), 1);
            for (const auto &each : starts) {
                if (each->isAlive())
                    QTRY_COMPARE(writerOf(book.path()), each->pid());
                else
                    QCOMPARE(each->exitCode(), 0);
            }
            // Every other one leaves its socket behind.
            for (const auto &each : starts) {
                if (each->isAlive() && round % 2 == 0)
                    each->kill();
                else if (each->isAlive())
                    QVERIFY(each->ends());
            }
        }
    }

    void aWindowThatWasKilledHoldsUpNobody()
    {
        TestBook book;
        book.close();
        {
            Running first(environment(), {book.path()});
            QTRY_COMPARE(writerOf(book.path()), first.pid());
            first.kill();
        }
        QVERIFY(QFile::exists(ui::callName(book.path()))); // the socket of a dead process
        QVERIFY(!isListening(book.path()));
        Running second(environment(), {book.path()});
        QTRY_COMPARE(writerOf(book.path()), second.pid());
        QTRY_VERIFY(isListening(book.path()));
        QVERIFY(second.ends());
    }

    void aWindowThatHangsHoldsUpNobody()
    {
        TestBook book;
        book.close();
        Running first(environment(), {book.path()});
        QTRY_COMPARE(writerOf(book.path()), first.pid());
        first.signal(SIGSTOP);
        Running second(environment(), {book.path()});
        QTRY_VERIFY2(second.said().contains("has this book open"), second.said().constData());
        QVERIFY(second.said().contains("Open Read-Only"));
        QVERIFY(second.isAlive());
        QVERIFY(second.ends());
        first.signal(SIGCONT);
        QVERIFY(first.ends());
    }

    void twoBooksHaveTwoWindows()
    {
        TestBook one;
        one.close();
        TestBook two;
        two.close();
        Running first(environment(), {one.path()});
        QTRY_COMPARE(writerOf(one.path()), first.pid());
        Running second(environment(), {two.path()});
        QTRY_COMPARE(writerOf(two.path()), second.pid());
        QVERIFY(first.isAlive());
        QVERIFY(isListening(one.path()));
        QTRY_VERIFY(isListening(two.path()));
        QVERIFY(second.ends());
        QVERIFY(first.ends());
    }

    void aWindowWithoutABookTakesOne()
    {
        TestBook book;
        book.close();
        Running welcome(environment(), {});
        QTRY_VERIFY(isListening({}));
        Running second(environment(), {book.path()});
        QVERIFY(second.endsByItself());
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE(writerOf(book.path()), welcome.pid());
        QTRY_VERIFY(isListening(book.path()));
        QVERIFY(!isListening({}));
        QVERIFY(welcome.ends());
    }

    void aStartWithoutABookFindsTheWindowAndElseTheLastBook()
    {
        TestBook book;
        book.close();
        {
            Running first(environment(), {book.path()});
            QTRY_COMPARE(writerOf(book.path()), first.pid());
            QTRY_VERIFY(QSettings(settingsFile(), QSettings::IniFormat).contains(u"window/book"_s));
            Running second(environment(), {});
            QVERIFY(second.endsByItself());
            QCOMPARE(second.exitCode(), 0);
            QVERIFY(first.ends());
        }
        {
            Running again(environment(), {});
            QTRY_COMPARE(writerOf(book.path()), again.pid());
            QVERIFY(again.ends());
        }
        QSettings(settingsFile(), QSettings::IniFormat).setValue(u"openLastBook"_s, false);
        Running welcome(environment(), {});
        QTRY_VERIFY(isListening({}));
        QCOMPARE(writerOf(book.path()), 0);
        QVERIFY(welcome.ends());
    }

    void aLastBookThatIsGoneShowsTheWindowAndWhy()
    {
        TestBook book;
        book.close();
        QSettings(settingsFile(), QSettings::IniFormat).setValue(u"window/book"_s, m_home->filePath(u"gone.tradebook"_s));
        Running start(environment(), {});
        QTRY_VERIFY2(start.said().contains("gone.tradebook"), start.said().constData());
        QVERIFY(start.isAlive());
        // It shows no book, and so takes the next one.
        QTRY_VERIFY(isListening({}));
        QVERIFY(start.ends());
    }

    void anActionIsDoneInTheLastBook()
    {
        TestBook book;
        book.close();
        {
            Running first(environment(), {book.path()});
            QTRY_COMPARE(writerOf(book.path()), first.pid());
            QTRY_VERIFY(QSettings(settingsFile(), QSettings::IniFormat).contains(u"window/book"_s));
            QVERIFY(first.ends());
        }
        QSettings(settingsFile(), QSettings::IniFormat).setValue(u"openLastBook"_s, false); // asked for is asked for
        const int before = backupsOf(book);
        Running start(environment(), {u"--action"_s, u"backup"_s});
        QTRY_COMPARE(backupsOf(book), before + 1);
        QTRY_VERIFY2(start.said().contains("Backed up"), start.said().constData());
        QVERIFY(start.ends());
    }

    void anActionWithoutAnyBookSaysSo()
    {
        Running start(environment(), {u"--action"_s, u"new-order"_s});
        QTRY_VERIFY2(start.said().contains("No book is open"), start.said().constData());
        QVERIFY(start.ends());
    }

private:
    [[nodiscard]] QString settingsFile() const { return m_home->filePath(u".config/tradebook/tradebook.conf"_s); }

    [[nodiscard]] static int backupsOf(const TestBook &book)
    {
        return static_cast<int>(QDir(backup::folderFor(book.path())).entryList({u"*.tradebook-backup"_s}, QDir::Files).size());
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"TRADEBOOK_BOOK"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.remove(name);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"QT_LOGGING_RULES"_s, u"tradebook.ui.messages.debug=true"_s);
        return environment;
    }

    QTemporaryDir m_session;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_MAIN(tst_lifecycle)
#include "tst_lifecycle.moc"
