// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"
#include "tests/support/encryptedshop.h"
#include "tests/support/restorebook.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <pty.h>
#include <sys/wait.h>
#endif

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// A shop and a passphrase in a file.
struct SecretShop {
    Cli cli;
    QString book = cli.newBook();
    QString passphrase = cli.file(u"passphrase"_s, kPassphrase.toUtf8() + "\n");

    SecretShop()
    {
        const QString csv = cli.file(u"goods.csv"_s, "sku,name,price\nA,Mug,3.50\nB,Bowl,4.00\n");
        if (cli.run({u"import"_s, u"products"_s, csv, book}).code != 0)
            qFatal("no shop");
    }
    [[nodiscard]] QString encrypted() const
    {
        const auto made = cli.run({u"backup"_s, book, u"--passphrase-file"_s, passphrase, u"--json"_s});
        if (made.code != 0 || !made.object()["encrypted"_L1].toBool())
            qFatal("no encrypted backup: %s", qPrintable(made.err));
        return made.object()["path"_L1].toString();
    }
    void wantEncryption() const
    {
        auto writer = must(db::Connection::open(book, {.access = db::Access::ReadWrite}));
        setKey(writer, keysOf(kPassphrase).publicKey);
        must(writer.close());
    }
};

} // namespace

/// Encrypted backups by the command line: the passphrase comes from a file, standard input or the terminal, never as a word.
class tst_encryption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOneAndOpensItAgain()
    {
        const SecretShop scene;
        const QString path = scene.encrypted();
        QVERIFY(isEncrypted(contentOf(path)));
        const auto wanted = digestOf(scene.book);
        const QString copy = scene.cli.path(u"again.tradebook"_s);
        const auto refused = scene.cli.run({u"restore"_s, path, copy});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.sentence().contains(u"is encrypted"_s), qPrintable(refused.err));
        QVERIFY(!QFileInfo::exists(copy));
        const auto restored = scene.cli.run({u"restore"_s, path, copy, u"--passphrase-file"_s, scene.passphrase});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QCOMPARE(difference(digestOf(copy), wanted), QString());
    }

    void singleRecordsComeBackFromIt()
    {
        const SecretShop scene;
        const QString path = scene.encrypted();
        const auto wanted = digestOf(scene.book);
        QCOMPARE(executeOn(scene.book, u"PRAGMA foreign_keys = ON; DELETE FROM products WHERE sku = 'A'"_s), 0);
        const QStringList command{u"bring-back"_s, path, scene.book, u"--product"_s, u"A"_s};
        const auto refused = scene.cli.run(command);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.sentence().contains(u"is encrypted"_s), qPrintable(refused.err));
        const auto brought = scene.cli.run(command + QStringList{u"--passphrase-file"_s, scene.passphrase});
        QVERIFY2(brought.code == 0, qPrintable(brought.out + brought.err));
        QCOMPARE(difference(digestOf(scene.book), wanted), QString());
    }

    void aWrongPassphraseIsToldAndChangesNothing()
    {
        const SecretShop scene;
        const QString path = scene.encrypted();
        const auto before = contentHash(scene.book);
        const QString wrong = scene.cli.file(u"wrong"_s, "something else\n");
        for (const QStringList &command : {QStringList{u"restore"_s, path, scene.book}, QStringList{u"verify"_s, path}}) {
            const auto outcome = scene.cli.run(command + QStringList{u"--passphrase-file"_s, wrong});
            QCOMPARE(outcome.code, 3);
            QVERIFY2(outcome.sentence().contains(u"does not open"_s), qPrintable(outcome.err));
        }
        QCOMPARE(contentHash(scene.book), before);
    }

    void verifyTellsWhatItHasSeen()
    {
        const SecretShop scene;
        const QString path = scene.encrypted();
        const auto half = scene.cli.run({u"verify"_s, path, u"--json"_s});
        QCOMPARE(half.code, 0);
        QVERIFY(half.object()["encrypted"_L1].toBool() && half.object()["checksum"_L1].toBool());
        QVERIFY(!half.object()["contents_seen"_L1].toBool());
        QVERIFY(scene.cli.run({u"verify"_s, path}).out.contains(u"not looked at"_s));
        const auto whole = scene.cli.run({u"verify"_s, path, u"--deep"_s, u"--json"_s, u"--passphrase-file"_s, scene.passphrase});
        QCOMPARE(whole.code, 0);
        QVERIFY(whole.object()["contents_seen"_L1].toBool());
        flip(path, contentOf(path).size() / 2);
        QCOMPARE(scene.cli.run({u"verify"_s, path}).code, 1);
        QCOMPARE(scene.cli.run({u"verify"_s, path, u"--passphrase-file"_s, scene.passphrase}).code, 1);
    }

    void aBookThatWantsItAsksNobody()
    {
        const SecretShop scene;
        scene.wantEncryption();
        for (const QStringList &more : {QStringList(), QStringList{u"--encrypt"_s}}) {
            const auto made = scene.cli.run(QStringList{u"backup"_s, scene.book, u"--json"_s} + more);
            QVERIFY2(made.code == 0, qPrintable(made.err));
            QVERIFY(made.object()["encrypted"_L1].toBool());
        }
        const auto listed = scene.cli.run({u"backups"_s, scene.book, u"--contents"_s, u"--json"_s}).array();
        QCOMPARE(listed.size(), 2);
        QVERIFY(listed[0]["encrypted"_L1].toBool());
        QVERIFY(listed[0]["orders"_L1].isNull());
        const auto opened
            = scene.cli.run({u"backups"_s, scene.book, u"--contents"_s, u"--json"_s, u"--passphrase-file"_s, scene.passphrase}).array();
        QVERIFY(opened[0]["encrypted"_L1].toBool());
        QCOMPARE(opened[0]["orders"_L1].toInt(-1), 0);
    }

    void thePassphraseComesFromStandardInput()
    {
        const SecretShop scene;
        const QString path = scene.encrypted();
        QProcess process;
        scene.cli.start(process, {u"verify"_s, path, u"--passphrase-file"_s, u"-"_s, u"--json"_s});
        process.write(kPassphrase.toUtf8() + "\r\nmore\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QJsonDocument::fromJson(process.readAllStandardOutput()).object()["contents_seen"_L1].toBool());
    }

    void withoutATerminalNobodyIsAsked()
    {
        const SecretShop scene;
        const auto outcome = scene.cli.run({u"backup"_s, scene.book, u"--encrypt"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.sentence().contains(u"no terminal"_s), qPrintable(outcome.err));
        QVERIFY(!QFileInfo::exists(scene.cli.path(u"shop Backups"_s)));
        // A passphrase is no word of a command line.
        QCOMPARE(scene.cli.run({u"backup"_s, scene.book, u"--encrypt=secret"_s}).code, 2);
        QCOMPARE(scene.cli.run({u"verify"_s, scene.encrypted(), u"--passphrase=secret"_s}).code, 2);
    }

    void aFileThatHoldsNoPassphraseIsRefused()
    {
        const SecretShop scene;
        for (const QByteArray &content : {QByteArray(), QByteArray("\nsecond line"), QByteArray("\xff\xfe\n")}) {
            const QString file = scene.cli.file(u"none"_s, content);
            QCOMPARE(scene.cli.run({u"backup"_s, scene.book, u"--passphrase-file"_s, file}).code, 2);
        }
        QCOMPARE(scene.cli.run({u"backup"_s, scene.book, u"--passphrase-file"_s, scene.cli.path(u"no such"_s)}).code, 3);
    }

    void onATerminalItIsAskedWithoutEcho()
    {
#ifndef Q_OS_UNIX
        QSKIP("no terminal to be made");
#else
        const SecretShop scene;
        const QString path = scene.encrypted();
        const QByteArray said = onTerminal({u"verify"_s, path, u"--passphrase"_s}, kPassphrase.toUtf8() + "\n");
        QVERIFY2(said.contains("Passphrase:"), said.constData());
        QVERIFY2(said.contains("The backup is good"), said.constData());
        QVERIFY2(!said.contains(kPassphrase.toUtf8()), said.constData());
#endif
    }

private:
#ifdef Q_OS_UNIX
    /// What stands on a terminal on which this program runs and somebody types.
    static QByteArray onTerminal(const QStringList &arguments, const QByteArray &typed)
    {
        const QByteArray program = qgetenv("TRADEBOOK_BIN") + "/tradebook-cli";
        QList<QByteArray> words{program};
        for (const QString &each : arguments)
            words.append(QFile::encodeName(each));
        QList<char *> argv;
        for (auto &word : words)
            argv.append(word.data());
        argv.append(nullptr);
        int terminal = -1;
        const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            ::execv(program.constData(), argv.data());
            ::_exit(127);
        }
        QByteArray said;
        char piece[512];
        bool isTyped = false;
        for (;;) {
            const auto length = ::read(terminal, piece, sizeof piece);
            if (length <= 0)
                break;
            said.append(piece, length);
            if (!isTyped && said.contains("Passphrase:") && ::write(terminal, typed.constData(), static_cast<size_t>(typed.size())) > 0)
                isTyped = true;
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(terminal);
        return said;
    }
#endif
};

QTEST_GUILESS_MAIN(tst_encryption)
#include "tst_encryption.moc"
