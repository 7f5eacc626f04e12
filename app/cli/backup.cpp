// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/passphrases.h"
#include "app/cli/reading.h"
#include "app/cli/terminalprogress.h"
#include "core/backup/backupsettings.h"
#include "core/backup/bookkey.h"
#include "core/backup/keeping.h"
#include "core/book/lastbook.h"
#include "core/book/opening.h"
#include "core/words/datasize.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("BackupCommand", text);
}

QString wordFor(backup::Reason reason)
{
    switch (reason) {
    case backup::Reason::ByHand:
        return u"by-hand"_s;
    case backup::Reason::Automatic:
        return u"automatic"_s;
    case backup::Reason::BeforeMigration:
        return u"before-migration"_s;
    case backup::Reason::BeforeRestore:
        return u"before-restore"_s;
    case backup::Reason::BeforeImport:
        return u"before-import"_s;
    }
    return {};
}

bool isEncrypted(const QString &path)
{
    return backup::Envelope::ofFile(path).isOk();
}

QJsonObject jsonOf(const backup::Made &made, double seconds)
{
    QJsonArray copies;
    for (const auto &copy : made.copies)
        copies.append(QJsonObject{{u"path"_s, copy.path}, {u"bytes"_s, copy.bytes}, {u"sha256"_s, QString::fromLatin1(copy.sha256)}});
    QJsonArray missed;
    for (const auto &place : made.missed)
        missed.append(QJsonObject{{u"folder"_s, place.folder}, {u"sentence"_s, words::sentence(place.error)}});
    return {{u"path"_s, made.copies.first().path}, {u"bytes"_s, made.copies.first().bytes}, {u"copies"_s, copies}, {u"missed"_s, missed},
        {u"encrypted"_s, isEncrypted(made.copies.first().path)}, {u"thinned"_s, QJsonArray::fromStringList(made.thinned)},
        {u"seconds"_s, seconds}};
}

void printForPeople(const backup::Made &made, Output &output)
{
    const QLocale locale;
    for (const auto &copy : made.copies)
        output.line((isEncrypted(copy.path) ? tr("Verified, encrypted backup %1 (%2)") : tr("Verified backup %1 (%2)"))
                        .arg(copy.path, words::dataSize(copy.bytes, locale)));
    for (const auto &place : made.missed)
        output.line(tr("No backup in %1: %2").arg(place.folder, words::sentence(place.error)));
    for (const auto &path : made.thinned)
        output.line(tr("No longer kept: %1").arg(path));
}

/// With what this one is encrypted, where it is not with the book's own key.
Result<std::optional<backup::PublicKey>> keyFor(const Arguments &arguments, const book::Prepared &prepared)
{
    const bool hasFile = arguments.has(u"passphrase-file"_s);
    if (!hasFile && !arguments.has(u"encrypt"_s))
        return std::optional<backup::PublicKey>();
    if (!hasFile) {
        auto reader = book::openReader(prepared);
        if (!reader)
            return reader.error();
        const auto own = backup::bookKeyOf(*reader);
        if (own && *own)
            return std::optional<backup::PublicKey>(); // nobody has to be asked
    }
    const auto passphrase = newPassphrase(arguments);
    if (!passphrase)
        return passphrase.error();
    const auto keys = backup::keysFrom(*passphrase, backup::Derivation::fresh());
    if (!keys)
        return keys.error();
    return std::optional(keys->publicKey);
}

Result<ExitCode> runBackup(const Arguments &arguments, Output &output)
{
    auto prepared = book::prepare(arguments.book(), book::Wanted::Inspect);
    if (!prepared)
        return prepared.error();
    book::rememberBook(prepared->path);
    const auto key = keyFor(arguments, *prepared);
    if (!key)
        return key.error();
    const backup::Request request{.bookPath = prepared->path,
        .target = arguments.argument(u"DEST"_s),
        .proof = arguments.has(u"deep"_s) ? backup::Proof::Thorough : backup::Proof::Quick,
        .compact = arguments.has(u"compact"_s),
        .key = *key,
        .databasePath = prepared->databasePath,
        .access = prepared->readerAccess};
    QElapsedTimer timer;
    timer.start();
    constexpr double kThousand = 1000;
    auto made = [&] {
        TerminalProgress progress(tr("Backing up"));
        return backup::backUp(request, &progress);
    }();
    if (!made)
        return made.error();
    if (output.isJson())
        output.json(jsonOf(*made, static_cast<double>(timer.elapsed()) / kThousand));
    else
        printForPeople(*made, output);
    return Done;
}

