// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/page.h"
#include "ui/running/calling.h"
#include "ui/running/callserver.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A program that listens and was killed: its socket stays, and nobody answers.
void leaveSocket(const QString &name)
{
    const int end = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(name);
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        qFatal("the name is too long");
    std::copy(path.begin(), path.end(), address.sun_path);
    if (::bind(end, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::close(end) != 0)
        qFatal("cannot bind");
}

/// What a window answers to a call of somebody else.
std::optional<bool> answerTo(const WindowCall &call, const QString &book)
{
    std::optional<bool> answer;
    QObject caller;
    callWindow(&caller, callName(book), call, [&answer](bool isDone) { answer = isDone; });
    if (!comes([&] { return answer.has_value(); }))
        return std::nullopt;
    return answer;
}

} // namespace

/// How windows call each other, and what one does that is called.
class tst_windowcalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_session.path()));
        m_setting = std::make_unique<WindowSetting>();
        m_sample = std::make_unique<SampleBook>();
        m_other = std::make_unique<SampleBook>();
    }
    void cleanupTestCase()
    {
        m_sample.reset();
        m_other.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void theFolderOfTheSocketsIsPrivate()
    {
        QCOMPARE(callFolder(), m_session.path() + u"/tradebook"_s);
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(callFolder()).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0700));
    }

    void aCallComesOverAsItWas()
    {
        const WindowCall call{u"/a b/Möbel „x“\n.tradebook"_s, true, u"products"_s, u"backup"_s, u"token"_s, 17};
        const auto line = toLine(call);
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(callFrom(line), std::optional(call));
        QVERIFY(!callFrom("hello\n"));
        QVERIFY(!callFrom("[1, 2]\n"));
        QVERIFY(!callFrom(QByteArray(kLongestCall + 1, ' ') + '\n'));
        QCOMPARE(callFrom("{\"page\": 7}\n"), std::optional(WindowCall{}));
    }

    void oneBookHasOneNameWhateverTheWayToIt()
    {
        const QFileInfo book(m_sample->path());
        QCOMPARE(callName(book.path() + u"/../"_s + book.dir().dirName() + u"//"_s + book.fileName()), callName(book.filePath()));
        QVERIFY(callName(m_other->path()) != callName(m_sample->path()));
        QVERIFY(callName({}) != callName(m_sample->path()));
        QCOMPARE(callName(u"/not/there/../x.tradebook"_s), callName(u"/not/x.tradebook"_s));
    }

    void whoListensIsCalledAndAnswers()
    {
        CallServer server;
        std::optional<WindowCall> heard;
        server.setAnswer([&](const WindowCall &call) {
            heard = call;
            return call.page == u"users"_s;
        });
        server.serve(u"/x.tradebook"_s);
        QVERIFY(server.isServing());
        QCOMPARE(answerTo({.page = u"users"_s}, u"/x.tradebook"_s), std::optional(true));
        QCOMPARE(heard->page, u"users"_s);
        QCOMPARE(answerTo({.page = u"orders"_s}, u"/x.tradebook"_s), std::optional(false));
        QCOMPARE(answerTo({}, u"/y.tradebook"_s), std::optional(false));
        server.serve(u"/y.tradebook"_s);
        heard.reset();
        QCOMPARE(answerTo({.page = u"users"_s}, u"/y.tradebook"_s), std::optional(true));
        QCOMPARE(answerTo({.page = u"users"_s}, u"/x.tradebook"_s), std::optional(false));
        server.stop();
        QVERIFY(!server.isServing());
        QVERIFY(!QFile::exists(callName(u"/y.tradebook"_s)));
        QVERIFY(!callNow(callName(u"/y.tradebook"_s), {}));
    }

    void aNameIsTakenFromTheDeadAndLeftToTheLiving()
    {
        leaveSocket(callName(u"/z.tradebook"_s));
        QVERIFY(QFile::exists(callName(u"/z.tradebook"_s)));
        CallServer first;
        first.setAnswer([](const WindowCall &) { return true; });
        first.serve(u"/z.tradebook"_s);
        QVERIFY(first.isServing());
        CallServer second;
        second.serve(u"/z.tradebook"_s);
        QVERIFY(!second.isServing());
        QCOMPARE(answerTo({}, u"/z.tradebook"_s), std::optional(true));
    }

    void nonsenseIsDeclinedAndHurtsNobody()
    {
        CallServer server;
        server.setAnswer([](const WindowCall &) { return true; });
        server.serve(u"/n.tradebook"_s);
        const auto say = [](const QByteArray &what) {
            const int end = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address = {};
            address.sun_family = AF_UNIX;
            const QByteArray path = QFile::encodeName(callName(u"/n.tradebook"_s));
            std::copy(path.begin(), path.end(), address.sun_path);
            if (::connect(end, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
                qFatal("cannot connect");
            // What does not fit waits for nobody.
            const auto sent = ::send(end, what.constData(), static_cast<size_t>(what.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
            QByteArray answer;
            const bool isAnswered = comes([&] {
                char byte = 0;
                const auto got = ::recv(end, &byte, 1, MSG_DONTWAIT);
                if (got == 1)
                    answer.append(byte);
                return got == 0 || (got < 0 && errno == ECONNRESET);
            });
            ::close(end);
            return isAnswered && sent > 0 ? answer : QByteArray("?");
        };
        QCOMPARE(say("hello\n"), QByteArray(kDeclined));
        QCOMPARE(say("{}\n"), QByteArray(kDone));
        QCOMPARE(say(QByteArray(2 * kLongestCall, 'x')), QByteArray()); // hung up
        QCOMPARE(say("half a line"), QByteArray()); // after a while
        QCOMPARE(answerTo({}, u"/n.tradebook"_s), std::optional(true));
    }

    void aCalledWindowShowsThePageAndBeginsTheOrder()
    {
        Window window(m_sample->path());
        QVERIFY(window->takeCall({.book = m_sample->path(), .page = u"users"_s}));
        QVERIFY(window->page(u"users"_s)->isVisible());
        QVERIFY(window->takeCall({.action = u"new-order"_s}));
        QVERIFY(window.settle());
        QVERIFY(window->page(u"orders"_s)->isVisible());
        QTRY_VERIFY(window.named<QWidget>(u"New order"_s));
        QVERIFY(window->takeCall({.page = u"nonsense"_s, .action = u"nonsense"_s}));
    }

    void aCalledWindowBacksUp()
    {
        Window window(m_sample->path());
        QVERIFY(window->takeCall({.action = u"backup"_s}));
        QTRY_VERIFY2(window->messageBar()->text().startsWith(u"Backed up"_s), qPrintable(window->messageBar()->text()));
    }

    void itComesToTheFront()
    {
        Window window(m_sample->path());
        window->showMinimized();
        QVERIFY(window->takeCall({.token = u"abc"_s}));
        QVERIFY(!window->isMinimized());
        QVERIFY(window->isVisible());
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("abc"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void itKeepsItsBookAndTakesOneWhereItHasNone()
    {
        Window window(m_sample->path());
        QVERIFY(!window->takeCall({.book = m_other->path()}));
        QCOMPARE(window->desk()->book().path, m_sample->path());
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook() && !window->desk()->isBusy());
        QVERIFY(window->takeCall({.book = m_other->path(), .isReadOnly = true, .page = u"products"_s}));
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(window->desk()->book().path, m_other->path());
        QVERIFY(window->desk()->book().isReadOnly());
        QVERIFY(window.settle());
        QVERIFY(window->page(u"products"_s)->isVisible());
        // An order cannot be begun here, and that is told.
        QVERIFY(window->takeCall({.action = u"new-order"_s}));
        QVERIFY2(window->messageBar()->text().contains(u"read only"_s), qPrintable(window->messageBar()->text()));
    }

    void anOpenDialogIsNotPassedBy()
    {
        Window window(m_sample->path());
        QDialog dialog(&*window);
        dialog.setModal(true);
        dialog.open();
        QVERIFY(window->takeCall({.action = u"new-order"_s}));
        QVERIFY(window->messageBar()->text().contains(u"dialog"_s));
        dialog.close();
    }

    void itsOwnQuestionIsDeclined()
    {
        Window window;
        QVERIFY(!window->takeCall({.book = m_sample->path(), .from = QCoreApplication::applicationPid()}));
    }

    // The other window is played by a server of this test.
    void aBookThatAnotherWindowShowsComesToTheFrontThere()
    {
        Window window(m_other->path());
        CallServer server;
        std::optional<WindowCall> heard;
        server.setAnswer([&](const WindowCall &call) {
            heard = call;
            return true;
        });
        server.serve(m_sample->path());
        QSignalSpy elsewhere(&*window, &MainWindow::shownElsewhere);
        window->openBook(m_sample->path());
        QTRY_COMPARE(elsewhere.size(), 1);
        QCOMPARE(heard->book, m_sample->path());
        QCOMPARE(window->desk()->book().path, m_other->path()); // stays as it was
        QVERIFY(window->messageBar()->text().contains(u"another window"_s));
        // A look at it is no harm.
        window->openBook(m_sample->path(), Store::Mode::ReadOnly);
        QTRY_COMPARE(window->desk()->book().path, m_sample->path());
        QCOMPARE(elsewhere.size(), 1);
    }

    void aWindowThatDoesNotTakeItIsPassedBy()
    {
        Window window;
        CallServer server;
        server.serve(m_sample->path());
        window->openBook(m_sample->path());
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(window->desk()->book().path, m_sample->path());
    }

    void aSecondWindowIsAskedFor()
    {
        Window empty;
        QVERIFY(!empty.action(u"Open in New Window…"_s)->isEnabled());
        empty.close();
        Window window(m_sample->path());
        QVERIFY(window.action(u"Open in New Window…"_s)->isEnabled());
        window.action(u"Open in New Window…"_s)->trigger();
        auto *dialog = window->findChild<QDialog *>();
        QVERIFY(dialog);
        QSignalSpy asked(&*window, &MainWindow::newWindowAsked);
        QMetaObject::invokeMethod(dialog, "fileSelected", Q_ARG(QString, m_other->path()));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), m_other->path());
        QCOMPARE(window->desk()->book().path, m_sample->path());
        dialog->close();
    }

private:
    QTemporaryDir m_session;
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_sample;
    std::unique_ptr<SampleBook> m_other;
};

QTEST_MAIN(tst_windowcalls)
#include "tst_windowcalls.moc"
