// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/sampleshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/crashreportdialog.h"
#include "ui/support/crashlog.h"
#include "ui/support/warninglog.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <array>
#include <csignal>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Uses up its stack; what is volatile keeps the compiler from making a loop of it.
int recurse(int depth) // NOLINT(misc-no-recursion): it is what is wanted
{
    std::array<volatile char, 4096> some{};
    some[static_cast<std::size_t>(depth) % some.size()] = 1;
    return depth < 0 ? some[0] : recurse(depth + 1) + some[1];
}

[[gnu::noinline]] void throwSomething()
{
    throw std::runtime_error("the name of a customer");
}

/// How a child of this process ends that does this with the log installed.
template<class Do>
int endOfChild(const QString &folder, Do what)
{
    const pid_t child = ::fork();
    if (child == 0) {
        crashlog::install(folder, u"About: the test\n"_s);
        what();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

void write(const QString &path, const QByteArray &text, const QDateTime &at = QDateTime::currentDateTime())
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()
        || !file.setFileTime(at, QFileDevice::FileModificationTime))
        qFatal("%s", qPrintable(path));
}

/// The reports; the platform of the tests warns, so that there may be a log of warnings, too.
QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.txt"_s}, QDir::Files | QDir::Hidden, QDir::Name);
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Processes that really crash, and what they leave.
class tst_crashlog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!crashlog::isPossible())
            QSKIP("a sanitizer reports faults here");
        if (!QFile::exists(program()))
            QSKIP("the program is not built");
        m_setting = std::make_unique<WindowSetting>();
    }
    void cleanupTestCase() { m_setting.reset(); }
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void aFaultWritesAReportAndThenEndsTheProcessAsItWouldHave_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("name");
        QTest::newRow("segmentation fault") << SIGSEGV << u"SIGSEGV (11)"_s;
        QTest::newRow("abort") << SIGABRT << u"SIGABRT (6)"_s;
        QTest::newRow("bus error") << SIGBUS << u"SIGBUS (%1)"_s.arg(SIGBUS);
        QTest::newRow("arithmetic") << SIGFPE << u"SIGFPE (8)"_s;
        QTest::newRow("instruction") << SIGILL << u"SIGILL (4)"_s;
    }
    void aFaultWritesAReportAndThenEndsTheProcessAsItWouldHave()
    {
        QFETCH(int, signal);
        QFETCH(QString, name);
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-2);
        TestBook book;
        book.close();
        QCOMPARE(crash(book.path(), signal), signal);
        const auto files = filesIn(state());
        QCOMPARE(files.size(), 1);
        QVERIFY(files.first().startsWith(u"crash-"_s));
        const QString path = state() + u'/' + files.first();
        const QString text = read(path);
        QVERIFY2(text.contains(u"Signal: "_s + name), qPrintable(text));
        QVERIFY2(text.contains(u"Version: "_s + QStringLiteral(TRADEBOOK_VERSION)), qPrintable(text));
        QVERIFY2(text.contains(u"SQLite: 3."_s), qPrintable(text));
        const auto stack = text.section(u"Stack:\n"_s, 1).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(stack.size() >= 4, qPrintable(text));
        const auto at = QDateTime::fromString(text.section(u"Time: "_s, 1).section(u'\n', 0, 0), Qt::ISODate);
        QVERIFY2(at >= before && at <= QDateTime::currentDateTimeUtc().addSecs(1), qPrintable(text));
        QVERIFY2(!text.contains(QFileInfo(book.path()).completeBaseName()), qPrintable(text));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void anOrderlyEndLeavesNothing()
    {
        TestBook book;
        book.close();
        QProcess process;
        open(process, book.path());
        process.terminate();
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(filesIn(state()), QStringList());
    }

    void theNextStartOffersItOnce()
    {
        TestBook book;
        book.close();
        QCOMPARE(crash(book.path(), SIGSEGV), SIGSEGV);
        const auto saidAtStart = [&](const QStringList &arguments) {
            QProcess process;
            open(process, arguments);
            QByteArray said;
            // What comes after the offer comes in any case, so that its absence is seen without waiting.
            process.terminate();
            if (!process.waitForFinished(kPatience))
                return QByteArray("does not end");
            return said + process.readAllStandardError();
        };
        QProcess process;
        open(process, QStringList{book.path()});
        QByteArray said;
        QTRY_VERIFY2((said += process.readAllStandardError()).contains("ended unexpectedly on"), said.constData());
        QVERIFY2(said.contains("nothing that was saved is lost") && said.contains("Show Report"), said.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(kPatience));
        const auto files = filesIn(state());
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.first().startsWith(u"offered-"_s), qPrintable(files.first()));
        const QByteArray again = saidAtStart({book.path()});
        QVERIFY2(!again.contains("unexpectedly"), again.constData());
        QCOMPARE(filesIn(state()), files);
    }

    void aStateFolderThatTakesNothingStopsNobody()
    {
        TestBook book;
        book.close();
        QVERIFY(QDir().mkpath(m_home->filePath(u".local"_s)));
        write(m_home->filePath(u".local/state"_s), "a file where the folder should be");
        QCOMPARE(crash(book.path(), SIGABRT), SIGABRT);
    }

    void anExceptionThatNobodyTakesIsNamedByItsType()
    {
        const QTemporaryDir folder;
        const int status = endOfChild(folder.path(), [] { []() noexcept { throwSomething(); }(); });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        QCOMPARE(filesIn(folder.path()).size(), 1);
        const QString text = read(folder.filePath(filesIn(folder.path()).first()));
        QVERIFY2(text.contains(u"runtime_error"_s) && text.contains(u"About: the test"_s), qPrintable(text));
        QVERIFY(!text.contains(u"customer"_s));
    }

    void aStackThatIsUsedUpIsReportedToo()
    {
        const QTemporaryDir folder;
        const int status = endOfChild(folder.path(), [] { recurse(0); });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
        QCOMPARE(filesIn(folder.path()).size(), 1);
        QVERIFY(read(folder.filePath(filesIn(folder.path()).first())).contains(u"Signal: SIGSEGV"_s));
    }

    void aChildThatEndsBadlyIsNotUs()
    {
        const QTemporaryDir folder;
        const int status = endOfChild(folder.path(), [] {
            const pid_t grandchild = ::fork();
            if (grandchild == 0)
                ::raise(SIGSEGV);
            int ended = 0;
            ::waitpid(grandchild, &ended, 0);
            ::_exit(WIFSIGNALED(ended) && WTERMSIG(ended) == SIGSEGV ? 0 : 1);
        });
        QCOMPARE(status, 0);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void theNewestIsOfferedAndAFewAreKept()
    {
        const QTemporaryDir folder;
        QVERIFY(!crashlog::takeNew(folder.path()));
        QVERIFY(!crashlog::takeNew(folder.filePath(u"missing"_s)));
        const auto now = QDateTime::currentDateTime();
        for (int day = 0; day < 8; ++day)
            write(folder.filePath(u"crash-%1.txt"_s.arg(day)), QByteArray::number(day), now.addDays(-day));
        const auto report = crashlog::takeNew(folder.path());
        QVERIFY(report);
        QCOMPARE(crashlog::textOf(*report), u"0"_s);
        QCOMPARE(report->at.date(), now.date());
        QVERIFY(!crashlog::takeNew(folder.path()));
        QCOMPARE(filesIn(folder.path()).size(), 5);
        QVERIFY(crashlog::remove(*report));
        QVERIFY(crashlog::remove(*report)); // gone is gone
        QCOMPARE(filesIn(folder.path()).size(), 4);
    }

    void theReportIsReadCopiedKeptAndDeleted()
    {
        const QTemporaryDir folder;
        const auto now = QDateTime::currentDateTime();
        write(folder.filePath(u"crash-1.txt"_s), "Signal: SIGSEGV\n", now);
        write(folder.filePath(u"warnings.log"_s),
            now.toUTC().addSecs(-9).toString(Qt::ISODate).toLatin1() + " warning a: before\n"
                + now.toUTC().addSecs(9).toString(Qt::ISODate).toLatin1() + " warning a: after\n");
        const auto report = crashlog::takeNew(folder.path());
        QVERIFY(report);
        for (const bool isDeleted : {false, true}) {
            auto *dialog = new CrashReportDialog(*report, nullptr);
            dialog->show();
            const auto *text = dialog->findChild<QPlainTextEdit *>();
            QVERIFY(text->isReadOnly());
            QVERIFY(text->toPlainText().contains(u"SIGSEGV"_s) && text->toPlainText().contains(u"a: before"_s));
            QVERIFY(!text->toPlainText().contains(u"a: after"_s));
            press(dialog, u"Copy Report"_s);
            QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
            press(dialog, isDeleted ? u"Delete Report"_s : u"Keep"_s);
            QVERIFY(!dialog->isVisible());
            QCOMPARE(QFile::exists(report->path), !isDeleted);
        }
    }

    void theMessageBarOffersItWhenNothingElseIsSaid()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"crash-1.txt"_s), "Signal: SIGSEGV\n");
        Window window;
        window->messageBar()->say({Tone::Notice, u"Something more urgent."_s});
        window->offerCrashReport(folder.path());
        QTest::qWait(0);
        QCOMPARE(window->messageBar()->text(), u"Something more urgent."_s);
        window->messageBar()->dismiss();
        QTRY_VERIFY(window->messageBar()->text().contains(u"ended unexpectedly"_s));
        window->messageBar()->findChild<QPushButton *>(u"messageButton"_s)->click();
        QTRY_VERIFY(window->findChild<CrashReportDialog *>());
        window->messageBar()->dismiss();
        QTest::qWait(0);
        QVERIFY(window->messageBar()->text().isEmpty()); // once
    }

    // --- the warnings -----------------------------------------------------------------------------------------------------------

    void whatAMessageQuotesIsLeftOut_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("kept");
        QTest::newRow("as it is") << u"a reader holds 123 bytes in the -wal"_s << u"a reader holds 123 bytes in the -wal"_s;
        QTest::newRow("quoted") << u"closing: \"The backup of “Ada's \\\"Shop\\\"” failed\" now"_s << u"closing: … now"_s;
        QTest::newRow("curly") << u"“Ada Lovelace” was not saved"_s << u"… was not saved"_s;
        QTest::newRow("single") << u"cannot open 'Ada Lovelace'"_s << u"cannot open …"_s;
        QTest::newRow("path") << u"cannot open /srv/ada/shop.tradebook: no room"_s << u"cannot open …: no room"_s;
        QTest::newRow("path of Windows") << u"cannot open C:\\Users\\Ada\\shop.tradebook"_s << u"cannot open …"_s;
        QTest::newRow("address") << u"cannot open file:///srv/ada/x.png"_s << u"cannot open …"_s;
        QTest::newRow("fraction") << u"3/4 of it"_s << u"3/4 of it"_s;
        QTest::newRow("lines") << u"one\ntwo"_s << u"one two"_s;
    }
    void whatAMessageQuotesIsLeftOut()
    {
        QFETCH(QString, message);
        QFETCH(QString, kept);
        QCOMPARE(warninglog::withoutPrivate(message), kept);
    }

    void warningsAreKeptWithinTheirBoundAndNothingElseIs()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"state"_s);
        static const QLoggingCategory kPrivate("tradebook.ui.messages");
        warninglog::install(state);
        qDebug("only where somebody asks");
        qInfo("only where somebody asks");
        qCWarning(kPrivate, "what was said about a record");
        QVERIFY(!QFile::exists(state));
        QTest::ignoreMessage(QtWarningMsg, "a warning of \"Ada\"");
        qWarning() << "a warning of" << u"Ada"_s;
        QCOMPARE(warninglog::last(state, 5, QDateTime::currentDateTime().addSecs(1)).size(), 1);
        QVERIFY(warninglog::last(state, 5, QDateTime::currentDateTime().addDays(-1)).isEmpty());
        const QString line = warninglog::last(state, 5, QDateTime::currentDateTime().addSecs(1)).first();
        QVERIFY2(line.endsWith(u"warning default: a warning of …"_s), qPrintable(line));
        const QByteArray large(1000, 'x');
        for (int times = 0; times < 700; ++times) {
            QTest::ignoreMessage(QtWarningMsg, large.constData());
            qWarning("%s", large.constData());
        }
        warninglog::uninstall();
        qint64 bytes = 0;
        for (const auto &file : QDir(state).entryInfoList(QDir::Files))
            bytes += file.size();
        QVERIFY2(bytes > warninglog::kMostBytes && bytes < 2 * warninglog::kMostBytes + 2000, qPrintable(QString::number(bytes)));
        QCOMPARE(warninglog::last(state, 5, QDateTime::currentDateTime().addSecs(1)).size(), 5);
    }

private:
    static QString program() { return qEnvironmentVariable("TRADEBOOK_BIN") + u"/tradebook"_s; }
    [[nodiscard]] QString state() const { return m_home->filePath(u".local/state/tradebook"_s); }

    void open(QProcess &process, const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"XDG_STATE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"TRADEBOOK_BOOK"_s})
            environment.remove(name);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"QT_LOGGING_RULES"_s, u"tradebook.ui.messages.debug=true"_s);
        process.setProcessEnvironment(environment);
        process.start(program(), arguments);
        if (!process.waitForStarted() || !comes([&] { return QFile::exists(arguments.first() + u"-shm"_s); }))
            qFatal("the program does not start");
    }
    void open(QProcess &process, const QString &book) const { open(process, QStringList{book}); }

    /// The signal that the program has ended by, 0 for an end of its own.
    [[nodiscard]] int crash(const QString &book, int signal) const
    {
        QProcess process;
        open(process, book);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        if (!process.waitForFinished(kPatience))
            qFatal("the program does not end");
        return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    }

    static void press(QWidget *window, const QString &text)
    {
        for (auto *button : window->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text) {
                button->click();
                return;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_MAIN(tst_crashlog)
#include "tst_crashlog.moc"