/// Whose contents are wanted gets them; a backup that cannot be read is listed all the same.
void addContents(const backup::Backup &each, const backup::Keyring &keys, QList<Cell> &cells)
{
    const auto contents = backup::contentsOf(each.path, nullptr, &keys);
    const bool hasKey = contents && contents->isEncrypted;
    const bool isSecret = hasKey || (!contents && contents.error().kind == ErrorKind::Encrypted);
    cells.append({isSecret ? tr("yes") : tr("no"), isSecret});
    if (!contents) {
        const QString sentence = words::sentence(contents.error());
        cells += {{sentence, {}}, {{}, {}}, {{}, {}}, {{}, sentence}};
        return;
    }
    const qint64 orders = contents->tally.value(u"orders"_s);
    const QString last = contents->lastOrderDate.value_or(QString());
    cells += {{QString::number(contents->schemaVersion), contents->schemaVersion}, {QLocale().toString(orders), orders},
        {last, last.isEmpty() ? QJsonValue() : QJsonValue(last)}, {{}, {}}};
}

Result<ExitCode> runBackups(const Arguments &arguments, Output &output)
{
    // A book that is damaged or missing has backups, too: that is when they are looked for.
    const QFileInfo book(arguments.book());
    const QString path = book.exists() ? book.canonicalFilePath() : book.absoluteFilePath();
    QStringList folders{backup::folderFor(path)};
    if (auto prepared = book::prepare(path, book::Wanted::Inspect)) {
        auto reader = book::openReader(*prepared);
        const auto settings = reader ? backup::backupSettings(*reader) : Result<backup::BackupSettings>(reader.error());
        if (settings)
            folders += backup::foldersOf(path, *settings);
    } else if (!QFileInfo::exists(folders.first())) {
        return prepared.error();
    }
    const bool withContents = arguments.has(u"contents"_s);
    const auto passphrase = givenPassphrase(arguments);
    if (!passphrase)
        return passphrase.error();
    const backup::Keyring keys;
    QList<Heading> headings{{tr("made at"), u"made_at"_s}, {tr("reason"), u"reason"_s}, {tr("size"), u"bytes"_s, true},
        {tr("verified"), u"verified"_s}, {tr("file"), u"path"_s}};
    if (withContents)
        headings += {{tr("encrypted"), u"encrypted"_s}, {tr("version"), u"schema_version"_s, true}, {tr("orders"), u"orders"_s, true},
            {tr("last order"), u"last_order"_s}, {{}, u"refusal"_s}};
    const QLocale locale;
    Rows rows(output, headings);
    for (const auto &each : backup::listBackups(folders, backup::nameFor(path))) {
        QList<Cell> cells{{each.localTime.toString(u"yyyy-MM-dd HH:mm:ss"_s), each.localTime.toString(Qt::ISODate)},
            {wordFor(each.reason), wordFor(each.reason)}, {words::dataSize(each.bytes, locale), each.bytes},
            {each.hasHash ? tr("yes") : tr("no"), each.hasHash}, {each.path, each.path}};
        if (withContents) {
            // One that another passphrase opens is listed without its contents.
            if (!passphrase->isEmpty())
                (void)keys.unlock(each.path, *passphrase);
            addContents(each, keys, cells);
        }
        rows.add(cells);
    }
    return Done;
}

/// What is wrong with the file itself is the answer; the rest (no such file, a newer version) keeps it from being judged.
bool isAnAnswer(const Error &error)
{
    constexpr std::array kAnswers{ErrorKind::Damaged, ErrorKind::SchemaChanged, ErrorKind::MigrationEdited, ErrorKind::MigrationMissing,
        ErrorKind::UnknownVersion, ErrorKind::EmptyFile, ErrorKind::NotADatabase, ErrorKind::NotABook};
    return std::ranges::find(kAnswers, error.kind) != kAnswers.end();
}

