// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/folderlock.h"
#include "core/files/steps.h"
#include "core/processes.h"
#include "core/words/words.h"
#include "tests/support/outcome.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cerrno>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// Files by hand, by the same tests on every system: what is promised in core/files.
class tst_files : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileNeverTakesThePlaceOfAnother();
    void aFileMadeAgainIsEmptiedFirst();
    void allIsReadWhateverThePieces();
    void readingElsewhereLeavesThePlaceAlone();
    void whatIsNoFileIsRefused();
    void aLinkIsFollowedOnlyWhereThatIsAsked();
    void whatIsMissingIsTold();
    void aDiskThatCanOnlyBeReadIsNoMissingPermission();
    void factsTellOneFileFromAnother();
    void aRenameReplacesOnlyWhereThatIsAsked();
    void aRenamedFileTakesItsSecondNameAlong();
    void removingWhatIsNotThereIsAsGood();
    void aFolderIsMadeOnce();
    void rightsAreAskedOfTheSystem();
    void aNameMustLeaveRoom();
    void notEveryNameIsOneForAFile();
    void aLockedFolderIsNobodyElses();
    void processesAreKnownAlive();
    void lettersOfEveryLanguageStandInNames();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray contentOf(const QString &name) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_files::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_files::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray tst_files::contentOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_files::aNewFileNeverTakesThePlaceOfAnother()
{
    {
        const auto made = files::File::making(path(u"a"_s));
        QVERIFY_OK(made);
        QVERIFY_OK(made->write("one", 3));
        QVERIFY_OK(made->toDisk());
    }
    QVERIFY_KIND(files::File::making(path(u"a"_s)), ErrorKind::FileExists);
    QCOMPARE(contentOf(u"a"_s), "one");
}

void tst_files::aFileMadeAgainIsEmptiedFirst()
{
    put(u"a"_s, "a long text");
    {
        const auto again = files::File::remaking(path(u"a"_s));
        QVERIFY_OK(again);
        QVERIFY_OK(again->write("new", 3));
    }
    QCOMPARE(contentOf(u"a"_s), "new");
    QVERIFY_OK(files::File::remaking(path(u"b"_s)));
    QVERIFY(QFile::exists(path(u"b"_s)));
}

