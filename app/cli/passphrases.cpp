// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrases.h"

#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

using backup::Passphrase;

/// More than anybody types, less than a file given by mistake.
constexpr qsizetype kLongest = 64 << 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Passphrases", text);
}

/// The first line, without its end.
Result<Passphrase> fromBytes(QByteArray &bytes)
{
    QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    backup::wipe(bytes);
    if (line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(line);
    const bool isText = !decoder.hasError();
    backup::wipe(line);
    Passphrase passphrase(text);
    backup::wipe(text);
    if (!isText)
        return usage(tr("The passphrase is no UTF-8 text."));
    if (passphrase.isEmpty())
        return usage(tr("The passphrase is empty."));
    return passphrase;
}

Result<Passphrase> fromFile(const QString &path)
{
    // not a book: a passphrase
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                       : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!isOpen)
        return Error{file.error() == QFileDevice::PermissionsError ? ErrorKind::PermissionDenied : ErrorKind::FileMissing, {path},
            file.errorString()};
    QByteArray bytes;
    bytes.reserve(kLongest);
    while (bytes.size() < kLongest && !bytes.contains('\n')) {
        char byte = 0;
        if (file.read(&byte, 1) != 1)
            break;
        bytes.append(byte);
    }
    return fromBytes(bytes);
}

Result<Passphrase> ask(const QString &prompt)
{
    terminal::watchForInterrupt();
    auto bytes = terminal::askHidden(prompt, kLongest);
    if (!bytes)
        return usage(tr("There is no terminal to ask for the passphrase on; give it by --passphrase-file."));
    if (terminal::isInterrupted()) {
        backup::wipe(*bytes);
        return Error{ErrorKind::Cancelled};
    }
    return fromBytes(*bytes);
}

} // namespace

Option passphraseFileOption()
{
    return {u"passphrase-file"_s, u"FILE"_s, tr("the passphrase is the first line of FILE; - for standard input")};
}

Option passphraseOption()
{
    return {u"passphrase"_s, {}, tr("ask for the passphrase of an encrypted backup on the terminal")};
}

Result<Passphrase> newPassphrase(const Arguments &arguments)
{
    if (const auto file = arguments.option(u"passphrase-file"_s))
        return fromFile(*file);
    auto first = ask(tr("Passphrase of the new backup:"));
    if (!first)
        return first;
    const auto second = ask(tr("The same again:"));
    if (!second)
        return second.error();
    if (*first != *second)
        return usage(tr("The two passphrases are not the same; nothing was done."));
    return first;
}

Result<Passphrase> givenPassphrase(const Arguments &arguments)
{
    if (const auto file = arguments.option(u"passphrase-file"_s))
        return fromFile(*file);
    return arguments.has(u"passphrase"_s) ? ask(tr("Passphrase:")) : Result<Passphrase>(Passphrase());
}

Result<backup::Keyring> keysFor(const QString &file, const Arguments &arguments, Asking asking)
{
    backup::Keyring keys;
    // Of what is not encrypted the caller finds out.
    if (!backup::Envelope::ofFile(file))
        return keys;
    auto passphrase = givenPassphrase(arguments);
    if (passphrase && passphrase->isEmpty() && asking == Asking::WhereNeeded && terminal::isTyped())
        passphrase = ask(tr("Passphrase of the backup:"));
    if (!passphrase)
        return passphrase.error();
    if (passphrase->isEmpty())
        return keys;
    if (auto opened = keys.unlock(file, *passphrase); !opened)
        return opened.error();
    return keys;
}

} // namespace tradebook::cli
