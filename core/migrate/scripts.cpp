// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/scripts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace tradebook::migrate {

QString Script::fileName() const
{
    return QStringLiteral("%1_%2.up.sql").arg(version, 4, 10, QLatin1Char('0')).arg(name);
}

QByteArray Script::checksum() const
{
    QByteArray text = up;
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

namespace {

Result<QByteArray> contentOf(const QString &path)
{
    // not a book: a migration script
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::MigrationMissing, {QFileInfo(path).fileName()}, file.errorString()};
    return file.readAll();
}

} // namespace

Result<QList<Script>> scriptsIn(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.up\\.sql$"));
    QList<Script> scripts;
    const auto names = QDir(folder).entryList({QStringLiteral("*.up.sql")}, QDir::Files, QDir::Name);
    for (const auto &fileName : names) {
        const auto match = pattern.match(fileName);
        const int version = match.captured(1).toInt();
        if (!match.hasMatch() || version != scripts.size() + 1)
            return Error{ErrorKind::MigrationMissing, {fileName}, QStringLiteral("numbered without a gap from 0001")};
        auto up = contentOf(folder + QLatin1Char('/') + fileName);
        if (!up)
            return up.error();
        QString downName = fileName;
        downName.replace(QLatin1String(".up.sql"), QLatin1String(".down.sql"));
        auto down = contentOf(folder + QLatin1Char('/') + downName);
        if (!down)
            return down.error();
        scripts.append({version, match.captured(2), *std::move(up), *std::move(down)});
    }
    return scripts;
}

const QList<Script> &builtInScripts()
{
    static const QList<Script> scripts = scriptsIn(QStringLiteral(":/migrations")).valueOr({});
    return scripts;
}

int newestVersion()
{
    return static_cast<int>(builtInScripts().size());
}

} // namespace tradebook::migrate