void tst_files::allIsReadWhateverThePieces()
{
    const QByteArray all = QByteArray("0123456789").repeated(100'000);
    put(u"a"_s, all);
    const auto file = files::File::reading(path(u"a"_s));
    QVERIFY_OK(file);
    QByteArray found;
    QByteArray piece(77'777, '\0');
    for (;;) {
        const auto length = file->read(piece.data(), piece.size());
        QVERIFY_OK(length);
        found.append(piece.constData(), *length);
        if (*length < piece.size())
            break;
    }
    QCOMPARE(found, all);
    const auto facts = file->facts();
    QVERIFY_OK(facts);
    QCOMPARE(facts->bytes, qint64(all.size()));
    QVERIFY(facts->isRegular && facts->isOwn && !facts->isFolder);
}

void tst_files::readingElsewhereLeavesThePlaceAlone()
{
    put(u"a"_s, "0123456789");
    const auto file = files::File::changing(path(u"a"_s));
    QVERIFY_OK(file);
    QByteArray bytes(4, '\0');
    QCOMPARE(file->read(bytes.data(), 2).valueOr(-1), 2);
    QCOMPARE(file->readAt(6, bytes.data(), 4).valueOr(-1), 4);
    QCOMPARE(bytes, "6789");
    QCOMPARE(file->readAt(8, bytes.data(), 4).valueOr(-1), 2); // the end comes first
    QCOMPARE(file->read(bytes.data(), 2).valueOr(-1), 2);
    QCOMPARE(bytes.first(2), "23");
    QVERIFY_OK(file->seek(9));
    QVERIFY_OK(file->write("xy", 2));
    QCOMPARE(contentOf(u"a"_s), "012345678xy");
}

void tst_files::whatIsNoFileIsRefused()
{
    QVERIFY_KIND(files::File::reading(m_folder->path()), ErrorKind::NotARegularFile);
    QVERIFY_KIND(files::File::reading(m_folder->path(), files::Links::Followed), ErrorKind::NotARegularFile);
    const auto facts = files::factsOf(m_folder->path());
    QVERIFY_OK(facts);
    QVERIFY(facts->isFolder && !facts->isRegular);
}

void tst_files::aLinkIsFollowedOnlyWhereThatIsAsked()
{
#ifdef Q_OS_WIN
    QSKIP("only administrators may make links there");
#endif
    put(u"a"_s, "text");
    QVERIFY(QFile::link(path(u"a"_s), path(u"link"_s)));
    QVERIFY_KIND(files::File::reading(path(u"link"_s)), ErrorKind::NotARegularFile);
    QVERIFY_KIND(files::File::changing(path(u"link"_s)), ErrorKind::NotARegularFile);
    QVERIFY_KIND(files::File::remaking(path(u"link"_s)), ErrorKind::NotARegularFile);
    QVERIFY_OK(files::File::reading(path(u"link"_s), files::Links::Followed));
    QVERIFY(!files::factsOf(path(u"link"_s))->isRegular);
    QCOMPARE(*files::factsOf(path(u"link"_s), files::Links::Followed), *files::factsOf(path(u"a"_s)));
    QVERIFY_KIND(files::renameWithoutReplacing(path(u"a"_s), path(u"link"_s)), ErrorKind::FileExists);
    QCOMPARE(contentOf(u"a"_s), "text");
}

void tst_files::whatIsMissingIsTold()
{
    for (const auto &name : {u"none"_s, u"none/at/all"_s, u"nul\0inside"_s}) {
        QVERIFY_KIND(files::factsOf(path(name)), ErrorKind::FileMissing);
        QVERIFY_KIND(files::File::reading(path(name)), ErrorKind::FileMissing);
        QVERIFY_KIND(files::File::changing(path(name)), ErrorKind::FileMissing);
    }
    QVERIFY_KIND(files::toDisk(path(u"none"_s)), ErrorKind::FileMissing);
    QVERIFY_KIND(files::rename(path(u"none"_s), path(u"b"_s)), ErrorKind::FileMissing);
    QVERIFY_KIND(files::link(path(u"none"_s), path(u"b"_s)), ErrorKind::FileMissing);
    QVERIFY_KIND(files::makeFolder(path(u"none/b"_s)), ErrorKind::FileMissing);
    QCOMPARE(files::factsOf(path(u"none"_s)).error().data, QStringList{path(u"none"_s)});
}

void tst_files::aDiskThatCanOnlyBeReadIsNoMissingPermission()
{
#ifdef Q_OS_WIN
    QSKIP("its own number there");
#endif
    errno = EROFS;
    const Error error = files::systemError(u"/cd/shop.tradebook"_s);
    QVERIFY_KIND(Result<void>(error), ErrorKind::ReadOnly);
    QVERIFY2(words::sentence(error).contains(u"“/cd/shop.tradebook” lies on a disk that can only be read"_s),
        qPrintable(words::sentence(error)));
}

void tst_files::factsTellOneFileFromAnother()
{
    put(u"a"_s, "text");
    put(u"b"_s, "text");
    const auto before = files::factsOf(path(u"a"_s));
    QVERIFY_OK(before);
    const auto other = files::factsOf(path(u"b"_s));
    QVERIFY_OK(other);
    QVERIFY(before->number != other->number);
    QCOMPARE(before->device, other->device);
    const auto open = files::File::reading(path(u"a"_s));
    QVERIFY_OK(open);
    QCOMPARE(*open->facts(), *before);
    put(u"a"_s, "another text");
    QVERIFY(*open->facts() != *before);
    QCOMPARE(files::factsOf(path(u"a"_s))->number, before->number);
}

void tst_files::aRenameReplacesOnlyWhereThatIsAsked()
{
    put(u"a"_s, "one");
    put(u"b"_s, "two");
    QVERIFY_KIND(files::renameWithoutReplacing(path(u"a"_s), path(u"b"_s)), ErrorKind::FileExists);
    QCOMPARE(contentOf(u"b"_s), "two");
    QVERIFY(QFile::setPermissions(path(u"b"_s), QFile::ReadOwner)); // what is kept from being changed can be replaced
    QVERIFY_OK(files::rename(path(u"a"_s), path(u"b"_s)));
    QCOMPARE(contentOf(u"b"_s), "one");
    QVERIFY(!QFile::exists(path(u"a"_s)));
    QVERIFY_OK(files::renameWithoutReplacing(path(u"b"_s), path(u"c"_s)));
    QCOMPARE(contentOf(u"c"_s), "one");
    QVERIFY_OK(files::toDisk(path(u"c"_s)));
    QVERIFY_OK(files::toDisk(m_folder->path()));
}

void tst_files::aRenamedFileTakesItsSecondNameAlong()
{
    put(u"book"_s, "old");
    put(u"fresh"_s, "new");
    const auto linked = files::link(path(u"book"_s), path(u"kept"_s));
    QVERIFY_OK(linked);
    if (!*linked)
        QSKIP("this file system knows no links");
    QCOMPARE(*files::factsOf(path(u"kept"_s)), *files::factsOf(path(u"book"_s)));
    QVERIFY_KIND(files::link(path(u"book"_s), path(u"kept"_s)), ErrorKind::FileExists);
    QVERIFY_OK(files::rename(path(u"fresh"_s), path(u"book"_s)));
    QCOMPARE(contentOf(u"kept"_s), "old");
    QCOMPARE(contentOf(u"book"_s), "new");
}

void tst_files::removingWhatIsNotThereIsAsGood()
{
    put(u"a"_s, "text");
    QVERIFY(QFile::setPermissions(path(u"a"_s), QFile::ReadOwner));
    QVERIFY_OK(files::remove(path(u"a"_s)));
    QVERIFY(!QFile::exists(path(u"a"_s)));
    QVERIFY_OK(files::remove(path(u"a"_s)));
    QVERIFY(!files::remove(m_folder->path()).isOk());
}

void tst_files::aFolderIsMadeOnce()
{
    QVERIFY_OK(files::makeFolder(path(u"new"_s)));
    QVERIFY(QFileInfo(path(u"new"_s)).isDir());
    QVERIFY_KIND(files::makeFolder(path(u"new"_s)), ErrorKind::FileExists);
    QVERIFY_OK(files::makeFolderPrivate(path(u"new"_s)));
#ifdef Q_OS_UNIX
    QVERIFY(QFile::setPermissions(path(u"new"_s), QFile::Permissions(0x7777)));
    QVERIFY_OK(files::makeFolderPrivate(path(u"new"_s)));
    constexpr QFile::Permissions kOthers(0x0077);
    QVERIFY(!(QFileInfo(path(u"new"_s)).permissions() & kOthers));
#endif
}

void tst_files::rightsAreAskedOfTheSystem()
{
    put(u"a"_s, "text");
    QVERIFY(files::mayRead(path(u"a"_s)));
    QVERIFY(files::mayWrite(path(u"a"_s)));
    QVERIFY(files::mayWrite(m_folder->path()));
    QVERIFY(!files::mayRead(path(u"none"_s)));
    QVERIFY(!files::mayWrite(path(u"none"_s)));
}

void tst_files::aNameMustLeaveRoom()
{
    QVERIFY(files::takesName(m_folder->path(), u"shop.tradebook"_s));
    QVERIFY(!files::takesName(m_folder->path(), QString(256, u'x')));
    QVERIFY(!files::takesName(m_folder->path() + QString(u"/folder"_s).repeated(80), u"shop.tradebook"_s));
    QVERIFY(!files::largestFile() || *files::largestFile() > 0);
}

void tst_files::notEveryNameIsOneForAFile()
{
    for (const char *name :
        {"shop.tradebook", "Müller & Söhne 本.tradebook", ".hidden", "100% it's.x", "console.tradebook", "com.x", "lpt.1"})
        QVERIFY2(files::isFileName(QString::fromUtf8(name)), name);
    for (const char *name : {"", "a/b"})
        QVERIFY2(!files::isFileName(QString::fromUtf8(name)), name);
#ifdef Q_OS_WIN
    constexpr bool kIsTaken = false;
#else
    constexpr bool kIsTaken = true;
#endif
    for (const char *name : {"shop.tradebook:hidden", "what?", "a*b", "a\"b", "a<b", "a|b", "a\\b", "line\nbreak", "dot.", "space ", "con",
             "NUL.tradebook", "Com1.x", "lpt9"})
        QVERIFY2(files::isFileName(QString::fromUtf8(name)) == kIsTaken, name);
}

void tst_files::aLockedFolderIsNobodyElses()
{
    QVERIFY_OK(files::makeFolder(path(u"mine"_s)));
    put(u"mine/a"_s, "text");
    auto lock = files::FolderLock::take(path(u"mine"_s));
    QVERIFY(lock.has_value());
    QVERIFY(!files::FolderLock::take(path(u"mine"_s)));
    {
        const auto moved = *std::move(lock);
        QVERIFY(!files::FolderLock::take(path(u"mine"_s)));
    }
    auto again = files::FolderLock::take(path(u"mine"_s));
    QVERIFY(again.has_value());
    QCOMPARE(contentOf(u"mine/a"_s), "text");
    files::FolderLock::removeFolder(*std::move(again));
    QVERIFY(!QFileInfo::exists(path(u"mine"_s)));
    QVERIFY(!files::FolderLock::take(path(u"mine"_s)));
}

void tst_files::processesAreKnownAlive()
{
    QVERIFY(processes::isAlive(QCoreApplication::applicationPid()));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"-functions"_s});
    QVERIFY(other.waitForStarted());
    const qint64 number = other.processId();
    QVERIFY(other.waitForFinished());
    QVERIFY(!processes::isAlive(number));
    QVERIFY(!processes::userName().isEmpty());
}

void tst_files::lettersOfEveryLanguageStandInNames()
{
    const QString name = u"Müller & Søn – 株式会社 ’24.tradebook"_s;
    {
        const auto made = files::File::making(path(name));
        QVERIFY_OK(made);
        QVERIFY_OK(made->write("text", 4));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
    QVERIFY_OK(files::rename(path(name), path(name + u".б"_s)));
    QCOMPARE(contentOf(name + u".б"_s), "text");
    QVERIFY_OK(files::remove(path(name + u".б"_s)));
}

QTEST_GUILESS_MAIN(tst_files)
#include "tst_files.moc"