QString sentenceOf(const backup::Verified &verified)
{
    if (!verified.hasSeenContents && verified.hadHash)
        return tr("The backup is encrypted and is what was written; its contents were not looked at without the passphrase.");
    if (!verified.hasSeenContents)
        return tr("The backup is encrypted and its head is whole; without the passphrase and a checksum nothing else could be looked at.");
    return verified.hadHash ? tr("The backup is good, and is what was written.")
                            : tr("The backup is good; there is no checksum beside it to compare it with.");
}

Result<ExitCode> runVerify(const Arguments &arguments, Output &output)
{
    const auto proof = arguments.has(u"deep"_s) ? backup::Proof::Thorough : backup::Proof::Quick;
    const QString file = arguments.argument(u"FILE"_s);
    const auto keys = keysFor(file, arguments, Asking::WhereWanted);
    if (!keys)
        return keys.error();
    const auto verified = [&] {
        TerminalProgress progress(tr("Verifying"));
        return backup::verify(file, proof, &progress, &*keys);
    }();
    if (!verified && !isAnAnswer(verified.error()))
        return verified.error();
    const QString sentence = verified ? sentenceOf(*verified) : words::sentence(verified.error());
    if (!output.isJson()) {
        output.line(sentence);
    } else {
        output.json({{u"good"_s, verified.isOk()}, {u"checksum"_s, verified && verified->hadHash},
            {u"schema_version"_s, verified ? QJsonValue(verified->schemaVersion) : QJsonValue()},
            {u"encrypted"_s, verified && verified->isEncrypted}, {u"contents_seen"_s, verified && verified->hasSeenContents},
            {u"bytes"_s, verified ? QJsonValue(verified->bytes) : QJsonValue()}, {u"sentence"_s, sentence},
            {u"found"_s, verified ? QString() : verified.error().detail}});
    }
    return verified ? Done : AnswerIsNo;
}

} // namespace

Command backupCommand()
{
    return {.name = u"backup"_s,
        .arguments = {u"BOOK"_s},
        .optional = u"DEST"_s,
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"compact"_s, {}, tr("rewrite the copy without its free pages")},
            {u"deep"_s, {}, tr("look at every page and index of the copy")},
            {u"encrypt"_s, {}, tr("encrypt it, with a passphrase that is asked for where the book has none")}, passphraseFileOption()},
        .summary = tr("make a verified backup, in the book's backup folders or at DEST"),
        .details
        = tr("DEST is a folder, or a file that does not exist yet: nothing is ever replaced. Without DEST the backup goes to each\n"
             "backup folder in the book's settings; one that is missing is told, and only where none gets it the backup has failed\n"
             "(exit 3). The book may be open and written to meanwhile. Older automatic backups are thinned, those made by hand never.\n"
             "Where the book wants its backups encrypted, they are, and nobody is asked; --passphrase-file takes another passphrase\n"
             "for this one. Without its passphrase nobody can open it."),
        .run = runBackup};
}

Command backupsCommand()
{
    return {.name = u"backups"_s,
        .arguments = {u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options
        = {{u"contents"_s, {}, tr("open each and tell its version, orders and last order")}, passphraseOption(), passphraseFileOption()},
        .summary = tr("the backups of a book, newest first"),
        .details = tr("Those in its backup folders and in the one beside it; of a book that is damaged or lost, the latter."),
        .run = runBackups};
}

Command verifyCommand()
{
    return {.name = u"verify"_s,
        .arguments = {u"FILE"_s},
        .booklessOption = {},
        .options = {{u"deep"_s, {}, tr("look at every page and index")}, passphraseOption(), passphraseFileOption()},
        .summary = tr("whether a backup is good: its checksum, structure and pages"),
        .details
        = tr("Exit 1 where it is not good, 3 where that cannot be told: no such file, a newer version, a wrong passphrase. FILE stays\n"
             "as it is. Of an encrypted backup only its checksum and head can be proven without the passphrase."),
        .run = runVerify};
}

} // namespace tradebook::cli
