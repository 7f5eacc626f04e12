// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/db/tempfolder.h"
#include "tests/support/encryptedshop.h"
#include "tests/support/nofile.h"

#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_encryptedbackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theBookKeepsThePublicKeyAlone()
    {
        Shop shop;
        QCOMPARE(must(bookKeyOf(shop.book.writer())), std::optional(shop.keys.publicKey));
        const QString stored = scalar(shop.book.writer(), u"SELECT json FROM settings WHERE name = 'backup_encryption'"_s);
        const QByteArray secret(reinterpret_cast<const char *>(shop.keys.secret.data()), shop.keys.secret.size());
        QVERIFY(!stored.contains(kPassphrase) && !stored.contains(QString::fromLatin1(secret.toBase64())));
        setKey(shop.book.writer(), std::nullopt);
        QCOMPARE(must(bookKeyOf(shop.book.writer())), std::nullopt);
        QVERIFY(!isEncrypted(contentOf(shop.made())));
    }

    void isMadeWithoutAPassphrase()
    {
        Shop shop;
        const auto made = backUp({.bookPath = shop.path()});
        QVERIFY_OK(made);
        const auto &copy = made->copies.first();
        const auto bytes = contentOf(copy.path);
        QVERIFY(isEncrypted(bytes));
        QCOMPARE(copy.bytes, bytes.size());
        QCOMPARE(copy.sha256, sha256(bytes));
        const QString name = QFileInfo(copy.path).fileName();
        QCOMPARE(filesIn(folderFor(shop.path())), (QStringList{name, name + u".sha256"_s})); // nothing plain
        QVERIFY(isOwnersAlone(copy.path));
        const auto listed = listBackups(folderFor(shop.path()), nameFor(shop.path()));
        QCOMPARE(listed.size(), 1);
        QVERIFY(listed.first().hasHash);
        QCOMPARE(lastBackup(shop.path(), {folderFor(shop.path())})->path, copy.path);
    }

    void noWordOfTheBookIsInIt()
    {
        Shop shop;
        const auto bytes = contentOf(shop.made());
        shop.book.close();
        const auto plain = contentOf(shop.path());
        // None shorter: three letters stand among so many random bytes by chance, once in some fifty backups.
        for (const QByteArray word : {"Erdbeermarmelade", "SQLite format 3", "CREATE TABLE", "products"}) {
            QVERIFY2(plain.contains(word), word.constData());
            QVERIFY2(!bytes.contains(word), word.constData());
        }
    }

    void whatItHoldsIsToldByTheKeyAlone()
    {
        Shop shop;
        const QString path = shop.made();
        const auto none = contentsOf(path);
        QVERIFY_KIND(none, ErrorKind::Encrypted);
        QCOMPARE(none.error().data, QStringList{path});
        const auto keys = ringFor(path);
        const auto contents = contentsOf(path, nullptr, &keys);
        QVERIFY_OK(contents);
        QVERIFY(contents->isEncrypted);
        QCOMPARE(contents->tally.value(u"products"_s), 300);
        QCOMPARE(contents->currency, u"EUR"_s);
        const auto mark = bookMarkIn(path);
        QVERIFY_OK(mark);
        setKey(shop.book.writer(), std::nullopt);
        QCOMPARE(*mark, *bookMarkIn(shop.made()));
        QVERIFY(*mark != bookMarkOf(u"another"_s));
    }

    void bothPlacesGetTheSameFile()
    {
        Shop shop;
        const QTemporaryDir stick;
        const auto made = backUp({.bookPath = shop.path(), .folders = {folderFor(shop.path()), stick.path()}});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 2);
        QVERIFY(isEncrypted(contentOf(made->copies[1].path)));
        QCOMPARE(contentOf(made->copies[0].path), contentOf(made->copies[1].path));
        QCOMPARE(filesIn(stick.path()).size(), 2);
    }

    void aChosenPlaceGetsNothingPlain()
    {
        Shop shop;
        const QTemporaryDir stick;
        /// Looks into the folder each time that progress is told.
        class Watching final : public Progress {
        public:
            explicit Watching(QString folder)
                : m_folder(std::move(folder))
            {
            }
            void report(qint64, qint64) override
            {
                for (const auto &name : filesIn(m_folder)) {
                    ++seen;
                    const auto bytes = contentOf(m_folder + u'/' + name);
                    hasPlain = hasPlain || bytes.contains("SQLite format 3") || bytes.contains("Erdbeermarmelade");
                }
            }
            [[nodiscard]] bool isCancelled() const override { return false; }
            int seen = 0;
            bool hasPlain = false;

        private:
            QString m_folder;
        };
        Watching progress(stick.path());
        QVERIFY_OK(backUp({.bookPath = shop.path(), .target = stick.path()}, &progress));
        QVERIFY(progress.seen > 0);
        QVERIFY(!progress.hasPlain);
        QCOMPARE(filesIn(stick.path()).size(), 2);
        QVERIFY(!QFileInfo::exists(folderFor(shop.path()))); // and nothing is left beside the book
    }

    void anotherKeyThanTheBooksForOne()
    {
        TestBook book;
        const auto keys = keysOf(u"only this one"_s);
        const auto made = backUp({.bookPath = book.path(), .key = keys.publicKey});
        QVERIFY_OK(made);
        QVERIFY_KIND(contentsOf(made->copies.first().path), ErrorKind::Encrypted);
        QVERIFY_OK(Keyring().unlock(made->copies.first().path, Passphrase(u"only this one"_s)));
        QVERIFY(!isEncrypted(contentOf(must(backUp({.bookPath = book.path()})).copies.first().path)));
    }

    void aBookWhoseKeyCannotBeReadIsNotBackedUpPlain()
    {
        Shop shop;
        execute(shop.book.writer(), u"UPDATE settings SET json = '\"x\"' WHERE name = 'backup_encryption'"_s);
        const auto made = backUp({.bookPath = shop.path()});
        QVERIFY_KIND(made, ErrorKind::Invalid);
        QCOMPARE(made.error().data.first(), u"backup_encryption"_s);
        QVERIFY(!QFileInfo::exists(folderFor(shop.path())));
        // What has to be made before something may go wrong is made, beside the book.
        QVERIFY_OK(backUp({.bookPath = shop.path(), .reason = Reason::BeforeMigration}));
    }

    void safetyCopiesLieBesideTheBookAndNowhereElse()
    {
        Shop shop;
        const QTemporaryDir stick;
        for (const auto reason : {Reason::BeforeRestore, Reason::BeforeMigration, Reason::BeforeImport}) {
            const auto made = backUp({.bookPath = shop.path(), .reason = reason, .folders = {stick.path()}});
            QVERIFY_OK(made);
            QCOMPARE(made->copies.size(), 1);
            QCOMPARE(QFileInfo(made->copies.first().path).absolutePath(), folderFor(shop.path()));
            QVERIFY_OK(contentsOf(made->copies.first().path));
        }
        QCOMPARE(filesIn(stick.path()), QStringList());
    }

    void isVerifiedAsFarAsItsKeyIsThere()
    {
        Shop shop;
        const QString path = shop.made();
        const auto half = verify(path, Proof::Thorough);
        QVERIFY_OK(half);
        QVERIFY(half->isEncrypted && half->hadHash && !half->hasSeenContents);
        const auto keys = ringFor(path);
        const auto whole = verify(path, Proof::Thorough, nullptr, &keys);
        QVERIFY_OK(whole);
        QVERIFY(whole->isEncrypted && whole->hadHash && whole->hasSeenContents);
        QVERIFY(whole->schemaVersion > 0);
        const auto size = QFileInfo(path).size();
        for (const qsizetype at : {qsizetype(50), qsizetype(size / 2), qsizetype(size - 1)}) {
            flip(path, at);
            QVERIFY_KIND(verify(path, Proof::Quick), ErrorKind::Damaged);
            QVERIFY_KIND(verify(path, Proof::Quick, nullptr, &keys), ErrorKind::Damaged);
            flip(path, at);
        }
        // Without the checksum, only the key can tell.
        QFile::remove(path + u".sha256"_s);
        flip(path, size / 2);
        QVERIFY_OK(verify(path, Proof::Quick));
        QVERIFY_KIND(verify(path, Proof::Quick, nullptr, &keys), ErrorKind::Damaged);
        flip(path, size / 2);
        put(path, contentOf(path).chopped(1));
        QVERIFY_KIND(verify(path, Proof::Quick), ErrorKind::Damaged);
    }

    void eachIsOpenedByThePassphraseOfItsTime()
    {
        Shop shop;
        const QString old = shop.made();
        setKey(shop.book.writer(), keysOf(u"another passphrase"_s).publicKey);
        const QString newer = shop.made();
        const Keyring keys;
        QVERIFY_OK(keys.unlock(newer, Passphrase(u"another passphrase"_s)));
        QVERIFY_OK(contentsOf(newer, nullptr, &keys));
        QVERIFY_KIND(contentsOf(old, nullptr, &keys), ErrorKind::Encrypted);
        QVERIFY_KIND(keys.unlock(old, Passphrase(u"another passphrase"_s)), ErrorKind::WrongPassphrase);
        QVERIFY_OK(keys.unlock(old, Passphrase(kPassphrase)));
        QVERIFY_OK(contentsOf(old, nullptr, &keys));
    }

    void oldOnesAreThinned()
    {
        Shop shop;
        const QString first = shop.made(Reason::Automatic);
        const QByteArray bytes = contentOf(first);
        for (int i = 0; i < 20; ++i) {
            const QString path
                = folderFor(shop.path()) + u'/' + fileNameFor(shop.path(), Reason::Automatic, QDateTime({2020, 5, 4}, {8, i}));
            put(path, bytes);
            put(path + u".sha256"_s, sha256(bytes));
        }
        const auto made = backUp({.bookPath = shop.path(), .reason = Reason::Automatic});
        QVERIFY_OK(made);
        QVERIFY(made->thinned.size() > 5);
        for (const auto &path : made->thinned)
            QVERIFY(!QFileInfo::exists(path) && !QFileInfo::exists(path + u".sha256"_s));
    }

    void whatAKilledProgramLeftIsRemoved()
    {
        Shop shop;
        const QString made = shop.made();
        const QString part = folderFor(shop.path()) + u"/.shop.tradebook-backup.%1-%2-1.part"_s.arg(thisMachine()).arg(999'999'999);
        put(part, "SQLite format 3");
        const QString temporary = must(db::useTempFolder());
        const QString verifying = temporary + u"/.verifying.%1-%2-1.part"_s.arg(thisMachine()).arg(999'999'999);
        put(verifying, "SQLite format 3");
        removeLeftovers(shop.path());
        QVERIFY(!QFileInfo::exists(part));
        QVERIFY(!QFileInfo::exists(verifying));
        QVERIFY(QFileInfo::exists(made));
    }

    void cancelledAnywhereItLeavesNothing()
    {
        Shop shop;
        class Cancelling final : public Progress {
        public:
            explicit Cancelling(qint64 at)
                : m_at(at)
            {
            }
            void report(qint64 done, qint64 total) override { m_isOver = m_isOver || (total > 0 && 1000 * done / total >= m_at); }
            [[nodiscard]] bool isCancelled() const override { return m_isOver; }

        private:
            qint64 m_at;
            bool m_isOver = false;
        };
        const QTemporaryDir stick;
        for (const qint64 at : {1, 300, 640, 660, 800, 900}) {
            Cancelling progress(at);
            QVERIFY_KIND(backUp({.bookPath = shop.path(), .target = stick.path()}, &progress), ErrorKind::Cancelled);
            QCOMPARE(filesIn(stick.path()), QStringList());
            QVERIFY(!QFileInfo::exists(folderFor(shop.path())));
        }
    }
};

QTEST_GUILESS_MAIN(tst_encryptedbackup)
#include "tst_encryptedbackup.moc"
