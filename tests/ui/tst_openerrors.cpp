// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/marks.h"
#include "core/words/words.h"
#include "tests/support/unprivileged.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void makeForeign(const QString &path)
{
    auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite, .create = true}));
    execute(connection, u"CREATE TABLE songs (title TEXT)"_s);
    execute(connection, u"INSERT INTO songs VALUES ('one')"_s);
    must(connection.close());
}

/// A real book with a page in its middle overwritten.
void makeDamaged(const QString &source, const QString &path)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(source));
    auto bytes = file.readAll();
    // The first page stays: the file looks like a book until its tables are read.
    for (qsizetype at = 4096; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(0xA5);
    write(path, bytes);
}

void makeNewer(const QString &source, const QString &path)
{
    QFile::copy(source, path);
    auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite}));
    execute(connection, u"PRAGMA user_version = 9999"_s);
    must(connection.close());
}

} // namespace

class tst_openerrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_sample = std::make_unique<SampleBook>();
        write(file(u"empty"_s), {});
        write(file(u"text"_s), QByteArray("This is a letter, not a book.\n").repeated(100));
        makeForeign(file(u"foreign"_s));
        makeDamaged(m_sample->path(), file(u"damaged"_s));
        makeNewer(m_sample->path(), file(u"newer"_s));
    }
    void cleanupTestCase()
    {
        m_sample.reset();
        m_setting.reset();
    }

    // faults/tst_leftwal sets it aside.
    void theChangesToAnotherFileOfThisNameAreToldOnce()
    {
        book::Marks marks(QFileInfo(m_sample->path()).canonicalFilePath());
        const QString aside = file(u"shop (set aside).tradebook-wal"_s);
        marks.setWalSetAside(aside);
        Window window;
        window->openBook(m_sample->path());
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.settle());
        const QString told = window->messageBar()->text();
        QVERIFY2(told.contains(u"“shop (set aside).tradebook-wal”"_s), qPrintable(told));
        QVERIFY(window->messageBar()->findChild<QPushButton *>(u"messageButton"_s)->isVisible());
        window->openBook(m_sample->path());
        QVERIFY(window.settle());
        QCOMPARE(marks.walSetAside(), QString());
    }

    void aFileThatIsNoGoodGetsItsOwnSentenceAndTheWindowStaysUsable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<int>>("kinds");
        const auto kinds = [](std::initializer_list<ErrorKind> list) {
            QList<int> numbers;
            for (const auto kind : list)
                numbers.append(static_cast<int>(kind));
            return numbers;
        };
        QTest::newRow("missing") << u"missing"_s << kinds({ErrorKind::FileMissing});
        QTest::newRow("empty") << u"empty"_s << kinds({ErrorKind::EmptyFile});
        QTest::newRow("text") << u"text"_s << kinds({ErrorKind::NotADatabase});
        QTest::newRow("foreign") << u"foreign"_s << kinds({ErrorKind::NotABook});
        QTest::newRow("damaged") << u"damaged"_s << kinds({ErrorKind::Damaged});
        QTest::newRow("newer") << u"newer"_s << kinds({ErrorKind::NewerVersion});
        QTest::newRow("folder") << u""_s << kinds({ErrorKind::NotARegularFile});
    }
    void aFileThatIsNoGoodGetsItsOwnSentenceAndTheWindowStaysUsable()
    {
        QFETCH(QString, name);
        QFETCH(QList<int>, kinds);
        Window window;
        QSignalSpy refused(window->desk(), &BookDesk::refused);
        window->openBook(file(name));
        QTRY_COMPARE(refused.size(), 1);
        const auto error = refused.first().at(1).value<Error>();
        QVERIFY2(kinds.contains(static_cast<int>(error.kind)), qPrintable(u"%1: %2"_s.arg(static_cast<int>(error.kind)).arg(error.detail)));
        QVERIFY(window->messageBar()->isVisible());
        const QString sentence = window->messageBar()->text();
        QCOMPARE(sentence, words::sentence(error));
        QVERIFY(sentence.size() > 20 && !sentence.contains(u"SQL"_s));
        QVERIFY2(!m_sentences.contains(sentence), "two faults must not sound the same");
        m_sentences.append(sentence);
        auto *button = window->messageBar()->findChild<QPushButton *>(u"messageButton"_s);
        QVERIFY(button->isVisible() && button->isEnabled());

        window->openBook(m_sample->path());
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.settle());
        QVERIFY(!window->messageBar()->isVisible());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aLockedBookSaysWhoHasItAndOpensReadOnly()
    {
        auto holding = Store::open(m_sample->path(), Store::Mode::ReadWrite);
        QTRY_VERIFY(holding.isFinished());
        VERIFY_OK(holding.result());
        Window window;
        window->openBook(m_sample->path());
        QTRY_VERIFY(window->messageBar()->isVisible());
        QVERIFY(!window->hasBook());
        auto *button = window->messageBar()->findChild<QPushButton *>(u"messageButton"_s);
        QCOMPARE(button->text(), u"Open Read-Only"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window->desk()->book().isReadOnly());
        QVERIFY(window->findChild<QLabel *>(u"statusReadOnly"_s)->isVisible());
        QVERIFY(window.settle());
    }

    void aBookThatCannotBeWrittenIsShownAndSaysSo()
    {
        const SampleBook book;
        QFile::setPermissions(book.folder(), QFile::Permissions(0x5555));
        QFile::setPermissions(book.path(), QFile::Permissions(0x4444));
        {
            const Unprivileged nobody; // no file mode stops root
            Window window;
            window->openBook(book.path());
            QTRY_VERIFY2(window->hasBook(), qPrintable(window->messageBar()->text()));
            QVERIFY(window->desk()->book().isReadOnly());
            QVERIFY(window->messageBar()->isVisible());
            QVERIFY(window->messageBar()->text().size() > 20);
            QVERIFY(window.settle());
        }
        QFile::setPermissions(book.folder(), QFile::Permissions(0x7000));
    }

    void aRecentBookThatIsGoneCanBeTakenOffTheList()
    {
        const QString gone = file(u"gone.tradebook"_s);
        QSettings().setValue(u"recentBooks"_s, QStringList{gone});
        Window window;
        window->openBook(gone);
        QTRY_VERIFY(window->messageBar()->isVisible());
        auto *button = window->messageBar()->findChild<QPushButton *>(u"messageOtherButton"_s);
        QCOMPARE(button->text(), u"Remove from Recent Books"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QSettings().value(u"recentBooks"_s).toStringList().isEmpty());
        QVERIFY(!window->messageBar()->isVisible());
    }

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QStringList m_sentences;
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_sample;
};

QTEST_MAIN(tst_openerrors)
#include "tst_openerrors.moc"
